#include "ui/compare/passage_legend.h"

namespace crossdate::ui {

PassageLegend::PassageLegend(QWidget* parent) : QWidget(parent) {}

QSize PassageLegend::sizeHint() const {
    return {330, 28};
}

QSize PassageLegend::minimumSizeHint() const {
    return {0, 28};
}

void PassageLegend::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
}

bool PassageLegend::event(QEvent* event) {
    return QWidget::event(event);
}

} // namespace crossdate::ui
