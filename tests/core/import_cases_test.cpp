// The real reports of the development data, where it is there.
#include "core/import/importer.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace crossdate;
namespace fs = std::filesystem;

TEST_CASE("titles, authors, dates and boilerplate of the real case", "[import][shared]") {
    const fs::path folder = fs::path(CROSSDATE_SHARED_DIR) / "cases" / "huawei";
    std::ifstream in(folder / "expected.json");
    if (!in) {
        std::cout << "skipped: no development data in " << folder << '\n';
        return;
    }
    const auto expected = nlohmann::json::parse(in);
    for (const auto& [key, want] : expected["documents"].items()) {
        CAPTURE(key);
        const auto imported = importer::importFile(folder / want["file"].get<std::string>(), {});
        REQUIRE(imported);
        const Document& document = imported->document;
        CHECK(document.title == want["title"].get<std::string>());
        CHECK(document.language == "en");
        if (want["author"].is_string())
            CHECK(document.authors == std::vector<std::string>{want["author"].get<std::string>()});
        else
            CHECK(document.authors.empty());
        if (want["published"].is_string())
            CHECK(document.published.value_or(Dating{}).edtf == want["published"].get<std::string>());
        else
            CHECK_FALSE(document.published);
        for (const auto& stretch : expected["boilerplate"]) {
            if (stretch["doc"] != key) continue;
            const auto words = stretch["text"].get<std::string>();
            CAPTURE(words);
            const std::size_t at = document.text.find(words);
            REQUIRE(at != std::string::npos);
            CHECK(
                std::any_of(document.boilerplate.begin(), document.boilerplate.end(), [&](const Span& span) {
                    return span.contains(Span{at, at + words.size()});
                }));
        }
    }
    for (const auto& event : expected["events"])
        for (const auto& evidence : event["evidence"]) {
            const auto file =
                expected["documents"][evidence["doc"].get<std::string>()]["file"].get<std::string>();
            const auto imported = importer::importFile(folder / file, {});
            REQUIRE(imported);
            const Document& document = imported->document;
            const auto quote = evidence["quote"].get<std::string>();
            const std::size_t at = document.text.find(quote);
            CAPTURE(quote);
            REQUIRE(at != std::string::npos);
            CHECK(document.body.contains(Span{at, at + quote.size()}));
            CHECK(
                std::none_of(document.boilerplate.begin(), document.boilerplate.end(), [&](const Span& span) {
                    return span.overlaps(Span{at, at + quote.size()});
                }));
        }
}
