// Bad input gets one clear error that names the file; the others go on; nothing is lost.
#include "tests/app/program.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace crossdate::test;
using Json = nlohmann::json;

namespace {

const char* const kReport =
    "Ferry service resumes\n\nJune 3, 2017\n\nThe ferry service between the two islands was "
    "resumed on Friday after a strike of nine days.\n";

void checkOneLine(const Outcome& outcome, const std::string& name) {
    INFO(outcome.err);
    CHECK(std::ranges::count(outcome.err, '\n') == 1);
    CHECK(outcome.err.starts_with("crossdate: "));
    CHECK(outcome.err.find(name) != std::string::npos);
}

std::size_t documents(const std::string& file) {
    const Outcome outcome = run({"sources", file, "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return Json::parse(outcome.out).at("documents").size();
}

} // namespace

TEST_CASE("wrong usage is exit code 2", "[app]") {
    CHECK(run({"import"}).code == 2);
    CHECK(run({"events", "a", "b"}).code == 2);
    CHECK(run({"events", "a", "--nothing"}).code == 2);
    CHECK(run({"export", "a", "b.xyz"}).code == 2);
    CHECK(run({"import", "a", "b", "--published", "next Tuesday"}).code == 2);
}

TEST_CASE("bad files get a line each and the good one is imported", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "c.crossdate";
    const std::string binary("\x7f\x45LF\x00\x01\x02\x00\x00\x00\xff\xfe\x00\x00", 14);
    const Outcome outcome =
        run({"import", file, folder.write("empty.txt", ""), folder.write("binary.txt", binary),
             folder / "missing.txt", folder.write("good.txt", kReport)});
    INFO(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(std::ranges::count(outcome.err, '\n') == 3);
    for (const char* name : {"empty.txt", "binary.txt", "missing.txt"})
        CHECK(outcome.err.find(name) != std::string::npos);
    CHECK(documents(file) == 1);
}

TEST_CASE("a folder is walked", "[app]") {
    const ScratchFolder folder;
    folder.write("reports/one.txt", kReport);
    folder.write("reports/deep/two.txt",
                 std::string(kReport) + "\nThe strike cost the company a week of fares.\n");
    const std::string file = folder / "c.crossdate";
    CHECK(run({"import", file, folder / "reports"}).code == 0);
    CHECK(documents(file) == 2);
}

TEST_CASE("a text of 100 MB is refused at once and by name", "[app]") {
    const ScratchFolder folder;
    const std::string huge = folder.write("huge.txt", kReport);
    std::filesystem::resize_file(huge, 100U << 20U);
    const Outcome outcome = run({"import", folder / "c.crossdate", huge});
    CHECK(outcome.code == 1);
    checkOneLine(outcome, "huge.txt");
}

TEST_CASE("what is no case is told, and left as it was", "[app]") {
    const ScratchFolder folder;
    for (const auto& [name, content] :
         {std::pair<std::string, std::string>{"text.crossdate", "just a text, no database at all"},
          {"empty.crossdate", ""},
          {"noise.crossdate", std::string(5000, '\xa5')}}) {
        const std::string path = folder.write(name, content);
        for (const char* verb : {"events", "verify", "analyse"}) {
            const Outcome outcome = run({verb, path});
            INFO(verb);
            CHECK(outcome.code == 1);
            checkOneLine(outcome, name);
        }
        CHECK(readFile(path) == content);
    }
    checkOneLine(run({"events", folder / "nowhere.crossdate"}), "nowhere.crossdate");
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere.crossdate"));
}

TEST_CASE("a truncated case is told", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "c.crossdate";
    REQUIRE(run({"import", file, folder.write("good.txt", kReport)}).code == 0);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    const Outcome outcome = run({"events", file});
    CHECK(outcome.code == 1);
    checkOneLine(outcome, "c.crossdate");
}

TEST_CASE("an export that cannot be written leaves what was there", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "c.crossdate";
    REQUIRE(run({"import", file, folder.write("good.txt", kReport)}).code == 0);
    for (const std::string name : {"nowhere/out.json", "nowhere/out.png", "nowhere/out.pdf"}) {
        const Outcome outcome = run({"export", file, folder / name});
        CHECK(outcome.code == 1);
        checkOneLine(outcome, name);
    }
}
