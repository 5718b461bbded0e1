// A report made ready to be compared: its sentences, and what alignment looks at in each of them.
#pragma once

#include "core/base/span.h"
#include "core/model/evidence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::compare {

/// A word, number, date, name or quotation of a sentence, as a number that is the same in every document.
struct Feature {
    std::uint64_t hash = 0;
    enum class Kind : std::uint8_t { word, name, number, date, quotation } kind = Kind::word;
    bool operator==(const Feature&) const = default;
};

struct ComparableSentence {
    Span span;
    std::vector<Feature> features; // sorted by kind and hash, distinct
    std::uint32_t words = 0;
};

/// Made once a document and kept: everything that is quadratic later asks only this.
struct Comparable {
    DocumentId document;
    std::optional<Day> published;
    std::vector<ComparableSentence> sentences; // of the body, without boilerplate, in order
};

/// Reads a document. `published` is what relative dates count from.
[[nodiscard]] Comparable makeComparable(const Document& document, std::optional<Day> published);
/// The same of sentences already cut; `sentences` are spans of `text`.
[[nodiscard]] Comparable makeComparable(DocumentId id, std::string_view text,
                                        const std::vector<Span>& sentences, std::optional<Day> published);

} // namespace crossdate::compare
