#include "core/date/notes.h"

#include "core/date/spans.h"

namespace crossdate::date {

namespace {

/// A date that may be an end of a stretch of days.
bool isEnd(const Meaning& meaning) {
    if (meaning.form == Meaning::Form::literal) return meaning.value.view() == "PRESENT_REF";
    return meaning.form != Meaning::Form::stretch && meaning.type == TimexType::date && meaning.minutes < 0 &&
           meaning.dayPart == 0;
}

/// A time of a known or open day, which may be an end of a stretch of hours.
bool isMoment(const Meaning& meaning) {
    return meaning.minutes >= 0 && meaning.until < 0 && meaning.form != Meaning::Form::literal &&
           meaning.form != Meaning::Form::stretch;
}

bool isNow(const Meaning& meaning) {
    return meaning.form == Meaning::Form::literal && meaning.value.view() == "PRESENT_REF";
}

/// "to", "until", "-", "~", "and" behind "between"
bool links(const View& view, const Found& from, const Found& to) {
    const std::size_t i = from.match.next;
    if (to.begin != i + 1) return false;
    if (view.is(i, Kind::conjunction))
        return view.isText(i, "and") && from.begin > 0 && view.isText(from.begin - 1, "between");
    return view.is(i, Kind::to) || view.isMark(i, '-') || view.isMark(i, '~') || view.isText(i, "until") ||
           view.isText(i, "till") || view.isText(i, "thru");
}

bool isLength(const Meaning& meaning) {
    return meaning.form == Meaning::Form::literal && meaning.type == TimexType::duration &&
           !meaning.relation && lengthOf(meaning.value.view()).has_value();
}

/// "from", "starting", "starting from", ", beginning on" between a duration and the date it begins at
bool leadsFrom(const View& view, std::size_t i, std::size_t end) {
    if (view.isMark(i, ',')) ++i;
    if (i == end || i + 2 < end) return false;
    const bool begins =
        view.isText(i, "starting") || view.isText(i, "beginning") || view.isText(i, "commencing");
    if (begins && i + 1 < end) ++i;
    return i + 1 == end && (begins || view.isText(i, "from") || view.isText(i, "since"));
}

bool isClock(const Meaning& meaning) {
    return meaning.minutes >= 0 && meaning.until < 0 && meaning.form != Meaning::Form::literal;
}

/// The clock's end after a duration of hours and minutes.
bool extendClock(Meaning& clock, const Meaning& length) {
    const auto span = lengthOf(length.value.view());
    constexpr std::int64_t kDay = 24 * 60 * 60;
    if (!span || span->months != 0 || span->days != 0 || span->seconds < 60 || span->seconds > kDay)
        return false;
    clock.until = clock.minutes + static_cast<int>(span->seconds / 60);
    return true;
}

std::optional<Found> joined(const View& view, const Found& first, const Found& second) {
    const Meaning& a = first.match.meaning;
    const Meaning& b = second.match.meaning;
    Found out = first;
    out.match.next = second.match.next;
    Meaning& meaning = out.match.meaning;
    const bool moments = (isMoment(a) || isNow(a)) && isMoment(b) && !(a.floating && b.floating);
    if (((isEnd(a) && isEnd(b)) || moments) && links(view, first, second)) {
        meaning = {};
        meaning.form = Meaning::Form::stretch;
        meaning.type = moments ? TimexType::time : TimexType::date;
        meaning.origin = view.keepOrigin(a);
        meaning.upTo = view.keepOrigin(b);
        out.match.rule = "stretch between two dates";
        return out;
    }
    if (isClock(a) && isLength(b) && second.begin == first.match.next + 1 &&
        view.isText(first.match.next, "for")) {
        out.match.rule = "stretch of the day";
        return extendClock(meaning, b) ? std::optional(out) : std::nullopt;
    }
    if (!isLength(a) || !leadsFrom(view, first.match.next, second.begin)) return std::nullopt;
    if (isClock(b)) {
        meaning = b;
        out.match.rule = "stretch of the day";
        return extendClock(meaning, a) ? std::optional(out) : std::nullopt;
    }
    if (!isEnd(b)) return std::nullopt;
    meaning.form = Meaning::Form::stretch;
    meaning.type = TimexType::date;
    meaning.origin = view.keepOrigin(b);
    out.match.rule = "so long from a date";
    return out;
}

} // namespace

bool isNote(const View& view) {
    constexpr std::size_t kTokens = 60;
    const std::size_t size = view.size() - 1; // without the line break at the end
    if (size == 0 || size > kTokens) return false;
    for (std::size_t i = 0; i + 1 < size; ++i) {
        if (view.isMark(i, '\n')) return false;
    }
    return true;
}

void joinStretches(const View& view, std::vector<Found>& found) {
    for (Found& one : found) { // "within two hours" from now
        if (isLength(one.match.meaning) && one.begin > 0 && view.isText(one.begin - 1, "within"))
            one.match.meaning.relation = 1, one.match.meaning.within = true;
    }
    std::vector<Found> out;
    for (const Found& one : found) {
        auto whole = out.empty() ? std::nullopt : joined(view, out.back(), one);
        if (whole)
            out.back() = *whole;
        else
            out.push_back(one);
    }
    found = std::move(out);
}

} // namespace crossdate::date
