// Reading text: tagger, sentences, everything else in a sentence. Argument: kilobytes of text.
#include "core/date/tagger.h"
#include "core/text/reading.h"
#include "core/text/sentences.h"
#include "tests/bench/beside_peer.h"
#include "tests/bench/generated_text.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <regex>

namespace crossdate::bench {

namespace {

std::string textOf(const benchmark::State& state) {
    return NewsWriter(1).prose(static_cast<std::size_t>(state.range(0)) << 10U);
}

/// ICU's own boundaries, without repairs.
std::size_t countBoundaries(std::string_view text, icu::BreakIterator& iterator) {
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator.setText(&opened, status);
    std::size_t count = 0;
    while (iterator.next() != icu::BreakIterator::DONE) ++count;
    utext_close(&opened);
    return count;
}

using Boundaries = std::unique_ptr<icu::BreakIterator>;

void tagDates(benchmark::State& state) {
    const std::string text = textOf(state);
    const std::regex pattern(
        R"(\b(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October)"
        R"(|November|December)( \d{4})?\b)",
        std::regex::ECMAScript | std::regex::optimize);
    const date::TaggerContext context{Day{18'000}};
    besidePeer(
        state, text.size(), [&] { benchmark::DoNotOptimize(date::tagDates(text, context)); },
        [&] {
            const std::sregex_iterator found(text.begin(), text.end(), pattern);
            benchmark::DoNotOptimize(std::distance(found, std::sregex_iterator()));
        });
}

void splitSentences(benchmark::State& state) {
    const std::string text = textOf(state);
    UErrorCode status = U_ZERO_ERROR;
    const Boundaries peer(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    besidePeer(
        state, text.size(), [&] { benchmark::DoNotOptimize(text::splitSentences(text)); },
        [&] { benchmark::DoNotOptimize(countBoundaries(text, *peer)); });
}

void readSentences(benchmark::State& state) {
    const std::string text = textOf(state);
    const auto sentences = text::splitSentences(text);
    UErrorCode status = U_ZERO_ERROR;
    const Boundaries peer(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    besidePeer(
        state, text.size(), [&] { benchmark::DoNotOptimize(text::readSentences(text, sentences)); },
        [&] { benchmark::DoNotOptimize(countBoundaries(text, *peer)); });
}

// The two sizes tell linear from worse: their MB/s should be equal.
BENCHMARK(tagDates)->Arg(64)->Arg(1024)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(splitSentences)->Arg(64)->Arg(1024)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(readSentences)->Arg(64)->Arg(1024)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace crossdate::bench
