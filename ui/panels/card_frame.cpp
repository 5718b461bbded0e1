#include "ui/panels/card_frame.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace crossdate::ui {

CardFrame::CardFrame(QWidget* parent) : QWidget(parent) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if ((old && (old == this || isAncestorOf(old))) || (now && (now == this || isAncestorOf(now))))
            update();
    });
}

void CardFrame::setStriped(bool striped) {
    striped_ = striped;
    update();
}

void CardFrame::setHighlighted(bool highlighted) {
    if (highlighted_ == highlighted) return;
    highlighted_ = highlighted;
    update();
}

bool CardFrame::focusInside() const {
    const QWidget* focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

void CardFrame::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 7, 7);
    painter.fillPath(shape, highlighted_ ? theme.accentSoft : theme.card);
    if (striped_) {
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(QRectF(0, 0, 4.5, height()), theme.conflict);
        painter.restore();
    }
    const bool lit = focusInside();
    painter.strokePath(shape, QPen(lit ? theme.accent : theme.border, lit ? 1.5 : 1));
}

} // namespace crossdate::ui
