#include "ui/timeline/timeline_view.h"

#include "ui/models/event_model.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_hit.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_state.h"
#include "ui/timeline/timeline_tooltip.h"

#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kZoomStep = 1.4;
constexpr int kScrollBarWidth = 12;

} // namespace

TimelineView::TimelineView(EventFilterProxy* events, QItemSelectionModel* selection, ViewState* state,
                           QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->events = events;
    state_->selection = selection;
    state_->view = state;
    state_->snapshot = std::make_shared<CaseSnapshot>();
    state_->lanesBar = new QScrollBar(Qt::Vertical, this);
    state_->lanesBar->hide();
    setObjectName(QStringLiteral("timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Timeline of events"));
    installTimelineAccessibility();
    connectModel();
}

TimelineView::~TimelineView() = default;

void TimelineView::connectModel() {
    const auto stale = [this] { markStale(); };
    connect(state_->events, &QAbstractItemModel::rowsInserted, this, stale);
    connect(state_->events, &QAbstractItemModel::rowsRemoved, this, stale);
    connect(state_->events, &QAbstractItemModel::rowsMoved, this, stale);
    connect(state_->events, &QAbstractItemModel::dataChanged, this, stale);
    connect(state_->events, &QAbstractItemModel::layoutChanged, this, stale);
    connect(state_->events, &QAbstractItemModel::modelReset, this, stale);
    connect(state_->view, &ViewState::filterChanged, this, stale);
    connect(state_->selection, &QItemSelectionModel::currentRowChanged, this, [this] { currentChanged(); });
    connect(state_->lanesBar, &QScrollBar::valueChanged, this, [this](int value) {
        state_->scene.setLanesScroll(value);
        update();
    });
}

// ---- what is shown ----------------------------------------------------------------------------------------

void TimelineView::setSnapshot(const SnapshotPtr& snapshot) {
    const SnapshotPtr before = state_->snapshot;
    state_->snapshot = snapshot ? snapshot : std::make_shared<CaseSnapshot>();
    if (before->info.path != state_->snapshot->info.path) state_->followsFit = true;
    markStale();
}

void TimelineView::markStale() {
    state_->stale = true;
    state_->hovered = {};
    timelineRowsChanged(this);
    update();
}

/// Many model signals come in a row; the scene is built once, when it is looked at.
void TimelineView::refresh() const {
    if (!state_->stale) return;
    state_->stale = false;
    std::vector<const EventView*> events;
    events.reserve(static_cast<std::size_t>(state_->events->rowCount()));
    for (int row = 0; row < state_->events->rowCount(); ++row)
        events.push_back(&state_->events->eventAt(row));
    state_->scene.setData(buildTimelineData(events, *state_->snapshot, state_->view->filter().hiddenOutlets));
    const_cast<TimelineView*>(this)->relayout();
}

void TimelineView::relayout() {
    auto& s = *state_;
    s.scene.setSize(width(), height());
    s.scene.setScale(s.followsFit ? s.scene.fitted() : s.scene.scale().within(s.scene.data().domain));
    const auto& g = s.scene.geometry();
    s.overview.setRect(QRectF(0, g.overviewTop, g.width, g.height - g.overviewTop));
    s.overview.setData(s.scene.data());
    const int most = static_cast<int>(std::ceil(g.lanesScrollMax()));
    s.lanesBar->setVisible(most > 0);
    s.lanesBar->setRange(0, most);
    s.lanesBar->setSingleStep(static_cast<int>(g.laneHeight));
    s.lanesBar->setPageStep(static_cast<int>(g.lanesBottom - g.lanesTop));
    s.lanesBar->setGeometry(width() - kScrollBarWidth, static_cast<int>(g.lanesTop), kScrollBarWidth,
                            static_cast<int>(g.lanesBottom - g.lanesTop));
}

void TimelineView::setScale(const TimeScale& scale, bool byHand) {
    const auto wanted = scale.within(state_->scene.data().domain);
    if (byHand) state_->followsFit = false;
    if (wanted == state_->scene.scale()) return;
    state_->scene.setScale(wanted);
    update();
    const auto [first, last] = visibleDays();
    Q_EMIT visibleDaysChanged(first, last);
}

void TimelineView::zoomToFit() {
    refresh();
    state_->followsFit = true;
    setScale(state_->scene.fitted(), false);
}

void TimelineView::zoomBy(double factor, double x) {
    refresh();
    setScale(state_->scene.scale().zoomed(factor, x));
}

/// Keys zoom about the selected event where it is seen, else about the middle.
void TimelineView::zoomIn() {
    refresh();
    const auto& scene = state_->scene;
    double x = (scene.scale().left() + scene.scale().right()) / 2;
    const auto current = state_->selection->currentIndex();
    if (current.isValid())
        if (const int index = scene.data().indexOf(state_->events->eventAt(current.row()).id); index >= 0) {
            const double at =
                scene.scale().xOf(scene.data().events[static_cast<std::size_t>(index)].days.middle());
            if (at >= scene.scale().left() && at <= scene.scale().right()) x = at;
        }
    zoomBy(kZoomStep, x);
}

void TimelineView::zoomOut() {
    refresh();
    zoomBy(1 / kZoomStep, (state_->scene.scale().left() + state_->scene.scale().right()) / 2);
}

void TimelineView::showDays(Day first, Day last) {
    refresh();
    const auto& scale = state_->scene.scale();
    const DaySpan days{static_cast<double>(std::min(first, last).number),
                       static_cast<double>(std::max(first, last).number) + 1};
    setScale(TimeScale(scale.left(), scale.right(), days));
}

void TimelineView::zoomToEvent(EventId event) {
    refresh();
    const auto& content = state_->scene.data();
    const int index = content.indexOf(event);
    if (index < 0) return;
    DaySpan days = content.events[static_cast<std::size_t>(index)].days;
    for (const auto& lane : content.lanes)
        for (const auto& mark : lane.marks)
            if (mark.event == event) {
                days.first = std::min(days.first, mark.days.first);
                days.last = std::max(days.last, mark.days.last);
            }
    const double air = std::max(7.0, days.length() * 0.6);
    const auto& scale = state_->scene.scale();
    setScale(TimeScale(scale.left(), scale.right(), {days.first - air, days.last + air}));
}

std::pair<Day, Day> TimelineView::visibleDays() const {
    refresh();
    const auto days = state_->scene.scale().days();
    return {Day{static_cast<std::int64_t>(std::floor(days.first))},
            Day{static_cast<std::int64_t>(std::ceil(days.last)) - 1}};
}

QRect TimelineView::cardRect(EventId event) const {
    refresh();
    const QRectF plot = state_->scene.plotRect();
    for (const auto& card : state_->scene.inView().cards)
        if (state_->scene.data().events[card.event].id == event)
            return (state_->scene.cardRect(card) & plot).toAlignedRect();
    return {};
}

int TimelineView::rowOf(EventId event) const {
    refresh();
    return state_->scene.rowOf(event);
}

QPoint TimelineView::markPoint(OutletId outlet, EventId event) const {
    refresh();
    const auto& scene = state_->scene;
    for (std::size_t lane = 0; lane < scene.data().lanes.size(); ++lane) {
        if (scene.data().lanes[lane].outlet != outlet) continue;
        const auto [first, last] = scene.clustersInView(lane);
        for (auto i = first; i < last; ++i)
            for (const auto mark : scene.marks()[lane][i].marks)
                if (scene.data().lanes[lane].marks[mark].event == event)
                    return scene.markPoint(lane, scene.marks()[lane][i]).toPoint();
    }
    return {};
}

QRect TimelineView::overviewRect() const {
    refresh();
    return state_->overview.rect().toAlignedRect();
}

EventFilterProxy* TimelineView::events() const {
    return state_->events;
}
QItemSelectionModel* TimelineView::selection() const {
    return state_->selection;
}
QSize TimelineView::sizeHint() const {
    return {1112, 475};
}
QSize TimelineView::minimumSizeHint() const {
    return {420, 240};
}

// ---- selection --------------------------------------------------------------------------------------------

void TimelineView::selectEvent(EventId event) {
    const auto index = state_->events->indexOf(event);
    if (!index.isValid()) return;
    state_->selection->setCurrentIndex(index,
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    state_->view->selectEvent(event);
}

void TimelineView::currentChanged() {
    refresh();
    const auto current = state_->selection->currentIndex();
    const EventId event = current.isValid() ? state_->events->eventAt(current.row()).id : EventId{};
    state_->scene.setPinned(event);
    if (event) reveal(event);
    timelineCurrentChanged(this, current.row());
    update();
}

/// Pans as little as it takes; never zooms.
void TimelineView::reveal(EventId event) {
    const auto& scene = state_->scene;
    const int index = scene.data().indexOf(event);
    if (index < 0) return;
    const auto& days = scene.data().events[static_cast<std::size_t>(index)].days;
    const auto& scale = scene.scale();
    const double margin = std::min(60.0, scale.width() / 4);
    const double from = scale.xOf(days.first), to = scale.xOf(days.last);
    if (state_->followsFit || (from <= scale.right() - margin && to >= scale.left() + margin)) return;
    const double wanted =
        from > scale.right() - margin ? scale.right() - 2 * margin : scale.left() + 2 * margin;
    setScale(scale.panned(wanted - scale.xOf(days.middle())), false);
}

// ---- events of Qt -----------------------------------------------------------------------------------------

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::showToolTip(const QPoint& point, const QPoint& globalPoint) {
    refresh();
    const auto hit = hitTest(state_->scene, point);
    const QString text = describeHit(hit, state_->scene.data(), *state_->snapshot, [&](EventId id) {
        const auto index = state_->events->indexOf(id);
        return index.isValid() ? &state_->events->eventAt(index.row()) : nullptr;
    });
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPoint, plainToolTip(text), this, hit.rect.toAlignedRect());
}

void TimelineView::paintEvent(QPaintEvent*) {
    refresh();
    const auto& s = *state_;
    const auto& theme = Theme::of(palette());
    const auto current = s.selection->currentIndex();
    TimelinePaint paint;
    if (current.isValid()) paint.selected = s.events->eventAt(current.row()).id;
    paint.hovered = s.hovered;
    paint.focused = hasFocus() && s.focusByKeys;
    paint.hiddenEvents = s.events->hiddenCount();
    paint.band = s.band;
    QPainter painter(this);
    paintTimeline(painter, s.scene, theme, paint);
    if (s.scene.data().isEmpty())
        painter.fillRect(s.overview.rect(), theme.overviewGround);
    else
        s.overview.paint(painter, theme, s.scene.scale().days());
    if (!paint.focused) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.focus, 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void TimelineView::resizeEvent(QResizeEvent*) {
    refresh();
    relayout();
    const auto [first, last] = visibleDays();
    Q_EMIT visibleDaysChanged(first, last);
}

void TimelineView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
    QWidget::changeEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent* event) {
    state_->focusByKeys =
        event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace crossdate::ui
