#include "ui/timeline/timeline_scene.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kLegendHeight = 24;
constexpr double kOverviewHeight = 47;
constexpr double kCardsPadding = 10; // above the first row
constexpr double kFoldBand = 22;
constexpr double kBarBand = 26; // date bars, down to the first lane
constexpr double kLaneHeight = 37, kLaneLowest = 28, kLaneHighest = 44;
constexpr double kRowPitch = 38, kRowTight = 34;
constexpr int kFewestRows = 3;
constexpr double kFewestLanes = 2; // the others are scrolled to
constexpr double kFitMargin = 12;
constexpr double kEdge = 6; // cards keep this from the edges of the view
constexpr int kPinnedPriority = 1'000'000;

int priorityOf(const TimelineEvent& event) {
    const int base = 20 * event.conflicts + 10 * event.outlets;
    if (event.status == EventStatus::confirmed) return 1000 + base;
    return event.status == EventStatus::dismissed ? base - 1000 : base;
}

double namesWidth(const TimelineData& data, const TimelineFonts& fonts) {
    const QFontMetricsF metrics(fonts.lane);
    double widest = 0;
    for (const auto& lane : data.lanes) widest = std::max(widest, metrics.horizontalAdvance(lane.name));
    constexpr double kAround = 20 + 30; // swatch before, grade after
    // Undated events are named on their shelf above the lanes: it needs some room for words.
    return std::clamp(std::ceil(widest) + kAround, data.undated.empty() ? 124.0 : 168.0, 190.0);
}

} // namespace

TimelineFonts TimelineFonts::make(Medium medium) {
    return {fontFor(medium, interfaceFont(12.5, QFont::DemiBold)),
            fontFor(medium, interfaceFont(11, QFont::Medium)),
            fontFor(medium, interfaceFont(11.5)),
            fontFor(medium, interfaceFont(11.5, QFont::DemiBold)),
            fontFor(medium, interfaceFont(12)),
            fontFor(medium, interfaceFont(11))};
}

double chipWidth(const QFont& font, int count) {
    return std::max(18.0, std::ceil(QFontMetricsF(font).horizontalAdvance(QString::number(count))) + 11);
}

TimelineScene::TimelineScene(const SceneOptions& options)
    : options_(options), fonts_(TimelineFonts::make(options.medium)) {}

void TimelineScene::setData(TimelineData data) {
    data_ = std::move(data);
    makeRequests();
    planRows();
    scale_ = scale_.between(geometry_.plotLeft, std::max(geometry_.width, geometry_.plotLeft + 1));
    placeAll();
}

void TimelineScene::setSize(double width, double height) {
    geometry_.width = width;
    geometry_.height = height;
    planRows();
    scale_ = scale_.between(geometry_.plotLeft, std::max(width, geometry_.plotLeft + 1));
    placeAll();
}

void TimelineScene::setScale(const TimeScale& scale) {
    const bool sameNearness = scale.pixelsPerDay() == scale_.pixelsPerDay();
    scale_ = scale;
    if (sameNearness)
        placeInView();
    else
        placeAll();
}

void TimelineScene::setLanesScroll(double pixels) {
    geometry_.lanesScroll = std::clamp(pixels, 0.0, geometry_.lanesScrollMax());
}

void TimelineScene::setPinned(EventId event) {
    if (pinned_ == event) return;
    pinned_ = event;
    for (std::size_t i = 0; i < requests_.size(); ++i)
        requests_[i].priority = data_.events[i].id == pinned_ ? kPinnedPriority : priorityOf(data_.events[i]);
    placeAll();
}

TimeScale TimelineScene::fitted() const {
    const double left = geometry_.plotLeft;
    const double right = std::max(geometry_.width, left + 1);
    const TimeScale inner(left + kFitMargin, std::max(right - kFitMargin, left + kFitMargin + 1),
                          data_.domain);
    return TimeScale(left, right, {inner.dayAt(left), inner.dayAt(right)}).within(data_.domain);
}

int TimelineScene::foldedCount() const {
    return static_cast<int>(std::count_if(cards_.cards.begin(), cards_.cards.end(),
                                          [](const auto& card) { return card.folded; }));
}

int TimelineScene::rowOf(EventId event) const {
    const int index = data_.indexOf(event);
    return index < 0 ? -1 : rows_[static_cast<std::size_t>(index)];
}

// ---- laying out -------------------------------------------------------------------------------------------

double TimelineScene::cardWidth(const TimelineEvent& event) const {
    const double title = std::ceil(QFontMetricsF(fonts_.card).horizontalAdvance(event.title)) + 1;
    double width = CardMetrics::kPadding + std::min(title, options_.widestTitle) + CardMetrics::kGap + 2 +
                   chipWidth(fonts_.chip, event.outlets) + CardMetrics::kGap;
    if (event.status == EventStatus::confirmed) width += CardMetrics::kCheck;
    if (event.conflicts > 0) width += CardMetrics::kTriangle + 2;
    return width;
}

void TimelineScene::makeRequests() {
    requests_.clear();
    requests_.reserve(data_.events.size());
    for (const auto& event : data_.events)
        requests_.push_back(
            {event.days, cardWidth(event), event.id == pinned_ ? kPinnedPriority : priorityOf(event)});
}

/// Rows come from the scale that shows everything, so zooming keeps them; steps of 200 pixels, so that a
/// window being resized keeps them mostly.
double TimelineScene::referencePixelsPerDay() const {
    const double width = std::max(200.0, std::floor((geometry_.width - geometry_.plotLeft) / 200) * 200);
    return width / data_.domain.length();
}

void TimelineScene::planRows() {
    geometry_.plotLeft = namesWidth(data_, fonts_);
    rowsWanted_ = assignRows(requests_, referencePixelsPerDay(), options_.maxRows, data_.domain.last).wanted;
    foldsWhenFitted_ = false;
    assign();
    if (!foldsAt(fitted())) return;
    foldsWhenFitted_ = true;
    assign();
}

void TimelineScene::assign() {
    measure();
    rows_ = assignRows(requests_, referencePixelsPerDay(), geometry_.rows, data_.domain.last).rows;
}

bool TimelineScene::foldsAt(const TimeScale& scale) const {
    const auto layout = placeCards(requests_, rows_, scale.pixelsPerDay());
    const double left = scale.days().first * scale.pixelsPerDay();
    return !fitIntoView(requests_, layout, left + kEdge, left + scale.width() - kEdge).folds.empty();
}

double TimelineScene::heightFor(int rows) const {
    return TimelineGeometry::kAxisHeight + kCardsPadding + rows * kRowPitch +
           (foldsWhenFitted_ ? kFoldBand : 0) + kBarBand +
           static_cast<double>(data_.lanes.size()) * kLaneHeight + kLegendHeight +
           (options_.overview ? kOverviewHeight : 0);
}

void TimelineScene::measure() {
    auto& g = geometry_;
    g.overviewTop = g.height - (options_.overview ? kOverviewHeight : 0);
    g.legendTop = g.overviewTop - kLegendHeight;
    g.cardsTop = TimelineGeometry::kAxisHeight + kCardsPadding;
    const auto lanes = static_cast<double>(data_.lanes.size());
    const double bands = kBarBand + (foldsWhenFitted_ ? kFoldBand : 0);
    const double room = g.legendTop - g.cardsTop - bands; // for rows and lanes
    // Rows first take what lanes of their usual height leave, then what low ones leave.
    g.rowPitch = rowsWanted_ * kRowPitch + lanes * kLaneHeight <= room ? kRowPitch : kRowTight;
    const auto fitting = static_cast<int>(std::floor((room - lanes * kLaneLowest) / g.rowPitch));
    // Fewer than three rows only where that shows all lanes, or else not even a few of them.
    const double fewLanes = std::min(lanes, kFewestLanes) * kLaneLowest;
    const int beside = std::max(1, static_cast<int>(std::floor((room - fewLanes) / g.rowPitch)));
    const int fewest = std::min({fitting == kFewestRows - 1 ? fitting : kFewestRows, beside, rowsWanted_});
    g.rows = std::clamp(fitting, fewest, std::max(fewest, rowsWanted_));
    const double cards = g.rows * g.rowPitch;
    g.foldY = g.cardsTop + cards + kFoldBand / 2 - 3;
    g.barY = g.cardsTop + cards + bands - kBarBand + 10;
    g.lanesTop = g.cardsTop + cards + bands;
    g.lanesBottom = std::max(g.legendTop, g.lanesTop);
    g.laneHeight =
        lanes > 0 ? std::clamp(std::floor((room - cards) / lanes), kLaneLowest, kLaneHighest) : kLaneHeight;
    g.lanesContent = lanes * g.laneHeight;
    g.lanesScroll = std::clamp(g.lanesScroll, 0.0, g.lanesScrollMax());
}

void TimelineScene::placeAll() {
    cards_ = placeCards(requests_, rows_, scale_.pixelsPerDay());
    marks_.clear();
    for (const auto& lane : data_.lanes) {
        std::vector<double> middles;
        middles.reserve(lane.marks.size());
        for (const auto& mark : lane.marks) middles.push_back(mark.middle());
        marks_.push_back(placeMarks(middles, scale_.pixelsPerDay()));
    }
    placeInView();
}

void TimelineScene::placeInView() {
    const double left = scale_.days().first * scale_.pixelsPerDay();
    inView_ = fitIntoView(requests_, cards_, left + kEdge, left + scale_.width() - kEdge);
}

// ---- where things are -------------------------------------------------------------------------------------

double TimelineScene::toScene(double world) const {
    return scale_.left() + (world - scale_.days().first * scale_.pixelsPerDay());
}

QRectF TimelineScene::cardRect(const VisibleCard& card) const {
    return {toScene(card.card.left), geometry_.cardsTop + card.card.row * geometry_.rowPitch, card.card.width,
            TimelineGeometry::kCardHeight};
}

QRectF TimelineScene::foldRect(const FoldMark& fold) const {
    const double width =
        QFontMetricsF(fonts_.chip).horizontalAdvance(QStringLiteral("+%1").arg(fold.events.size())) + 14;
    return {toScene(fold.x) - width / 2, geometry_.foldY - 8.5, width, 17};
}

QRectF TimelineScene::barRect(const TimelineEvent& event) const {
    const double from = scale_.xOf(event.days.first);
    const double width = std::max(6.0, scale_.xOf(event.days.last) - from);
    const double middle = scale_.xOf(event.days.middle());
    return {width > 6 ? from : middle - 3, geometry_.barY - 3, width, 6};
}

QRectF TimelineScene::laneRect(std::size_t lane) const {
    return {0, geometry_.lanesTop - geometry_.lanesScroll + static_cast<double>(lane) * geometry_.laneHeight,
            geometry_.width, geometry_.laneHeight};
}

QPointF TimelineScene::markPoint(std::size_t lane, const MarkCluster& cluster) const {
    return {toScene(cluster.x), laneRect(lane).center().y() + cluster.level * 7.0};
}

QRectF TimelineScene::plotRect() const {
    return {geometry_.plotLeft, 0, geometry_.width - geometry_.plotLeft, geometry_.legendTop};
}

QRectF TimelineScene::lanesRect() const {
    return {0, geometry_.lanesTop, geometry_.width, geometry_.lanesBottom - geometry_.lanesTop};
}

QRectF TimelineScene::undatedRect() const {
    if (data_.undated.empty()) return {};
    const QString text = QStringLiteral("%1 undated").arg(data_.undated.size());
    const double width = std::ceil(QFontMetricsF(fonts_.chip).horizontalAdvance(text)) + 18;
    return {10, geometry_.cardsTop + 22, width, 20};
}

std::vector<QRectF> TimelineScene::undatedRows() const {
    constexpr double kRow = 19;
    std::vector<QRectF> rows;
    const QRectF head = undatedRect();
    if (head.isEmpty()) return rows;
    const double bottom = geometry_.lanesTop - 24; // what the filter hides is said below
    for (double y = head.bottom() + 4; rows.size() < data_.undated.size() && y + kRow <= bottom; y += kRow)
        rows.emplace_back(4, y, geometry_.plotLeft - 12, kRow);
    return rows;
}

std::pair<std::size_t, std::size_t> TimelineScene::clustersInView(std::size_t lane) const {
    constexpr double kMargin = 12; // half a mark
    const auto& clusters = marks_[lane];
    const double left = scale_.days().first * scale_.pixelsPerDay() - kMargin;
    const double right = left + scale_.width() + 2 * kMargin;
    const auto before = [](const MarkCluster& c, double x) { return c.x < x; };
    const auto first = std::lower_bound(clusters.begin(), clusters.end(), left, before);
    const auto last = std::lower_bound(first, clusters.end(), right, before);
    return {static_cast<std::size_t>(first - clusters.begin()),
            static_cast<std::size_t>(last - clusters.begin())};
}

} // namespace crossdate::ui
