#include "core/model/projection.h"
#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <sqlite3.h>

#include <thread>

using namespace crossdate;
using store::CaseFile;
using test::TempDir;

namespace {

void makeSample(const std::filesystem::path& path) {
    const auto file = test::makeSampleCase(path);
    const CaseSnapshot snapshot = test::seen(*file);
    REQUIRE(file->execute(SetEventTags{snapshot.events.front().id, {"tag"}}));
    REQUIRE(file->execute(SetVerdict{snapshot.conflicts.front().id, Verdict::confirmed}));
    REQUIRE(file->execute(SetOutletGrade{snapshot.outlets.front().id, 'A'}));
    REQUIRE(
        file->execute(SetPublished{snapshot.documents.front().document->id, test::singleDay(2018, 1, 1)}));
}

/// A database as another program sees it.
class Raw {
public:
    explicit Raw(const std::filesystem::path& path) {
        REQUIRE(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK);
    }
    ~Raw() { sqlite3_close(handle_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    /// False when SQLite refuses.
    bool run(const std::string& sql) {
        return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    std::vector<std::string> column(const std::string& sql) {
        std::vector<std::string> values;
        const auto add = [](void* out, int, char** cells, char**) {
            static_cast<std::vector<std::string>*>(out)->emplace_back(cells[0]);
            return 0;
        };
        REQUIRE(sqlite3_exec(handle_, sql.c_str(), add, &values, nullptr) == SQLITE_OK);
        return values;
    }

private:
    sqlite3* handle_ = nullptr;
};

/// Everything a person could do with an opened case; only crashing is wrong.
void useAll(CaseFile& file) {
    const auto layers = file.load();
    if (layers) {
        const CaseSnapshot snapshot = project(*layers);
        for (const EventView& event : snapshot.events)
            for (const Claim& claim : event.claims) (void)snapshot.textOf(claim.passage);
        if (!snapshot.events.empty()) (void)file.execute(SetEventNote{snapshot.events.front().id, "x"});
        if (!snapshot.conflicts.empty())
            (void)file.execute(SetConflictNote{snapshot.conflicts.front().id, "x"});
    }
    (void)file.search("bridge cracks*", 50);
    for (int i = 0; i < 6; ++i) (void)file.undo();
    (void)file.redo();
}

/// False when SQLite refuses the value or it was there already.
bool overwriteFirst(const std::filesystem::path& path, const std::string& table, const std::string& column,
                    const std::string& value) {
    Raw raw(path);
    (void)raw.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
    const auto rows = raw.column("SELECT quote(" + column + ") FROM " + table + " ORDER BY rowid");
    if (rows.empty()) return false;
    const std::string first = " WHERE rowid = (SELECT min(rowid) FROM " + table + ")";
    if (!raw.run("UPDATE " + table + " SET " + column + " = " + value + first)) return false;
    return raw.column("SELECT quote(" + column + ") FROM " + table + " ORDER BY rowid") != rows;
}

} // namespace

TEST_CASE("any value in any column is survived, and told by verify", "[hostile]") {
    const TempDir dir(TempDir::Place::memory);
    makeSample(dir / "a.crossdate");
    Raw original(dir / "a.crossdate");
    std::size_t changes = 0;
    for (const std::string& table :
         original.column("SELECT name FROM sqlite_schema WHERE type = 'table'"
                         " AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"))
        for (const std::string& column :
             original.column("SELECT name FROM pragma_table_info('" + table + "')"))
            for (const char* value :
                 {"-1", "9223372036854775807", "'no such word'", "NULL", "x'ff00'", "1e308"}) {
                CAPTURE(table, column, value);
                std::filesystem::copy_file(dir / "a.crossdate", dir / "b.crossdate",
                                           std::filesystem::copy_options::overwrite_existing);
                if (!overwriteFirst(dir / "b.crossdate", table, column, value)) continue;
                ++changes;
                const auto file = CaseFile::open(dir / "b.crossdate");
                if (!file) continue; // told at once
                Progress quiet;
                const auto report = (*file)->verify(quiet);
                // When and in which place a step was made is not part of what it does.
                if (table != "journal_step" || column == "label" || column == "changeset")
                    CHECK((!report || !report->damage.empty()));
                useAll(**file);
            }
    CHECK(changes > 200);
}

TEST_CASE("one case may be asked from several threads", "[threads]") {
    const TempDir dir;
    makeSample(dir / "a.crossdate");
    const auto file = CaseFile::open(dir / "a.crossdate").value();
    const EventId event = project(file->load().value()).events.front().id;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 15; ++i) {
                    if (t == 0) (void)file->execute(SetEventNote{event, std::to_string(i)});
                    if (t == 1) (void)file->undo();
                    if (t == 2) (void)file->search("bridge", 5);
                    if (t == 3) (void)project(file->load().value());
                }
            });
    }
    Progress quiet;
    CHECK(file->verify(quiet)->damage.empty());
}
