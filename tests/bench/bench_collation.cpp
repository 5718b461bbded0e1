// Collating N articles of 1,000 words on one story. Argument: the number of articles. The peer is what
// everybody would do first: plain term cosine of every two sentences.
#include "core/compare/collation.h"
#include "core/compare/collation_marks.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"
#include "tests/bench/beside_peer.h"
#include "tests/bench/generated_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace crossdate::bench {

namespace {

constexpr std::size_t kWords = 1000;

std::size_t wordsIn(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Reports that have about a third of their sentences in common, in no common order.
std::vector<DocumentPtr> articles(std::size_t count) {
    NewsWriter common(7);
    std::vector<std::string> shared;
    for (int i = 0; i < 40; ++i) shared.push_back(common.sentence());
    std::vector<DocumentPtr> documents;
    for (std::size_t d = 0; d < count; ++d) {
        NewsWriter writer(static_cast<unsigned>(100 + d));
        std::string text;
        for (std::size_t i = d; wordsIn(text) < kWords; ++i)
            text += (i % 3 == 0 ? shared[i * 5 % shared.size()] : writer.sentence()) + ' ';
        auto document = std::make_shared<Document>();
        document->id = DocumentId{static_cast<std::int64_t>(d + 1)};
        document->body = {0, text.size()};
        document->text = std::move(text);
        documents.push_back(std::move(document));
    }
    return documents;
}

using Counts = std::map<std::string, double, std::less<>>;

double cosine(const Counts& a, const Counts& b) {
    double dot = 0, normA = 0, normB = 0;
    for (const auto& [word, count] : a) {
        normA += count * count;
        const auto found = b.find(word);
        if (found != b.end()) dot += count * found->second;
    }
    for (const auto& entry : b) normB += entry.second * entry.second;
    return dot / std::sqrt(normA * normB + 1e-9);
}

double plainCosine(const std::vector<DocumentPtr>& documents) {
    std::vector<std::vector<Counts>> terms;
    for (const DocumentPtr& document : documents) {
        terms.emplace_back();
        for (const Span& sentence : text::splitSentences(document->text)) {
            Counts& counts = terms.back().emplace_back();
            for (const text::Token& token : text::tokenize(document->text, sentence)) ++counts[token.stem];
        }
    }
    double sum = 0;
    for (std::size_t a = 0; a < terms.size(); ++a)
        for (std::size_t b = a + 1; b < terms.size(); ++b)
            for (const Counts& x : terms[a])
                for (const Counts& y : terms[b]) sum += cosine(x, y);
    return sum;
}

std::size_t bytesOf(const std::vector<DocumentPtr>& documents) {
    std::size_t bytes = 0;
    for (const DocumentPtr& document : documents) bytes += document->text.size();
    return bytes;
}

std::vector<compare::Comparable> read(const std::vector<DocumentPtr>& documents) {
    std::vector<compare::Comparable> comparables;
    for (const DocumentPtr& document : documents)
        comparables.push_back(compare::makeComparable(*document, Day{18000}));
    return comparables;
}

compare::Collation collated(const std::vector<compare::Comparable>& comparables) {
    std::vector<const compare::Comparable*> columns;
    for (const compare::Comparable& one : comparables) columns.push_back(&one);
    Progress silent;
    return compare::collate(columns, 0, {}, silent).value();
}

/// From the texts to the table.
void collate(benchmark::State& state) {
    const auto documents = articles(static_cast<std::size_t>(state.range(0)));
    besidePeer(
        state, bytesOf(documents), [&] { benchmark::DoNotOptimize(collated(read(documents))); },
        [&] { benchmark::DoNotOptimize(plainCosine(documents)); });
}

/// A base switched, a pairing forced: the texts were read before.
void collateAgain(benchmark::State& state) {
    const auto documents = articles(static_cast<std::size_t>(state.range(0)));
    const auto comparables = read(documents);
    besidePeer(
        state, bytesOf(documents), [&] { benchmark::DoNotOptimize(collated(comparables)); },
        [&] { benchmark::DoNotOptimize(plainCosine(documents)); });
}

/// All marks of all rows.
void markAll(benchmark::State& state) {
    const auto documents = articles(static_cast<std::size_t>(state.range(0)));
    const auto comparables = read(documents);
    const auto collation = collated(comparables);
    std::vector<compare::MarkedDocument> marked;
    for (std::size_t d = 0; d < documents.size(); ++d)
        marked.push_back({&comparables[d], documents[d]->text});
    besidePeer(
        state, bytesOf(documents),
        [&] {
            Progress silent;
            benchmark::DoNotOptimize(compare::markRows(marked, collation, {}, silent));
        },
        [&] { benchmark::DoNotOptimize(plainCosine(documents)); });
}

BENCHMARK(collate)->Arg(2)->Arg(10)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(collateAgain)->Arg(10)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(markAll)->Arg(2)->Arg(10)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace crossdate::bench
