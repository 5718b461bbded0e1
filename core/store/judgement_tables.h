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
                                                "judged_conflict", "judged_outlet",       "judged_document",
                                                "judged_pairing",  "judged_membership"};

/// Alignment decides again about the pairing of these two.
struct WithdrawnPairing {
    Selector a, b;
};

using Judgement = std::variant<EventJudgement, ConflictJudgement, OutletJudgement, DocumentJudgement,
                               PairingJudgement, WithdrawnPairing, MembershipJudgement>;

/// Each kind in the order of its ids.
[[nodiscard]] Judgements loadJudgements(const Connection& connection, const TextOffsets& offsets);
/// Inserts it or replaces the one about the same thing; one about an outlet or document that says nothing is
/// removed.
void saveJudgement(const Connection& connection, const Judgement& judgement, const TextOffsets& offsets);

} // namespace crossdate::store
