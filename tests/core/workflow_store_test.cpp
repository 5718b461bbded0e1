// The workflow over real case files.
#include "core/workflow/workflow.h"
#include "tests/core/workflow_support.h"
#include "tests/support/catch.h"

#include <sstream>

using namespace crossdate;
using namespace crossdate::workflow;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

std::unique_ptr<store::CaseFile> newCase(const fs::path& path) {
    auto file = store::CaseFile::create(path, "Sample", true);
    REQUIRE(file);
    return std::move(*file);
}

} // namespace

TEST_CASE("the sample becomes a case with something to find", "[workflow][store]") {
    const test::ScratchFolder folder;
    const auto file = newCase(folder.path / "sample.crossdate");
    Progress progress;
    const auto imported = importSample(*file, CROSSDATE_SAMPLE_DIR, progress);
    REQUIRE(imported);
    CHECK(imported->failures.empty());
    const auto layers = file->load();
    REQUIRE(layers);
    CHECK(layers->info.isSample);
    CHECK(layers->documents.size() == 6);
    CHECK(layers->outlets.size() == 6);
    CHECK_FALSE(layers->derivation.events.empty());
    CHECK_FALSE(layers->derivation.conflicts.empty());
    CHECK_FALSE(layers->derivation.sharedCopies.empty());
    CHECK(layers->derivation.inferredDates.size() == 1);
    const auto again = importSample(*file, CROSSDATE_SAMPLE_DIR, progress);
    REQUIRE(again);
    for (const ImportedFile& report : again->imported) CHECK(report.alreadyThere);
}

TEST_CASE("a cancelled import leaves the case file byte for byte", "[workflow][store][property]") {
    const test::ScratchFolder folder;
    const fs::path path = folder.path / "case.crossdate";
    const auto file = newCase(path);
    Progress unhurried;
    REQUIRE(importText(*file, "Pier built\n\nThe pier was built in 1901.\n", "before", {}, unhurried));
    const std::string before = bytesOf(path);
    bool finished = false;
    int cancelled = 0;
    for (int moment = 1; !finished && moment < 200; ++moment) {
        std::stop_source stop;
        int heard = 0;
        Progress progress(stop.get_token(), [&](const ProgressState& state) {
            if (state.stage != "Storing" && ++heard == moment) stop.request_stop();
        });
        const auto imported = importSample(*file, CROSSDATE_SAMPLE_DIR, progress);
        finished = imported.has_value();
        if (finished) break;
        ++cancelled;
        REQUIRE(imported.error().code == ErrorCode::cancelled);
        REQUIRE(bytesOf(path) == before);
    }
    CHECK(finished);
    CHECK(cancelled >= 2);
    CHECK(file->load().value().documents.size() == 7);
}
