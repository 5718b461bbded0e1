// What word lists and rules say of a word by itself. Asked once for each distinct word and kept with its
// tokens: looking every word of a text up in every list would take most of the time of reading it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace crossdate::text {

enum class WordClass : std::uint8_t {
    stop,             // isStopWord
    adverb,           // isAdverb
    auxiliary,        // forms of "be" and "have", "will", "can" …
    clauseOpener,     // may begin a clause: "but", "which", "and"
    speechVerb,       // any form of a verb of saying
    sureSpeech,       // one that is hardly anything else
    attribution,      // may begin or be the verb of an attribution
    modality,         // may begin a cue of modality
    negation,         // may begin one of negation
    number,           // may begin a number in words
    vagueNumber,      // "dozens", "several"
    bound,            // may begin "more than", "about"
    title,            // may begin an office or form of address
    knownName,        // may begin a name known beforehand
    organisation,     // isOrganisationWord
    organisationKind, // isOrganisationKind
    placeNoun,        // isPlaceNoun
    calendar,         // isCalendarWord
    count_
};

/// A set of classes.
class WordClasses {
public:
    constexpr WordClasses() = default;
    constexpr WordClasses(std::initializer_list<WordClass> classes) {
        for (const WordClass one : classes) add(one);
    }
    constexpr void add(WordClass one) { bits_ |= bit(one); }
    [[nodiscard]] constexpr bool has(WordClass one) const { return (bits_ & bit(one)) != 0; }
    [[nodiscard]] constexpr bool hasAny(WordClasses others) const { return (bits_ & others.bits_) != 0; }

private:
    static constexpr std::uint32_t bit(WordClass one) {
        return std::uint32_t{1} << static_cast<unsigned>(one);
    }
    std::uint32_t bits_ = 0;
};

/// Of a case-folded word. Pure, thread-safe; asks every list, so keep the answer.
[[nodiscard]] WordClasses classesOf(std::string_view lower);

} // namespace crossdate::text
