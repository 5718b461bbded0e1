// The timeline for screen readers: a table of the events that the filter lets through, a row an event, with
// the columns of the event table; the selected event is its focused row.
#pragma once

namespace crossdate::ui {

class TimelineView;

/// Registers the interface with Qt; any number of times.
void installTimelineAccessibility();

/// Tell assistive tools; cheap when there are none.
void timelineCurrentChanged(TimelineView* view, int row);
void timelineRowsChanged(TimelineView* view);

} // namespace crossdate::ui
