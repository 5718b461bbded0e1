#include "core/compare/same_happening.h"

#include "core/compare/rarity.h"
#include "core/compare/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace crossdate::compare {

namespace {

/// The more all sentences of a story are about one thing, the less two of them need to share: a handful of
/// short reports on one arrest, against long ones in which each sentence tells something else.
double leastCosine(double meanCosine) {
    return std::clamp(0.25 - 1.5 * meanCosine, 0.01, 0.25);
}

struct Sentence {
    std::size_t document = 0, sentence = 0;
};

using Sum = std::unordered_map<std::uint64_t, double>;

double squared(const Sum& sum) {
    std::vector<std::pair<std::uint64_t, double>> sorted(sum.begin(), sum.end());
    std::sort(sorted.begin(), sorted.end()); // rounding must not depend on the table
    double total = 0;
    for (const auto& entry : sorted) total += entry.second * entry.second;
    return total;
}

/// The sentences of one story.
class StorySentences {
public:
    void add(Sentence sentence, const WeightedFeatures& vector) {
        sentences_.push_back(sentence);
        vectors_.push_back(&vector);
    }

    Status addPairs(std::vector<HappeningPair>& pairs, const Progress& progress) const {
        const double least = leastCosine(meanCosine());
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> postings;
        for (std::size_t i = 0; i < vectors_.size(); ++i) {
            if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            std::map<std::size_t, double> cosines;
            for (const auto& entry : vectors_[i]->entries) {
                std::vector<std::size_t>& earlier = postings[entry.hash];
                for (const std::size_t j : earlier)
                    cosines[j] += entry.weight * weightIn(*vectors_[j], entry.hash);
                earlier.push_back(i);
            }
            for (const auto& [j, cosine] : cosines)
                if (cosine >= least && sentences_[i].document != sentences_[j].document)
                    pairs.push_back(pairOf(sentences_[j], sentences_[i]));
        }
        return {};
    }

private:
    static double weightIn(const WeightedFeatures& vector, std::uint64_t hash) {
        const auto found = std::lower_bound(vector.entries.begin(), vector.entries.end(), hash,
                                            [](const auto& e, std::uint64_t h) { return e.hash < h; });
        return found->weight;
    }

    static HappeningPair pairOf(const Sentence& a, const Sentence& b) {
        if (b.document < a.document) return pairOf(b, a);
        return {a.document, a.sentence, b.document, b.sentence};
    }

    /// Of all pairs across documents: the square of the sum of all vectors, less what documents have with
    /// themselves.
    [[nodiscard]] double meanCosine() const {
        Sum all;
        std::map<std::size_t, Sum> byDocument;
        std::map<std::size_t, std::size_t> sizes;
        for (std::size_t i = 0; i < vectors_.size(); ++i) {
            ++sizes[sentences_[i].document];
            Sum& own = byDocument[sentences_[i].document];
            for (const auto& entry : vectors_[i]->entries) {
                all[entry.hash] += entry.weight;
                own[entry.hash] += entry.weight;
            }
        }
        const auto count = static_cast<double>(vectors_.size());
        double products = squared(all), pairs = count * count;
        for (const auto& own : byDocument) products -= squared(own.second);
        for (const auto& size : sizes)
            pairs -= static_cast<double>(size.second) * static_cast<double>(size.second);
        return pairs > 0 ? products / pairs : 0;
    }

    std::vector<Sentence> sentences_;
    std::vector<const WeightedFeatures*> vectors_;
};

} // namespace

Result<std::vector<HappeningPair>> pairSameHappenings(const std::vector<const Comparable*>& documents,
                                                      Progress& progress) {
    std::size_t count = 0;
    for (const Comparable* document : documents) count += document->sentences.size();
    if (count > kMostHappeningSentences)
        return fail(ErrorCode::too_large, std::to_string(count) + " sentences",
                    "at most " + std::to_string(kMostHappeningSentences) + " are paired at once");
    const auto storyOf = tellStoriesApart(documents, progress);
    if (!storyOf) return tl::make_unexpected(storyOf.error());

    const std::vector<std::vector<FeatureSet>> features = withNamesEverywhere(documents);
    std::vector<const FeatureSet*> texts;
    for (const auto& sentences : features)
        for (const FeatureSet& sentence : sentences) texts.push_back(&sentence);
    const std::vector<WeightedFeatures> vectors = weighedByRarity(texts);

    std::map<std::size_t, StorySentences> stories;
    std::size_t next = 0;
    for (std::size_t d = 0; d < documents.size(); ++d)
        for (std::size_t s = 0; s < features[d].size(); ++s)
            stories[(*storyOf)[d]].add({d, s}, vectors[next++]);
    std::vector<HappeningPair> pairs;
    for (const auto& story : stories) {
        const Status done = story.second.addPairs(pairs, progress);
        if (!done) return tl::make_unexpected(done.error());
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace crossdate::compare
