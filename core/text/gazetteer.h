// Names known beforehand: countries with their peoples, cities, well-known organisations and outlets, and the
// words that tell what a name is. From resources/words. Private to core/text.
#pragma once

#include "core/text/reading.h"

namespace crossdate::text {

/// As long as the program runs.
struct KnownName {
    std::size_t count = 0; // tokens
    NameKind kind = NameKind::other;
    std::string_view canonical;
    std::string_view within;
    bool isOutlet = false;
    bool isAdjective = false; // "British"
    bool isCountry = false;

    /// Of a place: the country it is or lies in; empty where that is not known.
    [[nodiscard]] std::string_view country() const { return isCountry ? canonical : within; }
};

/// Classes of a word (word_class.h).
[[nodiscard]] bool mayBeginKnownName(std::string_view lower);
[[nodiscard]] bool mayBeginTitle(std::string_view lower);

/// The longest known name that begins at token `i`, written with the capitals it needs ("US", not "us"); null
/// where there is none.
[[nodiscard]] const KnownName* knownNameAt(std::string_view text, const std::vector<Token>& tokens,
                                           std::size_t i);

/// Tokens of the office or form of address at `i` ("prime minister", "Dr", "CFO"); 0 where there is none.
[[nodiscard]] std::size_t titleLengthAt(const std::vector<Token>& tokens, std::size_t i);

[[nodiscard]] bool isOrganisationWord(std::string_view lower);     // "ministry", "bank"
[[nodiscard]] bool isOrganisationHead(std::string_view lower);     // takes "of": "bank of"
[[nodiscard]] bool isOrganisationFollower(std::string_view lower); // stands after one: "employees"
[[nodiscard]] bool isBusinessWord(std::string_view lower);         // ends a company's or club's name: "foods"
[[nodiscard]] bool isPartnerWord(std::string_view lower);          // after "and": "sons"
[[nodiscard]] bool isClubHead(std::string_view lower);             // begins a club's name: "real"
[[nodiscard]] bool isOrganisationKind(std::string_view lower);     // says of a name what it is: "charity"
[[nodiscard]] bool isThingWord(std::string_view lower);            // names no person: "bridge", "act"
[[nodiscard]] bool isLegalForm(std::string_view lower);            // "ltd", "inc"
[[nodiscard]] bool isLandmark(std::string_view lower);             // ends a place's name: "airport"
[[nodiscard]] bool isLandmarkHead(std::string_view lower);         // begins one: "lake", "gulf"
[[nodiscard]] bool isDomain(std::string_view lower);               // what a ministry is of: "trade"
[[nodiscard]] bool isNameParticle(std::string_view lower);         // "van", "de"
[[nodiscard]] bool isPlaceNoun(std::string_view lower);            // "river", "town"
[[nodiscard]] bool isCompanySuffix(std::string_view lower);        // "ltd", "technologies"
[[nodiscard]] bool isGivenName(std::string_view lower);
[[nodiscard]] bool isCalendarWord(std::string_view lower); // "Monday", and other capitals that name nobody
[[nodiscard]] bool
isSentenceOpener(std::string_view lower); // "Earlier", "Officials": capital at the beginning only
[[nodiscard]] bool isOutletName(std::string_view canonical);

} // namespace crossdate::text
