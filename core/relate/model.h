// The fitted model of core/relate (resources/models/relate.txt, made by tests/eval/relate/fit.py): a linear
// model over the words by which two passages differ, whose sums are features of the boosted trees beside
// those of features.h. Read once, at first use; safe from any thread. Private to core/relate.
#pragma once

#include "core/relate/boosted_trees.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::relate {

class Model {
public:
    /// The one compiled in.
    [[nodiscard]] static const Model& shipped();
    /// Sections [features], [lexical] and [trees] of a model file; ErrorCode::invalid where they do not fit
    /// together.
    [[nodiscard]] static Result<Model> parse(std::span<const std::string_view> lines);

    /// Sums of the weights of the keys, by class.
    [[nodiscard]] ClassScores lexical(const std::vector<std::string>& keys) const;
    /// Probabilities of contradiction, neutral, entailment. `row`: values in the order of featureNames()
    /// without the lexical sums, which are appended from `keys`.
    [[nodiscard]] ClassScores probabilities(std::vector<float> row,
                                            const std::vector<std::string>& keys) const;
    [[nodiscard]] const std::vector<std::string>& featureNames() const { return features_; }

private:
    std::vector<std::string> features_; // the lexical sums last
    std::unordered_map<std::string, std::array<float, kClasses>> lexical_;
    BoostedTrees trees_;
};

} // namespace crossdate::relate
