// Comparing and analysing N generated reports. Argument: the number of reports.
#include "core/compare/shared_copy.h"
#include "core/text/sentences.h"
#include "tests/bench/beside_peer.h"
#include "tests/bench/generated_text.h"

namespace crossdate::bench {

namespace {

analysis::AnalysisInput reportsOf(const benchmark::State& state) {
    return generatedReports(static_cast<std::size_t>(state.range(0)), 1);
}

std::size_t bytesOf(const analysis::AnalysisInput& input) {
    std::size_t bytes = 0;
    for (const DocumentPtr& document : input.documents) bytes += document->text.size();
    return bytes;
}

/// What nobody can do without: cutting the same texts into sentences.
void cutSentences(const analysis::AnalysisInput& input) {
    for (const DocumentPtr& document : input.documents)
        benchmark::DoNotOptimize(text::splitSentences(document->text));
}

void findSharedCopy(benchmark::State& state) {
    const auto input = reportsOf(state);
    besidePeer(
        state, bytesOf(input),
        [&] {
            Progress progress;
            benchmark::DoNotOptimize(compare::findSharedCopy(input.documents, progress));
        },
        [&] { cutSentences(input); });
}

void analyse(benchmark::State& state) {
    const auto input = reportsOf(state);
    besidePeer(
        state, bytesOf(input),
        [&] {
            Progress progress;
            benchmark::DoNotOptimize(analysis::analyse(input, progress));
        },
        [&] { cutSentences(input); });
}

BENCHMARK(findSharedCopy)->Arg(20)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(analyse)->Arg(20)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace crossdate::bench
