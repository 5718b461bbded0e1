// The window as a program: what app/main.cpp starts.
#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QString>

namespace crossdate::ui {

/// Opens the window and runs until it is closed; the exit code. An empty path shows the welcome page.
[[nodiscard]] int runWindow(int& argc, char** argv, const QString& casePath);
/// The same with the sample case, which is made in the user's data folder the first time.
[[nodiscard]] int runSampleWindow(int& argc, char** argv);

struct Screenshot {
    QString casePath; // empty: the welcome page
    QSize size{1600, 1000};
    bool dark = false;
    QString page; // "passages" (also when empty), "collation", "articles", "conflicts", "charts", "table"
    bool tall = false; // the lower pane enlarged
};

/// Paints the window as it is with the case open and its most disputed event selected, without a display.
/// Makes its own application. Errors: those of opening the case; unwritable.
[[nodiscard]] Status renderWindow(const Screenshot& shot, const QString& pngPath);

} // namespace crossdate::ui
