// The fitted model of core/relate (resources/models/relate.txt, made by tests/eval/relate/fit.py): boosted
// trees over the features of features.h. Pairs that turn on a negation have trees of their own: these judge
// whether the passages would agree if nothing were denied, and an odd number of negators turns agreement into
// contradiction and back. Read once, at first use; safe from any thread. Private to core/relate.
#pragma once

#include "core/relate/boosted_trees.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::relate {

/// Contradiction, neutral, entailment: shares of 1. `contradicts`: sure enough to be called so.
struct Judgement {
    ClassScores shares{};
    bool contradicts = false;
};

class Model {
public:
    /// The one compiled in.
    [[nodiscard]] static const Model& shipped();
    /// Sections [features], [trees], [denial trees] and [calibration] of a model file; ErrorCode::invalid
    /// where they do not fit together.
    [[nodiscard]] static Result<Model> parse(std::span<const std::string_view> lines);

    /// `row`: values in the order of featureNames(). `denial`: the pair turns on a negation; `odd`: an odd
    /// number of them. A row of another length is neutral.
    [[nodiscard]] Judgement judge(std::span<const float> row, bool denial, bool odd) const;
    [[nodiscard]] const std::vector<std::string>& featureNames() const { return features_; }

private:
    /// Platt's scaling of the contradiction's log odds (J. Platt, 1999), and from where on it is called one.
    struct Calibration {
        double slope = 1, offset = 0, threshold = 0.5;
    };
    [[nodiscard]] static bool parseCalibration(std::string_view line, Calibration& calibration);

    std::vector<std::string> features_;
    BoostedTrees trees_, denialTrees_;
    Calibration calibration_, denialCalibration_;
};

} // namespace crossdate::relate
