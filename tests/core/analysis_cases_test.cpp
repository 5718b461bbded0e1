// Whole cases: reports as files, and what a careful reader finds in them (expected.json, the form that the
// scorer of the development data reads).
#include "core/analysis/analyse.h"
#include "core/import/importer.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

namespace crossdate::analysis {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

struct Scored {
    std::map<std::string, DocumentPtr> documents; // by the key of expected.json
    Derivation derivation;
    json expected;

    [[nodiscard]] bool touches(const Passage& passage, const json& want) const {
        const Document& document = *documents.at(want["doc"]);
        if (passage.document != document.id) return false;
        const std::string quote = want["quote"];
        const std::size_t at = document.text.find(quote);
        return at != std::string::npos && passage.span.overlaps({at, at + quote.size()});
    }
    [[nodiscard]] bool flagged(const json& pair) const {
        return std::any_of(derivation.conflicts.begin(), derivation.conflicts.end(),
                           [&](const SuggestedConflict& c) {
                               return (touches(c.a.passage, pair["a"]) && touches(c.b.passage, pair["b"])) ||
                                      (touches(c.a.passage, pair["b"]) && touches(c.b.passage, pair["a"]));
                           });
    }
    [[nodiscard]] std::size_t caught() const {
        const json& pairs = expected["conflicts"];
        return static_cast<std::size_t>(
            std::count_if(pairs.begin(), pairs.end(), [&](const json& p) { return flagged(p); }));
    }
    [[nodiscard]] std::size_t falseAlarms() const {
        const json& pairs = expected["compatible"];
        return static_cast<std::size_t>(
            std::count_if(pairs.begin(), pairs.end(), [&](const json& p) { return flagged(p); }));
    }
    [[nodiscard]] bool isTold(const SuggestedEvent& event, const json& want) const {
        return std::any_of(event.claims.begin(), event.claims.end(), [&](ClaimId id) {
            const auto claim = std::find_if(derivation.claims.begin(), derivation.claims.end(),
                                            [&](const Claim& c) { return c.id == id; });
            return claim != derivation.claims.end() && touches(claim->passage, want);
        });
    }
    /// One event holds claims for all of the evidence.
    [[nodiscard]] std::size_t joined() const {
        const json& events = expected["events"];
        return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [&](const json& want) {
            return std::any_of(derivation.events.begin(), derivation.events.end(),
                               [&](const SuggestedEvent& event) {
                                   const json& evidence = want["evidence"];
                                   return std::all_of(evidence.begin(), evidence.end(),
                                                      [&](const json& e) { return isTold(event, e); });
                               });
        }));
    }
};

Scored scored(const fs::path& folder) {
    Scored result;
    result.expected = json::parse(std::ifstream(folder / "expected.json"));
    AnalysisInput input;
    for (const auto& [key, about] : result.expected["documents"].items()) {
        auto imported = importer::importFile(folder / about["file"].get<std::string>(), {});
        REQUIRE(imported);
        result.documents[key] = std::make_shared<Document>(std::move(imported->document));
        input.documents.push_back(result.documents[key]);
        input.outletNames[input.documents.back()->outlet] = imported->outletName;
    }
    Progress silent;
    result.derivation = analyse(input, silent).value();
    return result;
}

} // namespace

TEST_CASE("cases written for the project: conflicts caught, compatible pairs left alone") {
    for (const char* name : {"court", "ferry", "recall"}) {
        INFO(name);
        const Scored result = scored(fs::path(CROSSDATE_TEST_DATA) / "cases" / name);
        CHECK(result.falseAlarms() == 0);
        CHECK(result.caught() * 4 >= result.expected["conflicts"].size() * 3);
        CHECK(result.joined() + 1 >= result.expected["events"].size());
    }
}

TEST_CASE("the development case: five real reports") {
    const fs::path folder = fs::path(CROSSDATE_SHARED_DIR) / "cases" / "huawei";
    if (!fs::exists(folder / "expected.json")) {
        std::cout << "skipped: no development data at " << folder << '\n';
        return;
    }
    const Scored result = scored(folder);
    CHECK(result.falseAlarms() == 0);
    CHECK(result.caught() >= 11);
    CHECK(result.joined() >= 11);
    CHECK(result.derivation.conflicts.size() <= 24);
    CHECK(result.derivation.inferredDates.size() == 4);
}

} // namespace crossdate::analysis
