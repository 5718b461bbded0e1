// Who says what: attributions of one sentence. Private to core/text.
#pragma once

#include "core/text/clauses.h"
#include "core/text/reading.h"

namespace crossdate::text {

/// An attribution with the places of its parts among the tokens.
struct FoundAttribution {
    Attribution attribution;
    std::string speaker;        // whose words they are: the source, or who told it
    Span sourceSpan;            // of the speaker as written
    TokenRange range;           // source and verb, whichever comes first
    std::size_t verb = 0;       // of "according to": the first word
    bool inverted = false;      // "said Brook"
    bool prepositional = false; // "according to"
};

/// The person last named before a sentence, for "he" and "she"; empty when there is none.
struct Discourse {
    std::string lastPerson;
    int staysFor = 0; // sentences
};

/// Class of a word (word_class.h): verbs of saying, "according", "citing".
[[nodiscard]] bool mayAttribute(std::string_view lower);

/// Verbs inside `quoted` (direct quotations of some length, as byte spans in order) are the speaker's and are
/// left out.
[[nodiscard]] std::vector<FoundAttribution> readAttributions(std::string_view text,
                                                             const SentenceReading& reading,
                                                             const std::vector<Span>& quoted,
                                                             const Discourse& discourse);

} // namespace crossdate::text
