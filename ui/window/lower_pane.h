// Below the timeline: passages, collation, whole articles, conflicts or charts, with the selected event named
// beside the tabs.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace crossdate::ui {

class ArticlesView;
class ChartsPanel;
class CollationView;
class ConflictPanel;
class ElidedLabel;
class MarkLegend;
class PassagesView;
class ViewState;
struct Actions;

class LowerPane : public QWidget {
    Q_OBJECT
public:
    struct Pages {
        PassagesView* passages;
        CollationView* collation;
        ArticlesView* articles;
        ConflictPanel* conflicts;
        ChartsPanel* charts;
    };
    LowerPane(const Actions& actions, ViewState* state, const Pages& pages, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);

private:
    void addTab(QAction* action, QWidget* page);
    void addTallButton(QAction* action);
    void nameEvent();
    void scaleTogether(const Pages& pages);
    void showLegend();

    ViewState* state_;
    SnapshotPtr snapshot_;
    ElidedLabel* event_;
    MarkLegend* legend_;
    QStackedWidget* stack_;
    QWidget* tabs_;
};

} // namespace crossdate::ui
