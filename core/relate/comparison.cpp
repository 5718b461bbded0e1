#include "core/relate/comparison.h"

#include <algorithm>
#include <cmath>

namespace crossdate::relate {

namespace {

constexpr double kNear = 0.1;     // log ratio of two figures that may be one count at two times
constexpr std::size_t kReach = 6; // words around a figure or date that say what it is of

WordRange around(WordRange words, std::size_t size) {
    return {words.begin > kReach ? words.begin - kReach : 0, std::min(size, words.end + kReach)};
}

bool isWithin(std::size_t i, WordRange range) {
    return i >= range.begin && i < range.end;
}

/// Content words near the one in `b` whose counterparts stand near the one in `a`, each counted once.
int sharedContext(const Passage& a, WordRange ofA, const Passage& b, WordRange ofB,
                  const Alignment& alignment) {
    const WordRange nearA = around(ofA, a.words.size()), nearB = around(ofB, b.words.size());
    int shared = 0;
    for (std::size_t i = nearB.begin; i < nearB.end; ++i) {
        if (isWithin(i, ofB) || !b.words[i].content || alignment.b[i].other == kNone) continue;
        bool found = isWithin(alignment.b[i].other, nearA) && !isWithin(alignment.b[i].other, ofA);
        for (std::size_t k = nearA.begin; k < nearA.end && !found; ++k)
            found = !isWithin(k, ofA) && a.words[k].content && a.words[k].stem() == b.words[i].stem();
        shared += found ? 1 : 0;
    }
    return shared;
}

bool nounNear(const Passage& passage, WordRange words, const std::string& stem) {
    const WordRange near = around(words, passage.words.size());
    for (std::size_t i = near.begin; i < near.end; ++i)
        if (passage.words[i].stem() == stem) return true;
    return false;
}

bool nounsAgree(const std::string& a, const std::string& b) {
    return a == b || WordRelations::haveOneRoot(a, b);
}

/// 1 where both stand by words of home ("domestic") or both by words of the world ("globally"), -1 where they
/// differ.
int extentsAgree(const Passage& a, WordRange ofA, const Passage& b, WordRange ofB) {
    const auto extent = [](const Passage& passage, WordRange words) {
        std::uint32_t classes = 0;
        const WordRange near = around(words, passage.words.size());
        for (std::size_t i = near.begin; i < near.end; ++i)
            if (passage.words[i].sentence == passage.words[words.begin].sentence)
                classes |= WordRelations::instance().classesOf(*passage.words[i].token) & (kHome | kWorld);
        return classes;
    };
    const std::uint32_t one = extent(a, ofA), other = extent(b, ofB);
    if (one == 0 || other == 0) return 0;
    return (one & other) != 0 ? 1 : -1;
}

bool isMoney(const std::string& unit) {
    return unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
}

double unitScore(const Figure& a, const Figure& b) {
    if (sameUnit(a, b)) return a.unit.empty() ? 1 : 2.5;
    if (a.unit.empty() != b.unit.empty()) {
        const std::string& one = a.unit.empty() ? b.unit : a.unit;
        return one == "ordinal" ? -3 : isMoney(one) ? -0.5 : -1.5; // a sign may be left out
    }
    return -4;
}

FigureMatch matchOf(const Passage& a, std::size_t of, const Passage& b, std::size_t claim,
                    const Alignment& alignment) {
    const Figure &x = a.figures[of], &y = b.figures[claim];
    FigureMatch match;
    match.b = claim;
    match.a = of;
    match.holds = holds(y, x);
    match.ratio = logRatio(y, x);
    match.context = sharedContext(a, x.words, b, y.words, alignment);
    match.sameNoun = !x.of.empty() && nounsAgree(x.of, y.of);
    match.otherNoun = !x.of.empty() && !y.of.empty() && !match.sameNoun;
    const double distance = std::abs(match.ratio);
    match.score = unitScore(x, y) + 0.5 * std::min(match.context, 5) - std::min(3.0, 1.5 * distance);
    if (distance < kNear) match.score += 0.5;
    if (match.sameNoun) match.score += 1.5;
    if (match.otherNoun && !nounNear(a, x.words, y.of) && !nounNear(b, y.words, x.of)) match.score -= 1;
    if (match.otherNoun && nounNear(a, x.words, y.of)) match.score += 0.7;
    if (!match.sameNoun && !match.otherNoun && !y.of.empty() && nounNear(a, x.words, y.of))
        match.score += 0.7;
    if (x.value == y.value) match.score += 1;
    match.score += extentsAgree(a, x.words, b, y.words);
    return match;
}

std::size_t bestSentence(const Passage& a, const Alignment& alignment) {
    std::vector<int> linked(a.readings.size() + 1, 0);
    for (const Link& link : alignment.b)
        if (link.other != kNone) ++linked[a.words[link.other].sentence];
    return static_cast<std::size_t>(std::max_element(linked.begin(), linked.end()) - linked.begin());
}

bool satisfies(Holds holds) {
    return holds != Holds::apart;
}

} // namespace

std::vector<FigureMatch> matchFigures(const Passage& a, const Passage& b, const Alignment& alignment) {
    std::vector<FigureMatch> matches;
    for (std::size_t claim = 0; claim < b.figures.size(); ++claim) {
        FigureMatch best;
        best.b = claim;
        best.score = -9;
        double holding = -9, apart = -9;
        int candidates = 0;
        for (std::size_t of = 0; of < a.figures.size(); ++of) {
            const FigureMatch match = matchOf(a, of, b, claim, alignment);
            candidates += sameUnit(a.figures[of], b.figures[claim]) ? 1 : 0;
            double& bestOf = satisfies(match.holds) ? holding : apart;
            bestOf = std::max(bestOf, match.score);
            if (match.score > best.score) best = match;
        }
        best.bestHolding = holding;
        best.bestApart = apart;
        best.candidates = candidates;
        matches.push_back(best);
    }
    return matches;
}

std::vector<MomentMatch> matchMoments(const Passage& a, const Passage& b, const Alignment& alignment) {
    std::vector<MomentMatch> matches;
    for (std::size_t claim = 0; claim < b.moments.size(); ++claim) {
        MomentMatch best;
        best.b = claim;
        best.score = -9;
        double fitting = -9, apart = -9;
        for (std::size_t of = 0; of < a.moments.size(); ++of) {
            const Moment &x = a.moments[of], &y = b.moments[claim];
            const Fit fit = fitOf(y, x);
            const SharedParts parts = sharedParts(y, x);
            const double days = daysApart(y, x);
            const int context = sharedContext(a, x.words, b, y.words, alignment);
            const double score = parts.equal - 0.5 * parts.different + 0.5 * std::min(context, 5) -
                                 0.3 * std::log1p(days / 30) + (fit == Fit::same ? 1 : 0);
            double& bestOf = fit == Fit::apart ? apart : fitting;
            bestOf = std::max(bestOf, score);
            if (score <= best.score) continue;
            best.a = of;
            best.score = score;
            best.fit = fit;
            best.days = days;
            best.context = context;
        }
        best.bestFitting = fitting;
        best.bestApart = apart;
        matches.push_back(best);
    }
    return matches;
}

Comparison compare(const Passage& a, const Passage& b) {
    Comparison made{a, b, align(a, b), align(b, a), editsOf(a, b), {}, {}, {}, 0};
    made.figures = matchFigures(a, b, made.alignment);
    made.figuresReverse = matchFigures(b, a, made.reverse);
    made.moments = matchMoments(a, b, made.alignment);
    made.sentence = bestSentence(a, made.alignment);
    return made;
}

} // namespace crossdate::relate
