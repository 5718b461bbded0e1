#include "ui/panels/side_quote.h"

#include "core/base/utf8.h"
#include "ui/compare/mark_painter.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr std::size_t kLongest = 1200; // bytes of a quotation where there is room
constexpr std::size_t kInCard = 150;   // and in a card
constexpr std::size_t kAround = 110;   // bytes of context shown where there is room

/// Up to `reach` bytes next to a passage, cut at a word and at the end of a line.
QString context(std::string_view text, Span passage, bool before) {
    if (before) {
        const std::size_t from =
            passage.begin > kAround ? utf8::floorBoundary(text, passage.begin - kAround) : 0;
        auto part = text.substr(from, passage.begin - from);
        if (const auto line = part.rfind('\n'); line != std::string_view::npos)
            return shownText(part.substr(line + 1));
        const auto space = from == 0 ? 0 : part.find(' ');
        if (space == std::string_view::npos) return {};
        return (from == 0 ? QString() : QStringLiteral("… ")) + shownText(part.substr(space));
    }
    const std::size_t to = std::min(text.size(), passage.end + kAround);
    auto part = text.substr(passage.end, utf8::floorBoundary(text, to) - passage.end);
    if (const auto line = part.find('\n'); line != std::string_view::npos)
        return shownText(part.substr(0, line));
    if (to == text.size()) return shownText(part);
    const auto space = part.rfind(' ');
    return shownText(part.substr(0, space == std::string_view::npos ? part.size() : space)) +
           QStringLiteral(" …");
}

bool isQuoteMark(QChar c) {
    return c == u'"' || c == u'“' || c == u'‘' || c == u'\'' || c == u'«' || c == u'„';
}

} // namespace

QString reasonAlone(const CaseSnapshot& snapshot, const ConflictView& conflict) {
    QString why = shownText(conflict.why);
    const QString quote = shownText(snapshot.textOf(conflict.a.passage));
    const auto repeated = why.indexOf(u'“' + quote.left(24));
    // The values of a short conflict are its quotations; they are the reason.
    if (quote.size() < 40 || repeated < 0) return why;
    why = why.left(repeated).trimmed();
    while (why.endsWith(u':') || why.endsWith(u',')) why.chop(1);
    return why;
}

SideQuote::SideQuote(bool spacious, QWidget* parent) : QWidget(parent), spacious_(spacious) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    if (spacious) setFocusPolicy(Qt::TabFocus);
}

void SideQuote::setSide(const CaseSnapshot& snapshot, const ConflictSide& side) {
    passage_ = side.passage;
    outlet_ = detail_ = before_ = quote_ = after_ = QString();
    const auto* view = snapshot.find(side.passage.document);
    const auto* outlet = view ? snapshot.find(view->outlet) : nullptr;
    outlet_ = outlet ? shownText(outlet->name) : tr("Unknown outlet");
    colour_ = outlet ? outlet->colour : 0;
    if (view && view->document) {
        if (view->published) detail_ = dateText(view->published);
        const std::string_view text = view->document->text;
        Span span{std::min(side.passage.span.begin, text.size()),
                  std::min(side.passage.span.end, text.size())};
        if (spacious_) {
            before_ = context(text, span, true);
            after_ = context(text, span, false);
        }
        const std::size_t longest = spacious_ ? kLongest : kInCard;
        const bool cut = span.size() > longest;
        if (cut) span.end = utf8::floorBoundary(text, span.begin + longest);
        quote_ = shownText(slice(text, span)) + (cut ? QStringLiteral("…") : QString());
    }
    // The value is told where the words do not already say it.
    value_ = shownText(side.value);
    if (quote_.contains(value_, Qt::CaseInsensitive)) value_.clear();
    setAccessibleName(tr("%1: “%2”").arg(outlet_, quote_));
    setToolTip(tr("Show this passage in its report"));
    updateGeometry();
    update();
}

QFont SideQuote::quoteFont() const {
    return readingFont(spacious_ ? 15 : 12.5);
}

int SideQuote::layOut(QPainter* painter, int width) const {
    const Theme& theme = Theme::of(palette());
    const QFont name = interfaceFont(spacious_ ? 13 : 11.5, QFont::DemiBold);
    const QFontMetrics metrics(name);
    const int left = spacious_ ? 0 : 16;
    int y = metrics.height() + (spacious_ ? 6 : 1);
    if (painter) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.outlet(colour_));
        const int swatch = spacious_ ? 10 : 8;
        painter->drawRoundedRect(QRectF(0, (metrics.height() - swatch) / 2.0 + 0.5, swatch, swatch), 2.5,
                                 2.5);
        painter->setFont(name);
        painter->setPen(spacious_ ? theme.ink : theme.muted);
        const QString head = metrics.elidedText(outlet_, Qt::ElideRight, width - 16);
        painter->drawText(16, metrics.ascent(), head);
        const int x = 16 + metrics.horizontalAdvance(head) + 8;
        const QFont small = interfaceFont(11.5);
        painter->setFont(small);
        painter->setPen(theme.faint);
        const QString rest = value_.isEmpty() || detail_.isEmpty() ? detail_ + value_
                                                                   : detail_ + QStringLiteral(" · ") + value_;
        if (x < width)
            painter->drawText(x, metrics.ascent(),
                              QFontMetrics(small).elidedText(rest, Qt::ElideRight, width - x));
    }
    const QString lead = before_.isEmpty() ? QString() : before_ + u' ';
    const bool bare = spacious_ || (!quote_.isEmpty() && isQuoteMark(quote_.front()));
    const QString open = bare ? QString() : QStringLiteral("“");
    const QString close = bare ? QString() : QStringLiteral("”");
    const bool glued = after_.isEmpty() || after_.front().isPunct();
    QTextLayout layout(lead + open + quote_ + close + (glued ? QString() : QStringLiteral(" ")) + after_,
                       quoteFont());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const int begin = static_cast<int>(lead.size());
    const int end = begin + static_cast<int>(open.size() + quote_.size() + close.size());
    if (spacious_) {
        QTextLayout::FormatRange faint{0, begin, {}};
        faint.format.setForeground(theme.faint);
        QTextLayout::FormatRange tail{end, static_cast<int>(layout.text().size()) - end, faint.format};
        layout.setFormats({faint, tail});
    }
    const double spacing = spacious_ ? 1.55 : 1.4;
    const int step = qRound(quoteFont().pixelSize() * spacing);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(20, width - left));
        line.setPosition(QPointF(left, y + (step - line.height()) / 2));
        y += step;
        if (!painter || !spacious_) continue;
        const int from = std::max(begin, line.textStart());
        int to = std::min(end, line.textStart() + line.textLength());
        while (to > from && layout.text().at(to - 1).isSpace()) --to;
        if (from >= to) continue;
        const qreal x = line.cursorToX(from);
        const QRectF box(x, line.y(), line.cursorToX(to) - x, line.height());
        paintMarkGround(*painter, theme, MarkKind::conflict, box);
        paintMarkLine(*painter, theme, MarkKind::conflict, box);
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(spacious_ ? theme.ink : theme.muted);
        layout.draw(painter, {0, 0});
    }
    return y + 2;
}

int SideQuote::heightForWidth(int width) const {
    return layOut(nullptr, width);
}

QSize SideQuote::sizeHint() const {
    return {220, layOut(nullptr, std::max(220, width()))};
}

void SideQuote::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(&painter, width());
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::of(palette()).accent, 1, Qt::DotLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void SideQuote::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT passageWanted(passage_);
}

void SideQuote::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT passageWanted(passage_);
    else
        QWidget::keyPressEvent(event);
}

} // namespace crossdate::ui
