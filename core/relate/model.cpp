#include "core/relate/model.h"

#include "core/base/word_list.h"
#include "models/relate.h"

#include <charconv>

namespace crossdate::relate {

namespace {

bool parseWeights(std::string_view text, std::array<float, kClasses>& weights) {
    for (float& weight : weights) {
        const std::size_t blank = text.find(' ');
        const std::string_view field = text.substr(0, blank);
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), weight);
        if (error != std::errc() || end != field.data() + field.size()) return false;
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    return text.empty();
}

} // namespace

const Model& Model::shipped() {
    // The test of the shipped weights sees to it that this parses; an empty model says neutral to everything.
    static const Model made = parse(models::relate).value_or(Model());
    return made;
}

Result<Model> Model::parse(std::span<const std::string_view> lines) {
    const WordList list(lines);
    Model model;
    for (const std::string_view name : list.section("features")) model.features_.emplace_back(name);
    for (const std::string_view line : list.section("lexical")) {
        const std::size_t tab = line.find('\t');
        std::array<float, kClasses> weights{};
        if (tab == std::string_view::npos || !parseWeights(line.substr(tab + 1), weights))
            return fail(ErrorCode::invalid, "lexical weights of " + std::string(line.substr(0, tab)),
                        "not three numbers", "fit the model anew");
        model.lexical_.emplace(line.substr(0, tab), weights);
    }
    auto trees = BoostedTrees::parse(list.section("trees"), model.features_.size());
    if (!trees) return tl::make_unexpected(trees.error());
    model.trees_ = std::move(*trees);
    return model;
}

ClassScores Model::lexical(const std::vector<std::string>& keys) const {
    ClassScores sums{};
    for (const std::string& key : keys) {
        const auto found = lexical_.find(key);
        if (found == lexical_.end()) continue;
        for (std::size_t i = 0; i < kClasses; ++i) sums[i] += static_cast<double>(found->second[i]);
    }
    return sums;
}

ClassScores Model::probabilities(std::vector<float> row, const std::vector<std::string>& keys) const {
    for (const double sum : lexical(keys)) row.push_back(static_cast<float>(sum));
    if (row.size() != features_.size()) return {0, 1, 0};
    return softmax(trees_.margins(row));
}

} // namespace crossdate::relate
