#include "ui/compare/collation_table_view.h"

#include "ui/compare/collation_delegate.h"
#include "ui/compare/collation_headers.h"
#include "ui/compare/collation_model.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kNarrowestColumn = 190;

} // namespace

CollationTableView::CollationTableView(CollationProxy* rows, QWidget* parent)
    : QTableView(parent), rows_(rows), delegate_(new CollationDelegate(rows, this)) {
    setHorizontalHeader(new CollationColumnHeader(rows, this));
    setVerticalHeader(new CollationRowHeader(rows, this));
    setModel(rows);
    setItemDelegate(delegate_);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setAccessibleName(tr("Collation"));
    verticalScrollBar()->setSingleStep(24);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CollationTableView::baseWanted);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!arranging_) measureVisible();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rows, signal, this, &CollationTableView::arrangeSoon);
    connect(rows, &QAbstractItemModel::modelReset, this, &CollationTableView::arrangeSoon);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &CollationTableView::arrangeSoon);
    connect(rows, &QAbstractItemModel::dataChanged, this, &CollationTableView::arrangeSoon);
    connect(this, &QAbstractItemView::doubleClicked, this, &CollationTableView::readingWanted);
}

// ---- sizes -----------------------------------------------------------------------------------------------

void CollationTableView::setTextScale(double scale) {
    delegate_->setTextScale(scale);
    arrange();
}

void CollationTableView::arrangeSoon() {
    if (std::exchange(stale_, true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (stale_) arrange();
        },
        Qt::QueuedConnection);
}

/// Widths, then heights; the row at the top stays there.
void CollationTableView::arrange() {
    if (arranging_) return;
    stale_ = false;
    const int top = rowAt(0);
    {
        const QScopedValueRollback<bool> guard(arranging_, true);
        shareWidth();
        guessHeights();
        if (top > 0 && top < rows_->rowCount()) scrollTo(rows_->index(top, 0), PositionAtTop);
    }
    measureVisible();
    viewport()->update();
}

void CollationTableView::shareWidth() {
    const int count = rows_->columnCount();
    if (count == 0) return;
    const int room = viewport()->width();
    const int each = std::max(kNarrowestColumn, room / count);
    for (int column = 0; column < count; ++column)
        setColumnWidth(column, column + 1 == count ? std::max(each, room - each * (count - 1)) : each);
}

void CollationTableView::guessHeights() {
    const int width = columnWidth(0);
    for (int row = 0; row < rows_->rowCount(); ++row) setRowHeight(row, delegate_->guessedHeight(row, width));
}

/// Only rows below the upper edge are measured: what is read does not jump.
void CollationTableView::measureVisible() {
    const QScopedValueRollback<bool> guard(arranging_, true);
    const int columns = rows_->columnCount();
    int row = rowAt(0);
    if (row < 0) return;
    int y = rowViewportPosition(row);
    for (; row < rows_->rowCount() && y < viewport()->height(); ++row) {
        const int height =
            delegate_->rowHeight(row, columns, [this](int column) { return columnWidth(column); });
        if (height != rowHeight(row)) setRowHeight(row, height);
        y += height;
    }
}

void CollationTableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    arrange();
}

void CollationTableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

// ---- going places ----------------------------------------------------------------------------------------

void CollationTableView::goTo(const QModelIndex& index) {
    if (!index.isValid()) return;
    if (stale_) arrange();
    setCurrentIndex(index);
    scrollTo(rows_->index(std::max(0, index.row() - 1), index.column()), PositionAtTop);
    scrollTo(index, EnsureVisible);
    measureVisible();
}

void CollationTableView::goToDifference(int direction) {
    const int count = rows_->rowCount();
    const int column = std::max(0, currentIndex().column());
    int row = currentIndex().isValid() ? currentIndex().row() : direction > 0 ? -1 : count;
    for (int step = 0; step < count; ++step) {
        row = (row + direction + count) % count;
        const int source = rows_->mapToSource(rows_->index(row, 0)).row();
        if (accepts(CollationFilter::differ, rows_->collation()->rowAt(source)))
            return goTo(rows_->index(row, column));
    }
}

void CollationTableView::copyCell() const {
    const QModelIndex index = rows_->mapToSource(currentIndex());
    if (!index.isValid() || rows_->collation()->cellAt(index).silent()) return;
    const auto& heading = rows_->collation()->table().documents[static_cast<std::size_t>(index.column())];
    QApplication::clipboard()->setText(quotationOf(index.data(Qt::DisplayRole).toString(), heading.citation));
}

// ---- keyboard and pointer --------------------------------------------------------------------------------

bool CollationTableView::event(QEvent* event) {
    // A window may have shortcuts on bare letters; a focused table keeps the few it uses.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool bare = !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier));
        if (key->matches(QKeySequence::Copy) ||
            (bare && (key->key() == Qt::Key_B || key->key() == Qt::Key_M))) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void CollationTableView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy)) return copyCell();
    if (event->modifiers().testFlag(Qt::ControlModifier) &&
        (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus || event->key() == Qt::Key_0 ||
         event->key() == Qt::Key_Equal))
        return event->ignore(); // the view scales
    switch (event->key()) {
    case Qt::Key_B:
        if (currentIndex().isValid()) Q_EMIT baseWanted(currentIndex().column());
        return;
    case Qt::Key_M:
        return goToDifference(shift ? -1 : 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid()) Q_EMIT readingWanted(currentIndex());
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void CollationTableView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid()) return;
    setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Read in the whole articles\tEnter"), this,
                    [this, index] { Q_EMIT readingWanted(index); });
    menu->addAction(tr("Make this document the &base\tB"), this,
                    [this, index] { Q_EMIT baseWanted(index.column()); });
    menu->addAction(tr("&Copy with its source\tCtrl+C"), this, &CollationTableView::copyCell);
    menu->addSeparator();
    menu->addAction(tr("&Next row that differs\tM"), this, [this] { goToDifference(1); });
    menu->addAction(tr("&Previous row that differs\tShift+M"), this, [this] { goToDifference(-1); });
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void CollationTableView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const bool over = index.isValid() && delegate_->isOverConflict(visualRect(index), index, point);
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CollationTableView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // the view scales
    else
        QTableView::wheelEvent(event);
}

} // namespace crossdate::ui
