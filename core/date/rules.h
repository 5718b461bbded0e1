// The grammar of time expressions: each rule looks at a bounded number of tokens from one place. Private to
// core/date.
#pragma once

#include "core/date/meaning.h"
#include "core/date/scanner.h"

#include <deque>
#include <optional>
#include <vector>

namespace crossdate::date {

/// What holds for a whole text.
struct TextTraits {
    unsigned nameMonths = 0; // months that are somebody's name in it ("Theresa May"), as bits 1..12
    bool business = false;   // it speaks of money, so that "the third quarter" is one of a year
    bool note = false;       // see notes.h
    bool monthFirst = false; // 5/6 is 6 May
    int lastYear = 2049;     // the latest that a year in two figures may be
};

/// Tokens with safe access beyond both ends.
class View {
public:
    /// `origins` keeps what others are counted from, as long as their meanings are used.
    View(std::string_view text, const std::vector<Token>& tokens, std::deque<Meaning>& origins)
        : text_(text), tokens_(tokens), origins_(origins) {}

    [[nodiscard]] const Token& at(std::size_t i) const {
        return i < tokens_.size() ? tokens_[i] : tokens_.back();
    }
    [[nodiscard]] const Token& before(std::size_t i) const { return i == 0 ? tokens_.back() : at(i - 1); }
    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] bool is(std::size_t i, Kind kind) const { return at(i).is(kind); }
    [[nodiscard]] bool isMark(std::size_t i, char c) const { return at(i).isMark(c); }
    /// Ignoring ASCII case.
    [[nodiscard]] bool isText(std::size_t i, Literal word) const {
        const Token& token = at(i);
        return token.hash == word.hash && token.size() == word.size;
    }
    /// Likewise, of a word known only when the program runs; `lower` is in lower case.
    [[nodiscard]] bool isWord(std::size_t i, std::string_view lower) const;
    void setTraits(const TextTraits& traits) { traits_ = traits; }
    [[nodiscard]] bool isNameMonth(unsigned month) const { return (traits_.nameMonths >> month & 1U) != 0; }
    [[nodiscard]] bool isOfBusiness() const { return traits_.business; }
    [[nodiscard]] bool isNote() const { return traits_.note; }
    [[nodiscard]] const TextTraits& traits() const { return traits_; }
    /// The token stands right behind the one before it.
    [[nodiscard]] bool isGlued(std::size_t i) const { return !at(i).spaced; }
    [[nodiscard]] std::string_view textOf(std::size_t i) const {
        return text_.substr(at(i).begin, at(i).size());
    }
    [[nodiscard]] const Meaning* keepOrigin(const Meaning& meaning) const {
        return &origins_.emplace_back(meaning);
    }

private:
    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::deque<Meaning>& origins_;
    TextTraits traits_;
};

/// A value read and the token after it.
template <class T>
struct Read {
    T value;
    std::size_t next;
};

inline void keepLonger(std::optional<Match>& best, const std::optional<Match>& match) {
    if (match && (!best || match->next > best->next)) best = match;
}

// Pieces (rule_pieces.cpp).
/// A whole number in digits that is not part of a larger one, a price, a percentage or a name.
[[nodiscard]] bool isPlainNumber(const View& view, std::size_t i);
[[nodiscard]] std::optional<Read<std::int64_t>> readYear(const View& view, std::size_t i);
/// "nineteen ninety-six", "two thousand and fifteen", "twenty twenty"
[[nodiscard]] std::optional<Read<std::int64_t>> readYearInWords(const View& view, std::size_t i);
/// A year with its era, where it has one: "149 BC" is -149.
[[nodiscard]] std::optional<Read<std::int64_t>> readAnyYear(const View& view, std::size_t i);
[[nodiscard]] std::optional<Read<unsigned>> readMonth(const View& view, std::size_t i);
/// 1..31 in digits, with or without ending, or as a word.
[[nodiscard]] std::optional<Read<unsigned>> readDay(const View& view, std::size_t i);
[[nodiscard]] std::optional<Read<unsigned>> readOrdinal(const View& view, std::size_t i);
/// "two", "twenty-one", "15", "a"; a negative value is vague ("several").
[[nodiscard]] std::optional<Read<std::int64_t>> readCount(const View& view, std::size_t i);
/// "working" of "five working days", which the unit may follow.
[[nodiscard]] bool isUnitAdjective(const View& view, std::size_t i);
[[nodiscard]] std::optional<Read<Unit>> readUnit(const View& view, std::size_t i);
/// Adds the year that follows to a part of a year, if one does; the token after it.
[[nodiscard]] std::size_t attachYear(const View& view, std::size_t next, Meaning& meaning);
[[nodiscard]] std::string durationValue(std::int64_t count, Unit unit);
[[nodiscard]] std::string vagueValue(Unit unit);

// Families; each reads the longest expression that begins at token i.
[[nodiscard]] std::optional<Match> readCalendar(const View& view, std::size_t i); // rule_calendar.cpp
[[nodiscard]] std::optional<Match> readNumeric(const View& view, std::size_t i,
                                               bool monthFirst);                  // rule_figures.cpp
[[nodiscard]] std::optional<Match> readHoliday(const View& view, std::size_t i);  // rule_holiday.cpp
[[nodiscard]] std::optional<Match> readPeriod(const View& view, std::size_t i);   // rule_period.cpp
[[nodiscard]] std::optional<Match> readRelative(const View& view, std::size_t i); // rule_relative.cpp
[[nodiscard]] std::optional<Match> readDuration(const View& view, std::size_t i); // rule_duration.cpp
/// "Thursday" of "every Tuesday and Thursday"
[[nodiscard]] bool continuesSet(const View& view, std::size_t i);
/// "two years, a month and 21 days"
[[nodiscard]] std::optional<Match> readCompound(const View& view, std::size_t i);
[[nodiscard]] std::optional<Match> readSet(const View& view, std::size_t i);
[[nodiscard]] std::optional<Match> readReference(const View& view, std::size_t i);
/// What the company before two numbers says: nothing; that they are a time and no score; that even one is;
/// that two hours are a stretch of the day.
enum class Invitation { none, time, hour, stretch };
[[nodiscard]] std::optional<Match> readClock(const View& view, std::size_t i,
                                             Invitation invitation = Invitation::none); // rule_clock.cpp
/// "at 7" of an evening is 19:00.
void setAfterNoon(Meaning& meaning, unsigned dayPart);
/// Adds what stands behind an expression and belongs to it: "Tuesday" + "morning at 10" (rule_attach.cpp).
void attachBehind(const View& view, Match& match, bool monthFirst);
/// "the first Monday of May", "the 15th day of next month", "the week after next" (rule_counted.cpp).
[[nodiscard]] std::optional<Match> readCounted(const View& view, std::size_t i);

/// "Q1" behind its year.
[[nodiscard]] std::optional<Match> readQuarterOf(const View& view, std::size_t i, Read<std::int64_t> year);

[[nodiscard]] bool namesDay(const Meaning& meaning);

/// One expression without what may stand before and behind it.
[[nodiscard]] std::optional<Match> readCore(const View& view, std::size_t i, bool monthFirst);

/// The longest expression of any family at token i, with what may stand before ("early", "the end of") and
/// behind it ("in the morning").
[[nodiscard]] std::optional<Match> readExpression(const View& view, std::size_t i, bool monthFirst);

} // namespace crossdate::date
