// What the timeline draws, taken out of the case: dated events in order, undated ones apart, a lane an outlet
// with its claims as marks. Plain values: the screen, PNG and PDF build the same.
#pragma once

#include "core/model/snapshot.h"
#include "ui/timeline/time_scale.h"

#include <QString>

#include <set>
#include <vector>

namespace crossdate::ui {

struct TimelineEvent {
    EventId id;
    QString title;          // safe to show, one line
    DaySpan days;           // both ends known or made up; see openStart, openEnd
    bool openStart = false; // no earliest day is known: fades out to the left
    bool openEnd = false;
    bool approximate = false; // "about", "perhaps"
    int outlets = 0;
    int conflicts = 0;            // that still stand
    std::vector<OutletId> silent; // cover its story, not it
    EventStatus status = EventStatus::suggested;

    [[nodiscard]] bool isExact() const {
        return !openStart && !openEnd && !approximate && days.length() <= 1;
    }
};

/// One claim in its outlet's lane.
struct ClaimMark {
    ClaimId claim;
    Passage passage;
    EventId event;
    DaySpan days; // the claim's own date, else its event's
    Modality modality = Modality::asserted;

    [[nodiscard]] double middle() const { return days.middle(); }
};

struct TimelineLane {
    OutletId outlet;
    QString name;
    char grade = 'F';
    int colour = 0;
    std::vector<ClaimMark> marks; // by middle
};

struct TimelineData {
    std::vector<TimelineEvent> events; // by first day, then last, then as given
    std::vector<TimelineEvent> undated;
    std::vector<TimelineLane> lanes; // in the case's order
    int hiddenLanes = 0;
    DaySpan domain; // all events and marks; some year around now when there are none

    [[nodiscard]] bool isEmpty() const { return events.empty() && undated.empty(); }
    /// Index into `events`; -1 when it is not there.
    [[nodiscard]] int indexOf(EventId event) const;
    [[nodiscard]] const TimelineEvent* find(EventId event) const; // undated ones too
};

[[nodiscard]] TimelineData buildTimelineData(const std::vector<const EventView*>& events,
                                             const CaseSnapshot& snapshot,
                                             const std::set<OutletId>& hiddenOutlets = {});

/// The days a dating spans on the line. An open end is given a stretch of its own, so that it can fade out.
/// Nothing when neither end is known.
[[nodiscard]] std::optional<DaySpan> daysOf(const Dating& dating);

} // namespace crossdate::ui
