// EDTF: judging, days spanned, wording, intersection.
#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace crossdate;
using namespace crossdate::date;

namespace {

Dating edtf(std::string_view text) {
    auto parsed = parseEdtf(text);
    INFO(text);
    REQUIRE(parsed);
    return *parsed;
}

std::string days(std::string_view text) {
    const Dating dating = edtf(text);
    return (dating.earliest ? isoDay(*dating.earliest) : "-") + " " +
           (dating.latest ? isoDay(*dating.latest) : "-");
}

std::string human(std::string_view text) {
    return humanDate(edtf(text));
}

ErrorCode codeOf(std::string_view text) {
    auto parsed = parseEdtf(text);
    INFO(text);
    REQUIRE_FALSE(parsed);
    CHECK_FALSE(parsed.error().what.empty());
    CHECK_FALSE(parsed.error().why.empty());
    return parsed.error().code;
}

} // namespace

TEST_CASE("the days a date spans", "[edtf]") {
    CHECK(days("2019-05-15") == "2019-05-15 2019-05-15");
    CHECK(days("2019-02") == "2019-02-01 2019-02-28");
    CHECK(days("2019~") == "2019-01-01 2019-12-31");
    CHECK(days("2019-W20") == "2019-05-13 2019-05-19");
    CHECK(days("2020-W53") == "2020-12-28 2021-01-03");
    CHECK(days("2019-04/2019-05-15") == "2019-04-01 2019-05-15");
    CHECK(days("2019-W20/2019-W21") == "2019-05-13 2019-05-26");
    CHECK(days("2019-05-15/..") == "2019-05-15 -");
    CHECK(days("/2019") == "- 2019-12-31");
    CHECK(days("../..") == "- -");
    CHECK(days("201X") == "2010-01-01 2019-12-31");
    CHECK(days("19XX") == "1900-01-01 1999-12-31");
    CHECK(days("-20XX") == "-2099-01-01 -2000-12-31");
    CHECK(days("2004-XX") == "2004-01-01 2004-12-31");
    CHECK(days("1985-04-XX") == "1985-04-01 1985-04-30");
    CHECK(days("2018-24") == "2018-12-01 2019-02-28");
    CHECK(days("2018-21") == "2018-03-01 2018-05-31");
    CHECK(days("1985-04-12T23:20:30+04:30") == "1985-04-12 1985-04-12");
    CHECK(days("Y17000") == "Y17000 Y17000");
    CHECK(edtf("2019-05/2019-05").edtf == "2019-05");
}

TEST_CASE("what is wrong and what is only not supported", "[edtf]") {
    for (const auto* text : {"",
                             " ",
                             "yesterday",
                             "2019-02-29",
                             "2019-13",
                             "2019-5-1",
                             "15.5.2019",
                             "/",
                             "2019//",
                             "2019-06/2019-05",
                             "2019-W54",
                             "2019-05-15T1:00:00",
                             "Y1",
                             "-0000",
                             "2019-05-15~~",
                             "2019-05-",
                             "2019-0",
                             "X",
                             "XX",
                             "[2019",
                             "{}",
                             "[..]",
                             "2019/2020/2021",
                             "2019-05-00"}) {
        CHECK(codeOf(text) == ErrorCode::invalid);
    }
    for (const auto* text : {"[2019,2020]", "{2019..2021}", "2019-33", "Y17E8", "1950S2", "2019-~05", "?2019",
                             "156X-12-25", "2019-1X", "2011-23~", "198X/199X"}) {
        CHECK(codeOf(text) == ErrorCode::unsupported);
    }
    CHECK(codeOf("Y" + std::string(400, '9')) == ErrorCode::unsupported);
    CHECK(codeOf(std::string(100000, '[')) == ErrorCode::invalid);
}

TEST_CASE("a printed date reads back as itself", "[edtf]") {
    const Day from = toDay({-12, 1, 1});
    for (int step = 0; step < 4000; ++step) {
        const Day day = from + step * 211;
        const CivilDate civil = toCivil(day);
        for (const Dating& dating :
             {datingOfDay(day), datingOfWeek(day), datingOfMonth(civil.year, civil.month),
              datingOfInterval(day, day + step), datingOfInterval(day, day)}) {
            INFO(dating.edtf);
            const auto parsed = parseEdtf(dating.edtf);
            REQUIRE(parsed);
            CHECK(*parsed == dating);
            CHECK(*dating.earliest <= *dating.latest);
        }
    }
}

TEST_CASE("whole months and years shorten an interval", "[edtf]") {
    const auto interval = [](CivilDate a, CivilDate b) { return datingOfInterval(toDay(a), toDay(b)).edtf; };
    CHECK(interval({2019, 1, 1}, {2019, 12, 31}) == "2019");
    CHECK(interval({2019, 2, 1}, {2019, 2, 28}) == "2019-02");
    CHECK(interval({2019, 1, 1}, {2020, 12, 31}) == "2019/2020");
    CHECK(interval({2019, 1, 1}, {2019, 3, 31}) == "2019-01/2019-03");
    CHECK(interval({2019, 1, 1}, {2019, 3, 30}) == "2019-01-01/2019-03-30");
    CHECK(interval({2019, 3, 2}, {2019, 3, 1}) == "2019-03-01/2019-03-02");
}

TEST_CASE("dates for people", "[edtf]") {
    CHECK(human("2019-05-15") == "15 May 2019");
    CHECK(human("2019-W20") == "week of 13 May 2019");
    CHECK(human("2019-05") == "May 2019");
    CHECK(human("2019~") == "about 2019");
    CHECK(human("2019-05?") == "May 2019 (uncertain)");
    CHECK(human("2019%") == "about 2019 (uncertain)");
    CHECK(human("2019-04/2019-05-15") == "Apr – 15 May 2019");
    CHECK(human("2019-05-13/2019-05-15") == "13 – 15 May 2019");
    CHECK(human("2018-12-30/2019-01-02") == "30 Dec 2018 – 2 Jan 2019");
    CHECK(human("2019-01/2019-03") == "first quarter of 2019");
    CHECK(human("2018/2019") == "2018 – 2019");
    CHECK(human("2019-05-15/..") == "from 15 May 2019 on");
    CHECK(human("2019-05-15/") == "from 15 May 2019, end unknown");
    CHECK(human("../2019") == "until 2019");
    CHECK(human("201X") == "2010s");
    CHECK(human("19XX") == "20th century");
    CHECK(human("2018-24") == "winter 2018–19");
    CHECK(human("2004-06-XX") == "June 2004, day unknown");
    CHECK(human("-0043-03-15") == "15 March 44 BC");
    CHECK(human("1985-04-12T23:20:30Z") == "12 April 1985, 23:20 UTC");
}

TEST_CASE("precision", "[edtf]") {
    const auto precision = [](std::string_view text) { return precisionOf(edtf(text)); };
    CHECK(precision("2019-05-15") == Precision::day);
    CHECK(precision("2019-W20") == Precision::week);
    CHECK(precision("2019-05~") == Precision::month);
    CHECK(precision("2019-22") == Precision::season);
    CHECK(precision("2019-04/2019-06") == Precision::quarter);
    CHECK(precision("2019") == Precision::year);
    CHECK(precision("201X") == Precision::decade);
    CHECK(precision("20XX") == Precision::century);
    CHECK(precision("2019-04/2019-05") == Precision::interval);
    CHECK(precision("2019/..") == Precision::open);
    CHECK(precisionOf({"no date", {}, {}}) == Precision::other);
}

TEST_CASE("what two dates have in common", "[edtf]") {
    const auto both = [](std::string_view a, std::string_view b) {
        const auto common = intersect(edtf(a), edtf(b));
        const auto reversed = intersect(edtf(b), edtf(a));
        CHECK(common.has_value() == compatible(edtf(a), edtf(b)));
        CHECK(common.has_value() == reversed.has_value());
        return common ? common->edtf : std::string("nothing");
    };
    CHECK(both("2019-05", "2019-05-15") == "2019-05-15");
    CHECK(both("2019-05-15", "2019") == "2019-05-15");
    CHECK(both("2019-05", "2019-06") == "nothing");
    CHECK(both("2019-04/2019-06", "2019-06/2019-08") == "2019-06");
    CHECK(both("2019-W18", "2019-05") == "2019-05-01/2019-05-05");
    CHECK(both("2019/..", "../2019-03") == "2019-01/2019-03");
    CHECK(both("2019/..", "2020/..") == "2020/..");
    CHECK(both("../2019", "2020/..") == "nothing");
    CHECK(both("../..", "2019~") == "2019~");
}

TEST_CASE("every string of the public EDTF set is judged rightly", "[edtf][shared]") {
    const std::filesystem::path file =
        std::filesystem::path(CROSSDATE_SHARED_DIR) / "eval/edtf/edtf_validate.dev.jsonl";
    std::ifstream in(file);
    if (!in) {
        std::cout << "skipped: " << file.string() << " is not there\n";
        return;
    }
    for (std::string line; std::getline(in, line);) {
        const auto entry = nlohmann::json::parse(line);
        const auto text = entry.at("value").get<std::string>();
        INFO(line);
        const auto parsed = parseEdtf(text);
        if (!entry.at("valid").get<bool>()) {
            REQUIRE_FALSE(parsed);
            CHECK(parsed.error().code == ErrorCode::invalid);
        } else if (entry.at("level").get<int>() == 2) {
            REQUIRE_FALSE(parsed);
            CHECK(parsed.error().code == ErrorCode::unsupported);
        } else {
            REQUIRE(parsed);
            if (parsed->earliest && parsed->latest) CHECK(*parsed->earliest <= *parsed->latest);
        }
    }
}
