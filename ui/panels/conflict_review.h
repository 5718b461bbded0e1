// The rows of the conflicts panel: the model's filter with two of its own, the outlet and the strength, and
// the look of a row.
#pragma once

#include "ui/models/conflict_model.h"

#include <QStyledItemDelegate>

#include <set>

namespace crossdate::ui {

class ConflictReviewProxy : public ConflictFilterProxy {
    Q_OBJECT
public:
    using ConflictFilterProxy::ConflictFilterProxy;

    /// Only conflicts with a side in one of these documents; empty lets all through.
    void setDocuments(std::set<DocumentId> documents);
    /// Only conflicts at least this strong, 0..1.
    void setMinimumScore(double score);
    [[nodiscard]] bool isOpen() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    std::set<DocumentId> documents_;
    double minimumScore_ = 0;
};

/// Title over who says what, strength as a bar with its figure, verdicts as chips, open conflicts in bold.
class ConflictDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the quotations are read from.
    void setSnapshot(const SnapshotPtr& snapshot) { snapshot_ = snapshot; }
    [[nodiscard]] static int rowHeight() { return 46; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QString sides(const ConflictView& conflict) const;
    void paintTitle(QPainter& painter, const QRect& room, const ConflictView& conflict,
                    const QPalette& palette) const;
    static void paintScore(QPainter& painter, const QRect& room, double score, const QPalette& palette);
    static void paintVerdict(QPainter& painter, const QRect& room, const QString& label, Verdict verdict,
                             const QPalette& palette);

    SnapshotPtr snapshot_;
};

} // namespace crossdate::ui
