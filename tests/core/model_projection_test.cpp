#include "core/model/projection.h"
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"

#include <algorithm>
#include <set>

using namespace crossdate;
using test::conflictTitled;
using test::eventTitled;

namespace {

EventJudgement judge(const CaseLayers& layers, const EventView& event) {
    EventJudgement judgement;
    judgement.event = event.id;
    for (const Claim& claim : event.claims)
        for (const DocumentPtr& document : layers.documents)
            if (document->id == claim.passage.document)
                judgement.anchors.push_back(makeSelector(claim.passage, document->text));
    return judgement;
}

ConflictJudgement judge(const CaseLayers& layers, const ConflictView& conflict, Verdict verdict) {
    const CaseSnapshot snapshot = project(layers);
    const auto selector = [&snapshot](const Passage& passage) {
        return makeSelector(passage, snapshot.find(passage.document)->document->text);
    };
    return {conflict.id, conflict.kind, selector(conflict.a.passage), selector(conflict.b.passage), verdict,
            {}};
}

/// The same claims under other ids and one word shorter, as another engine would derive them.
void deriveAnew(CaseLayers& layers) {
    for (Claim& claim : layers.derivation.claims) {
        const ClaimId old = claim.id;
        claim.passage.span.end -= 4;
        claim.id = claimIdOf(claim.passage);
        for (SuggestedEvent& event : layers.derivation.events)
            std::ranges::replace(event.claims, old, claim.id);
    }
    for (SuggestedEvent& event : layers.derivation.events) {
        const EventId old = event.id;
        event.id = eventIdOf(event.claims.front());
        for (SuggestedConflict& conflict : layers.derivation.conflicts)
            if (conflict.event == old) conflict.event = event.id;
    }
    for (SuggestedConflict& conflict : layers.derivation.conflicts) {
        conflict.a.passage.span.end -= 2;
        conflict.id = conflictIdOf(conflict.kind, conflict.a.passage, conflict.b.passage);
    }
}

std::size_t countIds(const CaseSnapshot& snapshot) {
    std::set<EventId> ids;
    for (const EventView& event : snapshot.events) ids.insert(event.id);
    return ids.size();
}

} // namespace

TEST_CASE("the sample case is whole", "[projection]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    CHECK(sample->outlets.size() == 5);
    CHECK(sample->documents.size() == 6);
    CHECK(sample->events.size() == 10);
    CHECK(sample->conflicts.size() == 5);
    CHECK(sample->sharedCopies.size() == 1);
    CHECK(sample->claimCount() == 20);
    CHECK(sample->openConflicts() == 5);
    CHECK(countIds(*sample) == 10);
    for (const EventView& event : sample->events)
        for (const Claim& claim : event.claims) CHECK_FALSE(sample->textOf(claim.passage).empty());
}

TEST_CASE("documents are in reading order with the best known date", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const auto find = [](const CaseSnapshot& snapshot, std::string_view title) {
        return *std::ranges::find_if(snapshot.documents, [title](const DocumentView& view) {
            return view.document->title.starts_with(title);
        });
    };
    const CaseSnapshot before = project(layers);
    CHECK(before.documents.front().document->title.starts_with("Inspectors"));
    CHECK(before.documents.back().document->title.starts_with("A year"));
    const DocumentView inferred = find(before, "What we know");
    CHECK(inferred.publishedFrom == PublishedFrom::inferred);
    CHECK(inferred.published->edtf == "2019-02~");
    CHECK_FALSE(inferred.publishedReason.empty());
    CHECK(find(before, "Mayor signs").claims == 3);

    layers.judgements.documents.push_back(
        {inferred.document->id, test::singleDay(2018, 1, 2), test::outletIdOf("Northwire")});
    const CaseSnapshot after = project(layers);
    CHECK(after.documents.front().document->id == inferred.document->id);
    CHECK(after.documents.front().publishedFrom == PublishedFrom::analyst);
    CHECK(after.documents.front().outlet == test::outletIdOf("Northwire"));
    CHECK(after.find(test::outletIdOf("The Inland Post")) == nullptr); // has no documents left
    CHECK(after.outlets.size() == 4);

    layers.judgements.documents.front().outlet = OutletId{42}; // not in the case
    CHECK(project(layers).documents.front().outlet == test::outletIdOf("The Inland Post"));
}

TEST_CASE("outlets keep colour through renaming, grading and losing a neighbour", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const OutletId channel = test::outletIdOf("Channel Nine Online");
    const int colour = project(layers).find(channel)->colour;
    layers.judgements.outlets.push_back({channel, 'D', "Channel 9"});
    std::erase_if(layers.documents,
                  [](const DocumentPtr& d) { return d->outlet == test::outletIdOf("Velmar Daily"); });
    const CaseSnapshot snapshot = project(layers);
    CHECK(snapshot.find(channel)->colour == colour);
    CHECK(snapshot.find(channel)->name == "Channel 9");
    CHECK(snapshot.find(channel)->grade == 'D');
    CHECK(snapshot.find(test::outletIdOf("Northwire"))->grade == 'B');
    CHECK(snapshot.find(test::outletIdOf("The Inland Post"))->grade == 'F');
    layers.judgements.outlets.back().grade = 'x';
    CHECK(project(layers).find(channel)->grade == 'F');
}

TEST_CASE("events are by earliest day, undated last, then title", "[projection]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    CHECK(sample->events.front().title == "Inspectors find cracks in the Kestrel Bridge");
    CHECK(sample->events.back().title == "Chief engineer dismissed");
    const EventView& closed = eventTitled(*sample, "Kestrel Bridge closed");
    CHECK(closed.status == EventStatus::confirmed);
    CHECK(closed.tags == std::vector<std::string>{"key", "to check"});
    CHECK_FALSE(closed.edited);
    CHECK(closed.outlets ==
          std::vector{test::outletIdOf("The Harbour Ledger"), test::outletIdOf("Velmar Daily")});
    CHECK(closed.conflicts == std::vector{conflictTitled(*sample, "Date").id});
}

TEST_CASE("the analyst's title and date stand over the suggestion, which stays readable", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    EventJudgement judgement = judge(layers, eventTitled(before, "Kestrel Bridge reopens"));
    judgement.title = "Reopening";
    judgement.date = test::singleDay(2019, 5, 7);
    layers.judgements.events.push_back(judgement);
    const CaseSnapshot after = project(layers);
    const EventView& view = eventTitled(after, "Reopening");
    CHECK(view.id == judgement.event);
    CHECK(view.edited);
    CHECK(view.date == judgement.date);
    CHECK(view.dateReason.find("2019-05-06") != std::string::npos);
    CHECK(view.dateReason.find("analyst") != std::string::npos);
}

TEST_CASE("judgements survive a derivation that changed every id", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    layers.judgements.conflicts.push_back(
        judge(layers, conflictTitled(before, "Number"), Verdict::confirmed));
    layers.judgements.conflicts.back().note = "asked the council";
    layers.judgements.conflicts.push_back(judge(layers, conflictTitled(before, "List"), Verdict::dismissed));
    deriveAnew(layers);
    const CaseSnapshot after = project(layers);

    CHECK(after.events.size() == before.events.size());
    CHECK(after.conflicts.size() == before.conflicts.size());
    const EventView& closed = eventTitled(after, "Kestrel Bridge closed");
    CHECK(closed.id == eventTitled(before, "Kestrel Bridge closed").id);
    CHECK(closed.status == EventStatus::confirmed);
    CHECK_FALSE(closed.orphaned);
    const ConflictView& number = conflictTitled(after, "Number");
    CHECK(number.verdict == Verdict::confirmed);
    CHECK(number.id == conflictTitled(before, "Number").id);
    CHECK(number.note == "asked the council");
    CHECK(conflictTitled(after, "List").verdict == Verdict::dismissed);
    CHECK(conflictTitled(after, "Date").event == closed.id);
    CHECK(closed.conflicts == std::vector{conflictTitled(after, "Date").id});
}

TEST_CASE("a verdict holds for its kind only", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    layers.judgements.conflicts.push_back(
        judge(layers, conflictTitled(project(layers), "Number"), Verdict::dismissed));
    for (SuggestedConflict& conflict : layers.derivation.conflicts)
        if (conflict.kind == ConflictKind::number) {
            conflict.kind = ConflictKind::name;
            conflict.id = conflictIdOf(conflict.kind, conflict.a.passage, conflict.b.passage);
        }
    const CaseSnapshot after = project(layers);
    CHECK(conflictTitled(after, "Number").verdict == Verdict::open);
    CHECK(after.conflicts.size() == 5); // the dismissed one went with its suggestion
}

TEST_CASE("a verdict holds when the two sides change places", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    layers.judgements.conflicts.push_back(
        judge(layers, conflictTitled(before, "Number"), Verdict::confirmed));
    deriveAnew(layers);
    // The Daily is found to have been first.
    layers.judgements.documents.push_back(
        {conflictTitled(before, "Number").b.passage.document, test::singleDay(2018, 8, 20), std::nullopt});
    const CaseSnapshot after = project(layers);
    const ConflictView& number = conflictTitled(after, "Number");
    CHECK(number.verdict == Verdict::confirmed);
    CHECK(number.a.value == "18,000 people");
}

TEST_CASE("what the analyst stands behind stays when it is no longer suggested", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    layers.judgements.conflicts.push_back(
        judge(layers, conflictTitled(before, "Number"), Verdict::confirmed));
    layers.judgements.conflicts.push_back(judge(layers, conflictTitled(before, "List"), Verdict::different));
    layers.derivation.conflicts.clear();
    const CaseSnapshot after = project(layers);
    REQUIRE(after.conflicts.size() == 1);
    const ConflictView& number = after.conflicts.front();
    CHECK(number.verdict == Verdict::confirmed);
    CHECK(number.event == eventTitled(after, "Thousands").id);
    CHECK(eventTitled(after, "Thousands").conflicts == std::vector{number.id});
    CHECK(after.textOf(number.a.passage) == "26,000 people");
    CHECK_FALSE(number.why.empty());
}

TEST_CASE("a judged event without a suggestion stays, marked orphaned", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const EventId judged = layers.judgements.events.front().event;
    layers.judgements.events.front().date = test::singleDay(2018, 8, 14);
    SECTION("its claims are gone too") {
        layers.derivation = {};
        const CaseSnapshot after = project(layers);
        REQUIRE(after.events.size() == 1);
        CHECK(after.events.front().id == judged);
        CHECK(after.events.front().claims.size() == 2);
        CHECK(after.events.front().title.starts_with("The Kestrel Bridge was closed on 14 August"));
    }
    SECTION("its claims are still derived") {
        layers.derivation.events.clear();
        const CaseSnapshot after = project(layers);
        REQUIRE(after.events.size() == 1);
        CHECK(after.events.front().claims.front().dateReason == "“14 August 2018”, as written");
    }
    const CaseSnapshot after = project(layers);
    CHECK(after.events.front().orphaned);
    CHECK(after.events.front().outlets.size() == 2);
    CHECK(after.events.front().date->edtf == "2018-08-14");
    CHECK(after.events.front().note == "Both papers had a reporter at the bridge.");
}

TEST_CASE("less than half of the anchors is another event, and ids stay distinct", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    EventJudgement& judgement = layers.judgements.events.front();
    const DocumentPtr& wire = layers.documents.front();
    judgement.anchors.pop_back(); // keeps one anchor of the suggestion …
    for (const char* words : {"two piers", "the port authority of Velmar"}) // … and two that are elsewhere
        judgement.anchors.push_back(makeSelector(test::passageIn(*wire, words), wire->text));
    judgement.anchors.push_back(judgement.anchors.back());
    layers.derivation.events.erase(layers.derivation.events.begin()); // the event of the two
    const CaseSnapshot after = project(layers);
    CHECK(after.events.size() == 10); // nine suggestions and the orphan
    CHECK(countIds(after) == 10);
    CHECK(after.find(judgement.event)->orphaned);
    CHECK(conflictTitled(after, "Date").event == eventTitled(after, "Kestrel Bridge closed").id);
    CHECK(eventTitled(after, "Kestrel Bridge closed").id != judgement.event);
}

TEST_CASE("of two judged events that became one suggestion, one takes it and the other stays",
          "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    EventJudgement other = judge(layers, eventTitled(before, "Towns meet"));
    other.title = "Meeting";
    layers.judgements.events.push_back(other);
    auto& events = layers.derivation.events;
    const auto closed = std::ranges::find(events, "Kestrel Bridge closed", &SuggestedEvent::title);
    const auto towns = std::ranges::find(events, "Towns meet the ministry", &SuggestedEvent::title);
    closed->claims.insert(closed->claims.end(), towns->claims.begin(), towns->claims.end());
    events.erase(towns);
    const CaseSnapshot after = project(layers);
    CHECK(after.events.size() == 10);
    CHECK(countIds(after) == 10);
    CHECK(eventTitled(after, "Kestrel Bridge closed").claims.size() == 4);
    CHECK(eventTitled(after, "Meeting").orphaned);
    CHECK(conflictTitled(after, "List").event == std::nullopt);
}

TEST_CASE("layers that do not fit together are shown as far as they do", "[projection]") {
    CaseLayers layers = test::makeSampleLayers();
    layers.documents.erase(layers.documents.begin() + 1, layers.documents.end());
    layers.derivation.events.front().claims.push_back(ClaimId{77});
    const CaseSnapshot after = project(layers);
    CHECK(after.documents.size() == 1);
    CHECK(eventTitled(after, "Inspectors find").claims.size() == 1);
    CHECK(project(CaseLayers{}).events.empty());
}
