// The timeline: axis, event cards, outlet lanes, overview strip. Painted, not made of items; reads the same
// model and selection as the event table.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <memory>

class QItemSelectionModel;

namespace crossdate::ui {

class EventFilterProxy;
class ViewState;

/// Keys: left/right previous/next event, up/down nearest in another row; A D pan, W S zoom, + - zoom, 0 fit,
/// Home/End first/last; Ctrl+wheel zooms at the pointer, wheel pans, drag pans, double click fits the event.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    TimelineView(EventFilterProxy* events, QItemSelectionModel* selection, ViewState* state,
                 QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Outlets (lanes) and documents; events come through the model.
    void setSnapshot(const SnapshotPtr& snapshot);

    void zoomToFit();
    void zoomIn();
    void zoomOut();
    void showDays(Day first, Day last);
    [[nodiscard]] std::pair<Day, Day> visibleDays() const;
    /// Where an event's card is painted, in widget coordinates; empty when it is folded or off screen.
    [[nodiscard]] QRect cardRect(EventId event) const;

Q_SIGNALS:
    void visibleDaysChanged(crossdate::Day first, crossdate::Day last);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
