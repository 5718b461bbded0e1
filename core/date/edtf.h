// Extended Date/Time Format (ISO 8601-2:2019, Library of Congress profile), levels 0 and 1.
#pragma once

#include "core/base/result.h"
#include "core/model/dating.h"

#include <string>
#include <string_view>

namespace crossdate::date {

/// Parses and normalises `text`. Beside EDTF level 1 it takes a week ("2019-W20"), kept as written with the
/// Monday and Sunday it spans. A level 2 string is ErrorCode::unsupported and says so; anything else wrong
/// is ErrorCode::invalid with the place and the remedy.
/// The days: an approximate or uncertain date spans what it would without the mark; "2019-04/2019-05-15"
/// spans both ends; an open or unknown end has none; a season spans its three months (northern hemisphere,
/// winter running into the next year).
[[nodiscard]] Result<Dating> parseEdtf(std::string_view text);

enum class Precision { day, week, month, season, quarter, year, decade, century, interval, open, other };
[[nodiscard]] Precision precisionOf(const Dating& dating);

/// What a person reads: "15 May 2019", "week of 13 May 2019", "May 2019", "Apr – 15 May 2019", "about 2019".
[[nodiscard]] std::string humanDate(const Dating& dating);

[[nodiscard]] Dating datingOfDay(Day day);
[[nodiscard]] Dating datingOfMonth(std::int64_t year, unsigned month);
/// ISO 8601 week that holds `day`.
[[nodiscard]] Dating datingOfWeek(Day day);
/// Both ends known; one day if they are equal.
[[nodiscard]] Dating datingOfInterval(Day earliest, Day latest);

/// The days both may be; nullopt where they exclude each other. An open end excludes nothing.
[[nodiscard]] std::optional<Dating> intersect(const Dating& a, const Dating& b);
[[nodiscard]] bool compatible(const Dating& a, const Dating& b);

} // namespace crossdate::date
