// Turns what an expression says into values and days, given the publication day and what was told before.
// Private to core/date.
#pragma once

#include "core/date/calendar.h"
#include "core/date/timex.h"

#include <optional>

namespace crossdate::date {

/// How a text tells time.
enum class Genre {
    report, // counts from its publication day
    history // counts from the date told before; its publication means nothing
};

/// The last end of a range as the first of its kind behind the beginning: "from August to October".
[[nodiscard]] Meaning endBehind(const Meaning& end, Day begin);

class Resolver {
public:
    /// `note`: see notes.h.
    Resolver(std::optional<Day> published, std::optional<int> secondOfDay, Genre genre, bool note)
        : note_(note), published_(genre == Genre::report ? published : std::nullopt),
          secondOfDay_(secondOfDay), genre_(genre) {
        if (!published_) return;
        publishedDate_ = partial(*published_);
        publication_ = {Anchor::Kind::publication, isoDay(*published_)};
    }

    [[nodiscard]] Genre genre() const { return genre_; }
    /// `tense`: see TenseReader. Remembers the date for those that follow.
    [[nodiscard]] Resolution resolve(const Meaning& meaning, int tense);
    /// A new sentence began.
    void sentenceEnded() { yearInSentence_.reset(); }

private:
    [[nodiscard]] Resolution calendar(const Meaning& meaning, int tense);
    [[nodiscard]] Resolution holiday(const Meaning& meaning, std::int64_t year);
    [[nodiscard]] Resolution dayOfMonth(const Meaning& meaning, int tense);
    [[nodiscard]] Resolution weekday(const Meaning& meaning, int tense);
    [[nodiscard]] Resolution shift(const Meaning& meaning, int tense);
    [[nodiscard]] std::optional<std::int64_t> yearFor(const Meaning& meaning, int tense);
    [[nodiscard]] std::optional<std::int64_t> nearbyYear(const Meaning& meaning, int tense);
    [[nodiscard]] std::int64_t relatedYear(const Meaning& meaning) const;
    [[nodiscard]] std::optional<PartialDate> base(const Meaning& meaning);
    void anchorOnLast();
    [[nodiscard]] std::optional<Resolution> shiftClock(const Meaning& meaning);
    [[nodiscard]] Resolution numberedWeekday(const Meaning& meaning, int tense);
    [[nodiscard]] Resolution orderByWeekday(Meaning meaning, int tense);
    [[nodiscard]] Resolution floatingTime(const Meaning& meaning);
    [[nodiscard]] Resolution shiftDay(const Meaning& meaning, const PartialDate& from);
    [[nodiscard]] Resolution shiftFromDay(const Meaning& meaning, const PartialDate& from);
    [[nodiscard]] Resolution shiftByLength(const Meaning& meaning, const PartialDate& from);
    [[nodiscard]] Resolution shiftWeek(const Meaning& meaning, const PartialDate& from, int tense);
    [[nodiscard]] Resolution shiftMonth(const Meaning& meaning, const PartialDate& from);
    [[nodiscard]] Resolution shiftYear(const Meaning& meaning, const PartialDate& from);
    [[nodiscard]] bool isAheadOfReport(const Meaning& meaning, const PartialDate& from, int tense) const;
    [[nodiscard]] static bool staysInReach(const Meaning& meaning, const PartialDate& from);
    [[nodiscard]] bool isAside(const Meaning& meaning, std::int64_t year);
    [[nodiscard]] Resolution stretchBetween(const Meaning& meaning, int tense);
    [[nodiscard]] Resolution stretchOfTimes(const Meaning& from, const Meaning& to, int tense);
    [[nodiscard]] Resolution stretchFrom(const Meaning& meaning, int tense);
    [[nodiscard]] Resolution workingDays(int relation, std::int64_t count);
    [[nodiscard]] std::optional<Resolution> stretchFromNow(const Meaning& meaning);
    [[nodiscard]] std::optional<Dating> aboutNow(const Meaning& meaning) const;
    void keepRest(Resolution& out) const;
    void writeAsInterval(const Meaning& meaning, Resolution& out) const;
    void remember(PartialDate date);

    bool note_;
    std::optional<Day> published_;
    std::optional<PartialDate> publishedDate_;
    std::optional<int> secondOfDay_;
    Genre genre_;
    int tense_ = 0;
    std::optional<PartialDate> last_;
    std::optional<std::int64_t> yearInSentence_;
    std::optional<std::int64_t> jumpedTo_; // a year far off, just named
    Anchor anchor_;
    Anchor publication_;
};

} // namespace crossdate::date
