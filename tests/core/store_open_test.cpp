#include "core/store/sqlite_case_file.h"
#include "tests/support/catch.h"
#include "tests/support/low_rights.h"
#include "tests/support/raw_sql.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <sys/stat.h>

using namespace crossdate;
using store::CaseFile;
using test::runSql;
using test::TempDir;

namespace {

Error refusal(const std::filesystem::path& path) {
    const auto file = CaseFile::open(path);
    REQUIRE_FALSE(file);
    const Error& error = file.error();
    CHECK(error.what.find(path.filename().string()) != std::string::npos);
    CHECK_FALSE(error.why.empty());
    CHECK_FALSE(error.hint.empty());
    return error;
}

} // namespace

TEST_CASE("what is no case is refused with its name and a remedy, and left alone", "[open]") {
    const TempDir dir;
    const auto path = dir / "x.crossdate";
    SECTION("nothing there") {
        CHECK(refusal(path).code == ErrorCode::not_found);
    }
    SECTION("a folder") {
        std::filesystem::create_directory(path);
        CHECK(refusal(path).code == ErrorCode::invalid);
    }
    SECTION("a pipe, which would never answer") {
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
        CHECK(refusal(path).code == ErrorCode::invalid);
    }
    SECTION("an empty file") {
        test::writeBytes(path, "");
        const Error error = refusal(path);
        CHECK(error.code == ErrorCode::invalid);
        CHECK(error.why == "the file is empty");
    }
    SECTION("text, noise, the beginning of a database") {
        std::string noise;
        for (int i = 0; i < 20'000; ++i) noise += static_cast<char>(i * 7919 >> 3);
        for (const std::string& bytes : {std::string("Dear reader,\n"), noise, std::string("SQLite format 3"),
                                         std::string("SQLite format 3\0", 16), "SQLite format 3\0" + noise}) {
            test::writeBytes(path, bytes);
            CHECK(refusal(path).code == ErrorCode::invalid);
            CHECK(test::readBytes(path) == bytes);
        }
    }
    SECTION("another program's database") {
        runSql(path, "CREATE TABLE t (a); PRAGMA application_id = 7;");
        CHECK(refusal(path).why == "it is an SQLite database of another program");
    }
    SECTION("a dangling link") {
        std::filesystem::create_symlink(dir / "gone", path);
        CHECK(refusal(path).code == ErrorCode::not_found);
    }
    SECTION("no file name") {
        CHECK(CaseFile::open("").error().code == ErrorCode::invalid);
        CHECK(CaseFile::open(std::string("a\0b", 3)).error().code == ErrorCode::invalid);
        CHECK(CaseFile::open(std::string(5000, 'n')).error().code == ErrorCode::unreadable);
    }
}

TEST_CASE("a case that was cut off is damaged, wherever it was cut", "[open]") {
    const TempDir dir;
    (void)test::makeSampleCase(dir / "a.crossdate");
    const std::string whole = test::readBytes(dir / "a.crossdate");
    for (const std::size_t size : {std::size_t{100}, std::size_t{512}, std::size_t{4096}, std::size_t{5000},
                                   whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
        CAPTURE(size);
        test::writeBytes(dir / "b.crossdate", whole.substr(0, size));
        CHECK(refusal(dir / "b.crossdate").code == ErrorCode::damaged);
    }
}

TEST_CASE("a newer case opens for reading and says so", "[open]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    (void)test::makeSampleCase(path);
    runSql(path, "CREATE TABLE evidence_image (id INTEGER); PRAGMA user_version = 99;");
    const std::string bytes = test::readBytes(path);
    {
        const auto file = CaseFile::open(path).value();
        CHECK(file->info().readOnly);
        CHECK(file->info().readOnlyReason.find("newer version") != std::string::npos);
        CHECK(file->load()->documents.size() == 6);
        CHECK(file->search("bridge", 5)->size() == 5);
        const Status changed = file->execute(SetOutletGrade{file->load()->outlets.front().id, 'A'});
        CHECK(changed.error().code == ErrorCode::unwritable);
        CHECK(file->addDocuments({}, {}).error().why.find("newer") != std::string::npos);
        CHECK(file->undo().error().code == ErrorCode::unwritable);
        Progress quiet;
        CHECK(file->verify(quiet)->damage.empty());
        CHECK(file->saveCopy(dir / "copy.crossdate"));
    }
    CHECK(test::readBytes(path) == bytes);
    runSql(path, "DROP TABLE judged_event_tag"); // newer, and without what this version reads
    CHECK_FALSE(CaseFile::open(path));
}

TEST_CASE("triggers, views, tables and columns of others are refused", "[open]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    (void)test::makeSampleCase(path);
    const char* sql =
        GENERATE("CREATE TRIGGER t AFTER INSERT ON judged_event BEGIN DELETE FROM evidence_bytes; END",
                 "CREATE VIEW v AS SELECT 1", "CREATE TABLE extra (a)",
                 "CREATE INDEX i ON judged_event (note)", "ALTER TABLE judged_outlet ADD COLUMN evil TEXT",
                 "DROP TABLE judged_event_tag", "DROP TABLE search_event",
                 "DROP TABLE judged_event_tag; CREATE VIEW judged_event_tag AS SELECT 1 AS event, 2 AS "
                 "position, 3 AS tag",
                 "CREATE TABLE search_extra_data (a); CREATE TRIGGER search_t_data AFTER DELETE ON "
                 "judged_event BEGIN SELECT 1; END");
    CAPTURE(sql);
    runSql(path, sql);
    CHECK(refusal(path).code == ErrorCode::damaged);
    runSql(path, "PRAGMA user_version = 99"); // triggers and views even in a newer case
    if (std::string_view(sql).find("TRIGGER") != std::string_view::npos) CHECK_FALSE(CaseFile::open(path));
}

TEST_CASE("statistics of ANALYZE and a write-ahead log are no damage", "[open]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    (void)test::makeSampleCase(path);
    runSql(path, "ANALYZE; PRAGMA journal_mode = WAL;");
    {
        const auto file = CaseFile::open(path).value();
        CHECK(file->load()->documents.size() == 6);
        REQUIRE(file->execute(SetOutletGrade{file->load()->outlets.front().id, 'A'}));
    }
    CHECK(test::readBytes(path)[18] == 1); // back to the rollback journal: one portable file
    CHECK_FALSE(std::filesystem::exists(dir / "a.crossdate-wal"));
}

TEST_CASE("paths are taken literally", "[open]") {
    const TempDir dir;
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(dir.path());
    for (const char* name : {"file:a?mode=memory", ":memory:", "%41?#&'\"; DROP",
                             "Bericht – «ä» 案件.crossdate", "-journal", " ", "a\nb", "\xff\xfe.crossdate"}) {
        CAPTURE(name);
        {
            const auto made = CaseFile::create(name, "x");
            REQUIRE(made);
            REQUIRE((*made)->saveCopy(std::string(name) + " copy"));
        }
        CHECK(std::filesystem::is_regular_file(dir / name));
        CHECK(CaseFile::open(name));
        CHECK(CaseFile::open(std::string(name) + " copy"));
    }
    std::filesystem::current_path(before);
}

TEST_CASE("links to cases and folders are followed to the file itself", "[open]") {
    const TempDir dir;
    std::filesystem::create_directory(dir / "real");
    std::filesystem::create_directory_symlink(dir / "real", dir / "linked");
    (void)test::makeSampleCase(dir / "linked" / "a.crossdate");
    std::filesystem::create_symlink(dir / "linked" / "a.crossdate", dir / "b.crossdate");
    const auto file = CaseFile::open(dir / "b.crossdate").value();
    CHECK(file->info().path == (dir / "real" / "a.crossdate").string());
    REQUIRE(file->execute(SetOutletGrade{file->load()->outlets.front().id, 'A'}));
}

TEST_CASE("create never touches what is there", "[open]") {
    const TempDir dir;
    test::writeBytes(dir / "a.crossdate", "precious");
    std::filesystem::create_symlink(dir / "nowhere", dir / "link");
    for (const char* name : {"a.crossdate", "link"}) {
        const auto made = CaseFile::create(dir / name, "x");
        REQUIRE_FALSE(made);
        CHECK(made.error().code == ErrorCode::conflict);
    }
    CHECK(test::readBytes(dir / "a.crossdate") == "precious");
    CHECK_FALSE(std::filesystem::exists(dir / "nowhere"));
    CHECK(CaseFile::create(dir / "none" / "a.crossdate", "x").error().code == ErrorCode::not_found);
    CHECK(CaseFile::create(dir.path(), "x").error().code == ErrorCode::conflict);
    CHECK(CaseFile::create(dir.path() / "", "x").error().code == ErrorCode::invalid);
}

TEST_CASE("a read-only file or folder opens for reading and says which it is", "[open]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    (void)test::makeSampleCase(path);
    test::openToAll(dir.path());
    const bool file = GENERATE(true, false);
    std::filesystem::permissions(path, static_cast<std::filesystem::perms>(file ? 0444 : 0666));
    if (!file) std::filesystem::permissions(dir.path(), static_cast<std::filesystem::perms>(0555));
    const test::LowRights rights;
    if (!rights.work()) {
        WARN("skipped: permission bits mean nothing to this user");
        return;
    }
    const auto opened = CaseFile::open(path);
    REQUIRE(opened);
    CHECK((*opened)->info().readOnly);
    CHECK((*opened)->info().readOnlyReason ==
          (file ? "the file is write-protected" : "its folder is write-protected"));
    CHECK((*opened)->load()->documents.size() == 6);
    CHECK((*opened)->search("bridge", 5)->size() == 5);
    Progress quiet;
    CHECK((*opened)->verify(quiet)->damage.empty());
    const Status changed = (*opened)->execute(SetOutletGrade{(*opened)->load()->outlets.front().id, 'A'});
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::unwritable);
    CHECK(changed.error().why == (*opened)->info().readOnlyReason);
    if (!file) CHECK(CaseFile::create(dir / "b.crossdate", "x").error().code == ErrorCode::unwritable);
    const TempDir elsewhere;
    CHECK((*opened)->saveCopy(elsewhere / "copy.crossdate"));
}

TEST_CASE("a file that may not be read says so", "[open]") {
    const TempDir dir;
    (void)test::makeSampleCase(dir / "a.crossdate");
    test::openToAll(dir.path());
    std::filesystem::permissions(dir / "a.crossdate", std::filesystem::perms::none);
    const test::LowRights rights;
    if (!rights.work()) {
        WARN("skipped: permission bits mean nothing to this user");
        return;
    }
    CHECK(refusal(dir / "a.crossdate").code == ErrorCode::unreadable);
}

TEST_CASE("a case that another program is writing is reported, not waited for forever", "[open]") {
    const TempDir dir;
    const auto path = dir / "a.crossdate";
    (void)test::makeSampleCase(path);
    const auto file = store::openCase(path, {.busyMilliseconds = 50}).value();
    const OutletId outlet = file->load()->outlets.front().id;
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
    for (const Status& refused :
         {file->execute(SetOutletGrade{outlet, 'A'}), file->undo(), file->replaceDerivation({})}) {
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::conflict);
        CHECK(refused.error().why == "another program is using the case");
    }
    CHECK(file->load().error().code == ErrorCode::conflict);
    CHECK(store::openCase(path, {.busyMilliseconds = 50}).error().code == ErrorCode::conflict);
    REQUIRE(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(other);
    REQUIRE(file->execute(SetOutletGrade{outlet, 'A'}));
    CHECK(file->load()->judgements.outlets.size() == 1);
}
