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
/// Home/End first/last, Enter fits the event; Ctrl+wheel zooms at the pointer, wheel pans, drag pans,
/// Shift+drag marks a stretch and zooms to it, double click fits the event, or all where there is none.
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
    /// Shows the event's date and the dates of its claims with some air around them.
    void zoomToEvent(EventId event);
    [[nodiscard]] std::pair<Day, Day> visibleDays() const;
    /// Where an event's card is painted, in widget coordinates; empty when it is folded or off screen.
    [[nodiscard]] QRect cardRect(EventId event) const;
    /// The row of an event's card, the top one 0; kept while zooming and panning. -1 for undated events.
    [[nodiscard]] int rowOf(EventId event) const;
    /// Where an event's mark stands in an outlet's lane; a null point when it has none in view.
    [[nodiscard]] QPoint markPoint(OutletId outlet, EventId event) const;
    [[nodiscard]] QRect overviewRect() const;

    [[nodiscard]] EventFilterProxy* events() const;
    [[nodiscard]] QItemSelectionModel* selection() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void visibleDaysChanged(crossdate::Day first, crossdate::Day last);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct State;

    void connectModel();
    void markStale();
    void refresh() const; // lays out anew what became stale
    void relayout();
    void setScale(const class TimeScale& scale, bool byHand = true);
    void zoomBy(double factor, double x);
    void selectEvent(EventId event);
    void reveal(EventId event);
    void currentChanged();
    void selectNext(int step);
    void selectEdge(bool last);
    void selectInOtherRow(int step);
    void click(const QPointF& point, const QPoint& globalPoint);
    void offerEvents(const std::vector<EventId>& events, const QPoint& globalPoint);
    void dragTo(const QPointF& point);
    void finishBand();
    void hover(const QPointF& point);
    void showToolTip(const QPoint& point, const QPoint& globalPoint);

    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
