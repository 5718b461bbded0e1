// Event against outlet: who agrees, who contradicts, who hedges, who is silent. Shapes, not colours alone: a
// disc, a triangle, a ring, a dash. Paints what is in sight only.
#pragma once

#include "ui/panels/coverage_data.h"

#include <QAbstractScrollArea>

namespace crossdate::ui {

/// Keys: arrows, Page Up and Down, Home and End move and keep the cell in sight; Enter opens its passage.
class CoverageMatrix : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit CoverageMatrix(QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot, const EventFilter& filter);
    void selectEvent(EventId event);
    /// In the viewport's coordinates; may lie outside of it.
    [[nodiscard]] QRect cellRect(int row, int column) const;
    [[nodiscard]] int currentRow() const { return row_; }
    [[nodiscard]] int currentColumn() const { return column_; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }
    [[nodiscard]] static QString wordFor(Stand stand);

Q_SIGNALS:
    void cellChosen(crossdate::EventId event, const crossdate::ui::CoverageCell& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] int titleWidth() const;
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] bool cellAt(const QPoint& point, int& row, int& column) const;
    [[nodiscard]] QString explain(int row, int column) const;
    void paintHeads(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    void moveTo(int row, int column);
    void fitBars();
    void activate();

    SnapshotPtr snapshot_;
    Coverage coverage_;
    int row_ = 0, column_ = 0;
};

} // namespace crossdate::ui
