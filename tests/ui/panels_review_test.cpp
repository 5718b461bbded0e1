// The conflict list worked through on the keyboard.
#include "tests/ui/panels_fixture.h"
#include "ui/panels/conflict_filter_bar.h"
#include "ui/panels/conflict_panel.h"
#include "ui/panels/side_quote.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Fixture : test::PanelCase {
    ConflictPanel panel{&session, &view};
    QTableView* table = panel.findChild<QTableView*>();

    Fixture() {
        feed(panel);
        panel.resize(1100, 420);
        panel.show();
    }
    [[nodiscard]] int rows() const { return table->model()->rowCount(); }
    [[nodiscard]] QComboBox* choice(const QString& what) const {
        for (auto* box : panel.findChildren<QComboBox*>())
            if (box->toolTip() == what) return box;
        return nullptr;
    }
};

} // namespace

TEST_CASE("review starts at the strongest open conflict and selects it everywhere") {
    Fixture f;
    const auto all = static_cast<int>(f.session.snapshot()->conflicts.size());
    CHECK(f.rows() == all);
    f.panel.startReview();
    CHECK(f.view.conflict() == f.conflict("Number: 26,000").id);
    CHECK(f.view.event() == f.event("Thousands cross").id);
    QStringList quotes;
    for (const auto* side : f.panel.findChildren<SideQuote*>()) quotes += side->quote();
    CHECK(quotes.contains(QStringLiteral("26,000 people")));
    CHECK(quotes.contains(QStringLiteral("18,000 people")));
}

TEST_CASE("N and J go on, P and K go back, and stay within the list") {
    Fixture f;
    f.panel.startReview();
    const ConflictId first = f.view.conflict();
    QTest::keyClick(f.table, Qt::Key_P);
    CHECK(f.view.conflict() == first);
    QTest::keyClick(f.table, Qt::Key_N);
    CHECK(f.view.conflict() == f.conflict("Date:").id);
    QTest::keyClick(f.table, Qt::Key_K);
    CHECK(f.view.conflict() == first);
    for (int i = 0; i < 20; ++i) QTest::keyClick(f.table, Qt::Key_J);
    CHECK(f.table->currentIndex().row() == f.rows() - 1);
}

TEST_CASE("coming into sight shows a conflict without choosing it; the first key chooses it") {
    Fixture f;
    CHECK(f.table->currentIndex().isValid());
    CHECK_FALSE(f.view.conflict());
    QTest::keyClick(f.table, Qt::Key_N);
    CHECK(f.view.conflict() == f.conflict("Number: 26,000").id);
}

TEST_CASE("a verdict by key goes on to the next conflict and can be undone") {
    Fixture f;
    f.panel.startReview();
    QTest::keyClick(f.table, Qt::Key_C);
    CHECK(f.conflict("Number: 26,000").verdict == Verdict::confirmed);
    CHECK(f.view.conflict() == f.conflict("Date:").id);
    QTest::keyClick(f.table, Qt::Key_X);
    CHECK(f.conflict("Date:").verdict == Verdict::dismissed);
    f.session.undo();
    CHECK(f.conflict("Date:").verdict == Verdict::open);
    CHECK(f.conflict("Number: 26,000").verdict == Verdict::confirmed);
}

TEST_CASE("where the filter takes a judged conflict away, the next one is selected") {
    Fixture f;
    auto* verdicts = f.choice(QStringLiteral("Verdict"));
    verdicts->setCurrentIndex(verdicts->findData(static_cast<int>(Verdict::open)));
    const int before = f.rows();
    f.panel.startReview();
    QTest::keyClick(f.table, Qt::Key_F);
    CHECK(f.conflict("Number: 26,000").verdict == Verdict::different);
    CHECK(f.rows() == before - 1);
    CHECK(f.view.conflict() == f.conflict("Date:").id);
}

TEST_CASE("filters hide, say so, and let go") {
    Fixture f;
    const int all = f.rows();
    auto* kinds = f.choice(QStringLiteral("Kind"));
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(ConflictKind::number)));
    CHECK(f.rows() < all);
    CHECK(f.rows() > 0);
    auto* outlets = f.choice(QStringLiteral("Outlet"));
    outlets->setCurrentIndex(outlets->findText(QStringLiteral("Channel Nine Online")));
    CHECK(f.rows() == 0);
    f.panel.findChild<ConflictFilterBar*>()->clear();
    CHECK(f.rows() == all);
    auto* strength = f.choice(QStringLiteral("Strength"));
    strength->setCurrentIndex(strength->findData(80));
    const auto& conflicts = f.session.snapshot()->conflicts;
    CHECK(f.rows() == std::count_if(conflicts.begin(), conflicts.end(),
                                    [](const auto& conflict) { return conflict.score >= 0.8; }));
    CHECK(f.rows() < all);
}

TEST_CASE("the list follows a conflict that is selected elsewhere, without answering back") {
    Fixture f;
    QSignalSpy changes(&f.view, &ViewState::conflictChanged);
    f.view.selectConflict(f.conflict("Date:").id, f.event("Kestrel Bridge closed").id);
    CHECK(f.table->currentIndex().isValid());
    CHECK(changes.size() == 1);
    CHECK(f.view.conflict() == f.conflict("Date:").id);
}

TEST_CASE("a case without conflicts says so") {
    Fixture f;
    f.panel.setSnapshot(std::make_shared<CaseSnapshot>());
    CHECK(f.rows() == 0);
    f.panel.startReview();
    CHECK_FALSE(f.view.conflict());
}
