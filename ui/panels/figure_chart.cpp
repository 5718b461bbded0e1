#include "ui/panels/figure_chart.h"

#include "core/date/calendar.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QTimeZone>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace crossdate::ui {

namespace {

constexpr qint64 kDay = 24LL * 60 * 60 * 1000;
constexpr std::array kShapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
                             QScatterSeries::MarkerShapeRotatedRectangle, QScatterSeries::MarkerShapeTriangle,
                             QScatterSeries::MarkerShapeStar};

qreal millisecondsOf(Day day) {
    return static_cast<qreal>(day.number * kDay + kDay / 2);
}

void dress(QAbstractAxis* axis, const Theme& theme, const QString& title) {
    axis->setTitleText(title);
    axis->setTitleFont(interfaceFont(11.5));
    axis->setTitleBrush(theme.muted);
    axis->setLabelsFont(interfaceFont(11));
    axis->setLabelsColor(theme.muted);
    axis->setLinePen(QPen(theme.border, 1));
    axis->setGridLinePen(QPen(theme.grid, 1));
}

} // namespace

FigureChart::FigureChart(QWidget* parent)
    : QWidget(parent), chart_(new QChart), view_(new QChartView(chart_)) {
    chart_->setBackgroundVisible(false);
    chart_->setMargins(QMargins(4, 2, 8, 4));
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    chart_->legend()->hide(); // the panel has one
    view_->setRenderHint(QPainter::Antialiasing);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setBackgroundBrush(Qt::NoBrush);
    view_->viewport()->setAutoFillBackground(false);
    view_->setStyleSheet(QStringLiteral("background: transparent"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
}

void FigureChart::setFigures(const Figures& figures) {
    if (figures == figures_) return;
    figures_ = figures;
    rebuild();
}

void FigureChart::rebuild() {
    chart_->removeAllSeries();
    for (auto* axis : chart_->axes()) {
        chart_->removeAxis(axis);
        axis->deleteLater();
    }
    if (figures_.series.empty()) return;
    for (const FigureSeries& series : figures_.series) addSeries(series);
    addAxes();
    QStringList told;
    for (const FigureSeries& series : figures_.series)
        for (const FigurePoint& point : series.points) told += tr("%1: %2").arg(series.name, point.shown);
    view_->setAccessibleName(tr("Figures by outlet over the days of publication"));
    view_->setAccessibleDescription(told.join(QStringLiteral(", ")));
}

void FigureChart::addSeries(const FigureSeries& series) {
    const Theme& theme = Theme::of(palette());
    auto* line = new QLineSeries;
    auto* points = new QScatterSeries;
    line->setPen(QPen(theme.outlet(series.colour), 1.6));
    points->setName(series.name);
    points->setColor(theme.outlet(series.colour));
    points->setBorderColor(theme.card);
    points->setMarkerSize(11);
    points->setMarkerShape(kShapes[static_cast<std::size_t>(std::max(0, series.colour)) % kShapes.size()]);
    for (const FigurePoint& point : series.points) {
        line->append(millisecondsOf(point.published), point.value);
        points->append(millisecondsOf(point.published), point.value);
    }
    chart_->addSeries(line);
    chart_->addSeries(points);
    const auto place = &series - figures_.series.data();
    const auto own = [this, place]() -> const FigureSeries& {
        return figures_.series[static_cast<std::size_t>(place)];
    };
    connect(points, &QScatterSeries::hovered, this, [this, own](const QPointF& at, bool over) {
        const FigurePoint* point = over ? pointAt(own(), at) : nullptr;
        if (point == nullptr) return QToolTip::hideText();
        const QString day = QString::fromStdString(date::isoDay(point->published));
        QToolTip::showText(QCursor::pos(),
                           plainToolTip(tr("%1: %2\nPublished %3").arg(own().name, point->shown, day)),
                           view_);
    });
    connect(points, &QScatterSeries::clicked, this, [this, own](const QPointF& at) {
        if (const FigurePoint* point = pointAt(own(), at)) Q_EMIT passageWanted(point->passage);
    });
}

const FigurePoint* FigureChart::pointAt(const FigureSeries& series, const QPointF& at) const {
    const auto found = std::ranges::find_if(series.points, [&at](const FigurePoint& point) {
        return std::abs(millisecondsOf(point.published) - at.x()) < 1000 &&
               std::abs(point.value - at.y()) <= 1e-6 * std::max(1.0, std::abs(point.value));
    });
    return found == series.points.end() ? nullptr : &*found;
}

void FigureChart::addAxes() {
    const Theme& theme = Theme::of(palette());
    double lowest = figures_.series.front().points.front().value;
    double highest = lowest;
    Day first = figures_.series.front().points.front().published;
    Day last = first;
    for (const FigureSeries& series : figures_.series)
        for (const FigurePoint& point : series.points) {
            lowest = std::min(lowest, point.value);
            highest = std::max(highest, point.value);
            first = std::min(first, point.published);
            last = std::max(last, point.published);
        }
    auto* across = new QDateTimeAxis;
    const qint64 days = std::max<std::int64_t>(1, last - first);
    across->setRange(QDateTime::fromMSecsSinceEpoch((first.number - days / 10 - 1) * kDay, QTimeZone::utc()),
                     QDateTime::fromMSecsSinceEpoch((last.number + days / 10 + 2) * kDay, QTimeZone::utc()));
    across->setFormat(days > 400 ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM"));
    across->setTickCount(static_cast<int>(std::clamp<qint64>(days + 2, 3, 7)));
    dress(across, theme, tr("Published"));
    auto* up = new QValueAxis;
    const double room = highest > lowest ? 0.12 * (highest - lowest) : std::max(1.0, 0.1 * highest);
    up->setRange(lowest - room < 0 && lowest >= 0 ? 0 : lowest - room, highest + room);
    up->applyNiceNumbers();
    up->setLabelFormat(highest - lowest > 5 || highest > 1000 ? QStringLiteral("%.0f")
                                                              : QStringLiteral("%.1f"));
    dress(up, theme, figures_.what.isEmpty() ? tr("Figure") : figures_.what);
    chart_->addAxis(across, Qt::AlignBottom);
    chart_->addAxis(up, Qt::AlignLeft);
    for (auto* series : chart_->series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
}

void FigureChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) rebuild();
}

} // namespace crossdate::ui
