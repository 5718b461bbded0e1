// A collation as a file: the table of aligned sentences with what is marked in them. Strings in, strings out:
// writing files is the caller's. Thread: any.
#pragma once

#include "core/model/snapshot.h"

#include <string>
#include <vector>

namespace crossdate::report {

/// What a stretch of a cell is marked as, in the words of the command line.
struct CollationMark {
    Span span;        // in the document's text
    std::string name; // "changed", "only", "same value", "conflict", "development", "hedged", "shared"
    std::string why;
};

struct CollationCell {
    std::vector<Span> sentences; // ascending; empty: the document is silent
    std::vector<CollationMark> marks;
    bool moved = false; // stands elsewhere than in the base's order
};

struct CollationRow {
    std::vector<CollationCell> cells; // one a document
    bool differs = false;
    bool conflicts = false;
};

struct CollationTable {
    std::vector<DocumentId> documents;
    std::size_t base = 0;
    std::vector<CollationRow> rows;
};

/// One line a row: its number, its state ("agree", "differ", "conflict", "one report"), and for each document
/// the text ("(silent)" where there is none) and the marks. RFC 4180 with CRLF, UTF-8 with BOM; no cell runs
/// as a formula.
[[nodiscard]] std::string collationCsv(const CaseSnapshot& snapshot, const CollationTable& table);
/// A page of its own that needs nothing else: everything imported is escaped, nothing is loaded, each mark
/// has a shape as well as a colour and says why when pointed at; light and dark by the reader's setting.
[[nodiscard]] std::string collationHtml(const CaseSnapshot& snapshot, const CollationTable& table);

} // namespace crossdate::report
