#include "ui/timeline/timeline_painter.h"

#include "core/date/edtf.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"
#include "ui/timeline/card_painter.h"
#include "ui/timeline/lane_painter.h"
#include "ui/timeline/mark_painter.h"
#include "ui/timeline/timeline_scene.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

namespace crossdate::ui {

namespace {

QString say(const char* text, int n = -1) {
    return QCoreApplication::translate("Timeline", text, nullptr, n);
}

Axis axisOf(const TimelineScene& scene) {
    const QFontMetricsF lower(scene.fonts().axisLower);
    const QFontMetricsF upper(scene.fonts().axisUpper);
    return axisFor(
        scene.scale(), [&](const QString& text) { return lower.horizontalAdvance(text); },
        [&](const QString& text) { return upper.horizontalAdvance(text); });
}

void verticalLine(QPainter& painter, double x, double top, double bottom) {
    const double at = std::round(x) + 0.5;
    painter.drawLine(QPointF(at, top), QPointF(at, bottom));
}

void paintGrid(QPainter& painter, const TimelineScene& scene, const Theme& theme, const Axis& axis) {
    const double bottom = scene.geometry().legendTop;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.grid, 1));
    for (const auto& tick : axis.lower) verticalLine(painter, tick.x, TimelineGeometry::kAxisHeight, bottom);
    painter.setPen(QPen(theme.border, 1));
    for (const auto& tick : axis.upper)
        if (tick.x >= scene.scale().left())
            verticalLine(painter, tick.x, TimelineGeometry::kAxisHeight, bottom);
}

void paintAxis(QPainter& painter, const TimelineScene& scene, const Theme& theme, const Axis& axis) {
    const double height = TimelineGeometry::kAxisHeight;
    painter.fillRect(QRectF(0, 0, scene.geometry().width, height), theme.panel);
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(QPointF(0, height - 0.5), QPointF(scene.geometry().width, height - 0.5));
    painter.setFont(scene.fonts().axisUpper);
    painter.setPen(theme.ink);
    for (const auto& tick : axis.upper) painter.drawText(QPointF(tick.textX, 13.5), tick.label);
    painter.setFont(scene.fonts().axisLower);
    painter.setPen(theme.muted);
    for (const auto& tick : axis.lower) painter.drawText(QPointF(tick.textX, 28), tick.label);
}

void paintShelf(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                const TimelinePaint& paint) {
    const QRectF head = scene.undatedRect();
    if (head.isEmpty()) return;
    const auto& undated = scene.data().undated;
    const auto rows = scene.undatedRows();
    paintChip(painter, head, say("%1 undated").arg(undated.size()), scene.fonts().chip, theme.chip,
              theme.muted);
    const QFontMetricsF metrics(scene.fonts().small);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool selected = undated[i].id == paint.selected;
        if (selected || undated[i].id == paint.hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(selected ? theme.accent : theme.chip);
            painter.drawRoundedRect(rows[i], 5, 5);
        }
        painter.setFont(scene.fonts().small);
        painter.setPen(selected ? theme.accentInk : theme.ink);
        const QRectF text = rows[i].adjusted(6, 0, -6, 0);
        painter.drawText(text.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         metrics.elidedText(undated[i].title, Qt::ElideRight, text.width()));
    }
    if (rows.size() >= undated.size()) return;
    painter.setPen(theme.muted);
    painter.setFont(scene.fonts().small);
    painter.drawText(QRectF(head.right() + 8, head.top(), 60, head.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     rows.empty() ? QString() : say("%1 more").arg(undated.size() - rows.size()));
}

/// Left of the cards: how many events there are, and where the others are.
void paintCorner(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                 const TimelinePaint& paint) {
    const auto& data = scene.data();
    const qulonglong total = data.events.size() + data.undated.size();
    const double top = scene.geometry().cardsTop;
    const double width = scene.geometry().plotLeft - 16;
    painter.setFont(scene.fonts().axisUpper);
    painter.setPen(theme.ink);
    painter.drawText(QRectF(10, top, width, 18), Qt::AlignVCenter | Qt::AlignLeft,
                     total == 1 ? say("1 event")
                                : say("%1 events").arg(QLocale(QLocale::English).toString(total)));
    paintShelf(painter, scene, theme, paint);
    QStringList hidden;
    if (paint.hiddenEvents > 0) hidden << say("%1 filtered out").arg(paint.hiddenEvents);
    if (data.hiddenLanes > 0)
        hidden << (data.hiddenLanes == 1 ? say("1 outlet hidden")
                                         : say("%1 outlets hidden").arg(data.hiddenLanes));
    if (hidden.isEmpty()) return;
    painter.setFont(scene.fonts().small);
    painter.setPen(theme.muted);
    const QRectF line(10, scene.geometry().lanesTop - 22, width, 16);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(scene.fonts().small)
                         .elidedText(hidden.join(QStringLiteral(", ")), Qt::ElideRight, width));
}

/// "3 Apr – 19 May 2019, 47 days"
QString bandText(const TimelineScene& scene, const QRectF& band) {
    const Day first{static_cast<std::int64_t>(std::floor(scene.scale().dayAt(band.left())))};
    const Day last{static_cast<std::int64_t>(std::floor(scene.scale().dayAt(band.right())))};
    const auto days = last - first + 1;
    const QString span = dateText(date::datingOfInterval(first, last));
    return days == 1 ? span : say("%1, %2 days").arg(span).arg(days);
}

void paintBand(QPainter& painter, const TimelineScene& scene, const Theme& theme,
               std::pair<double, double> band) {
    QColor fill = theme.accent;
    fill.setAlphaF(0.12F);
    const QRectF rect(QPointF(std::min(band.first, band.second), TimelineGeometry::kAxisHeight),
                      QPointF(std::max(band.first, band.second), scene.geometry().legendTop));
    painter.fillRect(rect, fill);
    painter.setPen(QPen(theme.accent, 1));
    verticalLine(painter, rect.left(), rect.top(), rect.bottom());
    verticalLine(painter, rect.right(), rect.top(), rect.bottom());
    const QString text = bandText(scene, rect);
    const double width = QFontMetricsF(scene.fonts().chip).horizontalAdvance(text) + 18;
    const double most = std::max(scene.scale().left(), scene.scale().right() - width - 4);
    const double x = std::clamp(rect.center().x() - width / 2, scene.scale().left(), most);
    paintChip(painter, QRectF(x, rect.bottom() - 30, width, 20), text, scene.fonts().chip, theme.accent,
              theme.accentInk);
}

void paintEmpty(QPainter& painter, const TimelineScene& scene, const Theme& theme) {
    painter.setFont(interfaceFont(13));
    painter.setPen(theme.muted);
    const QRectF room(0, TimelineGeometry::kAxisHeight, scene.geometry().width,
                      scene.geometry().overviewTop - TimelineGeometry::kAxisHeight);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap,
                     say("No events yet \u2014 import reports to see them on a line"));
}

} // namespace

void paintTimeline(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                   const TimelinePaint& paint) {
    const auto& g = scene.geometry();
    const auto axis = axisOf(scene);
    painter.save();
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.fillRect(QRectF(0, 0, g.width, g.overviewTop), theme.card);
    if (scene.data().isEmpty() && paint.hiddenEvents == 0) {
        paintAxis(painter, scene, theme, axis);
        paintEmpty(painter, scene, theme);
        painter.restore();
        return;
    }
    const QRectF plot = scene.plotRect();
    painter.save();
    painter.setClipRect(plot);
    paintGrid(painter, scene, theme, axis);
    paintLeaders(painter, scene, theme, paint);
    paintBars(painter, scene, theme, paint);
    paintFolds(painter, scene, theme);
    paintCards(painter, scene, theme, paint);
    painter.restore();
    paintLanes(painter, scene, theme, paint);
    if (paint.band) paintBand(painter, scene, theme, *paint.band);
    paintCorner(painter, scene, theme, paint);
    paintAxis(painter, scene, theme, axis);
    paintLegend(painter, QRectF(10, g.legendTop, g.width - 20, g.overviewTop - g.legendTop), theme, scene);
    painter.restore();
}

// ---- legend -----------------------------------------------------------------------------------------------

namespace {

struct LegendEntry {
    QString text;
    void (*sign)(QPainter&, QPointF, const Theme&);
    double width = 12; // of the sign
};

template <Modality kModality>
void modalitySign(QPainter& painter, QPointF centre, const Theme& theme) {
    paintMark(painter, centre, kModality, theme.faint, theme.card, 10);
}

std::vector<LegendEntry> legendEntries() {
    return {{say("asserted"), modalitySign<Modality::asserted>},
            {say("reported / alleged"), modalitySign<Modality::reported>},
            {say("expected"), modalitySign<Modality::expected>},
            {say("denied"), modalitySign<Modality::denied>},
            {say("conflicts"),
             [](QPainter& p, QPointF c, const Theme& t) {
                 p.save();
                 p.translate(c);
                 p.scale(0.8, 0.8);
                 paintConflict(p, {0, 0}, 1, t);
                 p.restore();
             }},
            {say("confirmed"), [](QPainter& p, QPointF c, const Theme& t) { paintCheck(p, c, t.good); }},
            {say("suggested"),
             [](QPainter& p, QPointF c, const Theme& t) {
                 p.save();
                 p.setRenderHint(QPainter::Antialiasing);
                 p.setBrush(Qt::NoBrush);
                 p.setPen(suggestedPen(t.faint));
                 p.drawRoundedRect(QRectF(c.x() - 8.5, c.y() - 5.5, 17, 11), 3, 3);
                 p.restore();
             },
             17},
            {say("date not exact"),
             [](QPainter& p, QPointF c, const Theme& t) {
                 paintSoftBar(p, QRectF(c.x() - 10, c.y() - 3, 20, 6), t.bar, 7, 7);
             },
             20},
            {say("silent"), [](QPainter& p, QPointF c, const Theme& t) { paintSilence(p, c, t.faint); }}};
}

} // namespace

void paintLegend(QPainter& painter, const QRectF& rect, const Theme& theme, const TimelineScene& scene) {
    constexpr double kInset = 6, kGap = 16;
    const QFontMetricsF metrics(scene.fonts().small);
    auto entries = legendEntries();
    const auto widthOf = [&](const LegendEntry& entry) {
        return entry.width + kInset + metrics.horizontalAdvance(entry.text) + kGap;
    };
    double width = -kGap;
    for (const auto& entry : entries) width += widthOf(entry);
    while (!entries.empty() && width > rect.width()) {
        width -= widthOf(entries.back());
        entries.pop_back();
    }
    painter.save();
    painter.setFont(scene.fonts().small);
    double x = rect.right() - width;
    for (const auto& entry : entries) {
        entry.sign(painter, {x + entry.width / 2, rect.center().y()}, theme);
        painter.setPen(theme.muted);
        painter.drawText(QRectF(x + entry.width + kInset, rect.top(), widthOf(entry), rect.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, entry.text);
        x += widthOf(entry);
    }
    painter.restore();
}

} // namespace crossdate::ui
