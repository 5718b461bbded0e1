// A whole article as blocks, one a paragraph, laid out only where it is seen: heights elsewhere are guessed
// from the length of the text and refined when the block comes into sight or there is time.
#pragma once

#include "ui/compare/article_text.h"
#include "ui/compare/marked_text.h"

#include <memory>
#include <set>

namespace crossdate::ui {

struct Theme;

/// Coordinates: x from the text's left edge, y from its top. Positions: UTF-16 units of text().
/// Thread: the GUI thread.
class ArticleBlocks {
public:
    /// `comparison` is kept; nothing is folded at first.
    void setArticle(ArticleComparisonPtr comparison, Side side);
    [[nodiscard]] const ArticleText* article() const { return article_; }
    [[nodiscard]] const std::vector<std::size_t>& sentencesOfPair(std::size_t pair) const {
        return comparison_->pairs[pair].sentences[static_cast<std::size_t>(side_)];
    }
    [[nodiscard]] bool movedPair(std::size_t pair) const { return comparison_->pairs[pair].moved; }
    /// Guesses all heights again when something changed.
    void setMetrics(const Theme& theme, double scale, qreal width);

    [[nodiscard]] std::size_t count() const { return blocks_.size(); }
    [[nodiscard]] qreal height() const;
    [[nodiscard]] qreal topOf(std::size_t block) const;
    [[nodiscard]] std::size_t blockAt(qreal y) const;
    /// Lays out what lies in [top, bottom]. What is above stays where it is.
    void layOut(qreal top, qreal bottom);
    /// Lays out up to `most` more blocks; false when all are.
    bool layOutSome(int most);
    /// A block laid out, and where it begins in text(). Hidden blocks have no text.
    [[nodiscard]] const MarkedText& words(std::size_t block);
    [[nodiscard]] bool hidden(std::size_t block) const { return blocks_[block].length == 0; }
    [[nodiscard]] int beginOf(std::size_t block) const;

    [[nodiscard]] const QString& text() const;
    [[nodiscard]] int length() const;
    [[nodiscard]] std::size_t blockOfPosition(int position) const;
    [[nodiscard]] int positionAt(QPointF point);
    [[nodiscard]] int hit(QPointF point); // -1 off the words
    [[nodiscard]] QRectF rectAt(int position);
    [[nodiscard]] std::size_t byteAt(int position);
    [[nodiscard]] TextRange rangeOf(Span span); // empty when it is folded away
    /// The height at which a byte stands, finer than its line: bytes of one line differ. Guessed where the
    /// block was not laid out.
    [[nodiscard]] qreal yOf(std::size_t byte) const;
    /// The same of a byte that ends a span: at a paragraph's end its bottom, not the top of the next.
    [[nodiscard]] qreal yOfEnd(std::size_t byte) const;

    void fold(std::size_t stretch, bool folded);
    [[nodiscard]] bool folded(std::size_t stretch) const { return folded_.contains(stretch); }
    /// The stretch a folded stretch's pill at a position stands for; kNone.
    [[nodiscard]] std::size_t pillAt(int position);

private:
    struct Pill {
        TextRange range;
        std::size_t stretch = kNone;
    };
    struct Block {
        std::unique_ptr<MarkedText> words; // none until it is seen
        std::vector<Pill> pills;
        int length = 0; // of its text
        qreal height = 0;
        bool measured = false;
    };
    struct Composed {
        DisplayText shown;
        std::vector<MarkedText::Inked> inks;
        std::vector<Pill> pills;
    };
    [[nodiscard]] bool foldsIn(const ArticleParagraph& paragraph) const;
    [[nodiscard]] Composed compose(std::size_t block) const;
    [[nodiscard]] MarkedText::Type typeOf(std::size_t block) const;
    [[nodiscard]] qreal gapAfter(std::size_t block) const;
    [[nodiscard]] qreal guess(std::size_t block) const;
    void refresh(std::size_t block);
    void ensure(std::size_t block);
    void measureTops() const;
    void measureBegins() const;

    ArticleComparisonPtr comparison_;
    Side side_ = Side::left;
    const ArticleText* article_ = nullptr;
    std::vector<Block> blocks_;
    std::set<std::size_t> folded_;
    const Theme* theme_ = nullptr;
    double scale_ = 1;
    qreal width_ = 400;
    std::size_t nextToMeasure_ = 0;
    mutable std::vector<qreal> tops_; // of each block and the end; empty: to be added up again
    mutable std::vector<int> begins_; // likewise, in text()
    mutable QString text_;            // null: to be put together again
};

} // namespace crossdate::ui
