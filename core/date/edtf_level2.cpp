// Recognises EDTF level 2 without making sense of it, so that "not supported" and "wrong" can be told apart.
#include "core/date/edtf_part.h"

#include <array>
#include <optional>

namespace crossdate::date {

namespace {

using Pattern = std::string_view; // digits and X

/// The earliest and latest dates a text can mean; missing components count as their first.
struct Bounds {
    CivilDate first;
    CivilDate last;
};

bool isPattern(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789X") == std::string_view::npos;
}

bool fits(Pattern pattern, unsigned value) {
    const std::array<char, 2> digits = {static_cast<char>('0' + value / 10),
                                        static_cast<char>('0' + value % 10)};
    return (pattern[0] == 'X' || pattern[0] == digits[0]) && (pattern[1] == 'X' || pattern[1] == digits[1]);
}

std::optional<std::pair<unsigned, unsigned>> rangeOf(Pattern pattern, unsigned most) {
    std::optional<std::pair<unsigned, unsigned>> range;
    for (unsigned value = 1; value <= most; ++value) {
        if (!fits(pattern, value)) continue;
        if (!range) range = {value, value};
        range->second = value;
    }
    return range;
}

std::int64_t yearOf(Pattern pattern, char unspecified) {
    std::string digits(pattern);
    std::replace(digits.begin(), digits.end(), 'X', unspecified);
    return numberOf(digits);
}

bool takeQualifier(std::string_view& text) {
    if (text.empty() || !isQualifier(text[0])) return false;
    text.remove_prefix(1);
    return true;
}

bool takePattern(std::string_view& text, std::size_t size, Pattern& out) {
    if (text.size() < size || !isPattern(text.substr(0, size))) return false;
    out = text.substr(0, size);
    text.remove_prefix(size);
    return true;
}

/// Y-17E7, Y171010000S3, Y3388E2S3
bool isLongYear(std::string_view text) {
    if (!text.starts_with('Y')) return false;
    text.remove_prefix(text.starts_with("Y-") ? 2 : 1);
    const std::size_t significant = text.find('S');
    if (significant != std::string_view::npos) {
        if (!allDigits(text.substr(significant + 1))) return false;
        text = text.substr(0, significant);
    }
    const std::size_t exponent = text.find('E');
    if (exponent == std::string_view::npos) return allDigits(text) && text.size() > 4;
    return allDigits(text.substr(0, exponent)) && allDigits(text.substr(exponent + 1));
}

/// 1950S2
bool isSignificantYear(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return text.size() > 5 && allDigits(text.substr(0, 4)) && text[4] == 'S' && allDigits(text.substr(5));
}

std::optional<Bounds> yearBounds(Pattern year, bool negative) {
    if (negative && year == "0000") return std::nullopt;
    const std::int64_t low = yearOf(year, '0');
    const std::int64_t high = yearOf(year, '9');
    return negative ? Bounds{{-high, 1, 1}, {-low, 1, 1}} : Bounds{{low, 1, 1}, {high, 1, 1}};
}

bool applyMonth(Bounds& bounds, Pattern month, bool lastComponent) {
    if (allDigits(month) && lastComponent) {
        if (const unsigned first = firstMonthOfSeason(static_cast<unsigned>(numberOf(month)))) {
            bounds.first.month = bounds.last.month = first;
            return true;
        }
    }
    const auto range = rangeOf(month, 12);
    if (!range) return false;
    bounds.first.month = range->first;
    bounds.last.month = range->second;
    return true;
}

bool applyDay(Bounds& bounds, Pattern day) {
    const unsigned most = std::max(daysInMonth(bounds.first.year, bounds.first.month),
                                   daysInMonth(bounds.last.year, bounds.last.month));
    const auto range = rangeOf(day, most);
    if (!range) return false;
    bounds.first.day = range->first;
    bounds.last.day = range->second;
    return true;
}

std::optional<Bounds> readDate(std::string_view text) {
    takeQualifier(text);
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    Pattern year, month, day;
    if (!takePattern(text, 4, year)) return std::nullopt;
    takeQualifier(text);
    for (Pattern* component : {&month, &day}) {
        if (text.empty()) break;
        if (text[0] != '-') return std::nullopt;
        text.remove_prefix(1);
        takeQualifier(text);
        if (!takePattern(text, 2, *component)) return std::nullopt;
        takeQualifier(text);
    }
    if (!text.empty()) return std::nullopt;
    auto bounds = yearBounds(year, negative);
    if (!bounds) return std::nullopt;
    if (!month.empty() && !applyMonth(*bounds, month, day.empty())) return std::nullopt;
    if (!day.empty() && !applyDay(*bounds, day)) return std::nullopt;
    return bounds;
}

bool isSetMember(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return readDate(text).has_value();
    const std::string_view before = text.substr(0, dots);
    const std::string_view after = text.substr(dots + 2);
    if (before.empty() && after.empty()) return false;
    const auto from = readDate(before);
    const auto to = readDate(after);
    if ((!before.empty() && !from) || (!after.empty() && !to)) return false;
    return !from || !to || from->first <= to->last;
}

bool isSet(std::string_view text) {
    if (text.size() < 3) return false;
    const bool one = text.front() == '[' && text.back() == ']';
    const bool all = text.front() == '{' && text.back() == '}';
    if (!one && !all) return false;
    text = text.substr(1, text.size() - 2);
    while (true) {
        const std::size_t comma = text.find(',');
        if (!isSetMember(text.substr(0, comma))) return false;
        if (comma == std::string_view::npos) return true;
        text.remove_prefix(comma + 1);
    }
}

bool isInterval(std::string_view from, std::string_view to) {
    const auto isOpen = [](std::string_view end) { return end.empty() || end == ".."; };
    const auto start = readDate(from);
    const auto end = readDate(to);
    if ((!start && !isOpen(from)) || (!end && !isOpen(to))) return false;
    if (!start && !end) return false;
    return !start || !end || start->first <= end->last;
}

} // namespace

bool isLevel2(std::string_view text) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        return isInterval(text.substr(0, slash), text.substr(slash + 1));
    }
    return isSet(text) || isLongYear(text) || isSignificantYear(text) || readDate(text).has_value();
}

} // namespace crossdate::date
