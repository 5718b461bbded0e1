// What is marked in the cells of a collation: the words the other cells of a row have too, have otherwise, or
// have not, and what analysis found there: conflicts, hedges, shared copy.
#pragma once

#include "core/compare/collation.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace crossdate::compare {

/// In the order they are painted, the later over the earlier. `same`: another cell of the row has these
/// words; `equalValue`: written otherwise, of the same value; `changed`: another cell has other words here,
/// and none has these; `only`: no other cell has anything like it; `moved`: the base has it elsewhere.
enum class CellMarkKind { same, equalValue, changed, only, moved, shared, hedged, conflict };
/// As the command line writes it: "same", "changed" …; an equal value is "same".
[[nodiscard]] std::string_view nameOf(CellMarkKind kind);

inline constexpr std::size_t kNoLayer = static_cast<std::size_t>(-1);

struct CellMark {
    Span span; // in the document's text
    CellMarkKind kind = CellMarkKind::same;
    std::size_t layer = kNoLayer; // index into the MarkLayers of its kind
    bool operator==(const CellMark&) const = default;
};

/// One cell of a row as text. `sentences` are spans of `text`, ascending; none: the document is silent.
struct CellText {
    std::string_view text;
    std::vector<Span> sentences;
    std::optional<Day> published;
};

/// Marks same, equalValue, changed and only for each cell, by place. A cell that stands alone has no marks:
/// with nobody to compare with, everything would be new. Does not depend on the order of the cells.
/// ErrorCode::cancelled when progress says so. Pure and thread-safe.
[[nodiscard]] Result<std::vector<std::vector<CellMark>>> wordMarks(const std::vector<CellText>& cells,
                                                                   Progress& progress);

/// Stretches to mark, with documents as indices into those that are collated.
struct MarkLayers {
    struct Pair {
        std::size_t documentA = 0, documentB = 0;
        Span a, b;
    };
    struct Single {
        std::size_t document = 0;
        Span span;
    };
    std::vector<Pair> conflicts, shared;
    std::vector<Single> hedged;
};

struct MarkedCell {
    Span span;                   // from the first to the last of its sentences
    std::vector<CellMark> marks; // clipped to its sentences; by kind, then place
};

struct MarkedRow {
    std::vector<std::optional<MarkedCell>> cells; // as CollationRow::cells
    bool moved = false;
};

/// A document of the collation.
struct MarkedDocument {
    const Comparable* comparable = nullptr;
    std::string_view text;
};

/// The rows of a collation with all their marks. ErrorCode::cancelled when progress says so. Pure and
/// thread-safe.
[[nodiscard]] Result<std::vector<MarkedRow>> markRows(const std::vector<MarkedDocument>& documents,
                                                      const Collation& collation, const MarkLayers& layers,
                                                      Progress& progress);
/// One of them, for a table that paints what is seen.
[[nodiscard]] Result<MarkedRow> markRow(const std::vector<MarkedDocument>& documents, const CollationRow& row,
                                        const MarkLayers& layers, Progress& progress);

} // namespace crossdate::compare
