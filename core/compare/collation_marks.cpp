#include "core/compare/collation_marks.h"

#include <algorithm>
#include <array>

namespace crossdate::compare {

namespace {

CellText textOf(const MarkedDocument& document, const CollationCell& cell) {
    CellText text{document.text, {}, document.comparable->published};
    for (const std::size_t s : cell) text.sentences.push_back(document.comparable->sentences[s].span);
    return text;
}

/// The part of `span` that lies in each of the sentences.
void addClipped(std::vector<CellMark>& marks, Span span, CellMarkKind kind, std::size_t layer,
                const std::vector<Span>& sentences) {
    for (const Span& sentence : sentences) {
        const Span part{std::max(span.begin, sentence.begin), std::min(span.end, sentence.end)};
        if (!part.empty()) marks.push_back({part, kind, layer});
    }
}

void addLayers(std::vector<CellMark>& marks, std::size_t document, const std::vector<Span>& sentences,
               const MarkLayers& layers) {
    const auto addPairs = [&](const std::vector<MarkLayers::Pair>& pairs, CellMarkKind kind) {
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (pairs[i].documentA == document) addClipped(marks, pairs[i].a, kind, i, sentences);
            if (pairs[i].documentB == document) addClipped(marks, pairs[i].b, kind, i, sentences);
        }
    };
    addPairs(layers.shared, CellMarkKind::shared);
    for (std::size_t i = 0; i < layers.hedged.size(); ++i)
        if (layers.hedged[i].document == document)
            addClipped(marks, layers.hedged[i].span, CellMarkKind::hedged, i, sentences);
    addPairs(layers.conflicts, CellMarkKind::conflict);
}

} // namespace

std::string_view nameOf(CellMarkKind kind) {
    static constexpr std::array<std::string_view, 8> names{"same",  "same",   "changed", "only",
                                                           "moved", "shared", "hedged",  "conflict"};
    return names.at(static_cast<std::size_t>(kind));
}

Result<MarkedRow> markRow(const std::vector<MarkedDocument>& documents, const CollationRow& row,
                          const MarkLayers& layers, Progress& progress) {
    std::vector<CellText> texts;
    for (std::size_t d = 0; d < documents.size(); ++d) texts.push_back(textOf(documents[d], row.cells[d]));
    auto words = wordMarks(texts, progress);
    if (!words) return tl::make_unexpected(words.error());

    MarkedRow marked;
    marked.moved = row.moved;
    marked.cells.resize(documents.size());
    for (std::size_t d = 0; d < documents.size(); ++d) {
        const std::vector<Span>& sentences = texts[d].sentences;
        if (sentences.empty()) continue;
        MarkedCell& cell = marked.cells[d].emplace();
        cell.span = {sentences.front().begin, sentences.back().end};
        cell.marks = std::move((*words)[d]);
        if (d < row.movedIn.size() && row.movedIn[d])
            addClipped(cell.marks, cell.span, CellMarkKind::moved, kNoLayer, sentences);
        addLayers(cell.marks, d, sentences, layers);
        std::stable_sort(cell.marks.begin(), cell.marks.end(), [](const CellMark& x, const CellMark& y) {
            return std::pair(x.kind, x.span) < std::pair(y.kind, y.span);
        });
    }
    return marked;
}

Result<std::vector<MarkedRow>> markRows(const std::vector<MarkedDocument>& documents,
                                        const Collation& collation, const MarkLayers& layers,
                                        Progress& progress) {
    std::vector<MarkedRow> rows;
    progress.stage("Comparing words", collation.rows.size());
    for (const CollationRow& row : collation.rows) {
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        auto marked = markRow(documents, row, layers, progress);
        if (!marked) return tl::make_unexpected(marked.error());
        rows.push_back(std::move(*marked));
        progress.report(rows.size());
    }
    return rows;
}

} // namespace crossdate::compare
