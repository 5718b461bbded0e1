#include "core/compare/collation_groups.h"

#include "core/compare/aligner.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace crossdate::compare {

namespace {

// Set on the development half of tests/data/alignment.
constexpr double kLeastOfTwo = 0.09;  // likeness of the sentences of two documents
constexpr double kLeastMean = 0.18;   // of all pairs a join brings together, where there are more documents
constexpr double kJoinGain = 1.1;     // a second sentence must make a row this much more alike
constexpr std::size_t kMostOfOne = 2; // sentences of one document in a cell

/// A sentence among those of all documents.
struct Place {
    std::size_t document = 0, sentence = 0;
    auto operator<=>(const Place&) const = default;
};

struct Edge {
    std::size_t a = 0, b = 0; // documents
    AlignedPair pair;
};

class Grouper {
public:
    explicit Grouper(const std::vector<WeighedDocument>& documents) : documents_(documents) {
        groupOf_.reserve(documents.size());
        for (std::size_t d = 0; d < documents.size(); ++d) {
            groupOf_.emplace_back();
            for (std::size_t s = 0; s < documents[d].sentences.size(); ++s) {
                groupOf_[d].push_back(groups_.size());
                groups_.emplace_back(documents.size())[d] = {s};
            }
        }
    }

    void obey(const std::vector<CollationPairing>& decided) {
        for (const CollationPairing& one : decided) {
            const Place a{one.documentA, one.pairing.a}, b{one.documentB, one.pairing.b};
            if (!exists(a) || !exists(b) || a.document == b.document) continue;
            if (one.pairing.paired)
                join(groupOf(a), groupOf(b));
            else
                broken_.insert(std::minmax(a, b));
        }
    }

    void add(const Edge& edge) {
        for (const std::size_t i : edge.pair.a)
            for (const std::size_t j : edge.pair.b) tryJoin({edge.a, i}, {edge.b, j});
    }

    [[nodiscard]] std::vector<CollationGroup> take() {
        std::erase_if(groups_, [](const CollationGroup& group) { return group.empty(); });
        return std::move(groups_);
    }

private:
    [[nodiscard]] bool exists(Place place) const {
        return place.document < groupOf_.size() && place.sentence < groupOf_[place.document].size();
    }
    [[nodiscard]] std::size_t groupOf(Place place) const { return groupOf_[place.document][place.sentence]; }

    void tryJoin(Place a, Place b) {
        const std::size_t one = groupOf(a), other = groupOf(b);
        if (one == other || !fits(groups_[one], groups_[other])) return;
        const double least =
            documentsIn(groups_[one]) + documentsIn(groups_[other]) > 2 ? kLeastMean : kLeastOfTwo;
        if (breaksOne(groups_[one], groups_[other]) || meanScore(groups_[one], groups_[other]) < least)
            return;
        if (shareDocument(groups_[one], groups_[other]) && !gainsByJoining(groups_[one], groups_[other]))
            return;
        join(one, other);
    }

    void join(std::size_t one, std::size_t other) {
        if (one == other) return;
        for (std::size_t d = 0; d < documents_.size(); ++d) {
            CollationCell& cell = groups_[one][d];
            for (const std::size_t s : groups_[other][d]) {
                cell.push_back(s);
                groupOf_[d][s] = one;
            }
            std::sort(cell.begin(), cell.end());
        }
        groups_[other].clear();
    }

    /// A cell holds neighbours only, and few.
    static bool fits(const CollationGroup& x, const CollationGroup& y) {
        for (std::size_t d = 0; d < x.size(); ++d) {
            if (x[d].empty() || y[d].empty()) continue;
            if (x[d].size() + y[d].size() > kMostOfOne) return false;
            if (x[d].back() + 1 != y[d].front() && y[d].back() + 1 != x[d].front()) return false;
        }
        return true;
    }

    [[nodiscard]] bool breaksOne(const CollationGroup& x, const CollationGroup& y) const {
        if (broken_.empty()) return false;
        return std::any_of(broken_.begin(), broken_.end(), [&](const auto& pair) {
            return (holds(x, pair.first) && holds(y, pair.second)) ||
                   (holds(y, pair.first) && holds(x, pair.second));
        });
    }
    static bool holds(const CollationGroup& group, Place place) {
        const CollationCell& cell = group[place.document];
        return std::find(cell.begin(), cell.end(), place.sentence) != cell.end();
    }

    static std::ptrdiff_t documentsIn(const CollationGroup& group) {
        return std::count_if(group.begin(), group.end(), [](const CollationCell& c) { return !c.empty(); });
    }

    static bool shareDocument(const CollationGroup& x, const CollationGroup& y) {
        for (std::size_t d = 0; d < x.size(); ++d)
            if (!x[d].empty() && !y[d].empty()) return true;
        return false;
    }

    /// Whether two sentences of one document together are more like the others than either alone.
    [[nodiscard]] bool gainsByJoining(const CollationGroup& x, const CollationGroup& y) const {
        CollationGroup both = x;
        for (std::size_t d = 0; d < both.size(); ++d) {
            both[d].insert(both[d].end(), y[d].begin(), y[d].end());
            std::sort(both[d].begin(), both[d].end());
        }
        return meanWithin(both) >= kJoinGain * std::max(meanWithin(x), meanWithin(y));
    }

    [[nodiscard]] double meanWithin(const CollationGroup& group) const {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t d = 0; d < group.size(); ++d) {
            if (group[d].empty()) continue;
            for (std::size_t e = d + 1; e < group.size(); ++e) {
                if (group[e].empty()) continue;
                sum += cosine(together(d, group[d]), together(e, group[e]));
                ++count;
            }
        }
        return count == 0 ? 0 : sum / static_cast<double>(count);
    }

    [[nodiscard]] double meanScore(const CollationGroup& x, const CollationGroup& y) const {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t d = 0; d < x.size(); ++d) {
            if (x[d].empty()) continue;
            for (std::size_t e = 0; e < y.size(); ++e) {
                if (e == d || y[e].empty()) continue;
                sum += cosine(together(d, x[d]), together(e, y[e]));
                ++count;
            }
        }
        return count == 0 ? 0 : sum / static_cast<double>(count);
    }
    [[nodiscard]] WeightedFeatures together(std::size_t document, const CollationCell& cell) const {
        WeightedFeatures features = documents_[document].sentences[cell.front()];
        for (std::size_t i = 1; i < cell.size(); ++i)
            features = joined(features, documents_[document].sentences[cell[i]]);
        return features;
    }

    const std::vector<WeighedDocument>& documents_;
    std::vector<std::vector<std::size_t>> groupOf_; // by document and sentence
    std::vector<CollationGroup> groups_;            // emptied when joined to another
    std::set<std::pair<Place, Place>> broken_;
};

std::vector<Pairing> between(const std::vector<CollationPairing>& decided, std::size_t a, std::size_t b) {
    std::vector<Pairing> pairings;
    for (const CollationPairing& one : decided) {
        if (one.documentA == a && one.documentB == b) pairings.push_back(one.pairing);
        if (one.documentA == b && one.documentB == a)
            pairings.push_back({one.pairing.b, one.pairing.a, one.pairing.paired});
    }
    return pairings;
}

Result<std::vector<Edge>> alignAll(const std::vector<WeighedDocument>& documents,
                                   const std::vector<CollationPairing>& decided, Progress& progress) {
    std::vector<Edge> edges;
    std::size_t done = 0;
    progress.stage("Aligning reports", documents.size() * (documents.size() - 1) / 2);
    for (std::size_t a = 0; a < documents.size(); ++a) {
        for (std::size_t b = a + 1; b < documents.size(); ++b) {
            auto pairs = alignWeighed(documents[a], documents[b], between(decided, a, b), progress);
            if (!pairs) return tl::make_unexpected(pairs.error());
            for (AlignedPair& pair : *pairs) edges.push_back({a, b, std::move(pair)});
            progress.report(++done);
        }
    }
    return edges;
}

} // namespace

Result<std::vector<CollationGroup>> groupSentences(const std::vector<const Comparable*>& documents,
                                                   const FeatureWeights& weights,
                                                   const std::vector<CollationPairing>& decided,
                                                   Progress& progress) {
    if (documents.empty()) return std::vector<CollationGroup>{};
    std::vector<WeighedDocument> weighedDocuments;
    for (const Comparable* document : documents)
        weighedDocuments.push_back(weighedDocument(*document, weights));
    auto edges = alignAll(weighedDocuments, decided, progress);
    if (!edges) return tl::make_unexpected(edges.error());
    std::stable_sort(edges->begin(), edges->end(),
                     [](const Edge& x, const Edge& y) { return x.pair.score > y.pair.score; });
    Grouper grouper(weighedDocuments);
    grouper.obey(decided);
    for (const Edge& edge : *edges) grouper.add(edge);
    return grouper.take();
}

} // namespace crossdate::compare
