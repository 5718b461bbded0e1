// What every rule that looks for conflicts is given, and what it hands back.
#pragma once

#include "core/analysis/clustering.h"
#include "core/analysis/likeness.h"
#include "core/analysis/times.h"

#include <cstddef>
#include <string>
#include <vector>

namespace crossdate::analysis {

struct ConflictInput {
    const Story& story;
    const NameBook& names;
    const std::vector<StatementPair>& pairs;
    const std::vector<std::size_t>& clusterOf; // of a statement; kNoCluster for one that is no claim
    DocumentLikeness& likeness;
};
inline constexpr std::size_t kNoCluster = static_cast<std::size_t>(-1);

/// One side: where it stands and what was compared.
struct FindingSide {
    std::size_t statement = 0;
    Span span;
    std::string value;
};

struct Finding {
    ConflictKind kind = ConflictKind::polarity;
    Relation relation = Relation::conflict;
    double score = 0;
    std::string title;
    std::string why;
    FindingSide a, b;
    bool general = false; // found by no rule of its own kind: a rule that finds the same comes first
};

/// Each rule is pure, finds one kind, and leaves out what it is not fairly sure of.
[[nodiscard]] std::vector<Finding> polarityConflicts(const ConflictInput& input);
/// One person in two positions.
[[nodiscard]] std::vector<Finding> officeConflicts(const ConflictInput& input);
/// Statements that differ in a figure, day, place, name or in yes and no, judged by a fitted model.
[[nodiscard]] std::vector<Finding> contrastConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> denialConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> statusConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> scopeConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> quotationConflicts(const ConflictInput& input);
/// A denial of what is alleged elsewhere, whoever is named there.
[[nodiscard]] std::vector<Finding> allegationConflicts(const ConflictInput& input);
/// "It will not say when …" against a report that gives the answer.
[[nodiscard]] std::vector<Finding> openQuestionConflicts(const ConflictInput& input);
/// "will be held" against "was held", "would revoke" against "has revoked".
[[nodiscard]] std::vector<Finding> carriedOutConflicts(const ConflictInput& input);
/// "legal" against "illegal", of one thing.
[[nodiscard]] std::vector<Finding> oppositeConflicts(const ConflictInput& input);
/// "only A dissented" against "A and B dissented".
[[nodiscard]] std::vector<Finding> onlyConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> placeConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> venueConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> numberConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> extentConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> onceConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> appointmentConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> splitConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> tollConflicts(const ConflictInput& input);
[[nodiscard]] std::vector<Finding> dateConflicts(const ConflictInput& input);

// ---- what several rules ask
// --------------------------------------------------------------------------------

/// In the same cluster of claims.
[[nodiscard]] bool sameHappening(const ConflictInput& input, std::size_t a, std::size_t b);
/// Publication of b minus that of a in days; nullopt where either is unknown, or inferred and near.
[[nodiscard]] std::optional<std::int64_t> publishedLater(const Story& story, const Statement& a,
                                                         const Statement& b);
/// Some modality cue of that kind covers the place.
[[nodiscard]] bool isPutAs(const text::SentenceReading& reading, Modality modality, std::size_t offset);
[[nodiscard]] bool isNegatedAt(const text::SentenceReading& reading, std::size_t offset);
/// "“…”" around the words of a span, without marks of their own, cut to a readable length.
[[nodiscard]] std::string quoted(const Story& story, const Statement& statement, Span span);

} // namespace crossdate::analysis
