// Conflicts as a table: one row a conflict, strongest first. Shown by the conflicts panel and stepped through
// by "next conflict".
#pragma once

#include "core/model/snapshot.h"
#include "ui/models/row_diff.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace crossdate::ui {

class ConflictModel : public RowUpdater<QAbstractTableModel> {
    Q_OBJECT
public:
    enum Column {
        KindColumn,
        RelationColumn,
        TitleColumn,
        ScoreColumn,
        EventColumn,
        VerdictColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, // qint64
        ConflictRole,          // const ConflictView*, valid until the model changes
        EventIdRole,           // qint64; 0 when it belongs to none
        SortRole,
    };

    explicit ConflictModel(QObject* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);
    [[nodiscard]] const ConflictView& conflictAt(int row) const;
    [[nodiscard]] QModelIndex indexOf(ConflictId conflict) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant text(const ConflictView& conflict, int column) const;
    [[nodiscard]] QVariant sortKey(const ConflictView& conflict, int column) const;

    SnapshotPtr snapshot_;
    std::vector<const ConflictView*> rows_;
};

/// What the conflicts panel lets through; an empty field lets everything through.
struct ConflictFilter {
    std::optional<ConflictKind> kind;
    std::optional<Relation> relation;
    std::optional<Verdict> verdict;
    std::optional<EventId> event;
    bool operator==(const ConflictFilter&) const = default;
};

[[nodiscard]] bool accepts(const ConflictFilter& filter, const ConflictView& conflict);

class ConflictFilterProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ConflictFilterProxy(ConflictModel* source, QObject* parent = nullptr);

    [[nodiscard]] const ConflictFilter& filter() const { return filter_; }
    void setFilter(const ConflictFilter& filter);
    [[nodiscard]] const ConflictView& conflictAt(int proxyRow) const;
    [[nodiscard]] QModelIndex indexOf(ConflictId conflict) const;
    [[nodiscard]] int hiddenCount() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    ConflictModel* conflicts_;
    ConflictFilter filter_;
};

} // namespace crossdate::ui

Q_DECLARE_METATYPE(const crossdate::ConflictView*)
