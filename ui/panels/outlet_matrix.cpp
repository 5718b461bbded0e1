#include "ui/panels/outlet_matrix.h"

#include "ui/models/wording.h"
#include "ui/style/outlet_mark.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr int kNamedHead = 48;  // a swatch and two lines of a name
constexpr int kBareHead = 22;   // a swatch alone
constexpr int kNamedWidth = 44; // of a column with a name
constexpr qreal kRoomy = 38;    // of a cell with its figure in the sign
constexpr qreal kLargest = 64;
constexpr qreal kSmallest = 26;

/// Areas, not radii, stand for the numbers.
qreal reach(const QRectF& cell, int count, int most) {
    const qreal room = std::min(cell.width(), cell.height()) / 2 - 4;
    return room * (0.45 + 0.55 * std::sqrt(static_cast<qreal>(count) / std::max(1, most)));
}

QPainterPath triangle(const QPointF& middle, qreal size) {
    QPainterPath path;
    path.moveTo(middle.x(), middle.y() - size);
    path.lineTo(middle.x() + size * 1.05, middle.y() + size * 0.8);
    path.lineTo(middle.x() - size * 1.05, middle.y() + size * 0.8);
    path.closeSubpath();
    return path;
}

/// A name on two centred lines, the second cut where it must be.
void paintHead(QPainter& painter, const QRect& room, const QString& name, const QColor& colour) {
    const QFont font = interfaceFont(11);
    const QFontMetrics metrics(font);
    QString first = name;
    while (metrics.horizontalAdvance(first) > room.width() && first.contains(u' '))
        first.truncate(first.lastIndexOf(u' '));
    const QString second = name.mid(first.size()).trimmed();
    painter.setFont(font);
    painter.setPen(colour);
    const int top = second.isEmpty() ? room.top() + metrics.height() / 2 : room.top();
    const QRect line(room.left(), top, room.width(), metrics.height());
    painter.drawText(line, Qt::AlignCenter, metrics.elidedText(first, Qt::ElideRight, room.width()));
    painter.drawText(line.translated(0, metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(second, Qt::ElideRight, room.width()));
}

/// The figure beside a small sign.
void paintSmall(QPainter& painter, const Theme& theme, const QRectF& box, const QString& figure,
                bool conflict) {
    const QPointF sign = box.center() - QPointF(7, 0);
    painter.setBrush(conflict ? theme.conflict : theme.accent);
    if (conflict)
        painter.drawPath(triangle(sign, 5));
    else
        painter.drawEllipse(sign, 4.5, 4.5);
    painter.setPen(theme.ink);
    painter.drawText(box.adjusted(box.width() / 2 + 1, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, figure);
}

} // namespace

OutletMatrix::OutletMatrix(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Outlets against each other"));
}

void OutletMatrix::setSnapshot(const CaseSnapshot& snapshot) {
    comparison_ = std::make_unique<OutletComparison>(snapshot);
    if (current_.row >= size() || current_.column >= size()) current_ = {};
    QStringList told;
    for (int a = 0; a < size(); ++a)
        for (int b = a + 1; b < size(); ++b)
            if (!comparison_->pair(a, b).isEmpty())
                told += explain({a, b}).section(u'\n', 0, 0) + u' ' + explain({b, a}).section(u'\n', 0, 0);
    setAccessibleDescription(told.join(u'\n'));
    updateGeometry();
    update();
}

// ---- geometry --------------------------------------------------------------------------------------------

int OutletMatrix::headWidth() const {
    int widest = 60;
    const QFontMetrics metrics(interfaceFont(12));
    for (int i = 0; i < size(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(shownText(comparison_->outlet(i).name)) + 28);
    return std::min({widest, 160, std::max(60, width() / 3)});
}

int OutletMatrix::headHeight() const {
    const int column = (width() - headWidth() - 2) / std::max(1, size());
    return column >= kNamedWidth ? kNamedHead : kBareHead;
}

QSizeF OutletMatrix::cellSize() const {
    const int count = std::max(1, size());
    const qreal wide = static_cast<qreal>(width() - headWidth() - 2) / count;
    const qreal high = static_cast<qreal>(height() - headHeight() - 2) / count;
    return {std::clamp(wide, kSmallest, kLargest * 1.3), std::clamp(high, kSmallest, kLargest)};
}

QRect OutletMatrix::cellRect(int row, int column) const {
    const QSizeF cell = cellSize();
    return QRectF(headWidth() + column * cell.width(), headHeight() + row * cell.height(), cell.width(),
                  cell.height())
        .toAlignedRect();
}

bool OutletMatrix::cellAt(const QPoint& point, Cell& cell) const {
    const QSizeF step = cellSize();
    const int column = static_cast<int>(std::floor((point.x() - headWidth()) / step.width()));
    const int row = static_cast<int>(std::floor((point.y() - headHeight()) / step.height()));
    cell = {row, column};
    return row >= 0 && column >= 0 && row < size() && column < size();
}

QSize OutletMatrix::sizeHint() const {
    return {headWidth() + size() * 56, kNamedHead + size() * 44};
}

QSize OutletMatrix::minimumSizeHint() const {
    const int cells = size() * static_cast<int>(kSmallest);
    return {100 + cells, kBareHead + cells + 2};
}

// ---- painting --------------------------------------------------------------------------------------------

void OutletMatrix::paintHeads(QPainter& painter) const {
    const Theme& theme = Theme::of(palette());
    const QFont font = interfaceFont(12);
    const QFontMetrics metrics(font);
    for (int i = 0; i < size(); ++i) {
        const auto& outlet = comparison_->outlet(i);
        const QString name = shownText(outlet.name);
        const QRect row = cellRect(i, 0);
        paintOutletMark(painter, QRectF(1, row.center().y() - 5, 10, 10), theme, outlet.colour);
        painter.setFont(font);
        painter.setPen(theme.ink);
        const QRect label(17, row.top(), headWidth() - 24, row.height());
        painter.drawText(label, Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, label.width()));
        const QRect column(cellRect(0, i).left() + 2, 0, cellRect(0, i).width() - 4, headHeight());
        paintOutletMark(painter, QRectF(column.center().x() - 4, 3, 10, 10), theme, outlet.colour);
        if (headHeight() == kNamedHead) paintHead(painter, column.adjusted(0, 16, 0, -3), name, theme.muted);
    }
}

void OutletMatrix::paintCell(QPainter& painter, const Cell& cell) const {
    const Theme& theme = Theme::of(palette());
    const QRectF box = QRectF(cellRect(cell.row, cell.column)).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(cell.row == cell.column ? theme.grid : theme.card);
    painter.drawRoundedRect(box, 4, 4);
    if (hasFocus() && cell == current_) {
        painter.setPen(QPen(theme.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
    }
    if (cell.row == cell.column) return;
    const auto& pair = comparison_->pair(cell.row, cell.column);
    const bool above = cell.column > cell.row;
    const int count = static_cast<int>(above ? pair.conflicts.size() : pair.agreed.size());
    if (count == 0) {
        painter.setPen(theme.faint);
        painter.setFont(interfaceFont(12));
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("·"));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setFont(interfaceFont(12, QFont::Bold));
    const QString figure = QString::number(count);
    if (std::min(box.width(), box.height()) < kRoomy) return paintSmall(painter, theme, box, figure, above);
    if (above) {
        const qreal size = 0.88 * reach(box, count, comparison_->mostConflicts());
        painter.setBrush(theme.conflict);
        painter.drawPath(triangle(box.center(), size));
        painter.setPen(theme.dark ? theme.window : theme.card);
        painter.drawText(box.translated(0, size * 0.2), Qt::AlignCenter, figure);
    } else {
        const qreal size = reach(box, count, comparison_->mostAgreed());
        painter.setBrush(theme.accent);
        painter.drawEllipse(box.center(), size, size);
        painter.setPen(theme.accentInk);
        painter.drawText(box, Qt::AlignCenter, figure);
    }
}

void OutletMatrix::paintEvent(QPaintEvent*) {
    if (!comparison_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeads(painter);
    for (int row = 0; row < size(); ++row)
        for (int column = 0; column < size(); ++column) paintCell(painter, {row, column});
}

// ---- input -----------------------------------------------------------------------------------------------

QString OutletMatrix::explain(const Cell& cell) const {
    if (cell.row == cell.column) return {};
    const auto& pair = comparison_->pair(cell.row, cell.column);
    const QString a = shownText(comparison_->outlet(cell.row).name);
    const QString b = shownText(comparison_->outlet(cell.column).name);
    if (cell.column > cell.row) {
        const int count = static_cast<int>(pair.conflicts.size());
        if (count == 0) return tr("%1 and %2: no conflicts").arg(a, b);
        return (count == 1 ? tr("%1 and %2: 1 conflict").arg(a, b)
                           : tr("%1 and %2: %3 conflicts").arg(a, b).arg(count)) +
               u'\n' + tr("Click to go through them");
    }
    const int count = static_cast<int>(pair.agreed.size());
    if (count == 0) return tr("%1 and %2: no event that both tell without conflict").arg(a, b);
    return (count == 1 ? tr("%1 and %2: 1 event told without conflict").arg(a, b)
                       : tr("%1 and %2: %3 events told without conflict").arg(a, b).arg(count)) +
           u'\n' + tr("Click to go through them");
}

void OutletMatrix::activate(const Cell& cell) {
    if (!(cell == current_)) turn_ = 0;
    current_ = cell;
    update();
    if (cell.row == cell.column) return;
    const auto& pair = comparison_->pair(cell.row, cell.column);
    if (cell.column > cell.row && !pair.conflicts.empty())
        Q_EMIT conflictChosen(pair.conflicts[turn_++ % pair.conflicts.size()]);
    else if (cell.column < cell.row && !pair.agreed.empty())
        Q_EMIT eventChosen(pair.agreed[turn_++ % pair.agreed.size()]);
}

void OutletMatrix::mousePressEvent(QMouseEvent* event) {
    Cell cell;
    if (event->button() == Qt::LeftButton && cellAt(event->position().toPoint(), cell)) activate(cell);
}

void OutletMatrix::keyPressEvent(QKeyEvent* event) {
    Cell next = current_;
    switch (event->key()) {
    case Qt::Key_Left:
        --next.column;
        break;
    case Qt::Key_Right:
        ++next.column;
        break;
    case Qt::Key_Up:
        --next.row;
        break;
    case Qt::Key_Down:
        ++next.row;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (size() > 0) activate(current_);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (next.row < 0 || next.column < 0 || next.row >= size() || next.column >= size()) return;
    current_ = next;
    turn_ = 0;
    Q_EMIT currentMoved(cellRect(next.row, next.column));
    const QString told = explain(current_);
    QToolTip::showText(mapToGlobal(cellRect(current_.row, current_.column).bottomLeft()), plainToolTip(told),
                       this);
    update();
}

bool OutletMatrix::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !comparison_) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    Cell cell;
    const QString told = cellAt(help->pos(), cell) ? explain(cell) : QString();
    QToolTip::showText(help->globalPos(), plainToolTip(told), this);
    return true;
}

} // namespace crossdate::ui
