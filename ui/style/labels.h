// Labels as the window uses them: always plain text, with a tone of the style sheet.
#pragma once

#include <QLabel>
#include <QString>

class QWidget;

namespace crossdate::ui {

/// `tone` is one of styleSheetFor's; nullptr for body text.
[[nodiscard]] QLabel* plainLabel(const QString& text, const char* tone = nullptr, QWidget* parent = nullptr);
/// Small capitals with air, as above each list of the side panels.
[[nodiscard]] QLabel* sectionLabel(const QString& text, QWidget* parent = nullptr);

/// One line that gives way: cut off with an ellipsis, whole in the tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Sets a property that the style sheet selects by, and applies it at once.
void setVariant(QWidget* widget, const char* property, const QString& value);

} // namespace crossdate::ui
