#include "core/date/rules.h"

namespace crossdate::date {

namespace {

bool isOrdinalEnding(const View& view, std::size_t i) {
    if (!view.isGlued(i) || view.at(i).size() != 2) return false;
    return view.isText(i, "th") || view.isText(i, "st") || view.isText(i, "nd") || view.isText(i, "rd");
}

bool isPrice(const View& view, std::size_t i) {
    if (i == 0) return false;
    const Token& before = view.before(i);
    if (before.isMark('$') || before.isMark('#')) return true;
    const std::string_view text = view.textOf(i - 1);
    return text == "£" || text == "€" || text == "¥";
}

/// "5,000", "3.5", "1:2"
bool continuesNumber(const View& view, std::size_t i) {
    const Token& mark = view.at(i);
    const bool separator = mark.isMark(',') || mark.isMark('.') || mark.isMark(':');
    return separator && !mark.spaced && view.is(i + 1, Kind::digits) && view.isGlued(i + 1);
}

bool continuesBack(const View& view, std::size_t i) {
    if (i < 2 || view.at(i).spaced) return false;
    const Token& mark = view.at(i - 1);
    const bool separator = mark.isMark(',') || mark.isMark('.') || mark.isMark(':');
    return separator && !mark.spaced && view.is(i - 2, Kind::digits);
}

/// Notes are often written without capitals: "early may", "dec 5", "in aug".
bool isAskedMonth(const View& view, std::size_t i) {
    const Token& after = view.at(i + 1);
    const Token& last = view.before(i);
    const bool brief = view.is(i, Kind::shortMonth);
    const bool dotted = brief && after.isMark('.') && view.is(i + 2, Kind::digits);
    const bool number = dotted || (after.is(Kind::digits) && (after.spaced || brief)) ||
                        (after.isMark(',') && view.is(i + 2, Kind::digits));
    if (i == 0) return number;
    const bool ordinal = i > 1 && view.is(i - 2, Kind::digits) && isOrdinalEnding(view, i - 1);
    if (ordinal) return true;
    const bool before = last.is(Kind::part) || last.is(Kind::of) || last.is(Kind::in) ||
                        last.is(Kind::relative) ||
                        (last.is(Kind::digits) && (!view.is(i + 1, Kind::none) || view.isGlued(i)));
    return number || before;
}

/// May, March and August are words of other kinds in lower case, "mar" too.
bool isMonthWord(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::shortMonth)) {
        if (!token.capital && view.isNote() && isAskedMonth(view, i)) return true;
        const bool beside = view.is(i + 1, Kind::digits) || (i > 0 && view.is(i - 1, Kind::digits));
        return token.capital || (beside && token.word.value != 3);
    }
    if (!token.is(Kind::month)) return false;
    const bool ambiguous = token.word.value == 3 || token.word.value == 5 || token.word.value == 8;
    if (token.capital || !ambiguous) return true;
    const bool asked = i > 0 && (view.isText(i - 1, "since") || view.isText(i - 1, "until") ||
                                 view.isText(i - 1, "from") || view.isText(i - 1, "between"));
    if (asked && token.word.value != 5) return true;
    if (view.isNote() && isAskedMonth(view, i)) return true;
    const auto day = readOrdinal(view, i + 1); // "march eighteenth"
    return day && day->value > 3 && day->value <= 31;
}

} // namespace

bool View::isWord(std::size_t i, std::string_view lower) const {
    const std::string_view text = textOf(i);
    if (text.size() != lower.size()) return false;
    return std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | '\x20') : a) == b;
    });
}

bool isPlainNumber(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!token.is(Kind::digits) || token.number < 0 || isPrice(view, i)) return false;
    if (i > 0 && !token.spaced && !view.before(i).is(Kind::mark)) return false;
    if (continuesNumber(view, i + 1) || continuesBack(view, i)) return false;
    const Token& after = view.at(i + 1);
    return !after.isMark('%');
}

std::optional<Read<std::int64_t>> readYear(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!isPlainNumber(view, i) || token.size() != 4) return std::nullopt;
    if (token.number < 1000 || token.number > 2199) return std::nullopt;
    if (view.isGlued(i + 1) && !view.is(i + 1, Kind::mark)) return std::nullopt;
    return Read<std::int64_t>{token.number, i + 1};
}

namespace {

/// 10..99 in words
std::optional<Read<std::int64_t>> readTwoFigures(const View& view, std::size_t i) {
    const auto count = view.is(i, Kind::cardinal) ? readCount(view, i) : std::nullopt;
    if (!count || count->value < 10 || count->value > 99) return std::nullopt;
    return count;
}

} // namespace

std::optional<Read<std::int64_t>> readYearInWords(const View& view, std::size_t i) {
    const Token& first = view.at(i);
    if (!first.is(Kind::cardinal)) return std::nullopt;
    const std::int64_t value = first.word.value;
    if (value >= 10 && value <= 20) {
        const auto rest = readTwoFigures(view, i + 1);
        if (!rest) return std::nullopt;
        return Read<std::int64_t>{value * 100 + rest->value, rest->next};
    }
    if (value > 2 || !view.isText(i + 1, "thousand")) return std::nullopt;
    const std::size_t at = view.isText(i + 2, "and") ? i + 3 : i + 2;
    const auto rest = view.is(at, Kind::cardinal) ? readCount(view, at) : std::nullopt;
    if (!rest || rest->value > 99) return Read<std::int64_t>{value * 1000, i + 2};
    return Read<std::int64_t>{value * 1000 + rest->value, rest->next};
}

std::optional<Read<std::int64_t>> readAnyYear(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::cardinal)) return readYearInWords(view, i);
    if (token.is(Kind::era) && token.word.value > 0 && token.capital && isPlainNumber(view, i + 1) &&
        view.at(i + 1).size() <= 4) {
        return Read<std::int64_t>{view.at(i + 1).number, i + 2};
    }
    if (!isPlainNumber(view, i) || token.size() > 4 || token.number == 0) return std::nullopt;
    const std::int64_t number = token.number;
    const Token& era = view.at(i + 1);
    if (era.is(Kind::era) && era.capital) return Read<std::int64_t>{number * era.word.value, i + 2};
    const bool dotted = (view.isText(i + 1, "b") || view.isText(i + 1, "a")) && view.isMark(i + 2, '.') &&
                        (view.isText(i + 3, "c") || view.isText(i + 3, "d"));
    if (!dotted) return readYear(view, i);
    const std::int64_t sign = view.isText(i + 1, "b") ? -1 : 1;
    return Read<std::int64_t>{number * sign, i + 4 + (view.isMark(i + 4, '.') ? 1U : 0U)};
}

std::optional<Read<unsigned>> readMonth(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!isMonthWord(view, i)) return std::nullopt;
    const bool dotted = token.is(Kind::shortMonth) && view.isMark(i + 1, '.') && view.isGlued(i + 1);
    return Read<unsigned>{static_cast<unsigned>(token.word.value), i + (dotted ? 2U : 1U)};
}

std::optional<Read<unsigned>> readOrdinal(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::digits) && token.number > 0 && token.number < 1000 && isOrdinalEnding(view, i + 1)) {
        return Read<unsigned>{static_cast<unsigned>(token.number), i + 2};
    }
    if (token.is(Kind::ordinal)) return Read<unsigned>{static_cast<unsigned>(token.word.value), i + 1};
    const bool tens = token.is(Kind::cardinal) && token.word.value >= 20 && token.word.value <= 90;
    const std::size_t ones = view.isMark(i + 1, '-') ? i + 2 : i + 1;
    if (tens && view.is(ones, Kind::ordinal) && view.at(ones).word.value < 10) {
        return Read<unsigned>{static_cast<unsigned>(token.word.value + view.at(ones).word.value), ones + 1};
    }
    return std::nullopt;
}

std::optional<Read<unsigned>> readDay(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    std::optional<Read<unsigned>> day = readOrdinal(view, i);
    if (!day && isPlainNumber(view, i) && token.size() <= 2) {
        if (view.isGlued(i + 1) && !view.is(i + 1, Kind::mark)) return std::nullopt;
        day = Read<unsigned>{static_cast<unsigned>(token.number), i + 1};
    }
    if (!day || day->value < 1 || day->value > 31) return std::nullopt;
    return day;
}

std::optional<Read<std::int64_t>> readCount(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (isPlainNumber(view, i)) {
        if (i > 0 && view.isMark(i - 1, '/') && view.isGlued(i)) return std::nullopt; // "1/2"
        if (view.isGlued(i + 1) && !view.is(i + 1, Kind::mark)) return std::nullopt;
        return Read<std::int64_t>{token.number, i + 1};
    }
    if (token.is(Kind::cardinal)) {
        std::int64_t value = token.word.value;
        std::size_t next = i + 1;
        const std::size_t ones = view.isMark(next, '-') ? next + 1 : next;
        if (value >= 20 && value <= 90 && view.is(ones, Kind::cardinal) && view.at(ones).word.value < 10) {
            value += view.at(ones).word.value;
            next = ones + 1;
        }
        if (view.is(next, Kind::cardinal) && view.at(next).word.value == 100) {
            value *= 100;
            ++next;
        }
        return Read<std::int64_t>{value, next};
    }
    if (token.is(Kind::several)) {
        const bool of = view.is(i + 1, Kind::of);
        constexpr std::int64_t kFew = 3; // a note must end somewhere
        const bool few = view.isNote() && !view.isText(i, "many") && !view.isText(i, "numerous");
        const std::int64_t value = token.word.value != 0 ? token.word.value : few ? kFew : -1;
        return Read<std::int64_t>{value, i + (of ? 2U : 1U)};
    }
    if (!token.is(Kind::article)) return std::nullopt;
    if (view.is(i + 1, Kind::several)) return readCount(view, i + 1);
    if (view.is(i + 1, Kind::cardinal) && view.at(i + 1).word.value >= 12) {
        auto count = readCount(view, i + 1);
        return count;
    }
    return Read<std::int64_t>{1, i + 1};
}

bool isUnitAdjective(const View& view, std::size_t i) {
    if (!view.is(i, Kind::unitAdjective)) return false;
    const Token& unit = view.at(i + 1);
    return unit.is(Kind::units) ||
           (unit.is(Kind::unit) && i > 0 &&
            (view.isMark(i - 1, '-') || view.at(i - 1).number == 1 || view.isText(i - 1, "one")));
}

std::optional<Read<Unit>> readUnit(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const bool single =
        i > 0 && view.isText(i, "second") && (view.isText(i - 1, "one") || view.at(i - 1).number == 1);
    if (single) return Read<Unit>{Unit::second, i + 1};
    if (isUnitAdjective(view, i)) return Read<Unit>{static_cast<Unit>(view.at(i + 1).word.value), i + 2};
    if (!token.is(Kind::unit) && !token.is(Kind::units)) return std::nullopt;
    return Read<Unit>{static_cast<Unit>(token.word.value), i + 1};
}

namespace {

struct UnitForm {
    const char* prefix;
    std::int64_t times;
    const char* letter;
};

UnitForm formOf(Unit unit) {
    switch (unit) {
    case Unit::second:
        return {"PT", 1, "S"};
    case Unit::minute:
        return {"PT", 1, "M"};
    case Unit::hour:
        return {"PT", 1, "H"};
    case Unit::day:
        return {"P", 1, "D"};
    case Unit::week:
        return {"P", 1, "W"};
    case Unit::weekend:
        return {"P", 1, "WE"};
    case Unit::fortnight:
        return {"P", 2, "W"};
    case Unit::month:
        return {"P", 1, "M"};
    case Unit::quarter:
        return {"P", 3, "M"};
    case Unit::half:
        return {"P", 6, "M"};
    case Unit::year:
        return {"P", 1, "Y"};
    case Unit::decade:
        return {"P", 10, "Y"};
    case Unit::century:
        return {"P", 100, "Y"};
    }
    return {"P", 1, "D"};
}

} // namespace

std::string durationValue(std::int64_t count, Unit unit) {
    if (count < 0) return vagueValue(unit);
    const UnitForm form = formOf(unit);
    return form.prefix + std::to_string(count * form.times) + form.letter;
}

std::string vagueValue(Unit unit) {
    const UnitForm form = formOf(unit);
    return std::string(form.prefix) + "X" + form.letter;
}

} // namespace crossdate::date
