// Labels as the window uses them: always plain text, with a tone of the style sheet.
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace crossdate::ui {

/// `tone` is one of styleSheetFor's; nullptr for body text.
[[nodiscard]] QLabel* plainLabel(const QString& text, const char* tone = nullptr, QWidget* parent = nullptr);
/// Small capitals with air, as above each list of the side panels.
[[nodiscard]] QLabel* sectionLabel(const QString& text, QWidget* parent = nullptr);

/// Sets a property that the style sheet selects by, and applies it at once.
void setVariant(QWidget* widget, const char* property, const QString& value);

} // namespace crossdate::ui
