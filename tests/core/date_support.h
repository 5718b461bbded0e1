// What the tests of the temporal tagger have in common.
#pragma once

#include "core/date/calendar.h"
#include "core/date/tagger.h"
#include "tests/support/catch.h"

namespace crossdate::date {

/// A Wednesday.
inline const TaggerContext kReport{toDay({2019, 5, 15})};

/// "text=value" of every mention, joined with "; ".
inline std::string valuesOf(std::string_view text, const TaggerContext& context = kReport) {
    std::string out;
    for (const TemporalMention& mention : tagDates(text, context)) {
        if (!out.empty()) out += "; ";
        out += std::string(slice(text, mention.span)) + "=" + mention.value;
    }
    return out;
}

inline TemporalMention onlyMention(std::string_view text, const TaggerContext& context = kReport) {
    const auto mentions = tagDates(text, context);
    INFO(text);
    REQUIRE(mentions.size() == 1);
    return mentions.front();
}

/// EDTF of the days of the only mention, "none" where it has none.
inline std::string daysOf(std::string_view text, const TaggerContext& context = kReport) {
    const TemporalMention mention = onlyMention(text, context);
    return mention.dating ? mention.dating->edtf : "none";
}

} // namespace crossdate::date
