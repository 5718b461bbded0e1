#include "ui/timeline/axis.h"

#include "core/date/calendar.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kLabelInset = 5; // from the tick's line to its label
constexpr double kLabelGap = 10;  // between a label's end and the next line
constexpr double kQuiet = 46;     // lines nearer than this are a grating, not an axis

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

Day dayOf(double day) {
    return {static_cast<std::int64_t>(std::floor(day))};
}

/// The last tick at or before `day`.
Day floorTo(const TickStep& step, Day day) {
    if (step.unit == TickUnit::day) return day;
    if (step.unit == TickUnit::week) return date::mondayOf(day);
    const auto civil = date::toCivil(day);
    if (step.unit == TickUnit::month) {
        const auto count = static_cast<unsigned>(step.count);
        return date::toDay({civil.year, (civil.month - 1) / count * count + 1, 1});
    }
    return date::toDay({floorDiv(civil.year, step.count) * step.count, 1, 1});
}

Day next(const TickStep& step, Day tick) {
    if (step.unit == TickUnit::day) return tick + step.count;
    if (step.unit == TickUnit::week) return tick + 7 * step.count;
    const auto civil = date::toCivil(tick);
    if (step.unit == TickUnit::month) return date::toDay(date::addMonths(civil, step.count));
    return date::toDay({civil.year + step.count, 1, 1});
}

double shortestDays(const TickStep& step) {
    const auto count = static_cast<double>(step.count);
    switch (step.unit) {
    case TickUnit::day:
        return count;
    case TickUnit::week:
        return 7 * count;
    case TickUnit::month:
        return step.count == 1 ? 28 : 90;
    case TickUnit::year:
        return 365 * count;
    }
    return 1;
}

QString monthName(unsigned month) {
    return QLocale::c().standaloneMonthName(static_cast<int>(month), QLocale::ShortFormat);
}

QString lowerLabel(const TickStep& step, Day day, bool roomy) {
    const auto civil = date::toCivil(day);
    switch (step.unit) {
    case TickUnit::day: {
        QString number = QString::number(civil.day);
        if (!roomy) return number;
        return QLocale::c().dayName(static_cast<int>(date::weekday(day)), QLocale::ShortFormat) + u' ' +
               number;
    }
    case TickUnit::week:
        return QString::number(civil.day);
    case TickUnit::month:
        return step.count == 1 ? monthName(civil.month)
                               : QStringLiteral("Q%1").arg((civil.month - 1) / 3 + 1);
    case TickUnit::year:
        return yearLabel(civil.year);
    }
    return {};
}

/// The widest a label of this step gets among those in view; years grow with their distance from now.
double widestLabel(const TickStep& step, const TimeScale& scale, const MeasureText& measure) {
    switch (step.unit) {
    case TickUnit::day:
    case TickUnit::week:
        return measure(QStringLiteral("28"));
    case TickUnit::month:
        return measure(step.count == 1 ? QStringLiteral("May") : QStringLiteral("Q4"));
    case TickUnit::year:
        break;
    }
    const auto shown = scale.days();
    const auto width = [&](double day) { return measure(yearLabel(date::toCivil(dayOf(day)).year)); };
    return std::max({width(shown.first), width(shown.last), measure(QStringLiteral("2000"))});
}

/// Day, week, month, quarter, then 1, 2, 5 and 10 times the years before.
std::vector<TickStep> ladder() {
    std::vector<TickStep> steps{
        {TickUnit::day, 1}, {TickUnit::week, 1}, {TickUnit::month, 1}, {TickUnit::month, 3}};
    for (std::int64_t decade = 1; decade <= 1'000'000'000; decade *= 10)
        for (const std::int64_t factor : {1, 2, 5}) steps.push_back({TickUnit::year, factor * decade});
    return steps;
}

// ---- the upper level ----------------------------------------------------------------------------------

QString ordinal(std::int64_t n) {
    static constexpr std::array<const char*, 4> endings{"th", "st", "nd", "rd"};
    const auto last = n % 10;
    const bool teen = n % 100 >= 11 && n % 100 <= 13;
    const auto which = static_cast<std::size_t>(teen || last > 3 ? 0 : last);
    return QString::number(n) + QLatin1String(endings.at(which));
}

QString centuryLabel(Day day) {
    const auto year = date::toCivil(day).year;
    if (year > 0) return ordinal((year - 1) / 100 + 1) + QStringLiteral(" century");
    return ordinal(-year / 100 + 1) + QStringLiteral(" century BC");
}

struct UpperLevel {
    Day (*floor)(Day);
    Day (*next)(Day);
    QString (*label)(Day);
};

Day centuryStart(Day day) {
    return date::toDay({floorDiv(date::toCivil(day).year - 1, 100) * 100 + 1, 1, 1});
}

/// Months over days and weeks, years over months and quarters, centuries over years; nothing over decades.
const UpperLevel* upperLevelOf(const TickStep& step) {
    static const UpperLevel months{[](Day d) {
                                       return floorTo({TickUnit::month, 1}, d);
                                   },
                                   [](Day d) {
                                       return next({TickUnit::month, 1}, d);
                                   },
                                   [](Day d) {
                                       const auto civil = date::toCivil(d);
                                       return monthName(civil.month) + u' ' + yearLabel(civil.year);
                                   }};
    static const UpperLevel years{[](Day d) {
                                      return floorTo({TickUnit::year, 1}, d);
                                  },
                                  [](Day d) {
                                      return next({TickUnit::year, 1}, d);
                                  },
                                  [](Day d) { return yearLabel(date::toCivil(d).year); }};
    static const UpperLevel centuries{centuryStart,
                                      [](Day d) {
                                          return date::toDay({date::toCivil(d).year + 100, 1, 1});
                                      },
                                      centuryLabel};
    if (step.unit == TickUnit::month) return &years;
    if (step.unit == TickUnit::year) return step.count < 10 ? &centuries : nullptr;
    return &months;
}

std::vector<AxisTick> upperTicks(const TimeScale& scale, const TickStep& step, const MeasureText& measure) {
    std::vector<AxisTick> ticks;
    const auto* level = upperLevelOf(step);
    if (!level) return ticks;
    const auto shown = scale.days();
    for (Day day = level->floor(dayOf(shown.first)); static_cast<double>(day.number) < shown.last;
         day = level->next(day)) {
        AxisTick tick;
        tick.day = static_cast<double>(day.number);
        tick.x = scale.xOf(tick.day);
        tick.textX = std::max(tick.x, scale.left()) + kLabelInset;
        tick.label = level->label(day);
        // The label that sticks to the edge gives way to the one that is pushed against it.
        if (!ticks.empty() && ticks.back().textX + measure(ticks.back().label) + kLabelGap > tick.textX)
            ticks.back().label.clear();
        ticks.push_back(tick);
    }
    if (!ticks.empty() && ticks.size() > 1 &&
        ticks.back().textX + measure(ticks.back().label) > scale.right())
        ticks.back().label.clear();
    return ticks;
}

} // namespace

QString yearLabel(std::int64_t year) {
    return year > 0 ? QString::number(year) : QStringLiteral("%1 BC").arg(1 - year);
}

TickStep chooseStep(const TimeScale& scale, const MeasureText& measure) {
    const auto steps = ladder();
    for (const auto& step : steps) {
        const double room = shortestDays(step) * scale.pixelsPerDay();
        const double quiet = step.unit == TickUnit::day ? 0 : kQuiet;
        if (room >= std::max(kLabelInset + widestLabel(step, scale, measure) + kLabelGap, quiet)) return step;
    }
    return steps.back();
}

Axis axisFor(const TimeScale& scale, const MeasureText& measureLower, const MeasureText& measureUpper) {
    Axis axis;
    axis.step = chooseStep(scale, measureLower);
    const auto shown = scale.days();
    const bool roomy =
        axis.step.unit == TickUnit::day &&
        scale.pixelsPerDay() >= measureLower(QStringLiteral("Wed 28")) + kLabelInset + kLabelGap;
    for (Day day = floorTo(axis.step, dayOf(shown.first)); static_cast<double>(day.number) <= shown.last;
         day = next(axis.step, day)) {
        AxisTick tick;
        tick.day = static_cast<double>(day.number);
        tick.x = scale.xOf(tick.day);
        if (tick.x < scale.left() - 0.5) continue;
        tick.textX = tick.x + kLabelInset;
        tick.label = lowerLabel(axis.step, day, roomy);
        if (tick.textX + measureLower(tick.label) > scale.right()) tick.label.clear();
        axis.lower.push_back(tick);
    }
    axis.upper = upperTicks(scale, axis.step, measureUpper);
    return axis;
}

} // namespace crossdate::ui
