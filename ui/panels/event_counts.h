// The counts of events by what they are, each a switch of the shared filter.
#pragma once

#include "ui/models/view_state.h"

#include <QWidget>

namespace crossdate::ui {

class CountRow;
struct EventCounts;

class EventCountsList : public QWidget {
    Q_OBJECT
public:
    explicit EventCountsList(ViewState* state, QWidget* parent = nullptr);

    void setCounts(const EventCounts& counts);

private:
    CountRow* addRow(const QString& text, const QString& toolTip, bool alarming = false);
    void addStatusRow(CountRow* row, EventStatus status);
    void addSwitchRow(CountRow* row, bool EventFilter::*field);

    ViewState* state_;
    CountRow *confirmed_, *suggested_, *conflicts_, *single_, *undated_, *dismissed_;
};

} // namespace crossdate::ui
