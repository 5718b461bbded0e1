// crossdate relate: pairs in, one judgement a line out.
#include "tests/app/program.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

using namespace crossdate::test;
using Json = nlohmann::json;

namespace {

std::string pairLine(const std::string& id, const std::string& a, const std::string& b) {
    return Json{{"id", id}, {"a", a}, {"b", b}}.dump() + "\n";
}

std::vector<Json> linesOf(const std::string& text) {
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
    return lines;
}

} // namespace

TEST_CASE("relate answers each pair in one line, in order", "[app]") {
    const Outcome outcome =
        run({"relate", "--jsonl"}, pairLine("one", "The survey counted 214 boats on the river.",
                                            "The survey counted 97 boats on the river.") +
                                       pairLine("two", "The survey counted 214 boats on the river.",
                                                "The baker won a prize for his bread."));
    INFO(outcome.err);
    CHECK(outcome.code == 0);
    const auto lines = linesOf(outcome.out);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].at("id") == "one");
    CHECK(lines[0].at("label") == "contradiction");
    CHECK(lines[0].at("kind") == "number");
    CHECK(lines[0].at("why").get<std::string>().find("214") != std::string::npos);
    CHECK(lines[1].at("id") == "two");
    CHECK(lines[1].at("label") == "neutral");
    CHECK(lines[1].at("kind").is_null());
    for (const Json& line : lines) {
        CHECK(line.at("score").get<double>() >= 0);
        CHECK(line.at("score").get<double>() <= 1);
    }
}

TEST_CASE("bad lines of relate get an error each and the others are answered", "[app]") {
    const Outcome outcome =
        run({"relate", "--jsonl"}, "nonsense\n" + pairLine("good", "One boat sank.", "No boat sank.") +
                                       R"({"id":1,"a":"One boat sank."})" + "\n" +
                                       R"({"id":2,"a":"One.","b":"Two.","published_b":"soon"})" + "\n" +
                                       R"([1,2])" + "\n");
    CHECK(outcome.code == 1);
    CHECK(linesOf(outcome.out).size() == 1);
    CHECK(std::ranges::count(outcome.err, '\n') == 4);
    for (const char* line : {"line 1", "line 3", "line 4", "line 5"})
        CHECK(outcome.err.find(line) != std::string::npos);
}

TEST_CASE("a count that is higher in a later report is a development", "[app]") {
    Json pair = Json::parse(pairLine("t", "The flood killed 12 people in the valley.",
                                     "The flood killed 19 people in the valley."));
    CHECK(linesOf(run({"relate", "--jsonl"}, pair.dump() + "\n").out).at(0).at("label") == "contradiction");
    pair["published_a"] = "2019-05-14";
    pair["published_b"] = "2019-05-15";
    const Json later = linesOf(run({"relate", "--jsonl"}, pair.dump() + "\n").out).at(0);
    CHECK(later.at("label") == "neutral");
    CHECK(later.at("why").get<std::string>().find("later") != std::string::npos);
}

TEST_CASE("relate needs --jsonl", "[app]") {
    CHECK(run({"relate"}).code == 2);
}
