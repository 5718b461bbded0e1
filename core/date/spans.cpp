#include "core/date/spans.h"

#include "core/date/timex.h"

#include <charconv>

namespace crossdate::date {

namespace {

constexpr std::int64_t kSecondsOfDay = 24 * 60 * 60;

/// One number and its letter, taken from the front.
struct Term {
    double number = 0;
    char letter = '\0';
};

std::optional<Term> takeTerm(std::string_view& rest) {
    Term term;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), term.number);
    if (error != std::errc() || end == rest.data() + rest.size()) return std::nullopt;
    term.letter = *end;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()) + 1);
    return term;
}

bool isWhole(double number) {
    return number == static_cast<double>(static_cast<std::int64_t>(number));
}

bool addTerm(const Term& term, bool time, Length& length) {
    constexpr double kMost = 1'000'000'000;
    if (!(term.number >= 0) || term.number > kMost) return false;
    const auto scaled = [&](double factor) { return static_cast<std::int64_t>(term.number * factor); };
    switch (term.letter) {
    case 'Y':
        length.months += scaled(12);
        return !time;
    case 'M':
        (time ? length.seconds : length.months) += scaled(time ? 60 : 1);
        return time || isWhole(term.number);
    case 'W':
        length.days += scaled(7);
        return !time && isWhole(term.number);
    case 'D':
        length.days += scaled(1);
        return !time && isWhole(term.number);
    case 'H':
        length.seconds += scaled(3600);
        return time;
    case 'S':
        length.seconds += scaled(1);
        return time;
    default:
        return false;
    }
}

} // namespace

std::optional<Length> lengthOf(std::string_view duration) {
    if (!duration.starts_with('P') || duration.size() < 3) return std::nullopt;
    duration.remove_prefix(1);
    Length length;
    bool time = false;
    while (!duration.empty()) {
        if (duration.front() == 'T' && !time) {
            time = true;
            duration.remove_prefix(1);
            continue;
        }
        const auto term = takeTerm(duration);
        if (!term || !addTerm(*term, time, length)) return std::nullopt;
    }
    constexpr std::int64_t kMonths = 12'000, kDays = 365'250;
    if (length.months > kMonths || length.days > kDays || length.seconds > kDays * kSecondsOfDay)
        return std::nullopt;
    return length;
}

Moment add(Moment moment, const Length& length, int sign) {
    if (length.months != 0) moment.day = toDay(addMonths(toCivil(moment.day), sign * length.months));
    moment.day = moment.day + sign * length.days;
    if (length.seconds == 0) return moment;
    const std::int64_t second = moment.second.value_or(0) + sign * length.seconds;
    const std::int64_t days = (second >= 0 ? second : second - kSecondsOfDay + 1) / kSecondsOfDay;
    return {moment.day + days, second - days * kSecondsOfDay};
}

std::string valueOf(const Moment& moment) {
    std::string out = isoDay(moment.day);
    if (!moment.second) return out;
    const std::int64_t second = *moment.second;
    return out + 'T' + padded(second / 3600, 2) + ':' + padded(second / 60 % 60, 2) + ':' +
           padded(second % 60, 2);
}

} // namespace crossdate::date
