#include "ui/models/view_state.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

// An end that is not known excludes nothing, and neither does a missing date.
bool mayLieIn(const std::optional<Dating>& date, const Dating& range) {
    if (!date) return true;
    if (date->latest && range.earliest && *date->latest < *range.earliest) return false;
    if (date->earliest && range.latest && *range.latest < *date->earliest) return false;
    return true;
}

bool statusFits(const EventFilter& filter, EventStatus status) {
    if (filter.status) return status == *filter.status;
    return filter.showDismissed || status != EventStatus::dismissed;
}

// An orphaned event may have no outlet left; it is never hidden for that.
bool anyOutletShown(const EventFilter& filter, const EventView& event) {
    if (filter.hiddenOutlets.empty() || event.outlets.empty()) return true;
    return std::any_of(event.outlets.begin(), event.outlets.end(),
                       [&](OutletId id) { return !filter.hiddenOutlets.contains(id); });
}

} // namespace

bool accepts(const EventFilter& filter, const EventView& event) {
    if (!statusFits(filter, event.status)) return false;
    if (filter.onlyWithConflicts && event.standingConflicts == 0) return false;
    if (filter.onlySingleSource && event.outlets.size() != 1) return false;
    if (filter.onlyUndated && event.date) return false;
    if (filter.range && !mayLieIn(event.date, *filter.range)) return false;
    return anyOutletShown(filter, event);
}

ViewState::ViewState(QObject* parent) : QObject(parent) {}

void ViewState::selectEvent(EventId event) {
    selectConflict({}, event);
}

void ViewState::selectConflict(ConflictId conflict, EventId itsEvent) {
    const bool eventMoved = event_ != itsEvent;
    const bool conflictMoved = conflict_ != conflict;
    event_ = itsEvent;
    conflict_ = conflict;
    if (eventMoved || conflictMoved) passage_.reset();
    if (eventMoved) Q_EMIT eventChanged(event_);
    if (conflictMoved) Q_EMIT conflictChanged(conflict_);
}

// Asking for the same passage again is a wish to see it again: emitted each time.
void ViewState::revealPassage(const Passage& passage) {
    passage_ = passage;
    Q_EMIT passageRevealed(passage);
}

void ViewState::setFilter(const EventFilter& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    Q_EMIT filterChanged(filter_);
}

} // namespace crossdate::ui
