// The case file: storing N generated reports, searching, undoing. Argument: the number of reports.
#include "core/store/case_file.h"
#include "tests/bench/beside_peer.h"
#include "tests/bench/generated_text.h"
#include "tests/support/temp_dir.h"

#include <memory>
#include <stdexcept>
#include <vector>

namespace crossdate::bench {

namespace {

using test::TempDir;

/// Everything that goes into a case; made once, outside of what is timed.
struct Load {
    explicit Load(std::size_t count) {
        const auto input = generatedReports(count, 1);
        Progress progress;
        derivation = analysis::analyse(input, progress).value();
        for (const DocumentPtr& document : input.documents) {
            documents.push_back({*document, input.outletNames.at(document->outlet), document->text});
            bytes += document->text.size();
        }
    }
    std::vector<store::NewDocument> documents;
    Derivation derivation;
    std::size_t bytes = 0;
};

void must(const Status& status) {
    if (!status) throw std::runtime_error(toLine(status.error()));
}

std::unique_ptr<store::CaseFile> filled(const TempDir& dir, const std::string& name, const Load& load) {
    auto file = store::CaseFile::create(dir / name, "bench").value();
    must(file->addDocuments(load.documents, load.derivation));
    return file;
}

/// Peer: the same bytes, each report a plain file.
void storeReports(benchmark::State& state) {
    const Load load(static_cast<std::size_t>(state.range(0)));
    const TempDir dir(TempDir::Place::memory);
    int n = 0;
    besidePeer(
        state, load.bytes, [&] { (void)filled(dir, std::to_string(++n) + ".crossdate", load); },
        [&] {
            for (std::size_t i = 0; i < load.documents.size(); ++i)
                test::writeBytes(dir / std::to_string(i), load.documents[i].bytes);
        });
}

/// Peer: looking for the word in every text.
void search(benchmark::State& state) {
    const Load load(static_cast<std::size_t>(state.range(0)));
    const TempDir dir(TempDir::Place::memory);
    const auto file = filled(dir, "a.crossdate", load);
    besidePeer(
        state, load.bytes, [&] { benchmark::DoNotOptimize(file->search("ferry terminal", 50)); },
        [&] {
            for (const auto& document : load.documents)
                benchmark::DoNotOptimize(document.bytes.find("no such words in any of them"));
        });
}

/// A judgement and its undoing; peer: loading the case.
void judgeAndUndo(benchmark::State& state) {
    const Load load(static_cast<std::size_t>(state.range(0)));
    const TempDir dir(TempDir::Place::memory);
    const auto file = filled(dir, "a.crossdate", load);
    if (load.derivation.events.empty()) return state.SkipWithError("the generated reports tell no event");
    const EventId event = load.derivation.events.front().id;
    besidePeer(
        state, 0,
        [&] {
            must(file->execute(SetEventNote{event, "a note"}));
            must(file->undo());
        },
        [&] { benchmark::DoNotOptimize(file->load()); });
}

BENCHMARK(storeReports)->Arg(20)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(search)->Arg(20)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(judgeAndUndo)->Arg(20)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace crossdate::bench
