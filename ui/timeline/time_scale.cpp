#include "ui/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kShortest = 1e-3; // days; guards divisions, far below what kMaxPixelsPerDay lets through
constexpr double kSlack = 1.25;    // how much more than everything may be shown

} // namespace

TimeScale::TimeScale(double left, double right, DaySpan days)
    : left_(left), right_(std::max(right, left + 1)), first_(days.first),
      pixelsPerDay_((right_ - left_) / std::max(days.length(), kShortest)) {}

TimeScale TimeScale::zoomed(double factor, double x) const {
    if (!(factor > 0) || !std::isfinite(factor)) return *this;
    TimeScale scale = *this;
    scale.pixelsPerDay_ = std::min(pixelsPerDay_ * factor, kMaxPixelsPerDay);
    scale.first_ = dayAt(x) - (x - left_) / scale.pixelsPerDay_;
    return scale;
}

TimeScale TimeScale::panned(double pixels) const {
    TimeScale scale = *this;
    scale.first_ -= pixels / pixelsPerDay_;
    return scale;
}

TimeScale TimeScale::between(double left, double right) const {
    TimeScale scale = *this;
    scale.left_ = left;
    scale.right_ = std::max(right, left + 1);
    return scale;
}

TimeScale TimeScale::within(DaySpan domain) const {
    const double nearest = width() / kMaxPixelsPerDay;
    const double farthest = std::max(domain.length() * kSlack, nearest);
    const DaySpan shown = days();
    const double span = std::clamp(shown.length(), nearest, farthest);
    double first = span == shown.length() ? shown.first : shown.middle() - span / 2;
    const double margin = std::min(span, domain.length()) / 2; // half a screen may be empty, not more
    const double lowest = std::min(domain.first - margin, domain.last - span);
    const double highest = std::max(domain.last + margin - span, domain.first);
    first = std::clamp(first, std::min(lowest, highest), std::max(lowest, highest));
    return {left_, right_, {first, first + span}};
}

} // namespace crossdate::ui
