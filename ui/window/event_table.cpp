#include "ui/window/event_table.h"

#include "ui/models/event_model.h"
#include "ui/models/selection_link.h"

#include <QHeaderView>

namespace crossdate::ui {

// A proxy of its own: sorting the table must not reorder the timeline. The selected event is shared through
// the view state.
EventTable::EventTable(EventModel* events, ViewState* state, QWidget* parent) : QTableView(parent) {
    auto* proxy = new EventFilterProxy(events, state, this);
    setModel(proxy);
    new SelectionLink(proxy, selectionModel(), state, this);
    setAccessibleName(tr("Events"));
    setSortingEnabled(true);
    sortByColumn(EventModel::DateColumn, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(30);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[]{420, 190, 80, 110, 90, 110};
    for (int column = 0; column < EventModel::ColumnCount; ++column) setColumnWidth(column, widths[column]);
    horizontalHeader()->setSectionResizeMode(EventModel::TitleColumn, QHeaderView::Stretch);
}

} // namespace crossdate::ui
