// Layer 3, judgement: what the analyst decided. Points at evidence by selectors, so it survives a new
// derivation; undoable; never lost.
#pragma once

#include "core/base/ids.h"
#include "core/model/dating.h"
#include "core/model/kinds.h"
#include "core/model/passage.h"

#include <string>
#include <variant>
#include <vector>

namespace crossdate {

// ---- what is kept ----------------------------------------------------------------------------------------

/// All the analyst decided about one event; fields left empty keep what was suggested. `anchors` are the
/// passages of its claims when it was last judged: the suggestion that shares most of them is this event.
struct EventJudgement {
    EventId event; // the id it had when first judged; stays its id
    std::vector<Selector> anchors;
    std::optional<std::string> title;
    std::optional<Dating> date;
    std::optional<EventStatus> status;
    std::string note;
    std::vector<std::string> tags;
    bool operator==(const EventJudgement&) const = default;
};

struct ConflictJudgement {
    ConflictId conflict;
    ConflictKind kind = ConflictKind::polarity;
    Selector a, b;
    Verdict verdict = Verdict::open;
    std::string note;
    bool operator==(const ConflictJudgement&) const = default;
};

/// Admiralty reliability (A best … E, F: cannot be judged); the name shown instead of the one first seen.
struct OutletJudgement {
    OutletId outlet;
    std::optional<char> grade;
    std::optional<std::string> name;
    bool operator==(const OutletJudgement&) const = default;
};

struct DocumentJudgement {
    DocumentId document;
    std::optional<Dating> published;
    std::optional<OutletId> outlet;
    bool operator==(const DocumentJudgement&) const = default;
};

/// Two passages of two documents that belong together (or do not), whatever alignment says. Which is `a` does
/// not matter.
struct PairingJudgement {
    Selector a, b;
    bool paired = true;
    bool operator==(const PairingJudgement&) const = default;
};

/// The event a claim belongs to, whatever clustering says. Merging and splitting events leave these; claims
/// nobody moved follow those they were suggested with.
struct MembershipJudgement {
    Selector claim;
    EventId event;
    bool operator==(const MembershipJudgement&) const = default;
};

struct Judgements {
    std::vector<EventJudgement> events;
    std::vector<ConflictJudgement> conflicts;
    std::vector<OutletJudgement> outlets;
    std::vector<DocumentJudgement> documents;
    std::vector<PairingJudgement> pairings;
    std::vector<MembershipJudgement> memberships;
    bool operator==(const Judgements&) const = default;
};

// ---- what the analyst can do: one step of undo each -----------------------------------------------------

struct SetEventTitle {
    EventId event;
    std::string title;
};
struct SetEventDate {
    EventId event;
    Dating date;
};
struct SetEventStatus {
    EventId event;
    EventStatus status;
};
struct SetEventNote {
    EventId event;
    std::string note;
};
struct SetEventTags {
    EventId event;
    std::vector<std::string> tags;
};
struct SetVerdict {
    ConflictId conflict;
    Verdict verdict;
};
struct SetConflictNote {
    ConflictId conflict;
    std::string note;
};
struct SetOutletGrade {
    OutletId outlet;
    std::optional<char> grade;
};
struct RenameOutlet {
    OutletId outlet;
    std::string name;
};
/// An empty date takes the analyst's date back.
struct SetPublished {
    DocumentId document;
    std::optional<Dating> published;
};
/// Pairs two passages of two documents, or keeps them apart; without `paired`, takes that back.
struct SetPairing {
    Passage a, b;
    std::optional<bool> paired;
};
/// All claims of `from` become claims of `into`, with what was noted on it.
struct MergeEvents {
    EventId into, from;
};
/// These claims of the event become an event of their own; some, but not all of its claims.
struct SplitEvent {
    EventId event;
    std::vector<ClaimId> claims;
};

using JudgementCommand = std::variant<SetEventTitle, SetEventDate, SetEventStatus, SetEventNote, SetEventTags,
                                      SetVerdict, SetConflictNote, SetOutletGrade, RenameOutlet, SetPublished,
                                      SetPairing, MergeEvents, SplitEvent>;

/// What Edit ▸ Undo says: "change date of event". Sentence case, no full stop.
[[nodiscard]] std::string labelOf(const JudgementCommand& command);

} // namespace crossdate
