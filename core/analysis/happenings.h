// The words of a text that tell of something happening, with who takes part in it and on which day: verbs,
// and nouns that name a deed. What a timeline of a person or body is made of. English; rules over what
// core/text and core/date read, after the annotation of SemEval-2015 task 4 (Minard and others 2015).
#pragma once

#include "core/date/tagger.h"
#include "core/text/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::analysis {

struct Participant {
    Span span;        // as written: "the company", "he", "chief executive Ada Brook"
    std::string name; // canonical form of whom it stands for; empty where no name does
};

struct Happening {
    Span span;                // the word
    std::size_t sentence = 0; // index among the readings
    std::optional<Dating> date;
    std::string dateReason; // "“on Monday”", "the day the report tells of", "its publication"
    std::vector<Participant> participants; // subject first, then objects and "by …"
    bool expected = false;                 // still to come, or only possible
    bool negated = false;
    bool quoted = false; // inside a direct quotation
};

/// In reading order. `sentences` and `mentions` are of `text`. Without `published`, what no expression dates
/// is told as of the last day the text states, if any. Linear in the text; pure and thread-safe.
[[nodiscard]] std::vector<Happening> readHappenings(std::string_view text,
                                                    const std::vector<text::SentenceReading>& sentences,
                                                    const std::vector<date::TemporalMention>& mentions,
                                                    std::optional<Day> published);

} // namespace crossdate::analysis
