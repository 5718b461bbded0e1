#include "ui/window/application.h"

#include "ui/export/save_bytes.h"
#include "ui/session/case_session.h"
#include "ui/style/english_plurals.h"
#include "ui/window/main_window.h"
#include "ui/window/theme_switch.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QIcon>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>

namespace crossdate::ui {

namespace {

void prepare() {
    QApplication::setApplicationName(QStringLiteral("crossdate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Crossdate"));
    QApplication::setDesktopFileName(QStringLiteral("org.crossdate.Crossdate"));
    QApplication::setApplicationVersion(QStringLiteral(CROSSDATE_VERSION));
    QApplication::installTranslator(new EnglishPlurals(qApp));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256, 512})
        icon.addFile(QStringLiteral(":/icons/crossdate-%1.png").arg(size), QSize(size, size));
    QApplication::setWindowIcon(icon);
}

int run(const QApplication& application, const std::function<void(MainWindow&)>& begin) {
    Q_UNUSED(application)
    applyTheme(settings::theme());
    MainWindow window;
    window.show();
    begin(window);
    return QApplication::exec();
}

// The action of a page by its word; nullptr keeps what is shown.
void showPage(const MainWindow& window, const QString& page) {
    static const QHash<QString, QString> words{
        {QStringLiteral("conflicts"), QStringLiteral("&Conflicts")},
        {QStringLiteral("charts"), QStringLiteral("C&harts")},
        {QStringLiteral("collation"), QStringLiteral("C&ollation")},
        {QStringLiteral("articles"), QStringLiteral("&Whole articles")},
        {QStringLiteral("tall"), QStringLiteral("&Enlarge the lower pane")},
        {QStringLiteral("table"), QStringLiteral("T&able of events")}};
    for (QAction* action : window.actions())
        if (words.contains(page) && action->text() == words.value(page)) action->trigger();
}

Status save(const QPixmap& picture, const QString& path) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return fail(ErrorCode::internal, "cannot make a PNG of the window",
                    "the picture could not be encoded");
    return saveBytes(buffer.data(), path);
}

} // namespace

int runWindow(int& argc, char** argv, const QString& casePath) {
    const QApplication application(argc, argv);
    prepare();
    return run(application, [&](MainWindow& window) {
        if (!casePath.isEmpty()) window.openCase(casePath);
    });
}

int runSampleWindow(int& argc, char** argv) {
    const QApplication application(argc, argv);
    prepare();
    return run(application, [](MainWindow& window) { window.openSample(); });
}

Status renderWindow(const Screenshot& shot, const QString& pngPath) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "crossdate";
    char* argv[] = {name, nullptr};
    const QApplication application(argc, argv);
    // The user's own layout and recent files have no place in a picture.
    const QTemporaryDir scratch;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.path());
    prepare();
    applyTheme(shot.dark ? ThemeChoice::dark : ThemeChoice::light);

    MainWindow window;
    window.resize(shot.size);
    window.show();
    Status outcome;
    // A moment for layouts and lazily loaded panels to settle, then the picture.
    const auto shoot = [&] {
        showPage(window, shot.page);
        if (shot.tall) showPage(window, QStringLiteral("tall"));
        // What glows to be found fades first.
        const int moment = shot.page == QLatin1String("articles") ? 1800 : 400;
        QTimer::singleShot(moment, &window, [&] {
            if (QWidget* focus = QApplication::focusWidget()) focus->clearFocus();
            outcome = save(window.grab(), pngPath);
            QApplication::quit();
        });
    };
    QObject::connect(window.session(), &CaseSession::changed, &window, shoot, Qt::SingleShotConnection);
    QObject::connect(window.session(), &CaseSession::failed, &window, [&](const Error& error) {
        outcome = tl::make_unexpected(error);
        QApplication::quit();
    });
    if (shot.casePath.isEmpty())
        shoot();
    else
        window.openCase(shot.casePath);
    QApplication::exec();
    return outcome;
}

} // namespace crossdate::ui
