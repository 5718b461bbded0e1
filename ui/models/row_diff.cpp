#include "ui/models/row_diff.h"

#include <unordered_map>

namespace crossdate::ui {

namespace {

// Rows for which `chosen` holds, as runs in ascending order.
template <class Chosen>
std::vector<RowRun> runsOf(const std::vector<std::int64_t>& keys, Chosen chosen) {
    std::vector<RowRun> runs;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!chosen(keys[i])) continue;
        const int row = static_cast<int>(i);
        if (!runs.empty() && runs.back().last + 1 == row)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

} // namespace

RowDiff diffRows(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after) {
    const std::unordered_set<std::int64_t> now(after.begin(), after.end());
    std::unordered_map<std::int64_t, int> survivors;
    for (const std::int64_t key : before)
        if (now.contains(key)) survivors.emplace(key, static_cast<int>(survivors.size()));

    RowDiff diff;
    const auto removed = runsOf(before, [&](std::int64_t key) { return !now.contains(key); });
    diff.removed.assign(removed.rbegin(), removed.rend());
    diff.inserted = runsOf(after, [&](std::int64_t key) { return !survivors.contains(key); });
    bool moved = false;
    for (const std::int64_t key : after) {
        const auto found = survivors.find(key);
        if (found == survivors.end()) continue;
        moved = moved || found->second != static_cast<int>(diff.order.size());
        diff.order.push_back(found->second);
    }
    if (!moved) diff.order.clear();
    return diff;
}

} // namespace crossdate::ui
