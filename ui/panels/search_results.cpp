#include "ui/panels/search_results.h"

#include "ui/compare/display_text.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace crossdate::ui {

namespace {

using Hit = store::SearchHit;
using Row = SearchResults::Row;

void setExcerpt(Row& row, const Hit& hit) {
    DisplayText shown;
    shown.append(hit.excerpt, {0, hit.excerpt.size()});
    row.excerpt = shown.text();
    row.excerpt.replace(QChar::LineSeparator, u' ');
    for (const auto match : hit.matches) row.matches.push_back(shown.rangeOf(match));
}

/// Where the excerpt is a piece of the title, the whole title is shown with the matches in it.
void adoptTitle(Row& row) {
    QString piece = row.excerpt;
    const int lead = piece.startsWith(u'…') ? 1 : 0;
    piece = piece.mid(lead);
    if (piece.endsWith(u'…')) piece.chop(1);
    const auto at = piece.isEmpty() ? -1 : row.head.indexOf(piece);
    if (at < 0) return;
    row.titleHit = true;
    row.excerpt = row.head;
    for (auto& [begin, end] : row.matches) {
        begin += static_cast<int>(at) - lead;
        end += static_cast<int>(at) - lead;
    }
}

Row eventRow(const CaseSnapshot& snapshot, const Hit& hit) {
    Row row;
    row.isHit = true;
    row.hit = hit;
    setExcerpt(row, hit);
    if (const auto* event = snapshot.find(hit.event)) {
        row.head = shownText(event->title);
        row.detail = dateText(event->date);
        adoptTitle(row);
    }
    return row;
}

Row documentRow(const CaseSnapshot& snapshot, const Hit& hit) {
    Row row;
    row.isHit = true;
    row.hit = hit;
    setExcerpt(row, hit);
    const auto* view = snapshot.find(hit.document);
    const auto* outlet = view ? snapshot.find(view->outlet) : nullptr;
    row.head = outlet ? shownText(outlet->name) : SearchResults::tr("Unknown outlet");
    row.colour = outlet ? outlet->colour : 0;
    if (!view) return row;
    row.detail = dateText(view->published);
    const QString title = view->document ? shownText(view->document->title) : QString();
    if (hit.kind == Hit::Kind::document && !title.isEmpty() && !row.excerpt.startsWith(title))
        row.detail += QStringLiteral(" · ") + title;
    if (const auto* event = hit.kind == Hit::Kind::claim ? snapshot.find(hit.event) : nullptr)
        row.detail += QStringLiteral(" · ") + shownText(event->title);
    return row;
}

QString sectionName(Hit::Kind kind) {
    switch (kind) {
    case Hit::Kind::event:
        return SearchResults::tr("Events");
    case Hit::Kind::claim:
        return SearchResults::tr("Claims");
    case Hit::Kind::document:
        return SearchResults::tr("Sources");
    }
    return {};
}

void paintNote(QPainter& painter, const QRect& rect, const QString& text, const Theme& theme) {
    QFont font = interfaceFont(11, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    font.setCapitalization(QFont::AllUppercase);
    painter.setFont(font);
    painter.setPen(theme.muted);
    painter.drawText(rect.adjusted(14, 4, -14, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// What fits into `width`, with an ellipsis where something does not. Matches are bolder, hence the reserve.
QString fitting(const QString& text, const QFont& font, int width) {
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width - 6);
}

void paintExcerpt(QPainter& painter, const QRect& rect, const Row& row, const Theme& theme, bool strong) {
    const QFont font = interfaceFont(strong ? 13 : 12.5, strong ? QFont::DemiBold : QFont::Normal);
    QTextLayout layout(fitting(row.excerpt, font, rect.width()), font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& [begin, end] : row.matches) {
        QTextLayout::FormatRange format{begin, end - begin, {}};
        format.format.setFontWeight(QFont::Bold);
        format.format.setForeground(theme.ink);
        format.format.setBackground(theme.dark ? theme.onlyHereSoft : theme.accentSoft.darker(106));
        formats.push_back(format);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(strong ? theme.ink : theme.muted);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter.restore();
}

} // namespace

// ---- rows ------------------------------------------------------------------------------------------------

void SearchResults::setHits(const CaseSnapshot& snapshot, const std::vector<Hit>& hits, std::size_t limit) {
    beginResetModel(); // another query: nothing of the old list is worth keeping
    rows_.clear();
    for (const auto kind : std::array{Hit::Kind::event, Hit::Kind::claim, Hit::Kind::document}) {
        const auto count =
            std::count_if(hits.begin(), hits.end(), [kind](const Hit& hit) { return hit.kind == kind; });
        if (count == 0) continue;
        Row section;
        section.head = QStringLiteral("%1 · %2").arg(sectionName(kind)).arg(count);
        rows_.push_back(std::move(section));
        for (const auto& hit : hits)
            if (hit.kind == kind)
                rows_.push_back(kind == Hit::Kind::event ? eventRow(snapshot, hit)
                                                         : documentRow(snapshot, hit));
    }
    if (hits.size() >= limit) {
        Row note;
        note.head = tr("The best %1; there may be more").arg(limit);
        rows_.push_back(std::move(note));
    }
    endResetModel();
}

void SearchResults::clear() {
    beginResetModel();
    rows_.clear();
    endResetModel();
}

int SearchResults::hitCount() const {
    return static_cast<int>(
        std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.isHit; }));
}

int SearchResults::nextHit(int row, int direction) const {
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const int start = row < 0 && direction < 0 ? count : row;
        const int at = ((start + direction * i) % count + count) % count;
        if (rowAt(at).isHit) return at;
    }
    return -1;
}

int SearchResults::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant SearchResults::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rowAt(index.row());
    if (role == IsHitRole) return row.isHit;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return row.isHit ? QStringLiteral("%1, %2: %3").arg(row.head, row.detail, row.excerpt) : row.head;
    return {};
}

Qt::ItemFlags SearchResults::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return rowAt(index.row()).isHit ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

// ---- look ------------------------------------------------------------------------------------------------

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto* results = qobject_cast<const SearchResults*>(index.model());
    if (!results) return;
    const Row& row = results->rowAt(index.row());
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!row.isHit) {
        paintNote(*painter, option.rect, row.head, theme);
        return painter->restore();
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(option.rect.adjusted(5, 1, -5, -1), 6, 6);
    }
    const QRect room = option.rect.adjusted(14, 5, -14, -5);
    const QFont small = interfaceFont(11.5, QFont::Medium);
    const QFontMetrics metrics(small);
    if (row.colour < 0) { // an event: its title, and when
        const int width = metrics.horizontalAdvance(row.detail);
        const QRect top = row.titleHit ? room : QRect(room.left(), room.top(), room.width(), 20);
        const QRect title = top.adjusted(0, 0, -width - 12, 0);
        if (row.titleHit) {
            paintExcerpt(*painter, title, row, theme, true);
        } else {
            painter->setFont(interfaceFont(13, QFont::DemiBold));
            painter->setPen(theme.ink);
            painter->drawText(title, Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(row.head, Qt::ElideRight, title.width()));
            paintExcerpt(*painter, QRect(room.left(), top.bottom(), room.width(), 20), row, theme, false);
        }
        painter->setFont(small);
        painter->setPen(theme.muted);
        painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, row.detail);
        return painter->restore();
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.outlet(row.colour));
    painter->drawRoundedRect(QRectF(room.left(), room.top() + 4, 9, 9), 2.5, 2.5);
    const QRect top(room.left() + 16, room.top(), room.width() - 16, 18);
    painter->setFont(small);
    painter->setPen(theme.ink);
    painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter, row.head);
    const int used = metrics.horizontalAdvance(row.head) + 8;
    painter->setPen(theme.muted);
    painter->setFont(interfaceFont(11.5));
    painter->drawText(
        top.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter->font()).elidedText(row.detail, Qt::ElideRight, top.width() - used));
    paintExcerpt(*painter, QRect(top.left(), top.bottom() + 1, top.width(), 20), row, theme, false);
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* results = qobject_cast<const SearchResults*>(index.model());
    if (!results) return {};
    const Row& row = results->rowAt(index.row());
    return {200, !row.isHit ? 28 : row.titleHit ? 32 : 50};
}

} // namespace crossdate::ui
