// The keys of a field that is edited in place: Enter keeps, Escape gives up, and neither reaches the window.
#pragma once

#include <QEvent>
#include <QKeyEvent>

namespace crossdate::ui {

/// True when the event was one of these keys and is done with. Escape is claimed before it becomes a
/// shortcut.
template <class Commit, class Cancel>
bool handleFieldKey(QEvent* event, Commit&& commit, Cancel&& cancel) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (event->type() == QEvent::ShortcutOverride) {
        if (key == Qt::Key_Escape) event->accept();
        return key == Qt::Key_Escape;
    }
    if (key == Qt::Key_Escape) cancel();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter) commit();
    return enter || key == Qt::Key_Escape;
}

} // namespace crossdate::ui
