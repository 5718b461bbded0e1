#include "core/compare/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace crossdate::compare {

namespace {

/// How much more a feature tells than a word that is as rare. Set on the development half of
/// tests/data/alignment.
double tellingOf(Feature::Kind kind) {
    static constexpr std::array<double, 6> factors{1.0, 0.9, 1.0, 1.0, 0.5, 0.3};
    return factors.at(static_cast<std::size_t>(kind));
}

} // namespace

FeatureWeights::FeatureWeights(const std::vector<const Comparable*>& documents) {
    std::vector<std::uint64_t> all;
    std::size_t sentences = 0;
    for (const Comparable* document : documents) {
        sentences += document->sentences.size();
        for (const ComparableSentence& sentence : document->sentences)
            for (const Feature& feature : sentence.features) all.push_back(feature.hash);
    }
    std::sort(all.begin(), all.end());
    // By sentences, not by documents: of two documents every shared word would be in both. Gentler than the
    // usual logarithm, since what a story is about stands in many of its sentences and still pairs them.
    constexpr double gentleness = 8;
    const double count = gentleness * (static_cast<double>(sentences) + 1);
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin;
        while (end < all.size() && all[end] == all[begin]) ++end;
        weights_.emplace_back(all[begin], std::log(1 + count / static_cast<double>(end - begin)));
        begin = end;
    }
    unseen_ = std::log(1 + count);
}

double FeatureWeights::of(const Feature& feature) const {
    const auto found =
        std::lower_bound(weights_.begin(), weights_.end(), feature.hash,
                         [](const auto& entry, std::uint64_t hash) { return entry.first < hash; });
    const bool known = found != weights_.end() && found->first == feature.hash;
    return (known ? found->second : unseen_) * tellingOf(feature.kind);
}

} // namespace crossdate::compare
