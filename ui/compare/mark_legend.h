// The key to the marks of a text, small enough for a tab bar: as many marks as there is room for, and a
// button that shows all of them with what they mean.
#pragma once

#include "ui/compare/marks.h"

#include <QWidget>

namespace crossdate::ui {

enum class LegendFor { passages, comparison };

class MarkLegend : public QWidget {
    Q_OBJECT
public:
    explicit MarkLegend(QWidget* parent = nullptr);

    void setMarks(LegendFor what);
    /// All marks with their meanings, in a popup.
    void open();
    /// How many marks are shown in the bar itself.
    [[nodiscard]] int shownCount() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Entry {
        MarkKind kind;
        QRectF box;
    };
    struct Placed {
        std::vector<Entry> entries;
        QRectF more;  // empty when all have room
        int left = 0; // how many have none
    };
    [[nodiscard]] Placed place() const;

    std::vector<MarkKind> kinds_;
    LegendFor what_ = LegendFor::passages;
};

/// What a mark says, with its shape named: "Thick line: contradicts another report".
[[nodiscard]] QString meaningOf(MarkKind kind, LegendFor what);

} // namespace crossdate::ui
