// Parts of a period: "early 2019", "the last three weeks of May". Private to core/date.
#pragma once

#include "core/date/meaning.h"

namespace crossdate::date {

/// The days of `period` that are meant; the whole of it where its ends are not known
/// or the share is none or the rest.
/// Early, middle and late are its thirds, in whole years, months or ten days as far as they go; a week
/// belongs to the period that its Thursday lies in, as in ISO 8601.
[[nodiscard]] Dating datingOfShare(const Dating& period, const Share& share);

/// TIMEX3's mod: "START", "MID", "END", or empty.
[[nodiscard]] std::string_view modOf(const Share& share);

} // namespace crossdate::date
