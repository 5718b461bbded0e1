// From what the analyst does to the judgement that is kept: pure, no database.
#pragma once

#include "core/model/snapshot.h"
#include "core/store/judgement_tables.h"

namespace crossdate::store {

/// The judgement after `command`, its anchors taken from what `snapshot` shows. Throws Failure `not_found`
/// when the command names nothing in the case, `invalid` when its value is none.
[[nodiscard]] Judgement judge(const JudgementCommand& command, const CaseSnapshot& snapshot,
                              const Judgements& judgements);

/// Whether the analyst decided this already; anchors do not count, they only follow the derivation.
[[nodiscard]] bool alreadyDecided(const Judgement& judgement, const Judgements& judgements);

} // namespace crossdate::store
