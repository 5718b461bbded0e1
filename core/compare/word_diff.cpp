#include "core/compare/word_diff.h"

#include "core/compare/diff_cleanup.h"
#include "core/compare/diff_moves.h"
#include "core/compare/diff_parts.h"
#include "core/compare/diff_stretch.h"
#include "core/compare/diff_values.h"
#include "core/compare/diff_vocabulary.h"

#include <set>
#include <tuple>
#include <utility>

namespace crossdate::compare {

namespace {

DiffText cut(std::string_view text) {
    DiffText result{text, cutIntoWords(text), {}};
    markEdges(text, result.tokens);
    return result;
}

/// Equal runs of two texts, made readable.
void align(DiffStrand& strand, const Progress& progress) {
    const RangePair whole{strand.a.whole(), strand.b.whole()};
    strand.runs = alignStretch(strand.a, strand.b, whole, progress);
    if (progress.cancelled()) return;
    strand.runs = weighWords(strand.a, strand.b, whole, strand.runs);
    strand.runs = withoutChaff(strand.a, strand.b, whole, strand.runs);
    slideToEdges(strand.a, strand.b, strand.runs);
}

/// The runs of the strand that nothing was taken out of, in tokens of the whole texts; a run that goes on
/// after something was taken out is two.
std::vector<EqualRun> runsInWhole(const DiffStrand& strand) {
    std::vector<EqualRun> runs;
    for (const EqualRun& run : strand.runs) {
        for (std::size_t k = 0; k < run.length; ++k) {
            const std::size_t a = strand.fromA[run.a + k];
            const std::size_t b = strand.fromB[run.b + k];
            if (!runs.empty() && runs.back().endA() == a && runs.back().endB() == b)
                ++runs.back().length;
            else
                runs.push_back({a, b, 1});
        }
    }
    return runs;
}

/// What stands in order first, then one strand for each block that moved.
std::vector<DiffStrand> strandsOf(const DiffText& a, const DiffText& b, const Progress& progress) {
    std::vector<RangePair> moves = movedBlocks(a, b, progress);
    joinNeighbours(moves);
    std::vector<DiffStrand> strands;
    strands.push_back(strandWithout(a, b, moves));
    align(strands.front(), progress);
    if (progress.cancelled()) return strands;
    const auto late = movedSentences(a, b, runsInWhole(strands.front()), moves, progress);
    if (!late.empty()) {
        moves.insert(moves.end(), late.begin(), late.end());
        joinNeighbours(moves);
        strands.front() = strandWithout(a, b, moves);
        align(strands.front(), progress);
    }
    for (const RangePair& move : moves) {
        strands.push_back(strandOf(a, b, move));
        align(strands.back(), progress);
    }
    return strands;
}

/// Spans, in bytes, of the tokens that are matched with others of the same value but written otherwise.
void addEqualValues(const DiffStrand& strand, std::set<Span>& inA, std::set<Span>& inB) {
    for (const EqualRun& run : strand.runs)
        for (std::size_t k = 0; k < run.length; ++k) {
            const DiffToken& a = strand.a.tokens[run.a + k];
            const DiffToken& b = strand.b.tokens[run.b + k];
            if (a.form == b.form) continue;
            inA.insert(a.span);
            inB.insert(b.span);
        }
}

/// Values that are not in `spans` fall apart again.
void keepOnly(std::vector<ValueExpression>& values, const DiffText& text, const std::set<Span>& spans) {
    std::erase_if(values, [&](const ValueExpression& value) {
        const Span first = text.tokens[value.first].span;
        const Span last = text.tokens[value.first + value.count - 1].span;
        return !spans.contains({first.begin, last.end});
    });
}

/// Two texts ready to be compared, and the values that are one token in them.
class Comparison {
public:
    Comparison(std::string_view a, std::string_view b, const DiffOptions& options, const Progress& progress)
        : words_(options), progress_(progress), a_(cut(a)), b_(cut(b)) {
        words_.number(a_);
        words_.number(b_);
        if (options.values && !progress.cancelled()) values_ = findVariants(a_, b_, words_, options);
    }

    WordDiff run() {
        if (progress_.cancelled()) return {};
        auto strands = compare();
        // A value that found no partner is compared word by word: of another day only the month may differ.
        if (!values_.empty() && !progress_.cancelled() && dropUnmatched(strands)) strands = compare();
        return partsOf(joinedA_, joinedB_, strands);
    }

private:
    std::vector<DiffStrand> compare() {
        joinedA_ = withValues(a_, values_.a, words_);
        joinedB_ = withValues(b_, values_.b, words_);
        return strandsOf(joinedA_, joinedB_, progress_);
    }

    bool dropUnmatched(const std::vector<DiffStrand>& strands) {
        const std::size_t before = values_.a.size() + values_.b.size();
        std::set<Span> inA, inB;
        for (const DiffStrand& strand : strands) addEqualValues(strand, inA, inB);
        keepOnly(values_.a, a_, inA);
        keepOnly(values_.b, b_, inB);
        return values_.a.size() + values_.b.size() < before;
    }

    DiffVocabulary words_;
    const Progress& progress_;
    DiffText a_, b_, joinedA_, joinedB_;
    ValueVariants values_;
};

WordDiff mirrored(WordDiff diff) {
    std::swap(diff.a, diff.b);
    for (TextMove& move : diff.moves) std::swap(move.a, move.b);
    sortMoves(diff.moves);
    return diff;
}

/// Which of the two is taken first. Wherever two scripts are equally good, one of them is chosen by the order
/// of the texts; taking them in an order of their own makes diff(b, a) the mirror of diff(a, b).
bool comesSecond(std::string_view a, std::string_view b, const DiffOptions& options) {
    return std::tuple(b.size(), b, options.publishedB) < std::tuple(a.size(), a, options.publishedA);
}

} // namespace

Result<WordDiff> diffWords(std::string_view a, std::string_view b, const DiffOptions& options,
                           Progress& progress) {
    if (comesSecond(a, b, options)) {
        DiffOptions exchanged = options;
        std::swap(exchanged.publishedA, exchanged.publishedB);
        return diffWords(b, a, exchanged, progress).map(mirrored);
    }
    WordDiff diff = Comparison(a, b, options, progress).run();
    if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    return diff;
}

} // namespace crossdate::compare
