// Outlet against outlet: agreements below the diagonal as discs, conflicts above it as triangles, both with
// their figure. A cell leads to its events and conflicts, one after the other.
#pragma once

#include "ui/panels/chart_data.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

/// Keys: arrows move, Enter goes to the next event or conflict of the cell.
class OutletMatrix : public QWidget {
    Q_OBJECT
public:
    explicit OutletMatrix(QWidget* parent = nullptr);

    void setSnapshot(const CaseSnapshot& snapshot);
    [[nodiscard]] QRect cellRect(int row, int column) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void eventChosen(crossdate::EventId event);
    void conflictChosen(crossdate::ConflictId conflict);
    /// The keyboard went to a cell: whoever scrolls this brings it into sight.
    void currentMoved(const QRect& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Cell {
        int row = 0;
        int column = 0;
        bool operator==(const Cell&) const = default;
    };
    [[nodiscard]] int size() const { return comparison_ ? comparison_->size() : 0; }
    [[nodiscard]] int headWidth() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QSizeF cellSize() const;
    [[nodiscard]] bool cellAt(const QPoint& point, Cell& cell) const;
    [[nodiscard]] QString explain(const Cell& cell) const;
    void paintHeads(QPainter& painter) const;
    void paintCell(QPainter& painter, const Cell& cell) const;
    void activate(const Cell& cell);

    std::unique_ptr<OutletComparison> comparison_;
    Cell current_;
    std::size_t turn_ = 0; // which event or conflict of the current cell comes next
};

} // namespace crossdate::ui
