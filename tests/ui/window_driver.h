// Drives the real window as a person would: keys, clicks, the dialogs that open.
#pragma once

#include "tests/support/catch.h"
#include "ui/session/case_session.h"
#include "ui/session/job_runner.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace crossdate::test {

inline bool waitFor(const std::function<bool()>& done, int ms = 20000) {
    return QTest::qWaitFor(done, ms);
}

/// `text` without the mark of its mnemonic.
inline QString plain(QString text) {
    return text.remove(QLatin1Char('&'));
}

class WindowDriver {
public:
    WindowDriver() {
        // Test mode puts this below a folder of its own; what another run left there is not ours to see.
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        begin();
    }

    /// Closes the window and starts another, as after a restart.
    void restart() {
        window->close();
        begin();
    }

    [[nodiscard]] ui::CaseSession& session() const { return *window->session(); }
    [[nodiscard]] SnapshotPtr snapshot() const { return session().snapshot(); }

    [[nodiscard]] QAction* action(const QString& text) const {
        for (QAction* action : window->actions())
            if (plain(action->text()).startsWith(text)) return action;
        FAIL("no action " << text.toStdString());
        return nullptr;
    }
    void trigger(const QString& text) const { action(text)->trigger(); }

    void click(const QString& buttonText) const {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->isVisible() && plain(button->text()) == buttonText)
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL("no button " << buttonText.toStdString());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        // A dialog that closed may have left no window active; keys go to the active one.
        activate();
        QTest::keyClick(window.get(), static_cast<Qt::Key>(key), modifiers);
    }

    template <class Widget>
    [[nodiscard]] Widget* wait() const {
        Widget* found = nullptr;
        REQUIRE(waitFor([&] {
            for (auto* widget : window->findChildren<Widget*>())
                if (widget->isVisible()) found = widget;
            return found != nullptr;
        }));
        return found;
    }

    /// Answers the file dialog that has opened.
    void answer(const QStringList& paths) const {
        auto* dialog = wait<QFileDialog>();
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        REQUIRE(name);
        QStringList quoted;
        for (const QString& path : paths) quoted.append(QLatin1Char('"') + path + QLatin1Char('"'));
        name->setText(paths.size() == 1 ? paths.front() : quoted.join(QLatin1Char(' ')));
        QTest::keyClick(name, Qt::Key_Return);
        REQUIRE(waitFor([&] { return window->findChildren<QFileDialog*>().isEmpty(); }));
    }

    void waitForJobs() const {
        REQUIRE(waitFor([&] { return !session().jobs().busy(); }));
        QTest::qWait(10);
    }

    [[nodiscard]] QString file(const QString& name) const { return folder.filePath(name); }
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const {
        QFile out(file(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return out.fileName();
    }

    QTemporaryDir folder;
    std::unique_ptr<ui::MainWindow> window;

private:
    void activate() const {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    void begin() {
        window = std::make_unique<ui::MainWindow>();
        window->resize(1600, 1000);
        window->show();
        activate();
    }
};

} // namespace crossdate::test
