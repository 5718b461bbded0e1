// One passage read for comparison with another: its words in one row over all sentences, each with what it
// stands for (name, figure, date) and how it is put (negated, hedged, planned). Made from core/text and
// core/date. Pure and thread-safe.
#pragma once

#include "core/base/span.h"
#include "core/date/tagger.h"
#include "core/text/reading.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::relate {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The words read of a passage at most; what comes after is not compared. Aligning takes the product of both
/// sides.
inline constexpr std::size_t kMostWords = 400;

struct Word {
    const text::Token* token = nullptr; // of the passage's readings
    std::size_t sentence = 0;
    std::size_t name = kNone;   // index into Passage::names
    std::size_t figure = kNone; // into Passage::figures
    std::size_t moment = kNone; // into Passage::moments
    bool content = false;       // an open-class word; neither function word nor mark
    bool mark = false;
    bool capital = false;       // begins with one, and not because it begins a sentence
    std::uint8_t negations = 0; // cues whose scope holds it
    bool hedged = false;        // reported, alleged
    bool planned = false;       // will, may, is to
    [[nodiscard]] const std::string& lower() const { return token->lower; }
    [[nodiscard]] const std::string& stem() const { return token->stem; }
    [[nodiscard]] bool negated() const { return negations % 2 != 0; }
};

/// Words of a passage, half-open.
struct WordRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

enum class Bound { exactly, moreThan, atLeast, lessThan, atMost, about, between };

/// A number with what it counts. "more than 254,000 tests": value 254000, Bound::moreThan, of "test".
struct Figure {
    WordRange words; // bound words and unit with it
    double value = 0;
    double low = 0, high = 0; // what the bound allows; ±infinity where open
    Bound bound = Bound::exactly;
    std::string unit; // ISO 4217 code, "%", "/10" of a score, "ordinal", "year" of a duration; empty: a count
    std::string of;   // stem of the counted noun, or empty
    double step = 0;  // what the writing rounds to: 10000 for "1.25 million"
};

enum class Side { at, before, until, after, since };

/// A calendar date; components not stated are 0 (year: nullopt).
struct Moment {
    WordRange words;
    std::optional<std::int64_t> year;
    unsigned month = 0, day = 0;
    std::int64_t years = 1; // how many the year stands for: 10 for "the 1990s", 100 for a century
    Side side = Side::at;
};

struct NameUse {
    WordRange words;
    const text::Name* name = nullptr;
};

/// Points into its own readings and the text, which must outlive it: movable, not copyable.
struct Passage {
    std::string_view text;
    std::vector<text::SentenceReading> readings;
    std::vector<Word> words;
    std::vector<Figure> figures;
    std::vector<Moment> moments;
    std::vector<NameUse> names;

    Passage() = default;
    Passage(const Passage&) = delete;
    Passage& operator=(const Passage&) = delete;
    Passage(Passage&&) = default;
    Passage& operator=(Passage&&) = default;

    /// Bytes from the first to the last word of a range.
    [[nodiscard]] Span spanOf(WordRange range) const;
    [[nodiscard]] std::string_view textOf(WordRange range) const { return slice(text, spanOf(range)); }
};

/// `published`: what relative dates count from.
[[nodiscard]] Passage readPassage(std::string_view text, std::optional<Day> published = std::nullopt);

/// The same from sentences and dates that were read before (spans into `text`).
[[nodiscard]] Passage readPassage(std::string_view text, std::vector<text::SentenceReading> readings,
                                  const std::vector<date::TemporalMention>& mentions);

} // namespace crossdate::relate
