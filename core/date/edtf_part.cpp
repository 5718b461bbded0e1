#include "core/date/edtf_part.h"

#include <array>

namespace crossdate::date {

namespace {

constexpr std::size_t kLongestYear = 15; // digits; days of such years still fit 64 bits

tl::unexpected<Error> wrong(std::string_view text, std::string why, std::string hint) {
    return fail(ErrorCode::invalid, "cannot read the date \"" + std::string(text) + "\"", std::move(why),
                std::move(hint));
}

tl::unexpected<Error> malformed(std::string_view text) {
    return wrong(text, "it is not written as EDTF", "write YYYY-MM-DD, YYYY-MM or YYYY");
}

bool isTwoDigits(std::string_view text, unsigned most) {
    return text.size() == 2 && allDigits(text) && numberOf(text) <= most;
}

bool isClock(std::string_view text) {
    if (text == "24:00:00") return true;
    return text.size() == 8 && text[2] == ':' && text[5] == ':' && isTwoDigits(text.substr(0, 2), 23) &&
           isTwoDigits(text.substr(3, 2), 59) && isTwoDigits(text.substr(6), 59);
}

bool isZone(std::string_view text) {
    if (text.empty() || text == "Z") return true;
    if (text[0] != '+' && text[0] != '-') return false;
    text.remove_prefix(1);
    if (text == "14:00") return true;
    if (!isTwoDigits(text.substr(0, 2), 14)) return false;
    if (text.size() == 2) return true;
    return numberOf(text.substr(0, 2)) < 14 && text.size() == 5 && text[2] == ':' &&
           isTwoDigits(text.substr(3), 59);
}

/// Reads one part from left to right; each step takes its piece off `rest_`.
class PartReader {
public:
    PartReader(std::string_view text, Place place) : text_(text), rest_(text), place_(place) {}

    Result<Part> read() {
        if (rest_.empty()) return malformed(text_);
        if (rest_[0] == 'Y') return readLongYear();
        if (!readYear()) return malformed(text_);
        readQualifier();
        if (rest_.empty()) return finish();
        if (part_.shape != Shape::year || rest_[0] != '-') return malformed(text_);
        rest_.remove_prefix(1);
        return readAfterYear();
    }

private:
    Result<Part> readLongYear() {
        rest_.remove_prefix(1);
        const bool negative = rest_.starts_with('-');
        if (negative) rest_.remove_prefix(1);
        if (!allDigits(rest_) || rest_.size() < 5 || rest_[0] == '0') {
            return wrong(text_, "Y stands before a year of five or more digits only", "leave out the Y");
        }
        if (place_ == Place::intervalEnd) {
            return wrong(text_, "a year with Y cannot be the end of an interval",
                         "use a year of four digits");
        }
        if (rest_.size() > kLongestYear) {
            return fail(ErrorCode::unsupported, "cannot read the date \"" + std::string(text_) + "\"",
                        "years of more than 15 digits are not supported");
        }
        part_.shape = Shape::longYear;
        part_.year = negative ? -numberOf(rest_) : numberOf(rest_);
        return part_;
    }

    bool readYear() {
        const bool negative = rest_.starts_with('-');
        if (negative) rest_.remove_prefix(1);
        if (rest_.size() < 4) return false;
        const std::string_view year = rest_.substr(0, 4);
        const std::size_t known = year.find_first_not_of("0123456789");
        const std::size_t digits = known == std::string_view::npos ? 4 : known;
        if (digits < 2 || year.substr(digits).find_first_not_of('X') != std::string_view::npos) return false;
        rest_.remove_prefix(4);
        const std::int64_t unit = digits == 4 ? 1 : digits == 3 ? 10 : 100;
        part_.shape = digits == 4 ? Shape::year : digits == 3 ? Shape::decade : Shape::century;
        part_.year = numberOf(year.substr(0, digits)) * unit;
        if (!negative) return true;
        if (part_.year == 0) return false; // there is no year -0000
        part_.year = -(part_.year + unit - 1);
        return true;
    }

    void readQualifier() {
        if (rest_.size() != 1 || !isQualifier(rest_[0])) return;
        part_.qualifier = rest_[0];
        rest_.remove_prefix(1);
    }

    std::string_view take(std::size_t count) {
        const std::string_view piece = rest_.substr(0, count);
        rest_.remove_prefix(piece.size());
        return piece;
    }

    Result<Part> readAfterYear() {
        if (rest_.starts_with('W')) return readWeek();
        const std::string_view month = take(2);
        if (month == "XX") return readUnknownMonth();
        if (month.size() != 2 || !allDigits(month)) return malformed(text_);
        part_.month = static_cast<unsigned>(numberOf(month));
        if (part_.month >= 21 && part_.month <= 24) return endOf(Shape::season);
        if (part_.month < 1 || part_.month > 12) {
            return wrong(text_, "there is no month " + std::string(month),
                         "months are 01 to 12, seasons 21 to 24");
        }
        if (!rest_.starts_with('-')) return endOf(Shape::month);
        rest_.remove_prefix(1);
        return readDay();
    }

    Result<Part> readWeek() {
        rest_.remove_prefix(1);
        const std::string_view week = take(2);
        if (week.size() != 2 || !allDigits(week)) return malformed(text_);
        part_.month = static_cast<unsigned>(numberOf(week));
        if (!mondayOfIsoWeek(part_.year, part_.month)) {
            return wrong(text_, "that year has no week " + std::string(week), "weeks are W01 to W52 or W53");
        }
        return endOf(Shape::week);
    }

    Result<Part> readUnknownMonth() {
        if (rest_.empty()) return endOf(Shape::someMonthOfYear);
        if (rest_ != "-XX") return malformed(text_);
        rest_ = {};
        return endOf(Shape::someDayOfYear);
    }

    Result<Part> readDay() {
        const std::string_view day = take(2);
        if (day == "XX") return endOf(Shape::someDayOfMonth);
        if (day.size() != 2 || !allDigits(day)) return malformed(text_);
        part_.day = static_cast<unsigned>(numberOf(day));
        const unsigned last = daysInMonth(part_.year, part_.month);
        if (part_.day < 1 || part_.day > last) {
            return wrong(text_, "there is no day " + std::string(day) + " in that month",
                         "its days are 01 to " + std::to_string(last));
        }
        if (!rest_.starts_with('T')) return endOf(Shape::day);
        return readTime();
    }

    Result<Part> readTime() {
        rest_.remove_prefix(1);
        part_.clock = take(8);
        part_.zone = rest_;
        if (!isClock(part_.clock) || !isZone(part_.zone)) {
            return wrong(text_, "its time of day is not written as EDTF",
                         "write T23:20:30, T23:20:30Z or +04:30");
        }
        if (place_ == Place::intervalEnd) {
            return wrong(text_, "the ends of an interval cannot have a time of day", "use whole days");
        }
        part_.shape = Shape::time;
        return part_;
    }

    Result<Part> endOf(Shape shape) {
        part_.shape = shape;
        readQualifier();
        if (!rest_.empty()) return malformed(text_);
        return finish();
    }

    Result<Part> finish() {
        const bool unspecified = part_.shape == Shape::decade || part_.shape == Shape::century ||
                                 part_.shape == Shape::someDayOfMonth ||
                                 part_.shape == Shape::someMonthOfYear || part_.shape == Shape::someDayOfYear;
        const bool qualified = part_.qualifier != '\0';
        if (unspecified && (qualified || place_ == Place::intervalEnd)) return malformed(text_);
        if (part_.shape == Shape::season && qualified && place_ == Place::alone) return malformed(text_);
        return part_;
    }

    std::string_view text_;
    std::string_view rest_;
    Place place_;
    Part part_;
};

Day firstOfMonth(std::int64_t year, unsigned month) {
    return toDay({year, month, 1});
}

Day lastOfMonth(std::int64_t year, unsigned month) {
    return toDay({year, month, daysInMonth(year, month)});
}

} // namespace

std::int64_t numberOf(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

unsigned firstMonthOfSeason(unsigned season) {
    // 21–24 as 25–28 (northern hemisphere), 29–32 southern, 33–36 quarters, 37–39 thirds, 40–41 halves
    static constexpr std::array<unsigned, 21> kMonths = {3, 6, 9, 12, 3,  6, 9, 12, 9, 12, 3,
                                                         6, 1, 4, 7,  10, 1, 5, 9,  1, 7};
    return season < 21 || season > 41 ? 0 : kMonths[season - 21];
}

Result<Part> parsePart(std::string_view text, Place place) {
    return PartReader(text, place).read();
}

Day firstDay(const Part& part) {
    switch (part.shape) {
    case Shape::day:
    case Shape::time:
        return toDay({part.year, part.month, part.day});
    case Shape::month:
    case Shape::someDayOfMonth:
        return firstOfMonth(part.year, part.month);
    case Shape::season:
        return firstOfMonth(part.year, firstMonthOfSeason(part.month));
    case Shape::week:
        return mondayOfIsoWeek(part.year, part.month).value_or(firstOfMonth(part.year, 1));
    default:
        return firstOfMonth(part.year, 1);
    }
}

Day lastDay(const Part& part) {
    switch (part.shape) {
    case Shape::day:
    case Shape::time:
        return toDay({part.year, part.month, part.day});
    case Shape::month:
    case Shape::someDayOfMonth:
        return lastOfMonth(part.year, part.month);
    case Shape::season: {
        const CivilDate end = addMonths({part.year, firstMonthOfSeason(part.month), 1}, 2);
        return lastOfMonth(end.year, end.month);
    }
    case Shape::week:
        return firstDay(part) + 6;
    case Shape::decade:
        return lastOfMonth(part.year + 9, 12);
    case Shape::century:
        return lastOfMonth(part.year + 99, 12);
    default:
        return lastOfMonth(part.year, 12);
    }
}

} // namespace crossdate::date
