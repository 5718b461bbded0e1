#include "ui/window/tab_order.h"

#include <QWidget>

#include <algorithm>

namespace crossdate::ui {

namespace {

bool takesTab(const QWidget* widget) {
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy();
}

QList<QWidget*> stopsOf(QWidget* region) {
    QList<QWidget*> stops;
    for (QWidget* widget : region->findChildren<QWidget*>())
        if (takesTab(widget)) stops.append(widget);
    const auto place = [region](const QWidget* widget) {
        const QPoint at = widget->mapTo(region, QPoint());
        return std::pair(at.y(), at.x());
    };
    std::stable_sort(stops.begin(), stops.end(),
                     [&](const QWidget* a, const QWidget* b) { return place(a) < place(b); });
    if (takesTab(region)) stops.prepend(region);
    return stops;
}

} // namespace

QWidget* nextStop(const QList<QWidget*>& regions, const QWidget* current, bool forward) {
    QList<QWidget*> stops;
    for (QWidget* region : regions) stops += stopsOf(region);
    const qsizetype at = stops.indexOf(const_cast<QWidget*>(current));
    if (at < 0) return nullptr;
    return stops[(at + (forward ? 1 : stops.size() - 1)) % stops.size()];
}

} // namespace crossdate::ui
