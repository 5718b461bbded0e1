// Two texts word by word: what is the same, what was changed, what stands in one only, and what moved. The
// shortest edit script (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986) over words and
// marks, cleaned up for a reader, with moves found as blocks of equal words that stand in another order.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/span.h"
#include "core/model/dating.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace crossdate::compare {

/// `same`: the same words. `equalValue`: written otherwise, of the same value ("15 May", "May 15"; "ten",
/// "10"). `changed`: stands where the other text has something else. `only`: the other text has nothing
/// there. `moved`: stands elsewhere in the other text; edits inside a move have marks of their own.
enum class DiffMark { same, equalValue, changed, only, moved };

inline constexpr std::size_t kNoPartner = static_cast<std::size_t>(-1);

/// A stretch of whole words and marks with the spaces between them, never a part of a word.
struct DiffPart {
    Span span;
    DiffMark mark = DiffMark::same;
    std::size_t partner = kNoPartner; // index of its other side among the other text's parts
    bool insideMove = false;          // stands within a moved block, whatever its mark
};

/// A block that moved, edits inside included.
struct TextMove {
    Span a, b;
};

struct WordDiff {
    std::vector<DiffPart> a, b; // ascending, disjoint; between them stands only white space
    std::vector<TextMove> moves;
};

struct DiffOptions {
    bool foldCase = false;
    bool foldMarks = true;                     // typographic against straight quotes, dashes
    bool foldSpelling = true;                  // "organise" and "organize"
    bool values = true;                        // numbers, dates and names as single words, compared by value
    std::optional<Day> publishedA, publishedB; // what relative dates count from
};

/// Both texts can be rebuilt from the parts; diff(a, a) is all `same`; diff(b, a) mirrors diff(a, b).
/// Texts that have little in common are cut into sentences first. ErrorCode::cancelled when progress says
/// so. Pure and thread-safe.
[[nodiscard]] Result<WordDiff> diffWords(std::string_view a, std::string_view b, const DiffOptions& options,
                                         Progress& progress);

} // namespace crossdate::compare
