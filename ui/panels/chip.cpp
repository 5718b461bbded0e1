#include "ui/panels/chip.h"

#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace crossdate::ui {

namespace {

struct Look {
    QColor ground, border, ink;
};

Look lookOf(const Theme& theme, ChipTone tone, bool filled) {
    switch (tone) {
    case ChipTone::good:
        if (filled) return {theme.good, theme.good, theme.accentInk};
        return {theme.goodSoft, theme.good, theme.goodInk};
    case ChipTone::conflict:
        if (filled) return {theme.conflict, theme.conflict, theme.dark ? theme.window : theme.card};
        return {theme.conflictSoft, theme.conflict, theme.conflictInk};
    case ChipTone::quiet:
        if (filled) return {theme.muted, theme.muted, theme.panel};
        break;
    case ChipTone::neutral:
        if (filled) return {theme.accent, theme.accent, theme.accentInk};
        break;
    }
    return {theme.panel, theme.border, theme.muted};
}

} // namespace

Chip::Chip(const QString& text, ChipTone tone, QWidget* parent) : QAbstractButton(parent), tone_(tone) {
    setText(text);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

Chip* Chip::button(const QString& text, ChipTone tone, QWidget* parent) {
    auto* chip = new Chip(text, tone, parent);
    chip->square_ = true;
    chip->setActive(true);
    return chip;
}

void Chip::setRemovable(bool removable) {
    removable_ = removable;
    setActive(removable);
    updateGeometry();
}

void Chip::setTone(ChipTone tone) {
    tone_ = tone;
    update();
}

void Chip::setActive(bool active) {
    active_ = active;
    setFocusPolicy(active ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QFont Chip::chipFont() const {
    return interfaceFont(11, QFont::Medium);
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(chipFont());
    const int cross = removable_ ? 14 : 0;
    return {metrics.horizontalAdvance(text()) + (square_ ? 12 : 18) + cross, square_ ? 22 : 20};
}

QSize Chip::minimumSizeHint() const {
    return {24, sizeHint().height()};
}

QRect Chip::crossRect() const {
    return {width() - 20, 0, 20, height()};
}

void Chip::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    Look look = lookOf(theme, square_ && !isChecked() ? ChipTone::neutral : tone_, square_ && isChecked());
    if (square_ && !isChecked()) look.ink = isEnabled() ? theme.ink : theme.faint;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = active_ && isEnabled() && (underMouse() || isDown());
    if (hover && !isChecked()) look.ground = theme.accentSoft;
    const bool framed = square_ || tone_ == ChipTone::neutral || tone_ == ChipTone::quiet;
    QColor border = look.border;
    if (!framed) border.setAlphaF(0.6F);
    painter.setPen(hasFocus() ? QPen(theme.accent, 1.8) : QPen(border, 1));
    painter.setBrush(look.ground);
    const qreal radius = square_ ? 5 : height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    painter.setFont(chipFont());
    painter.setPen(look.ink);
    const QRect room = rect().adjusted(square_ ? 4 : 8, 0, removable_ ? -20 : (square_ ? -4 : -8), 0);
    painter.drawText(room, Qt::AlignCenter,
                     QFontMetrics(chipFont()).elidedText(text(), Qt::ElideRight, room.width() + 1));
    if (!removable_) return;
    const QPointF middle = QRectF(crossRect()).center() - QPointF(1.5, 0);
    painter.setPen(QPen(hover ? theme.conflict : theme.faint, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
    painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
}

void Chip::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (removable_ && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else if (active_ && (key == Qt::Key_Return || key == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    const bool cross = removable_ && isDown() && crossRect().contains(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (cross) Q_EMIT removeRequested();
}

void Chip::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace crossdate::ui
