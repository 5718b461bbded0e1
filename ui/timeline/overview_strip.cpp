#include "ui/timeline/overview_strip.h"

#include "ui/style/theme.h"
#include "ui/timeline/axis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr double kColumn = 7.7, kColumnFilled = 5.4;
constexpr double kMargin = 16; // left and right of the columns
constexpr double kHandle = 6;  // reach of an edge of the window
constexpr double kNarrowest = 14;
constexpr double kEdge = 3; // the handles stay inside the strip

} // namespace

void OverviewStrip::setData(const TimelineData& data) {
    domain_ = data.domain;
    days_.clear();
    for (const auto& event : data.events) days_.push_back(event.days.middle());
    for (const auto& lane : data.lanes)
        for (const auto& mark : lane.marks) days_.push_back(mark.middle());
    setRect(rect_);
}

void OverviewStrip::setRect(const QRectF& rect) {
    rect_ = rect;
    scale_ = TimeScale(rect.left() + kMargin, std::max(rect.right() - kMargin, rect.left() + kMargin + 1),
                       domain_);
    count();
}

void OverviewStrip::count() {
    columns_.assign(static_cast<std::size_t>(std::max(1.0, std::floor(scale_.width() / kColumn))), 0);
    const auto last = static_cast<double>(columns_.size() - 1);
    for (const double day : days_) {
        const double slot = std::clamp(std::floor((scale_.xOf(day) - scale_.left()) / kColumn), 0.0, last);
        columns_[static_cast<std::size_t>(slot)] += 1;
    }
    const double most = *std::max_element(columns_.begin(), columns_.end());
    // Square roots: a month of two reports is still seen beside one of two hundred.
    for (double& column : columns_) column = most > 0 ? std::sqrt(column / most) : 0;
}

QRectF OverviewStrip::windowRect(DaySpan shown) const {
    const double least = rect_.left() + kEdge;
    const double most = std::max(least + kNarrowest, rect_.right() - kEdge);
    double from = std::clamp(scale_.xOf(shown.first), least, most);
    double to = std::clamp(scale_.xOf(shown.last), least, most);
    if (to - from < kNarrowest) {
        const double middle = std::clamp((from + to) / 2, least + kNarrowest / 2, most - kNarrowest / 2);
        from = middle - kNarrowest / 2;
        to = middle + kNarrowest / 2;
    }
    return {from, rect_.top() + 2, to - from, rect_.height() - 4};
}

OverviewStrip::Part OverviewStrip::partAt(QPointF point, DaySpan shown) const {
    if (!rect_.contains(point)) return Part::outside;
    const QRectF window = windowRect(shown);
    const double reach = std::min(kHandle, window.width() / 3);
    if (std::abs(point.x() - window.left()) <= reach) return Part::leftEdge;
    if (std::abs(point.x() - window.right()) <= reach) return Part::rightEdge;
    return point.x() > window.left() && point.x() < window.right() ? Part::window : Part::strip;
}

void OverviewStrip::paint(QPainter& painter, const Theme& theme, DaySpan shown) const {
    painter.save();
    painter.fillRect(rect_, theme.overviewGround);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(QPointF(rect_.left(), rect_.top() + 0.5), QPointF(rect_.right(), rect_.top() + 0.5));

    const QFont font = interfaceFont(10);
    const QFontMetricsF metrics(font);
    const auto measure = [&](const QString& text) { return metrics.horizontalAdvance(text) + 24; };
    const Axis axis = axisFor(scale_, measure, measure);
    const auto& ticks = axis.upper.empty() ? axis.lower : axis.upper;
    painter.setFont(font);
    for (const auto& tick : ticks) {
        painter.setPen(QPen(theme.border, 1));
        if (tick.x >= scale_.left())
            painter.drawLine(QPointF(tick.x, rect_.top() + 1), QPointF(tick.x, rect_.bottom()));
        painter.setPen(theme.muted);
        painter.drawText(QPointF(tick.textX - 1, rect_.top() + 12), tick.label);
    }

    const double bottom = rect_.bottom() - 4;
    const double tallest = rect_.height() - 20;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const double height = columns_[i] > 0 ? std::max(2.0, columns_[i] * tallest) : 1;
        painter.fillRect(
            QRectF(scale_.left() + static_cast<double>(i) * kColumn, bottom - height, kColumnFilled, height),
            columns_[i] > 0 ? theme.overview : theme.border);
    }

    const QRectF window = windowRect(shown);
    QColor tint = theme.accent;
    tint.setAlphaF(0.10F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tint);
    QColor edge = theme.accent;
    edge.setAlphaF(0.65F);
    painter.setPen(QPen(edge, 1));
    painter.drawRoundedRect(window.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    for (const double x : {window.left(), window.right()}) // handles to grasp
        painter.drawRoundedRect(QRectF(x - 2, window.center().y() - 8, 4, 16), 2, 2);
    painter.restore();
}

} // namespace crossdate::ui
