#include "tests/core/analysis_support.h"
#include "tests/support/catch.h"

namespace crossdate::analysis::test {

namespace {

Case between(const std::string& a, const std::string& b) {
    return analysed({{"First", "2024-03-06", a}, {"Second", "2024-03-06", b}});
}

} // namespace

TEST_CASE("words that exclude each other, said of one thing") {
    const auto result = between("The tunnel levy is legal, the Ostby court ruled.",
                                "The tunnel levy is illegal, the Ostby court ruled.");
    REQUIRE(result.conflict(ConflictKind::polarity) != nullptr);
    CHECK(between("The tunnel levy is legal, the Ostby court ruled.",
                  "The harbour strike is illegal, a minister said.")
              .conflict(ConflictKind::polarity) == nullptr);
}

TEST_CASE("what is left open in one report is answered in the other") {
    CHECK(between("The museum in Ostby has not said when the east wing will reopen.",
                  "The east wing of the museum in Ostby will reopen on 4 May 2024.")
              .conflict(ConflictKind::status) != nullptr);
    CHECK(between("The museum in Ostby has not said when the east wing will reopen.",
                  "The east wing of the museum in Ostby burned on 4 January 2024.")
              .conflict(ConflictKind::status) == nullptr);
}

TEST_CASE("what is to be done in one report was done in the other") {
    CHECK(between("The council said that it would revoke the permit of the Lindal quarry.",
                  "The council has revoked the permit of the Lindal quarry.")
              .conflict(ConflictKind::status) != nullptr);
    CHECK(between("The council said that it could revoke the permit of the Lindal quarry.",
                  "The council has painted the gate of the Lindal quarry.")
              .conflict(ConflictKind::status) == nullptr);
}

TEST_CASE("an allegation is denied, whoever is named there") {
    CHECK(between("Workers accused Lindal Quarries of saving on ventilation.",
                  "The company denied that it had saved on ventilation.")
              .conflict(ConflictKind::denial) != nullptr);
    CHECK(between("Lindal Quarries will repair every pump free of charge, and ventilation comes first.",
                  "The company denied that it had saved on ventilation.")
              .conflict(ConflictKind::denial) == nullptr);
}

TEST_CASE("the same deed from its other end, with the same amount, is denied") {
    CHECK(between("Jon Brekke received $75,000 from the quarry, the prosecutor said.",
                  "The quarry denied that it paid Jon Brekke $75,000.")
              .conflict(ConflictKind::denial) != nullptr);
}

TEST_CASE("only some, against others too") {
    CHECK(between("Only Jon Brekke dissented.", "Ada Moen and Jon Brekke dissented.")
              .conflict(ConflictKind::scope) != nullptr);
    CHECK(between("Only Jon Brekke dissented.", "Jon Brekke dissented.").conflict(ConflictKind::scope) ==
          nullptr);
}

TEST_CASE("one sentence between quotation marks, said by two persons") {
    CHECK(between("\"This quarry will never open again,\" said Jon Brekke.",
                  "\"This quarry will never open again,\" said Ada Moen.")
              .conflict(ConflictKind::attribution) != nullptr);
}

TEST_CASE("a short quotation in two wordings") {
    CHECK(between("\"We shall never leave this valley,\" Ada Moen said.",
                  "\"We shall never quit this valley,\" Ada Moen said.")
              .conflict(ConflictKind::quotation) != nullptr);
}

} // namespace crossdate::analysis::test
