// Gradient-boosted regression trees with a softmax over classes, read from lines of text and evaluated as
// they were fitted. After Friedman, "Greedy function approximation: a gradient boosting machine" (2001).
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace crossdate::relate {

inline constexpr std::size_t kClasses = 3;
using ClassScores = std::array<double, kClasses>;

class BoostedTrees {
public:
    /// One tree a line: its class, then its nodes, the root first: "feature,threshold,yes,no" where the
    /// yes-branch is taken if the feature is less than the threshold, or "=value" for a leaf. Children stand
    /// after their parent and features are below `features`: evaluation always ends and stays within the row.
    /// Otherwise ErrorCode::invalid with the line.
    [[nodiscard]] static Result<BoostedTrees> parse(std::span<const std::string_view> lines,
                                                    std::size_t features);

    /// Sums of leaves by class. `row` has as many values as parse() was told.
    [[nodiscard]] ClassScores margins(std::span<const float> row) const;
    [[nodiscard]] std::size_t size() const { return roots_.size(); }

private:
    struct Node {
        std::uint32_t feature = 0;
        float value = 0;               // threshold, or the leaf's own value
        std::uint32_t yes = 0, no = 0; // 0: a leaf
    };
    struct Root {
        std::uint32_t node = 0;
        std::uint32_t ofClass = 0;
    };
    [[nodiscard]] bool addTree(std::string_view line, std::size_t features);

    std::vector<Node> nodes_;
    std::vector<Root> roots_;
};

/// Probabilities from margins.
[[nodiscard]] ClassScores softmax(const ClassScores& margins);

} // namespace crossdate::relate
