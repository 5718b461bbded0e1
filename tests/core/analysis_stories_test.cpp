// A case of several stories: the same whatever the order, the number of threads and what was derived before.
#include "core/analysis/analyse.h"
#include "core/analysis/stories.h"
#include "core/import/importer.h"
#include "tests/bench/generated_case.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <set>

using namespace crossdate;
using namespace crossdate::analysis;

namespace {

AnalysisInput generated(std::size_t reports, std::size_t stories, unsigned seed, std::size_t words = 400) {
    AnalysisInput input;
    for (bench::GeneratedReport& report : bench::generatedCase({reports, stories, words, seed})) {
        auto imported = importer::importBytes(std::move(report.text), report.fileName, {}).value();
        imported.document.importedAt = "2020-01-01T00:00:00Z";
        input.outletNames[imported.document.outlet] = imported.outletName;
        input.documents.push_back(std::make_shared<const Document>(std::move(imported.document)));
    }
    return input;
}

Derivation analysed(const AnalysisInput& input) {
    Progress progress;
    return analyse(input, progress).value();
}

/// The derivation of `before`, brought up to `after`.
Derivation updated(Derivation derivation, const AnalysisInput& input, Memory& memory) {
    Progress progress;
    apply(update(input, derivation.stories, memory, progress).value(), derivation);
    sortDerivation(derivation);
    return derivation;
}

} // namespace

TEST_CASE("reports that share nothing but the language are stories of their own", "[stories]") {
    const AnalysisInput input = generated(240, 12, 3);
    StoryIndex index;
    for (const DocumentPtr& document : input.documents) index.add(document->id, storyWords(*document));
    Progress progress;
    const auto stories = index.stories(2, progress);
    REQUIRE(stories.size() == 12);
    for (std::size_t i = 0; i < input.documents.size(); ++i) {
        const auto of = [&](std::size_t d) {
            return std::ranges::find_if(stories, [&](const std::vector<DocumentId>& story) {
                return std::ranges::binary_search(story, input.documents[d]->id);
            });
        };
        CHECK(of(i) == of(i % 12));
    }
}

TEST_CASE("a small case is one story", "[stories]") {
    StoryIndex index;
    const AnalysisInput input = generated(kOneStory, 4, 3);
    for (const DocumentPtr& document : input.documents) index.add(document->id, storyWords(*document));
    Progress progress;
    CHECK(index.stories(1, progress).size() == 1);
}

TEST_CASE("a case is the same for any order of reports and any number of threads", "[stories][property]") {
    AnalysisInput input = generated(84, 12, 5);
    const Derivation expected = analysed(input);
    CHECK(expected.stories.size() >= 3);
    CHECK_FALSE(expected.conflicts.empty());
    CHECK_FALSE(expected.sharedCopies.empty());
    std::mt19937 random(1);
    for (unsigned threads = 1; threads <= 4; ++threads) {
        std::ranges::shuffle(input.documents, random);
        input.threads = threads;
        CHECK((analysed(input) == expected));
    }
}

TEST_CASE("one story is the same for any order and number of threads", "[stories][property]") {
    AnalysisInput input = generated(12, 1, 6);
    const Derivation expected = analysed(input);
    std::mt19937 random(2);
    for (unsigned threads = 1; threads <= 4; ++threads) {
        std::ranges::shuffle(input.documents, random);
        input.threads = threads;
        CHECK((analysed(input) == expected));
    }
}

TEST_CASE("report by report gives what all at once gives, and derives only what it touches",
          "[stories][property]") {
    const AnalysisInput all = generated(90, 12, 7);
    AnalysisInput input = all;
    input.documents.resize(84);
    Memory memory;
    Derivation derivation = updated({}, input, memory);
    CHECK((derivation == analysed(input)));
    for (std::size_t i = 84; i < all.documents.size(); ++i) {
        input.documents.push_back(all.documents[i]);
        Progress progress;
        const auto one = update(input, derivation.stories, memory, progress).value();
        REQUIRE(one.documents);
        CHECK(one.documents->size() < input.documents.size());
        apply(one, derivation);
        Memory cold;
        CHECK(update(input, derivation.stories, cold, progress)->documents->empty());
    }
    sortDerivation(derivation);
    CHECK((derivation == analysed(all)));
}

TEST_CASE("what the analyst dates or groups is derived again, and nothing else", "[stories]") {
    AnalysisInput input = generated(84, 12, 8);
    Memory memory;
    const Derivation before = updated({}, input, memory);
    Progress progress;
    CHECK(update(input, before.stories, memory, progress)->documents->empty());
    input.published[input.documents.front()->id] = {"2017-01-01", Day{17167}, Day{17167}};
    const auto dated = update(input, before.stories, memory, progress).value();
    REQUIRE(dated.documents);
    CHECK(dated.documents->size() < input.documents.size());
    Derivation after = before;
    apply(dated, after);
    sortDerivation(after);
    CHECK((after == analysed(input)));
}

TEST_CASE("an analysis cancelled at any moment leaves nothing behind", "[stories][property]") {
    const AnalysisInput all = generated(84, 12, 9);
    AnalysisInput fewer = all;
    fewer.documents.resize(72);
    const Derivation expected = analysed(fewer);
    Memory memory;
    int cancelled = 0;
    for (int moment = 1; moment < 60; ++moment) {
        std::stop_source stop;
        int heard = 0;
        Progress progress(stop.get_token(), [&](const ProgressState&) {
            if (++heard == moment) stop.request_stop();
        });
        const auto made = update(all, {}, memory, progress);
        if (made) break;
        CHECK(made.error().code == ErrorCode::cancelled);
        ++cancelled;
    }
    CHECK(cancelled >= 2);
    // The reports of the cancelled run are not in the case: they tie no stories together.
    CHECK((updated({}, fewer, memory) == expected));
}
