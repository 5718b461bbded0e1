#include "ui/window/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace crossdate::ui::settings {

namespace {

const QString kRecent = QStringLiteral("recent");
const QString kTheme = QStringLiteral("theme");
const QString kTextScale = QStringLiteral("textScale");
const QString kFolder = QStringLiteral("folder");

QString layoutKey(const QString& name) {
    return QStringLiteral("layout/") + name;
}

} // namespace

QStringList recentCases() {
    return QSettings().value(kRecent).toStringList();
}

void addRecentCase(const QString& path) {
    QStringList recent = recentCases();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(kRecent, recent.mid(0, kMostRecent));
}

void removeRecentCase(const QString& path) {
    QStringList recent = recentCases();
    recent.removeAll(path);
    QSettings().setValue(kRecent, recent);
}

ThemeChoice theme() {
    const QString name = QSettings().value(kTheme).toString();
    if (name == QLatin1String("light")) return ThemeChoice::light;
    return name == QLatin1String("dark") ? ThemeChoice::dark : ThemeChoice::system;
}

void setTheme(ThemeChoice choice) {
    static const QString names[]{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    QSettings().setValue(kTheme, names[static_cast<int>(choice)]);
}

QByteArray layout(const QString& name) {
    return QSettings().value(layoutKey(name)).toByteArray();
}
void setLayout(const QString& name, const QByteArray& state) {
    QSettings().setValue(layoutKey(name), state);
}

double textScale() {
    return QSettings().value(kTextScale, 1.0).toDouble();
}
void setTextScale(double scale) {
    QSettings().setValue(kTextScale, scale);
}

QString folder() {
    const QString last = QSettings().value(kFolder).toString();
    if (!last.isEmpty() && QDir(last).exists()) return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath(); // a fresh account may have none
}

void setFolderOf(const QString& file) {
    QSettings().setValue(kFolder, QFileInfo(file).absolutePath());
}

} // namespace crossdate::ui::settings
