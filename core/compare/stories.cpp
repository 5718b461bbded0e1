#include "core/compare/stories.h"

#include "core/compare/document_order.h"
#include "core/compare/modularity.h"
#include "core/compare/rarity.h"

#include <algorithm>
#include <numeric>

namespace crossdate::compare {

namespace {

/// Documents of what looks like one story are divided again only if the parts are this different: likeness
/// between them against likeness within. Any set of texts falls into some communities; those of one story
/// stay above.
constexpr double kStillOne = 0.45;
constexpr std::size_t kFewest = 4; // documents worth dividing again

using Members = std::vector<std::size_t>;

LikenessMatrix likenessOf(const std::vector<FeatureSet>& features, const Members& members) {
    std::vector<const FeatureSet*> texts;
    for (const std::size_t member : members) texts.push_back(&features[member]);
    const std::vector<WeightedFeatures> vectors = weighedByRarity(texts);
    LikenessMatrix likeness(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = i + 1; j < members.size(); ++j)
            likeness.set(i, j, cosine(vectors[i], vectors[j]));
    return likeness;
}

/// Mean likeness between communities against that within; 1 where there is nothing to tell it from.
double betweenAgainstWithin(const LikenessMatrix& likeness, const std::vector<std::size_t>& labels) {
    double within = 0, between = 0;
    std::size_t pairsWithin = 0, pairsBetween = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            const bool same = labels[i] == labels[j];
            (same ? within : between) += likeness.at(i, j);
            ++(same ? pairsWithin : pairsBetween);
        }
    }
    if (pairsWithin == 0 || pairsBetween == 0 || within <= 0) return 1;
    return between / static_cast<double>(pairsBetween) / (within / static_cast<double>(pairsWithin));
}

std::vector<Members> parted(const Members& members, const std::vector<std::size_t>& labels) {
    std::vector<Members> parts(1 + *std::max_element(labels.begin(), labels.end()));
    for (std::size_t i = 0; i < members.size(); ++i) parts[labels[i]].push_back(members[i]);
    return parts;
}

Result<std::vector<Members>> divide(const std::vector<FeatureSet>& features, Progress& progress) {
    Members all(features.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<Members> open{all}, stories;
    while (!open.empty()) {
        const Members members = std::move(open.back());
        open.pop_back();
        const LikenessMatrix likeness = likenessOf(features, members);
        const auto labels = communities(likeness, progress);
        if (!labels) return tl::make_unexpected(labels.error());
        std::vector<Members> parts = parted(members, *labels);
        const bool whole = members.size() == all.size();
        if (parts.size() == 1 || (!whole && betweenAgainstWithin(likeness, *labels) > kStillOne)) {
            stories.push_back(members);
            continue;
        }
        for (Members& part : parts) (part.size() < kFewest ? stories : open).push_back(std::move(part));
    }
    return stories;
}

} // namespace

Result<std::vector<std::size_t>> tellStoriesApart(const std::vector<const Comparable*>& documents,
                                                  Progress& progress) {
    if (documents.size() > kMostStoryDocuments)
        return fail(ErrorCode::too_large, std::to_string(documents.size()) + " documents",
                    "stories are told apart among at most " + std::to_string(kMostStoryDocuments));
    std::vector<std::size_t> storyOf(documents.size(), 0);
    if (documents.empty()) return storyOf;
    const std::vector<std::size_t> order = ownOrder(documents);
    std::vector<const Comparable*> ordered;
    for (const std::size_t index : order) ordered.push_back(documents[index]);
    std::vector<FeatureSet> features;
    for (const std::vector<FeatureSet>& sentences : withNamesEverywhere(ordered))
        features.push_back(allOf(sentences));

    progress.stage("Telling stories apart", 0);
    const auto stories = divide(features, progress);
    if (!stories) return tl::make_unexpected(stories.error());
    for (std::size_t s = 0; s < stories->size(); ++s)
        for (const std::size_t member : (*stories)[s]) storyOf[order[member]] = s;
    return storyOf;
}

} // namespace crossdate::compare
