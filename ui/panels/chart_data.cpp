#include "ui/panels/chart_data.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QLocale>
#include <QObject>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace crossdate::ui {

namespace {

struct Item {
    OutletId outlet;
    Dating date;
    Day day; // where it is counted
};

// ---- stretches of time -----------------------------------------------------------------------------------

Day startOf(Day day, BucketUnit unit) {
    const auto civil = date::toCivil(day);
    switch (unit) {
    case BucketUnit::week:
        return date::mondayOf(day);
    case BucketUnit::month:
        return date::toDay({civil.year, civil.month, 1});
    case BucketUnit::year:
        return date::toDay({civil.year, 1, 1});
    case BucketUnit::decade: {
        const auto into = (civil.year % 10 + 10) % 10;
        return date::toDay({civil.year - into, 1, 1});
    }
    }
    return day;
}

Day startOfNext(Day start, BucketUnit unit) {
    const auto civil = date::toCivil(start);
    switch (unit) {
    case BucketUnit::week:
        return start + 7;
    case BucketUnit::month:
        return date::toDay(date::addMonths(civil, 1));
    case BucketUnit::year:
        return date::toDay({civil.year + 1, 1, 1});
    case BucketUnit::decade:
        return date::toDay({civil.year + 10, 1, 1});
    }
    return start + 1;
}

BucketUnit unitFor(Day first, Day last) {
    const auto days = last - first;
    if (days <= 7 * 16) return BucketUnit::week;
    if (days <= 31 * 30) return BucketUnit::month;
    return days <= 366 * 40 ? BucketUnit::year : BucketUnit::decade;
}

Bucket makeBucket(Day start, BucketUnit unit) {
    Bucket bucket{start, startOfNext(start, unit) - 1, {}, {}};
    const auto civil = date::toCivil(start);
    const QString year = QString::number(civil.year);
    const QString month = QLocale().standaloneMonthName(static_cast<int>(civil.month), QLocale::ShortFormat);
    switch (unit) {
    case BucketUnit::week:
        bucket.label = QStringLiteral("%1 %2").arg(civil.day).arg(month);
        bucket.name = dateText(date::datingOfWeek(start));
        break;
    case BucketUnit::month:
        bucket.label = QStringLiteral("%1 %2").arg(month, year.right(2));
        bucket.name = dateText(date::datingOfMonth(civil.year, civil.month));
        break;
    case BucketUnit::year:
        bucket.label = bucket.name = year;
        break;
    case BucketUnit::decade:
        bucket.label = bucket.name = year + QStringLiteral("s");
        break;
    }
    return bucket;
}

std::optional<Day> middleOf(const Dating& date) {
    if (date.earliest && date.latest) return *date.earliest + (*date.latest - *date.earliest) / 2;
    return date.earliest ? date.earliest : date.latest;
}

// ---- counting --------------------------------------------------------------------------------------------

/// A lone mention of something long past would leave a row of empty bars: where cutting the earliest
/// twentieth off lets a finer unit be used, it is cut off, and told.
Day firstShown(const std::vector<Item>& items) {
    const Day all = items.front().day;
    const Day most = items[items.size() / 20].day;
    const Day last = items.back().day;
    return unitFor(most, last) < unitFor(all, last) ? most : all;
}

/// Where there are more outlets than colours, those with the most keep theirs and the rest become one series.
void foldSmallSeries(TimeCounts& counts) {
    constexpr int colours = Theme::kOutletColours;
    if (counts.series.size() <= colours) return;
    std::vector<std::size_t> byTotal(counts.series.size());
    std::iota(byTotal.begin(), byTotal.end(), std::size_t{0});
    std::stable_sort(byTotal.begin(), byTotal.end(), [&](std::size_t a, std::size_t b) {
        return counts.series[a].total() > counts.series[b].total();
    });
    std::set<int> taken;
    std::set<std::size_t> kept;
    for (const auto i : byTotal)
        if (taken.insert(counts.series[i].colour % colours).second) kept.insert(i);
    std::vector<TimeCounts::Series> series;
    TimeCounts::Series rest{{}, {}, Theme::kNoOutletColour, std::vector<int>(counts.buckets.size())};
    for (std::size_t i = 0; i < counts.series.size(); ++i) {
        const auto& row = counts.series[i];
        if (kept.contains(i))
            series.push_back(row);
        else
            std::transform(row.counts.begin(), row.counts.end(), rest.counts.begin(), rest.counts.begin(),
                           std::plus<>());
    }
    const auto others = counts.series.size() - kept.size();
    rest.name = others == 1 ? QObject::tr("1 other outlet") : QObject::tr("%1 other outlets").arg(others);
    series.push_back(std::move(rest));
    counts.series = std::move(series);
}

TimeCounts count(const CaseSnapshot& snapshot, std::vector<Item> items, int undated) {
    TimeCounts counts;
    counts.undated = undated;
    if (items.empty()) return counts;
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.day < b.day; });
    const Day first = firstShown(items);
    counts.unit = unitFor(first, items.back().day);
    constexpr std::size_t most = 120; // decades of a case that spans millennia
    for (Day day = startOf(first, counts.unit); day <= items.back().day && counts.buckets.size() < most;
         day = startOfNext(day, counts.unit))
        counts.buckets.push_back(makeBucket(day, counts.unit));
    std::map<OutletId, std::vector<int>> byOutlet;
    for (const auto& item : items) {
        const auto bucket = std::find_if(counts.buckets.begin(), counts.buckets.end(), [&](const Bucket& b) {
            return b.first <= item.day && item.day <= b.last;
        });
        if (bucket == counts.buckets.end()) {
            ++counts.before;
            continue;
        }
        auto& row = byOutlet[item.outlet];
        row.resize(counts.buckets.size());
        ++row[static_cast<std::size_t>(bucket - counts.buckets.begin())];
        const bool inside = item.date.earliest && item.date.latest && *item.date.earliest >= bucket->first &&
                            *item.date.latest <= bucket->last;
        if (!inside) ++counts.wide;
    }
    for (const auto& outlet : snapshot.outlets)
        if (const auto row = byOutlet.find(outlet.id); row != byOutlet.end())
            counts.series.push_back({outlet.id, shownText(outlet.name), outlet.colour, row->second});
    foldSmallSeries(counts);
    return counts;
}

} // namespace

int TimeCounts::Series::total() const {
    return std::accumulate(counts.begin(), counts.end(), 0);
}

int TimeCounts::highest() const {
    int most = 0;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        int sum = 0;
        for (const auto& row : series) sum += row.counts[i];
        most = std::max(most, sum);
    }
    return most;
}

int TimeCounts::total() const {
    return std::accumulate(series.begin(), series.end(), 0,
                           [](int sum, const Series& s) { return sum + s.total(); });
}

TimeCounts reportsOverTime(const CaseSnapshot& snapshot) {
    std::vector<Item> items;
    int undated = 0;
    for (const auto& view : snapshot.documents) {
        const auto day = view.published ? middleOf(*view.published) : std::nullopt;
        if (day)
            items.push_back({view.outlet, *view.published, *day});
        else
            ++undated;
    }
    return count(snapshot, std::move(items), undated);
}

TimeCounts claimsOverTime(const CaseSnapshot& snapshot) {
    std::vector<Item> items;
    std::set<ClaimId> seen;
    int undated = 0;
    for (const auto& event : snapshot.events) {
        if (event.status == EventStatus::dismissed) continue;
        for (const auto& claim : event.claims) {
            const auto* view = snapshot.find(claim.passage.document);
            if (!view || !seen.insert(claim.id).second) continue;
            const auto& date = claim.date ? claim.date : event.date;
            const auto day = date ? middleOf(*date) : std::nullopt;
            if (day)
                items.push_back({view->outlet, *date, *day});
            else
                ++undated;
        }
    }
    return count(snapshot, std::move(items), undated);
}

// ---- outlet against outlet -------------------------------------------------------------------------------

OutletComparison::OutletComparison(const CaseSnapshot& snapshot)
    : outlets_(snapshot.outlets), pairs_(outlets_.size() * outlets_.size()) {
    std::map<OutletId, std::size_t> place;
    for (std::size_t i = 0; i < outlets_.size(); ++i) place[outlets_[i].id] = i;
    const auto placeOf = [&](DocumentId document) {
        const auto* view = snapshot.find(document);
        const auto found = view ? place.find(view->outlet) : place.end();
        return found == place.end() ? outlets_.size() : found->second;
    };
    std::set<std::tuple<EventId, std::size_t, std::size_t>> disputed;
    for (const auto& conflict : snapshot.conflicts) {
        if (conflict.verdict == Verdict::different || conflict.verdict == Verdict::dismissed) continue;
        const auto [a, b] =
            std::minmax({placeOf(conflict.a.passage.document), placeOf(conflict.b.passage.document)});
        if (a == b || b >= outlets_.size()) continue;
        at(a, b).conflicts.push_back(conflict.id);
        if (conflict.event) disputed.emplace(*conflict.event, a, b);
    }
    for (const auto& event : snapshot.events) {
        if (event.status == EventStatus::dismissed) continue;
        std::set<std::size_t> present;
        for (const auto id : event.outlets)
            if (const auto found = place.find(id); found != place.end()) present.insert(found->second);
        for (auto a = present.begin(); a != present.end(); ++a)
            for (auto b = std::next(a); b != present.end(); ++b)
                if (!disputed.contains({event.id, *a, *b})) at(*a, *b).agreed.push_back(event.id);
    }
}

OutletPair& OutletComparison::at(std::size_t a, std::size_t b) {
    return pairs_[std::min(a, b) * outlets_.size() + std::max(a, b)];
}

const OutletPair& OutletComparison::pair(int a, int b) const {
    const auto low = static_cast<std::size_t>(std::min(a, b));
    const auto high = static_cast<std::size_t>(std::max(a, b));
    return pairs_[low * outlets_.size() + high];
}

int OutletComparison::mostAgreed() const {
    std::size_t most = 0;
    for (const auto& pair : pairs_) most = std::max(most, pair.agreed.size());
    return static_cast<int>(most);
}

int OutletComparison::mostConflicts() const {
    std::size_t most = 0;
    for (const auto& pair : pairs_) most = std::max(most, pair.conflicts.size());
    return static_cast<int>(most);
}

} // namespace crossdate::ui
