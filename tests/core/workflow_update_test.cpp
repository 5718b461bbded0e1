// One report after the other into a real case file: what is stored is what would be derived from all at once.
#include "core/analysis/analyse.h"
#include "core/workflow/workflow.h"
#include "tests/bench/generated_case.h"
#include "tests/core/workflow_support.h"
#include "tests/support/catch.h"

using namespace crossdate;
using namespace crossdate::workflow;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> reports(const test::ScratchFolder& folder, std::size_t count, std::size_t stories) {
    std::vector<fs::path> files;
    for (const bench::GeneratedReport& report : bench::generatedCase({count, stories, 200, 4}))
        files.push_back(folder.write(report.fileName, report.text));
    return files;
}

ImportReport import(store::CaseFile& file, std::vector<fs::path> files, Memory* memory) {
    Progress quiet;
    return importFiles(file, {std::move(files), {}, 2}, quiet, memory).value();
}

Derivation sorted(Derivation derivation) {
    analysis::sortDerivation(derivation);
    return derivation;
}

} // namespace

TEST_CASE("reports one by one, in an open case and in one opened anew, give what all at once give",
          "[workflow][store][property]") {
    const test::ScratchFolder folder;
    const auto files = reports(folder, 54, 5);
    const auto path = folder.path / "a.crossdate";
    auto file = store::CaseFile::create(path, "x").value();
    Memory memory;
    (void)import(*file, {files.begin(), files.begin() + 48}, &memory);
    (void)import(*file, {files[48]}, &memory);
    (void)import(*file, {files[49], files[50]}, nullptr);
    for (std::size_t i = 51; i < files.size(); ++i) {
        file.reset();
        file = store::CaseFile::open(path).value();
        (void)import(*file, {files[i]}, nullptr);
        const Derivation cached = file->load()->derivation;
        file.reset();
        file = store::CaseFile::open(path).value();
        REQUIRE((file->load()->derivation == cached)); // in the same order
    }
    const auto whole = store::CaseFile::create(folder.path / "b.crossdate", "x").value();
    (void)import(*whole, files, nullptr);
    CHECK((sorted(file->load()->derivation) == sorted(whole->load()->derivation)));
    const CaseSnapshot one = project(file->load().value());
    const CaseSnapshot all = project(whole->load().value());
    CHECK((one.events == all.events));
    CHECK((one.conflicts == all.conflicts));
    CHECK((one.sharedCopies == all.sharedCopies));
    Progress quiet;
    CHECK(file->verify(quiet)->damage == std::vector<Error>{});
    const std::string word = "plant";
    CHECK(file->search(word, 1000)->size() == whole->search(word, 1000)->size());
}

TEST_CASE("a merge is derived when the case is brought up to date, and nothing else", "[workflow][store]") {
    const test::ScratchFolder folder;
    const auto files = reports(folder, 12, 1);
    auto file = store::CaseFile::create(folder.path / "a.crossdate", "x").value();
    (void)import(*file, files, nullptr);
    const CaseSnapshot before = project(file->load().value());
    REQUIRE(before.events.size() > 2);
    const EventId into = before.events[0].id;
    const auto claims = before.events[0].claims.size() + before.events[1].claims.size();
    REQUIRE(file->execute(MergeEvents{into, before.events[1].id}));
    Progress quiet;
    REQUIRE(analyseChanged(*file, quiet));
    const CaseSnapshot after = project(file->load().value());
    REQUIRE(after.find(into) != nullptr);
    CHECK(after.find(into)->claims.size() == claims);
    CHECK(after.find(into)->corroborationReason.find("next analysis") == std::string::npos);
    REQUIRE(file->undo());
    REQUIRE(analyseChanged(*file, quiet));
    CHECK((project(file->load().value()).events == before.events));
}
