// Days to pixels and back. A value: panning and zooming give a new scale, so that views, tests and exports
// all do the same arithmetic. Days are doubles, counted from 1970-01-01T00:00 (a day's noon is number + 0.5).
#pragma once

namespace crossdate::ui {

/// The stretch of days that holds something; `last` is the end of its last day.
struct DaySpan {
    double first = 0;
    double last = 1;

    [[nodiscard]] double length() const { return last - first; }
    [[nodiscard]] double middle() const { return (first + last) / 2; }
    bool operator==(const DaySpan&) const = default;
};

class TimeScale {
public:
    /// Nearer than this nothing is to be seen any more: dates have no hours.
    static constexpr double kMaxPixelsPerDay = 160;

    TimeScale() = default;
    /// Shows `days` between the pixels `left` and `right`. Empty or inverted stretches are mended.
    TimeScale(double left, double right, DaySpan days);

    [[nodiscard]] double left() const { return left_; }
    [[nodiscard]] double right() const { return right_; }
    [[nodiscard]] double width() const { return right_ - left_; }
    [[nodiscard]] double pixelsPerDay() const { return pixelsPerDay_; }
    [[nodiscard]] DaySpan days() const { return {first_, first_ + width() / pixelsPerDay_}; }

    [[nodiscard]] double xOf(double day) const { return left_ + (day - first_) * pixelsPerDay_; }
    [[nodiscard]] double dayAt(double x) const { return first_ + (x - left_) / pixelsPerDay_; }

    /// The day under `x` stays under `x`. Factors over 1 come nearer.
    [[nodiscard]] TimeScale zoomed(double factor, double x) const;
    /// What is shown moves right by `pixels`.
    [[nodiscard]] TimeScale panned(double pixels) const;
    /// Other pixels, same first day and nearness: a window made wider shows more.
    [[nodiscard]] TimeScale between(double left, double right) const;
    /// As near to this scale as the limits allow: no nearer than kMaxPixelsPerDay, no farther than a little
    /// more than `domain`, and never panned to where nothing is.
    [[nodiscard]] TimeScale within(DaySpan domain) const;

    bool operator==(const TimeScale&) const = default;

private:
    double left_ = 0;
    double right_ = 1;
    double first_ = 0;
    double pixelsPerDay_ = 1;
};

} // namespace crossdate::ui
