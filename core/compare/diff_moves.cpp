#include "core/compare/diff_moves.h"

#include "core/compare/common_runs.h"
#include "core/compare/diff_sentences.h"
#include "core/compare/increasing_chain.h"

#include <algorithm>
#include <unordered_map>

namespace crossdate::compare {

namespace {

constexpr std::size_t kLargestEdit = 12;    // tokens changed within a moved block, at one place
constexpr std::size_t kFarthestEdge = 16;   // tokens from a block's end to the end of its sentence
constexpr std::size_t kOverhang = 3;        // tokens of the neighbouring sentence that happen to be equal
constexpr double kLeastMove = 4;            // weight of what moved: three words or so
constexpr double kLeastPhrase = 9;          // of what is no whole sentence
constexpr double kLeastShare = 0.5;         // of a block that is equal
constexpr double kAlike = 0.3;              // of moved sentences without a common run
constexpr std::size_t kLeastUnmatched = 70; // per cent of a sentence's tokens

/// Which tokens of both texts are spoken for.
struct Taken {
    std::vector<bool> a, b;

    Taken(const DiffText& textA, const DiffText& textB) : a(textA.size(), false), b(textB.size(), false) {}
    void take(const RangePair& range) {
        mark(a, range.a);
        mark(b, range.b);
    }
    [[nodiscard]] bool isFree(const RangePair& range) const {
        return isFree(a, range.a) && isFree(b, range.b);
    }
    static void mark(std::vector<bool>& side, TokenRange range) {
        for (std::size_t i = range.begin; i < range.end; ++i) side[i] = true;
    }
    static bool isFree(const std::vector<bool>& side, TokenRange range) {
        for (std::size_t i = range.begin; i < range.end; ++i)
            if (side[i]) return false;
        return true;
    }
};

RangePair rangeOf(const EqualRun& run) {
    return {{run.a, run.endA()}, {run.b, run.endB()}};
}

/// Of the words that both sides have, in whatever order.
double weightInCommon(const DiffText& a, const DiffText& b, const RangePair& range) {
    std::unordered_map<std::uint32_t, int> count;
    for (std::size_t j = range.b.begin; j < range.b.end; ++j) ++count[b.ids[j]];
    double weight = 0;
    for (std::size_t i = range.a.begin; i < range.a.end; ++i)
        if (count[a.ids[i]]-- > 0) weight += weightOf(a, {i, i + 1});
    return weight;
}

struct Block {
    RangePair range;
    double weight = 0; // of the equal words
};

class MoveFinder {
public:
    MoveFinder(const DiffText& a, const DiffText& b) : a_(a), b_(b), taken_(a, b) {}

    std::vector<RangePair> run(const std::vector<EqualRun>& runs) {
        std::vector<ChainPoint> points;
        for (const EqualRun& run : runs) points.push_back({run.a, run.b, weight(run)});
        // single words have no say in what moved, but they do in what stayed
        for (const EqualRun& word : uniqueWords(runs)) points.push_back({word.a, word.b, weight(word)});
        const std::vector<bool> rising = heaviestIncreasingChain(points);
        std::vector<EqualRun> crossing;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (rising[i])
                taken_.take(withoutOverhang(rangeOf(runs[i])));
            else
                crossing.push_back(runs[i]);
        }
        std::vector<RangePair> moves;
        for (Block block : joined(crossing)) {
            block.range = withoutOverhang(block.range);
            widen(block);
            if (!isMove(block)) continue;
            taken_.take(block.range);
            moves.push_back(block.range);
        }
        return moves;
    }

private:
    [[nodiscard]] double weight(const EqualRun& run) const { return weightOf(a_, {run.a, run.endA()}); }

    /// Words that stand once in each text (B. Cohen's patience diff goes by them) and in none of the runs.
    [[nodiscard]] std::vector<EqualRun> uniqueWords(const std::vector<EqualRun>& runs) const {
        Taken inRuns(a_, b_);
        for (const EqualRun& run : runs) inRuns.take(rangeOf(run));
        struct Places {
            std::size_t a = 0, b = 0, inA = 0, inB = 0; // where last, how often
        };
        std::unordered_map<std::uint32_t, Places> places;
        for (std::size_t i = 0; i < a_.size(); ++i)
            if (!inRuns.a[i]) {
                Places& word = places[a_.ids[i]];
                word.a = i;
                ++word.inA;
            }
        for (std::size_t j = 0; j < b_.size(); ++j)
            if (const auto word = places.find(b_.ids[j]); !inRuns.b[j] && word != places.end()) {
                word->second.b = j;
                ++word->second.inB;
            }
        std::vector<EqualRun> unique;
        for (const auto& [id, word] : places)
            if (word.inA == 1 && word.inB == 1 && a_.tokens[word.a].kind != DiffWordKind::mark)
                unique.push_back({word.a, word.b, 1});
        std::sort(unique.begin(), unique.end(),
                  [](const EqualRun& x, const EqualRun& y) { return x.a < y.a; });
        return unique;
    }

    /// Runs that follow each other in both texts, with nothing but small edits between them.
    [[nodiscard]] std::vector<Block> joined(const std::vector<EqualRun>& runs) const {
        std::vector<Block> blocks;
        for (const EqualRun& run : runs) {
            if (!blocks.empty() && follows(blocks.back(), run)) {
                Block& last = blocks.back();
                last.range.a.end = run.endA();
                last.range.b.end = run.endB();
                last.weight += weight(run);
            } else {
                blocks.push_back({rangeOf(run), weight(run)});
            }
        }
        return blocks;
    }

    [[nodiscard]] bool follows(const Block& last, const EqualRun& run) const {
        if (run.b < last.range.b.end) return false;
        const RangePair between{{last.range.a.end, run.a}, {last.range.b.end, run.b}};
        return between.a.size() <= kLargestEdit && between.b.size() <= kLargestEdit && taken_.isFree(between);
    }

    /// Without the few words of neighbouring sentences that happen to be the same at both places.
    [[nodiscard]] RangePair withoutOverhang(RangePair range) const {
        TokenRange& a = range.a;
        TokenRange& b = range.b;
        for (std::size_t k = 0; k <= kOverhang && k + kOverhang < std::min(a.size(), b.size()); ++k) {
            if (!startsAt(a.begin + k, b.begin + k) || !equal(a.begin, b.begin, k)) continue;
            a.begin += k;
            b.begin += k;
            break;
        }
        for (std::size_t k = 0; k <= kOverhang && k + kOverhang < std::min(a.size(), b.size()); ++k) {
            if (!startsAt(a.end - k, b.end - k) || !equal(a.end - k, b.end - k, k)) continue;
            a.end -= k;
            b.end -= k;
            break;
        }
        return range;
    }
    [[nodiscard]] bool startsAt(std::size_t i, std::size_t j) const {
        return a_.startsSentence(i) && b_.startsSentence(j);
    }
    [[nodiscard]] bool equal(std::size_t i, std::size_t j, std::size_t count) const {
        return std::equal(a_.ids.begin() + static_cast<std::ptrdiff_t>(i),
                          a_.ids.begin() + static_cast<std::ptrdiff_t>(i + count),
                          b_.ids.begin() + static_cast<std::ptrdiff_t>(j));
    }

    /// Takes in the edited words between a block and the ends of its sentence, unless they are matched
    /// elsewhere.
    void widen(Block& block) const {
        RangePair wider = block.range;
        wider.a.begin = sentenceBegin(a_, block.range.a.begin);
        wider.b.begin = sentenceBegin(b_, block.range.b.begin);
        if (mayTake({{wider.a.begin, block.range.a.begin}, {wider.b.begin, block.range.b.begin}})) {
            block.range.a.begin = wider.a.begin;
            block.range.b.begin = wider.b.begin;
        }
        wider.a.end = sentenceEnd(a_, block.range.a.end);
        wider.b.end = sentenceEnd(b_, block.range.b.end);
        if (mayTake({{block.range.a.end, wider.a.end}, {block.range.b.end, wider.b.end}})) {
            block.range.a.end = wider.a.end;
            block.range.b.end = wider.b.end;
        }
    }
    [[nodiscard]] bool mayTake(const RangePair& edge) const {
        return edge.a.size() <= kFarthestEdge && edge.b.size() <= kFarthestEdge && taken_.isFree(edge);
    }
    static std::size_t sentenceBegin(const DiffText& text, std::size_t i) {
        std::size_t begin = i;
        for (std::size_t k = 0; k <= kFarthestEdge && begin > 0 && !text.startsSentence(begin); ++k) --begin;
        return begin;
    }
    static std::size_t sentenceEnd(const DiffText& text, std::size_t i) {
        std::size_t end = i;
        for (std::size_t k = 0; k <= kFarthestEdge && !text.startsSentence(end); ++k) ++end;
        return end;
    }

    [[nodiscard]] bool isMove(Block& block) const {
        const double all = std::max(weightOf(a_, block.range.a), weightOf(b_, block.range.b));
        block.weight = weightInCommon(a_, b_, block.range);
        const bool whole = startsAt(block.range.a.begin, block.range.b.begin) &&
                           startsAt(block.range.a.end, block.range.b.end);
        return block.weight >= (whole ? kLeastMove : kLeastPhrase) && block.weight >= kLeastShare * all &&
               taken_.isFree(block.range);
    }

    const DiffText& a_;
    const DiffText& b_;
    Taken taken_;
};

/// Sentences of one text most of which no run covers.
std::vector<TokenRange> unmatched(const DiffText& text, const std::vector<bool>& matched) {
    constexpr std::size_t kLeastTokens = 3;
    std::vector<TokenRange> found;
    for (const TokenRange& sentence : sentencesIn(text, text.whole())) {
        std::size_t open = 0;
        for (std::size_t i = sentence.begin; i < sentence.end; ++i) open += matched[i] ? 0U : 1U;
        if (sentence.size() >= kLeastTokens && open * 100 >= sentence.size() * kLeastUnmatched)
            found.push_back(sentence);
    }
    return found;
}

bool isAlike(const DiffText& a, const DiffText& b, const RangePair& pair) {
    const double common = weightInCommon(a, b, pair);
    return common >= kLeastMove && common >= kLeastShare * std::max(weightOf(a, pair.a), weightOf(b, pair.b));
}

/// How many runs end before token i of either side.
std::size_t gapOf(const std::vector<EqualRun>& runs, std::size_t i, std::size_t EqualRun::*side) {
    return static_cast<std::size_t>(
        std::upper_bound(runs.begin(), runs.end(), i,
                         [side](std::size_t at, const EqualRun& run) { return at < run.*side; }) -
        runs.begin());
}

/// Whether `later` goes on where `earlier` ends, in both texts.
bool follows(const RangePair& earlier, const RangePair& later) {
    return earlier.a.end == later.a.begin && earlier.b.end == later.b.begin;
}

} // namespace

void joinNeighbours(std::vector<RangePair>& moves) {
    std::sort(moves.begin(), moves.end(),
              [](const RangePair& x, const RangePair& y) { return x.a.begin < y.a.begin; });
    std::vector<RangePair> joined;
    for (const RangePair& move : moves) {
        if (!joined.empty() && follows(joined.back(), move))
            joined.back() = {{joined.back().a.begin, move.a.end}, {joined.back().b.begin, move.b.end}};
        else
            joined.push_back(move);
    }
    moves = std::move(joined);
}

std::vector<RangePair> movedBlocks(const DiffText& a, const DiffText& b, const Progress& progress) {
    RangePair where{a.whole(), b.whole()};
    while (!where.a.empty() && !where.b.empty() && a.ids[where.a.begin] == b.ids[where.b.begin]) {
        ++where.a.begin;
        ++where.b.begin;
    }
    while (!where.a.empty() && !where.b.empty() && a.ids[where.a.end - 1] == b.ids[where.b.end - 1]) {
        --where.a.end;
        --where.b.end;
    }
    return MoveFinder(a, b).run(commonRuns(a.ids, b.ids, where, progress));
}

std::vector<RangePair> movedSentences(const DiffText& a, const DiffText& b, const std::vector<EqualRun>& runs,
                                      const std::vector<RangePair>& moves, const Progress& progress) {
    Taken taken(a, b);
    for (const EqualRun& run : runs) taken.take(rangeOf(run));
    Taken moved(a, b);
    for (const RangePair& move : moves) moved.take(move);
    for (const RangePair& move : moves) taken.take(move);
    const auto openA = unmatched(a, taken.a);
    const auto openB = unmatched(b, taken.b);
    std::vector<RangePair> found;
    if (openA.empty() || openB.empty()) return found;
    for (const SentencePair& pair : similarSentences(a, b, openA, openB, kAlike, progress)) {
        const std::size_t middleA = pair.range.a.begin + pair.range.a.size() / 2;
        const std::size_t middleB = pair.range.b.begin + pair.range.b.size() / 2;
        // in one gap they stand in place of each other
        const bool inPlace = gapOf(runs, middleA, &EqualRun::a) == gapOf(runs, middleB, &EqualRun::b);
        if (!inPlace && isAlike(a, b, pair.range) && moved.isFree(pair.range)) found.push_back(pair.range);
    }
    return found;
}

} // namespace crossdate::compare
