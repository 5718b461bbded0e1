// A button of the tool bar that opens a menu, or shows a count beside its text.
#pragma once

#include <QMenu>
#include <QPushButton>

namespace crossdate::ui {

/// "Export ▾": the arrow is painted, the menu opens below.
class MenuButton : public QPushButton {
    Q_OBJECT
public:
    MenuButton(const QString& text, QMenu* menu, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// "Review conflicts 7": the count in the conflict colour.
class CountButton : public QPushButton {
    Q_OBJECT
public:
    explicit CountButton(const QString& text, QWidget* parent = nullptr);
    void setCount(int count);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shownCount() const;

    int count_ = 0;
};

/// A heading inside a menu: QMenu's own sections lose their text to the style sheet.
void addHeading(QMenu* menu, const QString& text);

/// Stays open while its check boxes are switched.
class StickyMenu : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace crossdate::ui
