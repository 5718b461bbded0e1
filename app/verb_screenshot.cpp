#include "app/console.h"
#include "app/headless.h"
#include "app/verbs.h"
#include "ui/window/application.h"

#include <QFile>
#include <QStringList>

namespace crossdate::app {

namespace {

constexpr int kLeast = 320;
constexpr int kMost = 8000;

std::optional<QSize> sizeFrom(const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(QLatin1Char('x'));
    bool goodWidth = false;
    bool goodHeight = false;
    if (parts.size() != 2) return std::nullopt;
    const QSize size(parts[0].toInt(&goodWidth), parts[1].toInt(&goodHeight));
    const auto within = [](int value) { return value >= kLeast && value <= kMost; };
    if (!goodWidth || !goodHeight || !within(size.width()) || !within(size.height())) return std::nullopt;
    return size;
}

} // namespace

int runScreenshot(const Arguments& arguments) {
    ui::Screenshot shot;
    shot.casePath = QFile::decodeName(QByteArray::fromStdString(arguments.names()[0]));
    shot.page = QString::fromStdString(arguments.value("--page").value_or(""));
    shot.tall = arguments.has("--tall");
    const auto size = sizeFrom(arguments.value("--size").value_or("1600x1000"));
    const std::string theme = arguments.value("--theme").value_or("light");
    if (!size || (theme != "light" && theme != "dark")) {
        complain({ErrorCode::invalid, "screenshot", "--size is WIDTHxHEIGHT, --theme is light or dark", {}});
        return kUsage;
    }
    shot.size = *size;
    shot.dark = theme == "dark";
    goHeadless();
    const Status done =
        ui::renderWindow(shot, QFile::decodeName(QByteArray::fromStdString(arguments.names()[1])));
    return done ? kDone : complained(done.error());
}

} // namespace crossdate::app
