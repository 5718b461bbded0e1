#include "ui/timeline/mark_painter.h"

#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr double kStroke = 2.2;

QPolygonF triangleAround(QPointF centre, double half, double height) {
    return QPolygonF({QPointF(centre.x(), centre.y() - height * 0.58),
                      QPointF(centre.x() + half, centre.y() + height * 0.42),
                      QPointF(centre.x() - half, centre.y() + height * 0.42)});
}

/// White or near-black, whichever is read better on `fill`.
QColor inkOn(const QColor& fill) {
    const double luminance = 0.2126 * fill.redF() + 0.7152 * fill.greenF() + 0.0722 * fill.blueF();
    return luminance > 0.55 ? QColor(0x1f2328) : QColor(Qt::white);
}

} // namespace

void paintMark(QPainter& painter, QPointF centre, Modality modality, const QColor& colour,
               const QColor& background, double size) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = size / 2 - 0.6;
    QPen pen(colour, kStroke);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    switch (modality) {
    case Modality::asserted:
        painter.setPen(QPen(background, 1.2));
        painter.setBrush(colour);
        painter.drawEllipse(centre, size / 2, size / 2);
        break;
    case Modality::expected:
        painter.setPen(pen);
        painter.setBrush(background);
        painter.drawPolygon(triangleAround(centre, size / 2 + 0.4, size - 0.4));
        break;
    case Modality::reported:
    case Modality::denied:
        painter.setPen(pen);
        painter.setBrush(background);
        painter.drawEllipse(centre, radius, radius);
        if (modality == Modality::denied) {
            const double reach = radius * 0.72;
            painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach));
        }
        break;
    }
    painter.restore();
}

void paintMixedMark(QPainter& painter, QPointF centre, int count, const QColor& colour, const Theme& theme,
                    const QFont& font) {
    const QString text = QString::number(count);
    const double width = std::max(15.0, QFontMetricsF(font).horizontalAdvance(text) + 8);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.card, 1.2));
    painter.setBrush(colour);
    const QRectF rect(centre.x() - width / 2, centre.y() - 7.5, width, 15);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setFont(font);
    painter.setPen(inkOn(colour));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

void paintMarkCount(QPainter& painter, QPointF centre, int count, const Theme& theme, const QFont& font) {
    const QString text = QString::number(count);
    const QFontMetricsF metrics(font);
    const QPointF at(centre.x() + 7, centre.y() - 2);
    painter.save();
    painter.setFont(font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(at.x() - 1, at.y() - metrics.capHeight() - 2,
                                   metrics.horizontalAdvance(text) + 2, metrics.capHeight() + 4),
                            3, 3);
    painter.setPen(theme.muted);
    painter.drawText(at, text);
    painter.restore();
}

void paintSilence(QPainter& painter, QPointF centre, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(centre.x() - 6, centre.y() - 2, 12, 4), 2, 2);
    painter.restore();
}

void paintConflict(QPainter& painter, QPointF centre, int count, const Theme& theme, const QColor& rim) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.conflict);
    const QRectF rect(centre.x() - 8, centre.y() - 7, 16, 14);
    const QPolygonF triangle({QPointF(centre.x(), rect.top() + 0.8),
                              QPointF(rect.right() - 0.8, rect.bottom() - 0.8),
                              QPointF(rect.left() + 0.8, rect.bottom() - 0.8)});
    const auto outlined = [&](const QColor& colour, double width) {
        QPen pen(colour, width);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPolygon(triangle);
    };
    if (rim.isValid()) outlined(rim, 4);
    outlined(theme.conflict, 1.6);
    QFont font = interfaceFont(9, QFont::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(theme.dark ? QColor(0x241000) : QColor(Qt::white));
    painter.drawText(rect.adjusted(-4, 3.5, 4, 2), Qt::AlignCenter,
                     count > 9 ? QStringLiteral("9+") : QString::number(count));
    painter.restore();
}

void paintCheck(QPainter& painter, QPointF centre, const QColor& colour) {
    QPen pen(colour, 2);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-4, 0.2), centre + QPointF(-1.2, 3), centre + QPointF(4, -3.2)}));
    painter.restore();
}

QPen suggestedPen(const QColor& colour) {
    QPen pen(colour, 1);
    pen.setDashPattern({4, 2.5});
    return pen;
}

void paintChip(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
               const QColor& fill, const QColor& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

namespace {

/// PDF knows no gradient of transparency: steps of it.
void paintSteppedBar(QPainter& painter, const QRectF& rect, QColor colour, double fadeLeft,
                     double fadeRight) {
    constexpr int kSteps = 8;
    const float full = colour.alphaF();
    const auto fade = [&](double from, double width, bool rising) {
        for (int i = 0; i < kSteps; ++i) {
            const auto part = static_cast<float>(rising ? i + 1 : kSteps - i) / (kSteps + 1);
            colour.setAlphaF(full * part);
            painter.fillRect(QRectF(from + width * i / kSteps, rect.top(), width / kSteps, rect.height()),
                             colour);
        }
    };
    fade(rect.left(), fadeLeft, true);
    fade(rect.right() - fadeRight, fadeRight, false);
    colour.setAlphaF(full);
    painter.fillRect(rect.adjusted(fadeLeft, 0, -fadeRight, 0), colour);
}

} // namespace

void paintSoftBar(QPainter& painter, const QRectF& rect, const QColor& colour, double fadeLeft,
                  double fadeRight) {
    fadeLeft = std::clamp(fadeLeft, 0.0, rect.width());
    fadeRight = std::clamp(fadeRight, 0.0, rect.width() - fadeLeft);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (rect.width() < 1 || fadeLeft + fadeRight <= 0) {
        painter.setBrush(colour);
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    } else if (painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf) {
        paintSteppedBar(painter, rect, colour, fadeLeft, fadeRight);
    } else {
        QColor clear = colour;
        clear.setAlpha(0);
        QLinearGradient gradient(rect.topLeft(), rect.topRight());
        gradient.setColorAt(0, fadeLeft > 0 ? clear : colour);
        gradient.setColorAt(fadeLeft / rect.width(), colour);
        gradient.setColorAt(1 - fadeRight / rect.width(), colour);
        gradient.setColorAt(1, fadeRight > 0 ? clear : colour);
        painter.setBrush(gradient);
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    }
    painter.restore();
}

} // namespace crossdate::ui
