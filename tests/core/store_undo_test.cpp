#include "core/store/journal.h"
#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <random>

using namespace crossdate;
using store::CaseFile;
using test::must;
using test::seen;
using test::TempDir;

namespace {

std::unique_ptr<CaseFile> sampleIn(const TempDir& dir) {
    return test::makeSampleCase(dir / "a.crossdate");
}

/// Commands as an analyst would give them, of every kind, on whatever the case shows.
class Analyst {
public:
    explicit Analyst(unsigned seed) : random_(seed) {}

    JudgementCommand next(const CaseSnapshot& snapshot) {
        const EventId event = pick(snapshot.events).id;
        const ConflictId conflict = pick(snapshot.conflicts).id;
        const OutletId outlet = pick(snapshot.outlets).id;
        const DocumentId document = pick(snapshot.documents).document->id;
        switch (number(13)) {
        case 0:
            return SetEventTitle{event, number(3) == 0 ? "" : word()};
        case 1:
            return SetEventDate{event, test::singleDay(2018, 1 + number(12), 1 + number(28))};
        case 2:
            return SetEventStatus{event, static_cast<EventStatus>(number(3))};
        case 3:
            return SetEventNote{event, word()};
        case 4:
            return SetEventTags{event, std::vector<std::string>(number(4), word())};
        case 5:
            return SetVerdict{conflict, static_cast<Verdict>(number(5))};
        case 6:
            return SetConflictNote{conflict, word()};
        case 7:
            return SetOutletGrade{outlet, number(4) == 0 ? std::nullopt
                                                         : std::optional(static_cast<char>('A' + number(6)))};
        case 8:
            return RenameOutlet{outlet, number(4) == 0 ? "" : word()};
        case 9:
            return pairing(snapshot);
        case 10:
            return MergeEvents{snapshot.events.front().id, snapshot.events.back().id};
        case 11:
            if (const auto split = splitOff(snapshot)) return *split;
            break;
        default:
            break;
        }
        if (number(3) == 0) return SetPublished{document, std::nullopt};
        return SetPublished{document, test::singleDay(2018, 1 + number(12), 1 + number(28))};
    }
    unsigned number(unsigned below) { return std::uniform_int_distribution<unsigned>(0, below - 1)(random_); }

private:
    SetPairing pairing(const CaseSnapshot& snapshot) {
        const Claim& a = snapshot.events.front().claims.front();
        const auto other = std::ranges::find_if(snapshot.documents, [&a](const DocumentView& view) {
            return view.document->id != a.passage.document;
        });
        const std::size_t begin = number(40);
        return {a.passage,
                {other->document->id, {begin, begin + 20}},
                number(3) == 0 ? std::nullopt : std::optional(number(2) == 0)};
    }
    std::optional<SplitEvent> splitOff(const CaseSnapshot& snapshot) {
        for (const EventView& event : snapshot.events)
            if (event.claims.size() > 1) return SplitEvent{event.id, {event.claims[number(2)].id}};
        return std::nullopt;
    }
    std::string word() { return "wörd " + std::to_string(number(5)); }
    template <class Items>
    const typename Items::value_type& pick(const Items& items) {
        return items.at(number(static_cast<unsigned>(items.size())));
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("each command changes what it says, with its label", "[undo]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const CaseSnapshot before = seen(*file);
    const EventView& event = test::eventTitled(before, "Kestrel Bridge closed");
    const ConflictView& conflict = before.conflicts.front();
    const OutletView& outlet = before.outlets.front();
    const DocumentId document = before.documents.back().document->id;
    must(file->execute(SetEventTitle{event.id, "Closure"}));
    must(file->execute(SetEventDate{event.id, test::singleDay(2018, 8, 14)}));
    must(file->execute(SetEventStatus{event.id, EventStatus::confirmed}));
    must(file->execute(SetEventNote{event.id, "note"}));
    must(file->execute(SetEventTags{event.id, {"b", "a"}}));
    must(file->execute(SetVerdict{conflict.id, Verdict::confirmed}));
    must(file->execute(SetConflictNote{conflict.id, "why"}));
    must(file->execute(SetOutletGrade{outlet.id, 'B'}));
    must(file->execute(RenameOutlet{outlet.id, "Renamed"}));
    must(file->execute(SetPublished{document, test::singleDay(2017, 1, 1)}));
    const CaseSnapshot after = seen(*file);
    const EventView& changed = *after.find(event.id);
    CHECK(changed.title == "Closure");
    CHECK(changed.date->edtf == "2018-08-14");
    CHECK(changed.status == EventStatus::confirmed);
    CHECK(changed.note == "note");
    CHECK(changed.tags == std::vector<std::string>{"b", "a"});
    CHECK(changed.edited);
    CHECK(after.find(conflict.id)->verdict == Verdict::confirmed);
    CHECK(after.find(conflict.id)->note == "why");
    CHECK(after.find(outlet.id)->grade == 'B');
    CHECK(after.find(outlet.id)->name == "Renamed");
    CHECK(after.documents.front().document->id == document);
    CHECK(file->history()->undoLabel == "change publication date");
    CHECK(file->history()->redoLabel.empty());
    for (int i = 0; i < 10; ++i) must(file->undo());
    CHECK(file->load()->judgements == Judgements{});
    CHECK(seen(*file).events == before.events);
    CHECK(file->history()->undoLabel.empty());
    CHECK(file->history()->redoLabel == "change title of event");
}

TEST_CASE("judgements keep the passages they were made on", "[undo]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const EventView event = test::eventTitled(seen(*file), "Chief engineer arrested");
    must(file->execute(SetEventStatus{event.id, EventStatus::confirmed}));
    const CaseLayers layers = file->load().value();
    REQUIRE(layers.judgements.events.size() == 1);
    const auto& anchors = layers.judgements.events.front().anchors;
    REQUIRE(anchors.size() == 2);
    CHECK(anchors.front().exact.starts_with("The chief engineer of the builder, Ilva Märn"));
    CHECK(anchors.front().position == event.claims.front().passage.span);
    CHECK_FALSE(anchors.front().prefix.empty());
}

TEST_CASE("what does not exist or is no value is refused and leaves no step", "[undo]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const OutletId outlet = seen(*file).outlets.front().id;
    for (const JudgementCommand& command : {JudgementCommand(SetEventTitle{EventId{5}, "x"}),
                                            JudgementCommand(SetVerdict{ConflictId{5}, Verdict::open}),
                                            JudgementCommand(SetOutletGrade{OutletId{5}, 'A'}),
                                            JudgementCommand(SetPublished{DocumentId{5}, std::nullopt})}) {
        const Status refused = file->execute(command);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::not_found);
        CHECK(refused.error().what.find("a.crossdate") != std::string::npos);
    }
    CHECK(file->execute(SetOutletGrade{outlet, 'Z'}).error().code == ErrorCode::invalid);
    CHECK(file->undo().error().code == ErrorCode::not_found);
    CHECK(file->redo().error().code == ErrorCode::not_found);
    CHECK(file->history()->undoLabel.empty());
}

TEST_CASE("deciding the same again is no step and keeps what can be redone", "[undo]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const ConflictId conflict = seen(*file).conflicts.front().id;
    must(file->execute(SetVerdict{conflict, Verdict::confirmed}));
    must(file->execute(SetConflictNote{conflict, "x"}));
    must(file->undo());
    must(file->execute(SetVerdict{conflict, Verdict::confirmed}));
    must(file->execute(SetEventStatus{seen(*file).events.front().id, EventStatus::suggested}));
    CHECK(file->history()->redoLabel == "change note on conflict");
    CHECK(file->history()->undoLabel == "verdict: confirmed");
    must(file->execute(SetVerdict{conflict, Verdict::dismissed})); // a new judgement cuts the branch
    CHECK(file->history()->redoLabel.empty());
}

TEST_CASE("undo and redo survive closing the case", "[undo]") {
    const TempDir dir(TempDir::Place::memory);
    EventId event;
    {
        const auto file = sampleIn(dir);
        event = seen(*file).events.front().id;
        must(file->execute(SetEventTitle{event, "One"}));
        must(file->execute(SetEventTitle{event, "Two"}));
        must(file->undo());
    }
    const auto file = CaseFile::open(dir / "a.crossdate").value();
    CHECK(seen(*file).find(event)->title == "One");
    CHECK(file->history()->redoLabel == "change title of event");
    must(file->redo());
    CHECK(seen(*file).find(event)->title == "Two");
    must(file->undo());
    must(file->undo());
    CHECK_FALSE(seen(*file).find(event)->edited);
}

TEST_CASE("redo is right after a new derivation", "[undo]") {
    const TempDir dir(TempDir::Place::memory);
    const auto file = sampleIn(dir);
    const EventId event = test::eventTitled(seen(*file), "Kestrel Bridge closed").id;
    must(file->execute(SetEventTitle{event, "Closure"}));
    must(file->undo());
    Derivation other = test::makeSampleLayers().derivation;
    for (Claim& claim : other.claims) {
        const ClaimId old = claim.id;
        claim.passage.span.begin += 1;
        claim.id = claimIdOf(claim.passage);
        for (SuggestedEvent& suggested : other.events) std::ranges::replace(suggested.claims, old, claim.id);
    }
    for (SuggestedEvent& suggested : other.events) suggested.id = eventIdOf(suggested.claims.front());
    must(file->replaceDerivation(other));
    must(file->redo());
    const CaseSnapshot after = seen(*file);
    CHECK(after.events.size() == 10);
    CHECK(test::eventTitled(after, "Closure").id == event);
    CHECK_FALSE(test::eventTitled(after, "Closure").orphaned);
    must(file->undo());
    CHECK(test::eventTitled(seen(*file), "Kestrel Bridge closed").id != event);
}

TEST_CASE("execute then undo gives the same judgements, whatever was done", "[undo]") {
    const unsigned seed = GENERATE(range(1U, 7U));
    CAPTURE(seed);
    const TempDir dir(TempDir::Place::memory);
    auto file = sampleIn(dir);
    Analyst analyst(seed);
    std::vector<Judgements> states{file->load()->judgements}; // by number of steps done
    std::size_t done = 0;
    for (int i = 0; i < 60; ++i) {
        const unsigned choice = analyst.number(10);
        if (choice == 0) {
            file.reset(); // two connections would wait for each other
            file = CaseFile::open(dir / "a.crossdate").value();
        } else if (choice < 4 && done > 0) {
            must(file->undo());
            --done;
        } else if (choice < 6 && done + 1 < states.size()) {
            must(file->redo());
            ++done;
        } else {
            must(file->execute(analyst.next(seen(*file))));
            const Judgements now = file->load()->judgements;
            if (now == states[done]) continue;
            states.resize(++done);
            states.push_back(now);
        }
        REQUIRE(file->load()->judgements == states[done]);
    }
    while (done > 0) {
        must(file->undo());
        REQUIRE(file->load()->judgements == states[--done]);
    }
    Progress quiet;
    CHECK(file->verify(quiet)->damage.empty());
}

TEST_CASE("the last thousand steps can be taken back", "[undo]") {
    const store::Connection connection = store::Connection::inMemory();
    store::createSchema(connection);
    for (int step = 0; step < store::kMostSteps + 20; ++step)
        store::appendStep(connection, "step " + std::to_string(step), "changes");
    CHECK(connection.integer("SELECT count(*) FROM journal_step") == store::kMostSteps);
    CHECK(store::historyOf(connection).undoLabel == "step " + std::to_string(store::kMostSteps + 19));
    CHECK(connection.integer("SELECT count(*) FROM journal_step WHERE label = 'step 19'") == 0);
    CHECK(connection.integer("SELECT count(*) FROM journal_step WHERE label = 'step 20'") == 1);
}
