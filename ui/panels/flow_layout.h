// Lays widgets out like words: left to right, then on the next line. After Qt's "Flow Layout" example (BSD).
#pragma once

#include <QLayout>

#include <vector>

namespace crossdate::ui {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr, int gap = 5);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget* widget);
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// The height it takes; moves the items when `place`.
    int arrange(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> items_;
    int gap_;
};

} // namespace crossdate::ui
