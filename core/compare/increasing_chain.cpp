#include "core/compare/increasing_chain.h"

#include <algorithm>
#include <numeric>

namespace crossdate::compare {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The heaviest chain end among those with a smaller b (P. M. Fenwick's tree, 1994, over maxima).
class BestBefore {
public:
    explicit BestBefore(std::size_t size) : tree_(size + 1, kNone) {}

    [[nodiscard]] std::size_t find(std::size_t rank, const std::vector<double>& total) const {
        std::size_t best = kNone;
        for (; rank > 0; rank &= rank - 1) best = heavier(best, tree_[rank], total);
        return best;
    }
    void add(std::size_t rank, std::size_t point, const std::vector<double>& total) {
        for (++rank; rank < tree_.size(); rank += rank & (~rank + 1))
            tree_[rank] = heavier(tree_[rank], point, total);
    }

private:
    static std::size_t heavier(std::size_t one, std::size_t other, const std::vector<double>& total) {
        if (one == kNone) return other;
        return other != kNone && total[other] > total[one] ? other : one;
    }
    std::vector<std::size_t> tree_;
};

} // namespace

std::vector<bool> heaviestIncreasingChain(const std::vector<ChainPoint>& points) {
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Of equal a the largest b first, so that they cannot follow each other.
    std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        return points[x].a != points[y].a ? points[x].a < points[y].a : points[x].b > points[y].b;
    });
    std::vector<std::size_t> ranks;
    for (const ChainPoint& point : points) ranks.push_back(point.b);
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());

    BestBefore best(ranks.size());
    std::vector<double> total(points.size(), 0);
    std::vector<std::size_t> previous(points.size(), kNone);
    std::size_t last = kNone;
    for (const std::size_t i : order) {
        const auto rank = static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), points[i].b) -
                                                   ranks.begin());
        previous[i] = best.find(rank, total);
        total[i] = points[i].weight + (previous[i] == kNone ? 0 : total[previous[i]]);
        best.add(rank, i, total);
        if (last == kNone || total[i] > total[last]) last = i;
    }
    std::vector<bool> inChain(points.size(), false);
    for (; last != kNone; last = previous[last]) inChain[last] = true;
    return inChain;
}

} // namespace crossdate::compare
