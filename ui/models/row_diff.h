// From one list of keyed rows to the next by the row signals of QAbstractItemModel: runs are removed, the
// survivors reordered in one layout change, runs inserted, and what differs reported as changed. Selections
// and scroll positions survive, which a model reset would lose.
#pragma once

#include <QAbstractItemModel>
#include <QList>

#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

namespace crossdate::ui {

/// Rows first to last, both included.
struct RowRun {
    int first = 0;
    int last = 0;
    bool operator==(const RowRun&) const = default;
};

struct RowDiff {
    std::vector<RowRun> removed;  // rows of the old list, last run first
    std::vector<int> order;       // new place -> old place among the survivors; empty: they keep their order
    std::vector<RowRun> inserted; // rows of the new list, first run first
};

/// Keys are unique within each list. O(n).
[[nodiscard]] RowDiff diffRows(const std::vector<std::int64_t>& before,
                               const std::vector<std::int64_t>& after);

/// Mixed into a model: `class EventModel : public RowUpdater<QAbstractTableModel>`.
template <class Base>
class RowUpdater : public Base {
protected:
    using Base::Base;

    /// Leads `rows` (the children of `parent`) to `target`. `keyOf(row)` is its stable key, `same(a, b)` says
    /// that two rows of one key look alike. Of rows with equal keys the first is kept.
    template <class Row, class KeyOf, class Same>
    void updateRows(std::vector<Row>& rows, std::vector<Row> target, const QModelIndex& parent, KeyOf keyOf,
                    Same same) {
        std::unordered_set<std::int64_t> seen;
        std::erase_if(target, [&](const Row& row) { return !seen.insert(keyOf(row)).second; });
        const RowDiff diff = diffRows(keysOf(rows, keyOf), keysOf(target, keyOf));
        for (const RowRun& run : diff.removed) remove(rows, run, parent);
        if (!diff.order.empty()) reorder(rows, diff.order, parent);
        for (const RowRun& run : diff.inserted) insert(rows, target, run, parent);
        rows.swap(target);
        tellChanges(rows, target, parent, same);
    }

private:
    template <class Row, class KeyOf>
    static std::vector<std::int64_t> keysOf(const std::vector<Row>& rows, KeyOf keyOf) {
        std::vector<std::int64_t> keys;
        keys.reserve(rows.size());
        for (const Row& row : rows) keys.push_back(keyOf(row));
        return keys;
    }

    template <class Row>
    void remove(std::vector<Row>& rows, RowRun run, const QModelIndex& parent) {
        this->beginRemoveRows(parent, run.first, run.last);
        rows.erase(rows.begin() + run.first, rows.begin() + run.last + 1);
        this->endRemoveRows();
    }

    template <class Row>
    void insert(std::vector<Row>& rows, const std::vector<Row>& target, RowRun run,
                const QModelIndex& parent) {
        this->beginInsertRows(parent, run.first, run.last);
        rows.insert(rows.begin() + run.first, target.begin() + run.first, target.begin() + run.last + 1);
        this->endInsertRows();
    }

    template <class Row>
    void reorder(std::vector<Row>& rows, const std::vector<int>& order, const QModelIndex& parent) {
        const QList<QPersistentModelIndex> parents{QPersistentModelIndex(parent)};
        Q_EMIT this->layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
        std::vector<int> placeOf(order.size());
        std::vector<Row> next;
        next.reserve(rows.size());
        for (std::size_t place = 0; place < order.size(); ++place) {
            placeOf[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
            next.push_back(rows[static_cast<std::size_t>(order[place])]);
        }
        QModelIndexList from;
        QModelIndexList to;
        for (const QModelIndex& index : this->persistentIndexList()) {
            if (index.parent() != parent) continue;
            from.append(index);
            to.append(this->createIndex(placeOf[static_cast<std::size_t>(index.row())], index.column(),
                                        index.internalId()));
        }
        rows.swap(next);
        this->changePersistentIndexList(from, to);
        Q_EMIT this->layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
    }

    template <class Row, class Same>
    void tellChanges(const std::vector<Row>& rows, const std::vector<Row>& before, const QModelIndex& parent,
                     Same same) {
        const int count = static_cast<int>(rows.size());
        const auto differs = [&](int row) {
            const auto at = static_cast<std::size_t>(row);
            return !same(before[at], rows[at]);
        };
        for (int row = 0; row < count; ++row) {
            if (!differs(row)) continue;
            const int first = row;
            while (row + 1 < count && differs(row + 1)) ++row;
            Q_EMIT this->dataChanged(this->index(first, 0, parent),
                                     this->index(row, this->columnCount(parent) - 1, parent));
        }
    }
};

} // namespace crossdate::ui
