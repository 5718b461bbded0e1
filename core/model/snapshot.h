// The case as the window and the exports see it: evidence, the latest derivation and the judgements laid
// over it. Immutable; handed between threads by shared_ptr.
#pragma once

#include "core/model/derivation.h"
#include "core/model/evidence.h"
#include "core/model/judgement.h"

#include <memory>
#include <string>
#include <vector>

namespace crossdate {

struct CaseInfo {
    std::string path; // UTF-8; empty for a case that was never saved
    std::string title;
    bool isSample = false; // shown in the title bar and in exports
    bool readOnly = false;
    std::string readOnlyReason; // "made by a newer version", "the file is write-protected"
    bool operator==(const CaseInfo&) const = default;
};

struct OutletView {
    OutletId id;
    std::string name;
    char grade = 'F';
    int colour = 0; // index into the palette; stays with the outlet while the case lives
    bool operator==(const OutletView&) const = default;
};

struct DocumentView {
    DocumentPtr document;
    OutletId outlet;
    std::optional<Dating> published; // the analyst's, else the stated, else the inferred one
    PublishedFrom publishedFrom = PublishedFrom::unknown;
    std::string publishedReason;
    int claims = 0;
    bool operator==(const DocumentView&) const = default;
};

/// An outlet that worded its account of an event differently from one version of an article to the next.
struct Correction {
    OutletId outlet;
    DocumentId before, after;
    Revision change;
    bool operator==(const Correction&) const = default;
};

struct EventView {
    EventId id;
    std::string title;
    std::optional<Dating> date;
    std::string dateReason;
    EventStatus status = EventStatus::suggested;
    bool edited = false;           // title or date are the analyst's
    bool orphaned = false;         // judged, but no derived claim supports it any more
    std::vector<Claim> claims;     // in reading order
    std::vector<OutletId> outlets; // distinct, in order of first claim
    int independentOrigins = 0;
    std::string corroborationReason;
    std::vector<std::string> names;
    std::vector<ConflictId> conflicts;
    int standingConflicts = 0; // of them: no developments, and neither dismissed nor explained by a verdict
    bool regrouped = false;    // merged or split by the analyst
    /// The earliest published reports of it; several when they are of one day, none when no report is dated.
    std::vector<DocumentId> firstReports;
    std::string firstReportReason;
    /// Outlets that tell other events of the same story, and published after this one began, but neither
    /// this one nor a side of its conflicts.
    std::vector<OutletId> silent;
    std::vector<Correction> corrections;
    std::string note;
    std::vector<std::string> tags;
    bool operator==(const EventView&) const = default;
};

struct ConflictView : SuggestedConflict {
    Verdict verdict = Verdict::open;
    std::string note;
    bool operator==(const ConflictView&) const = default;
};

/// What the analyst decided about the pairing of two passages; a comes first in reading order.
struct Pairing {
    Passage a, b;
    bool paired = true;
    bool operator==(const Pairing&) const = default;
};

struct CaseSnapshot {
    CaseInfo info;
    std::vector<OutletView> outlets;     // in order of first import
    std::vector<DocumentView> documents; // by reading order
    std::vector<EventView> events;       // by earliest day, undated last, then title
    std::vector<ConflictView> conflicts; // strongest first
    std::vector<SharedCopy> sharedCopies;
    std::vector<ArticleRevision> revisions;
    std::vector<Pairing> pairings; // of passages that are still in the case

    [[nodiscard]] const OutletView* find(OutletId id) const;
    [[nodiscard]] const DocumentView* find(DocumentId id) const;
    [[nodiscard]] const EventView* find(EventId id) const;
    [[nodiscard]] const ConflictView* find(ConflictId id) const;
    /// The text of a passage; empty when the document is not in the case.
    [[nodiscard]] std::string_view textOf(const Passage& passage) const;
    [[nodiscard]] std::size_t claimCount() const;
    [[nodiscard]] std::size_t openConflicts() const;
};

using SnapshotPtr = std::shared_ptr<const CaseSnapshot>;

} // namespace crossdate
