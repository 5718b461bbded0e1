#include "core/compare/diff_cleanup.h"

#include "core/compare/common_runs.h"

#include <algorithm>
#include <cmath>

namespace crossdate::compare {

namespace {

constexpr std::size_t kReach = 64; // runs given up in a row, tokens slid over
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Words before each token, so that the length of any stretch is a difference. Marks hardly count.
class Lengths {
public:
    explicit Lengths(const DiffText& text) : before_{0} {
        constexpr double kMark = 0.3;
        before_.reserve(text.size() + 1);
        for (const DiffToken& token : text.tokens)
            before_.push_back(before_.back() + (token.kind == DiffWordKind::mark ? kMark : 1.0));
    }
    [[nodiscard]] double of(TokenRange range) const { return before_[range.end] - before_[range.begin]; }

private:
    std::vector<double> before_;
};

class ChaffFilter {
public:
    ChaffFilter(const DiffText& a, const DiffText& b, const RangePair& where,
                const std::vector<EqualRun>& runs)
        : lengthsA_(a), lengthsB_(b), where_(where), runs_(runs) {
        for (const EqualRun& run : runs) worth_.push_back(weightOf(a, {run.a, run.endA()}));
    }

    std::vector<EqualRun> run() const {
        std::vector<double> best(runs_.size() + 1, 0);
        std::vector<std::size_t> previous(runs_.size() + 1, kNone);
        for (std::size_t i = 0; i <= runs_.size(); ++i) {
            // i may follow any of the runs shortly before it, or the beginning
            bool first = true;
            for (std::size_t back = 1; back <= std::min(i, kReach); ++back)
                offer(best, previous, i, i - back, first);
            if (i <= kReach) offer(best, previous, i, kNone, first);
            if (i < runs_.size()) best[i] += worth_[i];
        }
        std::vector<EqualRun> kept;
        for (std::size_t i = previous[runs_.size()]; i != kNone; i = previous[i]) kept.push_back(runs_[i]);
        std::reverse(kept.begin(), kept.end());
        return kept;
    }

private:
    void offer(std::vector<double>& best, std::vector<std::size_t>& previous, std::size_t i,
               std::size_t before, bool& first) const {
        const double value = (before == kNone ? 0 : best[before]) - cost(before, i);
        if (!first && value <= best[i]) return;
        best[i] = value;
        previous[i] = before;
        first = false;
    }

    /// Of the change between two runs that are both kept.
    [[nodiscard]] double cost(std::size_t before, std::size_t after) const {
        const TokenRange a{before == kNone ? where_.a.begin : runs_[before].endA(),
                           after < runs_.size() ? runs_[after].a : where_.a.end};
        const TokenRange b{before == kNone ? where_.b.begin : runs_[before].endB(),
                           after < runs_.size() ? runs_[after].b : where_.b.end};
        return std::log2(1 + (lengthsA_.of(a) + lengthsB_.of(b)) / 2);
    }

    Lengths lengthsA_, lengthsB_;
    RangePair where_;
    const std::vector<EqualRun>& runs_;
    std::vector<double> worth_;
};

int strengthOf(DiffEdge edge) {
    switch (edge) {
    case DiffEdge::none:
        return 0;
    case DiffEdge::clause:
        return 1;
    case DiffEdge::sentence:
        return 4;
    case DiffEdge::paragraph:
        return 5;
    }
    return 0;
}

/// Slides what stands between `before` and `after` in one text only.
class Slider {
public:
    /// `gap` is a stretch of `text`; `left` and `right` are how far it may go.
    Slider(const DiffText& text, TokenRange gap, std::size_t left, std::size_t right)
        : text_(text), gap_(gap), left_(std::min(left, kReach)), right_(std::min(right, kReach)) {}

    /// How far to the right the best place is; negative: to the left.
    [[nodiscard]] std::ptrdiff_t best() const {
        std::ptrdiff_t chosen = 0;
        int most = strengthAt(0);
        const auto offer = [&](std::ptrdiff_t by) {
            if (strengthAt(by) <= most) return;
            most = strengthAt(by);
            chosen = by;
        };
        for (std::size_t t = 1; t <= left_ && text_.ids[gap_.begin - t] == text_.ids[gap_.end - t]; ++t)
            offer(-static_cast<std::ptrdiff_t>(t));
        for (std::size_t t = 0; t < right_ && text_.ids[gap_.begin + t] == text_.ids[gap_.end + t]; ++t)
            offer(static_cast<std::ptrdiff_t>(t) + 1);
        return chosen;
    }

private:
    [[nodiscard]] int strengthAt(std::ptrdiff_t by) const {
        const auto at = [&](std::size_t i) {
            return strengthOf(text_.edgeAt(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + by)));
        };
        return at(gap_.begin) + at(gap_.end);
    }

    const DiffText& text_;
    TokenRange gap_;
    std::size_t left_, right_;
};

} // namespace

std::vector<EqualRun> withoutChaff(const DiffText& a, const DiffText& b, const RangePair& where,
                                   const std::vector<EqualRun>& runs) {
    return ChaffFilter(a, b, where, runs).run();
}

void slideToEdges(const DiffText& a, const DiffText& b, std::vector<EqualRun>& runs) {
    for (std::size_t i = 1; i < runs.size(); ++i) {
        EqualRun& before = runs[i - 1];
        EqualRun& after = runs[i];
        const TokenRange gapA{before.endA(), after.a};
        const TokenRange gapB{before.endB(), after.b};
        if (gapA.empty() == gapB.empty()) continue;
        // a run may be used up only at the ends of both texts, where no other change stands beyond it
        const bool first = before.a == 0 && before.b == 0;
        const bool last = after.endA() == a.size() && after.endB() == b.size();
        const std::size_t left = before.length - (first ? 0 : 1);
        const std::size_t right = after.length - (last ? 0 : 1);
        const std::ptrdiff_t by =
            gapB.empty() ? Slider(a, gapA, left, right).best() : Slider(b, gapB, left, right).best();
        const auto moved = [by](std::size_t value) {
            return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(value) + by);
        };
        before.length = moved(before.length);
        after = {moved(after.a), moved(after.b),
                 static_cast<std::size_t>(static_cast<std::ptrdiff_t>(after.length) - by)};
    }
    std::erase_if(runs, [](const EqualRun& run) { return run.length == 0; });
}

} // namespace crossdate::compare
