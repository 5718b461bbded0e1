#include "core/compare/rarity.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace crossdate::compare {

namespace {

/// Gentler than the usual logarithm of the inverse frequency: the names of a story stand in half of the texts
/// where there are two stories, and must not count for little.
double rarityOf(std::size_t count, std::size_t texts) {
    return std::log(1 + 2 * static_cast<double>(texts + 1) / static_cast<double>(count));
}

} // namespace

std::vector<std::vector<FeatureSet>> withNamesEverywhere(const std::vector<const Comparable*>& documents) {
    std::unordered_set<std::uint64_t> names;
    for (const Comparable* document : documents)
        for (const ComparableSentence& sentence : document->sentences)
            for (const Feature& feature : sentence.features)
                if (feature.kind == Feature::Kind::name) names.insert(feature.hash);
    std::vector<std::vector<FeatureSet>> all;
    for (const Comparable* document : documents) {
        std::vector<FeatureSet>& sentences = all.emplace_back();
        for (const ComparableSentence& sentence : document->sentences) {
            FeatureSet& features = sentences.emplace_back(sentence.features);
            for (Feature& feature : features)
                if (names.contains(feature.hash)) feature.kind = Feature::Kind::name;
        }
    }
    return all;
}

FeatureSet allOf(const std::vector<FeatureSet>& sentences) {
    FeatureSet all;
    for (const FeatureSet& sentence : sentences) all.insert(all.end(), sentence.begin(), sentence.end());
    std::sort(all.begin(), all.end(), [](const Feature& a, const Feature& b) { return a.hash < b.hash; });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Feature& a, const Feature& b) { return a.hash == b.hash; }),
              all.end());
    return all;
}

std::vector<WeightedFeatures> weighedByRarity(const std::vector<const FeatureSet*>& texts,
                                              const Telling& telling) {
    std::unordered_map<std::uint64_t, std::size_t> counts;
    for (const FeatureSet* text : texts)
        for (const Feature& feature : *text) ++counts[feature.hash];
    std::vector<WeightedFeatures> vectors;
    for (const FeatureSet* text : texts) {
        WeightedFeatures& vector = vectors.emplace_back();
        double sum = 0;
        for (const Feature& feature : *text) {
            const std::size_t count = counts[feature.hash];
            if (count < 2) continue;
            const double weight =
                rarityOf(count, texts.size()) * telling.at(static_cast<std::size_t>(feature.kind));
            vector.entries.push_back({feature.hash, weight});
            sum += weight * weight;
        }
        if (sum <= 0) continue;
        for (auto& entry : vector.entries) entry.weight /= std::sqrt(sum);
        vector.norm = 1;
    }
    return vectors;
}

} // namespace crossdate::compare
