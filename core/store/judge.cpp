#include "core/store/judge.h"

#include "core/store/failure.h"

#include <algorithm>

namespace crossdate::store {

namespace {

template <class Item, class Key>
const Item* existing(const std::vector<Item>& items, Key Item::*key, Key wanted) {
    const auto found = std::ranges::find(items, wanted, key);
    return found == items.end() ? nullptr : &*found;
}

Selector selectorOf(const Passage& passage, const CaseSnapshot& snapshot) {
    const DocumentView* home = snapshot.find(passage.document);
    return makeSelector(passage,
                        home == nullptr ? std::string_view{} : std::string_view(home->document->text));
}

EventJudgement eventJudgement(EventId id, const CaseSnapshot& snapshot, const Judgements& judgements) {
    const EventView* view = snapshot.find(id);
    if (view == nullptr) raise(ErrorCode::not_found, "the event is not in the case any more");
    const EventJudgement* before = existing(judgements.events, &EventJudgement::event, id);
    EventJudgement judgement = before == nullptr ? EventJudgement{} : *before;
    judgement.event = id;
    if (view->orphaned) return judgement; // its anchors are all that is left of it
    judgement.anchors.clear();
    for (const Claim& claim : view->claims) judgement.anchors.push_back(selectorOf(claim.passage, snapshot));
    return judgement;
}

ConflictJudgement conflictJudgement(ConflictId id, const CaseSnapshot& snapshot,
                                    const Judgements& judgements) {
    const ConflictView* view = snapshot.find(id);
    if (view == nullptr) raise(ErrorCode::not_found, "the conflict is not in the case any more");
    const ConflictJudgement* before = existing(judgements.conflicts, &ConflictJudgement::conflict, id);
    ConflictJudgement judgement = before == nullptr ? ConflictJudgement{} : *before;
    judgement.conflict = id;
    judgement.kind = view->kind;
    judgement.a = selectorOf(view->a.passage, snapshot);
    judgement.b = selectorOf(view->b.passage, snapshot);
    return judgement;
}

OutletJudgement outletJudgement(OutletId id, const CaseSnapshot& snapshot, const Judgements& judgements) {
    if (snapshot.find(id) == nullptr) raise(ErrorCode::not_found, "the outlet is not in the case");
    const OutletJudgement* before = existing(judgements.outlets, &OutletJudgement::outlet, id);
    return before == nullptr ? OutletJudgement{id, std::nullopt, std::nullopt} : *before;
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

    [[nodiscard]] EventJudgement of(EventId id) const { return eventJudgement(id, snapshot, judgements); }
    [[nodiscard]] ConflictJudgement of(ConflictId id) const {
        return conflictJudgement(id, snapshot, judgements);
    }
    [[nodiscard]] OutletJudgement of(OutletId id) const { return outletJudgement(id, snapshot, judgements); }

    // An empty title or date takes the analyst's back: the suggested one shows again.
    Judgement operator()(const SetEventTitle& command) const {
        EventJudgement judgement = of(command.event);
        judgement.title = unlessEmpty(command.title);
        return judgement;
    }
    Judgement operator()(const SetEventDate& command) const {
        EventJudgement judgement = of(command.event);
        judgement.date = unlessEmpty(command.date);
        return judgement;
    }
    Judgement operator()(const SetEventStatus& command) const {
        EventJudgement judgement = of(command.event);
        // To reopen what was never judged is no decision.
        if (judgement.status || command.status != EventStatus::suggested) judgement.status = command.status;
        return judgement;
    }
    Judgement operator()(const SetEventNote& command) const {
        EventJudgement judgement = of(command.event);
        judgement.note = command.note;
        return judgement;
    }
    Judgement operator()(const SetEventTags& command) const {
        EventJudgement judgement = of(command.event);
        judgement.tags = command.tags;
        return judgement;
    }
    Judgement operator()(const SetVerdict& command) const {
        ConflictJudgement judgement = of(command.conflict);
        judgement.verdict = command.verdict;
        return judgement;
    }
    Judgement operator()(const SetConflictNote& command) const {
        ConflictJudgement judgement = of(command.conflict);
        judgement.note = command.note;
        return judgement;
    }
    Judgement operator()(const SetOutletGrade& command) const {
        OutletJudgement judgement = of(command.outlet);
        if (command.grade && (*command.grade < 'A' || *command.grade > 'F'))
            raise(ErrorCode::invalid, "a grade is a letter from A to F");
        judgement.grade = command.grade;
        return judgement;
    }
    Judgement operator()(const RenameOutlet& command) const {
        OutletJudgement judgement = of(command.outlet);
        judgement.name = unlessEmpty(command.name);
        return judgement;
    }
    Judgement operator()(const SetPublished& command) const {
        if (snapshot.find(command.document) == nullptr)
            raise(ErrorCode::not_found, "the document is not in the case");
        const auto* before = existing(judgements.documents, &DocumentJudgement::document, command.document);
        DocumentJudgement judgement =
            before == nullptr ? DocumentJudgement{command.document, std::nullopt, std::nullopt} : *before;
        judgement.published = unlessEmpty(command.published);
        return judgement;
    }
};

struct Decided {
    const Judgements& judgements;

    bool operator()(const EventJudgement& judgement) const {
        const auto* before = existing(judgements.events, &EventJudgement::event, judgement.event);
        EventJudgement compared = before == nullptr ? EventJudgement{} : *before;
        compared.event = judgement.event;
        compared.anchors = judgement.anchors;
        return compared == judgement;
    }
    bool operator()(const ConflictJudgement& judgement) const {
        const auto* before = existing(judgements.conflicts, &ConflictJudgement::conflict, judgement.conflict);
        return judgement.verdict == (before == nullptr ? Verdict::open : before->verdict) &&
               judgement.note == (before == nullptr ? std::string{} : before->note);
    }
    bool operator()(const OutletJudgement& judgement) const {
        const auto* before = existing(judgements.outlets, &OutletJudgement::outlet, judgement.outlet);
        return judgement == (before == nullptr ? OutletJudgement{judgement.outlet, {}, {}} : *before);
    }
    bool operator()(const DocumentJudgement& judgement) const {
        const auto* before = existing(judgements.documents, &DocumentJudgement::document, judgement.document);
        return judgement == (before == nullptr ? DocumentJudgement{judgement.document, {}, {}} : *before);
    }
};

} // namespace

Judgement judge(const JudgementCommand& command, const CaseSnapshot& snapshot, const Judgements& judgements) {
    return std::visit(Judge{snapshot, judgements}, command);
}

bool alreadyDecided(const Judgement& judgement, const Judgements& judgements) {
    return std::visit(Decided{judgements}, judgement);
}

} // namespace crossdate::store
