#include "ui/timeline/lane_painter.h"

#include "ui/style/theme.h"
#include "ui/timeline/mark_painter.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_scene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace crossdate::ui {

namespace {

/// One lane of the selected event: where its marks stand, left to right; empty when the outlet is silent.
using Stops = std::vector<QPointF>;

bool isOf(const TimelineLane& lane, const MarkCluster& cluster, EventId event) {
    return event && std::any_of(cluster.marks.begin(), cluster.marks.end(),
                                [&](auto mark) { return lane.marks[mark].event == event; });
}

Stops stopsOf(const TimelineScene& scene, std::size_t lane, EventId event) {
    Stops stops;
    if (!event) return stops;
    for (const auto& cluster : scene.marks()[lane])
        if (isOf(scene.data().lanes[lane], cluster, event)) stops.push_back(scene.markPoint(lane, cluster));
    return stops;
}

void paintLaneHead(QPainter& painter, const TimelineScene& scene, const Theme& theme, std::size_t index) {
    const auto& lane = scene.data().lanes[index];
    const QRectF rect = scene.laneRect(index);
    const double middle = rect.center().y();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.outlet(lane.colour));
    painter.drawRoundedRect(QRectF(10, middle - 6.5, 4, 13), 2, 2);
    painter.setFont(scene.fonts().lane);
    painter.setPen(theme.ink);
    const double room = scene.geometry().plotLeft - 20 - 28;
    painter.drawText(QRectF(20, rect.top(), room + 1, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(scene.fonts().lane).elidedText(lane.name, Qt::ElideRight, room));
    painter.setFont(scene.fonts().small);
    painter.setPen(theme.muted);
    painter.drawText(QRectF(scene.geometry().plotLeft - 26, rect.top(), 16, rect.height()), Qt::AlignCenter,
                     QString(QLatin1Char(lane.grade)));
}

/// A claim that is dated no nearer than a month is not where its mark stands but anywhere along this.
void paintSpans(QPainter& painter, const TimelineScene& scene, const Theme& theme, std::size_t index) {
    const auto& lane = scene.data().lanes[index];
    QColor soft = theme.outlet(lane.colour);
    soft.setAlphaF(0.22F);
    std::set<std::tuple<int, int, int>> drawn;
    const auto [first, last] = scene.clustersInView(index);
    for (auto i = first; i < last; ++i) {
        const auto& cluster = scene.marks()[index][i];
        const double y = scene.markPoint(index, cluster).y();
        for (const auto mark : cluster.marks) {
            const auto& days = lane.marks[mark].days;
            const double from = scene.scale().xOf(days.first);
            const double to = scene.scale().xOf(days.last);
            if (days.length() <= 1 || to - from < 16) continue;
            if (!drawn.insert({qRound(from), qRound(to), qRound(y)}).second) continue;
            const double fade = std::min((to - from) * 0.35, 26.0);
            paintSoftBar(painter, QRectF(from, y - 2, to - from, 4), soft, fade, fade);
        }
    }
}

void paintCluster(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                  const TimelinePaint& paint, std::size_t index, const MarkCluster& cluster) {
    const auto& lane = scene.data().lanes[index];
    const QColor colour = theme.outlet(lane.colour);
    const QPointF at = scene.markPoint(index, cluster);
    const bool selected = isOf(lane, cluster, paint.selected);
    if (selected || isOf(lane, cluster, paint.hovered)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? theme.accentHalo : theme.chip);
        painter.drawEllipse(at, 9.5, 9.5);
    }
    const auto first = lane.marks[cluster.marks.front()].modality;
    const bool alike = std::all_of(cluster.marks.begin(), cluster.marks.end(),
                                   [&](auto mark) { return lane.marks[mark].modality == first; });
    const int count = static_cast<int>(cluster.marks.size());
    if (!alike) {
        paintMixedMark(painter, at, count, colour, theme, scene.fonts().chip);
        return;
    }
    paintMark(painter, at, first, colour, theme.card);
    if (count > 1) paintMarkCount(painter, at, count, theme, scene.fonts().small);
}

/// So many marks that their signs would be a wall.
bool isDense(const TimelineScene& scene, std::size_t index) {
    const auto [first, last] = scene.clustersInView(index);
    std::size_t marks = 0;
    for (auto i = first; i < last; ++i) marks += scene.marks()[index][i].marks.size();
    return static_cast<double>(marks) * 6 > scene.scale().width();
}

/// Columns instead of signs: as high as there are claims, the part that is asserted filled.
void paintDensity(QPainter& painter, const TimelineScene& scene, const Theme& theme, std::size_t index) {
    constexpr double kColumn = 6;
    const auto& lane = scene.data().lanes[index];
    std::map<int, std::pair<int, int>> columns; // all, asserted
    int most = 1;
    const auto [first, last] = scene.clustersInView(index);
    for (auto i = first; i < last; ++i)
        for (const auto mark : scene.marks()[index][i].marks) {
            const double x = lane.marks[mark].middle() * scene.scale().pixelsPerDay();
            auto& column = columns[static_cast<int>(std::floor(x / kColumn))];
            most = std::max(most, ++column.first);
            if (lane.marks[mark].modality == Modality::asserted) ++column.second;
        }
    const QRectF rect = scene.laneRect(index).adjusted(0, 4, 0, -3);
    const QColor asserted = theme.outlet(lane.colour);
    QColor hedged = asserted;
    hedged.setAlphaF(0.35F);
    for (const auto& [column, counts] : columns) {
        const double x = scene.toScene(column * kColumn);
        const double unit =
            rect.height() * std::sqrt(static_cast<double>(counts.first) / most) / counts.first;
        const double solid = unit * counts.second;
        const double faint = unit * (counts.first - counts.second);
        painter.fillRect(QRectF(x, rect.bottom() - solid, kColumn - 1.5, solid), asserted);
        painter.fillRect(QRectF(x, rect.bottom() - solid - faint, kColumn - 1.5, faint), hedged);
    }
}

/// From the date bar down through the lanes: the stop nearest to the one above, the others of the lane joined
/// to it sideways. Lanes that are silent are passed straight.
void paintThread(QPainter& painter, const TimelineScene& scene, const Theme& theme, EventId event,
                 const std::vector<Stops>& lanes) {
    const int index = scene.data().indexOf(event);
    if (index < 0) return;
    QPainterPath path(scene.barRect(scene.data().events[static_cast<std::size_t>(index)]).center());
    for (const auto& stops : lanes) {
        if (stops.empty()) continue;
        const double x = path.currentPosition().x();
        const auto nearest = std::min_element(stops.begin(), stops.end(), [&](QPointF a, QPointF b) {
            return std::abs(a.x() - x) < std::abs(b.x() - x);
        });
        path.lineTo(*nearest);
        for (const auto& stop : stops) {
            if (stop == *nearest) continue;
            path.lineTo(stop);
            path.moveTo(*nearest);
        }
    }
    QColor colour = theme.accent;
    colour.setAlphaF(0.55F);
    QPen pen(colour, 1.6);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
}

/// Beside the marks of other events where they stand at `x`.
double freePlace(const TimelineScene& scene, std::size_t lane, double x) {
    constexpr double kRoom = 15;
    const auto [first, last] = scene.clustersInView(lane);
    double place = x;
    for (auto i = first; i < last; ++i) {
        const double mark = scene.toScene(scene.marks()[lane][i].x);
        if (std::abs(mark - place) < kRoom) place = mark + kRoom;
    }
    return place;
}

void paintSilentLanes(QPainter& painter, const TimelineScene& scene, const Theme& theme, EventId event,
                      const std::vector<Stops>& lanes) {
    const int index = scene.data().indexOf(event);
    if (index < 0) return;
    const TimelineEvent& told = scene.data().events[static_cast<std::size_t>(index)];
    const double x = scene.scale().xOf(told.days.middle());
    for (std::size_t lane = 0; lane < lanes.size(); ++lane)
        if (lanes[lane].empty() && std::ranges::count(told.silent, scene.data().lanes[lane].outlet) > 0)
            paintSilence(painter, {freePlace(scene, lane, x), scene.laneRect(lane).center().y()},
                         theme.faint);
}

void paintSeparators(QPainter& painter, const TimelineScene& scene, const Theme& theme) {
    const double width = scene.geometry().width;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.grid, 1));
    for (std::size_t lane = 0; lane < scene.data().lanes.size(); ++lane) {
        const double y = std::round(scene.laneRect(lane).bottom()) - 0.5;
        painter.drawLine(QPointF(0, y), QPointF(width, y));
    }
}

void paintMarks(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                const TimelinePaint& paint) {
    const QRectF visible = scene.lanesRect();
    std::vector<Stops> stops;
    for (std::size_t lane = 0; lane < scene.data().lanes.size(); ++lane)
        stops.push_back(stopsOf(scene, lane, paint.selected));
    for (std::size_t lane = 0; lane < stops.size(); ++lane) {
        if (scene.laneRect(lane).intersects(visible) && !isDense(scene, lane))
            paintSpans(painter, scene, theme, lane);
    }
    paintThread(painter, scene, theme, paint.selected, stops);
    paintSilentLanes(painter, scene, theme, paint.selected, stops);
    for (std::size_t lane = 0; lane < stops.size(); ++lane) {
        if (!scene.laneRect(lane).intersects(visible)) continue;
        const auto [first, last] = scene.clustersInView(lane);
        const bool dense = isDense(scene, lane);
        if (dense) paintDensity(painter, scene, theme, lane);
        for (auto i = first; i < last; ++i) {
            const auto& cluster = scene.marks()[lane][i];
            if (dense && !isOf(scene.data().lanes[lane], cluster, paint.selected)) continue;
            paintCluster(painter, scene, theme, paint, lane, cluster);
        }
    }
}

} // namespace

void paintLanes(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                const TimelinePaint& paint) {
    const QRectF lanes = scene.lanesRect();
    painter.save();
    painter.setClipRect(lanes);
    paintSeparators(painter, scene, theme);
    for (std::size_t lane = 0; lane < scene.data().lanes.size(); ++lane)
        if (scene.laneRect(lane).intersects(lanes)) paintLaneHead(painter, scene, theme, lane);
    // The thread begins at the date bars, above the lanes.
    QRectF plot = scene.plotRect();
    plot.setTop(scene.geometry().barY);
    plot.setBottom(lanes.bottom());
    painter.setClipRect(plot);
    paintMarks(painter, scene, theme, paint);
    painter.restore();
    painter.save();
    painter.setPen(QPen(theme.border, 1));
    const double y = std::round(lanes.top()) - 0.5;
    painter.drawLine(QPointF(0, y), QPointF(scene.geometry().width, y));
    painter.restore();
}

} // namespace crossdate::ui
