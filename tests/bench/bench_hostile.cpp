// Texts that no newspaper prints, 1 MB each, beside prose of the same size: times_peer over 2 is a defect.
#include "core/date/tagger.h"
#include "core/text/reading.h"
#include "core/text/sentences.h"
#include "tests/bench/beside_peer.h"
#include "tests/bench/generated_text.h"

#include <array>

namespace crossdate::bench {

namespace {

constexpr std::size_t kBytes = 1U << 20U;

struct Part {
    const char* name;
    std::string_view text; // repeated to kBytes
};

constexpr std::array kParts{
    Part{"no space", "a"},
    Part{"ones", "1 "},
    Part{"straight quotation marks", "\""},
    Part{"opening quotation marks", "“"},
    Part{"Mondays", "Monday "},
    Part{"stops", "."},
    Part{"speech", "he said "},
    Part{"capitals", "Aa Bb "},
    Part{"empty lines", "\n"},
    Part{"day counts", "two days after "},
};

std::string repeated(std::string_view part) {
    std::string text;
    while (text.size() < kBytes) text += part;
    return text;
}

void tag(const std::string& text) {
    std::size_t found = 0;
    date::eachDate(text, {Day{18'000}}, [&](const date::TemporalMention&) { ++found; });
    benchmark::DoNotOptimize(found);
}

void read(const std::string& text) {
    benchmark::DoNotOptimize(text::readSentences(text, text::splitSentences(text)));
}

template <auto Read>
void hostile(benchmark::State& state) {
    const Part& part = kParts[static_cast<std::size_t>(state.range(0))];
    const std::string text = repeated(part.text), prose = NewsWriter(1).prose(kBytes);
    state.SetLabel(part.name);
    besidePeer(
        state, text.size(), [&] { Read(text); }, [&] { Read(prose); });
}

constexpr auto kLast = static_cast<std::int64_t>(kParts.size()) - 1;
BENCHMARK_TEMPLATE(hostile, tag)->DenseRange(0, kLast)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_TEMPLATE(hostile, read)->DenseRange(0, kLast)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace crossdate::bench
