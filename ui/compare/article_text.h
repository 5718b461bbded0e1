// Two articles beside each other, before any widget: their paragraphs cut into sentences, which of these are
// paired, and the marks of both. Made off the GUI thread.
#pragma once

#include "ui/compare/comparable_store.h"
#include "ui/compare/display_text.h"
#include "ui/compare/document_heading.h"
#include "ui/compare/marks.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace crossdate::ui {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// A sentence, or a part of one that crosses paragraphs, or text that is no part of the report.
struct ArticlePiece {
    Span span;
    std::size_t sentence = kNone; // kNone: title, byline, boilerplate
    std::size_t stretch = kNone;  // the unpaired stretch it belongs to
};

struct ArticleParagraph {
    Span span;
    std::vector<ArticlePiece> pieces; // ascending, without the white space between them
    DisplayText shown;                // nothing folded
    std::vector<PassageMark> marks;
    bool title = false;
    bool runsOn = false; // the next one continues it: very long paragraphs are laid out in parts
};

/// Sentences `first` to `last` (both included) in a row that no sentence of the other article is paired with.
struct ArticleStretch {
    std::size_t first = 0, last = 0;
    Span span;
    [[nodiscard]] std::size_t size() const { return last - first + 1; }
};

/// The first of ascending spans (or of what has one) that ends behind the beginning of `sight`.
[[nodiscard]] inline std::size_t firstIn(const std::vector<Span>& spans, Span sight) {
    return static_cast<std::size_t>(
        std::partition_point(spans.begin(), spans.end(),
                             [sight](Span span) { return span.end <= sight.begin; }) -
        spans.begin());
}
[[nodiscard]] inline std::size_t firstIn(const std::vector<ArticleStretch>& stretches, Span sight) {
    return static_cast<std::size_t>(std::partition_point(stretches.begin(), stretches.end(),
                                                         [sight](const ArticleStretch& stretch) {
                                                             return stretch.span.end <= sight.begin;
                                                         }) -
                                    stretches.begin());
}

struct ArticleText {
    DocumentHeading heading;
    DocumentPtr document;
    std::vector<Span> sentences;
    std::vector<std::size_t> pairOf; // of each sentence; kNone: unpaired
    std::vector<ArticleStretch> stretches;
    std::vector<ArticleParagraph> paragraphs;
    std::vector<PassageMark> marks; // of the whole, by place

    /// The sentence at a byte, else the one before it; kNone before the first.
    [[nodiscard]] std::size_t sentenceAt(std::size_t byte) const;
    [[nodiscard]] std::size_t paragraphAt(std::size_t byte) const;
};

enum class Side { left, right };

struct ArticlePair {
    std::array<std::vector<std::size_t>, 2> sentences; // of both sides, ascending
    std::array<Span, 2> spans;                         // from the first to the last of them
    double alike = 0;                                  // share of words in common, 0..1
    bool moved = false;
    bool byHand = false;
    bool conflicts = false;
    [[nodiscard]] Span span(Side side) const { return spans[static_cast<std::size_t>(side)]; }
};

struct ArticleComparison {
    std::array<ArticleText, 2> texts;
    std::vector<ArticlePair> pairs;              // in order of the left text
    std::vector<std::array<Span, 2>> sharedCopy; // between the two, in order of the left text

    [[nodiscard]] const ArticleText& text(Side side) const { return texts[static_cast<std::size_t>(side)]; }
    [[nodiscard]] std::size_t movedPairs() const;
};

using ArticleComparisonPtr = std::shared_ptr<const ArticleComparison>;

/// Both documents are in the case. ErrorCode::cancelled when progress says so.
[[nodiscard]] Result<ArticleComparisonPtr> compareArticles(const CaseSnapshot& snapshot, DocumentId left,
                                                           DocumentId right, ComparableStore& store,
                                                           Progress& progress);

/// Paragraphs of a document with its sentences; paragraphs longer than a few thousand bytes in parts.
[[nodiscard]] std::vector<ArticleParagraph> cutParagraphs(const Document& document,
                                                          const std::vector<Span>& sentences);

/// Runs of unpaired sentences.
[[nodiscard]] std::vector<ArticleStretch> unpairedStretches(const std::vector<Span>& sentences,
                                                            const std::vector<std::size_t>& pairOf);

} // namespace crossdate::ui
