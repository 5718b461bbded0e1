// The vocabulary of the temporal tagger: what kind of word a word is. Private to core/date.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace crossdate::date {

/// Classes of tokens. The words are in resources/words/temporal.txt, with these names.
enum class Kind : std::uint8_t {
    none,
    digits, // from the scanner
    mark,   // likewise
    month,
    shortMonth,
    weekday,
    shortWeekday,
    unit,
    units,
    half,
    season,
    dayPart,
    cardinal,
    ordinal,
    several,
    article,
    the,
    relative,
    previous,
    same,
    that,
    recent,
    ago,
    later,
    earlier,
    before,
    after,
    deictic,
    tonight,
    part,
    partNoun,
    in,
    at,
    of,
    preposition,
    to,
    conjunction,
    approximate,
    over,
    than,
    old,
    longish,
    era,
    every,
    per,
    set,
    reference,
    future,
    present,
    holiday, // may begin the name of a day
    fiscal,
    business,    // its company makes a quarter one of the year
    nameDay,     // "Black" Friday, "Super" Tuesday
    quarterSign, // Q1, H1, FY19: the months it counts
    meridiem,
    zone,          // of the clock: "EST"
    weekdays,      // "Thursdays"
    dayParts,      // "mornings"
    whole,         // "all" day
    right,         // "right" now
    unitAdjective, // "working" days, "consecutive" years
    decades,       // "nineties"
    these,
    numbered, // "flight" 2019, "resolution" 1973: no year
    rest,     // "the rest of" a period
    tense,
};

struct Word {
    Kind kind = Kind::none;
    std::int16_t value = 0;
};

/// The longest word of the vocabulary, in bytes.
inline constexpr std::size_t kLongestWord = 16;

/// `lower`: the word in ASCII lower case; `hash`: hashOf(lower). Thread-safe.
[[nodiscard]] Word lookUp(std::string_view lower, std::uint32_t hash);

inline constexpr std::uint32_t kHashSeed = 2166136261U; // FNV-1a
[[nodiscard]] constexpr std::uint32_t hashStep(std::uint32_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}
[[nodiscard]] constexpr std::uint32_t hashOf(std::string_view lower) {
    std::uint32_t hash = kHashSeed;
    for (const char c : lower) hash = hashStep(hash, c);
    return hash;
}

/// A word that grammar asks for by name, in lower case; hashed by the compiler, so that asking costs no more
/// than comparing two numbers.
struct Literal {
    std::uint32_t hash;
    std::uint32_t size;
    // NOLINTNEXTLINE(google-explicit-constructor): stands for the word itself
    consteval Literal(const char* lower)
        : hash(hashOf(lower)), size(static_cast<std::uint32_t>(std::string_view(lower).size())) {}
};

} // namespace crossdate::date
