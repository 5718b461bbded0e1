// Merging, splitting and pairing as they show, before and after a new derivation.
#include "core/model/projection.h"
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"

#include <algorithm>
#include <map>
#include <random>
#include <utility>

using namespace crossdate;
using test::eventTitled;

namespace {

const Document& documentOf(const CaseLayers& layers, DocumentId id) {
    return **std::ranges::find_if(layers.documents, [id](const DocumentPtr& d) { return d->id == id; });
}

void assign(CaseLayers& layers, const Claim& claim, EventId event) {
    layers.judgements.memberships.push_back(
        {makeSelector(claim.passage, documentOf(layers, claim.passage.document).text), event});
}

void merge(CaseLayers& layers, const EventView& into, const EventView& from) {
    for (const Claim& claim : into.claims) assign(layers, claim, into.id);
    for (const Claim& claim : from.claims) assign(layers, claim, into.id);
}

std::map<ClaimId, int> timesShown(const CaseSnapshot& snapshot) {
    std::map<ClaimId, int> times;
    for (const EventView& event : snapshot.events)
        for (const Claim& claim : event.claims) ++times[claim.id];
    return times;
}

/// The same claims a few letters shorter, as another engine would cut them.
void cutOtherwise(CaseLayers& layers) {
    for (Claim& claim : layers.derivation.claims) {
        const ClaimId old = claim.id;
        claim.passage.span.end -= 4;
        claim.id = claimIdOf(claim.passage);
        for (SuggestedEvent& event : layers.derivation.events)
            std::ranges::replace(event.claims, old, claim.id);
    }
    for (SuggestedEvent& event : layers.derivation.events) {
        const EventId old = std::exchange(event.id, eventIdOf(event.claims.front()));
        for (SuggestedConflict& conflict : layers.derivation.conflicts)
            if (conflict.event == old) conflict.event = event.id;
    }
}

} // namespace

TEST_CASE("merged events show as one, with the title and id of the first", "[groups]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView& into = eventTitled(before, "Chief engineer arrested");
    const EventView& from = eventTitled(before, "Chief engineer dismissed");
    merge(layers, into, from);
    const bool anew = GENERATE(false, true);
    if (anew) cutOtherwise(layers);
    const CaseSnapshot after = project(layers);
    REQUIRE(after.events.size() == before.events.size() - 1);
    const EventView* merged = after.find(into.id);
    REQUIRE(merged != nullptr);
    CHECK(merged->title == into.title);
    CHECK(merged->date == into.date);
    CHECK(merged->regrouped);
    CHECK_FALSE(merged->orphaned);
    CHECK(merged->claims.size() == into.claims.size() + from.claims.size());
    CHECK(std::ranges::find(merged->names, "Ilva Märn") != merged->names.end());
    CHECK(merged->independentOrigins >= into.independentOrigins);
    CHECK(merged->corroborationReason.find("next analysis") != std::string::npos);
    CHECK(after.find(from.id) == nullptr);
    CHECK(merged->conflicts == into.conflicts);
}

TEST_CASE("a merge keeps the judgement of its event and hides the other's", "[groups]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView& judged = eventTitled(before, "Kestrel Bridge closed");
    const EventView& other = eventTitled(before, "Thousands cross");
    SECTION("into the judged one") {
        merge(layers, judged, other);
        const CaseSnapshot after = project(layers);
        CHECK(after.find(judged.id)->tags == judged.tags);
        CHECK(after.find(judged.id)->claims.size() == 4);
        CHECK(after.find(judged.id)->conflicts.size() == 2);
    }
    SECTION("the judged one into another") {
        merge(layers, other, judged);
        const CaseSnapshot after = project(layers);
        CHECK(after.find(judged.id) == nullptr);
        CHECK(after.find(other.id)->claims.size() == 4);
        CHECK(after.events.size() == before.events.size() - 1);
    }
}

TEST_CASE("claims split off become an event that says what they say", "[groups]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView whole = eventTitled(before, "Kestrel Bridge closed");
    const EventId own{77};
    assign(layers, whole.claims[0], whole.id);
    assign(layers, whole.claims[1], own);
    const bool anew = GENERATE(false, true);
    if (anew) cutOtherwise(layers);
    const CaseSnapshot after = project(layers);
    CHECK(after.events.size() == before.events.size() + 1);
    CHECK(after.find(whole.id)->claims.size() == 1);
    CHECK(after.find(whole.id)->note == whole.note);
    const EventView* part = after.find(own);
    REQUIRE(part != nullptr);
    REQUIRE(part->claims.size() == 1);
    CHECK(part->status == EventStatus::suggested);
    CHECK(part->outlets.size() == 1);
    CHECK(part->independentOrigins == 1);
    CHECK(part->regrouped);
    // The conflict between both halves stays and is found at one of them.
    const ConflictView& conflict = test::conflictTitled(after, "Date");
    REQUIRE(conflict.event);
    CHECK((conflict.event == whole.id || conflict.event == own));
}

TEST_CASE("what most of a suggestion was moved with goes along, a few do not pull the rest", "[groups]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView target = eventTitled(before, "Kestrel Bridge reopens");
    const EventView pair = eventTitled(before, "Towns meet");
    assign(layers, pair.claims.front(), target.id); // one of two: half
    CHECK(project(layers).find(target.id)->claims.size() == 2);
    // All of today's suggestions in one: the decided claim is a small part of it and leaves alone.
    auto& events = layers.derivation.events;
    for (std::size_t i = 1; i < events.size(); ++i)
        events[0].claims.insert(events[0].claims.end(), events[i].claims.begin(), events[i].claims.end());
    events.resize(1);
    assign(layers, eventTitled(before, "Orrin Works denies").claims.front(), target.id);
    assign(layers, eventTitled(before, "Council asks").claims.front(), EventId{5});
    assign(layers, eventTitled(before, "Council asks").claims.back(), EventId{5});
    layers.judgements.memberships.erase(layers.judgements.memberships.begin());
    const CaseSnapshot after = project(layers);
    CHECK(after.find(EventId{5})->claims.size() > 2); // the largest decided part leads where all is in one
}

TEST_CASE("decided claims that nothing derives any more stay", "[groups]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView into = eventTitled(before, "Chief engineer arrested");
    merge(layers, into, eventTitled(before, "Chief engineer dismissed"));
    layers.derivation = {};
    const CaseSnapshot after = project(layers);
    const EventView* merged = after.find(into.id);
    REQUIRE(merged != nullptr);
    CHECK(merged->orphaned);
    CHECK(merged->claims.size() == 4);
    CHECK(merged->title.starts_with("The chief engineer"));
}

TEST_CASE("whatever is merged and split, each claim is shown once", "[groups][property]") {
    const unsigned seed = GENERATE(range(1U, 9U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    CaseLayers layers = test::makeSampleLayers();
    const auto expected = timesShown(project(layers));
    for (int step = 0; step < 12; ++step) {
        const CaseSnapshot now = project(layers);
        const EventView& event = now.events[random() % now.events.size()];
        const EventId target = random() % 2 == 0 ? EventId{1000 + static_cast<int>(random() % 3)}
                                                 : now.events[random() % now.events.size()].id;
        for (const Claim& claim : event.claims) {
            std::erase_if(layers.judgements.memberships, [&](const MembershipJudgement& m) {
                return m.claim.position == claim.passage.span && m.claim.document == claim.passage.document;
            });
            assign(layers, claim, random() % 3 == 0 ? event.id : target);
        }
        REQUIRE(timesShown(project(layers)) == expected);
    }
    std::ranges::shuffle(layers.judgements.memberships, random);
    const CaseSnapshot once = project(layers);
    std::ranges::shuffle(layers.judgements.memberships, random);
    CHECK(project(layers).events == once.events);
}

TEST_CASE("pairings are found again in the texts", "[groups]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView& event = eventTitled(before, "Kestrel Bridge closed");
    const Passage a = event.claims[0].passage;
    const Passage b = event.claims[1].passage;
    const auto selector = [&](const Passage& p) {
        return makeSelector(p, documentOf(layers, p.document).text);
    };
    layers.judgements.pairings.push_back({selector(b), selector(a), false});
    layers.judgements.pairings.push_back(
        {Selector{DocumentId{9}, "gone", "", "", {0, 4}}, selector(a), true});
    CHECK(project(layers).pairings == std::vector<Pairing>{{a, b, false}});
    layers.judgements.pairings.front().a.position = {0, 3}; // the text moved
    CHECK(project(layers).pairings == std::vector<Pairing>{{a, b, false}});
}

TEST_CASE("who told it first, who is silent", "[coverage]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    const EventView& closed = eventTitled(*sample, "Kestrel Bridge closed");
    REQUIRE(closed.firstReports.size() == 1);
    CHECK(sample->find(closed.firstReports.front())->outlet == test::outletIdOf("The Harbour Ledger"));
    CHECK(closed.firstReportReason == "the earliest of 2 reports");
    // Channel Nine and the Inland Post published on the story afterwards, Northwire only before it.
    CHECK(closed.silent ==
          std::vector{test::outletIdOf("Channel Nine Online"), test::outletIdOf("The Inland Post")});
    const EventView& found = eventTitled(*sample, "Inspectors find cracks");
    CHECK(std::ranges::find(found.silent, test::outletIdOf("Northwire")) == found.silent.end());
    CHECK(std::ranges::find(found.silent, test::outletIdOf("The Harbour Ledger")) != found.silent.end());
}

TEST_CASE("several first reports of one day, undated ones and inferred ones are said to be so",
          "[coverage]") {
    CaseLayers layers = test::makeSampleLayers();
    for (DocumentPtr& document : layers.documents) {
        Document copy = *document;
        if (copy.published) copy.published = test::singleDay(2018, 8, 21);
        document = std::make_shared<const Document>(std::move(copy));
    }
    const EventView closed = eventTitled(project(layers), "Kestrel Bridge closed");
    CHECK(closed.firstReports.size() == 2);
    CHECK(closed.firstReportReason.find("2 are of that day") != std::string::npos);
    layers.derivation.inferredDates.clear();
    CHECK(eventTitled(project(layers), "Chief engineer arrested").firstReportReason.find("1 has no date") !=
          std::string::npos);
}

TEST_CASE("what a later version words otherwise is a correction of the event it tells", "[coverage]") {
    CaseLayers layers = test::makeSampleLayers();
    const CaseSnapshot before = project(layers);
    const EventView& crossing = eventTitled(before, "Thousands cross");
    const Passage claim = crossing.claims.front().passage;
    const Revision change{{claim.span.begin, claim.span.begin + 10}, {0, 5}};
    layers.derivation.revisions.push_back({claim.document, layers.documents.back()->id, {change}});
    const CaseSnapshot after = project(layers);
    CHECK(after.revisions == layers.derivation.revisions);
    const EventView& corrected = eventTitled(after, "Thousands cross");
    REQUIRE(corrected.corrections.size() == 1);
    CHECK(corrected.corrections.front().outlet == test::outletIdOf("The Harbour Ledger"));
    CHECK(corrected.corrections.front().change == change);
    CHECK(eventTitled(after, "Kestrel Bridge closed").corrections.empty());
}
