// The events as a sortable table, beside the timeline: the same model, filter and selected event.
#pragma once

#include <QTableView>

namespace crossdate::ui {

class EventModel;
class ViewState;

class EventTable : public QTableView {
    Q_OBJECT
public:
    EventTable(EventModel* events, ViewState* state, QWidget* parent = nullptr);
};

} // namespace crossdate::ui
