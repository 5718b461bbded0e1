// A rounded surface: around text fields (lit while one inside has the focus) and, with a stripe, a card.
#pragma once

#include <QWidget>

namespace crossdate::ui {

class CardFrame : public QWidget {
    Q_OBJECT
public:
    explicit CardFrame(QWidget* parent = nullptr);

    /// A stripe on the left in the colour of conflicts.
    void setStriped(bool striped);
    void setHighlighted(bool highlighted);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool focusInside() const;

    bool striped_ = false;
    bool highlighted_ = false;
};

} // namespace crossdate::ui
