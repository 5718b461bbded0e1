// Cases made by version 1 of the schema. tests/data/store/version-1.crossdate was written by that version:
// the sample with a changed title, a note, a verdict, and a grade that was undone.
#include "core/store/sqlite_case_file.h"
#include "tests/support/catch.h"
#include "tests/support/low_rights.h"
#include "tests/support/raw_sql.h"
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

namespace fs = std::filesystem;

fs::path oldCaseIn(const TempDir& dir) {
    const fs::path path = dir / "old.crossdate";
    fs::copy_file(fs::path(CROSSDATE_TEST_DATA) / "store" / "version-1.crossdate", path,
                  fs::copy_options::overwrite_existing);
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    return path;
}

std::int64_t versionOf(const fs::path& path) {
    const std::string bytes = test::readBytes(path); // user_version: big-endian at 60
    std::int64_t version = 0;
    for (std::size_t i = 60; i < 64; ++i) version = version * 256 + static_cast<unsigned char>(bytes[i]);
    return version;
}

void checkWhole(const CaseFile& file) {
    const CaseLayers layers = file.load().value();
    const CaseLayers sample = test::makeSampleLayers();
    CHECK(layers.derivation == sample.derivation);
    CHECK(layers.documents.size() == sample.documents.size());
    const CaseSnapshot snapshot = project(layers);
    CHECK(test::eventTitled(snapshot, "Closure").note == "kept by version 1");
    CHECK(snapshot.conflicts.front().verdict == Verdict::confirmed);
    CHECK(file.history()->undoLabel == "verdict: confirmed");
    CHECK(file.history()->redoLabel == "change grade of outlet");
    CHECK(file.search("bridge", 5)->size() == 5);
    Progress quiet;
    CHECK(file.verify(quiet)->damage == std::vector<Error>{});
}

} // namespace

TEST_CASE("an older case is brought up to date at opening, undo included", "[upgrade]") {
    const TempDir dir;
    const auto path = oldCaseIn(dir);
    {
        const auto file = CaseFile::open(path).value();
        CHECK_FALSE(file->info().readOnly);
        checkWhole(*file);
        REQUIRE(file->undo());
        REQUIRE(file->redo());
        const CaseSnapshot snapshot = test::seen(*file);
        REQUIRE(file->execute(MergeEvents{snapshot.events[0].id, snapshot.events[1].id}));
    }
    CHECK(versionOf(path) == 2);
    const auto again = CaseFile::open(path).value();
    CHECK(again->load()->judgements.memberships.size() == 3);
    REQUIRE(again->undo());
    REQUIRE(again->undo());
    CHECK(test::seen(*again).conflicts.front().verdict == Verdict::open);
}

TEST_CASE("an older case that cannot be written is shown and left as it is", "[upgrade]") {
    const TempDir dir;
    const auto path = oldCaseIn(dir);
    const std::string bytes = test::readBytes(path);
    test::openToAll(dir.path());
    fs::permissions(path, static_cast<fs::perms>(0444));
    {
        const test::LowRights rights;
        if (!rights.work()) {
            WARN("skipped: permission bits mean nothing to this user");
            return;
        }
        const auto file = CaseFile::open(path).value();
        CHECK(file->info().readOnly);
        CHECK(file->info().readOnlyReason.find("write-protected") != std::string::npos);
        checkWhole(*file);
        CHECK_FALSE(file->undo());
        REQUIRE(file->saveCopy(dir / "copy.crossdate"));
    }
    CHECK(test::readBytes(path) == bytes);
    CHECK(versionOf(dir / "copy.crossdate") == 2);
    checkWhole(*CaseFile::open(dir / "copy.crossdate").value());
}

TEST_CASE("an older case on a full disk is shown, says why it cannot be changed, and stays", "[upgrade]") {
    const TempDir dir;
    const auto path = oldCaseIn(dir);
    const std::string bytes = test::readBytes(path);
    {
        const auto file = store::openCase(path, {.maxPages = 58}).value(); // of which the case has 57
        CHECK(file->info().readOnly);
        CHECK(file->info().readOnlyReason.find("older version") != std::string::npos);
        CHECK(file->info().readOnlyReason.find("full") != std::string::npos);
        checkWhole(*file);
    }
    CHECK(test::readBytes(path) == bytes);
}

TEST_CASE("damage of an older case is still seen after it was brought up to date", "[upgrade]") {
    const TempDir dir;
    const auto path = oldCaseIn(dir);
    test::runSql(path, "UPDATE judged_event SET note = 'somebody else''s'");
    const auto file = CaseFile::open(path).value();
    Progress quiet;
    const auto damage = file->verify(quiet)->damage;
    REQUIRE(damage.size() == 1);
    CHECK(damage.front().why.find("judged_event") != std::string::npos);
}

TEST_CASE("an older case of another shape, or of no version, is refused", "[upgrade]") {
    const TempDir dir;
    const auto path = oldCaseIn(dir);
    const char* sql = GENERATE("DROP TABLE judged_outlet", "CREATE TABLE judged_pairing (a)",
                               "PRAGMA user_version = 0", "PRAGMA user_version = -1");
    test::runSql(path, sql);
    const auto file = CaseFile::open(path);
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::damaged);
}

TEST_CASE("a kill while an older case is brought up to date leaves it old or new, and whole",
          "[upgrade][kill]") {
    const TempDir dir;
    std::mt19937 random(11);
    int old = 0;
    for (int round = 0; round < 40; ++round) {
        const auto path = oldCaseIn(dir);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            (void)CaseFile::open(path);
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        old += versionOf(path) == 1;
        checkWhole(*CaseFile::open(path).value());
        CHECK(versionOf(path) == 2);
        fs::remove(path);
        fs::remove(path.string() + "-journal");
    }
    CHECK(old > 0); // otherwise nothing was interrupted
}
