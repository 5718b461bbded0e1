// Words of the cells of one row against each other.
#include "core/compare/collation_marks.h"
#include "core/compare/only_here.h"
#include "core/compare/word_diff.h"

#include <algorithm>
#include <string>

namespace crossdate::compare {

namespace {

/// With less in common two sentences are two writers' own: their words differ nearly everywhere, and marking
/// each of them changed would tell nothing.
constexpr double kSameWording = 0.4;
/// Of such sentences only longer stretches are marked as the same, not a "the" or "of".
constexpr std::size_t kLeastShared = 6; // bytes

/// How much a mark says that another cell agrees; the strongest one against any other cell stays.
enum class Agreement : std::uint8_t { none, only, changed, moved, equalValue, same };

struct Found {
    Span span; // in the document's text
    Agreement agreement = Agreement::none;
};

/// The sentences of a cell as one text, without what stands between them.
class JoinedCell {
public:
    explicit JoinedCell(const CellText& cell) {
        for (const Span& sentence : cell.sentences) {
            if (!text_.empty()) text_ += '\n';
            starts_.push_back({text_.size(), sentence});
            text_ += slice(cell.text, sentence);
        }
    }
    [[nodiscard]] const std::string& text() const { return text_; }

    /// Where a stretch of the joined text stands in the document; one span a sentence.
    [[nodiscard]] std::vector<Span> placesOf(Span span) const {
        std::vector<Span> places;
        for (const auto& [start, sentence] : starts_) {
            const std::size_t begin = std::max(span.begin, start);
            const std::size_t end = std::min(span.end, start + sentence.size());
            if (begin < end)
                places.push_back({sentence.begin + (begin - start), sentence.begin + (end - start)});
        }
        return places;
    }

private:
    std::string text_;
    std::vector<std::pair<std::size_t, Span>> starts_;
};

Agreement agreementOf(DiffMark mark) {
    switch (mark) {
    case DiffMark::same:
        return Agreement::same;
    case DiffMark::equalValue:
        return Agreement::equalValue;
    case DiffMark::moved:
        return Agreement::moved;
    case DiffMark::changed:
        return Agreement::changed;
    case DiffMark::only:
        break;
    }
    return Agreement::only;
}

bool agrees(const DiffPart& part) {
    return part.mark == DiffMark::same || part.mark == DiffMark::equalValue || part.mark == DiffMark::moved;
}

std::size_t sharedBytes(const std::vector<DiffPart>& parts) {
    std::size_t bytes = 0;
    for (const DiffPart& part : parts)
        if (agrees(part)) bytes += part.span.size();
    return bytes;
}

/// What is found of the cells of one row.
class Row {
public:
    explicit Row(const std::vector<CellText>& cells) : cells_(cells), found_(cells.size()) {
        for (const CellText& cell : cells) joined_.emplace_back(cell);
    }

    Status compare(std::size_t a, std::size_t b, Progress& progress) {
        DiffOptions options;
        options.publishedA = cells_[a].published;
        options.publishedB = cells_[b].published;
        const std::string &textA = joined_[a].text(), &textB = joined_[b].text();
        const auto diff = diffWords(textA, textB, options, progress);
        if (!diff) return tl::make_unexpected(diff.error());
        const auto shared = static_cast<double>(std::max(sharedBytes(diff->a), sharedBytes(diff->b)));
        const bool sameWording =
            shared >= kSameWording * static_cast<double>(std::min(textA.size(), textB.size()));
        add(a, diff->a, sameWording);
        add(b, diff->b, sameWording);
        return {};
    }

    /// Clauses nobody has anything like, beside the words of one cell and another.
    void addOnlyHere(std::size_t cell) {
        std::vector<std::string_view> others;
        for (std::size_t other = 0; other < cells_.size(); ++other)
            if (other != cell && !cells_[other].sentences.empty()) others.push_back(joined_[other].text());
        for (const Span& clause : onlyHere(cells_[cell].text, cells_[cell].sentences, others))
            found_[cell].push_back({clause, Agreement::only});
    }

    [[nodiscard]] std::vector<CellMark> marksOf(std::size_t cell) const {
        std::vector<CellMark> marks;
        for (const auto& [span, agreement] : strongest(found_[cell])) {
            if (agreement == Agreement::none || isBlank(cells_[cell].text, span)) continue;
            if (agreement < Agreement::moved && !hasWord(cells_[cell].text, span)) continue;
            const CellMarkKind kind = kindOf(agreement);
            const bool joins = !marks.empty() && marks.back().kind == kind &&
                               isBlank(cells_[cell].text, {marks.back().span.end, span.begin});
            if (joins)
                marks.back().span.end = span.end;
            else
                marks.push_back({span, kind});
        }
        return marks;
    }

private:
    void add(std::size_t cell, const std::vector<DiffPart>& parts, bool sameWording) {
        for (const DiffPart& part : parts) {
            if (!sameWording && !(agrees(part) && part.span.size() >= kLeastShared)) continue;
            for (const Span& place : joined_[cell].placesOf(part.span))
                found_[cell].push_back({place, agreementOf(part.mark)});
        }
    }

    /// Cuts the stretches where any begins or ends and keeps the strongest of those that cover a piece.
    static std::vector<Found> strongest(const std::vector<Found>& found) {
        std::vector<std::size_t> edges;
        for (const Found& one : found) {
            edges.push_back(one.span.begin);
            edges.push_back(one.span.end);
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        std::vector<Found> pieces;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) pieces.push_back({{edges[i], edges[i + 1]}});
        for (const Found& one : found) {
            const auto first = std::lower_bound(edges.begin(), edges.end(), one.span.begin) - edges.begin();
            for (auto p = pieces.begin() + first; p != pieces.end() && p->span.begin < one.span.end; ++p)
                p->agreement = std::max(p->agreement, one.agreement);
        }
        return pieces;
    }

    static CellMarkKind kindOf(Agreement agreement) {
        switch (agreement) {
        case Agreement::same:
            return CellMarkKind::same;
        case Agreement::equalValue:
            return CellMarkKind::equalValue;
        case Agreement::moved:
            return CellMarkKind::moved;
        case Agreement::changed:
            return CellMarkKind::changed;
        case Agreement::only:
        case Agreement::none:
            break;
        }
        return CellMarkKind::only;
    }

    /// A mark that stands otherwise is no news.
    static bool hasWord(std::string_view text, Span span) {
        const std::string_view stretch = slice(text, span);
        return std::any_of(stretch.begin(), stretch.end(), [](unsigned char byte) {
            return byte >= 0x80U || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                   (byte >= 'a' && byte <= 'z');
        });
    }

    static bool isBlank(std::string_view text, Span span) {
        return slice(text, span).find_first_not_of(" \t\r\n") == std::string_view::npos;
    }

    const std::vector<CellText>& cells_;
    std::vector<JoinedCell> joined_;
    std::vector<std::vector<Found>> found_;
};

} // namespace

Result<std::vector<std::vector<CellMark>>> wordMarks(const std::vector<CellText>& cells, Progress& progress) {
    Row row(cells);
    for (std::size_t a = 0; a < cells.size(); ++a) {
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        if (cells[a].sentences.empty()) continue;
        for (std::size_t b = a + 1; b < cells.size(); ++b) {
            if (cells[b].sentences.empty()) continue;
            const Status done = row.compare(a, b, progress);
            if (!done) return tl::make_unexpected(done.error());
        }
        row.addOnlyHere(a);
    }
    std::vector<std::vector<CellMark>> marks;
    for (std::size_t c = 0; c < cells.size(); ++c) marks.push_back(row.marksOf(c));
    return marks;
}

} // namespace crossdate::compare
