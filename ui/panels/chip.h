// Small painted buttons: round chips that tell something, square ones that do something.
#pragma once

#include <QAbstractButton>

namespace crossdate::ui {

enum class ChipTone { neutral, good, conflict, quiet };

class Chip : public QAbstractButton {
    Q_OBJECT
public:
    /// A label in a rounded outline. Plain text.
    explicit Chip(const QString& text, ChipTone tone = ChipTone::neutral, QWidget* parent = nullptr);
    /// A button with square corners that fills with `tone` when checked.
    [[nodiscard]] static Chip* button(const QString& text, ChipTone tone, QWidget* parent = nullptr);

    /// Shows a cross; clicking it, Delete or Backspace asks to be removed.
    void setRemovable(bool removable);
    void setTone(ChipTone tone);
    /// Whether it can be focused and clicked; chips cannot unless told, buttons can.
    void setActive(bool active);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont chipFont() const;
    [[nodiscard]] QRect crossRect() const;

    ChipTone tone_;
    bool square_ = false;
    bool removable_ = false;
    bool active_ = false;
};

} // namespace crossdate::ui
