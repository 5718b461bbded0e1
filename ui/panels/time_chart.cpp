#include "ui/panels/time_chart.h"

#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace crossdate::ui {

namespace {

void dress(QAbstractAxis* axis, const Theme& theme, const QString& title) {
    axis->setTitleText(title);
    axis->setTitleFont(interfaceFont(11.5));
    axis->setTitleBrush(theme.muted);
    axis->setLabelsFont(interfaceFont(11));
    axis->setLabelsColor(theme.muted);
    axis->setLinePen(QPen(theme.border, 1));
    axis->setGridLinePen(QPen(theme.grid, 1));
}

QString unitTitle(BucketUnit unit) {
    switch (unit) {
    case BucketUnit::week:
        return TimeChart::tr("Week beginning");
    case BucketUnit::month:
        return TimeChart::tr("Month");
    case BucketUnit::year:
        return TimeChart::tr("Year");
    case BucketUnit::decade:
        return TimeChart::tr("Decade");
    }
    return {};
}

/// 1, 2, 5, 10, 20 …: at most so many steps, all of them whole numbers.
int tickStep(int highest, int most) {
    int step = 1;
    for (int i = 0; (highest + step - 1) / step > most; ++i) step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    return step;
}

} // namespace

TimeChart::TimeChart(QWidget* parent) : QWidget(parent), chart_(new QChart), view_(new QChartView(chart_)) {
    chart_->setBackgroundVisible(false);
    chart_->setMargins(QMargins(4, 2, 8, 4));
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    chart_->legend()->hide(); // its own shortens the names; the panel has one that can be switched
    view_->setRenderHint(QPainter::Antialiasing);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setBackgroundBrush(Qt::NoBrush);
    view_->viewport()->setAutoFillBackground(false);
    view_->setStyleSheet(QStringLiteral("background: transparent"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
}

void TimeChart::setCounts(const TimeCounts& counts, const QString& what) {
    if (counts == counts_ && what == what_) return; // a verdict changes no count
    counts_ = counts;
    what_ = what;
    rebuild();
}

void TimeChart::rebuild() {
    chart_->removeAllSeries();
    for (auto* axis : chart_->axes()) {
        chart_->removeAxis(axis);
        axis->deleteLater();
    }
    if (counts_.buckets.empty()) return;
    addSeries();
    addAxes();
    QStringList told;
    for (const auto& series : counts_.series) told += tr("%1: %2").arg(series.name).arg(series.total());
    view_->setAccessibleName(tr("%1 over time by outlet").arg(what_));
    view_->setAccessibleDescription(told.join(QStringLiteral(", ")));
}

void TimeChart::addSeries() {
    const Theme& theme = Theme::of(palette());
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(counts_.buckets.size() < 4 ? 0.3 : 0.72);
    for (const auto& series : counts_.series) {
        auto* set = new QBarSet(series.name);
        set->setColor(theme.outlet(series.colour));
        set->setBorderColor(theme.card);
        for (const int count : series.counts) set->append(count);
        bars->append(set);
    }
    chart_->addSeries(bars);
    connect(bars, &QStackedBarSeries::hovered, this, [this](bool over, int bucket) {
        if (over)
            explain(bucket);
        else
            QToolTip::hideText();
    });
    connect(bars, &QStackedBarSeries::clicked, this, [this](int bucket) { Q_EMIT bucketClicked(bucket); });
}

void TimeChart::addAxes() {
    const Theme& theme = Theme::of(palette());
    QStringList labels;
    for (const auto& bucket : counts_.buckets) labels += bucket.label;
    auto* across = new QBarCategoryAxis;
    across->append(labels);
    across->setGridLineVisible(false);
    if (labels.size() > 11) across->setLabelsAngle(-90);
    dress(across, theme, unitTitle(counts_.unit));
    auto* up = new QValueAxis;
    up->setLabelFormat(QStringLiteral("%d"));
    dress(up, theme, what_);
    chart_->addAxis(across, Qt::AlignBottom);
    chart_->addAxis(up, Qt::AlignLeft);
    for (auto* series : chart_->series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    fitAxes();
}

void TimeChart::fitValues(QValueAxis& axis) const {
    const int highest = std::max(1, counts_.highest());
    const int step = tickStep(highest, std::clamp(height() / 40, 3, 6));
    const int steps = (highest + step - 1) / step;
    axis.setRange(0, steps * step);
    axis.setTickCount(steps + 1);
}

/// In a low window the bars need the room that titles and labels would take.
void TimeChart::fitAxes() {
    for (auto* axis : chart_->axes()) {
        axis->setTitleVisible(height() > 220);
        if (axis->alignment() == Qt::AlignBottom) axis->setLabelsVisible(height() > 120);
        if (auto* values = qobject_cast<QValueAxis*>(axis)) fitValues(*values);
    }
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitAxes();
}

void TimeChart::explain(int bucket) const {
    const auto at = static_cast<std::size_t>(bucket);
    if (bucket < 0 || at >= counts_.buckets.size()) return;
    QStringList lines{counts_.buckets[at].name};
    for (const auto& series : counts_.series)
        if (series.counts[at] > 0) lines += tr("%1: %2").arg(series.name).arg(series.counts[at]);
    lines += tr("Click to show only this time");
    QToolTip::showText(QCursor::pos(), plainToolTip(lines.join(u'\n')), view_);
}

void TimeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) rebuild();
}

} // namespace crossdate::ui
