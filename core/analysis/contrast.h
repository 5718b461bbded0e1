// Where two statements of one story differ: a number, a day, a place, a name, a word and its opposite, yes
// and no. A contrast is no conflict yet. What the two statements have in common besides, and what tells them
// apart, is put into figures, and a logistic model (contrast_model.h) says how likely the two contradict each
// other.
#pragma once

#include "core/analysis/conflict.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::analysis {

enum class Clash : std::uint8_t { number, denied, opposite, date, place, name, open };
inline constexpr std::size_t kClashes = 7;
[[nodiscard]] std::string_view nameOf(Clash clash);

/// What the model looks at; each near 0..1, some up to 3.
enum class Trait : std::uint8_t {
    shared,        // weight of what both have besides the contrast
    ofLighter,     // the same as a part of the statement that says less
    ofHeavier,     // … of the one that says more
    near,          // weight of what both have within a few words of the contrast
    apart,         // weight of what only one of them has near the contrast, on the side that has less of it
    narrowed,      // … on the other side: "among under-30s"
    sameKind,      // a kind of happening in common
    names,         // weight of the names both have
    sameSpeaker,   // said by one person or body
    strangers,     // both name somebody, nobody in common
    sameSubject,   // before the verb both have a word in common
    otherSubject,  // … and nothing in common
    sameHead,      // the head of the subject is the same
    otherHead,     // … is another
    narrowSubject, // one has "… among under-30s", "the road to …", and the other nothing of it
    sameAfter,     // the next word after the contrast is the same
    otherAfter,    // … is another
    misfit,        // subject and what follows are both others
    fits,          // one subject, and nothing else follows
    pronoun,       // one begins with "it", "they"
    sameVerb,      // a verb in common
    alike,         // cosine of the two
    mutualBest,    // each is the other's likeliest partner of its document, as far as they are alike
    nearBest,      // how close to that
    sameHappening, // in one cluster
    otherTime,     // one is of long before its report, the other not
    otherMarker,   // "another", "earlier", "last year" in one only
    introduced,    // one begins with "a", "another", the other does not
    expected,      // one is still to come
    bothExpected,
    sameDay,   // dated alike
    otherDay,  // dated on days that exclude each other
    sameValue, // a figure in common
    quoted,    // one speaks inside quotation marks
    within,    // one document against itself
    daysApart, // between the reports, up to 1 for a week
    length,    // how much the two say
    strength,  // of the contrast itself: nouns that match, opposites proper, all that is denied
    head,      // … the first word that is denied; the noun that is counted
    size,      // … how far the figures lie apart; how many words are denied
    flat,      // … said outright
    count      // how many traits there are
};
inline constexpr std::size_t kTraits = static_cast<std::size_t>(Trait::count);
using Traits = std::array<double, kTraits>;
[[nodiscard]] std::string_view nameOf(Trait trait);

struct ContrastSide {
    std::size_t statement = 0;
    Span span; // what differs
    std::string value;
    std::size_t token = 0;
    std::vector<Term> own; // its terms, which count as nothing in common
};

struct Contrast {
    Clash clash = Clash::number;
    ContrastSide a, b;
    bool byDenial = false; // "denied hiding it", against "did not hide it"
    Traits traits{};

    double& at(Trait trait) { return traits.at(static_cast<std::size_t>(trait)); }
    [[nodiscard]] double at(Trait trait) const { return traits.at(static_cast<std::size_t>(trait)); }
};

/// All contrasts between statements that may be of one happening, with their traits. Pure.
[[nodiscard]] std::vector<Contrast> findContrasts(const ConflictInput& input);

} // namespace crossdate::analysis
