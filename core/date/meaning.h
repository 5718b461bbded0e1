// What a time expression says, before the calendar and the context fill it in. Private to core/date.
#pragma once

#include "core/date/tagger.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace crossdate::date {

/// In the order of the values in resources/words/temporal.txt.
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    week,
    weekend,
    fortnight,
    month,
    quarter,
    half,
    year,
    decade,
    century
};

/// What a relative expression is counted from.
enum class From : std::uint8_t {
    publication, // "last month"
    mention,     // "the next day": the date told of before
    either       // "later in the year": likewise, or the publication where none was told of
};

/// Which part of a period is meant.
struct Share {
    enum class Kind : std::uint8_t { whole, early, middle, late, rest, counted };
    Kind kind = Kind::whole;
    Unit unit = Unit::day; // of a counted one: "the first ten days"
    std::int8_t first = 0; // the how-manieth of them, from 1; -1: the last
    std::int8_t count = 1;
};

/// A short string in place, so that a Meaning is moved as one piece of memory.
class Text {
public:
    static constexpr std::size_t kCapacity = 47;

    Text() = default;
    /// What is over the capacity is left out.
    explicit Text(std::string_view text)
        : size_(static_cast<std::uint8_t>(std::min(text.size(), kCapacity))) {
        std::copy_n(text.begin(), size_, bytes_.begin());
    }
    [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

private:
    std::array<char, kCapacity> bytes_{};
    std::uint8_t size_ = 0;
};

struct Meaning {
    enum class Form : std::uint8_t {
        calendar, // parts of a date, some of which may be missing
        weekday,  // "Tuesday", "last Tuesday"
        shift,    // "last month", "two years ago", "the next day"
        literal,  // durations, sets, vague references: `value` is all there is
        stretch   // "from 3 to 5 May" as one, "for two weeks from 3 May": between `origin` and `upTo`, or for
                  // `value`
    };
    Form form = Form::calendar;
    TimexType type = TimexType::date;

    std::optional<std::int64_t> year; // negative before Christ, with no year 0: -149 is 149 BC
    unsigned month = 0;
    unsigned day = 0;
    unsigned weekday = 0; // ISO
    unsigned season = 0;  // EDTF, 21..24
    unsigned quarter = 0;
    unsigned half = 0;
    unsigned week = 0;            // ISO
    unsigned dayPart = 0;         // see dayPartCode()
    int minutes = -1;             // of the day
    int second = -1;              // of the minute, where one is said
    int until = -1;               // the end of a stretch of the day, likewise; from 1440 on tomorrow
    bool wholeHour = false;       // a time of day without minutes
    bool utc = false;             // a time of day of the zero meridian
    bool hourOnly = false;        // likewise, and the value says so: "T16"
    bool halfKnown = false;       // a time of day that says before or after noon
    bool floating = false;        // a time of day, whose day is that told of before, if any
    int nth = 0;                  // the how-manieth weekday of its month; -1 the last
    unsigned holiday = 0;         // index into holidays() + 1; month and day then say about when
    std::optional<int> relation;  // last -1, this 0, next 1: "last August", "next Tuesday"
    std::optional<int> yearShift; // "April last year"

    Unit unit = Unit::year; // of a shift; decade and century of a calendar year
    std::int64_t count = 0;
    From from = From::publication;
    const Meaning* origin = nullptr; // the date it is counted from, "two days after 5 May"; kept by the View
    const Meaning* upTo = nullptr;   // likewise: the end of a stretch
    Share share;                     // of the period that all else says
    bool opens = false;              // begins its sentence: "In 2016, …"
    bool approximate = false;        // "around 2012"
    bool aside = false;              // mentioned in passing: what follows is not counted from it

    bool eitherOrder = false; // "7/6": day and month may be the other way round
    bool nearest = false;     // "the coming Friday", not that of next week
    bool exact = false;       // counted in so many units, not "last month"
    bool working = false;     // days that are no weekend
    bool within = false;      // from now on, not from tomorrow
    bool vague = false;       // "recently", "in the coming weeks": about `count` units
    bool fiscal = false;      // a company's or a state's own year

    std::string_view mod; // TIMEX3, where what stands before says one
    Text value;
};

static_assert(std::is_trivially_copyable_v<Meaning>);

struct Match {
    std::size_t next = 0; // the token after the expression
    Meaning meaning;
    const char* rule = ""; // in words, for a person
};

} // namespace crossdate::date
