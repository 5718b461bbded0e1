#include "core/relate/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace crossdate::relate {

namespace {

constexpr std::size_t kContext = 2;   // words looked at to either side of two that may agree
constexpr std::size_t kSlotReach = 4; // words between an aligned neighbour and what fills a slot

bool sameForm(const Word& a, const Word& b) {
    return a.lower() == b.lower() || (!a.mark && !b.mark && a.stem() == b.stem());
}

class Aligner {
public:
    Aligner(const Passage& a, const Passage& b) : a_(a), b_(b) {
        out_.a.resize(a.words.size());
        out_.b.resize(b.words.size());
    }

    Alignment run() {
        for (std::size_t i = 0; i < b_.words.size(); ++i)
            if (b_.words[i].content) out_.b[i] = bestFor(i);
        linkBack();
        for (std::size_t i = 0; i < b_.words.size(); ++i)
            if (isOpen(b_.words[i], out_.b[i])) addSlot(i);
        std::stable_sort(out_.slots.begin(), out_.slots.end(),
                         [](const Slot& x, const Slot& y) { return x.fit > y.fit; });
        return std::move(out_);
    }

private:
    [[nodiscard]] Likeness likenessOf(const Word& a, const Word& b) const {
        if (a.lower() == b.lower()) return Likeness::exact;
        if (a.figure != kNone || b.figure != kNone || a.moment != kNone || b.moment != kNone)
            return Likeness::none;
        if (a.stem() == b.stem()) return Likeness::stem;
        if (a.name != kNone && b.name != kNone &&
            a_.names[a.name].name->canonical == b_.names[b.name].name->canonical)
            return Likeness::synonym;
        if (WordRelations::haveOneRoot(a.lower(), b.lower()) &&
            !WordRelations::deniesByPrefix(a.lower(), b.lower()))
            return Likeness::related;
        if (WordRelations::areSpellings(a.lower(), b.lower())) return Likeness::synonym;
        const WordRelation relation = WordRelations::instance().between(*a.token, *b.token);
        if (relation == WordRelation::synonyms) return Likeness::synonym;
        return relation == WordRelation::narrower ? Likeness::related : Likeness::none;
    }

    [[nodiscard]] double contextOf(std::size_t i, std::size_t k) const {
        double agreeing = 0;
        for (std::size_t step = 1; step <= kContext; ++step) {
            if (i >= step && k >= step && sameForm(a_.words[k - step], b_.words[i - step])) agreeing += 1;
            if (i + step < b_.words.size() && k + step < a_.words.size() &&
                sameForm(a_.words[k + step], b_.words[i + step]))
                agreeing += 1;
        }
        return agreeing;
    }

    [[nodiscard]] Link bestFor(std::size_t i) {
        Link best;
        double bestScore = 0;
        for (std::size_t k = 0; k < a_.words.size(); ++k) {
            if (!a_.words[k].content) continue;
            const Likeness likeness = likenessOf(a_.words[k], b_.words[i]);
            if (likeness == Likeness::none) continue;
            const double near =
                last_ == kNone ? 0 : -0.01 * std::abs(static_cast<double>(k) - static_cast<double>(last_));
            const double score =
                10.0 * static_cast<double>(likeness) + contextOf(i, k) + std::max(near, -0.9);
            if (score <= bestScore) continue;
            bestScore = score;
            best = {k, likeness};
        }
        if (best.other != kNone) last_ = best.other;
        return best;
    }

    void linkBack() {
        for (std::size_t i = 0; i < out_.b.size(); ++i) {
            const Link& link = out_.b[i];
            if (link.other != kNone && link.likeness > out_.a[link.other].likeness)
                out_.a[link.other] = {i, link.likeness};
        }
        for (std::size_t k = 0; k < a_.words.size(); ++k) { // words said twice in a
            if (!a_.words[k].content || out_.a[k].other != kNone) continue;
            for (std::size_t i = 0; i < b_.words.size(); ++i)
                if (b_.words[i].content && sameForm(a_.words[k], b_.words[i]))
                    out_.a[k] = {i, Likeness::stem};
        }
    }

    [[nodiscard]] static bool isOpen(const Word& word, const Link& link) {
        return word.content && link.other == kNone;
    }

    /// The word of a that agrees with the nearest word of b on one side of `i`; marks and words without a
    /// counterpart are stepped over, two at most.
    [[nodiscard]] std::size_t anchor(std::size_t i, int step) const {
        int steps = 0;
        for (auto at = static_cast<std::ptrdiff_t>(i) + step;
             at >= 0 && at < static_cast<std::ptrdiff_t>(b_.words.size()) && steps < 3; at += step, ++steps)
            if (out_.b[static_cast<std::size_t>(at)].other != kNone)
                return out_.b[static_cast<std::size_t>(at)].other;
        return kNone;
    }

    [[nodiscard]] double fillingFit(const Word& a, const Word& b, WordRelation relation) const {
        double fit = 0;
        if ((a.figure != kNone) != (b.figure != kNone) || (a.moment != kNone) != (b.moment != kNone))
            fit -= 1;
        if (a.figure != kNone && b.figure != kNone) fit += 1;
        if (a.moment != kNone && b.moment != kNone) fit += 1;
        if (a.name != kNone && b.name != kNone)
            fit += a_.names[a.name].name->kind == b_.names[b.name].name->kind ? 1 : 0.3;
        else if (a.capital && b.capital)
            fit += 0.5;
        else if (a.capital != b.capital)
            fit -= 0.5;
        if (relation == WordRelation::opposites) fit += 2;
        if (relation == WordRelation::siblings) fit += 1;
        const std::string &x = a.lower(), &y = b.lower();
        if (x.size() > 3 && y.size() > 3 && x.compare(x.size() - 2, 2, y, y.size() - 2, 2) == 0) fit += 0.3;
        return fit;
    }

    void addSlot(std::size_t i) {
        const std::size_t left = anchor(i, -1), right = anchor(i, 1);
        if (left == kNone && right == kNone) return;
        Slot best;
        best.fit = -1e9;
        for (std::size_t k = 0; k < a_.words.size(); ++k) {
            if (!isOpen(a_.words[k], out_.a[k])) continue;
            const bool afterLeft = left != kNone && k > left && k <= left + kSlotReach;
            const bool beforeRight = right != kNone && k < right && k + kSlotReach >= right;
            if (!afterLeft && !beforeRight) continue;
            const WordRelation relation =
                WordRelations::instance().between(*b_.words[i].token, *a_.words[k].token);
            const double distance = (afterLeft ? static_cast<double>(k - left) : 0) +
                                    (beforeRight ? static_cast<double>(right - k) : 0);
            const double fit = (afterLeft && beforeRight ? 2 : 1) - 0.1 * distance +
                               fillingFit(a_.words[k], b_.words[i], relation);
            if (fit > best.fit) best = {k, i, afterLeft && beforeRight, fit, relation};
        }
        if (best.a != kNone) out_.slots.push_back(best);
    }

    const Passage& a_;
    const Passage& b_;
    Alignment out_;
    std::size_t last_ = kNone; // the word of a aligned last
};

} // namespace

Alignment align(const Passage& a, const Passage& b) {
    return Aligner(a, b).run();
}

Edits editsOf(const Passage& a, const Passage& b) {
    const std::size_t n = a.words.size(), m = b.words.size();
    std::vector<std::uint16_t> longest((n + 1) * (m + 1), 0); // of the tails from (i, k) on
    const auto at = [&](std::size_t i, std::size_t k) -> std::uint16_t& { return longest[i * (m + 1) + k]; };
    const auto equal = [&](std::size_t i, std::size_t k) { return a.words[i].lower() == b.words[k].lower(); };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t k = m; k-- > 0;)
            at(i, k) = equal(i, k) ? static_cast<std::uint16_t>(at(i + 1, k + 1) + 1)
                                   : std::max(at(i + 1, k), at(i, k + 1));
    Edits edits;
    edits.common = n > 0 && m > 0 ? at(0, 0) : 0;
    std::size_t i = 0, k = 0;
    while (i < n || k < m) {
        Hunk hunk{{i, i}, {k, k}};
        while (i < n || k < m) {
            if (i < n && k < m && equal(i, k)) break;
            if (k >= m || (i < n && at(i + 1, k) >= at(i, k + 1)))
                ++i;
            else
                ++k;
        }
        hunk.a.end = i;
        hunk.b.end = k;
        if (hunk.a.end > hunk.a.begin || hunk.b.end > hunk.b.begin) edits.hunks.push_back(hunk);
        while (i < n && k < m && equal(i, k)) ++i, ++k;
    }
    return edits;
}

} // namespace crossdate::relate
