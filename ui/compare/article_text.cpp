#include "ui/compare/article_text.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr std::size_t kLongParagraph = 3000; // bytes

bool isSpaceByte(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

Span trimmed(std::string_view text, Span span) {
    while (!span.empty() && isSpaceByte(text[span.begin])) ++span.begin;
    while (!span.empty() && isSpaceByte(text[span.end - 1])) --span.end;
    return span;
}

/// The pieces of one paragraph; `next` is the first sentence that may touch it and is moved on.
std::vector<ArticlePiece> piecesOf(std::string_view text, Span paragraph, const std::vector<Span>& sentences,
                                   std::size_t& next) {
    std::vector<ArticlePiece> pieces;
    std::size_t at = paragraph.begin;
    const auto addRest = [&](std::size_t end) {
        const Span rest = trimmed(text, {at, end});
        if (!rest.empty()) pieces.push_back({rest});
    };
    while (next < sentences.size() && sentences[next].end <= paragraph.begin) ++next;
    for (std::size_t i = next; i < sentences.size() && sentences[i].begin < paragraph.end; ++i) {
        const Span part{std::max(sentences[i].begin, paragraph.begin),
                        std::min(sentences[i].end, paragraph.end)};
        addRest(part.begin);
        pieces.push_back({part, i});
        at = part.end;
    }
    addRest(paragraph.end);
    return pieces;
}

ArticleParagraph makeParagraph(const Document& document, std::vector<ArticlePiece> pieces) {
    ArticleParagraph paragraph;
    paragraph.span = {pieces.front().span.begin, pieces.back().span.end};
    paragraph.title = !document.titleSpan.empty() && document.titleSpan.overlaps(paragraph.span);
    paragraph.shown.append(document.text, paragraph.span);
    paragraph.pieces = std::move(pieces);
    return paragraph;
}

} // namespace

std::size_t ArticleText::sentenceAt(std::size_t byte) const {
    const auto after = std::partition_point(sentences.begin(), sentences.end(),
                                            [byte](Span sentence) { return sentence.begin <= byte; });
    return after == sentences.begin() ? kNone : static_cast<std::size_t>(after - sentences.begin()) - 1;
}

std::size_t ArticleText::paragraphAt(std::size_t byte) const {
    const auto found =
        std::partition_point(paragraphs.begin(), paragraphs.end(), [byte](const ArticleParagraph& paragraph) {
            return paragraph.span.end <= byte;
        });
    const auto at = static_cast<std::size_t>(found - paragraphs.begin());
    return paragraphs.empty() ? kNone : std::min(at, paragraphs.size() - 1);
}

std::size_t ArticleComparison::movedPairs() const {
    return static_cast<std::size_t>(
        std::count_if(pairs.begin(), pairs.end(), [](const ArticlePair& pair) { return pair.moved; }));
}

std::vector<ArticleParagraph> cutParagraphs(const Document& document, const std::vector<Span>& sentences) {
    std::vector<ArticleParagraph> paragraphs;
    std::size_t next = 0;
    for (const Span whole : paragraphsOf(document.text, {0, document.text.size()})) {
        std::vector<ArticlePiece> part;
        for (const auto& piece : piecesOf(document.text, whole, sentences, next)) {
            if (!part.empty() && piece.span.end - part.front().span.begin > kLongParagraph) {
                paragraphs.push_back(makeParagraph(document, std::exchange(part, {})));
                paragraphs.back().runsOn = true;
            }
            part.push_back(piece);
        }
        if (!part.empty()) paragraphs.push_back(makeParagraph(document, std::move(part)));
    }
    return paragraphs;
}

std::vector<ArticleStretch> unpairedStretches(const std::vector<Span>& sentences,
                                              const std::vector<std::size_t>& pairOf) {
    std::vector<ArticleStretch> stretches;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (pairOf[i] != kNone) continue;
        if (i > 0 && pairOf[i - 1] == kNone) {
            stretches.back().last = i;
            stretches.back().span.end = sentences[i].end;
        } else {
            stretches.push_back({i, i, sentences[i]});
        }
    }
    return stretches;
}

} // namespace crossdate::ui
