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

/// A word, name, number, date, kind of happening or a piece of a quotation, as a number that is the same in
/// every document. A word that is part of a name in one report and not seen to be one in another (a title in
/// capitals) has the same hash in both; the kinds differ.
struct Feature {
    std::uint64_t hash = 0;
    enum class Kind : std::uint8_t { word, name, number, date, quotation, happening } kind = Kind::word;
    bool operator==(const Feature&) const = default;
};

struct ComparableSentence {
    Span span;
    std::vector<Feature> features; // sorted by hash, which occurs once
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

/// Of what its sentences tell: the same for the same text wherever and whenever it is read.
[[nodiscard]] std::uint64_t fingerprintOf(const Comparable& document);

} // namespace crossdate::compare
