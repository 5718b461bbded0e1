// A civil day, counted from 1970-01-01 in the proleptic Gregorian calendar. Years far outside
// std::chrono's range are legal in EDTF (Y-170000002), hence 64 bits. Calendar arithmetic is in core/date.
#pragma once

#include <compare>
#include <cstdint>

namespace crossdate {

struct Day {
    std::int64_t number = 0;
    auto operator<=>(const Day&) const = default;
};

inline Day operator+(Day day, std::int64_t days) {
    return {day.number + days};
}
inline Day operator-(Day day, std::int64_t days) {
    return {day.number - days};
}
inline std::int64_t operator-(Day a, Day b) {
    return a.number - b.number;
}

} // namespace crossdate
