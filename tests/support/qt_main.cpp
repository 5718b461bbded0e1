// Main of the tests that need an application: settings go to a scratch folder, never to the user's.
#ifndef CROSSDATE_CATCH2_3
#define CATCH_CONFIG_RUNNER
#endif
#include "tests/support/catch.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char* argv[]) {
    // Tests drive real windows, but need no display.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir scratch;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.path());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("crossdate-test"));
    QApplication::setApplicationName(QStringLiteral("crossdate-test"));
    return Catch::Session().run(argc, argv);
}
