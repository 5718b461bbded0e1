#include "core/store/judge.h"

#include "core/store/failure.h"
#include "core/store/judge_parts.h"

namespace crossdate::store {

namespace {

template <class Item, class Key>
Item judgedOr(Item blank, const std::vector<Item>& items, Key Item::*key) {
    const auto found = std::ranges::find(items, blank.*key, key);
    return found == items.end() ? std::move(blank) : *found;
}

EventJudgement eventJudgement(EventId id, const CaseSnapshot& snapshot, const Judgements& judgements) {
    const EventView& view = eventIn(snapshot, id);
    EventJudgement judgement = judged(id, judgements);
    if (view.orphaned) return judgement; // its anchors are all that is left of it
    judgement.anchors.clear();
    for (const Claim& claim : view.claims) judgement.anchors.push_back(selectorOf(claim.passage, snapshot));
    return judgement;
}

ConflictJudgement conflictJudgement(ConflictId id, const CaseSnapshot& snapshot,
                                    const Judgements& judgements) {
    const ConflictView* view = snapshot.find(id);
    if (view == nullptr) raise(ErrorCode::not_found, "the conflict is not in the case any more");
    ConflictJudgement judgement = judged(id, judgements);
    judgement.kind = view->kind;
    judgement.a = selectorOf(view->a.passage, snapshot);
    judgement.b = selectorOf(view->b.passage, snapshot);
    return judgement;
}

OutletJudgement outletJudgement(OutletId id, const CaseSnapshot& snapshot, const Judgements& judgements) {
    if (snapshot.find(id) == nullptr) raise(ErrorCode::not_found, "the outlet is not in the case");
    return judged(id, judgements);
}

std::optional<std::string> unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<Dating> unlessEmpty(const std::optional<Dating>& date) {
    return date && date->edtf.empty() ? std::nullopt : date;
}

struct Judge {
    const CaseSnapshot& snapshot;
    const Judgements& judgements;
    using Kept = std::vector<Judgement>;

    [[nodiscard]] EventJudgement of(EventId id) const { return eventJudgement(id, snapshot, judgements); }
    [[nodiscard]] ConflictJudgement of(ConflictId id) const {
        return conflictJudgement(id, snapshot, judgements);
    }
    [[nodiscard]] OutletJudgement of(OutletId id) const { return outletJudgement(id, snapshot, judgements); }

    // An empty title or date takes the analyst's back: the suggested one shows again.
    Kept operator()(const SetEventTitle& command) const {
        EventJudgement judgement = of(command.event);
        judgement.title = unlessEmpty(command.title);
        return {judgement};
    }
    Kept operator()(const SetEventDate& command) const {
        EventJudgement judgement = of(command.event);
        judgement.date = unlessEmpty(command.date);
        return {judgement};
    }
    Kept operator()(const SetEventStatus& command) const {
        EventJudgement judgement = of(command.event);
        // To reopen what was never judged is no decision.
        if (judgement.status || command.status != EventStatus::suggested) judgement.status = command.status;
        return {judgement};
    }
    Kept operator()(const SetEventNote& command) const {
        EventJudgement judgement = of(command.event);
        judgement.note = command.note;
        return {judgement};
    }
    Kept operator()(const SetEventTags& command) const {
        EventJudgement judgement = of(command.event);
        judgement.tags = command.tags;
        return {judgement};
    }
    Kept operator()(const SetVerdict& command) const {
        ConflictJudgement judgement = of(command.conflict);
        judgement.verdict = command.verdict;
        return {judgement};
    }
    Kept operator()(const SetConflictNote& command) const {
        ConflictJudgement judgement = of(command.conflict);
        judgement.note = command.note;
        return {judgement};
    }
    Kept operator()(const SetOutletGrade& command) const {
        OutletJudgement judgement = of(command.outlet);
        if (command.grade && (*command.grade < 'A' || *command.grade > 'F'))
            raise(ErrorCode::invalid, "a grade is a letter from A to F");
        judgement.grade = command.grade;
        return {judgement};
    }
    Kept operator()(const RenameOutlet& command) const {
        OutletJudgement judgement = of(command.outlet);
        judgement.name = unlessEmpty(command.name);
        return {judgement};
    }
    Kept operator()(const SetPublished& command) const {
        if (snapshot.find(command.document) == nullptr)
            raise(ErrorCode::not_found, "the document is not in the case");
        DocumentJudgement judgement = judged(command.document, judgements);
        judgement.published = unlessEmpty(command.published);
        return {judgement};
    }
    Kept operator()(const SetPairing& command) const { return judgePairing(command, snapshot, judgements); }
    Kept operator()(const MergeEvents& command) const { return judgeMerge(command, snapshot, judgements); }
    Kept operator()(const SplitEvent& command) const { return judgeSplit(command, snapshot, judgements); }
};

struct Decided {
    const Judgements& judgements;

    bool operator()(const EventJudgement& judgement) const {
        EventJudgement before = judged(judgement.event, judgements);
        before.anchors = judgement.anchors;
        return before == judgement;
    }
    bool operator()(const ConflictJudgement& judgement) const {
        const ConflictJudgement before = judged(judgement.conflict, judgements);
        return judgement.verdict == before.verdict && judgement.note == before.note;
    }
    bool operator()(const OutletJudgement& judgement) const {
        return judgement == judged(judgement.outlet, judgements);
    }
    bool operator()(const DocumentJudgement& judgement) const {
        return judgement == judged(judgement.document, judgements);
    }
    bool operator()(const PairingJudgement& judgement) const {
        return std::ranges::find(judgements.pairings, judgement) != judgements.pairings.end();
    }
    bool operator()(const WithdrawnPairing& /*withdrawn*/) const { return false; }
    bool operator()(const MembershipJudgement& judgement) const {
        return std::ranges::find(judgements.memberships, judgement) != judgements.memberships.end();
    }
};

} // namespace

EventJudgement judged(EventId id, const Judgements& judgements) {
    EventJudgement blank;
    blank.event = id;
    return judgedOr(std::move(blank), judgements.events, &EventJudgement::event);
}
ConflictJudgement judged(ConflictId id, const Judgements& judgements) {
    ConflictJudgement blank;
    blank.conflict = id;
    return judgedOr(std::move(blank), judgements.conflicts, &ConflictJudgement::conflict);
}
OutletJudgement judged(OutletId id, const Judgements& judgements) {
    return judgedOr({id, std::nullopt, std::nullopt}, judgements.outlets, &OutletJudgement::outlet);
}
DocumentJudgement judged(DocumentId id, const Judgements& judgements) {
    return judgedOr({id, std::nullopt, std::nullopt}, judgements.documents, &DocumentJudgement::document);
}

Selector selectorOf(const Passage& passage, const CaseSnapshot& snapshot) {
    const DocumentView* home = snapshot.find(passage.document);
    return makeSelector(passage,
                        home == nullptr ? std::string_view{} : std::string_view(home->document->text));
}

const EventView& eventIn(const CaseSnapshot& snapshot, EventId id) {
    const EventView* view = snapshot.find(id);
    if (view == nullptr) raise(ErrorCode::not_found, "the event is not in the case any more");
    return *view;
}

std::vector<Judgement> judge(const JudgementCommand& command, const CaseSnapshot& snapshot,
                             const Judgements& judgements) {
    return std::visit(Judge{snapshot, judgements}, command);
}

bool alreadyDecided(const Judgement& judgement, const Judgements& judgements) {
    return std::visit(Decided{judgements}, judgement);
}

} // namespace crossdate::store
