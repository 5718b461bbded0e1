#include "ui/panels/coverage_matrix.h"

#include "ui/models/wording.h"
#include "ui/style/outlet_mark.h"
#include "ui/style/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kHead = 40;
constexpr int kRow = 26;
constexpr int kNarrowest = 34;
constexpr int kWidest = 84;

void paintStand(QPainter& painter, const Theme& theme, const QPointF& at, Stand stand) {
    constexpr qreal reach = 6;
    switch (stand) {
    case Stand::agrees:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(at, reach, reach);
        break;
    case Stand::hedges:
        painter.setPen(QPen(theme.hedge, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, reach - 1, reach - 1);
        break;
    case Stand::contradicts: {
        QPainterPath path(at + QPointF(0, -reach));
        path.lineTo(at + QPointF(reach * 1.1, reach * 0.85));
        path.lineTo(at + QPointF(-reach * 1.1, reach * 0.85));
        painter.setPen(Qt::NoPen);
        painter.fillPath(path, theme.conflict);
        break;
    }
    case Stand::silent:
        painter.setPen(QPen(theme.muted, 2));
        painter.drawLine(at - QPointF(5, 0), at + QPointF(5, 0));
        break;
    case Stand::elsewhere:
        break;
    }
}

} // namespace

CoverageMatrix::CoverageMatrix(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Events against outlets"));
}

QString CoverageMatrix::wordFor(Stand stand) {
    switch (stand) {
    case Stand::agrees:
        return tr("reports it");
    case Stand::contradicts:
        return tr("contradicts another");
    case Stand::hedges:
        return tr("hedges");
    case Stand::silent:
        return tr("is silent");
    case Stand::elsewhere:
        break;
    }
    return tr("is not on this story");
}

void CoverageMatrix::setSnapshot(const SnapshotPtr& snapshot, const EventFilter& filter) {
    const EventId before = row_ < coverage_.rows() ? coverage_.event(row_).id : EventId{};
    snapshot_ = snapshot;
    coverage_ = snapshot ? Coverage(*snapshot, filter) : Coverage();
    row_ = std::clamp(row_, 0, std::max(0, coverage_.rows() - 1));
    column_ = std::clamp(column_, 0, std::max(0, coverage_.columns() - 1));
    for (int row = 0; row < coverage_.rows(); ++row)
        if (coverage_.event(row).id == before) row_ = row;
    setAccessibleDescription(tr("%1 events, %2 outlets").arg(coverage_.rows()).arg(coverage_.columns()));
    fitBars();
    viewport()->update();
}

void CoverageMatrix::selectEvent(EventId event) {
    for (int row = 0; row < coverage_.rows(); ++row)
        if (coverage_.event(row).id == event) return moveTo(row, column_);
}

// ---- geometry --------------------------------------------------------------------------------------------

int CoverageMatrix::titleWidth() const {
    return std::clamp(viewport()->width() / 3, 90, 260);
}

int CoverageMatrix::columnWidth() const {
    const int room = viewport()->width() - titleWidth();
    return std::clamp(room / std::max(1, coverage_.columns()), kNarrowest, kWidest);
}

QRect CoverageMatrix::cellRect(int row, int column) const {
    return {titleWidth() + column * columnWidth() - horizontalScrollBar()->value(),
            kHead + row * kRow - verticalScrollBar()->value(), columnWidth(), kRow};
}

bool CoverageMatrix::cellAt(const QPoint& point, int& row, int& column) const {
    if (point.x() < titleWidth() || point.y() < kHead) return false;
    column = (point.x() - titleWidth() + horizontalScrollBar()->value()) / columnWidth();
    row = (point.y() - kHead + verticalScrollBar()->value()) / kRow;
    return row < coverage_.rows() && column < coverage_.columns();
}

void CoverageMatrix::fitBars() {
    const int high = std::max(1, viewport()->height() - kHead);
    verticalScrollBar()->setRange(0, std::max(0, coverage_.rows() * kRow - high));
    verticalScrollBar()->setPageStep(high);
    verticalScrollBar()->setSingleStep(kRow);
    const int wide = std::max(1, viewport()->width() - titleWidth());
    horizontalScrollBar()->setRange(0, std::max(0, coverage_.columns() * columnWidth() - wide));
    horizontalScrollBar()->setPageStep(wide);
    horizontalScrollBar()->setSingleStep(columnWidth());
}

void CoverageMatrix::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    fitBars();
}

// ---- painting --------------------------------------------------------------------------------------------

void CoverageMatrix::paintHeads(QPainter& painter) const {
    const Theme& theme = Theme::of(palette());
    const QFont font = interfaceFont(11);
    painter.setFont(font);
    for (int column = 0; column < coverage_.columns(); ++column) {
        const QRect cell = cellRect(0, column);
        if (cell.right() < titleWidth() || cell.left() > viewport()->width()) continue;
        const OutletView& outlet = coverage_.outlet(column);
        paintOutletMark(painter, QRectF(cell.center().x() - 5, 5, 10, 10), theme, outlet.colour);
        painter.setPen(column == column_ && hasFocus() ? theme.ink : theme.muted);
        painter.drawText(
            QRect(cell.left() + 2, 18, cell.width() - 4, kHead - 20), Qt::AlignHCenter | Qt::AlignTop,
            QFontMetrics(font).elidedText(shownText(outlet.name), Qt::ElideRight, cell.width() - 4));
    }
}

void CoverageMatrix::paintRow(QPainter& painter, int row) const {
    const Theme& theme = Theme::of(palette());
    const QRect first = cellRect(row, 0);
    painter.setPen(theme.grid);
    painter.drawLine(0, first.bottom(), viewport()->width(), first.bottom());
    const auto cells = coverage_.cells(row);
    painter.save();
    painter.setClipRect(titleWidth(), kHead, viewport()->width(), viewport()->height());
    for (int column = 0; column < coverage_.columns(); ++column) {
        const QRect cell = cellRect(row, column);
        if (cell.right() < titleWidth() || cell.left() > viewport()->width()) continue;
        paintStand(painter, theme, QRectF(cell).center(), cells[static_cast<std::size_t>(column)].stand);
        if (row != row_ || column != column_ || !hasFocus()) continue;
        painter.setPen(QPen(theme.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell.adjusted(2, 2, -2, -3), 4, 4);
    }
    painter.restore();
    const QFont font = interfaceFont(12, row == row_ && hasFocus() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme.ink);
    painter.drawText(QRect(0, first.top(), titleWidth() - 8, kRow), Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(shownText(coverage_.event(row).title), Qt::ElideRight,
                                                   titleWidth() - 10));
}

void CoverageMatrix::paintEvent(QPaintEvent*) {
    if (coverage_.rows() == 0) return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeads(painter);
    painter.setClipRect(0, kHead, viewport()->width(), viewport()->height() - kHead);
    const int first = verticalScrollBar()->value() / kRow;
    const int last = std::min(coverage_.rows() - 1, first + viewport()->height() / kRow + 1);
    for (int row = first; row <= last; ++row) paintRow(painter, row);
}

// ---- input -----------------------------------------------------------------------------------------------

QString CoverageMatrix::explain(int row, int column) const {
    const CoverageCell cell = coverage_.cells(row)[static_cast<std::size_t>(column)];
    QString told = shownText(coverage_.outlet(column).name) + u' ' + wordFor(cell.stand) + u'\n' +
                   shownText(coverage_.event(row).title);
    if (cell.conflict)
        if (const ConflictView* conflict = snapshot_->find(*cell.conflict))
            told += u'\n' + shownText(conflict->title);
    if (cell.claims > 1) told += u'\n' + tr("%1 passages").arg(cell.claims);
    return told;
}

void CoverageMatrix::moveTo(int row, int column) {
    if (coverage_.rows() == 0 || coverage_.columns() == 0) return;
    row_ = std::clamp(row, 0, coverage_.rows() - 1);
    column_ = std::clamp(column, 0, coverage_.columns() - 1);
    const QRect cell = cellRect(row_, column_);
    const auto bring = [](QScrollBar* bar, int low, int high, int from, int to) {
        if (low < from)
            bar->setValue(bar->value() - (from - low));
        else if (high > to)
            bar->setValue(bar->value() + (high - to));
    };
    bring(verticalScrollBar(), cell.top(), cell.bottom(), kHead, viewport()->height() - 1);
    bring(horizontalScrollBar(), cell.left(), cell.right(), titleWidth(), viewport()->width() - 1);
    viewport()->update();
}

void CoverageMatrix::activate() {
    if (row_ >= coverage_.rows() || column_ >= coverage_.columns()) return;
    Q_EMIT cellChosen(coverage_.event(row_).id, coverage_.cells(row_)[static_cast<std::size_t>(column_)]);
}

void CoverageMatrix::mousePressEvent(QMouseEvent* event) {
    int row = 0, column = 0;
    if (event->button() != Qt::LeftButton || !cellAt(event->position().toPoint(), row, column)) return;
    moveTo(row, column);
    activate();
}

void CoverageMatrix::keyPressEvent(QKeyEvent* event) {
    const int page = std::max(1, (viewport()->height() - kHead) / kRow - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(row_, column_ - 1);
        break;
    case Qt::Key_Right:
        moveTo(row_, column_ + 1);
        break;
    case Qt::Key_Up:
        moveTo(row_ - 1, column_);
        break;
    case Qt::Key_Down:
        moveTo(row_ + 1, column_);
        break;
    case Qt::Key_PageUp:
        moveTo(row_ - page, column_);
        break;
    case Qt::Key_PageDown:
        moveTo(row_ + page, column_);
        break;
    case Qt::Key_Home:
        moveTo(0, column_);
        break;
    case Qt::Key_End:
        moveTo(coverage_.rows() - 1, column_);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (coverage_.rows() == 0 || coverage_.columns() == 0) return;
    setAccessibleDescription(explain(row_, column_));
    QToolTip::showText(viewport()->mapToGlobal(cellRect(row_, column_).bottomLeft()),
                       plainToolTip(explain(row_, column_)), viewport());
}

bool CoverageMatrix::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        int row = 0, column = 0;
        const QString told = cellAt(help->pos(), row, column) ? explain(row, column) : QString();
        QToolTip::showText(help->globalPos(), plainToolTip(told), viewport());
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) viewport()->update();
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace crossdate::ui
