#include "ui/timeline/lane_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crossdate::ui {

namespace {

constexpr double kFar = std::numeric_limits<double>::max() / 4;

/// A card as its row sees it. It must touch [from, to], its date, with `inset` to spare.
struct Block {
    std::uint32_t event = 0;
    double from = 0, to = 0;
    double width = 0, minWidth = 0;
    double inset = 0;
    int priority = 0;
    double tightRight = 0; // right edge of the narrowest card as far left as it goes
    double left = 0;
};

Block blockOf(const CardRequest& request, std::uint32_t event, double pixelsPerDay, const CardRules& rules) {
    Block block;
    block.event = event;
    block.from = request.days.first * pixelsPerDay;
    block.to = request.days.last * pixelsPerDay;
    block.width = request.width;
    block.minWidth = std::min(request.width, rules.minWidth);
    block.inset = std::min(rules.inset, block.minWidth / 2);
    block.priority = request.priority;
    return block;
}

/// The right edge of the narrowest card as far left as it goes; false when that is past its date.
bool tighten(Block& block, double from, double wallRight) {
    const double left = std::max(from, block.from + block.inset - block.minWidth);
    block.tightRight = left + block.minWidth;
    return left + block.inset <= block.to && block.tightRight <= wallRight;
}

/// Keeps as many as fit at their narrowest, the higher priority where two exclude each other.
std::vector<Block> keepWhatFits(const std::vector<Block>& row, double wallLeft, double wallRight, double gap,
                                std::vector<std::uint32_t>& dropped) {
    std::vector<Block> kept;
    for (Block block : row) {
        while (true) {
            const double from = kept.empty() ? wallLeft : kept.back().tightRight + gap;
            if (tighten(block, from, wallRight)) {
                kept.push_back(block);
                break;
            }
            if (kept.empty() || kept.back().priority >= block.priority) {
                dropped.push_back(block.event);
                break;
            }
            dropped.push_back(kept.back().event);
            kept.pop_back();
        }
    }
    return kept;
}

/// From the right: each card as near to the beginning of its date as its right neighbour lets it, with as
/// much of its width as its left neighbour's narrowest place leaves.
void spread(std::vector<Block>& kept, double wallLeft, double wallRight, double gap) {
    double limit = wallRight;
    for (std::size_t i = kept.size(); i-- > 0;) {
        auto& block = kept[i];
        const double lowest = i == 0 ? wallLeft : kept[i - 1].tightRight + gap;
        const double wished =
            std::min({block.from, (block.from + block.to) / 2 - block.inset, limit - block.width});
        block.left = std::max(wished, lowest);
        block.width = std::min(block.width, limit - block.left);
        limit = block.left - gap;
    }
}

PlacedCard cardOf(const Block& block, int row) {
    const double inset = std::min(block.inset, block.width / 2);
    const double middle = (block.from + block.to) / 2;
    const double leader = std::max(block.left + inset, std::min(middle, block.left + block.width - inset));
    return {row, block.left, block.width, leader, false};
}

/// A mark stands at the first of its events; the others follow within its width.
void addFold(std::vector<FoldMark>& folds, double x, std::uint32_t event, double width) {
    if (folds.empty() || x - folds.back().x >= width) folds.push_back({x, {}});
    folds.back().events.push_back(event);
}

std::vector<FoldMark> foldMarks(const std::vector<CardRequest>& requests, std::vector<std::uint32_t> folded,
                                double pixelsPerDay, double width) {
    const auto middle = [&](std::uint32_t i) { return requests[i].days.middle() * pixelsPerDay; };
    std::sort(folded.begin(), folded.end(),
              [&](auto a, auto b) { return std::pair(middle(a), a) < std::pair(middle(b), b); });
    std::vector<FoldMark> folds;
    for (const auto event : folded) addFold(folds, middle(event), event, width);
    return folds;
}

/// What a view sees of one row.
struct RowInView {
    std::vector<Block> blocks;
    double wallLeft = 0, wallRight = 0;
};

/// At the edge of the view the leader may stand at the card's very corner.
Block blockInView(Block block, double left, double right) {
    block.from = std::clamp(block.from, left, right);
    block.to = std::clamp(block.to, left, right);
    block.inset = std::max(0.0, std::min({block.inset, block.to - left, right - block.from}));
    return block;
}

/// A card that pokes in while its date is out of sight stays where it is; the others keep clear of it.
void standAside(RowInView& row, const PlacedCard& card, bool dateIsRight, double gap) {
    if (dateIsRight)
        row.wallRight = std::min(row.wallRight, card.left - gap);
    else
        row.wallLeft = std::max(row.wallLeft, card.left + card.width + gap);
}

void mergeFolds(std::vector<FoldMark>& folds, const CardLayout& layout, double left, double right,
                double width) {
    // Events of a mark reach up to its width to its right.
    for (const auto& fold : layout.folds)
        if (fold.x >= left - width && fold.x <= right) folds.push_back(fold);
    for (auto& fold : folds) fold.x = std::clamp(fold.x, left, right);
    std::sort(folds.begin(), folds.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    std::vector<FoldMark> merged;
    for (const auto& fold : folds)
        for (const auto event : fold.events) addFold(merged, fold.x, event, width);
    folds = std::move(merged);
}

} // namespace

RowPlan assignRows(const std::vector<CardRequest>& requests, double pixelsPerDay, int rows, double last,
                   const CardRules& rules) {
    RowPlan plan;
    plan.rows.reserve(requests.size());
    std::vector<double> ends; // with as many rows as it takes, up to `rows`
    for (const auto& request : requests) {
        const double left = std::min(request.days.first * pixelsPerDay, last * pixelsPerDay - request.width);
        auto row =
            std::find_if(ends.begin(), ends.end(), [&](double end) { return end + rules.gap <= left; });
        if (row == ends.end() && static_cast<int>(ends.size()) < std::max(rows, 1)) {
            ends.push_back(-kFar);
            row = ends.end() - 1;
        } else if (row == ends.end()) {
            row = std::min_element(ends.begin(), ends.end());
        }
        *row = std::max(*row, left) + request.width;
        plan.rows.push_back(static_cast<int>(row - ends.begin()));
    }
    plan.wanted = std::max<int>(1, static_cast<int>(ends.size()));
    return plan;
}

CardLayout placeCards(const std::vector<CardRequest>& requests, const std::vector<int>& rows,
                      double pixelsPerDay, const CardRules& rules) {
    CardLayout layout;
    layout.pixelsPerDay = pixelsPerDay;
    layout.cards.resize(requests.size());
    std::vector<std::vector<Block>> byRow;
    for (std::uint32_t i = 0; i < requests.size(); ++i) {
        const auto row = static_cast<std::size_t>(rows[i]);
        if (byRow.size() <= row) byRow.resize(row + 1);
        byRow[row].push_back(blockOf(requests[i], i, pixelsPerDay, rules));
        layout.cards[i].row = rows[i];
        layout.cards[i].folded = true;
    }
    std::vector<std::uint32_t> dropped;
    for (const auto& row : byRow) {
        auto kept = keepWhatFits(row, -kFar, kFar, rules.gap, dropped);
        spread(kept, -kFar, kFar, rules.gap);
        for (const auto& block : kept) layout.cards[block.event] = cardOf(block, rows[block.event]);
    }
    layout.folds = foldMarks(requests, std::move(dropped), pixelsPerDay, rules.foldWidth);
    return layout;
}

CardsInView fitIntoView(const std::vector<CardRequest>& requests, const CardLayout& layout, double left,
                        double right, const CardRules& rules) {
    std::vector<RowInView> rows;
    CardsInView seen;
    for (std::uint32_t i = 0; i < requests.size(); ++i) {
        const auto& card = layout.cards[i];
        if (card.folded) continue;
        const auto row = static_cast<std::size_t>(card.row);
        while (rows.size() <= row) rows.push_back({{}, left, right});
        const Block block = blockOf(requests[i], i, layout.pixelsPerDay, rules);
        if (block.to >= left && block.from <= right) {
            rows[row].blocks.push_back(blockInView(block, left, right));
        } else if (card.left < right && card.left + card.width > left) {
            seen.cards.push_back({i, card});
            standAside(rows[row], card, block.from > right, rules.gap);
        }
    }
    std::vector<std::uint32_t> dropped;
    for (const auto& row : rows) {
        auto kept = keepWhatFits(row.blocks, row.wallLeft, row.wallRight, rules.gap, dropped);
        spread(kept, row.wallLeft, row.wallRight, rules.gap);
        for (const auto& block : kept)
            seen.cards.push_back({block.event, cardOf(block, layout.cards[block.event].row)});
    }
    std::sort(seen.cards.begin(), seen.cards.end(),
              [](const auto& a, const auto& b) { return a.event < b.event; });
    seen.folds = foldMarks(requests, std::move(dropped), layout.pixelsPerDay, rules.foldWidth);
    mergeFolds(seen.folds, layout, left, right, rules.foldWidth);
    return seen;
}

namespace {

constexpr auto kNoCluster = std::numeric_limits<std::size_t>::max();

/// Level 0 stands above, 1 below.
std::vector<MarkCluster> clusterMarks(const std::vector<double>& middles, double pixelsPerDay, double fold,
                                      double room) {
    std::vector<MarkCluster> clusters;
    std::size_t last[2] = {kNoCluster, kNoCluster}; // the last cluster of each level
    const auto distance = [&](std::size_t cluster, double x) {
        return cluster == kNoCluster ? kFar : x - clusters[cluster].x;
    };
    for (std::uint32_t i = 0; i < middles.size(); ++i) {
        const double x = middles[i] * pixelsPerDay;
        const auto nearest = distance(last[0], x) <= distance(last[1], x) ? last[0] : last[1];
        const bool full = distance(last[0], x) < room && distance(last[1], x) < room;
        if (nearest != kNoCluster && (x - clusters[nearest].x <= fold || full)) {
            clusters[nearest].marks.push_back(i);
            continue;
        }
        const int level = distance(last[0], x) >= room ? 0 : 1;
        clusters.push_back({x, level, {i}});
        last[level] = clusters.size() - 1;
    }
    return clusters;
}

/// One that has no neighbour in reach stands in the middle; the others above and below it.
void settleLevels(std::vector<MarkCluster>& clusters, double room) {
    double before = -kFar;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        auto& cluster = clusters[i];
        const double after = i + 1 < clusters.size() ? clusters[i + 1].x : kFar;
        const bool alone = cluster.x - before >= room && after - cluster.x >= room;
        cluster.level = alone ? 0 : (cluster.level == 0 ? -1 : 1);
        before = cluster.x;
    }
}

/// Room of a mark that says "12".
double roomFor(std::size_t count, double single) {
    if (count < 2) return single;
    return single + (count < 10 ? 4 : count < 100 ? 10 : 16);
}

} // namespace

std::vector<MarkCluster> placeMarks(const std::vector<double>& middles, double pixelsPerDay,
                                    const MarkRules& rules) {
    // More room makes larger numbers, which want more room: three sizes, so three rounds at most.
    double room = rules.room;
    for (int round = 0;; ++round) {
        auto clusters = clusterMarks(middles, pixelsPerDay, rules.fold, room);
        std::size_t most = 1;
        for (const auto& cluster : clusters) most = std::max(most, cluster.marks.size());
        const double wanted = roomFor(most, rules.room);
        if (wanted <= room || round == 3) {
            settleLevels(clusters, room);
            return clusters;
        }
        room = wanted;
    }
}

} // namespace crossdate::ui
