// Layer 3 in the file.
#pragma once

#include "core/model/judgement.h"
#include "core/store/columns.h"
#include "core/store/connection.h"

#include <array>
#include <variant>

namespace crossdate::store {

/// What undo records, and nothing else.
inline constexpr std::array kJudgementTables = {"judged_event",    "judged_event_anchor", "judged_event_tag",
                                                "judged_conflict", "judged_outlet",       "judged_document"};

using Judgement = std::variant<EventJudgement, ConflictJudgement, OutletJudgement, DocumentJudgement>;

/// Each kind in the order of its ids.
[[nodiscard]] Judgements loadJudgements(const Connection& connection, const TextOffsets& offsets);
/// Inserts it or replaces the one of the same id; one about an outlet or document that says nothing is
/// removed.
void saveJudgement(const Connection& connection, const Judgement& judgement, const TextOffsets& offsets);

} // namespace crossdate::store
