#include "app/headless.h"

#include "app/console.h"

#include <QtGlobal>

namespace crossdate::app {

namespace {

void onlyTroubles(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        complain({ErrorCode::internal, "Qt", message.toStdString(), {}});
}

} // namespace

void goHeadless() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onlyTroubles);
}

HeadlessApplication::HeadlessApplication() {
    goHeadless();
    application_ = std::make_unique<QGuiApplication>(argc_, argv_);
}

} // namespace crossdate::app
