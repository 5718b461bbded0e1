// Temporal tagger: dates, times, durations and sets in running English news text, as TIMEX3
// (ISO-TimeML) values and EDTF.
#pragma once

#include "core/base/span.h"
#include "core/model/dating.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::date {

enum class TimexType : std::uint8_t { date, time, duration, set };
/// "DATE", "TIME", "DURATION", "SET".
[[nodiscard]] std::string_view nameOf(TimexType type);

/// What an expression was counted from.
struct Anchor {
    enum class Kind { none, publication, toldBefore, stated }; // stated: in the expression itself
    Kind kind = Kind::none;
    std::string date; // TIMEX3

    [[nodiscard]] bool empty() const { return kind == Kind::none; }
};
/// "the publication day, 2019-05-15", or empty.
[[nodiscard]] std::string describe(const Anchor& anchor);

struct TemporalMention {
    Span span;
    TimexType type = TimexType::date;
    std::string value;            // TIMEX3: "2018-08", "P2D", "PRESENT_REF"
    std::optional<Dating> dating; // dates and times that name calendar days
    std::optional<Dating> about;  // "recently": roughly when, where nothing better is said; never with dating
    std::string_view mod;  // TIMEX3: "START", "MID", "END", "APPROX", "MORE_THAN", "BEFORE" ..., mostly empty
    std::string_view rule; // what it was read as, in words: "month with last, this or next"; never empty
    Anchor anchor;
};

struct TaggerContext {
    /// Publication day; without it relative expressions get a value with no dating ("XXXX-08").
    std::optional<Day> published;
    /// Numeric dates: true for 5/6/2019 = 6 May.
    bool monthFirst = false;
    /// Time of publication in seconds of its day: what "in five minutes" counts from.
    std::optional<int> secondOfDay = std::nullopt;
    /// A text of one line is an appointment or a question: "from 3 to 5 May" is one mention there, with the
    /// half-open interval of its days as its value (iCalendar), instead of two dates.
    bool notes = false;
};

using MentionSink = std::function<void(TemporalMention&&)>;
/// Hands over each mention as it is read, so that a long text needs no room for all of them.
void eachDate(std::string_view text, const TaggerContext& context, const MentionSink& sink);

/// Mentions in order, disjoint. A text most of whose years lie well before its publication, with hardly an
/// expression counted from that, is read as a history: its dates complete each other.
/// Linear in the text. Pure and thread-safe.
[[nodiscard]] std::vector<TemporalMention> tagDates(std::string_view text, const TaggerContext& context);

} // namespace crossdate::date
