#include "ui/models/selection_link.h"

#include "ui/models/event_model.h"
#include "ui/models/view_state.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace crossdate::ui {

SelectionLink::SelectionLink(EventFilterProxy* events, QItemSelectionModel* selection, ViewState* state,
                             QObject* parent)
    : QObject(parent), events_(events), selection_(selection), state_(state) {
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (showing_ || !current.isValid()) return;
        const EventId event = events_->eventAt(current.row()).id;
        if (event != state_->event()) state_->selectEvent(event);
    });
    connect(state, &ViewState::eventChanged, this, &SelectionLink::showSelected);
    connect(events, &QAbstractItemModel::rowsInserted, this, &SelectionLink::showSelected);
    // A view moves its current index to a neighbour when the row goes; the state's event stays what it was.
    connect(events, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { showing_ = true; });
    connect(events, &QAbstractItemModel::rowsRemoved, this, [this] {
        showing_ = false;
        showSelected();
    });
}

void SelectionLink::showSelected() {
    const QScopedValueRollback<bool> guard(showing_, true);
    const QModelIndex index = events_->indexOf(state_->event());
    if (index == selection_->currentIndex().siblingAtColumn(0) &&
        selection_->hasSelection() == index.isValid())
        return;
    if (!index.isValid()) {
        selection_->clear();
        return;
    }
    selection_->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace crossdate::ui
