// Who speaks the words in quotation marks where no verb of saying stands beside them. Private to core/text.
#pragma once

#include "core/text/clauses.h"
#include "core/text/reading.h"

#include <optional>

namespace crossdate::text {

struct QuotedSpeaker {
    TokenRange source;   // of the sentence's tokens
    std::size_t cue = 0; // the token that shows it
};

/// "The union rejected it as …", "Brook's answer: …", "heard a man shout …" before the quotation that begins
/// at byte `quote`.
[[nodiscard]] std::optional<QuotedSpeaker> speakerBeforeQuote(const SentenceReading& reading,
                                                              std::size_t quote);

} // namespace crossdate::text
