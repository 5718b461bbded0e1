// The steps of project(), each with its own tests through project(). Internal to core/model.
#pragma once

#include "core/model/passage_finder.h"
#include "core/model/projection.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace crossdate::projection {

/// What every step reads.
struct Context {
    const CaseLayers& layers;
    PassageFinder finder;
    std::unordered_map<ClaimId, const Claim*> claims;
    std::unordered_map<DocumentId, std::size_t> order; // place of a document in reading order
    std::unordered_map<DocumentId, OutletId> outletOf;
};

/// The documents as shown, in reading order.
[[nodiscard]] std::vector<DocumentView> documentViews(const CaseLayers& layers);
[[nodiscard]] std::vector<OutletView> outletViews(const CaseLayers& layers,
                                                  const std::vector<DocumentView>& documents);

/// Events, and the ids under which the suggestions are shown (conflicts refer to suggestions). What was split
/// is shown as several and found by place.
struct Events {
    std::vector<EventView> views;
    std::unordered_map<EventId, EventId> shownAs;
    std::unordered_set<EventId> split; // suggestions shown as several events
    std::unordered_map<DocumentId, std::vector<std::pair<Passage, EventId>>> places;

    [[nodiscard]] std::optional<EventId> at(const Passage& passage) const;
};
[[nodiscard]] Events eventViews(const Context& context);

/// Conflicts, strongest first; enters each in the `conflicts` of its event.
[[nodiscard]] std::vector<ConflictView> conflictViews(const Context& context, Events& events);

/// Enters who told each event first, who is silent and who corrected it. Outlets are those of `documents`.
void addCoverage(const Context& context, const std::vector<DocumentView>& documents,
                 const std::vector<ConflictView>& conflicts, Events& events);

/// The analyst's pairings of passages that are still there, in order of their places.
[[nodiscard]] std::vector<Pairing> pairings(const Context& context);

[[nodiscard]] bool readBefore(const Context& context, const Passage& a, const Passage& b);

} // namespace crossdate::projection
