// Everything that can be done in the window, as actions: menus, tool bar and keys share them. Made here,
// wired in main_window.cpp.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace crossdate::ui {

struct Actions {
    explicit Actions(QWidget* window);

    QAction *newCase, *open, *openSample, *saveCopy, *closeCase, *quit;
    QAction *importFiles, *importFolder, *paste;
    QAction *exportPng, *exportPdf, *exportCsv, *exportJson;
    QAction *collationCsv, *collationHtml;
    QAction *verify, *analyse;
    QAction *undo, *redo, *find;
    QAction *zoomIn, *zoomOut, *zoomFit;
    QAction *larger, *smaller, *normal;
    QAction *timeline, *table;
    QAction *sources, *inspector, *lower;
    QAction *passages, *collation, *articles, *conflicts, *charts;
    QAction* lowerTall;
    QAction* clearFilter;
    QAction *nextEvent, *previousEvent;
    QAction *review, *nextConflict, *previousConflict;
    QAction *confirmEvent, *dismissEvent;
    QAction *mergeEvent, *splitEvent;
    QActionGroup* verdicts; // data: int of Verdict
    QActionGroup* themes;   // data: int of ThemeChoice
    QAction *keys, *about;

    /// Those that need an open case, and those that would change it.
    [[nodiscard]] QList<QAction*> needCase() const;
    [[nodiscard]] QList<QAction*> change() const;
};

void fillMenuBar(QMenuBar* bar, const Actions& actions, QMenu* recent);
[[nodiscard]] QMenu* makeExportMenu(const Actions& actions, QWidget* parent);

} // namespace crossdate::ui
