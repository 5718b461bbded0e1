// Pairing, merging and splitting through the case file.
#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

using namespace crossdate;
using test::eventTitled;
using test::must;
using test::seen;
using test::TempDir;

namespace {

std::unique_ptr<store::CaseFile> sampleIn(const TempDir& dir) {
    return test::makeSampleCase(dir / "a.crossdate");
}

} // namespace

TEST_CASE("a merge takes what was noted along and is one step of undo", "[grouping]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const CaseSnapshot before = seen(*file);
    const EventView& into = eventTitled(before, "Chief engineer arrested");
    const EventView& from = eventTitled(before, "Chief engineer dismissed");
    must(file->execute(SetEventNote{into.id, "one"}));
    must(file->execute(SetEventNote{from.id, "two"}));
    must(file->execute(SetEventTags{from.id, {"key"}}));
    must(file->execute(MergeEvents{into.id, from.id}));
    CHECK(file->history()->undoLabel == "merge events");
    const CaseSnapshot merged = seen(*file);
    CHECK(merged.events.size() == before.events.size() - 1);
    CHECK(merged.find(into.id)->note == "one\ntwo");
    CHECK(merged.find(into.id)->tags == std::vector<std::string>{"key"});
    must(file->undo());
    const CaseSnapshot undone = seen(*file);
    CHECK(undone.find(into.id)->note == "one");
    CHECK(undone.find(from.id)->note == "two");
    must(file->redo());
    CHECK(seen(*file).events == merged.events);
}

TEST_CASE("what was split can be split again and merged back", "[grouping]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const CaseSnapshot before = seen(*file);
    const EventView whole = eventTitled(before, "Kestrel Bridge closed");
    must(file->execute(SplitEvent{whole.id, {whole.claims[0].id}}));
    CHECK(file->history()->undoLabel == "split event");
    const CaseSnapshot split = seen(*file);
    REQUIRE(split.events.size() == before.events.size() + 1);
    const EventView* part = nullptr;
    for (const EventView& event : split.events)
        if (event.regrouped && event.id != whole.id) part = &event;
    REQUIRE(part != nullptr);
    CHECK(before.find(part->id) == nullptr);
    must(file->execute(MergeEvents{whole.id, part->id}));
    const CaseSnapshot merged = seen(*file);
    CHECK(merged.events.size() == before.events.size());
    CHECK(merged.find(whole.id)->claims == whole.claims);
    CHECK(file->load()->judgements.memberships.size() == 2); // no claim belongs to two events
}

TEST_CASE("a merge and a split survive a new derivation", "[grouping]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const CaseSnapshot before = seen(*file);
    const EventView into = eventTitled(before, "Chief engineer arrested");
    const EventView whole = eventTitled(before, "Kestrel Bridge closed");
    must(file->execute(MergeEvents{into.id, eventTitled(before, "Chief engineer dismissed").id}));
    must(file->execute(SplitEvent{whole.id, {whole.claims[1].id}}));
    Derivation other = test::makeSampleLayers().derivation;
    for (Claim& claim : other.claims) {
        const ClaimId old = claim.id;
        claim.passage.span.begin += 1;
        claim.id = claimIdOf(claim.passage);
        for (SuggestedEvent& suggested : other.events) std::ranges::replace(suggested.claims, old, claim.id);
    }
    for (SuggestedEvent& suggested : other.events) suggested.id = eventIdOf(suggested.claims.front());
    must(file->replaceDerivation(other));
    const CaseSnapshot after = seen(*file);
    CHECK(after.events.size() == before.events.size());
    CHECK(after.find(into.id)->claims.size() == 4);
    CHECK(after.find(whole.id)->claims.size() == 1);
}

TEST_CASE("merges, splits and pairings of nothing are refused", "[grouping]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const CaseSnapshot snapshot = seen(*file);
    const EventView& event = eventTitled(snapshot, "Kestrel Bridge closed");
    const Passage a = event.claims[0].passage;
    const auto codeOf = [&](const JudgementCommand& command) {
        const Status refused = file->execute(command);
        REQUIRE_FALSE(refused);
        return refused.error().code;
    };
    CHECK(codeOf(MergeEvents{event.id, event.id}) == ErrorCode::invalid);
    CHECK(codeOf(MergeEvents{event.id, EventId{5}}) == ErrorCode::not_found);
    CHECK(codeOf(SplitEvent{event.id, {}}) == ErrorCode::invalid);
    CHECK(codeOf(SplitEvent{event.id, {ClaimId{5}}}) == ErrorCode::not_found);
    CHECK(codeOf(SplitEvent{event.id, {event.claims[0].id, event.claims[1].id}}) == ErrorCode::invalid);
    CHECK(codeOf(SetPairing{a, {DocumentId{5}, {0, 4}}, true}) == ErrorCode::not_found);
    CHECK(codeOf(SetPairing{a, {a.document, {0, 4}}, true}) == ErrorCode::invalid);
    CHECK(codeOf(SetPairing{a, {event.claims[1].passage.document, {4, 4}}, true}) == ErrorCode::invalid);
    CHECK(codeOf(SetPairing{a, {event.claims[1].passage.document, {4, 400'000}}, true}) ==
          ErrorCode::invalid);
    CHECK(file->history()->undoLabel.empty());
}

TEST_CASE("a pairing is kept once, whichever side it is given from, and can be taken back", "[grouping]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const CaseSnapshot snapshot = seen(*file);
    const EventView& event = eventTitled(snapshot, "Kestrel Bridge closed");
    const Passage a = event.claims[0].passage;
    const Passage b = event.claims[1].passage;
    must(file->execute(SetPairing{a, b, true}));
    CHECK(file->history()->undoLabel == "pair passages");
    must(file->execute(SetPairing{b, a, false}));
    CHECK(file->history()->undoLabel == "keep passages apart");
    CHECK(seen(*file).pairings == std::vector<Pairing>{{a, b, false}});
    must(file->execute(SetPairing{b, a, std::nullopt}));
    CHECK(seen(*file).pairings.empty());
    must(file->execute(SetPairing{a, b, std::nullopt})); // nothing to take back: no step
    CHECK(file->history()->undoLabel == "leave pairing to alignment");
    must(file->undo());
    CHECK(seen(*file).pairings == std::vector<Pairing>{{a, b, false}});
}
