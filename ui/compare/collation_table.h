// What the collation view shows, before any widget: the aligned groups of some documents' sentences with the
// marks of every cell. Made off the GUI thread.
#pragma once

#include "ui/compare/comparable_store.h"
#include "ui/compare/document_heading.h"
#include "ui/compare/marks.h"

#include <memory>

namespace crossdate::ui {

struct CollationCell {
    std::vector<Span> sentences; // ascending; empty: the document is silent here
    std::vector<PassageMark> marks;
    bool moved = false; // stands elsewhere than in the base's order
    [[nodiscard]] bool silent() const { return sentences.empty(); }
    bool operator==(const CollationCell&) const = default;
};

struct CollationRow {
    std::vector<CollationCell> cells; // one a document
    bool moved = false;               // stands elsewhere in another document's order
    bool differs = false;             // several documents tell it, and not in the same words
    bool conflicts = false;
    [[nodiscard]] std::size_t tellers() const;
    bool operator==(const CollationRow&) const = default;
};

struct CollationTable {
    std::vector<DocumentHeading> documents;
    std::vector<DocumentPtr> texts; // of the same documents
    std::size_t base = 0;
    std::vector<CollationRow> rows;

    /// Where a passage is told: row and column; nothing when it lies outside the sentences.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find(const Passage& passage) const;
};

using CollationTablePtr = std::shared_ptr<const CollationTable>;

/// `documents` that are not in the case are left out. ErrorCode::cancelled when progress says so.
[[nodiscard]] Result<CollationTablePtr> collationTable(const CaseSnapshot& snapshot,
                                                       const std::vector<DocumentId>& documents,
                                                       DocumentId base, ComparableStore& store,
                                                       Progress& progress);

/// Of a mark in a cell: what each other report that speaks in the row has in its place, a line each. Compares
/// the cell anew: for a tooltip.
[[nodiscard]] QString whatOthersHave(const CollationTable& table, const CollationRow& row, std::size_t column,
                                     Span mark);

} // namespace crossdate::ui
