#include "ui/compare/mark_painter.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextCharFormat>

namespace crossdate::ui {

namespace {

constexpr qreal kPadding = 2;
constexpr qreal kRadius = 2.5;

void fillGround(QPainter& painter, const QRectF& box, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box, kRadius, kRadius);
}

void hatch(QPainter& painter, const QRectF& box, const QColor& colour) {
    constexpr qreal step = 7;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(colour, 2.4));
    // Lines hang on a fixed grid, so that the hatch runs on from one line of text to the next.
    const qreal height = box.height();
    for (qreal x = step * qFloor((box.left() - height) / step); x < box.right() + step; x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()));
    painter.restore();
}

void line(QPainter& painter, const QRectF& words, qreal below, const QPen& pen) {
    painter.setPen(pen);
    const qreal y = words.bottom() + below;
    painter.drawLine(QPointF(words.left(), y), QPointF(words.right(), y));
}

/// A line with a tick up at both ends.
void bracket(QPainter& painter, const QRectF& words, const QPen& pen) {
    constexpr qreal tick = 4;
    line(painter, words, 0.5, pen);
    const qreal y = words.bottom() + 0.5;
    painter.drawLine(QPointF(words.left(), y), QPointF(words.left(), y - tick));
    painter.drawLine(QPointF(words.right(), y), QPointF(words.right(), y - tick));
}

/// A line of dashes and dots that ends in an arrow head.
void arrow(QPainter& painter, const QRectF& words, const QColor& colour) {
    QPen pen(colour, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({6, 2.5, 1.5, 2.5});
    line(painter, words.adjusted(0, 0, -4, 0), 0.8, pen);
    const QPointF tip(words.right(), words.bottom() + 0.8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-6, -3), tip + QPointF(-6, 3)});
}

} // namespace

void paintMarkGround(QPainter& painter, const Theme& theme, MarkKind kind, const QRectF& words, bool active) {
    const QRectF box = words.adjusted(-kPadding, 0, kPadding, 1);
    switch (kind) {
    case MarkKind::sharedCopy:
        fillGround(painter, box, theme.copy);
        hatch(painter, box, theme.copyStripe);
        break;
    case MarkKind::onlyHere:
        fillGround(painter, box, theme.onlyHereSoft);
        break;
    case MarkKind::conflict:
        fillGround(painter, box, theme.conflictSoft);
        break;
    case MarkKind::changed:
        fillGround(painter, box, theme.changedSoft);
        break;
    case MarkKind::moved:
        fillGround(painter, box, theme.movedSoft);
        break;
    case MarkKind::sameValue:
    case MarkKind::development:
    case MarkKind::attribution:
    case MarkKind::hedge:
        break;
    }
    if (!active) return;
    painter.setPen(QPen(theme.conflict, 1.2));
    painter.setBrush(theme.conflictSoft);
    painter.drawRoundedRect(box.adjusted(0, -0.5, 0, 1), kRadius, kRadius);
}

void paintMarkLine(QPainter& painter, const Theme& theme, MarkKind kind, const QRectF& words) {
    const QRectF wide = words.adjusted(-kPadding, 0, kPadding, 0);
    switch (kind) {
    case MarkKind::conflict:
        line(painter, wide, 0.5, QPen(theme.conflict, 2.4, Qt::SolidLine, Qt::FlatCap));
        break;
    case MarkKind::development: {
        QPen pen(theme.conflict, 2, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3, 2});
        line(painter, wide, 0.5, pen);
        break;
    }
    case MarkKind::onlyHere:
        line(painter, wide, -1.2, QPen(theme.onlyHere, 1.1, Qt::SolidLine, Qt::FlatCap));
        line(painter, wide, 1.3, QPen(theme.onlyHere, 1.1, Qt::SolidLine, Qt::FlatCap));
        break;
    case MarkKind::hedge: {
        QPen pen(theme.hedge, 2, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 1.9});
        line(painter, words, -2.2, pen);
        break;
    }
    case MarkKind::changed:
        bracket(painter, wide, QPen(theme.changed, 1.5, Qt::SolidLine, Qt::SquareCap));
        break;
    case MarkKind::moved:
        arrow(painter, wide, theme.moved);
        break;
    case MarkKind::sameValue:
        line(painter, words, 0.5, QPen(theme.muted, 1, Qt::SolidLine, Qt::FlatCap));
        break;
    case MarkKind::sharedCopy:
    case MarkKind::attribution:
        break;
    }
}

void formatMark(QTextCharFormat& format, const Theme& theme, MarkKind kind) {
    if (kind == MarkKind::hedge) format.setFontItalic(true);
    if (kind != MarkKind::attribution) return;
    format.setFontWeight(QFont::DemiBold);
    format.setForeground(theme.dark ? theme.accentChip : theme.accent);
}

} // namespace crossdate::ui
