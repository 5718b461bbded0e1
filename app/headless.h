// Qt without a display, for the verbs that draw pictures.
#pragma once

#include <QGuiApplication>

#include <memory>

namespace crossdate::app {

/// No display is asked for, and Qt's own remarks (a missing XDG_RUNTIME_DIR, say) stay off stderr, which
/// holds one line an error.
void goHeadless();

/// goHeadless() and an application, which fonts and pictures need.
class HeadlessApplication {
public:
    HeadlessApplication();

private:
    int argc_ = 1;
    char name_[10] = "crossdate";
    char* argv_[2] = {name_, nullptr};
    std::unique_ptr<QGuiApplication> application_;
};

} // namespace crossdate::app
