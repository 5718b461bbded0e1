// Calendar arithmetic: laws over centuries, and well-known days.
#include "core/date/calendar.h"
#include "tests/support/catch.h"

using namespace crossdate;
using namespace crossdate::date;

TEST_CASE("a day survives the way to a civil date and back", "[calendar]") {
    CivilDate previous = toCivil(toDay({-801, 12, 31}));
    for (Day day = toDay({-800, 1, 1}); day < toDay({2800, 1, 1}); day = day + 1) {
        const CivilDate civil = toCivil(day);
        if (toDay(civil) != day || !(previous < civil) || civil.day > daysInMonth(civil.year, civil.month)) {
            FAIL("day " << day.number);
        }
        previous = civil;
    }
    CHECK(previous == CivilDate{2799, 12, 31});
}

TEST_CASE("weekdays and ISO weeks agree for four centuries", "[calendar]") {
    for (Day day = toDay({1800, 1, 1}); day < toDay({2200, 1, 1}); day = day + 1) {
        const IsoWeek week = isoWeekOf(day);
        const auto monday = mondayOfIsoWeek(week.year, week.week);
        if (!monday || *monday != mondayOf(day) || weekday(day) != static_cast<unsigned>(day - *monday) + 1) {
            FAIL("day " << isoDay(day));
        }
    }
}

TEST_CASE("known days", "[calendar]") {
    CHECK(toDay({1970, 1, 1}).number == 0);
    CHECK(weekday(toDay({2019, 5, 15})) == 3);
    CHECK(weekday(toDay({1969, 12, 28})) == 7);
    CHECK(isoDay(toDay({2019, 5, 15})) == "2019-05-15");
    CHECK(isoDay(toDay({-43, 3, 15})) == "-0043-03-15");
    CHECK(isoDay(toDay({0, 1, 1})) == "0000-01-01");
    CHECK(isoDay(toDay({12345, 1, 1})) == "Y12345");
    CHECK(isLeapYear(2000));
    CHECK_FALSE(isLeapYear(1900));
    CHECK(isoWeekOf(toDay({2021, 1, 3})).week == 53);
    CHECK(isoWeekOf(toDay({2021, 1, 3})).year == 2020);
    CHECK_FALSE(mondayOfIsoWeek(2019, 53));
    CHECK_FALSE(mondayOfIsoWeek(2019, 0));
    CHECK(mondayOfIsoWeek(2020, 53));
    CHECK(daysInMonth(2019, 13) == 0);
}

TEST_CASE("adding months clamps to the end of the month", "[calendar]") {
    CHECK(addMonths({2019, 1, 31}, 1) == CivilDate{2019, 2, 28});
    CHECK(addMonths({2020, 1, 31}, 1) == CivilDate{2020, 2, 29});
    CHECK(addMonths({2019, 1, 15}, -1) == CivilDate{2018, 12, 15});
    CHECK(addMonths({0, 1, 15}, -13) == CivilDate{-2, 12, 15});
    CHECK(addMonths({2019, 5, 15}, 120) == CivilDate{2029, 5, 15});
}
