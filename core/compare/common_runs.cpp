#include "core/compare/common_runs.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <unordered_map>

namespace crossdate::compare {

namespace {

constexpr std::size_t kMostPlaces = 8; // a phrase that stands in more places is idiom
constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

std::uint64_t mixed(std::uint64_t value) { // SplitMix64's finaliser
    value ^= value >> 30U;
    value *= 0xbf58476d1ce4e5b9ULL;
    value ^= value >> 27U;
    value *= 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

using Ids = std::span<const std::uint32_t>;

std::uint64_t seedAt(Ids ids, std::size_t i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kSeedTokens; ++k) hash = hash * 0x9e3779b97f4a7c15ULL + ids[i + k];
    return mixed(hash);
}

/// Where each seed of a stretch stands: chained buckets, places ascending.
class SeedIndex {
public:
    SeedIndex(Ids ids, TokenRange range) {
        if (range.size() < kSeedTokens) return;
        const std::size_t count = range.size() - kSeedTokens + 1;
        heads_.assign(std::bit_ceil(count * 2), kNone);
        seeds_.resize(count);
        next_.resize(count);
        begin_ = range.begin;
        for (std::size_t i = count; i-- > 0;) {
            seeds_[i] = seedAt(ids, begin_ + i);
            std::uint32_t& head = heads_[bucket(seeds_[i])];
            next_[i] = head;
            head = static_cast<std::uint32_t>(i);
        }
    }

    /// Places of a seed; empty when there are too many.
    void find(std::uint64_t seed, std::vector<std::size_t>& places) const {
        places.clear();
        if (heads_.empty()) return;
        for (std::uint32_t i = heads_[bucket(seed)]; i != kNone; i = next_[i]) {
            if (seeds_[i] != seed) continue;
            if (places.size() == kMostPlaces) return places.clear();
            places.push_back(begin_ + i);
        }
    }

private:
    [[nodiscard]] std::size_t bucket(std::uint64_t seed) const {
        return static_cast<std::size_t>(seed) & (heads_.size() - 1);
    }
    std::vector<std::uint32_t> heads_, next_;
    std::vector<std::uint64_t> seeds_;
    std::size_t begin_ = 0;
};

class RunFinder {
public:
    RunFinder(Ids a, Ids b, const RangePair& where) : a_(a), b_(b), where_(where), index_(b, where.b) {}

    std::vector<EqualRun> run(const Progress& progress) {
        std::vector<std::size_t> places;
        for (std::size_t i = where_.a.begin; i + kSeedTokens <= where_.a.end; ++i) {
            if ((i & 0xFFFU) == 0 && progress.cancelled()) return {};
            index_.find(seedAt(a_, i), places);
            for (const std::size_t j : places) extend(i, j);
            // a seed that stands in one place only: nothing longer begins within its run
            if (places.size() == 1 && !runs_.empty() && runs_.back().a <= i && runs_.back().endA() > i)
                i = std::max(i, runs_.back().endA() - kSeedTokens);
        }
        return std::move(runs_);
    }

private:
    void extend(std::size_t i, std::size_t j) {
        const auto diagonal = static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(j);
        std::size_t& seen = seenUntil_[diagonal];
        if (seen > i) return;
        std::size_t beginA = i;
        std::size_t beginB = j;
        while (beginA > where_.a.begin && beginB > where_.b.begin && a_[beginA - 1] == b_[beginB - 1]) {
            --beginA;
            --beginB;
        }
        std::size_t endA = i;
        std::size_t endB = j;
        while (endA < where_.a.end && endB < where_.b.end && a_[endA] == b_[endB]) {
            ++endA;
            ++endB;
        }
        seen = endA;
        if (endA - beginA >= kSeedTokens) runs_.push_back({beginA, beginB, endA - beginA});
    }

    Ids a_, b_;
    RangePair where_;
    SeedIndex index_;
    std::unordered_map<std::ptrdiff_t, std::size_t> seenUntil_;
    std::vector<EqualRun> runs_;
};

/// Longer runs first, each cut to what is left of it.
std::vector<EqualRun> disjoint(std::vector<EqualRun> runs, const RangePair& where) {
    std::sort(runs.begin(), runs.end(), [](const EqualRun& x, const EqualRun& y) {
        return std::tuple(y.length, x.a, x.b) < std::tuple(x.length, y.a, y.b);
    });
    std::vector<bool> takenA(where.a.size(), false);
    std::vector<bool> takenB(where.b.size(), false);
    std::vector<EqualRun> kept;
    for (const EqualRun& run : runs) {
        const auto taken = [&](std::size_t k) {
            return takenA[run.a + k - where.a.begin] || takenB[run.b + k - where.b.begin];
        };
        for (std::size_t k = 0; k < run.length;) {
            while (k < run.length && taken(k)) ++k;
            const std::size_t begin = k;
            while (k < run.length && !taken(k)) ++k;
            if (k - begin < kSeedTokens) continue;
            kept.push_back({run.a + begin, run.b + begin, k - begin});
            for (std::size_t i = begin; i < k; ++i) {
                takenA[run.a + i - where.a.begin] = true;
                takenB[run.b + i - where.b.begin] = true;
            }
        }
    }
    std::sort(kept.begin(), kept.end(), [](const EqualRun& x, const EqualRun& y) { return x.a < y.a; });
    return kept;
}

} // namespace

std::vector<EqualRun> commonRuns(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                 const RangePair& where, const Progress& progress) {
    return disjoint(RunFinder(a, b, where).run(progress), where);
}

double weightOf(const DiffText& text, TokenRange range) {
    constexpr double kContent = 1.5;
    constexpr double kClosed = 0.8;
    constexpr double kMark = 0.25;
    double weight = 0;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const DiffWordKind kind = text.tokens[i].kind;
        weight += kind == DiffWordKind::content ? kContent : kind == DiffWordKind::closed ? kClosed : kMark;
    }
    return weight;
}

} // namespace crossdate::compare
