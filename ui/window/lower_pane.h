// Below the timeline: passages, conflicts or charts, with the selected event named beside the tabs.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

class QStackedWidget;

namespace crossdate::ui {

class ChartsPanel;
class ConflictPanel;
class ElidedLabel;
class PassageLegend;
class PassagesView;
class ViewState;
struct Actions;

class LowerPane : public QWidget {
    Q_OBJECT
public:
    LowerPane(const Actions& actions, ViewState* state, PassagesView* passages, ConflictPanel* conflicts,
              ChartsPanel* charts, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addTab(QAction* action, QWidget* page);
    void nameEvent();
    void showLegendIfRoom();

    ViewState* state_;
    SnapshotPtr snapshot_;
    ElidedLabel* event_;
    PassageLegend* legend_;
    QStackedWidget* pages_;
    QWidget* tabs_;
};

} // namespace crossdate::ui
