// Hits of a search as a list with sections, and how a row looks: events, then claims, then sources.
#pragma once

#include "core/model/snapshot.h"
#include "core/store/case_file.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <utility>
#include <vector>

namespace crossdate::ui {

class SearchResults : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IsHitRole = Qt::UserRole }; // bool: a hit; otherwise the head of a section or a note

    /// Matches in UTF-16 units of `excerpt`.
    struct Row {
        bool isHit = false;
        store::SearchHit hit;
        QString head;   // section title, or who or what a hit is in
        QString detail; // date, counts
        QString excerpt;
        std::vector<std::pair<int, int>> matches;
        int colour = -1;       // the outlet's; none for events
        bool titleHit = false; // an event whose title matches: the excerpt is the title
    };

    using QAbstractListModel::QAbstractListModel;

    /// `limit`: as many hits as were asked for; when there are that many, a note says that there may be more.
    void setHits(const CaseSnapshot& snapshot, const std::vector<store::SearchHit>& hits, std::size_t limit);
    void clear();
    [[nodiscard]] const Row& rowAt(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int hitCount() const;
    /// The hit after `row` in a direction, going round; -1 where there is none.
    [[nodiscard]] int nextHit(int row, int direction) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Row> rows_;
};

class SearchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace crossdate::ui
