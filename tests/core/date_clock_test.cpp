// Times of day, stretches between them, and days told in figures, numbers and names.
#include "core/date/calendar.h"
#include "core/date/tagger.h"
#include "tests/support/catch.h"

using namespace crossdate;
using namespace crossdate::date;

namespace {

const TaggerContext kWednesday{toDay({2019, 5, 15}), false};
const TaggerContext kAfternoon{toDay({2019, 5, 15}), false, 16 * 3600 + 12 * 60};

/// "text=value" of every mention, joined with "; ".
std::string read(std::string_view text, const TaggerContext& context = kWednesday) {
    std::string out;
    for (const TemporalMention& mention : tagDates(text, context)) {
        if (!out.empty()) out += "; ";
        out += std::string(slice(text, mention.span)) + "=" + mention.value;
    }
    return out;
}

} // namespace

TEST_CASE("a time of no day told of keeps its precision", "[clock]") {
    CHECK(read("doors open at 7pm") == "7pm=T19");
    CHECK(read("doors open at 7.15 p.m.") == "7.15 p.m.=T19:15");
    CHECK(read("at half past seven") == "half past seven=T07:30");
    CHECK(read("20 minutes past eight in the evening") == "20 minutes past eight in the evening=T20:20");
    CHECK(read("the 1140 a.m. train") == "1140 a.m.=T11:40");
    const auto mentions = tagDates("doors open at 7pm", kWednesday);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.front().dating->edtf == "2019-05-15");
}

TEST_CASE("a time goes with the day beside it or told before", "[clock]") {
    CHECK(read("tomorrow at 4.") == "tomorrow at 4=2019-05-16T04:00");
    CHECK(read("On 3 May it rained. At 7pm it stopped.") == "3 May=2019-05-03; 7pm=2019-05-03T19:00");
    CHECK(read("at five-thirty tomorrow evening") == "five-thirty tomorrow evening=2019-05-16T17:30");
    CHECK(read("Sunday late evening at 10:00") == "Sunday late evening at 10:00=2019-05-12T22:00");
    CHECK(read("On 3 May in the morning they left.") == "3 May in the morning=2019-05-03TMO");
    CHECK(read("they met in the morning") == "the morning=TMO");
}

TEST_CASE("stretches of the clock are one time", "[clock]") {
    CHECK(read("tomorrow from 5 to 6pm") == "tomorrow from 5 to 6pm=2019-05-16T17:00:00/2019-05-16T18:00:00");
    CHECK(read("between 9:30 and 3 p.m. on Tuesday") ==
          "9:30 and 3 p.m. on Tuesday=2019-05-14T09:30:00/2019-05-14T15:00:00");
    CHECK(read("from 11pm to 2am on Tuesday") ==
          "11pm to 2am on Tuesday=2019-05-14T23:00:00/2019-05-15T02:00:00");
    CHECK(read("from 5 to 6pm") == "5 to 6pm=17:00:00/18:00:00");
    CHECK(read("Tuesday evening from 7 to 9") ==
          "Tuesday evening from 7 to 9=2019-05-14T19:00:00/2019-05-14T21:00:00");
}

TEST_CASE("scores and counts are no times", "[clock]") {
    CHECK(read("United won on Tuesday 6-4.") == "Tuesday=2019-05-14");
    CHECK(read("It fell on Tuesday from 10 to 8.") == "Tuesday=2019-05-14");
    CHECK(read("The vote was 7 to 2.").empty());
    CHECK(read("They lost 3:16 to 4:20.").empty());
    CHECK(read("on Tuesday at 4 airports") == "Tuesday=2019-05-14");
}

TEST_CASE("counting from the minute of publication", "[clock]") {
    CHECK(read("It starts in 5 minutes.", kAfternoon) == "5 minutes=2019-05-15T16:17");
    CHECK(read("half an hour ago", kAfternoon) == "half an hour ago=2019-05-15T15:42");
    CHECK(read("10 hours from now", kAfternoon) == "10 hours from now=2019-05-16T02:12");
    CHECK(read("It was built in 5 minutes.", kAfternoon) == "5 minutes=PT5M");
    CHECK(read("It starts in 5 minutes.") == "5 minutes=PT5M");
}

TEST_CASE("repetition at a time", "[clock]") {
    CHECK(read("each Monday at 4pm") == "each Monday at 4pm=XXXX-WXX-1T16");
    CHECK(read("3pm each day") == "3pm each day=T15");
    CHECK(read("every evening at 7:13 p.m.") == "every evening at 7:13 p.m.=T19:13");
    CHECK(read("It is closed Friday mornings.") == "Friday mornings=XXXX-WXX-5TMO");
    CHECK(read("the bi-monthly magazine") == "monthly=P2M");
}

TEST_CASE("dates in figures that lack a part", "[tagger]") {
    CHECK(read("on 22/04") == "22/04=2019-04-22");
    CHECK(read("on Jan/3") == "Jan/3=2019-01-03");
    CHECK(read("Friday 7/6") == "Friday 7/6=2019-06-07");
    CHECK(read("Saturday 7/6") == "Saturday 7/6=2019-07-06");
    CHECK(read("on 13/04/21") == "13/04/21=2021-04-13");
    CHECK(read("2019-aug-1") == "2019-aug-1=2019-08-01");
    CHECK(read("on 3/4 of the land").empty());
    CHECK(read("after 9/11").empty());
}

TEST_CASE("numbered days and weeks", "[tagger]") {
    CHECK(read("the first Monday of June") == "the first Monday of June=2019-06-03");
    CHECK(read("the last Friday of next month") == "the last Friday of next month=2019-06-28");
    CHECK(read("the 15th day of next month") == "the 15th day of next month=2019-06-15");
    CHECK(read("the second week of 2021") == "the second week of 2021=2021-W02");
    CHECK(read("the week after next") == "the week after next=2019-W22");
    CHECK(read("on Friday 31.") == "Friday 31=2019-05-31");
}

TEST_CASE("years and durations in words", "[tagger]") {
    CHECK(read("in nineteen ninety-six") == "nineteen ninety-six=1996");
    CHECK(read("in two thousand and fifteen") == "two thousand and fifteen=2015");
    CHECK(read("in two thousand homes").empty());
    CHECK(read("for 3 hours 30 minutes") == "3 hours 30 minutes=PT3H30M");
    CHECK(read("after two years and a month") == "two years and a month=P2Y1M");
    CHECK(read("for an undetermined period of time") == "an undetermined period of time=PXD");
    CHECK(read("75 hours of video").empty());
    CHECK(read("this financial year") == "this financial year=FY2019");
}

TEST_CASE("days with a name in lower case", "[tagger]") {
    CHECK(read("easter 2018") == "easter 2018=2018-04-01");
    CHECK(read("on black friday 2010") == "black friday 2010=2010-11-26");
    CHECK(read("last Easter") == "last Easter=2019-04-21");
    CHECK(read("the easter bunny").empty());
}
