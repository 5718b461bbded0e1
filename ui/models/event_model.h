// Events as a table: one row an event, in order of date. The timeline, the event table and the counts all
// read this model; rows move by precise signals, so selections stay.
#pragma once

#include "core/model/snapshot.h"
#include "ui/models/row_diff.h"
#include "ui/models/view_state.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace crossdate::ui {

class EventModel : public RowUpdater<QAbstractTableModel> {
    Q_OBJECT
public:
    enum Column {
        TitleColumn,
        DateColumn,
        OutletsColumn,
        IndependentColumn,
        ConflictsColumn,
        StatusColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, // qint64
        EventRole,             // const EventView*, valid until the model changes
        EarliestRole,          // qint64 day number, or invalid
        LatestRole,
        SortRole,
    };

    explicit EventModel(QObject* parent = nullptr);

    /// Compares with what is shown and emits the fewest insertions, removals and changes that lead there.
    void setSnapshot(const SnapshotPtr& snapshot);
    [[nodiscard]] const EventView& eventAt(int row) const;
    [[nodiscard]] QModelIndex indexOf(EventId event) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant text(const EventView& event, int column) const;
    [[nodiscard]] QVariant sortKey(const EventView& event, int column) const;
    [[nodiscard]] QString toolTip(const EventView& event, int column) const;

    SnapshotPtr snapshot_;               // owns the rows
    std::vector<const EventView*> rows_; // in the snapshot's order
};

/// The events the filter of ViewState lets through, in the model's order unless sorted otherwise.
class EventFilterProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    EventFilterProxy(EventModel* source, ViewState* state, QObject* parent = nullptr);

    [[nodiscard]] const EventView& eventAt(int proxyRow) const;
    [[nodiscard]] QModelIndex indexOf(EventId event) const;
    /// How many events the filter hides.
    [[nodiscard]] int hiddenCount() const;
    /// True while rows go: a selection that moves on then was not moved by anyone.
    [[nodiscard]] bool updating() const { return updating_; }

Q_SIGNALS:
    /// Rows have gone, or the filter has been applied.
    void updated();

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    void endUpdate();

    EventModel* events_;
    ViewState* state_;
    bool updating_ = false;
};

} // namespace crossdate::ui

Q_DECLARE_METATYPE(const crossdate::EventView*)
