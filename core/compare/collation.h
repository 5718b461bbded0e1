// Several reports as a table: a row is a group of sentences that tell the same thing, a column a document, an
// empty cell its silence. The groups are the same whatever order the documents come in; the base only decides
// in which order rows are shown. Every sentence stands in exactly one cell.
#pragma once

#include "core/compare/alignment.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

/// Sentences of one document in one row, by index, ascending; empty: the document is silent here. At most
/// two, neighbours, unless an analyst put them together.
using CollationCell = std::vector<std::size_t>;

struct CollationRow {
    std::vector<CollationCell> cells; // one a document, in the order the documents were given in
    bool moved = false;               // stands in the base elsewhere than in another document's order
    std::vector<bool> movedIn;        // which documents those are, as `cells`
    bool operator==(const CollationRow&) const = default;
};

struct Collation {
    std::vector<CollationRow> rows;
};

/// What an analyst decided, between sentences of two of the documents.
struct CollationPairing {
    std::size_t documentA = 0, documentB = 0; // indices into `documents`
    Pairing pairing;
};

/// Rows follow the order of document `base`; rows it is silent in stand after the row they follow in the
/// document that has them. ErrorCode::cancelled when progress says so. Pure and thread-safe.
[[nodiscard]] Result<Collation> collate(const std::vector<const Comparable*>& documents, std::size_t base,
                                        const std::vector<CollationPairing>& decided, Progress& progress);

} // namespace crossdate::compare
