#include "ui/style/outlet_mark.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace crossdate::ui {

namespace {

/// A regular polygon, its first corner at `turn` of a full circle; every second corner may lie further in.
QPainterPath polygon(const QRectF& room, int corners, double turn, double inner = 1) {
    QPainterPath path;
    const double reach = room.width() / 2;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * (turn + static_cast<double>(i) / corners);
        const double far = i % 2 == 0 ? reach : reach * inner;
        const QPointF at = room.center() + QPointF(far * std::cos(angle), far * std::sin(angle));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

QPainterPath shapeOf(const QRectF& room, int round) {
    QPainterPath path;
    const QRectF wider = room.adjusted(-1, -1, 1, 1);
    switch (round % 7) {
    case 1:
        path.addEllipse(room);
        return path;
    case 2:
        return polygon(wider, 4, 0); // on its corner
    case 3:
        return polygon(wider, 3, 0.75);
    case 4:
        return polygon(wider, 10, 0.75, 0.5); // a star of five
    case 5:
        return polygon(wider, 3, 0.25);
    case 6:
        return polygon(wider, 8, 0, 0.4); // a star of four
    default:
        path.addRoundedRect(room, room.width() * 0.3, room.width() * 0.3);
        return path;
    }
}

} // namespace

void paintOutletMark(QPainter& painter, const QRectF& room, const Theme& theme, int colour, bool filled) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(theme.outlet(colour), 1.5));
    painter.setBrush(filled ? QBrush(theme.outlet(colour)) : QBrush(Qt::NoBrush));
    painter.drawPath(shapeOf(room, colour < 0 ? 0 : colour / Theme::kOutletColours));
    painter.restore();
}

} // namespace crossdate::ui
