// What the axis says: ticks and labels on two levels ("2019" over "Jan Feb Mar", "May 2019" over days),
// chosen so that labels never touch. Pure: text is measured by the functions given.
#pragma once

#include "ui/timeline/time_scale.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace crossdate::ui {

enum class TickUnit { day, week, month, year };

/// Every `count` units: months in 1 and 3, years in 1, 2, 5, 10 … up to geological ages.
struct TickStep {
    TickUnit unit = TickUnit::day;
    std::int64_t count = 1;
    bool operator==(const TickStep&) const = default;
};

struct AxisTick {
    double day = 0;
    double x = 0;     // of the line
    double textX = 0; // of the label's left edge; the first upper label sticks to the edge of the view
    QString label;    // empty: a line without a label
};

struct Axis {
    TickStep step;
    std::vector<AxisTick> lower;
    std::vector<AxisTick> upper;
};

/// Width of a text in pixels.
using MeasureText = std::function<double(const QString&)>;

/// The finest step whose labels do not touch.
[[nodiscard]] TickStep chooseStep(const TimeScale& scale, const MeasureText& measure);
[[nodiscard]] Axis axisFor(const TimeScale& scale, const MeasureText& measureLower,
                           const MeasureText& measureUpper);

/// "2019", "44 BC" for the astronomical year -43.
[[nodiscard]] QString yearLabel(std::int64_t year);

} // namespace crossdate::ui
