#include "core/analysis/contrast_model.h"

#include "core/analysis/contrast_weights.h"

#include <algorithm>
#include <cmath>

namespace crossdate::analysis {

namespace {

double shareOf(const Contrast& contrast, std::size_t trait) {
    const auto clash = static_cast<std::size_t>(contrast.clash);
    return contrast.traits.at(trait) * (kCommonWeights.at(trait) + kClashWeights.at(clash).at(trait));
}

} // namespace

double probabilityOf(const Contrast& contrast) {
    double logit = kBias + kClashBias.at(static_cast<std::size_t>(contrast.clash));
    for (std::size_t trait = 0; trait < kTraits; ++trait) logit += shareOf(contrast, trait);
    return 1.0 / (1.0 + std::exp(-logit));
}

std::vector<TraitShare> sharesOf(const Contrast& contrast) {
    std::vector<TraitShare> shares;
    for (std::size_t trait = 0; trait < kTraits; ++trait) {
        const double share = shareOf(contrast, trait);
        if (share != 0) shares.push_back({static_cast<Trait>(trait), share});
    }
    std::sort(shares.begin(), shares.end(),
              [](const TraitShare& x, const TraitShare& y) { return std::abs(x.share) > std::abs(y.share); });
    return shares;
}

} // namespace crossdate::analysis
