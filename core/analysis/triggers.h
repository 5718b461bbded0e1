// Finds the words of a clause that name a kind of happening, and which of them the clause is about.
#pragma once

#include "core/analysis/story.h"

#include <vector>

namespace crossdate::analysis {

struct TriggerReading {
    std::vector<Trigger> triggers; // in reading order
    Kind main = kNoKind;
    Span mainSpan;
    VerbForm mainForm = VerbForm::noun;
    std::vector<Kind> after;    // what the clause says it followed
    bool afterPrevious = false; // "then", "subsequently": followed what was told before
};

/// In the words that name a source and its saying; what is put in between ("Brook, sacked in May, denied") is
/// told.
[[nodiscard]] bool inAttribution(const text::SentenceReading& reading, std::size_t offset);

/// `clause` lies in the reading's sentence.
[[nodiscard]] TriggerReading readTriggers(const text::SentenceReading& reading, Span clause);

} // namespace crossdate::analysis
