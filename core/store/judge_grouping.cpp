#include "core/model/passage_finder.h"
#include "core/store/failure.h"
#include "core/store/judge_parts.h"

#include <unordered_set>

namespace crossdate::store {

namespace {

std::vector<DocumentPtr> documentsOf(const CaseSnapshot& snapshot) {
    std::vector<DocumentPtr> documents;
    documents.reserve(snapshot.documents.size());
    for (const DocumentView& view : snapshot.documents) documents.push_back(view.document);
    return documents;
}

// ---- pairings --------------------------------------------------------------------------------------------

void refuseNoPassage(const Passage& passage, const CaseSnapshot& snapshot) {
    const DocumentView* home = snapshot.find(passage.document);
    if (home == nullptr) raise(ErrorCode::not_found, "the document is not in the case");
    if (passage.span.empty() || passage.span.end > home->document->text.size())
        raise(ErrorCode::invalid, "this is no passage of the document");
}

/// What was decided about the same two places before, whichever was `a`.
const PairingJudgement* pairingOf(const SetPairing& command, const PassageFinder& finder,
                                  const Judgements& judgements) {
    for (const PairingJudgement& judgement : judgements.pairings) {
        const auto a = finder.find(judgement.a);
        const auto b = finder.find(judgement.b);
        if (!a || !b) continue;
        if ((samePlace(*a, command.a) && samePlace(*b, command.b)) ||
            (samePlace(*a, command.b) && samePlace(*b, command.a)))
            return &judgement;
    }
    return nullptr;
}

// ---- merging and splitting -------------------------------------------------------------------------------

/// Claims decided about before keep their row, so that a claim never belongs to two events.
class Assigner {
public:
    Assigner(const CaseSnapshot& snapshot, const Judgements& judgements)
        : snapshot_(snapshot), judgements_(judgements), finder_(documentsOf(snapshot)) {
        for (const MembershipJudgement& judgement : judgements.memberships)
            places_.push_back(finder_.find(judgement.claim));
    }

    void assign(const Claim& claim, EventId event) {
        bool decided = false;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (!places_[i] || !samePlace(*places_[i], claim.passage)) continue;
            decided = true;
            kept_.push_back(MembershipJudgement{judgements_.memberships[i].claim, event});
        }
        if (!decided) kept_.push_back(MembershipJudgement{selectorOf(claim.passage, snapshot_), event});
    }

    std::vector<Judgement> take() { return std::move(kept_); }

private:
    const CaseSnapshot& snapshot_;
    const Judgements& judgements_;
    PassageFinder finder_;
    std::vector<std::optional<Passage>> places_;
    std::vector<Judgement> kept_;
};

/// What was noted on an event goes with it.
void inherit(EventJudgement& heir, const EventView& into, const EventView& from) {
    heir.note = into.note;
    if (!from.note.empty() && heir.note != from.note)
        heir.note += (heir.note.empty() ? "" : "\n") + from.note;
    heir.tags = into.tags;
    for (const std::string& tag : from.tags)
        if (std::ranges::find(heir.tags, tag) == heir.tags.end()) heir.tags.push_back(tag);
}

/// An id that nothing in the case has, made from the first claim of the new event.
EventId newEventId(const Claim& first, const CaseSnapshot& snapshot, const Judgements& judgements) {
    std::unordered_set<EventId> used;
    for (const EventView& event : snapshot.events) used.insert(event.id);
    for (const EventJudgement& judgement : judgements.events) used.insert(judgement.event);
    for (const MembershipJudgement& judgement : judgements.memberships) used.insert(judgement.event);
    EventId id = eventIdOf(first.id);
    while (used.contains(id)) id = eventIdOf(ClaimId{id.value});
    return id;
}

} // namespace

std::vector<Judgement> judgePairing(const SetPairing& command, const CaseSnapshot& snapshot,
                                    const Judgements& judgements) {
    refuseNoPassage(command.a, snapshot);
    refuseNoPassage(command.b, snapshot);
    if (command.a.document == command.b.document)
        raise(ErrorCode::invalid, "only passages of two documents can be paired");
    const PassageFinder finder(documentsOf(snapshot));
    const PairingJudgement* before = pairingOf(command, finder, judgements);
    if (!command.paired) {
        if (before == nullptr) return {};
        return {WithdrawnPairing{before->a, before->b}};
    }
    if (before != nullptr) return {PairingJudgement{before->a, before->b, *command.paired}};
    return {
        PairingJudgement{selectorOf(command.a, snapshot), selectorOf(command.b, snapshot), *command.paired}};
}

std::vector<Judgement> judgeMerge(const MergeEvents& command, const CaseSnapshot& snapshot,
                                  const Judgements& judgements) {
    const EventView& into = eventIn(snapshot, command.into);
    const EventView& from = eventIn(snapshot, command.from);
    if (into.id == from.id) raise(ErrorCode::invalid, "an event cannot be merged with itself");
    Assigner assigner(snapshot, judgements);
    for (const Claim& claim : into.claims) assigner.assign(claim, into.id);
    for (const Claim& claim : from.claims) assigner.assign(claim, into.id);
    std::vector<Judgement> kept = assigner.take();

    EventJudgement heir = judged(into.id, judgements);
    inherit(heir, into, from);
    if (heir == judged(into.id, judgements)) return kept;
    for (const EventView* event : {&into, &from})
        for (const Claim& claim : event->claims) heir.anchors.push_back(selectorOf(claim.passage, snapshot));
    kept.emplace_back(std::move(heir));
    return kept;
}

std::vector<Judgement> judgeSplit(const SplitEvent& command, const CaseSnapshot& snapshot,
                                  const Judgements& judgements) {
    const EventView& whole = eventIn(snapshot, command.event);
    std::vector<const Claim*> leaving;
    for (const Claim& claim : whole.claims)
        if (std::ranges::find(command.claims, claim.id) != command.claims.end()) leaving.push_back(&claim);
    const std::unordered_set<ClaimId> asked(command.claims.begin(), command.claims.end());
    if (leaving.size() != asked.size())
        raise(ErrorCode::not_found, "a claim is not one of this event any more");
    if (leaving.empty()) raise(ErrorCode::invalid, "no claim was chosen to be split off");
    if (leaving.size() == whole.claims.size())
        raise(ErrorCode::invalid, "all claims of the event were chosen", "leave at least one where it is");
    const EventId own = newEventId(*leaving.front(), snapshot, judgements);
    Assigner assigner(snapshot, judgements);
    for (const Claim& claim : whole.claims) assigner.assign(claim, asked.contains(claim.id) ? own : whole.id);
    return assigner.take();
}

} // namespace crossdate::store
