// Three short reports about a bridge that never was, imported into a real case: one pair is in the same
// words, one differs in a number, one writes a date otherwise and one stands elsewhere in the other report.
#pragma once

#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "tests/support/temp_dir.h"
#include "ui/models/view_state.h"
#include "ui/session/case_session.h"

#include <QSignalSpy>
#include <QTest>

namespace crossdate::test {

inline const char* const kLedgerText =
    "Harbour bridge closed after pier moves\n\n"
    "The harbour bridge was closed on 14 August 2018 after a pier moved by nine centimetres, the city "
    "said.\n\n"
    "Engineers measured twelve cracked bearings on the eastern span.\n\n"
    "Mayor Ilva Marn said the ferry would run every ten minutes until the repair is finished.\n\n"
    "The repair will cost 40 million crowns, the council estimated in its budget for the year.\n\n"
    "Fishermen complained that the ferry blocks the old quay. They asked for another landing stage.\n";

inline const char* const kWireText =
    "Ferry replaces closed harbour bridge\n\n"
    "The repair will cost 46 million crowns, the council estimated in its plan for the year.\n\n"
    "The harbour bridge was closed on August 14, 2018 after a pier moved by nine centimetres, the city "
    "said.\n\n"
    "Mayor Ilva Marn said the ferry would run every twenty minutes until the repair is finished.\n\n"
    "Schools on the island open an hour later from Monday.\n\n"
    "Engineers measured twelve cracked bearings on the eastern span.\n";

inline const char* const kHeraldText =
    "Islanders wait for the ferry\n\n"
    "Hundreds queued on the quay while a brass band played for them.\n\n"
    "Mayor Ilva Marn said the ferry would run every ten minutes until the repair is finished.\n";

struct ComparedCase {
    TempDir folder;
    ui::CaseSession session;
    ui::ViewState view;

    ComparedCase() {
        session.create(QString::fromStdString((folder / "bridge.crossdate").string()),
                       QStringLiteral("Bridge"));
        REQUIRE(QTest::qWaitFor([this] { return session.isOpen(); }, 20000));
        import("Harbour Ledger", kLedgerText, 16);
        import("Northwire", kWireText, 15);
        import("Island Herald", kHeraldText, 17);
        REQUIRE(session.snapshot()->documents.size() == 3);
    }

    void import(const char* outlet, const char* text, unsigned day) {
        QSignalSpy imported(&session, &ui::CaseSession::imported);
        importer::ImportOptions options;
        options.outlet = outlet;
        options.published = singleDay(2018, 8, day);
        session.importText(QString::fromUtf8(text), QString::fromUtf8(outlet) + QStringLiteral(".txt"),
                           options);
        REQUIRE(QTest::qWaitFor([&] { return !imported.isEmpty(); }, 20000));
    }

    /// Keeps a view up to date, as the window does.
    template <class View>
    void feed(View& shown) {
        shown.setSnapshot(session.snapshot());
        QObject::connect(&session, &ui::CaseSession::changed, &shown,
                         [this, &shown] { shown.setSnapshot(session.snapshot()); });
    }

    [[nodiscard]] const DocumentView& document(const char* outlet) const {
        const auto& snapshot = *session.snapshot();
        for (const auto& view_ : snapshot.documents)
            if (snapshot.find(view_.outlet)->name == outlet) return view_;
        FAIL("no document of " << outlet);
        return snapshot.documents.front();
    }
    [[nodiscard]] DocumentId id(const char* outlet) const { return document(outlet).document->id; }
};

} // namespace crossdate::test
