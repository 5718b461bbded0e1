#include "ui/compare/text_scale.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr double kStep = 1.1;

} // namespace

void TextScale::set(double scale) {
    const double wanted = std::clamp(scale, 0.6, 2.5);
    if (qFuzzyCompare(wanted, value_)) return;
    value_ = wanted;
    Q_EMIT changed(value_);
}

bool TextScale::handle(const QKeyEvent& event) {
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.matches(QKeySequence::ZoomIn) || (control && event.key() == Qt::Key_Equal))
        set(value_ * kStep);
    else if (event.matches(QKeySequence::ZoomOut))
        set(value_ / kStep);
    else if (control && event.key() == Qt::Key_0)
        set(1);
    else
        return false;
    return true;
}

bool TextScale::handle(const QWheelEvent& event) {
    if (!event.modifiers().testFlag(Qt::ControlModifier) || event.angleDelta().y() == 0) return false;
    set(event.angleDelta().y() > 0 ? value_ * kStep : value_ / kStep);
    return true;
}

} // namespace crossdate::ui
