// The temporal tagger on sentences of news: one case a class of expression.
#include "tests/core/date_support.h"

using namespace crossdate;
using namespace crossdate::date;

TEST_CASE("early, middle and late are parts of their period", "[tagger]") {
    CHECK(daysOf("It fell in early 2019.") == "2019-01/2019-04");
    CHECK(daysOf("It rose in late 2019.") == "2019-09/2019-12");
    CHECK(daysOf("the beginning of March") == "2019-03-01/2019-03-10");
    CHECK(daysOf("in the early 1990s") == "1990/1992");
    CHECK(daysOf("in the mid-nineteenth century") == "1833/1865");
    CHECK(daysOf("the second week of January 2015") == "2015-W02");
    CHECK(daysOf("the first ten days of last year") == "2018-01-01/2018-01-10");
    CHECK(daysOf("the latter half of 2018") == "2018-07/2018-12");
    CHECK(daysOf("the last three months of 2018") == "2018-10/2018-12");
    CHECK(daysOf("for the rest of the month") == "2019-05-15/2019-05-31");
}

TEST_CASE("TIMEX3's mod says what the value leaves out", "[tagger]") {
    CHECK(onlyMention("early 2019").mod == "START");
    CHECK(onlyMention("mid-May").mod == "MID");
    CHECK(onlyMention("the end of 2018").mod == "END");
    CHECK(onlyMention("around 2012").mod == "APPROX");
    CHECK(onlyMention("It took nearly four decades.").mod == "LESS_THAN");
    CHECK(onlyMention("for more than two years").mod == "MORE_THAN");
    CHECK(onlyMention("more than two years ago").mod == "BEFORE");
    CHECK(onlyMention("less than an hour ago").mod == "AFTER");
    CHECK(onlyMention("for at least three days").mod == "EQUAL_OR_MORE");
    CHECK(onlyMention("for up to three days").mod == "EQUAL_OR_LESS");
    CHECK(onlyMention("in 2012").mod.empty());
}

TEST_CASE("in running text both ends of a range are dates, the second behind the first", "[tagger]") {
    CHECK(valuesOf("The talks ran between 3 and 5 May.") == "3=2019-05-03; 5 May=2019-05-05");
    CHECK(valuesOf("From Monday to Thursday it is shut.") == "Monday=2019-05-13; Thursday=2019-05-16");
    CHECK(valuesOf("It ran from August to October.") == "August=2018-08; October=2018-10");
    CHECK(valuesOf("In 2014-15 the club won.") == "2014=2014; 15=2015");
    CHECK(valuesOf("On 3, 4 and 5 March it rained.") == "3=2019-03-03; 4=2019-03-04; 5 March=2019-03-05");
    CHECK(valuesOf("On March 3rd, 4th and 5th it rained.") ==
          "March 3rd=2019-03-03; 4th=2019-03-04; 5th=2019-03-05");
    CHECK(valuesOf("between ninth and seventeenth of April") ==
          "ninth=2019-04-09; seventeenth of April=2019-04-17");
}

TEST_CASE("vague references say roughly when, apart from what is stated", "[tagger]") {
    const auto about = [](std::string_view text) {
        const TemporalMention mention = onlyMention(text);
        CHECK_FALSE(mention.dating);
        return mention.value + " " + (mention.about ? mention.about->edtf : "none");
    };
    CHECK(about("Recently the firm cut jobs.") == "PAST_REF 2019-04-15~/2019-05-15");
    CHECK(about("In recent weeks prices rose.") == "PAST_REF 2019-04-24~/2019-05-15");
    CHECK(about("It changes in the coming weeks.") == "PXW 2019-05-15/2019-06-05~");
    CHECK(about("It is now closed.") == "PRESENT_REF none");
    CHECK(about("He left the day after the meeting.") == "XXXX-XX-XX none");
    const auto mentions = tagDates("They met on 3 April. The day after the talks, he left.", kReport);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[1].value == "2019-04-04");
    CHECK_FALSE(mentions[1].dating);
    REQUIRE(mentions[1].about);
    CHECK(mentions[1].about->edtf == "2019-04-04~");
}

TEST_CASE("the dates in figures of a text show their order", "[tagger]") {
    CHECK(valuesOf("On 3/4/2019 and 25/4/2019") == "3/4/2019=2019-04-03; 25/4/2019=2019-04-25");
    CHECK(valuesOf("On 3/4/2019 and 4/25/2019") == "3/4/2019=2019-03-04; 4/25/2019=2019-04-25");
    const TaggerContext american{kReport.published, true};
    CHECK(valuesOf("On 3/4/2019 and 25/4/2019", american) == "3/4/2019=2019-04-03; 25/4/2019=2019-04-25");
    CHECK(valuesOf("In 12/2015 and 2015-03 it rose.") == "12/2015=2015-12; 2015-03=2015-03");
    CHECK(valuesOf("Born 03/18/40, died 11/12/35.") == "03/18/40=1940-03-18; 11/12/35=2035-11-12");
}

TEST_CASE("the dates in words of a text show the order of its figures", "[tagger]") {
    CHECK(valuesOf("On January 15, 2019 and on 3/4/2019") ==
          "January 15, 2019=2019-01-15; 3/4/2019=2019-03-04");
    CHECK(valuesOf("On 15 January 2019 and on 3/4/2019") ==
          "15 January 2019=2019-01-15; 3/4/2019=2019-04-03");
    const TaggerContext american{kReport.published, true};
    CHECK(valuesOf("On 15 January 2019 and on 3/4/2019", american) ==
          "15 January 2019=2019-01-15; 3/4/2019=2019-04-03");
}

TEST_CASE("fiscal years are their company's own", "[tagger]") {
    CHECK(valuesOf("a loss in fiscal year 2018") == "fiscal year 2018=FY2018");
    CHECK(valuesOf("the second quarter of fiscal 2018") == "the second quarter of fiscal 2018=FY2018-Q2");
    CHECK(daysOf("the financial year 2017-18") == "2017/2018");
    CHECK(daysOf("In Q1 2019 it slowed.") == "2019-01/2019-03");
    CHECK(daysOf("2019-H2 will bring more.") == "2019-07/2019-12");
}

TEST_CASE("decades, days with a name and weekends of days", "[tagger]") {
    CHECK(daysOf("in the nineties") == "199X");
    CHECK(daysOf("in the '80s") == "198X");
    CHECK(daysOf("the nineteen eighties") == "198X");
    CHECK(daysOf("on St. Patrick's Day") == "2019-03-17");
    CHECK(daysOf("over Labor Day weekend") == "2019-08-31/2019-09-01");
    CHECK(daysOf("the weekend of 8 June") == "2019-06-08/2019-06-09");
    CHECK(daysOf("the ninth month of next year") == "2020-09");
}

TEST_CASE("hours and minutes counted are times, lengths keep all their parts", "[tagger]") {
    TaggerContext context = kReport;
    context.secondOfDay = 10 * 3600 + 30 * 60;
    const TemporalMention soon = onlyMention("The bank will reopen in 5 minutes.", context);
    CHECK(soon.type == TimexType::time);
    CHECK(soon.value == "2019-05-15T10:35");
    CHECK(valuesOf("two years and three months ago") == "two years and three months ago=2017-02");
    CHECK(valuesOf("for five working days") == "five working days=P5D");
    CHECK(valuesOf("three consecutive years") == "three consecutive years=P3Y");
    CHECK(valuesOf("twice a week") == "a week=P1W");
    CHECK(valuesOf("every Tuesday and Thursday") == "every Tuesday=XXXX-WXX-2; Thursday=XXXX-WXX-4");
    CHECK(valuesOf("every March") == "every March=XXXX-03");
    CHECK(valuesOf("at 7:56:30 p.m.") == "7:56:30 p.m.=T19:56:30");
}

TEST_CASE("numbers of things are no years", "[tagger]") {
    CHECK(valuesOf("Flight 2019 was late.").empty());
    CHECK(valuesOf("Resolution 1973 was passed.").empty());
    CHECK(valuesOf("The probe X-2018 was lost.").empty());
    CHECK(valuesOf("It cost $2000 and £1999.").empty());
    CHECK(valuesOf("He may march on; the Sun says so, aged 35.").empty());
}

TEST_CASE("each mention says its rule, and what it was counted from", "[tagger]") {
    const std::string text =
        "On 3 April 2019 talks began. Two days later they failed; last week, in early May and on "
        "Friday they went on, for three weeks, every Monday, recently, at 5 p.m. on Tuesday.";
    const auto mentions = tagDates(text, kReport);
    REQUIRE(mentions.size() == 9);
    for (const TemporalMention& mention : mentions) {
        INFO(slice(text, mention.span));
        CHECK_FALSE(mention.rule.empty());
        CHECK(describe(mention.anchor).empty() == mention.anchor.empty());
    }
    CHECK(describe(mentions[0].anchor).empty());
    CHECK(describe(mentions[1].anchor) == "2019-04-03, told before");
    CHECK(describe(mentions[2].anchor) == "the publication day, 2019-05-15");
}

TEST_CASE("a rate is a repetition, a length is none", "[tagger]") {
    CHECK(valuesOf("It burns $2 billion a month.") == "a month=P1M");
    CHECK(valuesOf("The plant builds 200,000 cars a year.") == "a year=P1Y");
    CHECK(valuesOf("Winds of 190 km an hour blew.") == "an hour=PT1H");
    CHECK(valuesOf("He walked 5 km a day.") == "a day=P1D");
    CHECK(valuesOf("They hired 12 people a year ago.") == "a year ago=2018");
    CHECK(valuesOf("It was a year of two halves.").empty());
}

TEST_CASE("quarters of the year in news of companies", "[tagger]") {
    CHECK(valuesOf("The company lost money in the first quarter.") == "the first quarter=2019-Q1");
    CHECK(valuesOf("The lender wrote off $2 billion in the fourth quarter.") == "the fourth quarter=2018-Q4");
    CHECK(valuesOf("The keeper was hurt in the fourth quarter of the match.").empty());
    CHECK(valuesOf("Sales rose in the first quarter of 2018 and the same quarter a year earlier.") ==
          "the first quarter of 2018=2018-Q1; the same quarter a year earlier=2017-Q1");
    CHECK(valuesOf("the last three months of 2018") == "the last three months of 2018=2018-Q4");
    CHECK(valuesOf("the first six months of last year") == "the first six months of last year=2018-H1");
    CHECK(valuesOf("the first nine months of 2018") == "the first nine months of 2018=2018");
}

TEST_CASE("points of an index are no time of day", "[tagger]") {
    CHECK(valuesOf("It closed on Monday at 7,162.90 points.") == "Monday=2019-05-13");
    CHECK(valuesOf("It closed on Monday at 7.") == "Monday at 7=2019-05-13T07:00");
}

TEST_CASE("the night before, and times that nobody numbers", "[tagger]") {
    CHECK(valuesOf("The letter was published overnight.") == "overnight=2019-05-15TNI");
    CHECK(valuesOf("It may change in the near future.") == "the near future=FUTURE_REF");
    CHECK(valuesOf("Work began in 2013. Five years previously it was a field.") ==
          "2013=2013; Five years previously=2008");
}

TEST_CASE("a deadline lies ahead, though it was given before", "[tagger]") {
    CHECK(valuesOf("The firm now has until June 1 to decide.") == "now=PRESENT_REF; June 1=2019-06-01");
    CHECK(valuesOf("He gave the firm until the end of September.") == "the end of September=2019-09");
    CHECK(valuesOf("The strike lasted until September.") == "September=2018-09");
}

TEST_CASE("lengths and rates beside their words", "[tagger]") {
    CHECK(valuesOf("Workers earn $28 an hour.") == "an hour=PT1H");
    CHECK(valuesOf("It lost money for two consecutive quarters.") == "two consecutive quarters=P6M");
    CHECK(valuesOf("It has been a year since the deal.") == "a year=P1Y");
    CHECK(valuesOf("The post was cut only weeks ago.") == "weeks ago=PAST_REF");
}
