// Notes: a line by itself, read with the conventions of calendars.
#include "tests/core/date_support.h"

using namespace crossdate;
using namespace crossdate::date;

namespace {

/// Wednesday, 15 May 2019, half past ten.
TaggerContext note() {
    TaggerContext context = kReport;
    context.secondOfDay = 10 * 3600 + 30 * 60;
    context.notes = true;
    return context;
}

std::string read(std::string_view text) {
    return valuesOf(text, note());
}

} // namespace

TEST_CASE("a stretch of days is one mention of a note", "[notes]") {
    CHECK(read("out from 3 to 5 June") == "3 to 5 June=2019-06-03/2019-06-05");
    CHECK(read("between May 20 and June 2, 2020") == "May 20 and June 2, 2020=2020-05-20/2020-06-02");
    CHECK(read("The range is 2014-2018.") == "2014-2018=2014-01-01/2018-01-01");
    CHECK(read("from June to August") == "June to August=2019-06-01/2019-08-01");
    CHECK(read("mon-fri") == "mon-fri=2019-05-20/2019-05-24");
    CHECK(read("from 5/20-6/2, 2020") == "5/20-6/2=2019-05-20/2019-06-02; 2020=2020");
    CHECK(read("10/1/2018-10/7/2018") == "10/1/2018-10/7/2018=2018-10-01/2018-10-07");
    CHECK(read("now until Friday") == "now until Friday=2019-05-15/2019-05-17");
    CHECK(read("two weeks starting 20 May") == "two weeks starting 20 May=2019-05-20/2019-06-03");
    const TemporalMention mention = onlyMention("from June to August", note());
    REQUIRE(mention.dating);
    CHECK(mention.dating->edtf == "2019-06/2019-08");
}

TEST_CASE("stretches counted from now are intervals of a note", "[notes]") {
    CHECK(read("the next two days") == "the next two days=2019-05-16/2019-05-18");
    CHECK(read("the last 3 months") == "the last 3 months=2019-02-15/2019-05-15");
    CHECK(read("5 past minutes") == "5 past minutes=2019-05-15T10:25:00/2019-05-15T10:30:00");
    CHECK(read("within 2 hours") == "2 hours=2019-05-15T10:30:00/2019-05-15T12:30:00");
    CHECK(read("the last 2 quarters") == "the last 2 quarters=2018-10-01/2019-04-01");
    CHECK(read("the next 4 business days") == "the next 4 business days=2019-05-16/2019-05-22");
    CHECK(read("this quarter") == "this quarter=2019-04-01/2019-07-01");
    CHECK(read("the 1990s") == "the 1990s=1990-01-01/2000-01-01");
    CHECK(read("back in two months") == "two months=2019-07-15");
    CHECK(read("three weeks later") == "three weeks later=2019-06-05");
    CHECK(read("the rest of the week") == "the rest of the week=2019-05-15/2019-05-19");
}

TEST_CASE("hours of a note", "[notes]") {
    CHECK(read("next Monday 6-8") == "next Monday 6-8=2019-05-20T06:00:00/2019-05-20T08:00:00");
    CHECK(read("from 5 to 6pm") == "5 to 6pm=17:00:00/18:00:00");
    CHECK(read("10 am for 3 hours 30 minutes") == "10 am for 3 hours 30 minutes=10:00:00/13:30:00");
    CHECK(read("between 0730-0930") == "0730-0930=07:30:00/09:30:00");
    CHECK(read("between 1995 and 2000") == "1995 and 2000=1995-01-01/2000-01-01");
    CHECK(read("Tuesday 2pm to Wednesday 4pm") ==
          "Tuesday 2pm to Wednesday 4pm=2019-05-21T14:00:00/2019-05-22T16:00:00");
    CHECK(read("by end of day Friday") == "end of day Friday=2019-05-17T23:59:59");
    CHECK(read("at 7ish") == "7ish=T07");
}

TEST_CASE("notes are written without capitals", "[notes]") {
    CHECK(read("may 2nd next year") == "may 2nd next year=2020-05-02");
    CHECK(read("early august") == "early august=2019-08");
    CHECK(read("christmas at 6 p.m.") == "christmas=2019-12-25; 6 p.m.=T18");
    CHECK(read("15nov") == "15nov=2019-11-15");
    CHECK(read("q1 and q2") == "q1=2020-01-01/2020-04-01; q2=2019-04-01/2019-07-01");
}

TEST_CASE("running text is no note", "[notes]") {
    const std::string text = "Bridge shut\nIt is shut between 3 and 5 May.";
    CHECK(valuesOf(text, note()) == "3=2019-05-03; 5 May=2019-05-05");
    TaggerContext undated = note();
    undated.published.reset();
    CHECK(valuesOf("between 3 and 5 May 2019", undated) == "3=2019-05-03; 5 May 2019=2019-05-05");
    CHECK(valuesOf("between 3 and 5 May", kReport) == "3=2019-05-03; 5 May=2019-05-05");
    std::string longer;
    for (int i = 0; i < 20; ++i) longer += "nobody said why ";
    CHECK(valuesOf(longer + "between 3 and 5 May", note()) == "3=2019-05-03; 5 May=2019-05-05");
}
