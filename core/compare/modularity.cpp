#include "core/compare/modularity.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace crossdate::compare {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr int kMostRounds = 20;
constexpr double kGain = 1e-12; // less is rounding

/// What each pair contributes to modularity when both are in one community.
LikenessMatrix contributions(const LikenessMatrix& likeness) {
    const std::size_t size = likeness.size();
    std::vector<double> degree(size, 0);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            if (i != j) degree[i] += likeness.at(i, j);
    const double total = std::accumulate(degree.begin(), degree.end(), 0.0);
    LikenessMatrix gains(size);
    if (total <= 0) return gains;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = i + 1; j < size; ++j)
            gains.set(i, j, likeness.at(i, j) / total - degree[i] / total * (degree[j] / total));
    return gains;
}

/// Joins the two communities that gain most, while any do.
class Joiner {
public:
    explicit Joiner(LikenessMatrix gains) : gains_(std::move(gains)) {
        const std::size_t size = gains_.size();
        alive_.resize(size);
        std::iota(alive_.begin(), alive_.end(), std::size_t{0});
        members_.resize(size);
        for (std::size_t i = 0; i < size; ++i) members_[i] = {i};
        best_.resize(size, kNone);
        for (std::size_t i = 0; i < size; ++i) findBest(i);
    }

    Result<std::vector<std::size_t>> run(const Progress& progress) {
        while (alive_.size() > 1) {
            if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
            std::size_t from = kNone;
            for (const std::size_t i : alive_)
                if (from == kNone || gainOf(i) > gainOf(from)) from = i;
            if (gainOf(from) <= kGain) break;
            join(std::min(from, best_[from]), std::max(from, best_[from]));
        }
        std::vector<std::size_t> labels(gains_.size(), 0);
        for (std::size_t c = 0; c < alive_.size(); ++c)
            for (const std::size_t i : members_[alive_[c]]) labels[i] = c;
        return labels;
    }

private:
    [[nodiscard]] double gainOf(std::size_t i) const {
        return best_[i] == kNone ? 0 : gains_.at(i, best_[i]);
    }
    void findBest(std::size_t i) {
        best_[i] = kNone;
        for (const std::size_t j : alive_)
            if (j != i && (best_[i] == kNone || gains_.at(i, j) > gains_.at(i, best_[i]))) best_[i] = j;
    }

    void join(std::size_t kept, std::size_t gone) {
        alive_.erase(std::find(alive_.begin(), alive_.end(), gone));
        members_[kept].insert(members_[kept].end(), members_[gone].begin(), members_[gone].end());
        for (const std::size_t i : alive_)
            if (i != kept) gains_.set(kept, i, gains_.at(kept, i) + gains_.at(gone, i));
        findBest(kept);
        for (const std::size_t i : alive_) {
            if (i == kept) continue;
            if (best_[i] == kept || best_[i] == gone)
                findBest(i);
            else if (gains_.at(i, kept) > gainOf(i))
                best_[i] = kept;
        }
    }

    LikenessMatrix gains_;
    std::vector<std::size_t> alive_, best_;
    std::vector<std::vector<std::size_t>> members_;
};

/// Moves single nodes to the community they gain most in; whether any moved.
bool moveNodes(const LikenessMatrix& gains, std::vector<std::size_t>& labels) {
    bool moved = false;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        std::map<std::size_t, double> gainIn;
        for (std::size_t j = 0; j < labels.size(); ++j)
            if (j != i) gainIn[labels[j]] += gains.at(i, j);
        std::size_t best = labels[i];
        const auto own = gainIn.find(best);
        double most = own == gainIn.end() ? 0 : own->second;
        for (const auto& [label, gain] : gainIn) {
            if (gain <= most + kGain) continue;
            most = gain;
            best = label;
        }
        moved = moved || best != labels[i];
        labels[i] = best;
    }
    return moved;
}

std::vector<std::size_t> renumbered(std::vector<std::size_t> labels) {
    std::map<std::size_t, std::size_t> numbers;
    for (std::size_t& label : labels) label = numbers.emplace(label, numbers.size()).first->second;
    return labels;
}

} // namespace

Result<std::vector<std::size_t>> partition(const LikenessMatrix& gains, const Progress& progress) {
    auto labels = Joiner(gains).run(progress);
    if (!labels) return labels;
    for (int round = 0; round < kMostRounds && moveNodes(gains, *labels); ++round)
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    return renumbered(std::move(*labels));
}

Result<std::vector<std::size_t>> communities(const LikenessMatrix& likeness, const Progress& progress) {
    return partition(contributions(likeness), progress);
}

} // namespace crossdate::compare
