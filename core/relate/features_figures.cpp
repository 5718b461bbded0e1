#include "core/relate/features.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace crossdate::relate {

namespace {

constexpr double kLikely = 1; // a match scored below this may well count something else

double direction(Bound bound) {
    switch (bound) {
    case Bound::moreThan:
    case Bound::atLeast:
        return 1;
    case Bound::lessThan:
    case Bound::atMost:
        return -1;
    case Bound::about:
    case Bound::between:
        return 0.5;
    case Bound::exactly:
        break;
    }
    return 0;
}

double unitClass(const std::string& unit) {
    if (unit.empty()) return 0;
    if (unit == "%") return 1;
    if (unit == "ordinal") return 2;
    if (unit[0] == '/') return 3;
    if (unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z') return 4;
    return 5;
}

/// The match that says most against (or for) the pair: by its score, of those that hold or do not.
const FigureMatch* strongest(const std::vector<FigureMatch>& matches, bool apart) {
    const FigureMatch* best = nullptr;
    for (const FigureMatch& match : matches)
        if (match.a != kNone && (match.holds == Holds::apart) == apart &&
            (!best || match.score > best->score))
            best = &match;
    return best;
}

void addMatch(FeatureRow& row, const std::string& of, const FigureMatch* match, const Passage& claims,
              const Passage& stated) {
    const Figure none;
    const Figure& b = match ? claims.figures[match->b] : none;
    const Figure& a = match ? stated.figures[match->a] : none;
    row.add(of + ".score", match ? match->score : -9);
    row.add(of + ".ratio", match ? std::abs(match->ratio) : -1);
    row.add(of + ".signed", match ? match->ratio * (direction(b.bound) == 0 ? 1 : direction(b.bound)) : 0);
    row.add(of + ".bound", match ? direction(b.bound) : -2);
    row.add(of + ".boundOther", match ? direction(a.bound) : -2);
    row.add(of + ".unit", match ? unitClass(b.unit) : -1);
    row.add(of + ".sameUnit", match ? sameUnit(a, b) : 0);
    row.add(of + ".context", match ? match->context : -1);
    row.add(of + ".noun", match ? match->sameNoun - match->otherNoun : 0);
    row.add(of + ".candidates", match ? match->candidates : -1);
    row.add(of + ".rival", match ? match->bestHolding - match->bestApart : 0);
    row.add(of + ".small", match ? b.value <= 10 : 0);
    row.add(of + ".equal", match ? a.value == b.value : 0);
}

void addCounts(FeatureRow& row, const std::string& of, const std::vector<FigureMatch>& matches,
               const Passage& claims) {
    double same = 0, rounded = 0, within = 0, overlap = 0, apart = 0, lost = 0, bounded = 0, sure = 0;
    for (const FigureMatch& match : matches) {
        bounded += direction(claims.figures[match.b].bound) != 0;
        if (match.a == kNone || match.score < kLikely) {
            lost += 1;
            continue;
        }
        same += match.holds == Holds::same;
        rounded += match.holds == Holds::rounded;
        within += match.holds == Holds::within;
        overlap += match.holds == Holds::overlap;
        apart += match.holds == Holds::apart;
        sure += match.holds == Holds::apart ? -match.score : match.score;
    }
    row.add(of + ".figures", static_cast<double>(matches.size()));
    row.add(of + ".same", same);
    row.add(of + ".rounded", rounded);
    row.add(of + ".within", within);
    row.add(of + ".overlap", overlap);
    row.add(of + ".apart", apart);
    row.add(of + ".lost", lost);
    row.add(of + ".bounded", bounded);
    row.add(of + ".balance", sure);
    row.add(of + ".apartShare", matches.empty() ? -1 : apart / static_cast<double>(matches.size()));
    row.add(of + ".holdShare",
            matches.empty() ? -1 : (same + rounded + within) / static_cast<double>(matches.size()));
}

/// Numbers of the one passage written in the other, whatever they count.
double literally(const Passage& of, const Passage& in) {
    double found = 0;
    for (const Figure& figure : of.figures)
        found += std::any_of(in.figures.begin(), in.figures.end(),
                             [&figure](const Figure& other) { return other.value == figure.value; });
    return of.figures.empty() ? -1 : found / static_cast<double>(of.figures.size());
}

/// The least relation between a claim's figure and any other of the same unit.
double nearest(const Comparison& pair) {
    double least = 9;
    for (const FigureMatch& match : pair.figures)
        if (match.a != kNone && match.score >= 0) least = std::min(least, std::abs(match.ratio));
    return least;
}

} // namespace

void addFigures(FeatureRow& row, const Comparison& pair) {
    addCounts(row, "fig", pair.figures, pair.b);
    addCounts(row, "gif", pair.figuresReverse, pair.a);
    addMatch(row, "figApart", strongest(pair.figures, true), pair.b, pair.a);
    addMatch(row, "figHolds", strongest(pair.figures, false), pair.b, pair.a);
    addMatch(row, "gifApart", strongest(pair.figuresReverse, true), pair.a, pair.b);
    row.add("fig.literal", literally(pair.b, pair.a));
    row.add("gif.literal", literally(pair.a, pair.b));
    row.add("fig.nearest", nearest(pair));
}

} // namespace crossdate::relate
