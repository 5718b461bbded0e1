#include "core/compare/collation.h"

#include "core/compare/collation_groups.h"
#include "core/compare/document_order.h"
#include "core/compare/increasing_chain.h"

#include <algorithm>
#include <tuple>

namespace crossdate::compare {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Puts groups in reading order: those of the base in its order, each other one after the group that the
/// sentence before it (in the first document that has it) stands in.
class Rows {
public:
    Rows(std::vector<CollationGroup> groups, std::size_t base) : groups_(std::move(groups)) {
        if (groups_.empty()) return;
        const std::size_t documents = groups_.front().size();
        leads_.push_back(base);
        for (std::size_t d = 0; d < documents; ++d)
            if (d != base) leads_.push_back(d);
        followers_.resize(groups_.size());
        for (std::size_t g = 0; g < groups_.size(); ++g) noteSentences(g);
        for (std::size_t g = 0; g < groups_.size(); ++g) hang(g);
        const auto byPlace = [&](std::size_t x, std::size_t y) { return placeOf(x) < placeOf(y); };
        std::sort(first_.begin(), first_.end(), [&](std::size_t x, std::size_t y) {
            const auto [rankX, sentenceX] = placeOf(x);
            const auto [rankY, sentenceY] = placeOf(y);
            // How the others open, then the base.
            return std::tuple(rankX == 0, rankX, sentenceX) < std::tuple(rankY == 0, rankY, sentenceY);
        });
        for (std::vector<std::size_t>& some : followers_) std::sort(some.begin(), some.end(), byPlace);
    }

    [[nodiscard]] std::vector<std::size_t> inOrder() const {
        std::vector<std::size_t> order, open(first_.rbegin(), first_.rend());
        while (!open.empty()) { // no recursion: a report may be silent with another for thousands of rows
            const std::size_t group = open.back();
            open.pop_back();
            order.push_back(group);
            open.insert(open.end(), followers_[group].rbegin(), followers_[group].rend());
        }
        return order;
    }
    [[nodiscard]] const CollationGroup& at(std::size_t group) const { return groups_[group]; }
    CollationGroup take(std::size_t group) { return std::move(groups_[group]); }

private:
    /// Rank of the first document that has it, and where.
    [[nodiscard]] std::pair<std::size_t, std::size_t> placeOf(std::size_t group) const {
        std::size_t rank = 0;
        while (groups_[group][leads_[rank]].empty()) ++rank;
        return {rank, groups_[group][leads_[rank]].front()};
    }

    void noteSentences(std::size_t group) {
        groupOf_.resize(groups_[group].size());
        for (std::size_t d = 0; d < groups_[group].size(); ++d) {
            for (const std::size_t s : groups_[group][d]) {
                if (groupOf_[d].size() <= s) groupOf_[d].resize(s + 1, kNone);
                groupOf_[d][s] = group;
            }
        }
    }

    /// The group before is led by a document of the same or a lower rank, and in the same one stands earlier:
    /// no group ever follows itself.
    void hang(std::size_t group) {
        const auto [rank, sentence] = placeOf(group);
        const bool inBase = rank == 0;
        if (inBase || sentence == 0)
            first_.push_back(group);
        else
            followers_[groupOf_[leads_[rank]][sentence - 1]].push_back(group);
    }

    std::vector<CollationGroup> groups_;
    std::vector<std::size_t> leads_;                  // documents, the base first
    std::vector<std::vector<std::size_t>> groupOf_;   // by document and sentence
    std::vector<std::vector<std::size_t>> followers_; // by group
    std::vector<std::size_t> first_;                  // hang on nothing
};

void markMoved(std::vector<CollationRow>& rows, std::size_t base) {
    const std::size_t documents = rows.empty() ? 0 : rows.front().cells.size();
    for (std::size_t d = 0; d < documents; ++d) {
        if (d == base) continue;
        std::vector<std::size_t> both;
        std::vector<ChainPoint> points;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const CollationCell &a = rows[r].cells[base], &b = rows[r].cells[d];
            if (a.empty() || b.empty()) continue;
            both.push_back(r);
            points.push_back({a.front(), b.front(), static_cast<double>(a.size() + b.size())});
        }
        const std::vector<bool> inChain = heaviestIncreasingChain(points);
        for (std::size_t i = 0; i < both.size(); ++i)
            if (!inChain[i]) rows[both[i]].moved = rows[both[i]].movedIn[d] = true;
    }
}

std::vector<CollationPairing> translated(std::vector<CollationPairing> decided,
                                         const std::vector<std::size_t>& order) {
    std::vector<std::size_t> rankOf(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) rankOf[order[i]] = i;
    std::erase_if(decided, [&](const CollationPairing& one) {
        return one.documentA >= order.size() || one.documentB >= order.size();
    });
    for (CollationPairing& one : decided) {
        one.documentA = rankOf[one.documentA];
        one.documentB = rankOf[one.documentB];
        if (one.documentA < one.documentB) continue;
        std::swap(one.documentA, one.documentB);
        std::swap(one.pairing.a, one.pairing.b);
    }
    return decided;
}

} // namespace

Result<Collation> collate(const std::vector<const Comparable*>& documents, std::size_t base,
                          const std::vector<CollationPairing>& decided, Progress& progress) {
    Collation collation;
    if (documents.empty()) return collation;
    base = std::min(base, documents.size() - 1);
    const std::vector<std::size_t> order = ownOrder(documents);
    std::vector<const Comparable*> ordered;
    for (const std::size_t index : order) ordered.push_back(documents[index]);

    auto groups = groupSentences(ordered, FeatureWeights(ordered), translated(decided, order), progress);
    if (!groups) return tl::make_unexpected(groups.error());
    const auto ownBase =
        static_cast<std::size_t>(std::find(order.begin(), order.end(), base) - order.begin());
    Rows rows(std::move(*groups), ownBase);
    for (const std::size_t group : rows.inOrder()) {
        CollationRow& row = collation.rows.emplace_back();
        row.cells.resize(documents.size());
        row.movedIn.resize(documents.size(), false);
        CollationGroup cells = rows.take(group);
        for (std::size_t i = 0; i < order.size(); ++i) row.cells[order[i]] = std::move(cells[i]);
    }
    markMoved(collation.rows, base);
    return collation;
}

} // namespace crossdate::compare
