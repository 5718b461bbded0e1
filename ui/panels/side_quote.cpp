#include "ui/panels/side_quote.h"

#include "core/base/utf8.h"
#include "ui/compare/mark_painter.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr std::size_t kLongest = 1200; // bytes of a quotation where there is room
constexpr std::size_t kInCard = 150;   // and in a card
constexpr int kIndent = 16;            // past the swatch
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
    auto cut = why.size();
    for (const auto* side : {&conflict.a, &conflict.b}) {
        const QString quote = shownText(snapshot.textOf(side->passage));
        const auto repeated = why.indexOf(u'“' + quote.left(24));
        // Shorter ones are the values that were compared: the reason itself.
        if (quote.size() >= 24 && repeated >= 0) cut = std::min(cut, repeated);
    }
    why = why.left(cut).trimmed();
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
    const auto* view = snapshot.find(side.passage.document);
    const auto* outlet = view ? snapshot.find(view->outlet) : nullptr;
    outlet_ = outlet ? shownText(outlet->name) : tr("Unknown outlet");
    colour_ = outlet ? outlet->colour : 0;
    setWords(view && view->document ? view->document->text : std::string_view());
    QStringList details;
    if (view && view->published) details += dateText(view->published);
    // The value is told where the words do not already say it.
    const QString value = shownText(side.value);
    if (!quote().contains(value, Qt::CaseInsensitive)) details += value;
    detail_ = details.join(QStringLiteral(" · "));
    setAccessibleName(tr("%1: “%2”").arg(outlet_, quote()));
    setToolTip(tr("Show this passage in its report"));
    updateGeometry();
    update();
}

void SideQuote::setWords(std::string_view text) {
    Span span{std::min(passage_.span.begin, text.size()), std::min(passage_.span.end, text.size())};
    const QString before = spacious_ ? context(text, span, true) : QString();
    const QString after = spacious_ ? context(text, span, false) : QString();
    const std::size_t longest = spacious_ ? kLongest : kInCard;
    const bool cut = span.size() > longest;
    if (cut) span.end = utf8::floorBoundary(text, span.begin + longest);
    QString words = shownText(slice(text, span));
    if (cut) words += u'…';
    const bool marks = !spacious_ && !words.isEmpty() && !isQuoteMark(words.front());
    text_ = before.isEmpty() ? QString() : before + u' ';
    if (marks) text_ += u'“';
    begin_ = static_cast<int>(text_.size());
    text_ += words;
    end_ = static_cast<int>(text_.size());
    if (marks) text_ += u'”';
    if (!after.isEmpty() && !after.front().isPunct()) text_ += u' ';
    text_ += after;
}

QFont SideQuote::nameFont() const {
    return interfaceFont(spacious_ ? 13 : 11.5, QFont::DemiBold);
}

/// The height it comes to.
int SideQuote::layOut(QTextLayout& layout, int width) const {
    const QFont font = readingFont(spacious_ ? 15 : 12.5);
    layout.setFont(font);
    layout.setText(text_);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const int left = spacious_ ? 0 : kIndent;
    const int step = qRound(font.pixelSize() * (spacious_ ? 1.55 : 1.4));
    int y = QFontMetrics(nameFont()).height() + (spacious_ ? 6 : 1);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(20, width - left));
        line.setPosition(QPointF(left, y + (step - line.height()) / 2));
        y += step;
    }
    layout.endLayout();
    return y + 2;
}

int SideQuote::heightForWidth(int width) const {
    QTextLayout layout;
    return layOut(layout, width);
}

QSize SideQuote::sizeHint() const {
    return {220, heightForWidth(std::max(220, width()))};
}

void SideQuote::paintHead(QPainter& painter) const {
    const Theme& theme = Theme::of(palette());
    const QFontMetrics metrics(nameFont());
    const int swatch = spacious_ ? 10 : 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.outlet(colour_));
    painter.drawRoundedRect(QRectF(0, (metrics.height() - swatch) / 2.0 + 0.5, swatch, swatch), 2.5, 2.5);
    const QString name = metrics.elidedText(outlet_, Qt::ElideRight, width() - kIndent);
    painter.setFont(nameFont());
    painter.setPen(spacious_ ? theme.ink : theme.muted);
    painter.drawText(kIndent, metrics.ascent(), name);
    const int x = kIndent + metrics.horizontalAdvance(name) + 8;
    if (x >= width()) return;
    painter.setFont(interfaceFont(11.5));
    painter.setPen(theme.faint);
    painter.drawText(x, metrics.ascent(),
                     painter.fontMetrics().elidedText(detail_, Qt::ElideRight, width() - x));
}

/// The quotation within its context.
void SideQuote::paintMarks(QPainter& painter, const QTextLayout& layout) const {
    const Theme& theme = Theme::of(palette());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(begin_, line.textStart());
        int to = std::min(end_, line.textStart() + line.textLength());
        while (to > from && text_.at(to - 1).isSpace()) --to;
        if (from >= to) continue;
        const qreal a = line.cursorToX(from);
        const qreal b = line.cursorToX(to);
        const QRectF box(std::min(a, b), line.y(), std::abs(b - a), line.height());
        paintMarkGround(painter, theme, MarkKind::conflict, box);
        paintMarkLine(painter, theme, MarkKind::conflict, box);
    }
}

void SideQuote::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    QTextLayout layout;
    layOut(layout, width());
    if (spacious_) {
        QTextCharFormat faint;
        faint.setForeground(theme.faint);
        layout.setFormats({{0, begin_, faint}, {end_, static_cast<int>(text_.size()) - end_, faint}});
        layOut(layout, width());
        paintMarks(painter, layout);
    }
    painter.setPen(spacious_ ? theme.ink : theme.muted);
    layout.draw(&painter, {0, 0});
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.focus, 1, Qt::DotLine));
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
