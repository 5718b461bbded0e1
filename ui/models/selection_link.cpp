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
        if (showing_ || events_->updating() || !current.isValid()) return;
        const EventId event = events_->eventAt(current.row()).id;
        if (event != state_->event()) state_->selectEvent(event);
    });
    connect(state, &ViewState::eventChanged, this, &SelectionLink::showSelected);
    connect(events, &QAbstractItemModel::rowsInserted, this, &SelectionLink::showSelected);
    connect(events, &EventFilterProxy::updated, this, &SelectionLink::showSelected);
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
