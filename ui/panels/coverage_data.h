// What each outlet says of each event, for the matrix of both. Pure.
#pragma once

#include "core/model/snapshot.h"
#include "ui/models/view_state.h"

#include <vector>

namespace crossdate::ui {

/// `elsewhere`: the outlet has nothing on the story at all, or wrote before it happened; `silent`: it tells
/// other events of the story.
enum class Stand { elsewhere, silent, hedges, agrees, contradicts };

struct CoverageCell {
    Stand stand = Stand::elsewhere;
    int claims = 0;
    std::optional<Passage> passage;     // where it says so: the disputed words, else its first claim
    std::optional<ConflictId> conflict; // the strongest that stands
};

class Coverage {
public:
    Coverage() = default;
    /// The events that the filter lets through, in the snapshot's order.
    Coverage(const CaseSnapshot& snapshot, const EventFilter& filter);

    [[nodiscard]] int rows() const { return static_cast<int>(events_.size()); }
    [[nodiscard]] int columns() const { return static_cast<int>(outlets_.size()); }
    [[nodiscard]] const EventView& event(int row) const { return *events_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const OutletView& outlet(int column) const {
        return *outlets_[static_cast<std::size_t>(column)];
    }
    /// Made when it is asked for: a case has thousands of events of which a dozen are seen.
    [[nodiscard]] std::vector<CoverageCell> cells(int row) const;

private:
    [[nodiscard]] CoverageCell cell(const EventView& event, OutletId outlet) const;

    const CaseSnapshot* snapshot_ = nullptr; // outlives this
    std::vector<const EventView*> events_;
    std::vector<const OutletView*> outlets_;
};

} // namespace crossdate::ui
