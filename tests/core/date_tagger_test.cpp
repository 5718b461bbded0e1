// The temporal tagger: each line of a table is an expression in a sentence, and what it must be read as.
#include "core/date/calendar.h"
#include "core/date/tagger.h"
#include "tests/support/catch.h"

#include <random>

using namespace crossdate;
using namespace crossdate::date;

namespace {

const TaggerContext kWednesday{toDay({2019, 5, 15}), false};

/// "text=value" of every mention, joined with "; ".
std::string read(std::string_view text, const TaggerContext& context = kWednesday) {
    std::string out;
    for (const TemporalMention& mention : tagDates(text, context)) {
        if (!out.empty()) out += "; ";
        out += std::string(slice(text, mention.span)) + "=" + mention.value;
    }
    return out;
}

TemporalMention only(std::string_view text, const TaggerContext& context = kWednesday) {
    const auto mentions = tagDates(text, context);
    INFO(text);
    REQUIRE(mentions.size() == 1);
    return mentions.front();
}

std::string edtfOf(std::string_view text, const TaggerContext& context = kWednesday) {
    const TemporalMention mention = only(text, context);
    return mention.dating ? mention.dating->edtf : "none";
}

} // namespace

TEST_CASE("dates of the calendar in every order", "[tagger]") {
    CHECK(read("May 15, 2019") == "May 15, 2019=2019-05-15");
    CHECK(read("Signed on 15 May 2019 in Port Alder.") == "15 May 2019=2019-05-15");
    CHECK(read("The 15th of May, 2019 was dry.") == "The 15th of May, 2019=2019-05-15");
    CHECK(read("Filed Wed, 15 May 2019.") == "Wed, 15 May 2019=2019-05-15");
    CHECK(read("Filed Tuesday May 14th.") == "Tuesday May 14th=2019-05-14");
    CHECK(read("Dated 2019-05-15, 15/05/2019 and 15.05.2019.") ==
          "2019-05-15=2019-05-15; 15/05/2019=2019-05-15; 15.05.2019=2019-05-15");
    CHECK(read("on 5/6/2019", {kWednesday.published, true}) == "5/6/2019=2019-05-06");
    CHECK(read("on 5/6/2019") == "5/6/2019=2019-06-05");
    CHECK(read("In December 2018 and Sept. 2017.") == "December 2018=2018-12; Sept. 2017=2017-09");
    CHECK(read("Since 2012 it grew.") == "2012=2012");
    CHECK(read("in 149 BC") == "149 BC=BC0149");
    CHECK(edtfOf("in 149 BC") == "-0148");
    CHECK(read("the twenty-first of June 1919") == "the twenty-first of June 1919=1919-06-21");
}

TEST_CASE("a day or month without its year lies near the publication", "[tagger]") {
    CHECK(read("She was arrested on December 1.") == "December 1=2018-12-01");
    CHECK(read("It was charged in January.") == "January=2019-01");
    CHECK(read("It was signed in August.") == "August=2018-08");
    CHECK(read("It will be signed in August.") == "August=2019-08");
    CHECK(read("The rule takes effect on 20 May.") == "20 May=2019-05-20");
    CHECK(read("Talks began in May.") == "May=2019-05");
    CHECK(read("From May to July 2018 it fell.") == "May=2018-05; July 2018=2018-07");
    CHECK(read("between November and February 2018") == "November=2017-11; February 2018=2018-02");
    CHECK(read("March 5-9, 2018") == "March 5=2018-03-05; 9, 2018=2018-03-09");
    CHECK(read("on 5-9 March 2018") == "5=2018-03-05; 9 March 2018=2018-03-09");
}

TEST_CASE("weekdays", "[tagger]") {
    CHECK(read("The ministry said on Tuesday that") == "Tuesday=2019-05-14");
    CHECK(read("He was dismissed on Wednesday.") == "Wednesday=2019-05-15");
    CHECK(read("She was seen on Friday.") == "Friday=2019-05-10");
    CHECK(read("The court will rule on Friday.") == "Friday=2019-05-17");
    CHECK(read("next Tuesday") == "next Tuesday=2019-05-21");
    CHECK(read("last Tuesday") == "last Tuesday=2019-05-14");
    CHECK(read("last Wednesday") == "last Wednesday=2019-05-08");
    CHECK(read("on Tuesday of last week") == "Tuesday of last week=2019-05-07");
    CHECK(read("next week on Monday") == "next week on Monday=2019-05-20");
    CHECK(read("late Tuesday night") == "late Tuesday night=2019-05-14TNI");
    CHECK(read("The Sunday Herald-Post wrote") == "");
    CHECK(read("on Black Friday") == "Black Friday=2018-11-23");
}

TEST_CASE("expressions counted from the publication day", "[tagger]") {
    CHECK(edtfOf("as soon as this week") == "2019-W20");
    CHECK(edtfOf("earlier this week") == "2019-W20");
    CHECK(edtfOf("last week") == "2019-W19");
    CHECK(edtfOf("last month") == "2019-04");
    CHECK(edtfOf("next month") == "2019-06");
    CHECK(edtfOf("last year") == "2018");
    CHECK(edtfOf("next year") == "2020");
    CHECK(edtfOf("last August") == "2018-08");
    CHECK(edtfOf("this August") == "2019-08");
    CHECK(edtfOf("April past year") == "2018-04");
    CHECK(edtfOf("in April of last year") == "2018-04");
    CHECK(edtfOf("yesterday") == "2019-05-14");
    CHECK(edtfOf("today") == "2019-05-15");
    CHECK(edtfOf("tomorrow") == "2019-05-16");
    CHECK(edtfOf("the day before yesterday") == "2019-05-13");
    CHECK(edtfOf("two days ago") == "2019-05-13");
    CHECK(edtfOf("three weeks ago") == "2019-W17");
    CHECK(edtfOf("two years ago") == "2017");
    CHECK(edtfOf("It will start in two weeks.") == "2019-W22");
    CHECK(edtfOf("last weekend") == "2019-05-11/2019-05-12");
    CHECK(edtfOf("over the weekend") == "2019-05-11/2019-05-12");
    CHECK(edtfOf("last quarter") == "2019-01/2019-03");
    CHECK(edtfOf("last summer") == "2018-22");
    CHECK(edtfOf("last night") == "2019-05-14");
    CHECK(edtfOf("the week of 10 April") == "2019-W15");
    CHECK(edtfOf("at the end of this month") == "2019-05-21/2019-05-31");
}

TEST_CASE("expressions counted from the date told before", "[tagger]") {
    CHECK(read("It fell on 3 April 2019. The next day it rose.") ==
          "3 April 2019=2019-04-03; The next day=2019-04-04");
    CHECK(read("It fell on 3 April 2019; two weeks later it rose.") ==
          "3 April 2019=2019-04-03; two weeks later=2019-W16");
    CHECK(read("In March 2017 it fell, and later that year it rose.") ==
          "March 2017=2017-03; later that year=2017");
    CHECK(read("two days after 5 May 2018") == "two days after 5 May 2018=2018-05-07");
    CHECK(describe(only("a week before 10 May 2019").anchor) == "2019-05-10");
}

TEST_CASE("parts of years", "[tagger]") {
    CHECK(edtfOf("early 2019") == "2019-01/2019-04");
    CHECK(edtfOf("in mid-May") == "2019-05-11/2019-05-20");
    CHECK(edtfOf("by the end of 2018") == "2018-09/2018-12");
    CHECK(edtfOf("in the spring of 2018") == "2018-21");
    CHECK(edtfOf("the first quarter of 2019") == "2019-01/2019-03");
    CHECK(edtfOf("Q3 2018") == "2018-07/2018-09");
    CHECK(edtfOf("the second half of 2018") == "2018-07/2018-12");
    CHECK(edtfOf("the 1990s") == "199X");
    CHECK(edtfOf("the nineteenth century") == "18XX");
    CHECK(read("Christmas Eve 2018") == "Christmas Eve 2018=2018-12-24");
}

TEST_CASE("durations, sets and vague references have no days", "[tagger]") {
    const auto type = [](std::string_view text) { return nameOf(only(text).type); };
    CHECK(read("for the past two weeks") == "the past two weeks=P2W");
    CHECK(read("a ten-year plan") == "ten-year=P10Y");
    CHECK(read("for several months") == "several months=PXM");
    CHECK(read("every year") == "every year=P1Y");
    CHECK(read("an annual report") == "annual=P1Y");
    CHECK(read("every Monday") == "every Monday=XXXX-WXX-1");
    CHECK(read("in recent months") == "recent months=PAST_REF");
    CHECK(read("it is now closed") == "now=PRESENT_REF");
    CHECK(type("for the past two weeks") == "DURATION");
    CHECK(type("every year") == "SET");
    CHECK(type("in recent months") == "DATE");
    CHECK(edtfOf("in recent months") == "none");
}

TEST_CASE("times of day", "[tagger]") {
    CHECK(read("at 10:30 on Tuesday") == "10:30 on Tuesday=2019-05-14T10:30");
    CHECK(read("Tuesday at 8 p.m.") == "Tuesday at 8 p.m.=2019-05-14T20:00");
    CHECK(read("at 9.15am GMT") == "9.15am GMT=T09:15Z");
    CHECK(read("at noon") == "noon=T12");
    CHECK(read("on Tuesday morning") == "Tuesday morning=2019-05-14TMO");
    CHECK(read("on the morning of 3 May") == "the morning of 3 May=2019-05-03TMO");
    CHECK(nameOf(only("Tuesday morning").type) == "TIME");
}

TEST_CASE("what looks like a date and is none", "[tagger]") {
    for (const auto* text :
         {"It may march on.",     "May I come in?",       "The Sun rose.",         "They won 2-1.",
          "Section 301 applies.", "It cost $2019.",       "It cost 2,019 crowns.", "Flight AB2019 landed.",
          "A man, 35, left.",     "She is 44 years old.", "a 12-year-old boy",     "2019 soldiers marched",
          "a 4:3 screen",         "version 10.2.2019.1",  "the second man",        "Sat down to rest",
          "of the first half",    "a few a day",          "August company",        "1.2019"}) {
        INFO(text);
        CHECK(read(text) == "");
    }
}

TEST_CASE("a month that is a name", "[tagger]") {
    CHECK(read("Theodora May spoke. A letter by May said so, and in May 2018 too.") == "May 2018=2018-05");
    CHECK(read("He was sacked by May.") == "May=2019-05");
}

TEST_CASE("without a publication day only complete dates have days", "[tagger]") {
    const TaggerContext unknown;
    CHECK(read("in August", unknown) == "August=XXXX-08");
    CHECK(read("on 3 August", unknown) == "3 August=XXXX-08-03");
    CHECK(read("on Tuesday", unknown) == "Tuesday=XXXX-WXX-2");
    CHECK(edtfOf("in August", unknown) == "none");
    CHECK(edtfOf("on Tuesday", unknown) == "none");
    CHECK(edtfOf("last month", unknown) == "none");
    CHECK(edtfOf("in August 2018", unknown) == "2018-08");
}

TEST_CASE("a history counts from the date told before", "[tagger]") {
    std::string text = "The canal was begun in 1801 and finished in 1806.\n";
    for (int year = 1811; year < 1820; ++year) text += "In " + std::to_string(year) + " it froze.\n";
    text += "On 3 March it thawed.";
    const auto mentions = tagDates(text, kWednesday);
    REQUIRE_FALSE(mentions.empty());
    CHECK(mentions.back().value == "1819-03-03");
}

TEST_CASE("a mention says which rule read it and what it was counted from", "[tagger]") {
    const TemporalMention mention = only("last August");
    CHECK(mention.rule == "month with last, this or next");
    CHECK(describe(mention.anchor) == "the publication day, 2019-05-15");
}

TEST_CASE("offsets are bytes, also behind other alphabets", "[tagger]") {
    const std::string_view text = "“Čeština” — 5–9 May 2019, ’tis";
    for (const TemporalMention& mention : tagDates(text, kWednesday)) {
        CHECK(slice(text, mention.span).size() == mention.span.size());
    }
    CHECK(read(text) == "5=2019-05-05; 9 May 2019=2019-05-09");
}

TEST_CASE("any bytes are survived, and mentions stay in order and inside the text", "[tagger]") {
    const std::vector<std::string_view> words = {
        "May",   "5",     ",",   "2019",  "the",      "last", "week",
        "of",    "two",   "ago", "-",     "Tuesday",  "st",   "th",
        "\n",    "early", "in",  "\xff",  "\xe2\x80", "31",   "February",
        "BC",    "year",  "'",   "s",     "10",       ":",    "30",
        "pm",    "/",     ".",   "every", "first",    "half", "99999999999999999999",
        "after", "next"};
    std::mt19937 random(20190515);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto n = random() % 40; n > 0; --n) {
            text += words[random() % words.size()];
            if (random() % 3 != 0) text += ' ';
        }
        std::size_t end = 0;
        for (const TemporalMention& mention : tagDates(text, kWednesday)) {
            INFO(text);
            REQUIRE(mention.span.begin >= end);
            REQUIRE(mention.span.end > mention.span.begin);
            REQUIRE(mention.span.end <= text.size());
            REQUIRE_FALSE(mention.value.empty());
            if (mention.dating && mention.dating->earliest && mention.dating->latest) {
                REQUIRE(*mention.dating->earliest <= *mention.dating->latest);
            }
            end = mention.span.end;
        }
    }
}

TEST_CASE("days with a name", "[tagger]") {
    CHECK(edtfOf("on Easter Monday 2018") == "2018-04-02");
    CHECK(edtfOf("on Good Friday 2019") == "2019-04-19");
    CHECK(edtfOf("at Thanksgiving 2018") == "2018-11-22");
    CHECK(edtfOf("on Memorial Day 2019") == "2019-05-27");
    CHECK(edtfOf("on New Year’s Eve") == "2018-12-31");
    CHECK(edtfOf("10 days before Christmas") == "2018-12-15");
    CHECK(read("on Easter Island") == "");
    CHECK(read("the Good Friday Accord") == "");
}

TEST_CASE("days by their number", "[tagger]") {
    CHECK(edtfOf("He left on the 18th.") == "2019-04-18");
    CHECK(edtfOf("He left on the 3rd.") == "2019-05-03");
    CHECK(edtfOf("on the 3rd of this month") == "2019-05-03");
    CHECK(edtfOf("Tuesday the 14th") == "2019-05-14");
    CHECK(edtfOf("in week 20") == "2019-W20");
    CHECK(read("the 18th floor") == "");
    CHECK(read("on the 18th floor") == "");
}

TEST_CASE("dates in figures with names and times", "[tagger]") {
    CHECK(read("at 2019-05-01T10:30:00Z it") == "2019-05-01T10:30:00Z=2019-05-01T10:30");
    CHECK(read("23.04.2019 14:55 local") == "23.04.2019 14:55=2019-04-23T14:55");
    CHECK(read("15-May-2019") == "15-May-2019=2019-05-15");
    CHECK(read("at 192.168.2.2019 or 10-2-2019-7") == "");
    CHECK(read("on 29 February") == "29 February=2016-02-29");
}

TEST_CASE("about a date is marked so", "[tagger]") {
    CHECK(edtfOf("around 2012") == "2012~");
    CHECK(edtfOf("about two years ago") == "2017~");
    CHECK(edtfOf("about a decade ago") == "200X");
}

TEST_CASE("durations with halves, and years of books", "[tagger]") {
    CHECK(read("two and a half years") == "two and a half years=P2.5Y");
    CHECK(read("for 2.5 years") == "2.5 years=P2.5Y");
    CHECK(read("for half an hour") == "half an hour=PT30M");
    CHECK(read("in fiscal 2018 and FY19") == "fiscal 2018=FY2018; FY19=FY2019");
}

TEST_CASE("counts beyond the calendar have no days", "[tagger]") {
    CHECK(edtfOf("999999999 years ago") == "none");
    CHECK(edtfOf("999999999 days ago") == "none");
    CHECK(edtfOf("300 centuries ago") == "none");
    CHECK(read("The next day it rose.") == "The next day=XXXX-XX-XX");
}

TEST_CASE("the company of an expression decides", "[tagger]") {
    CHECK(edtfOf("on Tuesday, December 12") == "2017-12-12"); // 2018's was a Wednesday
    CHECK(read("Sales fell in the first quarter.") == "the first quarter=2019-Q1");
    CHECK(read("They scored in the first quarter.") == "");
    CHECK(read("at an office Christmas party") == "");
    CHECK(read("Fun Weekly wrote") == "");
    CHECK(read("around 7 p.m. yesterday") == "7 p.m. yesterday=2019-05-14T19:00");
    CHECK(edtfOf("around 7 p.m. yesterday") == "2019-05-14");
    CHECK(read("twice in as many days") == "");
    CHECK(read("It rose today, 41 years later.") == "today=2019-05-15; 41 years later=FUTURE_REF");
    CHECK(edtfOf("It burned this weekend.") == "2019-05-11/2019-05-12");
    CHECK(edtfOf("It will open this weekend.") == "2019-05-18/2019-05-19");
    CHECK(edtfOf("He had left earlier in the week.") == "2019-W20");
}
