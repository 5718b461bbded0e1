// Notes: a line by itself is an appointment, a reminder or a question ("I'm out from 3 to 5 May"), and is
// read as calendars read it: what is said as one stretch is one expression, its value the half-open interval
// of its days as in iCalendar (RFC 5545, section 3.6.1), and "in two months" is a day. TIMEX3 marks both ends
// of a range by themselves and has no value for the whole, so in running text every end stays a mention.
// Private to core/date.
#pragma once

#include "core/date/passes.h"

namespace crossdate::date {

/// One line of at most so many words.
[[nodiscard]] bool isNote(const View& view);

/// Makes "from 3 to 5 May", "for two weeks from 3 May", "10 a.m. for three hours" one expression each.
void joinStretches(const View& view, std::vector<Found>& found);

} // namespace crossdate::date
