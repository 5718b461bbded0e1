#include "ui/compare/collation_headers.h"

#include "ui/compare/collation_model.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace crossdate::ui {

namespace {

constexpr int kMargin = 10;
constexpr int kSwatch = 10;

void paintElided(QPainter& painter, const QRect& room, const QFont& font, const QColor& colour,
                 const QString& text) {
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

/// A pill at the right end of `row`; returns the room left of it.
int paintPill(QPainter& painter, const QRect& row, const QString& text, const QColor& ground,
              const QColor& ink) {
    const QFont font = interfaceFont(10.5, QFont::DemiBold);
    const int width = QFontMetrics(font).horizontalAdvance(text) + 14;
    const QRectF pill(row.right() - width + 1, row.center().y() - 8, width, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, 8.5, 8.5);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter, text);
    return row.width() - width - 6;
}

void paintTriangle(QPainter& painter, const Theme& theme, QPointF centre) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.conflict);
    painter.drawPolygon(
        QPolygonF{centre + QPointF(0, -6), centre + QPointF(6.5, 5), centre + QPointF(-6.5, 5)});
}

void paintArrows(QPainter& painter, const Theme& theme, QPointF centre) {
    painter.setPen(QPen(theme.moved, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(centre + QPointF(0, -6), centre + QPointF(0, 6));
    painter.drawPolyline(
        QPolygonF{centre + QPointF(-3, -3), centre + QPointF(0, -6), centre + QPointF(3, -3)});
    painter.drawPolyline(QPolygonF{centre + QPointF(-3, 3), centre + QPointF(0, 6), centre + QPointF(3, 3)});
}

} // namespace

// ---- columns ---------------------------------------------------------------------------------------------

CollationColumnHeader::CollationColumnHeader(CollationProxy* rows, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), rows_(rows) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
}

QSize CollationColumnHeader::sizeHint() const {
    return {200, 46};
}

void CollationColumnHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const auto& table = rows_->collation()->table();
    const auto at = static_cast<std::size_t>(section);
    if (at >= table.documents.size()) return;
    const Theme& theme = Theme::of(palette());
    const auto& heading = table.documents[at];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, section == hovered_ ? theme.accentSoft : theme.panel);
    painter->setPen(theme.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    const QRect row(rect.left() + kMargin, rect.top() + 5, rect.width() - 2 * kMargin, 20);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.outlet(heading.colour));
    painter->drawRoundedRect(QRectF(row.left(), row.center().y() - 4.5, kSwatch, kSwatch), 3, 3);
    int room = row.width();
    if (at == table.base)
        room = paintPill(*painter, row, tr("base"), theme.accent, theme.accentInk);
    else if (section == hovered_)
        room = paintPill(*painter, row, tr("make base"), theme.card, theme.ink);
    const int left = row.left() + kSwatch + 8;
    paintElided(*painter, QRect(left, row.top(), row.left() + room - left, row.height()),
                interfaceFont(13, QFont::DemiBold), theme.ink, heading.outlet);
    paintElided(*painter, QRect(left, row.bottom() + 1, row.right() - left, 16), interfaceFont(11.5),
                theme.muted, heading.subtitle);
    painter->restore();
}

bool CollationColumnHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
        const int over = event->type() == QEvent::Leave
                             ? -1
                             : logicalIndexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (over != hovered_) {
            hovered_ = over;
            viewport()->update();
        }
    }
    return QHeaderView::viewportEvent(event);
}

// ---- rows ------------------------------------------------------------------------------------------------

CollationRowHeader::CollationRowHeader(CollationProxy* rows, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent), rows_(rows) {
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setMinimumSectionSize(20);
}

void CollationRowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const QModelIndex source = rows_->mapToSource(rows_->index(section, 0));
    if (!source.isValid()) return;
    const Theme& theme = Theme::of(palette());
    const auto& row = rows_->collation()->rowAt(source.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, theme.panel);
    painter->setPen(theme.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    if (source.data(CollationModel::OfEventRole).toBool())
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme.accent);
    painter->setFont(interfaceFont(11.5));
    painter->setPen(theme.muted);
    painter->drawText(QRect(rect.left() + 4, rect.top() + 8, 24, 18), Qt::AlignRight | Qt::AlignVCenter,
                      QString::number(source.row() + 1));
    if (row.conflicts)
        paintTriangle(*painter, theme, QPointF(rect.left() + 37, rect.top() + 17));
    else if (row.moved)
        paintArrows(*painter, theme, QPointF(rect.left() + 37, rect.top() + 17));
    painter->restore();
}

bool CollationRowHeader::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex source = rows_->mapToSource(rows_->index(logicalIndexAt(help->pos()), 0));
    if (!source.isValid()) return true;
    const QStringList told = rows_->collation()->toldOfRow(source.row());
    QToolTip::showText(help->globalPos(), plainToolTip(told.join(u'\n')), this);
    return true;
}

} // namespace crossdate::ui
