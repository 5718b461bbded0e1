#include "ui/compare/article_blocks.h"

#include "ui/style/theme.h"

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kTextSize = 15;
constexpr double kTitleSize = 19;
constexpr double kLetterWidth = 0.5; // of the type's size, on average
constexpr double kParagraphGap = 0.6;
constexpr qreal kMarginY = 12;

} // namespace

void ArticleBlocks::setArticle(ArticleComparisonPtr comparison, Side side) {
    comparison_ = std::move(comparison);
    side_ = side;
    article_ = comparison_ ? &comparison_->text(side) : nullptr;
    folded_.clear();
    blocks_.clear();
    blocks_.resize(article_ ? article_->paragraphs.size() : 0);
    tops_.clear();
    begins_.clear();
    text_ = QString();
    for (std::size_t i = 0; i < blocks_.size(); ++i) refresh(i);
}

void ArticleBlocks::setMetrics(const Theme& theme, double scale, qreal width) {
    if (theme_ == &theme && scale == scale_ && width == width_) return;
    theme_ = &theme;
    scale_ = scale;
    width_ = width;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        blocks_[i].measured = false;
        blocks_[i].height = guess(i);
    }
    nextToMeasure_ = 0;
    tops_.clear();
}

// ---- blocks ----------------------------------------------------------------------------------------------

bool ArticleBlocks::foldsIn(const ArticleParagraph& paragraph) const {
    return !folded_.empty() &&
           std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                       [this](const ArticlePiece& piece) { return folded_.contains(piece.stretch); });
}

ArticleBlocks::Composed ArticleBlocks::compose(std::size_t block) const {
    const auto& paragraph = article_->paragraphs[block];
    Composed made;
    const bool folds = foldsIn(paragraph);
    const auto addPill = [&](std::size_t stretch) {
        const auto& what = article_->stretches[stretch];
        if (made.shown.size() > 0) made.shown.appendOurs(QStringLiteral(" "));
        const int begin = made.shown.size();
        made.shown.appendOurs(what.size() == 1 ? QObject::tr("▸ 1 sentence")
                                               : QObject::tr("▸ %1 sentences").arg(what.size()));
        made.pills.push_back({{begin, made.shown.size()}, stretch});
        made.inks.push_back({made.pills.back().range, MarkedText::Ink::link});
    };
    if (!folds) made.shown = paragraph.shown;
    for (const auto& piece : paragraph.pieces) {
        if (folds && folded_.contains(piece.stretch)) {
            // The pill stands where the stretch begins.
            if (piece.sentence == article_->stretches[piece.stretch].first &&
                piece.span.begin == article_->stretches[piece.stretch].span.begin)
                addPill(piece.stretch);
            continue;
        }
        if (folds) {
            if (made.shown.size() > 0) made.shown.appendOurs(QStringLiteral(" "));
            made.shown.append(article_->document->text, piece.span);
        }
        if (piece.sentence != kNone || paragraph.title) continue;
        const auto [begin, end] = made.shown.rangeOf(piece.span);
        made.inks.push_back({{begin, end}, MarkedText::Ink::faint});
    }
    return made;
}

void ArticleBlocks::refresh(std::size_t block) {
    Block& b = blocks_[block];
    const auto& paragraph = article_->paragraphs[block];
    b.words.reset();
    b.pills.clear();
    b.measured = false;
    b.length = foldsIn(paragraph) ? compose(block).shown.size() : paragraph.shown.size();
    b.height = guess(block);
    nextToMeasure_ = 0;
    tops_.clear();
    begins_.clear();
    text_ = QString();
}

MarkedText::Type ArticleBlocks::typeOf(std::size_t block) const {
    if (!article_->paragraphs[block].title) return {kTextSize * scale_};
    return {kTitleSize * scale_, 1.35, QFont::Bold};
}

qreal ArticleBlocks::gapAfter(std::size_t block) const {
    return article_->paragraphs[block].runsOn ? 0 : std::round(kTextSize * scale_ * kParagraphGap);
}

qreal ArticleBlocks::guess(std::size_t block) const {
    if (blocks_[block].length == 0) return 0;
    const auto type = typeOf(block);
    const double perLine = std::max(4.0, width_ / (type.pixels * kLetterWidth));
    return std::ceil(blocks_[block].length / perLine) * std::round(type.pixels * type.spacing) +
           gapAfter(block);
}

void ArticleBlocks::ensure(std::size_t block) {
    Block& b = blocks_[block];
    if (b.measured || !theme_) return;
    b.measured = true;
    if (b.length == 0) return;
    if (!b.words) {
        auto composed = compose(block);
        b.words = std::make_unique<MarkedText>();
        b.pills = std::move(composed.pills);
        b.words->set(std::move(composed.shown), article_->paragraphs[block].marks, std::move(composed.inks));
    }
    b.words->layOut(*theme_, typeOf(block), width_);
    const qreal height = b.words->height() + gapAfter(block);
    if (height == b.height) return;
    b.height = height;
    tops_.clear();
}

void ArticleBlocks::measureTops() const {
    if (!tops_.empty()) return;
    tops_.reserve(blocks_.size() + 1);
    qreal y = kMarginY;
    for (const auto& block : blocks_) {
        tops_.push_back(y);
        y += block.height;
    }
    tops_.push_back(y);
}

qreal ArticleBlocks::topOf(std::size_t block) const {
    measureTops();
    return tops_[std::min(block, blocks_.size())];
}

qreal ArticleBlocks::height() const {
    return topOf(blocks_.size()) + kMarginY;
}

std::size_t ArticleBlocks::blockAt(qreal y) const {
    measureTops();
    const auto after = std::upper_bound(tops_.begin(), tops_.end() - 1, y);
    auto block = after == tops_.begin() ? 0 : static_cast<std::size_t>(after - tops_.begin()) - 1;
    while (block > 0 && hidden(block)) --block; // hidden ones share the top of what follows
    return block;
}

void ArticleBlocks::layOut(qreal top, qreal bottom) {
    if (blocks_.empty()) return;
    for (std::size_t block = blockAt(top); block < blocks_.size() && topOf(block) < bottom; ++block)
        ensure(block);
}

bool ArticleBlocks::layOutSome(int most) {
    for (; nextToMeasure_ < blocks_.size() && most > 0; ++nextToMeasure_)
        if (!blocks_[nextToMeasure_].measured) {
            ensure(nextToMeasure_);
            --most;
        }
    return nextToMeasure_ < blocks_.size();
}

const MarkedText& ArticleBlocks::words(std::size_t block) {
    static const MarkedText nothing;
    ensure(block);
    return blocks_[block].words ? *blocks_[block].words : nothing;
}

// ---- text ------------------------------------------------------------------------------------------------

void ArticleBlocks::measureBegins() const {
    if (!begins_.empty()) return;
    int at = 0;
    for (const auto& block : blocks_) {
        begins_.push_back(at);
        at += block.length == 0 ? 0 : block.length + 1; // and a line end
    }
    begins_.push_back(at);
}

int ArticleBlocks::beginOf(std::size_t block) const {
    measureBegins();
    return begins_[block];
}

int ArticleBlocks::length() const {
    measureBegins();
    return begins_.back();
}

const QString& ArticleBlocks::text() const {
    if (!text_.isNull() || blocks_.empty()) return text_;
    QString& all = text_;
    all.reserve(length());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (hidden(i)) continue;
        const auto& paragraph = article_->paragraphs[i];
        if (blocks_[i].words)
            all += blocks_[i].words->text();
        else
            all += foldsIn(paragraph) ? compose(i).shown.text() : paragraph.shown.text();
        all += u'\n';
    }
    return text_;
}

std::size_t ArticleBlocks::blockOfPosition(int position) const {
    measureBegins();
    const auto after = std::upper_bound(begins_.begin(), begins_.end() - 1, position);
    auto block = after == begins_.begin() ? 0 : static_cast<std::size_t>(after - begins_.begin()) - 1;
    while (block > 0 && hidden(block)) --block;
    return block;
}

int ArticleBlocks::positionAt(QPointF point) {
    if (blocks_.empty()) return 0;
    const auto block = blockAt(point.y());
    return beginOf(block) + words(block).positionAt(point - QPointF(0, topOf(block)));
}

int ArticleBlocks::hit(QPointF point) {
    if (blocks_.empty() || point.y() >= topOf(blocks_.size())) return -1;
    const auto block = blockAt(point.y());
    const int at = words(block).hit(point - QPointF(0, topOf(block)));
    return at < 0 ? -1 : beginOf(block) + at;
}

QRectF ArticleBlocks::rectAt(int position) {
    if (blocks_.empty()) return {};
    const auto block = blockOfPosition(position);
    return words(block).rectAt(position - beginOf(block)).translated(0, topOf(block));
}

std::size_t ArticleBlocks::byteAt(int position) {
    if (blocks_.empty()) return 0;
    const auto block = blockOfPosition(position);
    const auto& paragraph = article_->paragraphs[block];
    const int local = position - beginOf(block);
    return foldsIn(paragraph) ? words(block).shown().byteAt(local) : paragraph.shown.byteAt(local);
}

TextRange ArticleBlocks::rangeOf(Span span) {
    if (blocks_.empty()) return {};
    TextRange all{-1, -1};
    for (auto block = article_->paragraphAt(span.begin);
         block < blocks_.size() && article_->paragraphs[block].span.begin < span.end; ++block) {
        const auto& paragraph = article_->paragraphs[block];
        const auto [begin, end] =
            foldsIn(paragraph) ? words(block).shown().rangeOf(span) : paragraph.shown.rangeOf(span);
        if (begin >= end) continue;
        if (all.begin < 0) all.begin = beginOf(block) + begin;
        all.end = beginOf(block) + end;
    }
    return all.begin < 0 ? TextRange{} : all;
}

qreal ArticleBlocks::yOf(std::size_t byte) const {
    if (blocks_.empty()) return 0;
    const auto block = article_->paragraphAt(byte);
    const auto& b = blocks_[block];
    if (b.length == 0) return topOf(block);
    const qreal room = b.height - gapAfter(block);
    const auto& paragraph = article_->paragraphs[block];
    if (byte >= paragraph.span.end) return topOf(block) + room;
    if (!b.words || !b.measured) {
        const auto size = std::max<std::size_t>(1, paragraph.span.size());
        const auto done = byte < paragraph.span.begin ? 0 : byte - paragraph.span.begin;
        return topOf(block) + room * static_cast<qreal>(done) / static_cast<qreal>(size);
    }
    const int local = b.words->shown().rangeOf({byte, byte + 1}).first;
    const QRectF place = b.words->rectAt(local);
    const qreal line = b.words->lineHeight();
    return topOf(block) + place.center().y() - line / 2 + line * std::clamp(place.x() / width_, 0.0, 1.0);
}

qreal ArticleBlocks::yOfEnd(std::size_t byte) const {
    if (blocks_.empty() || byte == 0) return 0;
    const auto block = article_->paragraphAt(byte - 1);
    if (byte < article_->paragraphs[block].span.end) return yOf(byte);
    return topOf(block) + std::max(0.0, blocks_[block].height - gapAfter(block));
}

// ---- folding ---------------------------------------------------------------------------------------------

void ArticleBlocks::fold(std::size_t stretch, bool folded) {
    if (!article_ || stretch >= article_->stretches.size() || folded == folded_.contains(stretch)) return;
    if (folded)
        folded_.insert(stretch);
    else
        folded_.erase(stretch);
    const Span span = article_->stretches[stretch].span;
    for (auto block = article_->paragraphAt(span.begin);
         block < blocks_.size() && article_->paragraphs[block].span.begin < span.end; ++block)
        refresh(block);
}

std::size_t ArticleBlocks::pillAt(int position) {
    if (folded_.empty() || blocks_.empty()) return kNone;
    const auto block = blockOfPosition(position);
    ensure(block);
    for (const auto& pill : blocks_[block].pills)
        if (pill.range.contains(position - beginOf(block))) return pill.stretch;
    return kNone;
}

} // namespace crossdate::ui
