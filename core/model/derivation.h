// Layer 2, derivation: what analysis reads out of the evidence. Thrown away and made again at will; every
// part carries the reason it was made.
#pragma once

#include "core/base/ids.h"
#include "core/model/dating.h"
#include "core/model/kinds.h"
#include "core/model/passage.h"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace crossdate {

/// Where a document says it has something from. "Reuters cited three US officials": name "Reuters",
/// via "three US officials".
struct Origin {
    std::string name;
    std::string via;
    Span span; // of the attribution in the claim's document
    bool operator==(const Origin&) const = default;
};

/// What one document says happened. Id: document and span.
struct Claim {
    ClaimId id;
    Passage passage;            // the sentence, or the clause where a sentence says several things
    std::optional<Dating> date; // of what it tells, not of the report
    std::string
        dateReason; // the expression, the rule and the anchor: "“last August”, month before 2019-05-15"
    Span dateSpan;  // the expression in the text; empty when the date was not stated
    Modality modality = Modality::asserted;
    std::string modalityReason; // the cue: "reportedly"
    Span modalitySpan;          // the cue in the text; empty when there is none
    Polarity polarity = Polarity::positive;
    std::vector<Origin> origins; // nearest first
    bool operator==(const Claim&) const = default;
};

/// Claims of several documents about one happening. Id: its earliest claim in reading order.
struct SuggestedEvent {
    EventId id;
    std::string title;
    std::optional<Dating> date;
    std::string dateReason;
    std::vector<ClaimId> claims;     // in reading order
    std::vector<std::string> names;  // people and organisations, canonical forms
    int independentOrigins = 0;      // shared copy and common named sources counted once
    std::string corroborationReason; // "A and B both rest on Reuters"
    bool operator==(const SuggestedEvent&) const = default;
};

/// One side of a conflict: the stretch that differs and its normalised value.
struct ConflictSide {
    Passage passage;
    std::string value; // what was compared, for a person: "26,000 jobs"
    bool operator==(const ConflictSide&) const = default;
};

/// Two passages that cannot both be true, or of which the later updates the earlier. Id: kind and both
/// passages, whichever is `a`.
struct SuggestedConflict {
    ConflictId id;
    ConflictKind kind = ConflictKind::polarity;
    Relation relation = Relation::conflict; // conflict or development
    double score = 0;                       // strength, 0..1
    std::string title;                      // "Status: expected ↔ issued"
    std::string why;                        // the rule, the two readings and the values compared, in words
    std::optional<EventId> event;
    ConflictSide a, b; // a comes first in reading order
    bool operator==(const SuggestedConflict&) const = default;
};

/// A stretch of `a` that stands in `b` too, verbatim or lightly edited.
struct SharedPassage {
    Span a, b;
    bool operator==(const SharedPassage&) const = default;
};

/// Two documents with shared copy. `shareA` is the part of a's body that stands in b (containment, 0..1).
struct SharedCopy {
    DocumentId a, b; // a < b
    double shareA = 0;
    double shareB = 0;
    std::vector<SharedPassage> passages;       // in order of a
    CopyClass classA = CopyClass::not_derived; // how much of a's report is in b
    CopyClass classB = CopyClass::not_derived;
    CopyDirection direction = CopyDirection::unknown;
    std::string why = {}; // of classes and direction, in words
    bool operator==(const SharedCopy&) const = default;
};

/// A publication date no document states, read off its siblings.
struct InferredDate {
    DocumentId document;
    Dating date;
    std::string why;
    bool operator==(const InferredDate&) const = default;
};

/// A stretch that the next version of an article words differently; one side is empty where something was
/// added or dropped.
struct Revision {
    Span before, after;
    bool operator==(const Revision&) const = default;
};

/// What changed from one version of an article to the next of the same outlet.
struct ArticleRevision {
    DocumentId before, after;
    std::vector<Revision> changes; // in order of `after`; empty when only marks or the page around it changed
    bool operator==(const ArticleRevision&) const = default;
};

struct Derivation {
    std::string engine; // name and version of the engine that made it: "crossdate 0.1.0"
    std::vector<Claim> claims;
    std::vector<SuggestedEvent> events;
    std::vector<SuggestedConflict> conflicts;
    std::vector<SharedCopy> sharedCopies;
    std::vector<InferredDate> inferredDates;
    std::vector<ArticleRevision> revisions;
    /// Fingerprints of the stories it was made of, ascending: engine, documents and everything else that a
    /// story's derivation depends on. A story whose fingerprint stands here need not be derived again.
    std::vector<std::int64_t> stories;
    bool operator==(const Derivation&) const = default;
};

/// A derivation of which a part was made anew. Each item belongs to the documents of one story.
struct DerivationUpdate {
    std::optional<std::vector<DocumentId>> documents; // whose items are replaced, ascending; none: all
    Derivation fresh; // the items in their place; engine and fingerprints are of the whole
};

/// Puts the fresh items in the place of the old ones; the others stay as and where they are.
void apply(DerivationUpdate update, Derivation& derivation);

/// Which items of a derivation belong to these documents.
class Belonging {
public:
    /// `documents` ascending.
    Belonging(const Derivation& derivation, const std::vector<DocumentId>& documents);

    [[nodiscard]] bool has(DocumentId document) const;
    [[nodiscard]] bool has(const Claim& claim) const { return has(claim.passage.document); }
    [[nodiscard]] bool has(const SuggestedEvent& event) const;
    [[nodiscard]] bool has(const SuggestedConflict& conflict) const {
        return has(conflict.a.passage.document);
    }
    [[nodiscard]] bool has(const SharedCopy& copy) const { return has(copy.a); }
    [[nodiscard]] bool has(const InferredDate& date) const { return has(date.document); }
    [[nodiscard]] bool has(const ArticleRevision& revision) const { return has(revision.after); }

private:
    const std::vector<DocumentId>& documents_;
    std::unordered_set<ClaimId> claims_;
};

[[nodiscard]] ClaimId claimIdOf(const Passage& passage);
[[nodiscard]] EventId eventIdOf(ClaimId firstClaim);
[[nodiscard]] ConflictId conflictIdOf(ConflictKind kind, const Passage& a, const Passage& b);

} // namespace crossdate
