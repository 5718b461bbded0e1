// Whole pairs: label, kind and reason. The sentences are ours.
#include "core/relate/relate.h"
#include "tests/support/catch.h"

#include <string>
#include <string_view>
#include <vector>

using namespace crossdate;
using namespace crossdate::relate;

namespace {

PairRelation related(std::string_view a, std::string_view b) {
    return relate::relate(readPassage(a), readPassage(b));
}

} // namespace

TEST_CASE("passages that cannot both be true contradict each other, with the kind and the words",
          "[relate]") {
    struct Case {
        std::string a, b;
        ConflictKind kind;
        std::string inA, inB;
    };
    const std::vector<Case> cases = {
        {"The survey counted 214 boats on the river on Sunday.",
         "The survey counted fewer than 200 boats on the river on Sunday.", ConflictKind::number, "214 boats",
         "fewer than 200 boats"},
        {"The mill burned down and 12 workers were injured.",
         "The mill burned down and 19 workers were injured.", ConflictKind::number, "12 workers",
         "19 workers"},
        {"The museum opened on 4 May 2016.", "The museum opened on 11 May 2016.", ConflictKind::date,
         "4 May 2016", "11 May 2016"},
        {"The harbour master closed the port.", "The harbour master did not close the port.",
         ConflictKind::polarity, "closed", "close"},
    };
    for (const Case& each : cases) {
        const PairRelation relation = related(each.a, each.b);
        INFO(each.a << " / " << each.b << ": " << relation.score << ", " << relation.why);
        CHECK(relation.label == Label::contradiction);
        CHECK(relation.kind == each.kind);
        CHECK(slice(each.a, relation.a) == each.inA);
        CHECK(slice(each.b, relation.b) == each.inB);
        CHECK(relation.why.find(each.inB) != std::string::npos);
    }
}

TEST_CASE("bounds that are kept are no contradiction", "[relate]") {
    for (const std::string_view b : {"The survey counted more than 200 boats on the river.",
                                     "The survey counted fewer than 230 boats on the river."}) {
        const PairRelation relation = related("The survey counted 214 boats on the river.", b);
        INFO(b << ": " << relation.score << ", " << relation.why);
        CHECK(relation.label == Label::entailment);
        CHECK(relation.score < 0.3);
        CHECK_FALSE(relation.kind);
    }
}

TEST_CASE("what the first does not speak of is neutral", "[relate]") {
    const PairRelation relation = related("The ferry to the island was cancelled because of the storm.",
                                          "The baker on the market square won a prize for his rye bread.");
    CHECK(relation.label == Label::neutral);
    CHECK(relation.score < 0.2);
    CHECK_FALSE(relation.kind);
    CHECK_FALSE(relation.why.empty());
}

TEST_CASE("a passage agrees with itself", "[relate]") {
    for (const std::string_view text :
         {"The harbour master closed the port on Tuesday.", "The flood killed 12 people in the valley."}) {
        const PairRelation relation = related(text, text);
        INFO(text << ": " << relation.score);
        CHECK(relation.label == Label::entailment);
        CHECK(relation.agreement > 0.5);
    }
}

TEST_CASE("a count that rises in a later report is a development", "[relate]") {
    const Passage a = readPassage("The flood killed 12 people in the valley.");
    const Passage b = readPassage("The flood killed 19 people in the valley.");
    const PairRelation unknown = relate::relate(a, b);
    CHECK(unknown.label == Label::contradiction);
    CHECK_FALSE(unknown.development);
    const PairRelation later = relate::relate(a, b, Day{18000}, Day{18001});
    CHECK(later.development);
    CHECK(later.label == Label::neutral);
    CHECK(later.score < unknown.score);
    CHECK_FALSE(relate::relate(a, b, Day{18001}, Day{18000}).development); // the later report has fewer
    CHECK_FALSE(relate::relate(a, b, Day{18000}, Day{18000}).development);
}

TEST_CASE("any text is read without harm", "[relate]") {
    const std::vector<std::string> texts = {"",
                                            " ",
                                            ".",
                                            "\xff\xfe",
                                            "not",
                                            "1 2 3 / out of",
                                            std::string(40000, 'x'),
                                            std::string(3000, '9'),
                                            "No no no never nothing not."};
    for (const std::string& a : texts) {
        for (const std::string& b : texts) {
            const PairRelation relation = related(a, b);
            CHECK(relation.score >= 0);
            CHECK(relation.score <= 1);
            CHECK(relation.a.end <= a.size());
            CHECK(relation.b.end <= b.size());
        }
    }
}
