// What the steps of judge() share. Internal to core/store.
#pragma once

#include "core/store/judge.h"

#include <algorithm>

namespace crossdate::store {

/// What was judged about it so far; a judgement that says nothing when nothing was.
[[nodiscard]] EventJudgement judged(EventId id, const Judgements& judgements);
[[nodiscard]] ConflictJudgement judged(ConflictId id, const Judgements& judgements);
[[nodiscard]] OutletJudgement judged(OutletId id, const Judgements& judgements);
[[nodiscard]] DocumentJudgement judged(DocumentId id, const Judgements& judgements);

[[nodiscard]] Selector selectorOf(const Passage& passage, const CaseSnapshot& snapshot);
/// Throws Failure `not_found`.
[[nodiscard]] const EventView& eventIn(const CaseSnapshot& snapshot, EventId id);

[[nodiscard]] std::vector<Judgement> judgePairing(const SetPairing& command, const CaseSnapshot& snapshot,
                                                  const Judgements& judgements);
[[nodiscard]] std::vector<Judgement> judgeMerge(const MergeEvents& command, const CaseSnapshot& snapshot,
                                                const Judgements& judgements);
[[nodiscard]] std::vector<Judgement> judgeSplit(const SplitEvent& command, const CaseSnapshot& snapshot,
                                                const Judgements& judgements);

} // namespace crossdate::store
