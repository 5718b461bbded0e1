// From what the analyst does to the judgements that are kept: pure, no database.
#pragma once

#include "core/model/snapshot.h"
#include "core/store/judgement_tables.h"

#include <vector>

namespace crossdate::store {

/// The judgements that `command` leaves, most often one, with anchors taken from what `snapshot` shows.
/// Throws Failure `not_found` when the command names nothing in the case, `invalid` when its value is none.
[[nodiscard]] std::vector<Judgement> judge(const JudgementCommand& command, const CaseSnapshot& snapshot,
                                           const Judgements& judgements);

/// Whether the analyst decided this already; anchors do not count, they only follow the derivation.
[[nodiscard]] bool alreadyDecided(const Judgement& judgement, const Judgements& judgements);

} // namespace crossdate::store
