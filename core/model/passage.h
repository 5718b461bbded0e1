// Passages and the W3C Web Annotation selectors that keep pointing at them when derivations change.
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace crossdate {

/// A span of one document's text (UTF-8 bytes).
struct Passage {
    DocumentId document;
    Span span;
    auto operator<=>(const Passage&) const = default;
};

/// TextQuoteSelector and TextPositionSelector in one. Offsets are UTF-8 bytes like everywhere in core; the
/// case file and the command line write code points.
struct Selector {
    DocumentId document;
    std::string exact;
    std::string prefix; // up to 32 bytes before, cut at a code point
    std::string suffix; // up to 32 bytes after
    Span position;
    bool operator==(const Selector&) const = default;
};

[[nodiscard]] Selector makeSelector(const Passage& passage, std::string_view documentText);

/// Where the selector points in `documentText`: its position if the text there is still `exact`, else the
/// occurrence of `exact` whose surroundings fit prefix and suffix best (nearest to the old position on a
/// tie), else nothing.
[[nodiscard]] std::optional<Span> resolve(const Selector& selector, std::string_view documentText);

} // namespace crossdate
