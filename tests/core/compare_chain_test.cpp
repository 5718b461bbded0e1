// The private tools that alignment and stories rest on, against what is certain.
#include "core/compare/increasing_chain.h"
#include "core/compare/modularity.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <stop_token>

namespace crossdate::compare {

namespace {

bool rises(const std::vector<ChainPoint>& points) {
    return std::all_of(points.begin(), points.end(), [&](const ChainPoint& x) {
        return std::all_of(points.begin(), points.end(), [&](const ChainPoint& y) {
            return &x == &y || (x.a < y.a && x.b < y.b) || (y.a < x.a && y.b < x.b);
        });
    });
}

double weightOf(const std::vector<ChainPoint>& points) {
    double sum = 0;
    for (const ChainPoint& point : points) sum += point.weight;
    return sum;
}

/// By trying all subsets.
double heaviest(const std::vector<ChainPoint>& points) {
    double best = 0;
    for (unsigned subset = 0; subset < 1U << points.size(); ++subset) {
        std::vector<ChainPoint> some;
        for (std::size_t i = 0; i < points.size(); ++i)
            if ((subset >> i & 1U) != 0) some.push_back(points[i]);
        if (rises(some)) best = std::max(best, weightOf(some));
    }
    return best;
}

} // namespace

TEST_CASE("the increasing chain rises, and none is heavier") {
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<ChainPoint> points(random() % 9);
        for (ChainPoint& point : points)
            point = {random() % 6, random() % 6, 1.0 + static_cast<double>(random() % 5)};
        const std::vector<bool> inChain = heaviestIncreasingChain(points);
        std::vector<ChainPoint> chain;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (inChain[i]) chain.push_back(points[i]);
        REQUIRE(rises(chain));
        REQUIRE(weightOf(chain) == Approx(heaviest(points)));
    }
}

TEST_CASE("two knots of nodes with few links between them are two communities") {
    LikenessMatrix likeness(7);
    for (std::size_t i = 0; i < 7; ++i)
        for (std::size_t j = i + 1; j < 7; ++j) likeness.set(i, j, (i < 3) == (j < 3) ? 0.6 : 0.1);
    Progress silent;
    CHECK(communities(likeness, silent).value() == std::vector<std::size_t>{0, 0, 0, 1, 1, 1, 1});
}

TEST_CASE("nodes without any link stay alone") {
    Progress silent;
    CHECK(communities(LikenessMatrix(3), silent).value() == std::vector<std::size_t>{0, 1, 2});
    CHECK(communities(LikenessMatrix(0), silent).value().empty());
}

TEST_CASE("a partition joins what gains and parts what loses") {
    LikenessMatrix gains(4);
    gains.set(0, 1, 1.0);
    gains.set(2, 3, 0.5);
    gains.set(1, 2, -0.2);
    gains.set(0, 3, -0.1);
    Progress silent;
    CHECK(partition(gains, silent).value() == std::vector<std::size_t>{0, 0, 1, 1});
}

} // namespace crossdate::compare
