#include "ui/window/glyphs.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainterPath>

namespace crossdate::ui {

namespace {

// Strokes on a 16 by 16 grid.
QPainterPath pathOf(Glyph glyph) {
    QPainterPath p;
    const auto line = [&p](double x1, double y1, double x2, double y2) {
        p.moveTo(x1, y1);
        p.lineTo(x2, y2);
    };
    const auto arrowBack = [&] {
        p.moveTo(6, 3);
        p.lineTo(3, 6);
        p.lineTo(6, 9);
        p.moveTo(3, 6);
        p.lineTo(9.5, 6);
        p.cubicTo(14, 6, 14, 12.5, 9.5, 12.5);
        p.lineTo(6.5, 12.5);
    };
    switch (glyph) {
    case Glyph::plus:
        line(8, 3, 8, 13), line(3, 8, 13, 8);
        break;
    case Glyph::undo:
        arrowBack();
        break;
    case Glyph::redo:
        arrowBack(), p = QTransform(-1, 0, 0, 1, 16, 0).map(p);
        break;
    case Glyph::chevron:
        line(4.5, 6.5, 8, 10), line(8, 10, 11.5, 6.5);
        break;
    case Glyph::cross:
        line(4, 4, 12, 12), line(12, 4, 4, 12);
        break;
    case Glyph::search:
        p.addEllipse(QPointF(7, 7), 4.2, 4.2), line(10.2, 10.2, 13.5, 13.5);
        break;
    case Glyph::timeline:
        line(2, 11, 14, 11);
        p.addRoundedRect(QRectF(3, 4, 5, 3.5), 1, 1);
        line(5.5, 7.5, 5.5, 11), line(11.5, 8, 11.5, 11);
        break;
    case Glyph::table:
        p.addRoundedRect(QRectF(2.5, 3, 11, 10), 1.2, 1.2);
        line(2.5, 6.3, 13.5, 6.3), line(2.5, 9.6, 13.5, 9.6), line(6, 6.3, 6, 13);
        break;
    case Glyph::warning:
        p.moveTo(8, 2.8), p.lineTo(14, 13), p.lineTo(2, 13), p.closeSubpath();
        line(8, 6.6, 8, 9.6), line(8, 11.2, 8, 11.5);
        break;
    case Glyph::expand:
        line(9.5, 6.5, 13, 3), line(9.6, 3, 13, 3), line(13, 3, 13, 6.4);
        line(6.5, 9.5, 3, 13), line(6.4, 13, 3, 13), line(3, 13, 3, 9.6);
        break;
    case Glyph::done:
        line(3.2, 8.4, 6.6, 11.8), line(6.6, 11.8, 12.8, 4.6);
        break;
    case Glyph::document:
        p.addRoundedRect(QRectF(3.5, 2.5, 9, 11), 1.2, 1.2);
        line(5.8, 6, 10.2, 6), line(5.8, 8.5, 10.2, 8.5), line(5.8, 11, 8.6, 11);
        break;
    }
    return p;
}

class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(Glyph glyph, QPalette::ColorRole role) : glyph_(glyph), role_(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setPen(QPen(QGuiApplication::palette().color(group, role_), 1.5, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->drawPath(pathOf(glyph_));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new GlyphEngine(glyph_, role_); }

private:
    Glyph glyph_;
    QPalette::ColorRole role_;
};

} // namespace

QIcon glyph(Glyph glyph, QPalette::ColorRole role) {
    return QIcon(new GlyphEngine(glyph, role));
}

} // namespace crossdate::ui
