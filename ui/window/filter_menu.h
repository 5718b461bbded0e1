// The filters of the tool bar: what is shown, and how much is not.
#pragma once

#include "core/model/snapshot.h"
#include "ui/models/view_state.h"
#include "ui/window/menu_button.h"

namespace crossdate::ui {

class EventFilterProxy;

class FilterMenu : public StickyMenu {
    Q_OBJECT
public:
    FilterMenu(EventFilterProxy* events, ViewState* state, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);
    /// "Filters: all outlets", "Filters: 3 of 5 outlets · 4 hidden"
    [[nodiscard]] QString summary() const;

private:
    void rebuild();
    void addOutlets();
    void addStatuses();
    QAction* addSwitch(const QString& text, bool EventFilter::*field);

    EventFilterProxy* events_;
    ViewState* state_;
    SnapshotPtr snapshot_;
};

} // namespace crossdate::ui
