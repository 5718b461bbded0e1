#include "tests/core/analysis_support.h"
#include "tests/support/catch.h"

namespace crossdate::analysis::test {

namespace {

/// Conflicts between two one-line reports of two outlets on successive days.
Case between(const std::string& a, const std::string& b, const std::string& laterDay = "2024-03-06") {
    return analysed({{"First", "2024-03-06", a}, {"Second", laterDay, b}});
}

} // namespace

TEST_CASE("a denial in words of the other's claim is a conflict of polarity") {
    const auto result = between("The council said on Monday that the bridge passed its safety inspection.",
                                "The bridge did not pass its safety inspection, an engineer said.");
    REQUIRE(result.conflict(ConflictKind::polarity) != nullptr);
    CHECK(result.conflict(ConflictKind::polarity)->relation == Relation::conflict);
    CHECK_FALSE(result.conflict(ConflictKind::polarity)->why.empty());
}

TEST_CASE("negations that agree, or that deny something else, are no conflict") {
    CHECK(between("The bridge did not pass its safety inspection.",
                  "The bridge has not passed its safety inspection.")
              .derivation.conflicts.empty());
    CHECK(between("The bridge was not closed to walkers.", "The road to the bridge was closed to lorries.")
              .derivation.conflicts.empty());
    CHECK(
        between("Nobody knows whether the bridge passed its inspection.", "The bridge passed its inspection.")
            .derivation.conflicts.empty());
}

TEST_CASE("counts of the same thing differ, bounds and parts are respected") {
    const auto differing = between("The Estrella ferry was carrying 86 passengers when it capsized.",
                                   "The Estrella ferry was carrying 112 passengers when it capsized.");
    REQUIRE(differing.conflict(ConflictKind::number) != nullptr);
    CHECK(between("The Estrella ferry was carrying more than 100 passengers when it capsized.",
                  "The Estrella ferry was carrying 200 passengers when it capsized.")
              .conflict(ConflictKind::number) == nullptr);
    CHECK(between("The Estrella ferry was carrying 86 passengers when it capsized.",
                  "The Estrella ferry was carrying 86 passengers, including 12 foreign passengers, when it "
                  "capsized.")
              .conflict(ConflictKind::number) == nullptr);
    CHECK(between("The firm paid 200 workers in Ostby.", "The firm paid 300 dollars in Ostby.")
              .conflict(ConflictKind::number) == nullptr);
}

TEST_CASE("a toll that rises is a development, one that falls a conflict") {
    const std::string few = "The earthquake in Ostby killed 12 people, police said.";
    const std::string many = "The earthquake in Ostby killed 31 people, police said.";
    const auto rising = between(few, many, "2024-03-08");
    REQUIRE(rising.conflict(ConflictKind::number) != nullptr);
    CHECK(rising.conflict(ConflictKind::number)->relation == Relation::development);
    const auto falling = between(many, few, "2024-03-08");
    REQUIRE(falling.conflict(ConflictKind::number) != nullptr);
    CHECK(falling.conflict(ConflictKind::number)->relation == Relation::conflict);
}

TEST_CASE("lists that drop or add somebody") {
    const auto result = between("Norway, Denmark and Iceland have banned the pesticide on fruit.",
                                "Norway and Denmark have banned the pesticide on fruit.");
    REQUIRE(result.conflict(ConflictKind::scope) != nullptr);
    CHECK(between("Norway and Denmark have banned the pesticide on fruit.",
                  "Denmark and Norway have already banned the pesticide on fruit.")
              .derivation.conflicts.empty());
}

TEST_CASE("one utterance in two wordings; trimming it is none") {
    const std::string whole =
        "“We did everything we could to get people off the lower deck before she went over,” "
        "Tomas Brandt said.";
    const auto changed =
        between(whole, "“We did all we could to bring people off the lower deck before she rolled "
                       "over,” Tomas Brandt said.");
    CHECK(changed.conflict(ConflictKind::quotation) != nullptr);
    const auto trimmed =
        between(whole, "“We did everything we could to get people off the lower deck,” Tomas Brandt said.");
    CHECK(trimmed.conflict(ConflictKind::quotation) == nullptr);
}

TEST_CASE("planned here and done there is a development") {
    const auto result = between("President Ada Holm is expected to sign the water bill.",
                                "President Ada Holm signed the water bill.", "2024-03-08");
    REQUIRE(result.conflict(ConflictKind::status) != nullptr);
    CHECK(result.conflict(ConflictKind::status)->relation == Relation::development);
}

TEST_CASE("decided here and open there is a conflict") {
    const auto result =
        between("The Ostby council had agreed to allow Bluewater to build the harbour terminal.",
                "Whether Bluewater may build the Ostby harbour terminal is still up in the air.");
    REQUIRE(result.conflict(ConflictKind::status) != nullptr);
    CHECK(result.conflict(ConflictKind::status)->relation == Relation::conflict);
}

TEST_CASE("an accusation is held against the accused's denial") {
    const auto result =
        between("Tomas Brandt was sacked after an inquiry allegedly found that he leaked the report.",
                "Tomas Brandt, sacked over the leak of the report, denied any involvement.");
    CHECK(result.conflict(ConflictKind::denial) != nullptr);
}

TEST_CASE("places: one in the other agrees, two cities do not") {
    CHECK(
        between("Eva Lund was arrested in Canada on Monday.", "Eva Lund was arrested in Vancouver on Monday.")
            .conflict(ConflictKind::place) == nullptr);
    CHECK(between("Eva Lund was arrested in Toronto on Monday.",
                  "Eva Lund was arrested in Vancouver on Monday.")
              .conflict(ConflictKind::place) != nullptr);
}

TEST_CASE("one happening on two days") {
    const auto result = between("Eva Lund was arrested at the airport on 1 December 2018.",
                                "Eva Lund was arrested at the airport on December 5, 2018.");
    REQUIRE(result.conflict(ConflictKind::date) != nullptr);
    CHECK(result.conflict(ConflictKind::date)->a.value == "2018-12-01");
    CHECK(between("Eva Lund was arrested at the airport in December 2018.",
                  "Eva Lund was arrested at the airport on December 5, 2018.")
              .derivation.conflicts.empty());
}

} // namespace crossdate::analysis::test
