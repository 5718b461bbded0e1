#include "ui/compare/collation_delegate.h"

#include "ui/compare/collation_model.h"
#include "ui/compare/marked_text.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace crossdate::ui {

namespace {

constexpr int kMarginX = 12;
constexpr int kMarginY = 7;
constexpr double kTextSize = 14;
constexpr double kSpacing = 1.5;
constexpr std::size_t kMostLaidOut = 800;

QPointF originOf(const QRect& cell) {
    return cell.topLeft() + QPointF(kMarginX, kMarginY);
}

const Theme& currentTheme() {
    return Theme::of(QGuiApplication::palette());
}

void paintSilence(QPainter& painter, const Theme& theme, const QRect& cell) {
    // The same pill as on the timeline.
    const QRectF pill(cell.left() + kMarginX, cell.top() + kMarginY + 7, 15, 6);
    painter.setPen(QPen(theme.faint, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(pill, 3, 3);
    painter.setFont(interfaceFont(12));
    painter.setPen(theme.muted);
    painter.drawText(QRectF(pill.right() + 7, cell.top() + kMarginY, cell.width() - 40, 20),
                     Qt::AlignLeft | Qt::AlignVCenter, QObject::tr("silent"));
}

/// An arrow up and down along the edge of a cell whose report has it elsewhere.
void paintMovedEdge(QPainter& painter, const Theme& theme, const QRect& cell) {
    const qreal x = cell.left() + 4.5;
    const qreal top = cell.top() + 6;
    const qreal bottom = cell.bottom() - 6;
    QPen pen(theme.moved, 1.6, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5, 2, 1.5, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, top + 4), QPointF(x, bottom - 4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.moved);
    painter.drawPolygon(QPolygonF{QPointF(x, top), QPointF(x - 3, top + 5), QPointF(x + 3, top + 5)});
    painter.drawPolygon(
        QPolygonF{QPointF(x, bottom), QPointF(x - 3, bottom - 5), QPointF(x + 3, bottom - 5)});
}

} // namespace

CollationDelegate::CollationDelegate(CollationProxy* rows, QObject* parent)
    : QStyledItemDelegate(parent), rows_(rows) {
    const auto* model = rows->collation();
    for (const auto signal : {&QAbstractItemModel::modelReset, &QAbstractItemModel::modelAboutToBeReset})
        connect(model, signal, this, &CollationDelegate::forget);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &CollationDelegate::forget);
}

CollationDelegate::~CollationDelegate() = default;

void CollationDelegate::forget() {
    words_.clear();
}

void CollationDelegate::setTextScale(double scale) {
    scale_ = scale;
}

// ---- size ------------------------------------------------------------------------------------------------

int CollationDelegate::leastHeight() const {
    return qRound(kTextSize * scale_ * kSpacing) + 2 * kMarginY;
}

MarkedText& CollationDelegate::wordsOf(const QModelIndex& index, int width) const {
    const QModelIndex source = rows_->mapToSource(index);
    const auto& cell = rows_->collation()->cellAt(source);
    if (words_.size() > kMostLaidOut && !words_.contains(&cell)) words_.clear();
    auto& words = words_[&cell];
    if (!words) {
        words = std::make_unique<MarkedText>();
        const auto& texts = rows_->collation()->table().texts;
        words->set(shownCell(*texts[static_cast<std::size_t>(source.column())], cell), cell.marks);
    }
    words->layOut(currentTheme(), {kTextSize * scale_, kSpacing}, std::max(60, width - 2 * kMarginX));
    return *words;
}

int CollationDelegate::cellHeight(int row, int column, int width) const {
    const QModelIndex index = rows_->index(row, column);
    if (rows_->collation()->cellAt(rows_->mapToSource(index)).silent()) return leastHeight();
    return qCeil(wordsOf(index, width).height()) + 2 * kMarginY;
}

int CollationDelegate::guessedHeight(int row, int columnWidth) const {
    const double perLine = std::max(8.0, (columnWidth - 2 * kMarginX) / (kTextSize * scale_ * 0.5));
    std::size_t longest = 0;
    for (const auto& cell : rows_->collation()->rowAt(rows_->mapToSource(rows_->index(row, 0)).row()).cells) {
        std::size_t bytes = 0;
        for (const auto sentence : cell.sentences) bytes += sentence.size();
        longest = std::max(longest, bytes);
    }
    const int lines = 1 + static_cast<int>(static_cast<double>(longest) / perLine);
    return qRound(lines * kTextSize * scale_ * kSpacing) + 2 * kMarginY;
}

// ---- painting --------------------------------------------------------------------------------------------

void CollationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    const QRect cell = option.rect;
    const auto& content = rows_->collation()->cellAt(rows_->mapToSource(index));
    painter->save();
    painter->setClipRect(cell);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(cell, content.silent() ? theme.panel : theme.card);
    if (index.data(CollationModel::OfEventRole).toBool()) {
        QColor tint = theme.accentSoft;
        tint.setAlphaF(0.55F);
        painter->fillRect(cell, tint);
    }
    if (content.moved) paintMovedEdge(*painter, theme, cell);
    painter->setPen(theme.border);
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    painter->setPen(theme.grid);
    painter->drawLine(cell.topRight(), cell.bottomRight());
    if (content.silent()) {
        paintSilence(*painter, theme, cell);
    } else {
        const MarkedText& words = wordsOf(index, cell.width());
        painter->translate(originOf(cell));
        MarkedText::Look look;
        look.active = active_;
        words.paint(*painter, theme, look, QRectF(0, 0, cell.width(), cell.height()));
        painter->translate(-originOf(cell));
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(cell).adjusted(1.5, 1.5, -2.5, -2.5), 4, 4);
    }
    painter->restore();
}

// ---- pointer ---------------------------------------------------------------------------------------------

bool CollationDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                  const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) return false;
    const auto& content = rows_->collation()->cellAt(rows_->mapToSource(index));
    QString why;
    if (content.silent()) {
        why = tr("This report has no sentence that tells what this row tells");
    } else {
        const MarkedText& words = wordsOf(index, option.rect.width());
        if (const int at = words.hit(event->pos() - originOf(option.rect)); at >= 0)
            why = explanation(index, words, at);
    }
    if (why.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(why), view);
    return true;
}

/// What the mark says, and what the other reports have in its place.
QString CollationDelegate::explanation(const QModelIndex& index, const MarkedText& words, int at) const {
    const QModelIndex source = rows_->mapToSource(index);
    const auto& table = rows_->collation()->table();
    QString why = words.explanationAt(at);
    for (const auto& [range, mark] : words.marks()) {
        if (!range.contains(at)) continue;
        if (mark.kind != MarkKind::changed && mark.kind != MarkKind::onlyHere &&
            mark.kind != MarkKind::sameValue)
            continue;
        const QString others = whatOthersHave(table, rows_->collation()->rowAt(source.row()),
                                              static_cast<std::size_t>(source.column()), mark.span);
        if (!others.isEmpty()) return why + u'\n' + others;
    }
    return why;
}

ConflictId CollationDelegate::conflictAt(const QRect& cell, const QModelIndex& index,
                                         const QPoint& point) const {
    if (!index.isValid() || rows_->collation()->cellAt(rows_->mapToSource(index)).silent()) return {};
    const MarkedText& words = wordsOf(index, cell.width());
    const int at = words.hit(point - originOf(cell));
    const auto* mark = at < 0 ? nullptr : words.conflictAt(at);
    return mark ? mark->conflict : ConflictId{};
}

bool CollationDelegate::isOverConflict(const QRect& cell, const QModelIndex& index,
                                       const QPoint& point) const {
    return static_cast<bool>(conflictAt(cell, index, point));
}

bool CollationDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton) return false;
    const ConflictId conflict = conflictAt(option.rect, index, mouse->position().toPoint());
    if (conflict) Q_EMIT conflictActivated(conflict);
    return static_cast<bool>(conflict);
}

} // namespace crossdate::ui
