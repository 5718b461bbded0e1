// From files to a derived case: order, duplicates, failures, versions, cancellation.
#include "core/workflow/workflow.h"
#include "tests/core/workflow_support.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace crossdate;
using namespace crossdate::workflow;
namespace fs = std::filesystem;
using test::MemoryCase;
using test::ScratchFolder;

namespace {

std::string report(const std::string& title, const std::string& sentence) {
    return title + "\n\n15 May 2019\n\n" + sentence + "\n";
}

/// Twenty small reports that differ.
std::vector<fs::path> manyReports(const ScratchFolder& folder) {
    std::vector<fs::path> files;
    for (int i = 0; i < 20; ++i) {
        const std::string number = std::to_string(i);
        files.push_back(
            folder.write("report" + number + ".txt",
                         report("Pier " + number + " closed",
                                "The pier was closed on Monday after storm number " + number + ".")));
    }
    return files;
}

} // namespace

TEST_CASE("files become documents in the order asked for, however many read at once", "[workflow]") {
    const ScratchFolder folder;
    const auto files = manyReports(folder);
    for (const unsigned jobs : {0U, 1U, 7U, 100U}) {
        MemoryCase file;
        Progress progress;
        const auto imported = importFiles(file, {files, {}, jobs}, progress);
        REQUIRE(imported);
        CHECK(imported->failures.empty());
        REQUIRE(file.layers.documents.size() == files.size());
        for (std::size_t i = 0; i < files.size(); ++i) {
            CHECK(imported->imported[i].file == files[i]);
            CHECK(file.layers.documents[i]->fileName == files[i].filename());
        }
        CHECK(file.writes == 1);
    }
}

TEST_CASE("one bad file is one failure; the others go on", "[workflow]") {
    const ScratchFolder folder;
    const fs::path good = folder.write("good.txt", report("Pier closed", "The pier was closed on Monday."));
    const fs::path empty = folder.write("empty.txt", "");
    const fs::path pdf = folder.write("paper.pdf", "%PDF-1.4\n");
    MemoryCase file;
    Progress progress;
    const auto imported =
        importFiles(file, {{empty, good, pdf, folder.path / "missing.txt"}, {}, 0}, progress);
    REQUIRE(imported);
    CHECK(imported->imported.size() == 1);
    REQUIRE(imported->failures.size() == 3);
    CHECK(imported->failures[0].code == ErrorCode::invalid);
    CHECK(imported->failures[1].code == ErrorCode::unsupported);
    CHECK(imported->failures[2].code == ErrorCode::not_found);
}

TEST_CASE("nothing readable is a report of failures and leaves the case alone", "[workflow]") {
    const ScratchFolder folder;
    MemoryCase file;
    Progress progress;
    const auto imported = importFiles(file, {{folder.path / "missing.txt"}, {}, 0}, progress);
    REQUIRE(imported);
    CHECK(imported->failures.size() == 1);
    CHECK(file.writes == 0);
    CHECK(importFiles(file, {}, progress).value().imported.empty());
}

TEST_CASE("the same bytes twice are recognised", "[workflow]") {
    const ScratchFolder folder;
    const std::string text = report("Pier closed", "The pier was closed on Monday.");
    const fs::path a = folder.write("a.txt", text);
    const fs::path b = folder.write("b.txt", text);
    MemoryCase file;
    Progress progress;
    const auto first = importFiles(file, {{a, b}, {}, 0}, progress);
    REQUIRE(first);
    CHECK_FALSE(first->imported[0].alreadyThere);
    CHECK(first->imported[1].alreadyThere);
    CHECK(first->imported[0].document == first->imported[1].document);
    const auto again = importText(file, text, "pasted text", {}, progress);
    REQUIRE(again);
    CHECK(again->imported.front().alreadyThere);
    CHECK(file.layers.documents.size() == 1);
    CHECK(file.writes == 1);
}

TEST_CASE("the same article with other words is its next version", "[workflow]") {
    MemoryCase file;
    Progress progress;
    const importer::ImportOptions herald{"Island Herald", std::nullopt, {}};
    for (const auto* sentence : {"The pier was closed on Monday.", "The pier was closed on Tuesday."})
        REQUIRE(importText(file, report("Pier closed", sentence), "pasted text", herald, progress));
    REQUIRE(importText(file, report("Pier opened", "The pier is open."), "pasted text", herald, progress));
    REQUIRE(importText(file, report("Pier closed", "The pier is shut."), "pasted text", {"Echo", {}, {}},
                       progress));
    std::vector<int> versions;
    for (const DocumentPtr& document : file.layers.documents) versions.push_back(document->version);
    CHECK(versions == std::vector<int>{1, 2, 1, 1});
}

TEST_CASE("a case that cannot be written says so", "[workflow]") {
    MemoryCase file;
    file.refuse = true;
    Progress progress;
    const auto imported = importText(file, "The pier was closed on Monday.", "pasted text", {}, progress);
    REQUIRE_FALSE(imported);
    CHECK(imported.error().code == ErrorCode::unwritable);
}

TEST_CASE("progress names its stages", "[workflow]") {
    const ScratchFolder folder;
    MemoryCase file;
    std::vector<std::string> stages;
    Progress progress({}, [&stages](const ProgressState& state) {
        if (stages.empty() || stages.back() != state.stage) stages.push_back(state.stage);
    });
    REQUIRE(importFiles(file, {manyReports(folder), {}, 2}, progress));
    REQUIRE(stages.size() >= 2);
    CHECK(stages.front() == "Reading files");
    CHECK(stages.back() == "Storing");
}

TEST_CASE("a cancelled import leaves the case as it was", "[workflow][property]") {
    const ScratchFolder folder;
    const auto files = manyReports(folder);
    MemoryCase file;
    Progress unhurried;
    REQUIRE(importText(file, report("Before", "The pier was built in 1901."), "before", {}, unhurried));
    const CaseLayers before = file.layers;
    bool finished = false;
    for (int moment = 1; !finished && moment < 1000; ++moment) { // cancel at every sign of progress in turn
        std::stop_source stop;
        int heard = 0;
        Progress progress(stop.get_token(), [&](const ProgressState& state) {
            if (state.stage != "Storing" && ++heard == moment) stop.request_stop();
        });
        const auto imported = importFiles(file, {files, {}, 3}, progress);
        finished = imported.has_value();
        if (finished) break;
        REQUIRE(imported.error().code == ErrorCode::cancelled);
        REQUIRE(file.layers.documents == before.documents);
        REQUIRE(file.layers.derivation == before.derivation);
        REQUIRE(file.writes == 1);
    }
    CHECK(finished);
    CHECK(file.layers.documents.size() == files.size() + 1);
}

TEST_CASE("the order of import does not change what is derived", "[workflow][property]") {
    const ScratchFolder folder;
    auto files = manyReports(folder);
    files.resize(6);
    MemoryCase inOrder;
    Progress progress;
    REQUIRE(importFiles(inOrder, {files, {}, 0}, progress));
    std::reverse(files.begin(), files.end());
    MemoryCase reversed;
    for (const fs::path& path : files) REQUIRE(importFiles(reversed, {{path}, {}, 0}, progress));
    CHECK(inOrder.layers.derivation == reversed.layers.derivation);
}

TEST_CASE("analysing again keeps the evidence", "[workflow]") {
    MemoryCase file;
    Progress progress;
    REQUIRE(
        importText(file, report("Pier closed", "The pier was closed on Monday."), "pasted", {}, progress));
    const Derivation before = file.layers.derivation;
    REQUIRE(analyseAgain(file, progress));
    CHECK(file.layers.derivation == before);
    CHECK(file.writes == 2);
    std::stop_source stop;
    stop.request_stop();
    Progress stopped(stop.get_token(), {});
    CHECK_FALSE(analyseAgain(file, stopped));
    CHECK(file.writes == 2);
}

TEST_CASE("the sample reports come in under their outlets", "[workflow][sample]") {
    MemoryCase file;
    Progress progress;
    const auto imported = importSample(file, CROSSDATE_SAMPLE_DIR, progress);
    REQUIRE(imported);
    CHECK(imported->failures.empty());
    std::set<std::string> outlets;
    int undated = 0;
    for (const Outlet& outlet : file.layers.outlets) outlets.insert(outlet.name);
    for (const DocumentPtr& document : file.layers.documents) {
        CAPTURE(document->fileName);
        undated += document->published ? 0 : 1;
        // The dated files carry their day in their names.
        if (document->published)
            CHECK(document->fileName.find(document->published->edtf) != std::string::npos);
        CHECK(document->language == "en");
        CHECK_FALSE(document->titleSpan.empty());
    }
    CHECK(outlets == std::set<std::string>{"Harbour Gazette", "Meridian Post", "Northwire", "Pacific Courier",
                                           "Signal & Switch", "The Capital Ledger"});
    CHECK(undated == 1);
}

TEST_CASE("a folder without a usable manifest is no sample", "[workflow][sample]") {
    const ScratchFolder folder;
    MemoryCase file;
    Progress progress;
    CHECK(importSample(file, folder.path, progress).error().code == ErrorCode::not_found);
    for (const auto* manifest : {"", "[]", "{\"reports\": 3}",
                                 "{\"reports\": [{\"file\": \"../secret.txt\"}]}", "{\"reports\": [7]}"}) {
        folder.write("manifest.json", manifest);
        CHECK(importSample(file, folder.path, progress).error().code == ErrorCode::invalid);
    }
    CHECK(file.writes == 0);
}
