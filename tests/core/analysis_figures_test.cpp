#include "tests/core/analysis_support.h"
#include "tests/support/catch.h"

namespace crossdate::analysis::test {

namespace {

const std::string kStory =
    " The dam of Ostby in the Lindal valley failed in heavy rain, and engineers of the Lindal "
    "water board looked at the spillway.";

Case between(const std::string& a, const std::string& b, const char* dayOfB = "2024-03-06") {
    return analysed({{"First", "2024-03-06", a + kStory}, {"Second", dayOfB, b + kStory}});
}

bool numbersDiffer(const std::string& a, const std::string& b) {
    return between(a, b).conflict(ConflictKind::number) != nullptr;
}

bool datesDiffer(const std::string& a, const std::string& b) {
    return between(a, b).conflict(ConflictKind::date) != nullptr;
}

} // namespace

TEST_CASE("a toll is read behind its head, by a phrase, and as lives") {
    CHECK(numbersDiffer("The death toll stood at 26.", "Thirty people were known to be dead."));
    CHECK(numbersDiffer("The flood claimed 26 lives.", "The number of people killed has reached 30."));
    CHECK(numbersDiffer("About 440 people were moved out of Ostby.",
                        "The number of people forced to leave their homes in Ostby rose to 632."));
    CHECK_FALSE(numbersDiffer("The death toll rose from 12 to 26.", "Twenty-six people were killed."));
    CHECK_FALSE(
        numbersDiffer("In October 2019 a dam failed, killing 9 people.", "The death toll stood at 26."));
}

TEST_CASE("a toll that rises from day to day is a development, told where it stands") {
    const auto result = between("The death toll stood at 26.", "The death toll stood at 30.", "2024-03-08");
    const auto* found = result.conflict(ConflictKind::number);
    REQUIRE(found != nullptr);
    CHECK(found->relation == Relation::development);
    CHECK(found->a.passage.span.size() < 24);
}

TEST_CASE("lengths of the part that failed, whatever the unit") {
    CHECK(
        numbersDiffer("About 200 metres of the dam gave way.", "An 80-metre section of the dam came down."));
    CHECK_FALSE(numbersDiffer("About 200 metres of the dam gave way.",
                              "A stretch of more than 600 feet of the dam came down."));
    CHECK_FALSE(numbersDiffer("About 200 metres of the dam gave way.", "The 1,182-metre dam is old."));
}

TEST_CASE("votes for and against") {
    CHECK(numbersDiffer("By four votes to two, the board dismissed its director.",
                        "The board voted 5-2 to dismiss its director."));
    CHECK_FALSE(numbersDiffer("By four votes to two, the board dismissed its director.",
                              "The board voted 4-2 to dismiss its director."));
}

TEST_CASE("time limits compare in days, a part leaves the whole open") {
    CHECK(numbersDiffer("A new report must be made within 60 days.",
                        "A new report must be made within 90 days."));
    CHECK_FALSE(numbersDiffer("A new report must be made within 21 days.",
                              "A new report must be made within three weeks."));
    CHECK(numbersDiffer("About 350 pumps are in service.", "More than 370 of the pumps are in service."));
    CHECK_FALSE(numbersDiffer("About 350 pumps are in service.", "Some 120 of the pumps are in service."));
}

TEST_CASE("what happens once, and the day something is set for") {
    CHECK(datesDiffer("The dam, which opened in 1967, held.", "The dam was opened to visitors in 1968."));
    CHECK_FALSE(datesDiffer("The dam, which opened in 1967, held.", "The museum was opened in 1968."));
    CHECK(datesDiffer("The referendum will be held on 17 April 2024.",
                      "The referendum will be held on 26 April 2024."));
}

TEST_CASE("a day after: what follows is dated the day before") {
    const auto result =
        analysed({{"First", "2024-03-08",
                   "Shares were worth less on Thursday, a day after Ada Brook signed the levy act."},
                  {"Second", "2024-03-07", "Ada Brook signed the levy act on Wednesday."}});
    for (const SuggestedEvent& event : result.derivation.events) {
        if (event.title.find("signed") == std::string::npos) continue;
        REQUIRE(event.date);
        CHECK(event.date->edtf == "2024-03-06");
    }
}

} // namespace crossdate::analysis::test
