#include "core/compare/alignment.h"
#include "core/compare/collation.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <stop_token>

namespace crossdate::compare {

namespace {

Comparable report(std::int64_t id, const std::string& text) {
    return makeComparable(DocumentId{id}, text, text::splitSentences(text), Day{18000});
}

std::vector<AlignedPair> aligned(const Comparable& a, const Comparable& b,
                                 const std::vector<Pairing>& decided = {}) {
    Progress silent;
    return align(a, b, FeatureWeights({&a, &b}), decided, silent).value();
}

using Sides = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

std::vector<Sides> sidesOf(const std::vector<AlignedPair>& pairs) {
    std::vector<Sides> sides;
    for (const AlignedPair& pair : pairs) sides.emplace_back(pair.a, pair.b);
    return sides;
}

std::vector<AlignedPair> mirrored(std::vector<AlignedPair> pairs) {
    for (AlignedPair& pair : pairs) std::swap(pair.a, pair.b);
    std::sort(pairs.begin(), pairs.end(),
              [](const AlignedPair& x, const AlignedPair& y) { return x.a.front() < y.a.front(); });
    return pairs;
}

const std::string ledger =
    "The harbour board shut the north pier on Monday after divers found cracks in two pillars. "
    "Repairs will cost £4.2 million, chief engineer Ada Brook said. "
    "Fishing crews have been told to land their catch at Westhaven until March. "
    "The pier was built in 1911.";
const std::string gazette =
    "Built in 1911, the north pier is the oldest on the coast. "
    "It has been closed since Monday because divers saw that two of its pillars had cracked. "
    "Brook, the board's chief engineer, put the cost of repairs at £4.2m. "
    "A petition to save the lighthouse has 600 signatures.";

/// Sentences about a few of many things, in any order: what alignment meets at its worst.
std::string randomReport(std::mt19937& random) {
    static const std::vector<std::string> who{"The mayor", "Ada Brook", "Police", "Two divers", "The board"};
    static const std::vector<std::string> did{"closed", "inspected", "sold", "praised", "blamed"};
    static const std::vector<std::string> what{"the pier", "the old ferry", "12 boats", "the school",
                                               "a bank"};
    static const std::vector<std::string> when{" on Monday", " in 1911", "", " after the storm"};
    std::string text;
    const std::size_t count = 1 + random() % 9;
    for (std::size_t i = 0; i < count; ++i)
        text += who[random() % who.size()] + " " + did[random() % did.size()] + " " +
                what[random() % what.size()] + when[random() % when.size()] + ". ";
    return text;
}

} // namespace

TEST_CASE("sentences that tell the same in other words and another order are paired") {
    const auto pairs = aligned(report(1, ledger), report(2, gazette));
    CHECK(sidesOf(pairs) == std::vector<Sides>{{{0}, {1}}, {{1}, {2}}, {{3}, {0}}});
}

TEST_CASE("what stands outside the common order has moved") {
    const auto pairs = aligned(report(1, ledger), report(2, gazette));
    REQUIRE(pairs.size() == 3);
    CHECK_FALSE(pairs[0].moved);
    CHECK_FALSE(pairs[1].moved);
    CHECK(pairs[2].moved);
}

TEST_CASE("a sentence the other report cut in two is paired with both halves") {
    const Comparable whole = report(
        1, "The ferry Aurora ran aground off Kesh on Friday and 212 passengers were taken off by lifeboat. "
           "Tickets will be refunded.");
    const Comparable halves = report(2, "The ferry Aurora ran aground off Kesh on Friday. "
                                        "Lifeboats took off 212 passengers. A choir sang in the town hall.");
    CHECK(sidesOf(aligned(whole, halves)) == std::vector<Sides>{{{0}, {0, 1}}});
    CHECK(sidesOf(aligned(halves, whole)) == std::vector<Sides>{{{0, 1}, {0}}});
}

TEST_CASE("a report is aligned with itself sentence by sentence") {
    const Comparable one = report(1, ledger + " " + gazette);
    const auto pairs = aligned(one, one);
    REQUIRE(pairs.size() == one.sentences.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        CHECK(pairs[i].a == std::vector<std::size_t>{i});
        CHECK(pairs[i].b == pairs[i].a);
        CHECK_FALSE(pairs[i].moved);
        CHECK(pairs[i].score > 0.99);
    }
}

TEST_CASE("reports with nothing in common, or without sentences, have no pairs") {
    const Comparable other = report(2, "A choir sang in Oslo. Snow fell on the marathon.");
    CHECK(aligned(report(1, ledger), other).empty());
    CHECK(aligned(report(1, ledger), report(3, "")).empty());
}

TEST_CASE("what the analyst decided is done") {
    const Comparable a = report(1, ledger), b = report(2, gazette);
    const std::vector<Pairing> decided{{2, 3, true}, {0, 1, false}, {9, 0, true}};
    const auto pairs = aligned(a, b, decided);
    const auto forced =
        std::find_if(pairs.begin(), pairs.end(), [](const AlignedPair& p) { return p.byHand; });
    REQUIRE(forced != pairs.end());
    CHECK(forced->a == std::vector<std::size_t>{2});
    CHECK(forced->b == std::vector<std::size_t>{3});
    for (const AlignedPair& pair : pairs) {
        const bool both = std::count(pair.a.begin(), pair.a.end(), std::size_t{0}) > 0 &&
                          std::count(pair.b.begin(), pair.b.end(), std::size_t{1}) > 0;
        CHECK_FALSE(both);
    }
}

TEST_CASE("align(b, a) mirrors align(a, b), and no sentence is paired twice") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const Comparable a = report(1, randomReport(random)),
                         b = report(round % 3 == 0 ? 1 : 2, randomReport(random));
        std::vector<Pairing> decided, swapped;
        for (int i = 0; i < round % 4; ++i) {
            decided.push_back({random() % 9, random() % 9, random() % 2 == 0});
            swapped.push_back({decided.back().b, decided.back().a, decided.back().paired});
        }
        const auto pairs = aligned(a, b, decided);
        REQUIRE(pairs == mirrored(aligned(b, a, swapped)));
        std::set<std::size_t> seenA, seenB;
        for (const AlignedPair& pair : pairs) {
            for (const std::size_t i : pair.a) REQUIRE(seenA.insert(i).second);
            for (const std::size_t j : pair.b) REQUIRE(seenB.insert(j).second);
            REQUIRE(pair.score >= 0);
            REQUIRE(pair.score <= 1);
        }
    }
}

TEST_CASE("aligning can be cancelled") {
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token(), {});
    const Comparable a = report(1, ledger), b = report(2, gazette);
    const auto result = align(a, b, FeatureWeights({&a, &b}), {}, progress);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
    CHECK_FALSE(collate({&a, &b}, 0, {}, progress));
}

} // namespace crossdate::compare
