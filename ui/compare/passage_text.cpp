#include "ui/compare/passage_text.h"

#include "ui/compare/mark_painter.h"
#include "ui/compare/passage_text_accessible.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QTextLine>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr int kMarginX = 14;
constexpr int kMarginY = 12;
constexpr double kTextSize = 15;
constexpr int kLongestGround = 90;    // UTF-16 units
constexpr double kLineSpacing = 1.62; // of the type size, as the design has it
constexpr QChar kCut = u'…';

} // namespace

PassageText::PassageText(QWidget* parent) : QAbstractScrollArea(parent), glow_(new QVariantAnimation(this)) {
    installPassageTextAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    layout_.setCacheEnabled(true);
    glow_->setDuration(1400);
    glow_->setStartValue(1.0);
    glow_->setEndValue(0.0);
    connect(glow_, &QVariantAnimation::valueChanged, viewport(), [this] { viewport()->update(); });
    connect(glow_, &QVariantAnimation::finished, this, [this] { glowing_ = {}; });
}

// ---- content ---------------------------------------------------------------------------------------------

void PassageText::setColumn(const PassageColumn& column, std::string_view document) {
    if (column == column_ && shown_.size() > 0) return;
    const bool sameText = column.document == column_.document && column.excerpts == column_.excerpts;
    column_ = column;
    compose(document);
    if (!sameText) {
        anchor_ = cursor_ = 0;
        QAccessibleTextUpdateEvent update(this, 0, QString(), shown_.text());
        QAccessible::updateAccessibility(&update);
    }
    layout_.setText(paintedText());
    applyFormats();
    layOut();
}

void PassageText::compose(std::string_view document) {
    shown_ = {};
    claims_.clear();
    expanders_.clear();
    marks_.clear();
    const auto addCut = [this](bool atStart, bool atEnd) {
        if (!atStart) shown_.appendOurs(QStringLiteral(" "));
        expanders_.push_back({shown_.size(), shown_.size() + 1});
        shown_.appendOurs(QString(kCut));
        if (!atEnd) shown_.appendOurs(QStringLiteral(" "));
    };
    std::size_t last = 0;
    for (const auto span : column_.excerpts) {
        if (span.begin > last) addCut(shown_.size() == 0, false);
        shown_.append(document, span);
        last = span.end;
    }
    if (last < document.size() && !column_.excerpts.empty()) addCut(false, true);
    for (const auto claim : column_.claims) {
        const auto [begin, end] = shown_.rangeOf(claim);
        claims_.push_back({begin, end});
    }
    for (std::size_t i = 0; i < column_.marks.size(); ++i) {
        const auto [begin, end] = shown_.rangeOf(column_.marks[i].span);
        if (begin < end) marks_.push_back({{begin, end}, i});
    }
}

/// The text with attributions in capitals; applyFormats() makes them small. QTextLayout leaves a format's
/// small capitals out of account where there is no QTextDocument.
QString PassageText::paintedText() const {
    QString painted = shown_.text();
    for (const auto& mark : marks_) {
        if (column_.marks[mark.index].kind != MarkKind::attribution) continue;
        for (int i = mark.begin; i < mark.end; ++i) painted[i] = painted.at(i).toUpper();
    }
    return painted;
}

void PassageText::applyFormats() {
    const Theme& theme = Theme::of(palette());
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&formats](Range range, const auto& change) {
        if (range.begin >= range.end) return;
        QTextLayout::FormatRange format;
        format.start = range.begin;
        format.length = range.end - range.begin;
        change(format.format);
        formats.push_back(format);
    };
    const auto faint = [&theme](QTextCharFormat& format) { format.setForeground(theme.faint); };
    int at = 0;
    for (const auto& claim : claims_) {
        add({at, claim.begin}, faint);
        at = std::max(at, claim.end);
    }
    add({at, shown_.size()}, faint);
    for (const auto& mark : marks_) {
        const auto kind = column_.marks[mark.index].kind;
        const auto letters = [&](QTextCharFormat& format) { formatMark(format, theme, kind); };
        if (kind == MarkKind::hedge || kind == MarkKind::attribution) add(mark, letters);
        if (kind == MarkKind::attribution) addSmallCapitals(mark, formats);
        // A conflict may lie in the context; its words are then as black as a claim's.
        if (kind == MarkKind::conflict || kind == MarkKind::development)
            add(mark, [&](QTextCharFormat& format) { format.setForeground(theme.ink); });
    }
    for (const auto& expander : expanders_)
        add(expander, [&](QTextCharFormat& format) {
            format.setForeground(theme.dark ? theme.accentChip : theme.accent);
        });
    layout_.setFormats(formats);
}

void PassageText::addSmallCapitals(Range range, QList<QTextLayout::FormatRange>& formats) const {
    const int size = qRound(kTextSize * scale_ * 0.8);
    for (int i = range.begin; i < range.end; ++i) {
        if (!shown_.text().at(i).isLower()) continue;
        const int from = i;
        while (i < range.end && shown_.text().at(i).isLower()) ++i;
        QTextLayout::FormatRange small{from, i - from, {}};
        small.format.setProperty(QTextFormat::FontPixelSize, size);
        formats.push_back(small);
    }
}

void PassageText::setTextScale(double scale) {
    if (scale == scale_) return;
    scale_ = scale;
    applyFormats();
    layOut();
}

void PassageText::setActiveConflict(ConflictId conflict) {
    if (conflict == active_) return;
    active_ = conflict;
    viewport()->update();
    for (const auto& mark : marks_)
        if (conflict && column_.marks[mark.index].conflict == conflict) return ensureVisible(mark.begin);
}

void PassageText::reveal(Span span) {
    const auto [begin, end] = shown_.rangeOf(span);
    if (begin >= end) return;
    ensureVisible(begin);
    glowing_ = {begin, end};
    glow_->stop();
    glow_->start();
}

// ---- layout ----------------------------------------------------------------------------------------------

void PassageText::layOut() {
    const QFont font = readingFont(kTextSize * scale_);
    lineHeight_ = qRound(font.pixelSize() * kLineSpacing);
    layout_.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(shown_.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(option.textDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout_.setTextOption(option);
    const qreal width = std::max(40, viewport()->width() - 2 * kMarginX);
    qreal y = kMarginY;
    layout_.beginLayout();
    for (QTextLine line = layout_.createLine(); line.isValid(); line = layout_.createLine()) {
        line.setLineWidth(width);
        line.setPosition({kMarginX, y + (lineHeight_ - line.height()) / 2});
        y += lineHeight_;
        const int end = line.textStart() + line.textLength();
        if (end > 0 && end <= shown_.size() && shown_.text().at(end - 1) == QChar::LineSeparator)
            y += lineHeight_ * 0.45;
    }
    layout_.endLayout();
    height_ = qCeil(y) + kMarginY;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(lineHeight_);
    verticalScrollBar()->setRange(0, std::max(0, height_ - viewport()->height()));
    viewport()->update();
}

std::pair<int, int> PassageText::visibleLines() const {
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
    const int top = verticalScrollBar()->value();
    return {std::max(0, below(top) - 1),
            std::min(layout_.lineCount(), below(top + viewport()->height()) + 1)};
}

std::vector<QRectF> PassageText::boxesOf(Range range, int firstLine, int lastLine) const {
    std::vector<QRectF> boxes;
    for (int i = firstLine; i < lastLine; ++i) {
        const QTextLine line = layout_.lineAt(i);
        int begin = std::max(range.begin, line.textStart());
        int end = std::min(range.end, line.textStart() + line.textLength());
        while (end > begin && shown_.text().at(end - 1).isSpace()) --end;
        while (begin < end && shown_.text().at(begin).isSpace()) ++begin;
        if (begin >= end) continue;
        const qreal a = line.cursorToX(begin);
        const qreal b = line.cursorToX(end);
        boxes.emplace_back(QPointF(std::min(a, b), line.y()), QSizeF(std::abs(b - a), line.height()));
    }
    return boxes;
}

QRectF PassageText::rectAt(int position) const {
    const QTextLine line = layout_.lineForTextPosition(std::clamp(position, 0, shown_.size()));
    if (!line.isValid()) return {};
    return {line.cursorToX(position), line.y() - verticalScrollBar()->value(), 1, line.height()};
}

int PassageText::positionAt(const QPoint& point) const {
    const qreal y = point.y() + verticalScrollBar()->value();
    for (int i = 0; i < layout_.lineCount(); ++i) {
        const QTextLine line = layout_.lineAt(i);
        if (y < line.y() + line.height() || i + 1 == layout_.lineCount()) return line.xToCursor(point.x());
    }
    return 0;
}

int PassageText::hit(const QPoint& point) const {
    const qreal y = point.y() + verticalScrollBar()->value();
    for (int i = 0; i < layout_.lineCount(); ++i) {
        const QTextLine line = layout_.lineAt(i);
        const QRectF box(line.x() + line.naturalTextRect().x() - line.x(), line.y(), line.naturalTextWidth(),
                         line.height());
        if (box.contains(QPointF(point.x(), y)))
            return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

void PassageText::ensureVisible(int position) {
    const QRectF rect = rectAt(position);
    auto* bar = verticalScrollBar();
    if (rect.top() < lineHeight_)
        bar->setValue(bar->value() + qFloor(rect.top()) - lineHeight_);
    else if (rect.bottom() > viewport()->height() - lineHeight_)
        bar->setValue(bar->value() + qCeil(rect.bottom()) - viewport()->height() + 2 * lineHeight_);
}

// ---- painting --------------------------------------------------------------------------------------------

void PassageText::paintMarks(QPainter& painter, std::pair<int, int> lines) const {
    const Theme& theme = Theme::of(palette());
    for (const auto& mark : marks_) {
        const auto& what = column_.marks[mark.index];
        const bool active = what.conflict && what.conflict == active_;
        // Whole sentences in orange would drown the words that matter; their line is enough.
        const bool whole = what.kind == MarkKind::conflict && mark.end - mark.begin > kLongestGround;
        if (whole && !active) continue;
        for (const auto& box : boxesOf(mark, lines.first, lines.second))
            paintMarkGround(painter, theme, what.kind, box, active);
    }
    for (const auto& mark : marks_)
        for (const auto& box : boxesOf(mark, lines.first, lines.second))
            paintMarkLine(painter, theme, column_.marks[mark.index].kind, box);
    if (glow_->state() != QAbstractAnimation::Running) return;
    QColor colour = theme.accent;
    colour.setAlphaF(static_cast<float>(0.35 * glow_->currentValue().toDouble()));
    for (const auto& box : boxesOf(glowing_, lines.first, lines.second)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(box.adjusted(-3, -1, 3, 2), 4, 4);
    }
}

void PassageText::paintExpanders(QPainter& painter, std::pair<int, int> lines) const {
    const Theme& theme = Theme::of(palette());
    for (const auto& expander : expanders_)
        for (const auto& box : boxesOf(expander, lines.first, lines.second)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accentSoft);
            const QRectF pill(box.left() - 3, box.center().y() - lineHeight_ * 0.26, box.width() + 6,
                              lineHeight_ * 0.6);
            painter.drawRoundedRect(pill, 4, 4);
        }
}

void PassageText::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const auto lines = visibleLines();
    paintMarks(painter, lines);
    paintExpanders(painter, lines);
    painter.setPen(theme.ink);
    QList<QTextLayout::FormatRange> selections;
    if (anchor_ != cursor_) {
        QTextLayout::FormatRange selection;
        selection.start = std::min(anchor_, cursor_);
        selection.length = std::abs(cursor_ - anchor_);
        QColor ground = theme.accent;
        ground.setAlphaF(0.28F);
        selection.format.setBackground(ground);
        selections.push_back(selection);
    }
    const QRectF clip(0, verticalScrollBar()->value(), viewport()->width(), viewport()->height());
    layout_.draw(&painter, {0, 0}, selections, clip);
    if (caretShown_ && hasFocus()) layout_.drawCursor(&painter, {0, 0}, cursor_, 2);
}

} // namespace crossdate::ui
