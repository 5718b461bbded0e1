// Paints the cells of the collation: their text with its marks, or that the document is silent.
#pragma once

#include "core/base/ids.h"

#include <QStyledItemDelegate>

#include <memory>
#include <unordered_map>

namespace crossdate::ui {

class CollationProxy;
class MarkedText;
struct CollationCell;

class CollationDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CollationDelegate(CollationProxy* rows, QObject* parent);
    ~CollationDelegate() override;

    void setTextScale(double scale);
    void setActiveConflict(ConflictId conflict) { active_ = conflict; }
    /// What a row needs when column c is `widthOf(c)` wide.
    template <class WidthOf>
    [[nodiscard]] int rowHeight(int row, int columns, WidthOf widthOf) const {
        int height = leastHeight();
        for (int column = 0; column < columns; ++column)
            height = std::max(height, cellHeight(row, column, widthOf(column)));
        return height;
    }
    [[nodiscard]] int leastHeight() const;
    /// Guessed from the length of the text: rows that were never seen.
    [[nodiscard]] int guessedHeight(int row, int columnWidth) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    [[nodiscard]] bool isOverConflict(const QRect& cell, const QModelIndex& index, const QPoint& point) const;

Q_SIGNALS:
    void conflictActivated(crossdate::ConflictId conflict);

private:
    [[nodiscard]] int cellHeight(int row, int column, int width) const;
    [[nodiscard]] MarkedText& wordsOf(const QModelIndex& index, int width) const;
    [[nodiscard]] QString explanation(const QModelIndex& index, const MarkedText& words, int at) const;
    [[nodiscard]] ConflictId conflictAt(const QRect& cell, const QModelIndex& index,
                                        const QPoint& point) const;
    void forget();

    CollationProxy* rows_;
    double scale_ = 1;
    ConflictId active_;
    // Laid out once; forgotten when the table changes, or when there are many.
    mutable std::unordered_map<const CollationCell*, std::unique_ptr<MarkedText>> words_;
};

} // namespace crossdate::ui
