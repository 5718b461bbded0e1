#include "core/compare/same_happening.h"
#include "core/compare/stories.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <set>
#include <stop_token>

namespace crossdate::compare {

namespace {

Comparable report(std::int64_t id, const std::string& text) {
    return makeComparable(DocumentId{id}, text, text::splitSentences(text), std::nullopt);
}

/// Two ferries run aground: the same kind of thing, to other people at another place.
const std::vector<Comparable>& ferries() {
    static const std::vector<Comparable> all{
        report(1, "The ferry Aurora ran aground off Kesh on Friday. All 212 passengers were rescued."),
        report(2, "Lifeboats rescued 212 passengers after the Aurora ran aground near Kesh."),
        report(
            3,
            "The Aurora hit rocks off Kesh, captain Tom Hale said. The ferry was carrying 212 passengers."),
        report(4, "Captain Tom Hale of the ferry Aurora was questioned in Kesh after the grounding."),
        report(5, "The ferry Meridian ran aground off Port Lowe on Sunday. All 88 passengers were rescued."),
        report(6, "Lifeboats rescued 88 passengers after the Meridian ran aground near Port Lowe."),
        report(
            7,
            "The Meridian struck a sandbank at Port Lowe, owner Blue Line said. It carried 88 passengers."),
        report(
            8,
            "Blue Line, owner of the ferry Meridian, will pay for the rescue of 88 passengers at Port Lowe."),
    };
    return all;
}

std::vector<const Comparable*> pointers(const std::vector<Comparable>& documents) {
    std::vector<const Comparable*> all;
    for (const Comparable& one : documents) all.push_back(&one);
    return all;
}

std::vector<std::size_t> storiesOf(const std::vector<const Comparable*>& documents) {
    Progress silent;
    return tellStoriesApart(documents, silent).value();
}

std::vector<HappeningPair> pairsOf(const std::vector<const Comparable*>& documents) {
    Progress silent;
    return pairSameHappenings(documents, silent).value();
}

} // namespace

TEST_CASE("two stories that look alike are told apart by their names and figures") {
    const std::vector<std::size_t> stories = storiesOf(pointers(ferries()));
    REQUIRE(stories.size() == 8);
    for (std::size_t i = 0; i < 8; ++i) CHECK(stories[i] == stories[i < 4 ? 0 : 4]);
    CHECK(stories[0] != stories[4]);
}

TEST_CASE("only sentences of one story are paired, and never two of one document") {
    const auto pairs = pairsOf(pointers(ferries()));
    CHECK(std::find(pairs.begin(), pairs.end(), HappeningPair{0, 0, 1, 0}) != pairs.end());
    CHECK(std::find(pairs.begin(), pairs.end(), HappeningPair{4, 1, 5, 0}) != pairs.end());
    CHECK(std::is_sorted(pairs.begin(), pairs.end()));
    for (const HappeningPair& pair : pairs) {
        CHECK(pair.documentA < pair.documentB);
        CHECK((pair.documentA < 4) == (pair.documentB < 4));
    }
}

TEST_CASE("stories and pairs do not depend on the order of the documents") {
    const auto given = pointers(ferries());
    using Key = std::array<std::int64_t, 4>;
    const auto keysOf = [](const std::vector<const Comparable*>& documents) {
        std::set<Key> keys;
        for (const HappeningPair& pair : pairsOf(documents)) {
            std::array<std::pair<std::int64_t, std::int64_t>, 2> sides{
                {{documents[pair.documentA]->document.value, static_cast<std::int64_t>(pair.sentenceA)},
                 {documents[pair.documentB]->document.value, static_cast<std::int64_t>(pair.sentenceB)}}};
            std::sort(sides.begin(), sides.end());
            keys.insert({sides[0].first, sides[0].second, sides[1].first, sides[1].second});
        }
        return keys;
    };
    const std::set<Key> expected = keysOf(given);
    std::mt19937 random(3);
    for (int round = 0; round < 40; ++round) {
        auto shuffled = given;
        for (std::size_t i = shuffled.size(); i > 1; --i) std::swap(shuffled[i - 1], shuffled[random() % i]);
        CHECK(keysOf(shuffled) == expected);
    }
}

TEST_CASE("nothing, one document and documents without words are no problem") {
    CHECK(storiesOf({}).empty());
    CHECK(pairsOf({}).empty());
    const Comparable one = report(1, "Something happened."), empty = report(2, "");
    CHECK(storiesOf({&one}) == std::vector<std::size_t>{0});
    CHECK(storiesOf({&empty, &empty, &one}).size() == 3);
    CHECK(pairsOf({&empty, &one, &empty}).empty());
}

TEST_CASE("too many documents are refused, and telling stories apart can be cancelled") {
    const Comparable one = report(1, "Something happened.");
    Progress silent;
    const std::vector<const Comparable*> many(kMostStoryDocuments + 1, &one);
    const auto refused = tellStoriesApart(many, silent);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::too_large);

    std::stop_source stop;
    stop.request_stop();
    Progress stopped(stop.get_token(), {});
    const auto result = pairSameHappenings(pointers(ferries()), stopped);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
}

} // namespace crossdate::compare
