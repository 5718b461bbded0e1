#include "ui/timeline/timeline_data.h"

#include "ui/models/wording.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace crossdate::ui {

namespace {

constexpr double kOpenStretch = 30; // days drawn of an open end
constexpr double kFarthest = 1e12;  // days; EDTF knows years beyond what doubles count exactly
constexpr double kSomeDay = 17897;  // 2019-01-01: where an empty line stands

double asDouble(Day day) {
    return std::clamp(static_cast<double>(day.number), -kFarthest, kFarthest);
}

bool isApproximate(const Dating& dating) {
    return dating.edtf.find_first_of("~?%") != std::string::npos;
}

using OutletOf = std::unordered_map<DocumentId, OutletId>;

TimelineEvent makeEvent(const EventView& view) {
    TimelineEvent event;
    event.id = view.id;
    event.title = shownText(view.title);
    event.silent = view.silent;
    event.outlets = static_cast<int>(view.outlets.size());
    event.conflicts = view.standingConflicts;
    event.status = view.status;
    if (!view.date) return event;
    event.openStart = !view.date->earliest;
    event.openEnd = !view.date->latest;
    event.approximate = isApproximate(*view.date);
    return event;
}

using LaneIndex = std::unordered_map<OutletId, std::size_t>;

void addMarks(TimelineData& data, const LaneIndex& lanes, const EventView& view, const OutletOf& outlets) {
    const auto eventDays = view.date ? daysOf(*view.date) : std::nullopt;
    for (const auto& claim : view.claims) {
        const auto outlet = outlets.find(claim.passage.document);
        const auto lane = outlet == outlets.end() ? lanes.end() : lanes.find(outlet->second);
        if (lane == lanes.end()) continue;
        const auto own = claim.date ? daysOf(*claim.date) : std::nullopt;
        const auto days = own ? own : eventDays;
        if (!days) continue;
        data.lanes[lane->second].marks.push_back({claim.id, claim.passage, view.id, *days, claim.modality});
    }
}

DaySpan domainOf(const TimelineData& data) {
    DaySpan domain{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    const auto cover = [&](const DaySpan& days) {
        domain.first = std::min(domain.first, days.first);
        domain.last = std::max(domain.last, days.last);
    };
    for (const auto& event : data.events) cover(event.days);
    for (const auto& lane : data.lanes)
        for (const auto& mark : lane.marks) cover(mark.days);
    if (domain.first > domain.last) return {kSomeDay, kSomeDay + 365};
    const double pad = std::max(domain.length() * 0.02, 3.0);
    return {domain.first - pad, domain.last + pad};
}

} // namespace

std::optional<DaySpan> daysOf(const Dating& dating) {
    if (dating.earliest && dating.latest)
        return DaySpan{asDouble(*dating.earliest),
                       std::max(asDouble(*dating.latest), asDouble(*dating.earliest)) + 1};
    if (dating.earliest)
        return DaySpan{asDouble(*dating.earliest), asDouble(*dating.earliest) + kOpenStretch};
    if (dating.latest)
        return DaySpan{asDouble(*dating.latest) + 1 - kOpenStretch, asDouble(*dating.latest) + 1};
    return std::nullopt;
}

int TimelineData::indexOf(EventId event) const {
    const auto found =
        std::find_if(events.begin(), events.end(), [&](const auto& e) { return e.id == event; });
    return found == events.end() ? -1 : static_cast<int>(found - events.begin());
}

const TimelineEvent* TimelineData::find(EventId event) const {
    for (const auto* list : {&events, &undated})
        for (const auto& candidate : *list)
            if (candidate.id == event) return &candidate;
    return nullptr;
}

TimelineData buildTimelineData(const std::vector<const EventView*>& events, const CaseSnapshot& snapshot,
                               const std::set<OutletId>& hiddenOutlets) {
    TimelineData data;
    LaneIndex lanes;
    for (const auto& outlet : snapshot.outlets) {
        if (hiddenOutlets.contains(outlet.id)) {
            ++data.hiddenLanes;
            continue;
        }
        lanes.emplace(outlet.id, data.lanes.size());
        data.lanes.push_back({outlet.id, shownText(outlet.name), outlet.grade, outlet.colour, {}});
    }
    OutletOf outlets;
    for (const auto& document : snapshot.documents) outlets.emplace(document.document->id, document.outlet);
    for (const auto* view : events) {
        auto event = makeEvent(*view);
        const auto days = view->date ? daysOf(*view->date) : std::nullopt;
        if (days) event.days = *days;
        (days ? data.events : data.undated).push_back(std::move(event));
        addMarks(data, lanes, *view, outlets);
    }
    std::stable_sort(data.events.begin(), data.events.end(), [](const auto& a, const auto& b) {
        return std::pair(a.days.first, a.days.last) < std::pair(b.days.first, b.days.last);
    });
    for (auto& lane : data.lanes)
        std::stable_sort(lane.marks.begin(), lane.marks.end(),
                         [](const auto& a, const auto& b) { return a.middle() < b.middle(); });
    data.domain = domainOf(data);
    return data;
}

} // namespace crossdate::ui
