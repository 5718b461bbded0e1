#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace crossdate;
using store::CaseFile;
using test::TempDir;

namespace {

/// Runs `work` in a process of its own, which is killed after `delay` at the latest.
template <class Work>
void killedAfter(std::chrono::microseconds delay, Work&& work) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        work();
        ::_exit(0);
    }
    std::this_thread::sleep_for(delay);
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
}

store::NewDocument numbered(int number) {
    std::string text = "Report " + std::to_string(number) + "\n";
    for (int i = 0; i < 2000; ++i) text += "word" + std::to_string(i * number) + " ";
    return {test::makeDocument("Post", text), "Post", text};
}

Derivation derivationOf(int documents) {
    Derivation derivation;
    derivation.engine = std::to_string(documents);
    return derivation;
}

std::unique_ptr<CaseFile> soundCase(const std::filesystem::path& path) {
    auto file = CaseFile::open(path);
    if (!file) FAIL(toLine(file.error()));
    Progress quiet;
    REQUIRE((*file)->verify(quiet)->damage.empty());
    return std::move(*file);
}

} // namespace

TEST_CASE("a kill while importing leaves the case as before or after", "[kill]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    REQUIRE(CaseFile::create(path, "x"));
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        const int before = static_cast<int>(soundCase(path)->load()->documents.size());
        killedAfter(std::chrono::microseconds(random() % 40'000), [&] {
            const auto file = CaseFile::open(path);
            for (int number = before + 1; file && number < 10'000; ++number)
                (void)(*file)->addDocuments({numbered(number)}, derivationOf(number));
        });
        const CaseLayers after = soundCase(path)->load().value();
        if (!after.documents.empty())
            CHECK(after.derivation.engine == std::to_string(after.documents.size()));
        CHECK(after.documents.size() >= static_cast<std::size_t>(before));
    }
}

TEST_CASE("a kill while judging leaves judgement and journal together", "[kill]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    EventId event;
    {
        const auto file = CaseFile::create(path, "x").value();
        const CaseLayers sample = test::makeSampleLayers();
        REQUIRE(file->addDocuments(test::newDocuments(sample), sample.derivation));
        event = project(file->load().value()).events.front().id;
    }
    std::mt19937 random(8);
    int steps = 0; // each title is the number of the step that set it
    for (int round = 0; round < 12; ++round) {
        killedAfter(std::chrono::microseconds(5'000 + random() % 40'000), [&] {
            const auto file = CaseFile::open(path);
            for (int step = steps + 1; file && step < 10'000; ++step)
                (void)(*file)->execute(SetEventTitle{event, std::to_string(step)});
        });
        const auto judgements = soundCase(path)->load()->judgements;
        if (!judgements.events.empty()) steps = std::stoi(*judgements.events.front().title);
    }
    const auto file = soundCase(path);
    for (; steps > 0; --steps) {
        REQUIRE(project(file->load().value()).find(event)->title == std::to_string(steps));
        REQUIRE(file->undo());
    }
    CHECK(file->history()->undoLabel.empty());
    CHECK(file->load()->judgements == Judgements{});
}

TEST_CASE("a kill while creating leaves a whole case or one that says it is empty", "[kill]") {
    const TempDir dir;
    std::mt19937 random(9);
    for (int round = 0; round < 20; ++round) {
        const auto path = dir / (std::to_string(round) + ".crossdate");
        killedAfter(std::chrono::microseconds(random() % 8'000), [&] { (void)CaseFile::create(path, "x"); });
        if (!std::filesystem::exists(path)) continue;
        const auto file = CaseFile::open(path);
        if (file) CHECK((*file)->load()->info.title == "x");
        if (!file) CHECK(file.error().why == "the file is empty");
    }
}
