// Hedges, plans, denials and negations of one sentence, with what they cover. Private to core/text.
#pragma once

#include "core/text/clauses.h"
#include "core/text/reading.h"

namespace crossdate::text {

[[nodiscard]] std::vector<ModalityCue> readModality(std::string_view text, const std::vector<Token>& tokens,
                                                    const std::vector<TokenRange>& clauses);
[[nodiscard]] std::vector<NegationCue> readNegations(std::string_view text, const std::vector<Token>& tokens,
                                                     const std::vector<TokenRange>& clauses);

} // namespace crossdate::text
