// Each outlet's figure for one thing over the days of publication, drawn by Qt Charts.
#pragma once

#include "ui/panels/figure_data.h"

#include <QWidget>

class QChart;
class QChartView;

namespace crossdate::ui {

class FigureChart : public QWidget {
    Q_OBJECT
public:
    explicit FigureChart(QWidget* parent = nullptr);

    void setFigures(const Figures& figures);
    [[nodiscard]] const Figures& figures() const { return figures_; }
    [[nodiscard]] QChart* chart() const { return chart_; }

Q_SIGNALS:
    void passageWanted(const crossdate::Passage& passage);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addSeries(const FigureSeries& series);
    void addAxes();
    [[nodiscard]] const FigurePoint* pointAt(const FigureSeries& series, const QPointF& at) const;

    Figures figures_;
    QChart* chart_;
    QChartView* view_;
};

} // namespace crossdate::ui
