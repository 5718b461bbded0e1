#include "core/compare/sentence_scores.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crossdate::compare {

namespace {

/// A feature that stands in more sentences of one document than this leads to no candidates.
constexpr std::size_t kMostSentences = 400;

void setNorm(WeightedFeatures& features) {
    double sum = 0;
    for (const auto& entry : features.entries) sum += entry.weight * entry.weight;
    features.norm = std::sqrt(sum);
}

using Postings = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;

Postings postingsOf(const std::vector<WeightedFeatures>& sentences) {
    Postings postings;
    for (std::size_t i = 0; i < sentences.size(); ++i)
        for (const auto& entry : sentences[i].entries) postings[entry.hash].push_back(i);
    return postings;
}

std::vector<std::size_t> candidatesOf(const WeightedFeatures& sentence, const Postings& postings) {
    std::vector<std::size_t> candidates;
    for (const auto& entry : sentence.entries) {
        const auto found = postings.find(entry.hash);
        if (found == postings.end() || found->second.size() > kMostSentences) continue;
        candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    return candidates;
}

} // namespace

WeightedFeatures weighed(const ComparableSentence& sentence, const FeatureWeights& weights) {
    WeightedFeatures features;
    features.entries.reserve(sentence.features.size());
    for (const Feature& feature : sentence.features)
        features.entries.push_back({feature.hash, weights.of(feature)});
    setNorm(features);
    return features;
}

std::vector<WeightedFeatures> weighed(const Comparable& document, const FeatureWeights& weights) {
    std::vector<WeightedFeatures> all;
    all.reserve(document.sentences.size());
    for (const ComparableSentence& sentence : document.sentences) all.push_back(weighed(sentence, weights));
    return all;
}

WeightedFeatures joined(const WeightedFeatures& a, const WeightedFeatures& b) {
    WeightedFeatures both;
    both.entries.reserve(a.entries.size() + b.entries.size());
    auto x = a.entries.begin(), y = b.entries.begin();
    while (x != a.entries.end() || y != b.entries.end()) {
        if (y == b.entries.end() || (x != a.entries.end() && x->hash < y->hash)) {
            both.entries.push_back(*x++);
        } else if (x == a.entries.end() || y->hash < x->hash) {
            both.entries.push_back(*y++);
        } else { // of one hash and two kinds, the heavier
            both.entries.push_back({x->hash, std::max(x->weight, y->weight)});
            ++x;
            ++y;
        }
    }
    setNorm(both);
    return both;
}

double cosine(const WeightedFeatures& a, const WeightedFeatures& b) {
    if (a.norm <= 0 || b.norm <= 0) return 0;
    double dot = 0;
    for (auto x = a.entries.begin(), y = b.entries.begin(); x != a.entries.end() && y != b.entries.end();) {
        if (x->hash < y->hash)
            ++x;
        else if (y->hash < x->hash)
            ++y;
        else
            dot += x++->weight * y++->weight;
    }
    return std::min(1.0, dot / (a.norm * b.norm));
}

Result<std::vector<ScoredPair>> scorePairs(const std::vector<WeightedFeatures>& a,
                                           const std::vector<WeightedFeatures>& b, double least,
                                           const Progress& progress) {
    const Postings postings = postingsOf(b);
    std::vector<ScoredPair> pairs;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        for (const std::size_t j : candidatesOf(a[i], postings)) {
            const double score = cosine(a[i], b[j]);
            if (score >= least) pairs.push_back({i, j, score});
        }
    }
    return pairs;
}

} // namespace crossdate::compare
