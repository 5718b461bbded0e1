#include "ui/timeline/timeline_hit.h"

#include "ui/timeline/timeline_scene.h"

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

using What = TimelineHit::What;

void addDistinct(std::vector<EventId>& events, EventId event) {
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
}

TimelineHit hitCards(const TimelineScene& scene, QPointF point) {
    const auto& data = scene.data();
    for (const auto& fold : scene.inView().folds) {
        const QRectF rect = scene.foldRect(fold);
        if (!rect.adjusted(-2, -2, 2, 2).contains(point)) continue;
        TimelineHit hit{What::fold, rect, {}, 0, {}};
        for (const auto event : fold.events) hit.events.push_back(data.events[event].id);
        return hit;
    }
    // Later cards are painted over earlier ones.
    const auto& cards = scene.inView().cards;
    for (auto card = cards.rbegin(); card != cards.rend(); ++card)
        if (scene.cardRect(*card).contains(point))
            return {What::card, scene.cardRect(*card), {data.events[card->event].id}, 0, {}};
    return {};
}

/// The shortest date bar under the point: a day before the month it lies in.
TimelineHit hitBars(const TimelineScene& scene, QPointF point) {
    constexpr double kReach = 7;
    TimelineHit hit;
    if (std::abs(point.y() - scene.geometry().barY) > kReach) return hit;
    const double day = scene.scale().dayAt(point.x() + kReach);
    for (const auto& event : scene.data().events) {
        if (event.days.first > day) break;
        const QRectF rect = scene.barRect(event).adjusted(-2, -kReach, 2, kReach);
        if (!rect.contains(point)) continue;
        if (hit.what == What::bar && hit.rect.width() <= rect.width()) continue;
        hit = {What::bar, rect, {event.id}, 0, {}};
    }
    return hit;
}

TimelineHit hitLanes(const TimelineScene& scene, QPointF point) {
    constexpr double kReach = 9;
    const auto& g = scene.geometry();
    if (!scene.lanesRect().contains(point) || g.laneHeight <= 0) return {};
    const double offset = point.y() - g.lanesTop + g.lanesScroll;
    const auto lane = static_cast<std::size_t>(std::max(0.0, std::floor(offset / g.laneHeight)));
    if (lane >= scene.data().lanes.size()) return {};
    if (point.x() < g.plotLeft) return {What::lane, scene.laneRect(lane), {}, lane, {}};
    const auto [first, last] = scene.clustersInView(lane);
    const MarkCluster* nearest = nullptr;
    double best = kReach;
    for (auto i = first; i < last; ++i) {
        const auto& cluster = scene.marks()[lane][i];
        const QPointF away = scene.markPoint(lane, cluster) - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance > best) continue;
        best = distance;
        nearest = &cluster;
    }
    if (!nearest) return {};
    const QPointF at = scene.markPoint(lane, *nearest);
    TimelineHit hit{What::mark, QRectF(at.x() - 9, at.y() - 9, 18, 18), {}, lane, nearest->marks};
    for (const auto mark : nearest->marks)
        addDistinct(hit.events, scene.data().lanes[lane].marks[mark].event);
    return hit;
}

} // namespace

TimelineHit hitTest(const TimelineScene& scene, QPointF point) {
    if (scene.undatedRect().contains(point)) {
        TimelineHit hit{What::undated, scene.undatedRect(), {}, 0, {}};
        for (const auto& event : scene.data().undated) hit.events.push_back(event.id);
        return hit;
    }
    const auto shelf = scene.undatedRows();
    for (std::size_t i = 0; i < shelf.size(); ++i)
        if (shelf[i].contains(point)) return {What::undated, shelf[i], {scene.data().undated[i].id}, 0, {}};
    if (point.x() >= scene.geometry().plotLeft) {
        if (auto hit = hitCards(scene, point); hit.what != What::nothing) return hit;
        if (auto hit = hitBars(scene, point); hit.what != What::nothing) return hit;
    }
    return hitLanes(scene, point);
}

} // namespace crossdate::ui
