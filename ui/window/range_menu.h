// The days that the timeline shows, and ways to other ones.
#pragma once

#include "core/model/snapshot.h"

#include <QMenu>

namespace crossdate::ui {

class TimelineView;
class ViewState;

class RangeMenu : public QMenu {
    Q_OBJECT
public:
    RangeMenu(TimelineView* timeline, ViewState* state, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);
    /// "Mar 2018 – Jun 2019"; days where fewer than three months are shown.
    [[nodiscard]] QString summary() const;

private:
    void rebuild();
    void addYears();
    void addFilter();

    TimelineView* timeline_;
    ViewState* state_;
    SnapshotPtr snapshot_;
};

} // namespace crossdate::ui
