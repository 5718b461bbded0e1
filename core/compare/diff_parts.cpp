#include "core/compare/diff_parts.h"

#include <algorithm>
#include <numeric>

namespace crossdate::compare {

namespace {

/// Tokens of the whole texts that belong together; one side may be empty.
struct PartPair {
    RangePair range;
    DiffMark mark;
    bool insideMove;
};

/// Cuts tokens of a strand where something was taken out between them.
std::vector<TokenRange> pieces(const std::vector<std::size_t>& from, TokenRange range) {
    std::vector<TokenRange> found;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!found.empty() && found.back().end == from[i])
            ++found.back().end;
        else
            found.push_back({from[i], from[i] + 1});
    }
    return found;
}

class PartMaker {
public:
    PartMaker(const DiffText& a, const DiffText& b) : a_(a), b_(b) {}

    void add(const DiffStrand& strand) {
        const auto gaps = gapsOf({strand.a.whole(), strand.b.whole()}, strand.runs);
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            addChange(strand, gaps[i]);
            if (i < strand.runs.size()) addEqual(strand, strand.runs[i]);
        }
    }

    [[nodiscard]] WordDiff finish(const std::vector<DiffStrand>& strands) {
        WordDiff diff;
        const auto placesA = place(diff.a, a_, &RangePair::a);
        const auto placesB = place(diff.b, b_, &RangePair::b);
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            if (placesA[i] == kNoPartner || placesB[i] == kNoPartner) continue;
            diff.a[placesA[i]].partner = placesB[i];
            diff.b[placesB[i]].partner = placesA[i];
        }
        for (const DiffStrand& strand : strands)
            if (strand.moved)
                diff.moves.push_back(
                    {{a_.tokens[strand.fromA.front()].span.begin, a_.tokens[strand.fromA.back()].span.end},
                     {b_.tokens[strand.fromB.front()].span.begin, b_.tokens[strand.fromB.back()].span.end}});
        sortMoves(diff.moves);
        return diff;
    }

private:
    void addEqual(const DiffStrand& strand, const EqualRun& run) {
        for (std::size_t k = 0; k < run.length; ++k) {
            const std::size_t i = strand.fromA[run.a + k];
            const std::size_t j = strand.fromB[run.b + k];
            const bool alike = a_.tokens[i].form == b_.tokens[j].form;
            const DiffMark mark = !alike         ? DiffMark::equalValue
                                  : strand.moved ? DiffMark::moved
                                                 : DiffMark::same;
            if (k > 0) {
                PartPair& last = pairs_.back();
                if (last.mark == mark && last.range.a.end == i && last.range.b.end == j) {
                    ++last.range.a.end;
                    ++last.range.b.end;
                    continue;
                }
            }
            pairs_.push_back({{{i, i + 1}, {j, j + 1}}, mark, strand.moved});
        }
    }

    void addChange(const DiffStrand& strand, const RangePair& gap) {
        const auto inA = pieces(strand.fromA, gap.a);
        const auto inB = pieces(strand.fromB, gap.b);
        for (std::size_t i = 0; i < std::max(inA.size(), inB.size()); ++i) {
            const bool both = i < inA.size() && i < inB.size();
            pairs_.push_back(
                {{i < inA.size() ? inA[i] : TokenRange(), i < inB.size() ? inB[i] : TokenRange()},
                 both ? DiffMark::changed : DiffMark::only,
                 strand.moved});
        }
    }

    /// Writes the parts of one side in order; where each pair's part is now.
    std::vector<std::size_t> place(std::vector<DiffPart>& parts, const DiffText& text,
                                   TokenRange RangePair::*side) const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < pairs_.size(); ++i)
            if (!(pairs_[i].range.*side).empty()) order.push_back(i);
        std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
            return (pairs_[x].range.*side).begin < (pairs_[y].range.*side).begin;
        });
        std::vector<std::size_t> places(pairs_.size(), kNoPartner);
        for (const std::size_t i : order) {
            const TokenRange& range = pairs_[i].range.*side;
            places[i] = parts.size();
            parts.push_back({{text.tokens[range.begin].span.begin, text.tokens[range.end - 1].span.end},
                             pairs_[i].mark,
                             kNoPartner,
                             pairs_[i].insideMove});
        }
        return places;
    }

    const DiffText& a_;
    const DiffText& b_;
    std::vector<PartPair> pairs_;
};

/// Tokens outside `taken`.
void keep(const DiffText& text, const std::vector<bool>& taken, DiffText& kept,
          std::vector<std::size_t>& from) {
    kept.text = text.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (taken[i]) continue;
        kept.tokens.push_back(text.tokens[i]);
        kept.ids.push_back(text.ids[i]);
        from.push_back(i);
    }
}

void cutOut(const DiffText& text, TokenRange range, DiffText& part, std::vector<std::size_t>& from) {
    const auto begin = static_cast<std::ptrdiff_t>(range.begin);
    const auto end = static_cast<std::ptrdiff_t>(range.end);
    part = {text.text,
            {text.tokens.begin() + begin, text.tokens.begin() + end},
            {text.ids.begin() + begin, text.ids.begin() + end}};
    from.resize(range.size());
    std::iota(from.begin(), from.end(), range.begin);
}

std::vector<bool> inside(const DiffText& text, const std::vector<RangePair>& ranges,
                         TokenRange RangePair::*side) {
    std::vector<bool> covered(text.size(), false);
    for (const RangePair& range : ranges)
        for (std::size_t i = (range.*side).begin; i < (range.*side).end; ++i) covered[i] = true;
    return covered;
}

} // namespace

DiffStrand strandWithout(const DiffText& a, const DiffText& b, const std::vector<RangePair>& moves) {
    DiffStrand strand;
    keep(a, inside(a, moves, &RangePair::a), strand.a, strand.fromA);
    keep(b, inside(b, moves, &RangePair::b), strand.b, strand.fromB);
    return strand;
}

DiffStrand strandOf(const DiffText& a, const DiffText& b, const RangePair& move) {
    DiffStrand strand;
    strand.moved = true;
    cutOut(a, move.a, strand.a, strand.fromA);
    cutOut(b, move.b, strand.b, strand.fromB);
    return strand;
}

WordDiff partsOf(const DiffText& a, const DiffText& b, const std::vector<DiffStrand>& strands) {
    PartMaker maker(a, b);
    for (const DiffStrand& strand : strands) maker.add(strand);
    return maker.finish(strands);
}

void sortMoves(std::vector<TextMove>& moves) {
    std::sort(moves.begin(), moves.end(), [](const TextMove& x, const TextMove& y) { return x.a < y.a; });
}

} // namespace crossdate::compare
