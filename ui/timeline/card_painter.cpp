#include "ui/timeline/card_painter.h"

#include "ui/style/theme.h"
#include "ui/timeline/mark_painter.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_scene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace crossdate::ui {

namespace {

struct CardColours {
    QColor fill, border, ink, chip, chipInk;
};

CardColours coloursOf(const TimelineEvent& event, const Theme& theme, bool selected, bool hovered) {
    if (selected) return {theme.accent, theme.accent, theme.accentInk, theme.accentChip, theme.accentInk};
    CardColours colours{hovered ? theme.panel : theme.card, hovered ? theme.accent : theme.cardBorder,
                        theme.ink, theme.chip, theme.muted};
    if (event.status == EventStatus::dismissed) colours.ink = theme.faint;
    return colours;
}

/// Chips from the right edge inwards; returns what is left for the title.
double paintChips(QPainter& painter, const QRectF& rect, const TimelineEvent& event,
                  const CardColours& colours, const TimelineScene& scene, const Theme& theme, bool selected) {
    double right = rect.right() - CardMetrics::kGap;
    if (event.conflicts > 0) {
        const QPointF centre(right - 8, rect.center().y());
        paintConflict(painter, centre, event.conflicts, theme, selected ? theme.accentInk : QColor());
        right -= CardMetrics::kTriangle + 2;
    }
    const double width = chipWidth(scene.fonts().chip, event.outlets);
    if (right - width - rect.left() < 12) return right - rect.left();
    paintChip(painter, QRectF(right - width, rect.center().y() - 8.5, width, 17),
              QString::number(event.outlets), scene.fonts().chip, colours.chip, colours.chipInk);
    return right - width - CardMetrics::kGap;
}

void paintCard(QPainter& painter, const TimelineScene& scene, const Theme& theme, const TimelinePaint& paint,
               const VisibleCard& card) {
    const auto& event = scene.data().events[card.event];
    const bool selected = event.id == paint.selected;
    const auto colours = coloursOf(event, theme, selected, event.id == paint.hovered);
    const QRectF rect = scene.cardRect(card);
    const QRectF frame = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours.fill);
    const bool sure = selected || event.status == EventStatus::confirmed;
    painter.setPen(sure ? QPen(colours.border, 1) : suggestedPen(colours.border));
    painter.drawRoundedRect(frame, 6, 6);
    if (selected && paint.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.focus, 1.5));
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 7.5, 7.5);
    }
    const double right = paintChips(painter, rect, event, colours, scene, theme, selected);
    double left = rect.left() + CardMetrics::kPadding;
    if (event.status == EventStatus::confirmed) {
        paintCheck(painter, {left + 4, rect.center().y()}, selected ? theme.accentInk : theme.good);
        left += CardMetrics::kCheck;
    }
    QFont font = scene.fonts().card;
    font.setStrikeOut(event.status == EventStatus::dismissed);
    const double room = right - left;
    if (room < 14) return;
    painter.setFont(font);
    painter.setPen(colours.ink);
    const QRectF text(left, rect.top(), room + 1, rect.height());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(event.title, Qt::ElideRight, room));
}

void paintBar(QPainter& painter, const TimelineScene& scene, const TimelineEvent& event,
              const QColor& colour) {
    const QRectF rect = scene.barRect(event);
    if (event.isExact()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (rect.width() <= 12)
            painter.drawEllipse(rect.center(), 4.5, 4.5);
        else
            painter.drawRoundedRect(rect, 3, 3);
        return;
    }
    // Not a dot: what is known to the week or month is a stretch of that length whose ends fade.
    const double soft = std::clamp(rect.width() * 0.3, 2.0, event.approximate ? 40.0 : 22.0);
    paintSoftBar(painter, rect, colour, event.openStart ? rect.width() : soft,
                 event.openEnd ? rect.width() : soft);
}

} // namespace

void paintLeaders(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                  const TimelinePaint& paint) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const bool selectedPass : {false, true})
        for (const auto& card : scene.inView().cards) {
            const auto& event = scene.data().events[card.event];
            if ((event.id == paint.selected) != selectedPass) continue;
            QPen pen(selectedPass ? theme.accent : theme.cardBorder, 1);
            if (!event.isExact()) pen.setDashPattern({3, 3});
            painter.setPen(pen);
            const double x = std::round(scene.toScene(card.card.leader)) + 0.5;
            painter.drawLine(QPointF(x, scene.cardRect(card).bottom()),
                             QPointF(x, scene.geometry().barY - 3));
        }
    painter.restore();
}

namespace {

constexpr std::size_t kMostBars = 250;

std::pair<std::size_t, std::size_t> eventsInView(const TimelineScene& scene) {
    const auto shown = scene.scale().days();
    const auto& events = scene.data().events;
    const auto end = std::upper_bound(events.begin(), events.end(), shown.last,
                                      [](double day, const auto& event) { return day < event.days.first; });
    std::size_t count = 0;
    for (auto event = events.begin(); event != end; ++event) count += event->days.last >= shown.first ? 1 : 0;
    return {static_cast<std::size_t>(end - events.begin()), count};
}

/// So many bars that only how many lie above each other can be told: one strip, darker where there are more.
void paintCoverage(QPainter& painter, const TimelineScene& scene, const QColor& colour, std::size_t end) {
    const int left = static_cast<int>(scene.scale().left());
    const int width = static_cast<int>(scene.scale().width());
    std::vector<int> steps(static_cast<std::size_t>(width) + 2, 0);
    const auto slot = [&](double x) {
        return static_cast<std::size_t>(std::clamp(qRound(x) - left, 0, width));
    };
    for (std::size_t i = 0; i < end; ++i) {
        const QRectF rect = scene.barRect(scene.data().events[i]);
        if (rect.right() < left) continue;
        ++steps[slot(rect.left())];
        --steps[slot(rect.right()) + 1];
    }
    const double y = scene.geometry().barY - 3;
    int depth = 0, from = 0, before = 0;
    for (int x = 0; x <= width; ++x) {
        depth += steps[static_cast<std::size_t>(x)];
        const int now = x == width ? -1 : std::min(depth, 4);
        if (now == before) continue;
        QColor shade = colour;
        shade.setAlphaF(0.25F + 0.15F * static_cast<float>(before));
        if (before > 0) painter.fillRect(QRectF(left + from, y, x - from, 6), shade);
        from = x;
        before = now;
    }
}

} // namespace

void paintBars(QPainter& painter, const TimelineScene& scene, const Theme& theme,
               const TimelinePaint& paint) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto [end, seen] = eventsInView(scene);
    const auto& events = scene.data().events;
    QColor colour = theme.bar;
    colour.setAlphaF(0.75F);
    if (seen > kMostBars) paintCoverage(painter, scene, theme.bar, end);
    for (std::size_t i = 0; i < end && seen <= kMostBars; ++i)
        if (events[i].days.last >= scene.scale().days().first && events[i].id != paint.selected)
            paintBar(painter, scene, events[i], events[i].id == paint.hovered ? theme.muted : colour);
    if (const int selected = scene.data().indexOf(paint.selected); selected >= 0)
        paintBar(painter, scene, events[static_cast<std::size_t>(selected)], theme.accent);
    painter.restore();
}

void paintCards(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                const TimelinePaint& paint) {
    painter.save();
    for (const auto& card : scene.inView().cards) paintCard(painter, scene, theme, paint, card);
    painter.restore();
}

void paintFolds(QPainter& painter, const TimelineScene& scene, const Theme& theme) {
    for (const auto& fold : scene.inView().folds)
        paintChip(painter, scene.foldRect(fold), QStringLiteral("+%1").arg(fold.events.size()),
                  scene.fonts().chip, theme.chip, theme.muted);
}

} // namespace crossdate::ui
