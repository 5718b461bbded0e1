// Lengths of time as TIMEX3 writes them, and adding them to a moment. Private to core/date.
#pragma once

#include "core/date/calendar.h"

#include <optional>
#include <string>
#include <string_view>

namespace crossdate::date {

struct Length {
    std::int64_t months = 0;
    std::int64_t days = 0;
    std::int64_t seconds = 0;
};

/// Of "P3M2W", "PT2.5H"; nullopt where a number is not known ("PXW") or the whole is longer than a
/// millennium.
[[nodiscard]] std::optional<Length> lengthOf(std::string_view duration);

/// A second of a day; without one the day as a whole, which begins at its midnight.
struct Moment {
    Day day;
    std::optional<std::int64_t> second;
};

/// `sign` -1 takes away. Months first, then days: 31 January and a month and a day is 1 March.
[[nodiscard]] Moment add(Moment moment, const Length& length, int sign);
/// "2019-05-15", "2019-05-15T10:00:00"
[[nodiscard]] std::string valueOf(const Moment& moment);

} // namespace crossdate::date
