// The invented case in a real file, open in a session, with the state that panels share.
#pragma once

#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"
#include "ui/models/view_state.h"
#include "ui/session/case_session.h"
#include "ui/style/style_sheet.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QTest>

namespace crossdate::test {

inline void useTheme(bool dark) {
    const auto& theme = dark ? ui::Theme::darkTheme() : ui::Theme::light();
    QApplication::setPalette(theme.palette());
    qApp->setFont(ui::interfaceFont());
    qApp->setStyleSheet(ui::styleSheetFor(theme));
}

struct PanelCase {
    TempDir folder;
    ui::CaseSession session;
    ui::ViewState view;

    PanelCase() {
        const auto path = folder / "sample.crossdate";
        (void)makeSampleCase(path);
        open(QString::fromStdString(path.string()));
    }

    /// An existing case, to look at.
    explicit PanelCase(const QString& path) { open(path); }

    void open(const QString& path) {
        session.open(path);
        REQUIRE(QTest::qWaitFor([this] { return session.isOpen(); }, 20000));
    }

    /// Keeps a panel up to date, as the window does.
    template <class Panel>
    void feed(Panel& panel) {
        panel.setSnapshot(session.snapshot());
        QObject::connect(&session, &ui::CaseSession::changed, &panel,
                         [&] { panel.setSnapshot(session.snapshot()); });
    }

    [[nodiscard]] const EventView& event(const char* title) const {
        return eventTitled(*session.snapshot(), title);
    }
    [[nodiscard]] const ConflictView& conflict(const char* title) const {
        return conflictTitled(*session.snapshot(), title);
    }
    void select(const char* title) { view.selectEvent(event(title).id); }
};

} // namespace crossdate::test
