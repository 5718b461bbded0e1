#include "core/relate/boosted_trees.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace crossdate::relate {

namespace {

/// The next field up to `separator`, taken off the front.
std::string_view take(std::string_view& rest, char separator) {
    const std::size_t at = rest.find(separator);
    const std::string_view field = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return field;
}

template <class Number>
bool parseWhole(std::string_view field, Number& value) {
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    return error == std::errc() && end == field.data() + field.size();
}

} // namespace

Result<BoostedTrees> BoostedTrees::parse(std::span<const std::string_view> lines, std::size_t features) {
    BoostedTrees trees;
    for (const std::string_view line : lines)
        if (!trees.addTree(line, features))
            return fail(ErrorCode::invalid, "tree " + std::to_string(trees.size() + 1), "not a tree",
                        "fit the model anew");
    return trees;
}

bool BoostedTrees::addTree(std::string_view line, std::size_t features) {
    Root root;
    root.node = static_cast<std::uint32_t>(nodes_.size());
    if (!parseWhole(take(line, ' '), root.ofClass) || root.ofClass >= kClasses || line.empty()) return false;
    const auto count = static_cast<std::uint32_t>(std::count(line.begin(), line.end(), ' ') + 1);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string_view field = take(line, ' ');
        Node node;
        if (field.starts_with('=')) {
            if (!parseWhole(field.substr(1), node.value)) return false;
        } else {
            if (!parseWhole(take(field, ','), node.feature) || !parseWhole(take(field, ','), node.value) ||
                !parseWhole(take(field, ','), node.yes) || !parseWhole(field, node.no))
                return false;
            const auto isBelow = [&](std::uint32_t child) { return child > i && child < count; };
            if (node.feature >= features || !isBelow(node.yes) || !isBelow(node.no)) return false;
            node.yes += root.node;
            node.no += root.node;
        }
        nodes_.push_back(node);
    }
    roots_.push_back(root);
    return true;
}

ClassScores BoostedTrees::margins(std::span<const float> row) const {
    ClassScores sums{};
    for (const Root& root : roots_) {
        const Node* node = &nodes_[root.node];
        while (node->yes != 0) node = &nodes_[row[node->feature] < node->value ? node->yes : node->no];
        sums[root.ofClass] += static_cast<double>(node->value);
    }
    return sums;
}

ClassScores softmax(const ClassScores& margins) {
    const double most = *std::max_element(margins.begin(), margins.end());
    ClassScores shares{};
    double sum = 0;
    for (std::size_t i = 0; i < kClasses; ++i) sum += shares[i] = std::exp(margins[i] - most);
    for (double& share : shares) share /= sum;
    return shares;
}

} // namespace crossdate::relate
