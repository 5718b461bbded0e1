// Bars over time, stacked by outlet, drawn by Qt Charts in the colours of the theme.
#pragma once

#include "ui/panels/chart_data.h"

#include <QWidget>

class QChart;
class QChartView;
class QValueAxis;

namespace crossdate::ui {

class TimeChart : public QWidget {
    Q_OBJECT
public:
    explicit TimeChart(QWidget* parent = nullptr);

    /// `what` is counted: the title of the vertical axis.
    void setCounts(const TimeCounts& counts, const QString& what);
    [[nodiscard]] const TimeCounts& counts() const { return counts_; }
    [[nodiscard]] QChart* chart() const { return chart_; }

Q_SIGNALS:
    void bucketClicked(int bucket);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void addSeries();
    void addAxes();
    void fitAxes();
    void fitValues(QValueAxis& axis) const;
    void explain(int bucket) const;

    TimeCounts counts_;
    QString what_;
    QChart* chart_;
    QChartView* view_;
};

} // namespace crossdate::ui
