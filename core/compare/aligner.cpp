#include "core/compare/aligner.h"

#include "core/compare/increasing_chain.h"
#include "core/compare/pairing_order.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace crossdate::compare {

namespace {

// Set on the development half of tests/data/alignment; plain cosine of right pairs lies between 0.2 and 0.5.
constexpr double kLeastScore = 0.10;  // of a candidate
constexpr double kLeastMoved = 0.28;  // of a pair that crosses the others: order speaks against it
constexpr double kNearBest = 0.85;    // of the best either sentence could have
constexpr double kJoinGain = 1.1;     // a second sentence must make the pair this much more alike
constexpr std::size_t kMostOfOne = 2; // sentences of one document in a pair

/// How alike two free sentences must be. The more sentences there are to choose from, the better the best
/// match by chance.
double leastRank(std::size_t countA, std::size_t countB) {
    constexpr double ofShort = 0.12, ofLong = 0.24, growth = 0.04; // a doubling
    constexpr double shortReport = 10;                             // sentences
    const double count = std::sqrt(static_cast<double>(countA) * static_cast<double>(countB));
    return std::clamp(ofShort + growth * std::log2(std::max(1.0, count) / shortReport), ofShort, ofLong);
}

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Group {
    std::vector<std::size_t> a, b;
    bool byHand = false;
};

bool areNeighbours(const std::vector<std::size_t>& sorted) {
    return sorted.size() <= kMostOfOne && sorted.back() - sorted.front() + 1 == sorted.size();
}

std::vector<std::size_t> with(std::vector<std::size_t> sorted, std::size_t one) {
    const auto at = std::lower_bound(sorted.begin(), sorted.end(), one);
    if (at == sorted.end() || *at != one) sorted.insert(at, one);
    return sorted;
}

/// Pairs the sentences of two documents; whichever is `a` must not matter, see alignWeighed().
class Aligner {
public:
    Aligner(const std::vector<WeightedFeatures>& a, const std::vector<WeightedFeatures>& b)
        : a_(a), b_(b), groupOfA_(a_.size(), kNone), groupOfB_(b_.size(), kNone),
          leastRank_(leastRank(a_.size(), b_.size())) {}

    Status run(const std::vector<Pairing>& decided, const Progress& progress) {
        obey(decided);
        auto scored = scorePairs(a_, b_, kLeastScore, progress);
        if (!scored) return tl::make_unexpected(scored.error());
        std::erase_if(*scored, [&](const ScoredPair& p) { return broken_.contains({p.a, p.b}); });
        const std::vector<Candidate> candidates = inPairingOrder(*scored, a_.size(), b_.size());
        noteBest(candidates);
        for (const Candidate& candidate : candidates) place(candidate);
        return {};
    }

    [[nodiscard]] std::vector<AlignedPair> pairs() const {
        std::vector<AlignedPair> pairs;
        std::vector<ChainPoint> points;
        for (const Group& group : groups_) {
            if (group.a.empty()) continue;
            const double score = scoreOf(group.a, group.b);
            pairs.push_back({group.a, group.b, score, false, group.byHand});
            const auto size = static_cast<double>(group.a.size() + group.b.size());
            points.push_back({group.a.front(), group.b.front(), (score + 0.1) * size});
        }
        const std::vector<bool> inChain = heaviestIncreasingChain(points);
        for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i].moved = !inChain[i];
        std::erase_if(pairs, [](const AlignedPair& pair) {
            return pair.moved && !pair.byHand && pair.score < kLeastMoved;
        });
        return pairs;
    }

private:
    void obey(const std::vector<Pairing>& decided) {
        for (const Pairing& pairing : decided) {
            if (pairing.a >= a_.size() || pairing.b >= b_.size()) continue;
            if (pairing.paired)
                force(pairing.a, pairing.b);
            else
                broken_.insert({pairing.a, pairing.b});
        }
    }

    void force(std::size_t a, std::size_t b) {
        std::size_t group = groupOfA_[a] != kNone ? groupOfA_[a] : groupOfB_[b];
        if (group == kNone) {
            group = groups_.size();
            groups_.push_back({{}, {}, true});
        }
        const std::size_t other = groupOfB_[b];
        if (other != kNone && other != group) absorb(group, other);
        add(group, a, b);
    }

    void absorb(std::size_t group, std::size_t other) {
        for (const std::size_t i : groups_[other].a) groups_[group].a = with(groups_[group].a, i);
        for (const std::size_t j : groups_[other].b) groups_[group].b = with(groups_[group].b, j);
        for (const std::size_t i : groups_[group].a) groupOfA_[i] = group;
        for (const std::size_t j : groups_[group].b) groupOfB_[j] = group;
        groups_[other] = {};
    }

    void add(std::size_t group, std::size_t a, std::size_t b) {
        groups_[group].a = with(std::move(groups_[group].a), a);
        groups_[group].b = with(std::move(groups_[group].b), b);
        groupOfA_[a] = groupOfB_[b] = group;
    }

    void noteBest(const std::vector<Candidate>& candidates) {
        bestOfA_.assign(a_.size(), 0);
        bestOfB_.assign(b_.size(), 0);
        for (const Candidate& c : candidates) {
            bestOfA_[c.pair.a] = std::max(bestOfA_[c.pair.a], c.rank);
            bestOfB_[c.pair.b] = std::max(bestOfB_[c.pair.b], c.rank);
        }
    }

    void place(const Candidate& candidate) {
        const auto [a, b, score] = candidate.pair;
        if (candidate.rank < leastRank_) return;
        const bool freeA = groupOfA_[a] == kNone, freeB = groupOfB_[b] == kNone;
        if (freeA && freeB) {
            if (candidate.rank < kNearBest * std::max(bestOfA_[a], bestOfB_[b])) return;
            groups_.emplace_back();
            add(groups_.size() - 1, a, b);
        } else if (freeA || freeB) {
            extend(freeA ? groupOfB_[b] : groupOfA_[a], a, b);
        } else if (groupOfA_[a] != groupOfB_[b]) {
            merge(groupOfA_[a], groupOfB_[b]);
        }
    }

    /// A second sentence beside the first: it tells what the first leaves out.
    void extend(std::size_t index, std::size_t a, std::size_t b) {
        const Group& group = groups_[index];
        const std::vector<std::size_t> newA = with(group.a, a), newB = with(group.b, b);
        if (group.byHand || !areNeighbours(newA) || !areNeighbours(newB) || holdsBroken(newA, newB)) return;
        if (scoreOf(newA, newB) < kJoinGain * scoreOf(group.a, group.b)) return;
        add(index, a, b);
    }

    /// Two pairs side by side whose sentences share what they tell crosswise.
    void merge(std::size_t index, std::size_t other) {
        const Group &one = groups_[index], &two = groups_[other];
        if (one.byHand || two.byHand) return;
        std::vector<std::size_t> a = one.a, b = one.b;
        for (const std::size_t i : two.a) a = with(std::move(a), i);
        for (const std::size_t j : two.b) b = with(std::move(b), j);
        if (!areNeighbours(a) || !areNeighbours(b) || holdsBroken(a, b)) return;
        const double apart = std::max(scoreOf(one.a, one.b), scoreOf(two.a, two.b));
        if (scoreOf(a, b) >= kJoinGain * apart) absorb(index, other);
    }

    [[nodiscard]] bool holdsBroken(const std::vector<std::size_t>& a,
                                   const std::vector<std::size_t>& b) const {
        return std::any_of(a.begin(), a.end(), [&](std::size_t i) {
            return std::any_of(b.begin(), b.end(), [&](std::size_t j) { return broken_.contains({i, j}); });
        });
    }

    [[nodiscard]] double scoreOf(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) const {
        return cosine(together(a_, a), together(b_, b));
    }

    static WeightedFeatures together(const std::vector<WeightedFeatures>& all,
                                     const std::vector<std::size_t>& some) {
        WeightedFeatures features = all[some.front()];
        for (std::size_t i = 1; i < some.size(); ++i) features = joined(features, all[some[i]]);
        return features;
    }

    const std::vector<WeightedFeatures>&a_, &b_;
    std::vector<std::size_t> groupOfA_, groupOfB_;
    double leastRank_;
    std::vector<Group> groups_;
    std::vector<double> bestOfA_, bestOfB_;
    std::set<std::pair<std::size_t, std::size_t>> broken_;
};

std::vector<Pairing> mirrored(std::vector<Pairing> pairings) {
    for (Pairing& pairing : pairings) std::swap(pairing.a, pairing.b);
    return pairings;
}

std::vector<Pairing> sorted(std::vector<Pairing> pairings) {
    const auto key = [](const Pairing& p) { return std::tuple(p.paired, p.a, p.b); };
    std::sort(pairings.begin(), pairings.end(),
              [&](const Pairing& x, const Pairing& y) { return key(x) < key(y); });
    return pairings;
}

bool before(const std::vector<Pairing>& x, const std::vector<Pairing>& y) {
    const auto key = [](const Pairing& p) { return std::tuple(p.paired, p.a, p.b); };
    return std::lexicographical_compare(
        x.begin(), x.end(), y.begin(), y.end(),
        [&](const Pairing& one, const Pairing& other) { return key(one) < key(other); });
}

/// Whether to work on the mirrored question. Of both questions one is always answered, so that ties cannot
/// fall differently.
bool isBetterMirrored(const WeighedDocument& a, const WeighedDocument& b,
                      const std::vector<Pairing>& decided) {
    if (a.fingerprint != b.fingerprint) return b.fingerprint < a.fingerprint;
    if (a.id != b.id) return b.id < a.id;
    return before(sorted(mirrored(decided)), sorted(decided));
}

} // namespace

WeighedDocument weighedDocument(const Comparable& document, const FeatureWeights& weights) {
    return {document.document, fingerprintOf(document), weighed(document, weights)};
}

Result<std::vector<AlignedPair>> alignWeighed(const WeighedDocument& a, const WeighedDocument& b,
                                              const std::vector<Pairing>& decided, const Progress& progress) {
    const bool mirror = isBetterMirrored(a, b, decided);
    Aligner aligner = mirror ? Aligner(b.sentences, a.sentences) : Aligner(a.sentences, b.sentences);
    const Status done = aligner.run(sorted(mirror ? mirrored(decided) : decided), progress);
    if (!done) return tl::make_unexpected(done.error());
    std::vector<AlignedPair> pairs = aligner.pairs();
    if (mirror)
        for (AlignedPair& pair : pairs) std::swap(pair.a, pair.b);
    std::sort(pairs.begin(), pairs.end(),
              [](const AlignedPair& x, const AlignedPair& y) { return x.a.front() < y.a.front(); });
    return pairs;
}

} // namespace crossdate::compare
