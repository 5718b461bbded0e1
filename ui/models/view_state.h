// What every panel shows together: which event and conflict are selected, and which events are let through.
// One object, shared; panels neither know nor call each other.
#pragma once

#include "core/model/snapshot.h"

#include <QObject>

#include <optional>
#include <set>

namespace crossdate::ui {

struct EventFilter {
    std::set<OutletId> hiddenOutlets; // an event shows when one of its outlets is not hidden
    std::optional<Dating> range;      // events that may lie in it; undated ones always may
    std::optional<EventStatus> status;
    bool onlyWithConflicts = false; // that still stand
    bool onlySingleSource = false;  // printed by one outlet alone
    bool onlyUndated = false;
    bool showDismissed = false;

    [[nodiscard]] bool isEverything() const { return *this == EventFilter{}; }
    bool operator==(const EventFilter&) const = default;
};

/// Pure; the proxy model and the counts of what is hidden both ask this.
[[nodiscard]] bool accepts(const EventFilter& filter, const EventView& event);

/// Thread: the GUI thread. Setters emit only on a real change.
class ViewState : public QObject {
    Q_OBJECT
public:
    explicit ViewState(QObject* parent = nullptr);

    [[nodiscard]] EventId event() const { return event_; }
    [[nodiscard]] ConflictId conflict() const { return conflict_; }
    [[nodiscard]] std::optional<Passage> passage() const { return passage_; }
    [[nodiscard]] const EventFilter& filter() const { return filter_; }

    void selectEvent(EventId event); // takes conflict and passage back
    void selectConflict(ConflictId conflict, EventId itsEvent);
    void revealPassage(const Passage& passage); // a search hit, a claim mark: scroll there
    void setFilter(const EventFilter& filter);

Q_SIGNALS:
    void eventChanged(crossdate::EventId event);
    void conflictChanged(crossdate::ConflictId conflict);
    void passageRevealed(const crossdate::Passage& passage);
    void filterChanged(const crossdate::ui::EventFilter& filter);

private:
    EventId event_;
    ConflictId conflict_;
    std::optional<Passage> passage_;
    EventFilter filter_;
};

} // namespace crossdate::ui
