#include "tests/ui/timeline_fixture.h"

#include <algorithm>
#include <random>

namespace crossdate::test {

SnapshotPtr makeSnapshot(const std::vector<std::string>& outlets, std::vector<MadeEvent> events) {
    auto snapshot = std::make_shared<CaseSnapshot>();
    snapshot->info.title = "The Tarn line";
    snapshot->info.isSample = true;
    std::vector<std::string> texts(outlets.size());
    for (std::size_t i = 0; i < outlets.size(); ++i) texts[i] = "Report by " + outlets[i] + "\n";
    for (const auto& event : events)
        for (const auto& claim : event.claims) texts[claim.outlet] += event.title + ".\n";
    const char grades[] = {'B', 'C', 'C', 'A', 'F'};
    for (std::size_t i = 0; i < outlets.size(); ++i) {
        auto document = makeDocument(outlets[i], texts[i], "report-" + std::to_string(i) + ".txt");
        document.published = singleDay(2019, 5, 15);
        snapshot->outlets.push_back({document.outlet, outlets[i], grades[i % 5], static_cast<int>(i)});
        DocumentView view;
        view.outlet = document.outlet;
        view.published = document.published;
        view.publishedFrom = PublishedFrom::text;
        view.document = std::make_shared<const Document>(std::move(document));
        snapshot->documents.push_back(std::move(view));
    }
    std::vector<std::size_t> reached(outlets.size(), 0);
    std::int64_t id = 1;
    for (auto& made : events) {
        EventView event;
        event.id = EventId{id++};
        event.title = std::move(made.title);
        event.date = std::move(made.date);
        event.dateReason = event.date ? "stated in the text" : "";
        event.status = made.status;
        for (const auto& claim : made.claims) {
            const auto& document = *snapshot->documents[claim.outlet].document;
            const auto at = document.text.find(event.title, reached[claim.outlet]);
            Claim derived;
            derived.passage = {document.id, {at, at + event.title.size()}};
            reached[claim.outlet] = at + event.title.size();
            derived.id = claimIdOf(derived.passage);
            derived.date = claim.date;
            derived.modality = claim.modality;
            event.claims.push_back(std::move(derived));
            const OutletId outlet = snapshot->outlets[claim.outlet].id;
            if (std::find(event.outlets.begin(), event.outlets.end(), outlet) == event.outlets.end())
                event.outlets.push_back(outlet);
        }
        event.independentOrigins = static_cast<int>(event.outlets.size());
        for (int i = 0; i < made.conflicts; ++i) {
            ConflictView conflict;
            conflict.id = ConflictId{id++};
            conflict.event = event.id;
            event.conflicts.push_back(conflict.id);
            snapshot->conflicts.push_back(std::move(conflict));
        }
        event.standingConflicts = made.conflicts;
        snapshot->events.push_back(std::move(event));
    }
    return snapshot;
}

SnapshotPtr makeCrowdedSnapshot() {
    const auto month = [](int year, unsigned m, const char* edtf) {
        const Day first = dayOf(year, m, 1);
        return between(edtf, first, (m == 12 ? dayOf(year + 1, 1, 1) : dayOf(year, m + 1, 1)) - 1);
    };
    const auto day = [](unsigned m, unsigned d) { return singleDay(2019, m, d); };
    const Dating aug = month(2018, 8, "2018-08"), dec = month(2018, 12, "2018-12");
    const Dating jan = month(2019, 1, "2019-01"), feb = month(2019, 2, "2019-02"),
                 apr = month(2019, 4, "2019-04");
    const Dating week = between("2019-W20", dayOf(2019, 5, 13), dayOf(2019, 5, 19));
    const Dating spring = between("2019-04/2019-05-15", dayOf(2019, 4, 1), dayOf(2019, 5, 15));
    using enum Modality;
    return makeSnapshot(
        {"Northwire", "Harbour Ledger", "Velmar Daily", "Channel Nine", "E&T Tarn"},
        {{"Council barred from the Tarn line", aug, {{0, aug}}, 0},
         {"Chief engineer arrested in Velmar", dec, {{0, dec}, {3, dec}}, 0, EventStatus::confirmed},
         {"Ministry charges two builders",
          jan,
          {{0, jan, reported}, {1, day(1, 10)}, {3, jan}, {1, day(1, 20)}},
          1},
         {"Builder denies claims on radio", feb, {{2, feb}, {3, feb}}, 0, EventStatus::confirmed},
         {"Cabinet discussion leaked", apr, {{0, day(4, 14)}, {4, day(4, 8)}, {4, day(4, 16)}}, 1},
         {"Minister sacked",
          spring,
          {{0, day(5, 2), reported}, {4, day(5, 2), denied}},
          1,
          EventStatus::confirmed},
         {"Builder offers a pact on safety in the capital",
          day(5, 14),
          {{0, day(5, 14)}, {1, day(5, 14)}, {2, day(5, 14)}, {3, day(5, 13)}, {4, day(5, 14)}},
          2},
         {"Executive order on bridge equipment",
          week,
          {{0, day(5, 17), expected}, {1, day(5, 17), expected}, {2, day(5, 19), expected}, {3, day(5, 17)}},
          2,
          EventStatus::confirmed},
         {"Strike called off at the yard", day(3, 3), {{2, day(3, 3)}}, 0, EventStatus::dismissed},
         {"Report on jobs at the line", week, {{2, week}, {4, week}}, 0},
         {"Talks on a new tariff", std::nullopt, {}, 0},
         {"An inquiry into the contract", std::nullopt, {}, 0}});
}

SnapshotPtr makeLargeSnapshot(int count, int outlets) {
    std::mt19937 random(42);
    std::uniform_int_distribution<std::int64_t> start(dayOf(2010, 1, 1).number, dayOf(2019, 12, 1).number);
    std::uniform_int_distribution<int> length(0, 9), claims(1, 3), kind(0, 3), outlet(0, outlets - 1);
    std::vector<std::string> names;
    for (int i = 0; i < outlets; ++i) names.push_back("Outlet number " + std::to_string(i + 1));
    std::vector<MadeEvent> events;
    for (int i = 0; i < count; ++i) {
        const Day first{start(random)};
        const Day last = first + (length(random) < 7 ? 0 : 30);
        MadeEvent event{
            "Event number " + std::to_string(i), between("x", first, last), {}, i % 7 == 0 ? 1 : 0};
        for (int c = claims(random); c > 0; --c)
            event.claims.push_back({static_cast<std::size_t>(outlet(random)), between("x", first, last),
                                    static_cast<Modality>(kind(random))});
        events.push_back(std::move(event));
    }
    std::sort(events.begin(), events.end(),
              [](const auto& a, const auto& b) { return a.date->earliest < b.date->earliest; });
    return makeSnapshot(names, std::move(events));
}

} // namespace crossdate::test
