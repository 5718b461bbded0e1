#include "ui/timeline/timeline_accessible.h"

#include "ui/models/event_model.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QItemSelectionModel>

#include <map>

namespace crossdate::ui {

namespace {

QModelIndex currentIndex(const TimelineView& view) {
    return view.selection()->currentIndex();
}

class EventCell : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    EventCell(TimelineView* view, int row, int column) : view_(view), row_(row), column_(column) {}

    [[nodiscard]] bool isValid() const override { return view_ && row_ < view_->events()->rowCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return view_->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(view_);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text which) const override {
        if (!isValid() || which != QAccessible::Name) return {};
        return view_->events()->index(row_, column_).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const QRect card = view_->cardRect(view_->events()->eventAt(row_).id);
        return card.isEmpty() ? QRect() : QRect(view_->mapToGlobal(card.topLeft()), card.size());
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = isSelected();
        state.focused = state.selected && view_->hasFocus() && column_ == 0;
        state.invisible = rect().isEmpty();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this)
                                                       : nullptr;
    }

    [[nodiscard]] bool isSelected() const override { return currentIndex(*view_).row() == row_; }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return column_; }
    [[nodiscard]] int rowIndex() const override { return row_; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

private:
    TimelineView* view_;
    int row_, column_;
};

class TimelineAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit TimelineAccessible(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::Table, TimelineView::tr("Timeline of events")), view_(view) {}
    ~TimelineAccessible() override { forgetCells(); }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] int childCount() const override { return rowCount() * columnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        return columnCount() > 0 ? cellAt(index / columnCount(), index % columnCount()) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* cell) const override {
        const auto* place =
            cell && cell->role() == QAccessible::Cell ? static_cast<const EventCell*>(cell) : nullptr;
        return place ? place->rowIndex() * columnCount() + place->columnIndex() : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint point = view_->mapFromGlobal(QPoint(x, y));
        for (int row = 0; row < rowCount(); ++row)
            if (view_->cardRect(view_->events()->eventAt(row).id).contains(point)) return cellAt(row, 0);
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        return view_->hasFocus() && currentIndex(*view_).isValid() ? cellAt(currentIndex(*view_).row(), 0)
                                                                   : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) return nullptr;
        auto& id = cells_[{row, column}];
        if (!id) id = QAccessible::registerAccessibleInterface(new EventCell(view_, row, column));
        return QAccessible::accessibleInterface(id);
    }
    [[nodiscard]] int rowCount() const override { return view_->events()->rowCount(); }
    [[nodiscard]] int columnCount() const override { return view_->events()->columnCount(); }
    [[nodiscard]] int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override {
        QList<QAccessibleInterface*> cells;
        for (const int row : selectedRows())
            for (int column = 0; column < columnCount(); ++column) cells << cellAt(row, column);
        return cells;
    }
    [[nodiscard]] QString columnDescription(int column) const override {
        return view_->events()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    [[nodiscard]] QString rowDescription(int row) const override {
        return view_->events()->index(row, 0).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return currentIndex(*view_).isValid() ? 1 : 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override {
        return currentIndex(*view_).isValid() ? QList<int>{currentIndex(*view_).row()} : QList<int>{};
    }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override { return currentIndex(*view_).row() == row; }
    bool selectRow(int row) override {
        const auto index = view_->events()->index(row, 0);
        if (!index.isValid()) return false;
        view_->selection()->setCurrentIndex(index,
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override {
        if (!isRowSelected(row)) return false;
        view_->selection()->clear();
        return true;
    }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forgetCells(); }

private:
    void forgetCells() {
        for (const auto& [place, id] : cells_) QAccessible::deleteAccessibleInterface(id);
        cells_.clear();
    }

    TimelineView* view_;
    mutable std::map<std::pair<int, int>, QAccessible::Id> cells_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

void installTimelineAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void timelineCurrentChanged(TimelineView* view, int row) {
    if (!QAccessible::isActive() || row < 0) return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(row * view->events()->columnCount());
    QAccessible::updateAccessibility(&event);
}

void timelineRowsChanged(TimelineView* view) {
    // The cache of cells is the interface's own: told even when no tool listens.
    QAccessibleTableModelChangeEvent event(view, QAccessibleTableModelChangeEvent::ModelReset);
    if (QAccessible::isActive())
        QAccessible::updateAccessibility(&event);
    else if (auto* face = QAccessible::queryAccessibleInterface(view))
        if (auto* table = face->tableInterface()) table->modelChange(&event);
}

} // namespace crossdate::ui
