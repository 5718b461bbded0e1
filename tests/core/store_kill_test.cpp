#include "tests/support/catch.h"
#include "tests/support/low_rights.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <sqlite3.h>
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

/// The files of a case as a power cut in the middle of a large change leaves them.
void interruptChange(const std::filesystem::path& path, const std::filesystem::path& copy) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    const char* change = "PRAGMA cache_size = 2; BEGIN; UPDATE evidence_document SET text = 'lost';"
                         " UPDATE evidence_bytes SET bytes = zeroblob(100000)";
    REQUIRE(sqlite3_exec(database, change, nullptr, nullptr, nullptr) == SQLITE_OK);
    for (const char* suffix : {"", "-journal"})
        std::filesystem::copy_file(path.string() + suffix, copy.string() + suffix);
    sqlite3_close(database);
}

} // namespace

TEST_CASE("an interrupted change is taken back at opening, or said to be there", "[kill]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    {
        const auto file = CaseFile::create(path, "x").value();
        for (int number = 1; number < 6; ++number) REQUIRE(file->addDocuments({numbered(number)}, {}));
    }
    interruptChange(path, dir / "b.crossdate");
    CHECK(test::readBytes(path) != test::readBytes(dir / "b.crossdate"));
    std::filesystem::create_directory(dir / "locked");
    for (const char* name : {"b.crossdate", "b.crossdate-journal"})
        std::filesystem::copy_file(dir / name, dir / "locked" / name);
    CHECK(soundCase(dir / "b.crossdate")->load()->documents.size() == 5);

    test::openToAll(dir.path());
    for (const auto& entry : std::filesystem::directory_iterator(dir / "locked"))
        std::filesystem::permissions(entry, static_cast<std::filesystem::perms>(0444));
    std::filesystem::permissions(dir / "locked", static_cast<std::filesystem::perms>(0555));
    {
        const test::LowRights rights;
        if (rights.work()) {
            const auto file = CaseFile::open(dir / "locked" / "b.crossdate");
            REQUIRE_FALSE(file);
            CHECK(file.error().code == ErrorCode::unreadable);
            CHECK(file.error().why.find("interrupted") != std::string::npos);
        } else {
            WARN("skipped: permission bits mean nothing to this user");
        }
    }
    std::filesystem::permissions(dir / "locked", std::filesystem::perms::owner_all);
}

TEST_CASE("a case that was moved away can be saved but not changed", "[kill]") {
    const TempDir dir;
    const auto file = CaseFile::create(dir / "a.crossdate", "x").value();
    REQUIRE(file->addDocuments({numbered(1)}, {}));
    std::filesystem::rename(dir / "a.crossdate", dir / "b.crossdate");
    const Status changed = file->execute(RenameOutlet{file->load()->outlets.front().id, "y"});
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::conflict);
    CHECK(changed.error().why.find("moved") != std::string::npos);
    REQUIRE(file->saveCopy(dir / "c.crossdate"));
    CHECK(soundCase(dir / "c.crossdate")->load()->documents.size() == 1);
}

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
        const auto file = test::makeSampleCase(path);
        event = test::seen(*file).events.front().id;
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
