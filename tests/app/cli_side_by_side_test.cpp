// `crossdate align` and `crossdate compare`: what they print is a contract.
#include "tests/app/program.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace crossdate::test;
using Json = nlohmann::json;

namespace {

const char* const kFirst =
    "Pier closed after cracks are found\n\nHarbour Post\nMarch 14, 2018\n\n"
    "The harbour board closed the north pier on Tuesday after divers found cracks.\n\n"
    "“It is café season”, mayor Carla Weiss said.\n\nRepairs will cost £4.2 million.\n";
const char* const kSecond = "Cracks shut pier\n\nCity Herald\nMarch 15, 2018\n\n"
                            "Repairs will cost £4.2 million, the board said.\n\n"
                            "The harbour board closed the south pier on Tuesday after divers found cracks.\n";

std::string lineOf(const std::string& id, const std::vector<std::vector<std::string>>& documents) {
    Json json = {{"id", id}, {"documents", Json::array()}};
    for (std::size_t d = 0; d < documents.size(); ++d) {
        Json sentences = Json::array();
        for (std::size_t s = 0; s < documents[d].size(); ++s)
            sentences.push_back({{"n", s + 5}, {"text", documents[d][s]}});
        json["documents"].push_back({{"id", "d" + std::to_string(d)}, {"sentences", sentences}});
    }
    return json.dump() + "\n";
}

} // namespace

TEST_CASE("align answers line by line; a bad line is one error and the rest goes on", "[app]") {
    const std::string good = lineOf(
        "t", {{"The ferry Aurora ran aground off Kesh."}, {"Off Kesh the Aurora ran aground on Friday."}});
    const Outcome outcome = run({"align", "--jsonl"},
                                good + "{\"id\":\"x\"}\nno json\n\n" + std::string(100, '[') + "\n" + good +
                                    "{\"id\":1,\"documents\":[{\"id\":\"a\",\"sentences\":[{\"n\":0}]}]}\n");
    CHECK(outcome.code == 1);
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 4);
    CHECK(outcome.err.find("standard input, line 2: ") != std::string::npos);
    const std::string::size_type end = outcome.out.find('\n');
    REQUIRE(end != std::string::npos);
    CHECK(outcome.out == outcome.out.substr(0, end + 1) + outcome.out.substr(0, end + 1));
    const Json answer = Json::parse(outcome.out.substr(0, end));
    CHECK(answer.at("id") == "t");
    CHECK(answer.at("pairs") == Json::parse(R"([["d0",5,"d1",5]])"));
}

TEST_CASE("align without --jsonl and compare with too little are wrong usage", "[app]") {
    CHECK(run({"align"}).code == 2);
    CHECK(run({"compare", "a.crossdate"}).code == 2);
    CHECK(run({"align", "--jsonl"}).code == 0);
}

TEST_CASE("compare lays documents and the claims of an event side by side", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "pier.crossdate";
    REQUIRE(
        run({"import", file, folder.write("post.txt", kFirst), folder.write("herald.txt", kSecond)}).code ==
        0);

    const Outcome outcome = run({"compare", file, "post.txt", "herald.txt", "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    const Json rows = Json::parse(outcome.out).at("rows");
    const std::string text = Json::parse(run({"text", folder / "post.txt"}).out).at("text");
    bool sawPier = false, sawSilence = false;
    for (const Json& row : rows) {
        REQUIRE(row.at("cells").size() == 2);
        const Json& cell = row.at("cells").at(0);
        sawSilence = sawSilence || (!cell.is_null() && row.at("cells").at(1).is_null());
        if (cell.is_null()) continue;
        const std::string quote = cell.at("quote");
        if (quote.find("north pier") == std::string::npos) continue;
        sawPier = true;
        CHECK(row.at("cells").at(1).at("quote").get<std::string>().find("south pier") != std::string::npos);
        const Json& marks = cell.at("marks");
        CHECK(
            std::any_of(marks.begin(), marks.end(), [](const Json& m) { return m.at("mark") == "changed"; }));
        for (const Json& mark : marks) {
            CHECK(mark.at("start") >= cell.at("start"));
            CHECK(mark.at("end") <= cell.at("end"));
        }
    }
    CHECK(sawPier);
    CHECK(sawSilence);
    CHECK(run({"compare", file, "post.txt", "herald.txt"}).out.find("north pier") != std::string::npos);

    const Json events = Json::parse(run({"events", file, "--json"}).out).at("events");
    REQUIRE_FALSE(events.empty());
    const Outcome event = run({"compare", file, events.at(0).at("id"), "--json"});
    REQUIRE(event.code == 0);
    CHECK_FALSE(Json::parse(event.out).at("rows").empty());
}

TEST_CASE("compare counts in code points", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "pier.crossdate";
    REQUIRE(
        run({"import", file, folder.write("post.txt", kFirst), folder.write("herald.txt", kSecond)}).code ==
        0);
    const Json rows = Json::parse(run({"compare", file, "post.txt", "herald.txt", "--json"}).out).at("rows");
    for (const Json& row : rows) {
        for (const Json& cell : row.at("cells")) {
            if (cell.is_null()) continue;
            const std::string quote = cell.at("quote");
            const auto points = std::count_if(quote.begin(), quote.end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            });
            CHECK(cell.at("end").get<long>() - cell.at("start").get<long>() == points);
        }
    }
}

TEST_CASE("compare says what is not there", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "pier.crossdate";
    REQUIRE(run({"import", file, folder.write("post.txt", kFirst)}).code == 0);
    const Outcome document = run({"compare", file, "post.txt", "nobody.txt"});
    CHECK(document.code == 1);
    CHECK(document.err.find("nobody.txt") != std::string::npos);
    const Outcome event = run({"compare", file, "0123456789abcdef"});
    CHECK(event.code == 1);
    CHECK(std::count(event.err.begin(), event.err.end(), '\n') == 1);
}
