// The words of a report, for comparing copy: its body without boilerplate, folded to lower case. Private to
// core/compare.
#pragma once

#include "core/base/span.h"
#include "core/model/evidence.h"

#include <cstdint>
#include <vector>

namespace crossdate::compare {

struct StreamWord {
    std::uint64_t hash = 0; // of the folded word
    Span span;              // in the document's text
    bool content = false;   // not a closed-class word
    bool quoted = false;    // inside quotation marks: who was quoted said it to everybody
};

/// Words and numbers in order; marks and a possessive "'s" are left out, so that "agreement, signed" and
/// "agreement signed" match.
[[nodiscard]] std::vector<StreamWord> wordStream(const Document& document);

/// The hashes alone, in a third of the time.
[[nodiscard]] std::vector<std::uint64_t> wordHashes(const Document& document);

} // namespace crossdate::compare
