// What a statement denies, and how much of it another affirms.
#pragma once

#include "core/analysis/conflict.h"

#include <string>
#include <vector>

namespace crossdate::analysis {

/// What one cue denies.
struct Denied {
    Span cue;
    Span reach;                     // the part of the statement that the cue is about, subject included
    std::vector<const Word*> words; // the first content words of its scope, each term once
    bool ofThing = false;           // "no law", against "not name"
    bool byDenial = false;          // "denied hiding it", against "did not hide it"
    bool ofFlaw = false; // "denied that they were poorly trained": said of what is denied elsewhere
};

/// Points into `statement`, which must outlive it.
[[nodiscard]] std::vector<Denied> deniedParts(const Story& story, const Statement& statement);

struct PolarityMatch {
    double share = 0; // of the denied words that the other side affirms, by weight and place
    std::size_t terms = 0;
    bool head = false;     // what the cue denies first of all is affirmed
    bool whole = false;    // one word, but all that is denied, and of the same person
    bool anchored = false; // the two speak of the same beyond the denied words
    std::string words;     // as the other side has them
    Span span;             // where the other side has them
};

/// Terms of the part of the statement that the cue is about.
[[nodiscard]] std::vector<Term> termsOf(const Denied& denied, const Statement& statement);

[[nodiscard]] PolarityMatch matchDenied(const ConflictInput& input, const Denied& denied, std::size_t no,
                                        std::size_t yes);

} // namespace crossdate::analysis
