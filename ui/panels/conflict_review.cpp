#include "ui/panels/conflict_review.h"

#include "core/base/utf8.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace crossdate::ui {

// ---- rows ------------------------------------------------------------------------------------------------

void ConflictReviewProxy::setDocuments(std::set<DocumentId> documents) {
    if (documents == documents_) return;
    documents_ = std::move(documents);
    invalidateRowsFilter();
}

void ConflictReviewProxy::setMinimumScore(double score) {
    if (score == minimumScore_) return;
    minimumScore_ = score;
    invalidateRowsFilter();
}

bool ConflictReviewProxy::isOpen() const {
    return filter() == ConflictFilter{} && documents_.empty() && minimumScore_ <= 0;
}

bool ConflictReviewProxy::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    if (!ConflictFilterProxy::filterAcceptsRow(sourceRow, sourceParent)) return false;
    const auto role = ConflictModel::ConflictRole;
    const auto* conflict =
        sourceModel()->index(sourceRow, 0, sourceParent).data(role).value<const ConflictView*>();
    if (!conflict || conflict->score < minimumScore_) return false;
    return documents_.empty() || documents_.contains(conflict->a.passage.document) ||
           documents_.contains(conflict->b.passage.document);
}

// ---- look ------------------------------------------------------------------------------------------------

QString ConflictDelegate::sides(const ConflictView& conflict) const {
    if (!snapshot_) return {};
    const auto outletOf = [this](const ConflictSide& side) {
        const auto* document = snapshot_->find(side.passage.document);
        const auto* outlet = document ? snapshot_->find(document->outlet) : nullptr;
        return outlet ? shownText(outlet->name) : tr("Unknown outlet");
    };
    constexpr std::size_t longest = 160;
    std::string_view quote = snapshot_->textOf(conflict.a.passage);
    if (quote.size() > longest) quote = quote.substr(0, utf8::floorBoundary(quote, longest));
    return tr("%1 and %2 · %3").arg(outletOf(conflict.a), outletOf(conflict.b), shownText(quote));
}

void ConflictDelegate::paintTitle(QPainter& painter, const QRect& room, const ConflictView& conflict,
                                  const QPalette& palette) const {
    const Theme& theme = Theme::of(palette);
    const bool open = conflict.verdict == Verdict::open;
    const QFont strong = interfaceFont(12.5, open ? QFont::DemiBold : QFont::Normal);
    const QFont small = interfaceFont(11.5);
    const QRect top(room.left(), room.top() + 6, room.width(), 17);
    painter.setFont(strong);
    painter.setPen(open ? theme.ink : theme.muted);
    painter.drawText(top, Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(shownText(conflict.title), Qt::ElideRight, top.width()));
    painter.setFont(small);
    painter.setPen(theme.muted);
    painter.drawText(top.translated(0, 17), Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(sides(conflict), Qt::ElideRight, top.width()));
}

void ConflictDelegate::paintScore(QPainter& painter, const QRect& room, double score,
                                  const QPalette& palette) {
    const Theme& theme = Theme::of(palette);
    const QRectF track(room.left(), room.center().y() - 2, std::max(10, room.width() - 42), 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.grid);
    painter.drawRoundedRect(track, 2.5, 2.5);
    painter.setBrush(theme.conflict);
    const double share = std::clamp(score, 0.04, 1.0);
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())), 2.5, 2.5);
    painter.setFont(interfaceFont(11.5));
    painter.setPen(theme.muted);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, tr("%1 %").arg(qRound(score * 100)));
}

void ConflictDelegate::paintVerdict(QPainter& painter, const QRect& room, const QString& label,
                                    Verdict verdict, const QPalette& palette) {
    const Theme& theme = Theme::of(palette);
    const QFont font = interfaceFont(11, QFont::DemiBold);
    const int width = std::min(room.width(), QFontMetrics(font).horizontalAdvance(label) + 18);
    const QRectF chip(room.left() + 0.5, room.center().y() - 9 + 0.5, width, 19);
    const bool strong = verdict == Verdict::confirmed || verdict == Verdict::development;
    const bool open = verdict == Verdict::open;
    painter.setPen(QPen(strong ? theme.conflict : theme.border, 1, open ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(verdict == Verdict::confirmed ? theme.conflictSoft
                     : open                        ? QColor(Qt::transparent)
                                                   : theme.panel);
    painter.drawRoundedRect(chip, 9.5, 9.5);
    painter.setFont(font);
    painter.setPen(strong ? theme.conflictInk : theme.muted);
    painter.drawText(chip, Qt::AlignCenter, QFontMetrics(font).elidedText(label, Qt::ElideRight, width - 10));
}

void ConflictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const auto* conflict = index.data(ConflictModel::ConflictRole).value<const ConflictView*>();
    if (!conflict) return;
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) painter->fillRect(option.rect, theme.accentSoft);
    painter->setPen(theme.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (selected && index.column() == 0) {
        const bool active = option.state.testFlag(QStyle::State_Active);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          active ? theme.accent : theme.bar);
    }
    const QRect room = option.rect.adjusted(10, 0, -8, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == ConflictModel::ScoreColumn) {
        paintScore(*painter, room, conflict->score, option.palette);
    } else if (index.column() == ConflictModel::VerdictColumn) {
        paintVerdict(*painter, room, text, conflict->verdict, option.palette);
    } else if (index.column() == ConflictModel::TitleColumn) {
        paintTitle(*painter, room, *conflict, option.palette);
    } else {
        const QFont font = interfaceFont(12.5);
        painter->setFont(font);
        painter->setPen(theme.muted);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize ConflictDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {80, rowHeight()};
}

} // namespace crossdate::ui
