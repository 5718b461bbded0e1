#include "ui/compare/marked_text.h"

#include "ui/compare/mark_painter.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QTextLine>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr int kLongestGround = 90; // UTF-16 units

using Formats = QList<QTextLayout::FormatRange>;

template <class Change>
void addFormat(Formats& formats, TextRange range, Change change) {
    if (range.empty()) return;
    QTextLayout::FormatRange format;
    format.start = range.begin;
    format.length = range.end - range.begin;
    change(format.format);
    formats.push_back(format);
}

void fill(QPainter& painter, const QRectF& box, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box, 4, 4);
}

} // namespace

// ---- content ---------------------------------------------------------------------------------------------

void MarkedText::set(DisplayText shown, const std::vector<PassageMark>& marks, std::vector<Inked> inks) {
    shown_ = std::move(shown);
    inks_ = std::move(inks);
    marks_.clear();
    for (const auto& mark : marks) {
        const auto [begin, end] = shown_.rangeOf(mark.span);
        if (begin < end) marks_.push_back({{begin, end}, mark});
    }
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const ShownMark& a, const ShownMark& b) { return a.mark.kind < b.mark.kind; });
    layout_.setText(paintedText());
    layout_.setCacheEnabled(true);
    width_ = 0;
}

/// The text with attributions in capitals; formats() makes them small. QTextLayout leaves a format's small
/// capitals out of account where there is no QTextDocument.
QString MarkedText::paintedText() const {
    QString painted = shown_.text();
    for (const auto& [range, mark] : marks_) {
        if (mark.kind != MarkKind::attribution) continue;
        for (int i = range.begin; i < range.end; ++i) painted[i] = painted.at(i).toUpper();
    }
    return painted;
}

Formats MarkedText::formats(const Theme& theme) const {
    Formats formats;
    const QColor link = theme.dark ? theme.accentChip : theme.accent;
    for (const auto& [range, ink] : inks_)
        if (ink == Ink::faint)
            addFormat(formats, range, [&](QTextCharFormat& format) { format.setForeground(theme.faint); });
    for (const auto& [range, mark] : marks_) {
        const auto kind = mark.kind;
        if (kind == MarkKind::hedge || kind == MarkKind::attribution)
            addFormat(formats, range, [&](QTextCharFormat& format) { formatMark(format, theme, kind); });
        if (kind == MarkKind::attribution) addSmallCapitals(range, formats);
        // A conflict may lie in the context; its words are then as black as a claim's.
        if (kind == MarkKind::conflict || kind == MarkKind::development)
            addFormat(formats, range, [&](QTextCharFormat& format) { format.setForeground(theme.ink); });
    }
    for (const auto& [range, ink] : inks_)
        if (ink == Ink::link)
            addFormat(formats, range, [&](QTextCharFormat& format) { format.setForeground(link); });
    return formats;
}

void MarkedText::addSmallCapitals(TextRange range, Formats& formats) const {
    const int size = qRound(type_.pixels * 0.8);
    for (int i = range.begin; i < range.end; ++i) {
        if (!shown_.text().at(i).isLower()) continue;
        const int from = i;
        while (i < range.end && shown_.text().at(i).isLower()) ++i;
        addFormat(formats, {from, i},
                  [size](QTextCharFormat& format) { format.setProperty(QTextFormat::FontPixelSize, size); });
    }
}

// ---- layout ----------------------------------------------------------------------------------------------

void MarkedText::layOut(const Theme& theme, const Type& type, qreal width) {
    if (type == type_ && width == width_ && theme.dark == dark_) return;
    type_ = type;
    width_ = width;
    dark_ = theme.dark;
    QFont font = readingFont(type.pixels);
    font.setWeight(static_cast<QFont::Weight>(type.weight));
    lineHeight_ = qRound(font.pixelSize() * type.spacing);
    layout_.setFont(font);
    layout_.setFormats(formats(theme));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(option.textDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout_.setTextOption(option);
    qreal y = 0;
    layout_.beginLayout();
    for (QTextLine line = layout_.createLine(); line.isValid(); line = layout_.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (lineHeight_ - line.height()) / 2});
        y += lineHeight_;
        const int end = line.textStart() + line.textLength();
        if (end > 0 && end <= shown_.size() && text().at(end - 1) == QChar::LineSeparator)
            y += lineHeight_ * 0.45;
    }
    layout_.endLayout();
    height_ = std::ceil(y);
}

MarkedText::Lines MarkedText::linesIn(qreal top, qreal bottom) const {
    const auto below = [this](qreal y) { // first line whose bottom is under y
        int low = 0;
        int high = layout_.lineCount();
        while (low < high) {
            const int middle = (low + high) / 2;
            const QTextLine line = layout_.lineAt(middle);
            if (line.y() + line.height() < y)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {std::max(0, below(top) - 1), std::min(layout_.lineCount(), below(bottom) + 1)};
}

std::vector<QRectF> MarkedText::boxesOf(TextRange range, Lines lines) const {
    std::vector<QRectF> boxes;
    for (int i = lines.first; i < lines.last; ++i) {
        const QTextLine line = layout_.lineAt(i);
        int begin = std::max(range.begin, line.textStart());
        int end = std::min(range.end, line.textStart() + line.textLength());
        while (end > begin && text().at(end - 1).isSpace()) --end;
        while (begin < end && text().at(begin).isSpace()) ++begin;
        if (begin >= end) continue;
        const qreal a = line.cursorToX(begin);
        const qreal b = line.cursorToX(end);
        boxes.emplace_back(QPointF(std::min(a, b), line.y()), QSizeF(std::abs(b - a), line.height()));
    }
    return boxes;
}

std::vector<QRectF> MarkedText::boxesOf(TextRange range) const {
    return boxesOf(range, {0, layout_.lineCount()});
}

QRectF MarkedText::rectAt(int position) const {
    const QTextLine line = layout_.lineForTextPosition(std::clamp(position, 0, shown_.size()));
    if (!line.isValid()) return {};
    return {line.cursorToX(position), line.y(), 1, line.height()};
}

int MarkedText::positionAt(QPointF point) const {
    const auto lines = linesIn(point.y(), point.y());
    for (int i = lines.first; i < layout_.lineCount(); ++i) {
        const QTextLine line = layout_.lineAt(i);
        if (point.y() < line.y() + line.height() || i + 1 == layout_.lineCount())
            return line.xToCursor(point.x());
    }
    return 0;
}

int MarkedText::hit(QPointF point) const {
    const auto lines = linesIn(point.y(), point.y());
    for (int i = lines.first; i < lines.last; ++i) {
        const QTextLine line = layout_.lineAt(i);
        const QRectF words = line.naturalTextRect();
        if (QRectF(words.left(), line.y(), words.width(), line.height()).contains(point))
            return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

// ---- marks -----------------------------------------------------------------------------------------------

const PassageMark* MarkedText::conflictAt(int position) const {
    // Backwards: conflicts come after developments, so the stronger one wins.
    for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark)
        if (mark->mark.conflict && mark->range.contains(position)) return &mark->mark;
    return nullptr;
}

QString MarkedText::explanationAt(int position) const {
    QStringList parts;
    for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark)
        if (mark->range.contains(position) && !parts.contains(mark->mark.why)) parts += mark->mark.why;
    return parts.join(QStringLiteral("\n\n"));
}

TextRange MarkedText::stretchAt(int position) const {
    TextRange stretch{0, shown_.size()};
    for (const auto& [range, mark] : marks_)
        for (const int edge : {range.begin, range.end}) {
            if (edge <= position) stretch.begin = std::max(stretch.begin, edge);
            if (edge > position) stretch.end = std::min(stretch.end, edge);
        }
    return stretch;
}

void MarkedText::paintMarks(QPainter& painter, const Theme& theme, const Look& look, Lines lines) const {
    for (const auto& [range, mark] : marks_) {
        const bool active = mark.conflict && mark.conflict == look.active;
        // Whole sentences in orange would drown the words that matter; their line is enough.
        if (mark.kind == MarkKind::conflict && range.end - range.begin > kLongestGround && !active) continue;
        for (const auto& box : boxesOf(range, lines)) paintMarkGround(painter, theme, mark.kind, box, active);
    }
    for (const auto& [range, mark] : marks_)
        for (const auto& box : boxesOf(range, lines)) paintMarkLine(painter, theme, mark.kind, box);
    if (look.glow.empty() || look.glowStrength <= 0) return;
    QColor colour = theme.accent;
    colour.setAlphaF(static_cast<float>(0.22 * look.glowStrength));
    for (const auto& box : boxesOf(look.glow, lines)) fill(painter, box.adjusted(-3, -1, 3, 2), colour);
}

void MarkedText::paintLinks(QPainter& painter, const Theme& theme, Lines lines) const {
    for (const auto& [range, ink] : inks_) {
        if (ink != Ink::link) continue;
        for (const auto& box : boxesOf(range, lines))
            fill(painter,
                 QRectF(box.left() - 3, box.center().y() - lineHeight_ * 0.28, box.width() + 6,
                        lineHeight_ * 0.6),
                 theme.accentSoft);
    }
}

void MarkedText::paint(QPainter& painter, const Theme& theme, const Look& look, const QRectF& visible) const {
    const auto lines = linesIn(visible.top(), visible.bottom());
    // Many wide boxes: without rounded corners they are filled at once.
    for (const auto& box : boxesOf(look.lit, lines))
        painter.fillRect(QRectF(box.left() - 3, std::round(box.center().y() - lineHeight_ / 2.0),
                                box.width() + 6, lineHeight_)
                             .toAlignedRect(),
                         theme.accentSoft);
    paintMarks(painter, theme, look, lines);
    paintLinks(painter, theme, lines);
    painter.setPen(theme.ink);
    Formats selections;
    QColor ground = theme.accent;
    ground.setAlphaF(0.28F);
    addFormat(selections, look.selection,
              [&ground](QTextCharFormat& format) { format.setBackground(ground); });
    layout_.draw(&painter, {0, 0}, selections, visible);
    if (look.cursor >= 0) layout_.drawCursor(&painter, {0, 0}, look.cursor, 2);
}

} // namespace crossdate::ui
