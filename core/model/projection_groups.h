// Which claims are shown as one event: the suggestions, as the analyst's merges and splits leave them.
// Internal to core/model.
#pragma once

#include "core/model/projection_parts.h"

#include <deque>
#include <unordered_set>

namespace crossdate::projection {

/// Claims that are shown as one event.
struct Group {
    std::vector<const Claim*> claims; // in reading order
    /// Suggestions they come from (places in the derivation), the one its title and date are taken from
    /// first.
    std::vector<std::size_t> sources;
    std::optional<EventId> event; // where the analyst decided it
    bool splitOff = false;        // less than half of the first source
};

struct Groups {
    std::vector<Group> all;
    /// For each suggestion the groups its claims went to; most often one.
    std::vector<std::vector<std::size_t>> ofSuggestion;
    std::deque<Claim> bare; // claims decided about that no derivation makes any more
};

[[nodiscard]] Groups groupsOf(const Context& context);

/// Whether most of these passages were decided to belong to other events than `event`.
[[nodiscard]] bool movedAway(const Context& context, const std::vector<Passage>& anchors, EventId event);

} // namespace crossdate::projection
