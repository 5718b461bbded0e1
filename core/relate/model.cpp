#include "core/relate/model.h"

#include "core/base/word_list.h"
#include "models/relate.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace crossdate::relate {

namespace {

/// Shares with that of the contradiction scaled; the others keep their proportion.
ClassScores scaled(ClassScores shares, double slope, double offset) {
    constexpr double kLeast = 1e-6;
    const double share = std::clamp(shares[0], kLeast, 1 - kLeast);
    const double odds = slope * std::log(share / (1 - share)) + offset;
    const double contradiction = 1 / (1 + std::exp(-odds));
    const double rest = (1 - contradiction) / std::max(kLeast, shares[1] + shares[2]);
    return {contradiction, shares[1] * rest, shares[2] * rest};
}

} // namespace

const Model& Model::shipped() {
    // The test of the shipped weights sees to it that this parses; an empty model says neutral to everything.
    static const Model made = parse(models::relate).value_or(Model());
    return made;
}

bool Model::parseCalibration(std::string_view line, Calibration& calibration) {
    for (double* value : {&calibration.slope, &calibration.offset, &calibration.threshold}) {
        const std::size_t blank = line.find(' ');
        const std::string_view field = line.substr(0, blank);
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), *value);
        if (error != std::errc() || end != field.data() + field.size()) return false;
        line.remove_prefix(blank == std::string_view::npos ? line.size() : blank + 1);
    }
    return line.empty();
}

Result<Model> Model::parse(std::span<const std::string_view> lines) {
    const WordList list(lines);
    Model model;
    for (const std::string_view name : list.section("features")) model.features_.emplace_back(name);
    const auto& calibrations = list.section("calibration");
    if (calibrations.size() != 2 || !parseCalibration(calibrations[0], model.calibration_) ||
        !parseCalibration(calibrations[1], model.denialCalibration_))
        return fail(ErrorCode::invalid, "calibration of the model", "not two lines of three numbers",
                    "fit the model anew");
    auto trees = BoostedTrees::parse(list.section("trees"), model.features_.size());
    auto denialTrees = BoostedTrees::parse(list.section("denial trees"), model.features_.size());
    if (!trees) return tl::make_unexpected(trees.error());
    if (!denialTrees) return tl::make_unexpected(denialTrees.error());
    model.trees_ = std::move(*trees);
    model.denialTrees_ = std::move(*denialTrees);
    return model;
}

Judgement Model::judge(std::span<const float> row, bool denial, bool odd) const {
    if (row.size() != features_.size() || row.empty()) return {{0, 1, 0}, false};
    ClassScores shares = softmax((denial ? denialTrees_ : trees_).margins(row));
    if (denial && odd) std::swap(shares[0], shares[2]);
    const Calibration& calibration = denial ? denialCalibration_ : calibration_;
    shares = scaled(shares, calibration.slope, calibration.offset);
    return {shares, shares[0] >= calibration.threshold};
}

} // namespace crossdate::relate
