// The key to the marks of the passages, small enough for a tab bar.
#pragma once

#include <QWidget>

namespace crossdate::ui {

class PassageLegend : public QWidget {
    Q_OBJECT
public:
    explicit PassageLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace crossdate::ui
