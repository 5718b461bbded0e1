// Fingerprints of many documents with the words around them. Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/word_counts.h"
#include "core/model/evidence.h"

#include <array>
#include <cstdint>
#include <vector>

namespace crossdate::compare {

/// A shingle of a document with a few bits of the two words before it and the two behind, so that most chance
/// encounters are seen without reading the documents again.
struct CopyPrint {
    std::uint64_t shingle = 0;
    std::uint32_t document = 0;
    std::array<std::uint8_t, 4> around{}; // second before, first before, first behind, second behind
};

/// Whether two equal shingles are part of a run of at least kSureRun equal words.
[[nodiscard]] bool runOn(const CopyPrint& a, const CopyPrint& b);

/// Prints by the highest bits of their shingle, so that each part can be sorted alone.
inline constexpr std::size_t kPrintParts = 64;

struct CopyPrints {
    std::array<std::vector<CopyPrint>, kPrintParts> parts;
    WordCounts counts;
};

/// Of documents first, first + step, first + 2 step …; `words` is about how many words all documents have.
[[nodiscard]] CopyPrints takePrints(const std::vector<DocumentPtr>& documents, std::size_t first,
                                    std::size_t step, std::size_t words, const Progress& progress);

} // namespace crossdate::compare
