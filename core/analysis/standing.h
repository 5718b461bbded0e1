// How far a matter has come, as a statement has it: an order expected or signed, a question decided or open.
#pragma once

#include "core/analysis/story.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossdate::analysis {

struct StandingReading {
    Standing standing = Standing::planned;
    Span cue;
    std::vector<Term> matters; // "order", "bill": what is planned or issued, if the words near the cue say
};

/// Instruments and acts of institutions that can be planned and then be in force: "order", "bill", "merger".
[[nodiscard]] bool isMatter(std::string_view stem);

/// Every cue of the statement outside quotations, in reading order.
[[nodiscard]] std::vector<StandingReading> readStandings(const Story& story, const Statement& statement);

} // namespace crossdate::analysis
