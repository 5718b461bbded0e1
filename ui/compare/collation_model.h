// The collation as an item model: one row an aligned group, one column a document.
#pragma once

#include "ui/compare/collation_table.h"
#include "ui/compare/display_text.h"
#include "ui/models/row_diff.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <set>

namespace crossdate::ui {

/// Which rows are let through.
enum class CollationFilter { all, several, differ, conflict };

[[nodiscard]] bool accepts(CollationFilter filter, const CollationRow& row);

class CollationModel : public RowUpdater<QAbstractTableModel> {
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole + 1, RowRole, OfEventRole };

    explicit CollationModel(QObject* parent = nullptr);

    /// Rows that stay keep their place in a selection as long as the documents are the same.
    void setTable(const CollationTablePtr& table);
    /// The passages of the selected event: their rows have OfEventRole.
    void setEventPassages(const std::vector<Passage>& passages);

    [[nodiscard]] const CollationTable& table() const { return *table_; }
    [[nodiscard]] const CollationRow& rowAt(int row) const {
        return *rows_.at(static_cast<std::size_t>(row));
    }
    [[nodiscard]] const CollationCell& cellAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex find(const Passage& passage) const;
    /// Where the selected event is told first, by several reports if there is such a row; invalid when
    /// nowhere.
    [[nodiscard]] QModelIndex firstOfEvent() const;
    [[nodiscard]] int count(CollationFilter filter) const;
    /// What the header of a row shows, in words.
    [[nodiscard]] QStringList toldOfRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void markEventRows();
    [[nodiscard]] QString told(const CollationCell& cell, int column, bool withMarks) const;

    CollationTablePtr table_;
    std::vector<const CollationRow*> rows_; // of table_
    std::vector<Passage> eventPassages_;
    std::set<int> eventRows_;
};

class CollationProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit CollationProxy(CollationModel* model, QObject* parent = nullptr);

    void setFilter(CollationFilter filter);
    [[nodiscard]] CollationFilter filter() const { return filter_; }
    [[nodiscard]] CollationModel* collation() const { return model_; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    CollationModel* model_;
    CollationFilter filter_ = CollationFilter::all;
};

/// The sentences of a cell as they are shown; where some are left out between two, "…" stands.
[[nodiscard]] DisplayText shownCell(const Document& document, const CollationCell& cell);

} // namespace crossdate::ui
