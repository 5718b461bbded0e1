// What the passages view shows for an event, before any widget: one column a document that has claims in it,
// cut to the claims with some context, and the outlets that are silent. Pure.
#pragma once

#include "core/model/snapshot.h"
#include "ui/compare/marks.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace crossdate::ui {

struct PassageColumn {
    DocumentId document;
    QString outlet;
    int colour = 0;       // index into the outlet palette
    QString subtitle;     // grade, date, headline
    QString originChain;  // "Reuters ← three US officials", or that no source is named
    QString originDetail; // every chain on a line of its own
    bool namesSource = false;
    bool aboutEvent = true;     // false: shown only because a passage of it was asked for
    std::vector<Span> claims;   // ascending, in full ink
    std::vector<Span> excerpts; // ascending, disjoint: what is shown, context included
    std::vector<PassageMark> marks;
    QString citation; // one line, put under a copied quotation
    bool operator==(const PassageColumn&) const = default;
};

struct PassageBoard {
    std::vector<PassageColumn> columns; // in reading order of the documents
    std::vector<OutletId> silent;       // in the case's order
};

struct PassageOptions {
    std::map<DocumentId, int> more;  // how often "…" was opened
    std::optional<Passage> revealed; // shown wherever it lies
};

[[nodiscard]] PassageBoard passageBoard(const CaseSnapshot& snapshot, EventId event,
                                        const PassageOptions& options);

/// "Reuters ← three US officials"; nearest origin first; empty when none is named.
[[nodiscard]] QString originChain(const Claim& claim);

} // namespace crossdate::ui
