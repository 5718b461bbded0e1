#include "core/compare/stories.h"

#include "core/compare/document_order.h"
#include "core/compare/modularity.h"
#include "core/compare/rarity.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

namespace crossdate::compare {

namespace {

/// Documents of what looks like one story are divided again only if the parts are this different: likeness
/// between them against likeness within. Any set of texts falls into some communities; those of one story
/// stay above. All documents together are divided whenever they fall into communities: two stories that look
/// alike (two fires in one street) can be nearer to each other than this, and joining them makes every other
/// pair wrong.
constexpr double kStillOne = 0.45;
constexpr std::size_t kFewest = 4; // documents worth dividing again

/// How much more names and figures tell than words is known roughly only, and near a tie it decides. So
/// documents are together if they are in most of these readings. Set on the development topics of ECB+.
constexpr std::array<double, 3> kNamesTell{1.3, 1.5, 1.8};
constexpr std::array<double, 2> kNumbersTell{1.5, 2.0};
constexpr double kMostReadings = 0.66;

using Members = std::vector<std::size_t>;

std::vector<Telling> readings() {
    std::vector<Telling> all;
    for (const double names : kNamesTell) {
        for (const double numbers : kNumbersTell) {
            Telling telling = kTelling;
            telling[static_cast<std::size_t>(Feature::Kind::name)] = names;
            telling[static_cast<std::size_t>(Feature::Kind::number)] = numbers;
            all.push_back(telling);
        }
    }
    return all;
}

LikenessMatrix likenessOf(const std::vector<FeatureSet>& features, const Members& members,
                          const Telling& telling) {
    std::vector<const FeatureSet*> texts;
    for (const std::size_t member : members) texts.push_back(&features[member]);
    const std::vector<WeightedFeatures> vectors = weighedByRarity(texts, telling);
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

/// The stories as one reading sees them.
Result<std::vector<Members>> divide(const std::vector<FeatureSet>& features, const Telling& telling,
                                    const Progress& progress) {
    Members all(features.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<Members> open{all}, stories;
    while (!open.empty()) {
        const Members members = std::move(open.back());
        open.pop_back();
        const LikenessMatrix likeness = likenessOf(features, members, telling);
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

void addAgreement(LikenessMatrix& agreement, const std::vector<Members>& stories, double share) {
    for (const Members& story : stories)
        for (std::size_t i = 0; i < story.size(); ++i)
            for (std::size_t j = i + 1; j < story.size(); ++j)
                agreement.set(story[i], story[j], agreement.at(story[i], story[j]) + share);
}

/// Each value less `least`: what gains by being together, what loses.
LikenessMatrix lessened(const LikenessMatrix& values, double least) {
    LikenessMatrix gains(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = i + 1; j < values.size(); ++j) gains.set(i, j, values.at(i, j) - least);
    return gains;
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

    const std::vector<Telling> tellings = readings();
    progress.stage("Telling stories apart", tellings.size());
    LikenessMatrix agreement(ordered.size());
    for (std::size_t r = 0; r < tellings.size(); ++r) {
        const auto stories = divide(features, tellings[r], progress);
        if (!stories) return tl::make_unexpected(stories.error());
        addAgreement(agreement, *stories, 1.0 / static_cast<double>(tellings.size()));
        progress.report(r + 1);
    }
    const auto labels = partition(lessened(agreement, kMostReadings), progress);
    if (!labels) return tl::make_unexpected(labels.error());
    for (std::size_t i = 0; i < order.size(); ++i) storyOf[order[i]] = (*labels)[i];
    return storyOf;
}

} // namespace crossdate::compare
