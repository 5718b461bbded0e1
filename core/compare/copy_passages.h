// What two documents have in common, passage by passage. Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/word_counts.h"
#include "core/compare/word_stream.h"
#include "core/model/derivation.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace crossdate::compare {

/// A document ready to be compared: its words, and which of them its outlet carries on every page.
struct CopyReader {
    std::string_view text;
    std::vector<StreamWord> words;
    std::vector<std::uint32_t> ids; // the words' hashes, folded
    std::vector<bool> everywhere;   // by word
    std::size_t counted = 0;        // words that are not everywhere
};

[[nodiscard]] CopyReader readForCopy(const Document& document,
                                     const std::unordered_set<std::uint64_t>& repeated);

struct CommonCopy {
    std::vector<SharedPassage> passages; // in order of a
    std::size_t words = 0;               // equal words in them
    std::size_t quoted = 0;              // of these, inside quotation marks
};

/// Passages of equal words, joined over small edits: a word put for another ("violated" for "breached"), some
/// left out, some added. Short ones, and those that common words make up by chance, are left out.
[[nodiscard]] CommonCopy commonCopy(const CopyReader& a, const CopyReader& b, const WordCounts& counts,
                                    const Progress& progress);

} // namespace crossdate::compare
