#include "core/compare/pairing_order.h"

#include <algorithm>
#include <cmath>

namespace crossdate::compare {

namespace {

constexpr double kNeighbourHint = 0.6;
constexpr double kPlaceHint = 0.1;

class Ranker {
public:
    /// `pairs` by a, then b.
    Ranker(const std::vector<ScoredPair>& pairs, std::size_t countA, std::size_t countB)
        : pairs_(pairs), countA_(static_cast<double>(countA)), countB_(static_cast<double>(countB)) {}

    [[nodiscard]] double rankOf(const ScoredPair& pair) const {
        const double before = pair.a > 0 && pair.b > 0 ? scoreOf(pair.a - 1, pair.b - 1) : 0;
        const double support = std::max(before, scoreOf(pair.a + 1, pair.b + 1));
        return pair.score + kNeighbourHint * support * pair.score - kPlaceHint * distanceOf(pair);
    }
    /// How far apart they stand in their documents, 0..1.
    [[nodiscard]] double distanceOf(const ScoredPair& pair) const {
        return std::abs(static_cast<double>(pair.a) / countA_ - static_cast<double>(pair.b) / countB_);
    }

private:
    [[nodiscard]] double scoreOf(std::size_t a, std::size_t b) const {
        const auto found = std::lower_bound(
            pairs_.begin(), pairs_.end(), ScoredPair{a, b, 0},
            [](const ScoredPair& x, const ScoredPair& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
        return found != pairs_.end() && found->a == a && found->b == b ? found->score : 0;
    }

    const std::vector<ScoredPair>& pairs_;
    double countA_, countB_;
};

} // namespace

std::vector<Candidate> inPairingOrder(const std::vector<ScoredPair>& pairs, std::size_t countA,
                                      std::size_t countB) {
    const Ranker ranker(pairs, countA, countB);
    std::vector<Candidate> candidates;
    candidates.reserve(pairs.size());
    for (const ScoredPair& pair : pairs) candidates.push_back({pair, ranker.rankOf(pair)});
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate& x, const Candidate& y) {
        if (x.rank != y.rank) return x.rank > y.rank;
        const double dx = ranker.distanceOf(x.pair), dy = ranker.distanceOf(y.pair);
        if (dx != dy) return dx < dy;
        const std::size_t sumX = x.pair.a + x.pair.b, sumY = y.pair.a + y.pair.b;
        return sumX != sumY ? sumX < sumY : x.pair.a < y.pair.a;
    });
    return candidates;
}

} // namespace crossdate::compare
