// crossdate diff: marks in code points, a terminal's text, clear errors.
#include "tests/app/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace crossdate::test;
using Json = nlohmann::json;

namespace {

Json diffOf(const std::string& a, const std::string& b) {
    const ScratchFolder folder;
    const Outcome outcome = run({"diff", folder.write("a.txt", a), folder.write("b.txt", b), "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return Json::parse(outcome.out);
}

/// Marks of one kind as [start, end].
std::vector<std::pair<int, int>> spans(const Json& side, const std::string& kind) {
    std::vector<std::pair<int, int>> found;
    for (const Json& mark : side.at("marks"))
        if (mark.at("mark") == kind) found.emplace_back(mark.at("start"), mark.at("end"));
    return found;
}

} // namespace

TEST_CASE("diff marks what differs, in code points", "[app]") {
    const Json diff = diffOf("\u00C9lise \u201Ccut\u201D 26,000 jobs.\n",
                             "\u00C9lise \u201Ccut\u201D 31,000 jobs today.\n");
    using Spans = std::vector<std::pair<int, int>>;
    CHECK(spans(diff.at("a"), "changed") == Spans{{12, 18}});
    CHECK(spans(diff.at("b"), "changed") == Spans{{12, 18}});
    CHECK(spans(diff.at("b"), "only") == Spans{{24, 29}});
    CHECK(spans(diff.at("a"), "same") == Spans{{0, 11}, {19, 23}, {23, 24}});
    CHECK(diff.at("moves").empty());
}

TEST_CASE("diff of a text with itself is all the same", "[app]") {
    const Json diff = diffOf("One. Two.\n", "One. Two.\n");
    REQUIRE(diff.at("a").at("marks").size() == 1);
    CHECK(diff.at("a").at("marks")[0].at("mark") == "same");
    CHECK(diffOf("", "").at("a").at("marks").empty());
}

TEST_CASE("diff shows values written otherwise as the same", "[app]") {
    const Json diff = diffOf("It opens on 15 May at ten.\n", "It opens on May 15 at 10.\n");
    CHECK(spans(diff.at("a"), "changed").empty());
    int equal = 0;
    for (const Json& mark : diff.at("b").at("marks")) equal += mark.value("equal_value", false) ? 1 : 0;
    CHECK(equal == 2);
}

TEST_CASE("diff finds what moved, and the edit inside", "[app]") {
    const std::string first = "The harbour board closed the north pier on Monday. ";
    const std::string second = "Ships were sent to the southern docks of Velmar for a week. ";
    const std::string third = "The mayor will visit the site tomorrow with two engineers. ";
    const Json diff =
        diffOf(first + second + third, second + third + "The harbour board closed the south pier on Monday.");
    REQUIRE(diff.at("moves").size() == 1);
    CHECK(diff.at("moves")[0][0] == 0);
    CHECK(diff.at("moves")[0][1] == first.size() - 1);
    const auto changed = spans(diff.at("a"), "changed");
    REQUIRE(changed.size() == 1);
    CHECK(first.substr(static_cast<std::size_t>(changed[0].first), 5) == "north");
    CHECK_FALSE(spans(diff.at("b"), "moved").empty());
}

TEST_CASE("diff for a reader: brackets, no colours into a pipe, no control characters", "[app]") {
    const ScratchFolder folder;
    const std::string a = folder.write("a.txt", "The pier was closed\x1b[31m by ten men.\n");
    const std::string b = folder.write("b.txt", "The pier was not closed\x1b[31m by 10 men.\n");
    const Outcome outcome = run({"diff", a, b});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("was {+not+} closed") != std::string::npos);
    CHECK(outcome.out.find("{=ten=10=}") != std::string::npos);
    CHECK(outcome.out.find('\x1b') == std::string::npos);
    CHECK(run({"diff", a, "-"}, "The pier was closed by ten men.\n").code == 0);
}

TEST_CASE("diff says what it could not read", "[app]") {
    const ScratchFolder folder;
    const std::string a = folder.write("a.txt", "One.\n");
    const Outcome missing = run({"diff", a, folder / "none.txt"});
    CHECK(missing.code == 1);
    CHECK(missing.err.find("none.txt") != std::string::npos);
    CHECK(run({"diff", "-", "-"}).code == 2);
    CHECK(run({"diff", a}).code == 2);
    const Outcome binary = run({"diff", a,
                                folder.write("b.bin", std::string("\x7f"
                                                                  "ELF\0\0\x01\xff\xfe",
                                                                  9))});
    CHECK(binary.code == 1);
    CHECK(binary.err.find("b.bin") != std::string::npos);
    // an older charset is read as what it is
    CHECK(run({"diff", a, folder.write("c.txt", "caf\xe9 au lait, d\xe9j\xe0 vu\n")}).code == 0);
}
