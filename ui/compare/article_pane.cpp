#include "ui/compare/article_pane.h"

#include "ui/compare/readable_text_accessible.h"
#include "ui/compare/scroll_map.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimerEvent>
#include <QVariantAnimation>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kGutter = 26;
constexpr int kMargin = 12;
constexpr int kBlocksAtOnce = 6; // laid out each time there is nothing else to do

} // namespace

ArticlePane::ArticlePane(Side side, QWidget* parent)
    : QAbstractScrollArea(parent), side_(side), glow_(new QVariantAnimation(this)) {
    installReadableTextAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the strip of marks beside it is the scroll bar
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    glow_->setDuration(1400);
    glow_->setStartValue(1.0);
    glow_->setEndValue(0.0);
    connect(glow_, &QVariantAnimation::valueChanged, viewport(), [this] { viewport()->update(); });
    connect(glow_, &QVariantAnimation::finished, this, [this] { glowing_ = {}; });
}

// ---- content ---------------------------------------------------------------------------------------------

void ArticlePane::setArticle(const ArticleComparisonPtr& comparison) {
    const auto* before = blocks_.article();
    const bool same =
        before && comparison && before->heading.document == comparison->text(side_).heading.document;
    const std::size_t byte = same && blocks_.count() > 0 ? byteAtCursor() : 0;
    const std::size_t topByte =
        same ? blocks_.byteAt(blocks_.positionAt({0, static_cast<qreal>(verticalScrollBar()->value())})) : 0;
    const qreal offset = same ? blocks_.yOf(topByte) - verticalScrollBar()->value() : 0;
    lit_.clear();
    found_.clear();
    blocks_.setArticle(comparison, side_);
    const QScopedValueRollback<bool> guard(settingRange_, true);
    layOut();
    verticalScrollBar()->setValue(same ? qRound(blocks_.yOf(topByte) - offset) : 0);
    anchor_ = cursor_ = same ? blocks_.rangeOf({byte, byte + 1}).begin : 0;
    setAccessibleName(comparison ? tr("%1: whole article").arg(article()->heading.outlet) : QString());
    setAccessibleDescription(comparison ? article()->heading.subtitle : QString());
    if (!same) {
        QAccessibleTextUpdateEvent update(this, 0, QString(), QString());
        QAccessible::updateAccessibility(&update);
    }
    viewport()->update();
}

void ArticlePane::setTextScale(double scale) {
    if (scale == scale_) return;
    scale_ = scale;
    const qreal y = readingHeight();
    const std::size_t byte = blocks_.count() > 0 ? blocks_.byteAt(blocks_.positionAt({0, y})) : 0;
    layOut();
    scrollToReading(blocks_.yOf(byte));
    layOutVisible();
}

void ArticlePane::setActiveConflict(ConflictId conflict) {
    if (conflict == active_) return;
    active_ = conflict;
    viewport()->update();
}

void ArticlePane::setCurrentPair(std::size_t pair) {
    lit_.clear();
    if (article() && pair != kNone)
        for (const auto sentence : blocks_.sentencesOfPair(pair))
            lit_.push_back(blocks_.rangeOf(article()->sentences[sentence]));
    viewport()->update();
}

void ArticlePane::setFound(std::vector<TextRange> found) {
    found_ = std::move(found);
    viewport()->update();
}

// ---- layout ----------------------------------------------------------------------------------------------

QRect ArticlePane::gutter() const {
    const int width = viewport()->width();
    return side_ == Side::left ? QRect(0, 0, kGutter, viewport()->height())
                               : QRect(width - kGutter, 0, kGutter, viewport()->height());
}

QPointF ArticlePane::origin() const {
    const int x = side_ == Side::left ? kGutter + 4 : kMargin;
    return {static_cast<qreal>(x), static_cast<qreal>(-verticalScrollBar()->value())};
}

void ArticlePane::layOut() {
    const qreal width = std::max(60, viewport()->width() - kGutter - kMargin - 4);
    blocks_.setMetrics(Theme::of(palette()), scale_, width);
    layOutVisible();
    if (idle_ == 0) idle_ = startTimer(0);
}

void ArticlePane::layOutVisible() {
    const int top = verticalScrollBar()->value();
    blocks_.layOut(top, top + viewport()->height());
    updateRange();
    viewport()->update();
}

void ArticlePane::updateRange() {
    auto* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(qRound(24 * scale_));
    bar->setRange(0, std::max(0, qCeil(blocks_.height()) - viewport()->height()));
}

/// While nothing else is to do, the rest is laid out a little at a time; what is read stays in its place.
void ArticlePane::timerEvent(QTimerEvent* event) {
    if (event->timerId() != idle_) return QAbstractScrollArea::timerEvent(event);
    const auto block = blocks_.count() > 0 ? blocks_.blockAt(verticalScrollBar()->value()) : 0;
    const qreal before = blocks_.topOf(block);
    const bool more = blocks_.layOutSome(kBlocksAtOnce);
    const qreal shift = blocks_.topOf(block) - before;
    {
        const QScopedValueRollback<bool> guard(settingRange_, true);
        updateRange();
        if (shift != 0) verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(shift));
    }
    if (more) return;
    killTimer(idle_);
    idle_ = 0;
    viewport()->update();
    Q_EMIT heightsChanged();
}

void ArticlePane::resizeEvent(QResizeEvent* event) {
    const qreal y = readingHeight();
    const std::size_t byte = blocks_.count() > 0 ? blocks_.byteAt(blocks_.positionAt({0, y})) : 0;
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (event->oldSize().width() != event->size().width() && verticalScrollBar()->value() > 0)
        scrollToReading(blocks_.yOf(byte));
}

void ArticlePane::scrollContentsBy(int, int) {
    layOutVisible();
    if (!settingRange_) Q_EMIT scrolled();
}

void ArticlePane::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) layOut();
}

// ---- places ----------------------------------------------------------------------------------------------

qreal ArticlePane::readingHeight() const {
    return readingLine(verticalScrollBar()->value(), verticalScrollBar()->maximum(), viewport()->height());
}

void ArticlePane::scrollToReading(qreal y) {
    const QScopedValueRollback<bool> guard(settingRange_, true);
    verticalScrollBar()->setValue(qRound(scrollFor(y, verticalScrollBar()->maximum(), viewport()->height())));
}

std::pair<qreal, qreal> ArticlePane::bandOf(Span span) const {
    const qreal top = origin().y();
    return {blocks_.yOf(span.begin) + top, blocks_.yOfEnd(span.end) + top};
}

Span ArticlePane::inSight() const {
    if (blocks_.count() == 0) return {};
    const int top = verticalScrollBar()->value();
    const auto& paragraphs = blocks_.article()->paragraphs;
    return {paragraphs[blocks_.blockAt(top)].span.begin,
            paragraphs[blocks_.blockAt(top + viewport()->height())].span.end};
}

void ArticlePane::goTo(Span span, bool glow) {
    if (!article()) return;
    for (std::size_t i = 0; i < article()->stretches.size(); ++i)
        if (blocks_.folded(i) && article()->stretches[i].span.overlaps(span)) toggleFold(i);
    // Twice: what is laid out on the way may move it.
    for (int i = 0; i < 2; ++i) scrollToReading(blocks_.yOf(span.begin));
    const TextRange range = blocks_.rangeOf(span);
    anchor_ = cursor_ = range.begin;
    if (glow && !range.empty()) {
        glowing_ = range;
        glow_->stop();
        glow_->start();
    }
    moveCursor(range.begin, false);
    viewport()->update();
}

std::size_t ArticlePane::byteAtCursor() {
    return blocks_.byteAt(std::min(anchor_, cursor_));
}

std::size_t ArticlePane::sentenceAtCursor() {
    return article() ? article()->sentenceAt(byteAtCursor()) : kNone;
}

QRectF ArticlePane::rectAt(int position) const {
    return blocks_.rectAt(position).translated(origin());
}

int ArticlePane::positionAt(const QPoint& point) const {
    return blocks_.positionAt(point - origin());
}

int ArticlePane::hit(const QPoint& point) const {
    return gutter().contains(point) ? -1 : blocks_.hit(point - origin());
}

void ArticlePane::ensureVisible(int position) {
    const QRectF rect = rectAt(position);
    const int line = qCeil(rect.height());
    auto* bar = verticalScrollBar();
    if (rect.top() < line)
        bar->setValue(bar->value() + qFloor(rect.top()) - line);
    else if (rect.bottom() > viewport()->height() - line)
        bar->setValue(bar->value() + qCeil(rect.bottom()) - viewport()->height() + 2 * line);
}

QString ArticlePane::explanationAt(int position) const {
    if (blocks_.count() == 0) return {};
    if (blocks_.pillAt(position) != kNone) return tr("Sentences that the other article has nothing like (F)");
    const auto block = blocks_.blockOfPosition(position);
    return blocks_.words(block).explanationAt(position - blocks_.beginOf(block));
}

std::pair<int, int> ArticlePane::stretchAt(int position) const {
    if (blocks_.count() == 0) return {0, 0};
    const auto block = blocks_.blockOfPosition(position);
    const int begin = blocks_.beginOf(block);
    const TextRange range = blocks_.words(block).stretchAt(position - begin);
    return {begin + range.begin, begin + range.end};
}

// ---- folding ---------------------------------------------------------------------------------------------

void ArticlePane::toggleFold(std::size_t stretch) {
    const std::size_t byte = byteAtCursor();
    blocks_.fold(stretch, !blocks_.folded(stretch));
    anchor_ = cursor_ = blocks_.rangeOf({byte, byte + 1}).begin;
    layOut();
    Q_EMIT heightsChanged();
}

void ArticlePane::foldAll(bool folded) {
    if (!article()) return;
    const std::size_t byte = byteAtCursor();
    for (std::size_t i = 0; i < article()->stretches.size(); ++i) blocks_.fold(i, folded);
    anchor_ = cursor_ = blocks_.rangeOf({byte, byte + 1}).begin;
    layOut();
    Q_EMIT heightsChanged();
}

bool ArticlePane::anyFolded() const {
    for (std::size_t i = 0; article() && i < article()->stretches.size(); ++i)
        if (blocks_.folded(i)) return true;
    return false;
}

std::size_t ArticlePane::stretchInGutter(const QPoint& point) const {
    if (!article() || !gutter().contains(point)) return kNone;
    const Span sight = inSight();
    const auto& stretches = article()->stretches;
    for (auto i = firstIn(stretches, sight); i < stretches.size() && stretches[i].span.begin < sight.end;
         ++i) {
        const auto [top, bottom] = bandOf(stretches[i].span);
        if (point.y() >= top - 4 && point.y() <= std::max(bottom, top + 20)) return i;
    }
    return kNone;
}

} // namespace crossdate::ui
