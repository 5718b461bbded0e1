// The strip below the timeline: how much is told of when, over the whole case, and the window of what is
// shown. Geometry and painting; the view turns drags on it into scales.
#pragma once

#include "ui/timeline/timeline_data.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace crossdate::ui {

struct Theme;

class OverviewStrip {
public:
    enum class Part { outside, strip, window, leftEdge, rightEdge };

    /// Columns count events and claims by their middle day.
    void setData(const TimelineData& data);
    void setRect(const QRectF& rect);

    [[nodiscard]] const QRectF& rect() const { return rect_; }
    /// Days of the strip to pixels; always the whole case.
    [[nodiscard]] const TimeScale& scale() const { return scale_; }
    /// Where `shown` lies on the strip; never narrower than can be grasped.
    [[nodiscard]] QRectF windowRect(DaySpan shown) const;
    [[nodiscard]] Part partAt(QPointF point, DaySpan shown) const;
    /// Height of each column, 0 … 1.
    [[nodiscard]] const std::vector<double>& columns() const { return columns_; }

    void paint(QPainter& painter, const Theme& theme, DaySpan shown) const;

private:
    void count();

    QRectF rect_;
    TimeScale scale_;
    DaySpan domain_;
    std::vector<double> days_; // what the columns count
    std::vector<double> columns_;
};

} // namespace crossdate::ui
