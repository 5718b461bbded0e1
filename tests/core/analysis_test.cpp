#include "core/analysis/event_title.h"
#include "tests/core/analysis_support.h"
#include "tests/support/catch.h"

#include <stop_token>

namespace crossdate::analysis::test {

namespace {

const std::vector<Report> story{
    {"Tidewire", "2024-03-05",
     "The ferry Estrella capsized off Calder Bay on Monday. Captain Tomas Brandt was questioned. Tidewire "
     "saw the wreck."},
    {"Herald", "2024-03-06",
     "According to Tidewire, the ferry Estrella capsized off Calder Bay on Monday. Tomas Brandt was then "
     "arrested after "
     "an investigation into the capsize of the ferry."},
    {"Lantern", "",
     "The ferry Estrella capsized off Calder Bay on Monday. In February, Tomas Brandt warned the owner of "
     "the ferry."},
};

} // namespace

TEST_CASE("claims carry date, modality, origin and the reason of each") {
    const auto result = analysed(story);
    const Claim* claim = result.claim("According to Tidewire");
    REQUIRE(claim != nullptr);
    REQUIRE(claim->date);
    CHECK(claim->date->edtf == "2024-03-04");
    CHECK(claim->dateReason.find("Monday") != std::string::npos);
    CHECK(claim->modality == Modality::reported);
    REQUIRE_FALSE(claim->origins.empty());
    CHECK(claim->origins.front().name == "Tidewire");
}

TEST_CASE("an undated report is dated by its siblings, and says so") {
    const auto result = analysed(story);
    REQUIRE(result.derivation.inferredDates.size() == 1);
    const InferredDate& inferred = result.derivation.inferredDates.front();
    CHECK(inferred.date.edtf.ends_with("~"));
    CHECK(inferred.date.earliest >= date::parseEdtf("2024-03-05")->earliest);
    CHECK(inferred.date.latest <= date::parseEdtf("2024-03-06")->latest);
    CHECK(inferred.why.find("same story") != std::string::npos);
}

TEST_CASE("a report of another story is left undated") {
    const auto result =
        analysed({story[0], {"Gazette", "", "The rose garden of Ostby opened its gates to visitors."}});
    CHECK(result.derivation.inferredDates.empty());
}

TEST_CASE("claims of several reports about one happening are one event") {
    const auto result = analysed(story);
    const SuggestedEvent* event = result.event("capsized off Calder Bay");
    REQUIRE(event != nullptr);
    CHECK(event->claims.size() == 3);
    REQUIRE(event->date);
    CHECK(event->date->edtf == "2024-03-04");
    CHECK(event->title.find("capsized") != std::string::npos);
}

TEST_CASE("shared copy and a common source are one origin") {
    const auto result = analysed(story);
    const SuggestedEvent* event = result.event("capsized off Calder Bay");
    REQUIRE(event != nullptr);
    CHECK(event->independentOrigins == 1);
    CHECK_FALSE(event->corroborationReason.empty());
}

TEST_CASE("order words give bounds where nobody states a date") {
    const auto result = analysed(story);
    const SuggestedEvent* event = result.event("then arrested");
    REQUIRE(event != nullptr);
    REQUIRE(event->date);
    CHECK(event->date->edtf == "2024-03-04/2024-03-06");
}

TEST_CASE("two happenings of one month stay two events") {
    const auto result =
        analysed({{"Herald", "2024-03-06",
                   "In January, prosecutors charged two units of Acme with fraud. In January, the council "
                   "was preparing a ban on river traffic."}});
    REQUIRE(result.derivation.events.size() == 2);
}

TEST_CASE("a headline is made of the claim's own words") {
    const std::string text =
        "In January, the director Ada Holm was then sacked from the board after an inquiry.";
    CHECK(headlineOf(text, {0, text.size()}, {}) == "Director Ada Holm sacked from board");
}

TEST_CASE("the order of import changes nothing") {
    std::vector<Report> reports = story;
    const Derivation first = analysed(reports).derivation;
    std::sort(reports.begin(), reports.end(),
              [](const Report& a, const Report& b) { return a.outlet > b.outlet; });
    do {
        CHECK(analysed(reports).derivation == first);
    } while (std::prev_permutation(reports.begin(), reports.end(),
                                   [](const Report& a, const Report& b) { return a.outlet < b.outlet; }));
}

TEST_CASE("nothing in gives nothing out, and analysis can be cancelled") {
    CHECK(analysed({}).derivation.claims.empty());
    CHECK(analysed({{"Herald", "", ""}}).derivation.events.empty());
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token(), {});
    const auto result = analyse(inputOf(story), progress);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
}

} // namespace crossdate::analysis::test
