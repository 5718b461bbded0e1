// Figures and dates with their bounds, and whether two of them can both be true.
#include "core/relate/figures.h"
#include "core/relate/moments.h"
#include "tests/core/relate_support.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace crossdate::relate;
using crossdate::test::figureIn;
using crossdate::test::momentIn;

TEST_CASE("figures carry their bound, unit and counted noun", "[relate]") {
    const Figure more = figureIn("The lab ran more than 254,000 tests.");
    CHECK(more.value == 254000);
    CHECK(more.bound == Bound::moreThan);
    CHECK(more.of == "test");
    CHECK(figureIn("At least three walkers were found.").bound == Bound::atLeast);
    CHECK(figureIn("No more than 10 guests came.").bound == Bound::atMost);
    CHECK(figureIn("Fewer than 40 guests came.").bound == Bound::lessThan);
    CHECK(figureIn("About 40 guests came.").bound == Bound::about);
    CHECK(figureIn("The bill came to $1.25 million.").unit == "USD");
    CHECK(figureIn("The play has an average score of 6.9/10.").unit == "/10");
    CHECK(figureIn("The play has a score of 54 out of 100.").unit == "%");
    CHECK(figureIn("She finished in 14th place.").unit == "ordinal");
    CHECK(figureIn("The strike lasted three weeks.").unit == "week");
}

TEST_CASE("a bound that ends one figure does not begin the next", "[relate]") {
    const Passage passage = readPassage("The play has a score above 9/10 and over 20 reviews.");
    REQUIRE(passage.figures.size() == 2);
    CHECK(passage.figures[0].value == 9);
    CHECK(passage.figures[1].value == 20);
    CHECK(passage.figures[1].bound == Bound::moreThan);
}

TEST_CASE("two figures exclude each other only if no value satisfies both", "[relate]") {
    struct Case {
        std::string claim, stated;
        Holds expected;
    };
    const std::vector<Case> cases = {
        {"More than 254,000 tests were run.", "254,887 tests were run.", Holds::within},
        {"More than 254,000 tests were run.", "244,887 tests were run.", Holds::apart},
        {"More than 219 tests were run.", "219 tests were run.", Holds::apart},
        {"At least 219 tests were run.", "219 tests were run.", Holds::within},
        {"Under 219 tests were run.", "219 tests were run.", Holds::apart},
        {"Under 300 tests were run.", "More than 200 tests were run.", Holds::overlap},
        {"Under 200 tests were run.", "More than 200 tests were run.", Holds::apart},
        {"12 tests were run.", "19 tests were run.", Holds::apart},
        {"12 tests were run.", "12 tests were run.", Holds::same},
        {"1.3 million tests were run.", "1,272,790 tests were run.", Holds::rounded},
        {"About 100 tests were run.", "95 tests were run.", Holds::within},
    };
    for (const Case& each : cases) {
        INFO(each.claim << " / " << each.stated);
        CHECK(holds(figureIn(each.claim), figureIn(each.stated)) == each.expected);
    }
}

TEST_CASE("money of two currencies, shares and counts are of different kinds", "[relate]") {
    const Figure dollars = figureIn("The bill came to $90."), euros = figureIn("The bill came to €90.");
    CHECK_FALSE(sameUnit(dollars, euros));
    CHECK_FALSE(sameUnit(figureIn("The bill rose 90 percent."), figureIn("90 bills came.")));
    CHECK(sameUnit(figureIn("The bill rose 90 percent."), figureIn("The bill rose 7%.")));
}

TEST_CASE("dates carry the side they bound", "[relate]") {
    CHECK(momentIn("The mill closed before 14 January 2011.").side == Side::before);
    CHECK(momentIn("The mill closed after March 2011.").side == Side::after);
    CHECK(momentIn("The mill has stood since 1869.").side == Side::since);
    CHECK(momentIn("The mill closed by 2011.").side == Side::until);
    CHECK(momentIn("The mill closed on 14 January 2011.").side == Side::at);
}

TEST_CASE("two dates exclude each other only if no day satisfies both", "[relate]") {
    struct Case {
        std::string claim, stated;
        Fit expected;
    };
    const std::vector<Case> cases = {
        {"It closed before June 2016.", "It closed on 4 May 2016.", Fit::within},
        {"It closed before May 2016.", "It closed on 4 May 2016.", Fit::apart},
        {"It closed in 2016.", "It closed on 4 May 2016.", Fit::within},
        {"It closed on 4 May 2016.", "It closed in 2016.", Fit::overlap},
        {"It closed in 2015.", "It closed on 4 May 2016.", Fit::apart},
        {"It closed in the 19th century.", "It closed in 1869.", Fit::within},
        {"It closed on 14 January.", "It closed on 12 January 2012.", Fit::apart},
        {"It closed on 12 January.", "It closed on 12 January 2012.", Fit::same},
        {"It has stood since 1870.", "It has stood after 1900.", Fit::within},
    };
    for (const Case& each : cases) {
        INFO(each.claim << " / " << each.stated);
        CHECK(fitOf(momentIn(each.claim), momentIn(each.stated)) == each.expected);
    }
    CHECK(daysApart(momentIn("It closed on 4 May 2016."), momentIn("It closed on 11 May 2016.")) == 7);
}
