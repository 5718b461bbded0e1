// The timeline by mouse and touchpad.
#include "ui/models/event_model.h"
#include "ui/models/view_state.h"
#include "ui/timeline/timeline_hit.h"
#include "ui/timeline/timeline_state.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kWheelPan = 90;   // pixels a notch
constexpr double kWheelZoom = 1.2; // factor a notch
constexpr std::size_t kLongestMenu = 24;
constexpr double kShortestBand = 6; // pixels; less is a click that slipped

TimelineDrag dragFor(OverviewStrip::Part part) {
    switch (part) {
    case OverviewStrip::Part::leftEdge:
        return TimelineDrag::leftEdge;
    case OverviewStrip::Part::rightEdge:
        return TimelineDrag::rightEdge;
    case OverviewStrip::Part::window:
    case OverviewStrip::Part::strip:
        return TimelineDrag::moveWindow;
    case OverviewStrip::Part::outside:
        break;
    }
    return TimelineDrag::none;
}

/// Menus read "&" as a mnemonic.
QString menuText(QString title) {
    constexpr int kLongest = 80;
    if (title.size() > kLongest) title = title.left(kLongest - 1) + QChar(0x2026);
    return title.replace(u'&', QStringLiteral("&&"));
}

} // namespace

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    refresh();
    auto& s = *state_;
    s.focusByKeys = false;
    s.pressedAt = event->position();
    s.pressedScale = s.scene.scale();
    const auto part = s.overview.partAt(event->position(), s.scene.scale().days());
    s.drag = dragFor(part);
    if (part == OverviewStrip::Part::strip) {
        // A press beside the window brings it there and goes on as a drag.
        const double day = s.overview.scale().dayAt(event->position().x());
        const double half = s.scene.scale().days().length() / 2;
        setScale(TimeScale(s.pressedScale.left(), s.pressedScale.right(), {day - half, day + half}));
        s.pressedScale = s.scene.scale();
    }
    if (s.drag == TimelineDrag::none && event->position().y() < s.scene.geometry().overviewTop) {
        const bool marks = event->modifiers() & Qt::ShiftModifier;
        s.drag = marks ? TimelineDrag::band : TimelineDrag::undecided;
        if (marks) s.band = {event->position().x(), event->position().x()};
    }
    update();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) || state_->drag == TimelineDrag::none) {
        hover(event->position());
        return;
    }
    const double moved = (event->position() - state_->pressedAt).manhattanLength();
    if (state_->drag == TimelineDrag::undecided && moved >= QApplication::startDragDistance()) {
        state_->drag = TimelineDrag::pan;
        setCursor(Qt::ClosedHandCursor);
    }
    dragTo(event->position());
}

void TimelineView::dragTo(const QPointF& point) {
    auto& s = *state_;
    const double moved = point.x() - s.pressedAt.x();
    const double days = moved / s.overview.scale().pixelsPerDay();
    DaySpan window = s.pressedScale.days();
    const double shortest = s.pressedScale.width() / TimeScale::kMaxPixelsPerDay;
    switch (s.drag) {
    case TimelineDrag::none:
    case TimelineDrag::undecided:
        return;
    case TimelineDrag::pan:
        setScale(s.pressedScale.panned(moved));
        return;
    case TimelineDrag::band:
        s.band->second = std::clamp(point.x(), s.scene.scale().left(), s.scene.scale().right());
        update();
        return;
    case TimelineDrag::moveWindow:
        window = {window.first + days, window.last + days};
        break;
    case TimelineDrag::leftEdge:
        window.first = std::min(window.first + days, window.last - shortest);
        break;
    case TimelineDrag::rightEdge:
        window.last = std::max(window.last + days, window.first + shortest);
        break;
    }
    setScale(TimeScale(s.pressedScale.left(), s.pressedScale.right(), window));
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const auto drag = std::exchange(state_->drag, TimelineDrag::none);
    if (drag == TimelineDrag::undecided) click(event->position(), event->globalPosition().toPoint());
    if (drag == TimelineDrag::band) finishBand();
    hover(event->position());
}

void TimelineView::finishBand() {
    const auto band = std::exchange(state_->band, std::nullopt);
    update();
    if (!band || std::abs(band->second - band->first) < kShortestBand) return;
    const auto& scale = state_->scene.scale();
    const auto [from, to] = std::minmax(band->first, band->second);
    setScale(TimeScale(scale.left(), scale.right(), {scale.dayAt(from), scale.dayAt(to)}));
}

void TimelineView::click(const QPointF& point, const QPoint& globalPoint) {
    const auto hit = hitTest(state_->scene, point);
    if (hit.events.empty()) return;
    const bool isList = hit.what == TimelineHit::What::fold;
    if (hit.events.size() > 1 || isList) {
        offerEvents(hit.events, globalPoint);
        return;
    }
    selectEvent(hit.events.front());
    if (hit.what == TimelineHit::What::mark) {
        const auto& lane = state_->scene.data().lanes[hit.lane];
        state_->view->revealPassage(lane.marks[hit.marks.front()].passage);
    }
}

/// Several events under one sign: which one is asked, by title.
void TimelineView::offerEvents(const std::vector<EventId>& events, const QPoint& globalPoint) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("timelineEvents"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < std::min(events.size(), kLongestMenu); ++i) {
        const EventId id = events[i];
        const auto* event = state_->scene.data().find(id);
        if (!event) continue;
        connect(menu->addAction(menuText(event->title)), &QAction::triggered, this,
                [this, id] { selectEvent(id); });
    }
    if (events.size() > kLongestMenu)
        menu->addAction(tr("and %1 more").arg(events.size() - kLongestMenu))->setEnabled(false);
    DaySpan days{1, 0};
    for (const auto id : events)
        if (const int index = state_->scene.data().indexOf(id); index >= 0) {
            const auto& own = state_->scene.data().events[static_cast<std::size_t>(index)].days;
            days = days.length() < 0
                       ? own
                       : DaySpan{std::min(days.first, own.first), std::max(days.last, own.last)};
        }
    if (days.length() > 0) {
        menu->addSeparator();
        const double air = std::max(1.0, days.length() * 0.15);
        connect(menu->addAction(tr("Zoom to these")), &QAction::triggered, this, [this, days, air] {
            const auto& scale = state_->scene.scale();
            setScale(TimeScale(scale.left(), scale.right(), {days.first - air, days.last + air}));
        });
    }
    menu->popup(globalPoint);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    refresh();
    const auto hit = hitTest(state_->scene, event->position());
    if (hit.events.size() == 1)
        zoomToEvent(hit.events.front());
    else if (hit.events.empty())
        zoomToFit();
}

void TimelineView::hover(const QPointF& point) {
    refresh();
    auto& s = *state_;
    const auto hit = hitTest(s.scene, point);
    const EventId under = hit.events.size() == 1 ? hit.events.front() : EventId{};
    const auto part = s.overview.partAt(point, s.scene.scale().days());
    if (part == OverviewStrip::Part::leftEdge || part == OverviewStrip::Part::rightEdge)
        setCursor(Qt::SizeHorCursor);
    else if (part == OverviewStrip::Part::window)
        setCursor(Qt::OpenHandCursor);
    else if (!hit.events.empty())
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    if (std::exchange(s.hovered, under) != under) update();
}

void TimelineView::leaveEvent(QEvent*) {
    if (std::exchange(state_->hovered, EventId{})) update();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    refresh();
    const auto& scale = state_->scene.scale();
    const QPoint notches = event->angleDelta();
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        const double x = std::clamp(event->position().x(), scale.left(), scale.right());
        zoomBy(std::pow(kWheelZoom, notches.y() / 120.0), x);
        return;
    }
    // Over the names the wheel scrolls the lanes, everywhere else time.
    if (event->position().x() < scale.left() && state_->lanesBar->isVisible()) {
        state_->lanesBar->setValue(state_->lanesBar->value() - notches.y() / 2);
        return;
    }
    const QPoint pixels = event->pixelDelta();
    const int most = std::abs(notches.x()) > std::abs(notches.y()) ? notches.x() : notches.y();
    const int mostPixels = std::abs(pixels.x()) > std::abs(pixels.y()) ? pixels.x() : pixels.y();
    setScale(scale.panned(pixels.isNull() ? most / 120.0 * kWheelPan : mostPixels));
    hover(event->position());
}

} // namespace crossdate::ui
