// Tab goes through the window as the eye does. Qt's own order is that of creation, and cards and columns come
// and go with the selected event; its focus chain is left alone.
#pragma once

#include <QList>

class QWidget;

namespace crossdate::ui {

/// Where Tab leads from `current`: region after region, in each from top to bottom and on one line from left
/// to right, round and round. nullptr when `current` is in none of them.
[[nodiscard]] QWidget* nextStop(const QList<QWidget*>& regions, const QWidget* current, bool forward);

} // namespace crossdate::ui
