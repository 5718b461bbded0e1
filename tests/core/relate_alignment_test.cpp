// Words of two passages laid against each other.
#include "core/relate/comparison.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace crossdate;
using namespace crossdate::relate;

namespace {

std::size_t indexOf(const Passage& passage, std::string_view lower) {
    for (std::size_t i = 0; i < passage.words.size(); ++i)
        if (passage.words[i].lower() == lower) return i;
    return kNone;
}

WordRelation between(std::string_view a, std::string_view b) {
    return WordRelations::instance().between(text::tokenize(a).front(), text::tokenize(b).front());
}

} // namespace

TEST_CASE("words know what they are to each other", "[relate]") {
    CHECK(between("accepted", "rejected") == WordRelation::opposites);
    CHECK(between("popular", "unpopular") == WordRelation::opposites);
    CHECK(between("tall", "short") == WordRelation::opposites);
    CHECK(between("purchased", "bought") == WordRelation::synonyms);
    CHECK(between("car", "vehicle") == WordRelation::synonyms);
    CHECK(between("teacher", "educator") == WordRelation::narrower);
    CHECK(between("season", "summer") == WordRelation::wider);
    CHECK(between("doctor", "nurse") == WordRelation::siblings);
    CHECK(between("piano", "treaty") == WordRelation::none);
}

TEST_CASE("spellings of one word are told from other words", "[relate]") {
    CHECK(WordRelations::areSpellings("centre", "center"));
    CHECK(WordRelations::areSpellings("colour", "color"));
    CHECK(WordRelations::areSpellings("organise", "organize"));
    CHECK(WordRelations::areSpellings("travelled", "traveled"));
    CHECK_FALSE(WordRelations::areSpellings("march", "match"));
    CHECK_FALSE(WordRelations::areSpellings("winter", "winner"));
    CHECK_FALSE(WordRelations::areSpellings("injured", "insured"));
    CHECK_FALSE(WordRelations::areSpellings("football", "basketball"));
}

TEST_CASE("equal, similar and renamed words are aligned, others are not", "[relate]") {
    const Passage a = readPassage("The company purchased two ferries from the city of Turin in March.");
    const Passage b = readPassage("The firm bought three ferries in Turin.");
    const Alignment alignment = align(a, b);
    const auto linked = [&](std::string_view word) { return alignment.b[indexOf(b, word)].other; };
    CHECK(linked("firm") == indexOf(a, "company"));
    CHECK(linked("bought") == indexOf(a, "purchased"));
    CHECK(linked("ferries") == indexOf(a, "ferries"));
    CHECK(linked("turin") == indexOf(a, "turin"));
    CHECK(linked("three") == kNone);
}

TEST_CASE("a word said twice is aligned by the words around it", "[relate]") {
    const Passage a = readPassage("The north bridge was closed and the south bridge was opened.");
    const Passage b = readPassage("The south bridge was painted.");
    CHECK(align(a, b).b[indexOf(b, "bridge")].other == indexOf(a, "south") + 1);
}

TEST_CASE("what stands in place of another word is found between aligned neighbours", "[relate]") {
    const Passage a = readPassage("The council approved the plan for a library.");
    const Passage b = readPassage("The council rejected the plan for a library.");
    const Alignment alignment = align(a, b);
    REQUIRE(alignment.slots.size() == 1);
    CHECK(a.words[alignment.slots[0].a].lower() == "approved");
    CHECK(b.words[alignment.slots[0].b].lower() == "rejected");
    CHECK(alignment.slots[0].bothSides);
    CHECK(alignment.slots[0].relation == WordRelation::opposites);
}

TEST_CASE("edits and common words rebuild both sides", "[relate]") {
    const std::vector<std::string> texts = {
        "", "One boat sank.", "One old boat sank near the harbour on Monday.",
        "On Monday, two boats sank near the old harbour.", "No boat sank."};
    for (const std::string& x : texts) {
        for (const std::string& y : texts) {
            const Passage a = readPassage(x), b = readPassage(y);
            const Edits edits = editsOf(a, b);
            std::size_t changedA = 0, changedB = 0, endA = 0, endB = 0;
            for (const Hunk& hunk : edits.hunks) {
                CHECK(hunk.a.begin - endA == hunk.b.begin - endB); // what lies between two hunks is common
                changedA += hunk.a.end - hunk.a.begin;
                changedB += hunk.b.end - hunk.b.begin;
                endA = hunk.a.end;
                endB = hunk.b.end;
            }
            INFO(x << " / " << y);
            CHECK(changedA + edits.common == a.words.size());
            CHECK(changedB + edits.common == b.words.size());
        }
    }
}

TEST_CASE("a figure is matched with that which counts the same", "[relate]") {
    const Passage a =
        readPassage("The fair drew 3,500 visitors, sold 900 tickets at the gate and cost $40,000.");
    const Passage b = readPassage("The fair sold more than 1,000 tickets.");
    const auto matches = matchFigures(a, b, align(a, b));
    REQUIRE(matches.size() == 1);
    REQUIRE(matches[0].a != kNone);
    CHECK(a.figures[matches[0].a].value == 900);
    CHECK(matches[0].sameNoun);
    CHECK(matches[0].holds == Holds::apart);
}

TEST_CASE("a longer passage is read up to its limit", "[relate]") {
    std::string longText;
    for (int i = 0; i < 5000; ++i) longText += "word ";
    const Passage passage = readPassage(longText);
    CHECK(passage.words.size() == kMostWords);
}
