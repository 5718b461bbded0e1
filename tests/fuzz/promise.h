// Checks that the targets share.
#pragma once

#include "core/base/span.h"

#include <stdexcept>
#include <string_view>
#include <vector>

namespace crossdate::fuzz {

inline void promise(bool kept, const char* what) {
    if (!kept) throw std::logic_error(what);
}

inline void promiseWithin(Span span, std::string_view text, const char* what) {
    promise(span.begin <= span.end && span.end <= text.size(), what);
}

/// In order, disjoint, not empty, within the text.
inline void promiseRow(const std::vector<Span>& spans, std::string_view text, const char* what) {
    std::size_t end = 0;
    for (const Span& span : spans) {
        promiseWithin(span, text, what);
        promise(end <= span.begin && !span.empty(), what);
        end = span.end;
    }
}

} // namespace crossdate::fuzz
