// The words of a report, for comparing copy: its body without boilerplate, folded to lower case.
#pragma once

#include "core/base/span.h"
#include "core/model/evidence.h"

#include <cstdint>
#include <vector>

namespace crossdate::compare {

struct StreamWord {
    std::uint64_t hash = 0; // of the folded word
    Span span;              // in the document's text
    bool content = false;   // neither a closed-class word nor a mark
};

/// Words and numbers in order; marks are left out, so that "agreement, signed" and "agreement signed" match.
[[nodiscard]] std::vector<StreamWord> wordStream(const Document& document);

} // namespace crossdate::compare
