// Hedges, plans, denials and negations of one sentence, with what they cover. Private to core/text.
#pragma once

#include "core/text/clauses.h"
#include "core/text/reading.h"

namespace crossdate::text {

/// Classes of a word (word_class.h).
[[nodiscard]] bool mayBeginModality(std::string_view lower);
[[nodiscard]] bool mayBeginNegation(std::string_view lower);

[[nodiscard]] std::vector<ModalityCue> readModality(const std::vector<Token>& tokens,
                                                    const std::vector<TokenRange>& clauses);
[[nodiscard]] std::vector<NegationCue> readNegations(const std::vector<Token>& tokens,
                                                     const std::vector<TokenRange>& clauses);

} // namespace crossdate::text
