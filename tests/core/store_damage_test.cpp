#include "tests/support/catch.h"
#include "tests/support/raw_sql.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <random>

using namespace crossdate;
using store::CaseFile;
using test::runSql;
using test::TempDir;

namespace {

void makeSample(const std::filesystem::path& path) {
    const auto file = test::makeSampleCase(path);
    const CaseSnapshot snapshot = test::seen(*file);
    REQUIRE(file->execute(SetEventNote{snapshot.events.front().id, "note"}));
    REQUIRE(file->execute(SetVerdict{snapshot.conflicts.front().id, Verdict::confirmed}));
}

std::vector<Error> damageOf(const std::filesystem::path& path) {
    const auto file = CaseFile::open(path);
    if (!file) return {file.error()}; // newer versions of SQLite notice some of it at once
    Progress quiet;
    return (*file)->verify(quiet).value().damage;
}

} // namespace

TEST_CASE("verify counts what it checked and can be stopped", "[verify]") {
    const TempDir dir(TempDir::Place::memory);
    makeSample(dir / "a.crossdate");
    const auto file = CaseFile::open(dir / "a.crossdate").value();
    std::vector<std::string> stages;
    std::stop_source stop;
    Progress progress(stop.get_token(),
                      [&stages](const ProgressState& state) { stages.push_back(state.stage); });
    const store::VerifyReport report = file->verify(progress).value();
    CHECK(report.damage.empty());
    CHECK(report.checked == 2 + 6 + 2 + 3); // pages, tables, documents, steps, indexes
    CHECK(stages.size() >= 5);
    stop.request_stop();
    CHECK(file->verify(progress).error().code == ErrorCode::cancelled);
}

TEST_CASE("verify names what was changed behind the program's back", "[verify]") {
    const TempDir dir(TempDir::Place::memory);
    const auto path = dir / "a.crossdate";
    makeSample(path);
    const char* sql = GENERATE(
        "UPDATE evidence_document SET text = replace(text, 'cracks', 'cracKs')",
        "UPDATE evidence_document SET title = title || '!'",
        "UPDATE evidence_document SET published_edtf = '2001' WHERE position = 0",
        "UPDATE evidence_bytes SET bytes = x'00'", "UPDATE evidence_outlet SET name = 'X' WHERE position = 0",
        "UPDATE evidence_boilerplate SET start = 1; DELETE FROM evidence_bytes WHERE document = (SELECT "
        "max(document) FROM evidence_bytes)",
        "UPDATE derived_claim SET start = start + 1", "DELETE FROM derived_origin",
        "UPDATE judged_event SET note = 'other'", "UPDATE judged_conflict SET verdict = 'dismissed'",
        "UPDATE journal_step SET changeset = x'00'", "UPDATE journal_step SET label = 'x'",
        "UPDATE case_property SET value = 'other' WHERE name = 'title'", "DELETE FROM case_seal",
        "INSERT INTO search_document (search_document) VALUES ('delete-all')",
        "PRAGMA foreign_keys = OFF; INSERT INTO judged_outlet VALUES (77, 'A', NULL)");
    CAPTURE(sql);
    runSql(path, sql);
    const auto damage = damageOf(path);
    REQUIRE_FALSE(damage.empty());
    for (const Error& error : damage) {
        CHECK(error.code == ErrorCode::damaged);
        CHECK(error.what.find("a.crossdate") != std::string::npos);
        CHECK_FALSE(error.why.empty());
    }
}

TEST_CASE("a damaged step is not applied", "[verify]") {
    const TempDir dir(TempDir::Place::memory);
    makeSample(dir / "a.crossdate");
    runSql(dir / "a.crossdate", "UPDATE journal_step SET changeset = substr(changeset, 1, 40)");
    const auto file = CaseFile::open(dir / "a.crossdate").value();
    const Judgements before = file->load()->judgements;
    CHECK(file->undo().error().code == ErrorCode::damaged);
    CHECK(file->load()->judgements == before);
}

TEST_CASE("undo refuses to touch judgements that are not as it left them", "[verify]") {
    const TempDir dir(TempDir::Place::memory);
    makeSample(dir / "a.crossdate");
    runSql(dir / "a.crossdate", "UPDATE judged_conflict SET verdict = 'dismissed'");
    const auto file = CaseFile::open(dir / "a.crossdate").value();
    CHECK(file->undo().error().code == ErrorCode::conflict);
    CHECK(file->load()->judgements.conflicts.front().verdict == Verdict::dismissed);
    CHECK(file->history()->undoLabel == "verdict: confirmed");
}

TEST_CASE("whatever bytes are overwritten, nothing crashes, and what is read wrongly is told", "[verify]") {
    const TempDir dir(TempDir::Place::memory);
    makeSample(dir / "a.crossdate");
    const auto file = CaseFile::open(dir / "a.crossdate").value();
    std::string text = "Long report\n"; // without it most of the file is free space
    for (int i = 0; i < 40'000; ++i) text += "word" + std::to_string(i % 977) + " ";
    REQUIRE(file->addDocuments({{test::makeDocument("Post", text), "Post", text}}, file->load()->derivation));
    const std::string whole = test::readBytes(dir / "a.crossdate");
    const CaseLayers right = file->load().value();
    std::mt19937 random(20181206);
    int told = 0;
    int harmless = 0;
    constexpr int rounds = 150;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        std::string bytes = whole;
        const std::size_t at = std::uniform_int_distribution<std::size_t>(0, bytes.size() - 3)(random);
        for (std::size_t i = 0; i < 3; ++i) bytes[at + i] = static_cast<char>(random());
        test::writeBytes(dir / "b.crossdate", bytes);
        const auto damaged = CaseFile::open(dir / "b.crossdate");
        if (!damaged) {
            ++told;
            continue;
        }
        Progress quiet;
        const auto report = (*damaged)->verify(quiet);
        const auto layers = (*damaged)->load();
        (void)(*damaged)->search("bridge", 10);
        (void)(*damaged)->undo();
        if (!report || !report->damage.empty()) {
            ++told;
            continue;
        }
        ++harmless; // free space: everything must read as it was written
        REQUIRE(layers);
        CHECK(layers->derivation == right.derivation);
        CHECK(layers->judgements == right.judgements);
        CHECK(layers->outlets == right.outlets);
        REQUIRE(layers->documents.size() == right.documents.size());
        for (std::size_t i = 0; i < right.documents.size(); ++i)
            CHECK(*layers->documents[i] == *right.documents[i]);
    }
    INFO(told << " told, " << harmless << " in free space");
    CHECK(told > 0);
    CHECK(told + harmless == rounds);
}
