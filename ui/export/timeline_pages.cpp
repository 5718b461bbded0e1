#include "ui/export/timeline_pages.h"

#include "core/date/edtf.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kBesideLanes = 230; // pixels of a page for axis, cards, bars and legend
constexpr double kLowLane = 29;
constexpr std::size_t kMostParts = 12; // then the list must do
constexpr double kShortestPart = 10;   // days; nearer, cards do not come apart
constexpr int kDeepest = 5;

std::unique_ptr<TimelineScene> makeScene(const TimelineData& data, double width, double height) {
    auto scene = std::make_unique<TimelineScene>(
        SceneOptions{.overview = false, .medium = Medium::document, .maxRows = 16, .widestTitle = 320});
    scene->setData(data);
    scene->setSize(width, height);
    scene->setSize(width, std::min(height, scene->heightFor(scene->rowsWanted())));
    scene->setScale(scene->fitted());
    return scene;
}

std::size_t foldedInView(const TimelineScene& scene) {
    std::size_t count = 0;
    for (const auto& fold : scene.inView().folds) count += fold.events.size();
    return count;
}

std::size_t eventsIn(const TimelineData& data, DaySpan days) {
    return static_cast<std::size_t>(
        std::count_if(data.events.begin(), data.events.end(), [&](const auto& event) {
            return event.days.middle() >= days.first && event.days.middle() < days.last;
        }));
}

/// Half of the events on either side.
double splitDay(const TimelineData& data, DaySpan days) {
    std::vector<double> middles;
    for (const auto& event : data.events)
        if (event.days.middle() >= days.first && event.days.middle() < days.last)
            middles.push_back(event.days.middle());
    if (middles.size() < 2) return days.middle();
    std::sort(middles.begin(), middles.end());
    const double day = std::floor(middles[middles.size() / 2]);
    return day > days.first + 1 && day < days.last - 1 ? day : std::floor(days.middle());
}

QString spanText(DaySpan days) {
    const Day first{static_cast<std::int64_t>(std::floor(days.first))};
    const Day last{static_cast<std::int64_t>(std::ceil(days.last)) - 1};
    return dateText(date::datingOfInterval(first, std::max(first, last)));
}

/// The shortest stretch that holds the middles of its events: a year of silence needs no page.
DaySpan tightened(const TimelineData& data, DaySpan days) {
    DaySpan tight{days.last, days.first};
    for (const auto& event : data.events) {
        const double middle = event.days.middle();
        if (middle < days.first || middle >= days.last) continue;
        tight.first = std::min(tight.first, std::max(event.days.first, days.first));
        tight.last = std::max(tight.last, std::min(event.days.last, days.last));
    }
    if (tight.first >= tight.last) return days;
    const double air = std::max(1.0, tight.length() * 0.05);
    return {tight.first - air, tight.last + air};
}

class PartMaker {
public:
    PartMaker(const TimelineData& data, double width, double height)
        : data_(data), width_(width), height_(height) {}

    void split(DaySpan days, int depth) {
        const double middle = splitDay(data_, days);
        for (const DaySpan half : {DaySpan{days.first, middle}, DaySpan{middle, days.last}})
            addPart(half, depth);
    }
    std::vector<TimelinePage> take() { return std::move(pages_); }

private:
    void addPart(DaySpan days, int depth) {
        if (eventsIn(data_, days) == 0 || pages_.size() >= kMostParts) return;
        const DaySpan shown = tightened(data_, days);
        auto scene = makeScene(data_, width_, height_);
        const auto& scale = scene->scale();
        scene->setScale(TimeScale(scale.left(), scale.right(), shown).within(data_.domain));
        if (foldedInView(*scene) > 0 && depth < kDeepest && shown.length() > kShortestPart) {
            split(days, depth + 1);
            return;
        }
        const auto seen = scene->scale().days();
        pages_.push_back({std::move(scene), false, spanText(seen)});
    }

    const TimelineData& data_;
    double width_, height_;
    std::vector<TimelinePage> pages_;
};

/// Lanes in groups that fit a page.
std::vector<TimelineData> splitLanes(const TimelineData& data, std::size_t most) {
    std::vector<TimelineData> groups;
    const auto count = std::max<std::size_t>(1, (data.lanes.size() + most - 1) / most);
    for (std::size_t i = 0; i < count; ++i) {
        TimelineData group = data;
        const auto first = std::min(i * most, data.lanes.size());
        const auto last = std::min(first + most, data.lanes.size());
        group.lanes.assign(data.lanes.begin() + static_cast<std::ptrdiff_t>(first),
                           data.lanes.begin() + static_cast<std::ptrdiff_t>(last));
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

std::vector<TimelinePage> makeTimelinePages(const TimelineData& data, double width, double firstHeight,
                                            double height) {
    std::vector<TimelinePage> pages;
    const double shortest = std::min(firstHeight, height);
    const auto most =
        static_cast<std::size_t>(std::max(4.0, std::floor((shortest - kBesideLanes) / kLowLane)));
    const auto groups = splitLanes(data, most);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        auto scene = makeScene(groups[i], width, i == 0 ? firstHeight : height);
        const QString what = groups.size() > 1 ? QCoreApplication::translate("Export", "outlets %1 to %2")
                                                     .arg(i * most + 1)
                                                     .arg(i * most + groups[i].lanes.size())
                                               : QString();
        pages.push_back({std::move(scene), true, what});
    }
    if (foldedInView(*pages.front().scene) == 0) return pages;
    PartMaker parts(groups.front(), width, height);
    parts.split(data.domain, 1);
    for (auto& page : parts.take()) pages.push_back(std::move(page));
    return pages;
}

} // namespace crossdate::ui
