// What the window remembers between runs. Nothing of a case is kept here but the paths of recent ones.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace crossdate::ui {

enum class ThemeChoice { system, light, dark };

namespace settings {

inline constexpr int kMostRecent = 10;

[[nodiscard]] QStringList recentCases();
/// Moves `path` to the front.
void addRecentCase(const QString& path);
void removeRecentCase(const QString& path);

[[nodiscard]] ThemeChoice theme();
void setTheme(ThemeChoice choice);

/// Geometry of a window, state of a splitter, by name.
[[nodiscard]] QByteArray layout(const QString& name);
void setLayout(const QString& name, const QByteArray& state);

[[nodiscard]] double textScale();
void setTextScale(double scale);

/// The folder that file dialogs begin in: the last one used, else the documents'.
[[nodiscard]] QString folder();
void setFolderOf(const QString& file);

} // namespace settings
} // namespace crossdate::ui
