#include "tests/core/compare_diff_support.h"
#include "tests/support/catch.h"

#include <stop_token>

namespace crossdate::compare {

using namespace test;

TEST_CASE("equal texts have no changes") {
    const std::string text = "The board met on 15 May.\n\nIt said \u201cno\u201d, twice.";
    const WordDiff diff = diffOf(text, text);
    REQUIRE(diff.a.size() == 1);
    CHECK(diff.a == diff.b);
    CHECK(diff.a[0].mark == DiffMark::same);
    CHECK(diffOf("", "").a.empty());
    CHECK(diffOf("", "One word.").b.front().mark == DiffMark::only);
}

TEST_CASE("a changed figure is marked, and nothing else") {
    CHECK(shown("The firm cut 26,000 jobs in May, it said.", "The firm cut 31,000 jobs in June, it said.") ==
          "The firm cut {26,000|31,000} jobs in {May|June}, it said.");
}

TEST_CASE("a negation, a hedge and an item of a list") {
    CHECK(shown("The pier did collapse.", "The pier did not collapse.") == "The pier did {|not }collapse.");
    CHECK(shown("The pier was closed.", "The pier was reportedly closed.") ==
          "The pier was {|reportedly }closed.");
    CHECK(shown("Officials from Velmar, Aldane and Tress met.",
                "Officials from Velmar, Corve, Aldane and Tress met.") ==
          "Officials from Velmar, {|Corve, }Aldane and Tress met.");
}

TEST_CASE("what was added or left out begins and ends with its sentence") {
    CHECK(shown("The board met. The mayor left. The pier stood.", "The board met. The pier stood.") ==
          "The board met. {The mayor left. |}The pier stood.");
    CHECK(shown("The board met. The mayor left.", "The mayor left.") == "{The board met. |}The mayor left.");
}

TEST_CASE("a replaced passage is one change, not a chaff of articles") {
    CHECK(shown("He said \u201cwe are going to win the vote on the budget\u201d on Monday.",
                "He said \u201cnobody in the party knows what the council will decide\u201d on Monday.") ==
          "He said \u201c{we are going to win the vote on the budget|nobody in the party knows what the "
          "council will decide}\u201d on Monday.");
}

TEST_CASE("the same value written otherwise is no change, and shown so") {
    const auto equal = [](const std::string& a, const std::string& b) {
        return shown("It was " + a + " they said.", "It was " + b + " they said.") ==
               "It was =" + a + "|" + b + "= they said.";
    };
    CHECK(equal("15 May", "May 15"));
    CHECK(equal("the 15th of May 2019", "the May 15, 2019") == false); // the article stands apart
    CHECK(equal("15th of May 2019", "2019-05-15"));
    CHECK(equal("ten", "10"));
    CHECK(equal("1.7bn", "1.7 billion"));
    CHECK(equal("twenty-five per cent", "25%"));
    CHECK(equal("26,000", "26000"));
    CHECK(equal("US", "United States"));
    CHECK(equal("organised", "organized"));
    CHECK(equal("neighbours\u2019", "neighbors'"));
    CHECK_FALSE(equal("$5m", "\u00A35m"));
    CHECK_FALSE(equal("15 May", "May 16"));
}

TEST_CASE("days counted from the day of publication are compared by value where both are known") {
    DiffOptions options;
    options.publishedA = Day{18031}; // Wednesday, 15 May 2019
    options.publishedB = Day{18032};
    const std::string a = "The order was signed on Tuesday evening.";
    CHECK(shown(a, "The order was signed on 14 May evening.") != shown(a, a));
    CHECK(shown("It was signed on Tuesday.", "It was signed on 14 May 2019.", options) ==
          "It was signed on =Tuesday|14 May 2019=.");
}

TEST_CASE("case, marks and spelling count when they are asked to") {
    DiffOptions strict;
    strict.foldMarks = strict.foldSpelling = strict.values = false;
    CHECK(shown("a \u201ccolour\u201d", "a \"color\"", strict) == "a {\u201ccolour\u201d|\"color\"}");
    CHECK(shown("The Board", "The board") == "The {Board|board}");
    DiffOptions loose;
    loose.foldCase = true;
    CHECK(shown("The Board", "The board", loose) == "The =Board|board=");
}

TEST_CASE("a sentence that moved is a move, with its edits inside") {
    const std::string first = "The harbour board closed the north pier on Monday. ";
    const std::string second = "Two of its pillars had cracked during the storm, engineers said. ";
    const std::string third = "Ships were sent to the southern docks of Velmar for a week. ";
    const std::string fourth = "The mayor will visit the site tomorrow.";
    const std::string edited = "Three of its pillars had cracked during the storm, engineers said. ";
    const WordDiff moved = diffOf(first + second + third + fourth, first + third + second + fourth);
    REQUIRE(moved.moves.size() == 1);
    const WordDiff diff = diffOf(second + first + third + fourth, first + third + fourth + " " + edited);
    REQUIRE(diff.moves.size() == 1);
    CHECK(diff.moves[0].a == Span{0, second.size() - 1});
    std::size_t changed = 0;
    for (const DiffPart& part : diff.a)
        if (part.mark == DiffMark::changed) {
            ++changed;
            CHECK(part.insideMove);
            CHECK(slice(second, part.span) == "Two");
        }
    CHECK(changed == 1);
}

TEST_CASE("texts that have little in common are compared sentence by sentence") {
    std::string a, b;
    for (int i = 0; i < 400; ++i) {
        const std::string n = std::to_string(i);
        a += "Alpha" + n + " went to beta" + n + " with gamma" + n + " and delta" + n + ". ";
        b += i % 40 == 0 ? "Alpha" + n + " ran to beta" + n + " with gamma" + n + " and delta" + n + ". "
                         : "Other" + n + " words to stand" + n + " with none" + n + " of these" + n + ". ";
    }
    const WordDiff diff = diffOf(a, b);
    std::size_t same = 0;
    for (const DiffPart& part : diff.a)
        if (part.mark == DiffMark::same) same += part.span.size();
    CHECK(same > 10 * 30);
    checkLaws(a, b, diff);
}

TEST_CASE("a word diff can be cancelled") {
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token(), {});
    const auto result = diffWords("One two three.", "Two one four.", {}, progress);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
}

} // namespace crossdate::compare
