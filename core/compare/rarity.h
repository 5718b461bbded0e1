// Features of texts weighed by how rare they are among these texts: what tells one story from another that
// looks like it. Private to core/compare.
#pragma once

#include "core/compare/sentence_scores.h"

#include <array>
#include <vector>

namespace crossdate::compare {

/// What a feature tells of its story beside a word that is as rare, by Feature::Kind.
using Telling = std::array<double, 6>;
/// The middle one of those that serve; set on the development topics of ECB+.
inline constexpr Telling kTelling{1.0, 1.5, 2.0, 1.0, 0.3, 0.5};

/// The features of a document or a sentence; sorted by hash, which occurs once.
using FeatureSet = std::vector<Feature>;

/// A word that is seen to be part of a name in one document counts as one in all (titles in capitals do not
/// show it).
[[nodiscard]] std::vector<std::vector<FeatureSet>>
withNamesEverywhere(const std::vector<const Comparable*>& documents);

/// Everything the sentences of a document have.
[[nodiscard]] FeatureSet allOf(const std::vector<FeatureSet>& sentences);

/// One vector of length 1 a text. A feature that only one text has joins nothing and is left out.
[[nodiscard]] std::vector<WeightedFeatures> weighedByRarity(const std::vector<const FeatureSet*>& texts,
                                                            const Telling& telling = kTelling);

} // namespace crossdate::compare
