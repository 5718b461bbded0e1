// Keeps ViewState's event and the selection of the views on the events alike, both ways.
#pragma once

#include "core/base/ids.h"

#include <QObject>

class QItemSelectionModel;

namespace crossdate::ui {

class EventFilterProxy;
class ViewState;

/// An event that the filter hides stays the selected one: it is taken up again when it comes back.
class SelectionLink : public QObject {
    Q_OBJECT
public:
    SelectionLink(EventFilterProxy* events, QItemSelectionModel* selection, ViewState* state,
                  QObject* parent = nullptr);

private:
    void showSelected();

    EventFilterProxy* events_;
    QItemSelectionModel* selection_;
    ViewState* state_;
    bool showing_ = false;
};

} // namespace crossdate::ui
