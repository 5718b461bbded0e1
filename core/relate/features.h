// What a pair of passages shows, as a row of numbers for the model. Private to core/relate.
#pragma once

#include "core/relate/comparison.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::relate {

/// Values in a fixed order; names are kept only when asked for.
class FeatureRow {
public:
    explicit FeatureRow(bool keepNames = false) : keepNames_(keepNames) { values_.reserve(256); }

    void add(std::string_view name, double value) {
        values_.push_back(static_cast<float>(value));
        if (keepNames_) names_.emplace_back(name);
    }
    [[nodiscard]] const std::vector<float>& values() const { return values_; }
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

private:
    bool keepNames_;
    std::vector<float> values_;
    std::vector<std::string> names_;
};

/// How much of one passage the other covers.
void addOverlap(FeatureRow& row, const Comparison& pair);
/// Figures that hold, that do not, and how surely they count the same.
void addFigures(FeatureRow& row, const Comparison& pair);
void addMoments(FeatureRow& row, const Comparison& pair);
void addNames(FeatureRow& row, const Comparison& pair);
/// Negation, firmness, opposites, and words such as all, only, first.
void addPolarity(FeatureRow& row, const Comparison& pair);
/// What stands in place of words without a counterpart, and the edits that turn one passage into the other.
void addSlots(FeatureRow& row, const Comparison& pair);

[[nodiscard]] FeatureRow featuresOf(const Comparison& pair, bool keepNames = false);

/// Words that deny: "not", "no", "never", "n't".
struct Negators {
    int a = 0, b = 0;
    /// Some word denies, and the first passage is short enough for that to be what the pair turns on.
    bool decide = false;
    [[nodiscard]] bool odd() const { return (a + b) % 2 != 0; }
};
[[nodiscard]] bool isNegator(const Word& word);
[[nodiscard]] Negators negatorsOf(const Comparison& pair);

} // namespace crossdate::relate
