// Search as one types.
#include "tests/ui/panels_fixture.h"
#include "ui/panels/search_popup.h"
#include "ui/panels/search_results.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Fixture : test::PanelCase {
    QWidget window;
    QLineEdit field{&window};
    QWidget elsewhere{&window};
    SearchPopup* popup = nullptr;

    Fixture() {
        window.resize(900, 600);
        field.setGeometry(200, 10, 480, 30);
        elsewhere.setFocusPolicy(Qt::StrongFocus);
        popup = new SearchPopup(&session, &view, &field);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        field.setFocus();
    }
    void type(const char* query) {
        field.selectAll();
        QTest::keyClicks(&field, QString::fromUtf8(query));
        QTest::qWait(200);
    }
    [[nodiscard]] SearchResults* results() const { return popup->findChild<SearchResults*>(); }
    [[nodiscard]] QListView* list() const { return popup->findChild<QListView*>(); }
};

} // namespace

TEST_CASE("hits come while typing, in sections, and nothing before the pause") {
    Fixture f;
    QTest::keyClicks(&f.field, QStringLiteral("closed"));
    CHECK(f.popup->isHidden());
    QTest::qWait(200);
    REQUIRE(f.popup->isVisible());
    CHECK(f.results()->hitCount() > 0);
    CHECK_FALSE(f.results()->rowAt(0).isHit);
    CHECK(f.list()->currentIndex().row() == 1);
    bool emphasised = false;
    for (int i = 0; i < f.results()->rowCount(); ++i) {
        const auto& row = f.results()->rowAt(i);
        for (const auto& [begin, end] : row.matches) {
            CHECK(
                row.excerpt.mid(begin, end - begin).startsWith(QStringLiteral("clos"), Qt::CaseInsensitive));
            emphasised = true;
        }
    }
    CHECK(emphasised);
    CHECK(f.popup->geometry().top() >= f.field.geometry().bottom());
}

TEST_CASE("arrows skip the heads and go round; Enter goes there") {
    Fixture f;
    f.type("closed");
    REQUIRE(f.popup->isVisible());
    for (int i = 0; i < 2 * f.results()->rowCount(); ++i) {
        QTest::keyClick(&f.field, Qt::Key_Down);
        CHECK(f.results()->rowAt(f.list()->currentIndex().row()).isHit);
    }
    int event = -1;
    for (int i = 0; i < f.results()->rowCount(); ++i)
        if (f.results()->rowAt(i).isHit && f.results()->rowAt(i).hit.kind == store::SearchHit::Kind::event)
            event = i;
    REQUIRE(event >= 0);
    const EventId wanted = f.results()->rowAt(event).hit.event;
    f.list()->setCurrentIndex(f.results()->index(event));
    QTest::keyClick(&f.field, Qt::Key_Return);
    CHECK(f.popup->isHidden());
    CHECK(f.view.event() == wanted);
}

TEST_CASE("a claim or a source is revealed where it stands") {
    Fixture f;
    f.type("crowns");
    REQUIRE(f.popup->isVisible());
    int hit = -1;
    for (int i = 0; i < f.results()->rowCount(); ++i)
        if (f.results()->rowAt(i).isHit && f.results()->rowAt(i).hit.kind != store::SearchHit::Kind::event)
            hit = i;
    REQUIRE(hit >= 0);
    const auto document = f.results()->rowAt(hit).hit.document;
    QTest::mouseClick(f.list()->viewport(), Qt::LeftButton, {},
                      f.list()->visualRect(f.results()->index(hit)).center());
    REQUIRE(f.view.passage());
    CHECK(f.view.passage()->document == document);
}

TEST_CASE("Esc closes, leaving closes, nothing found is said") {
    Fixture f;
    f.type("closed");
    QTest::keyClick(&f.field, Qt::Key_Escape);
    CHECK(f.popup->isHidden());
    f.type("xylophone");
    CHECK(f.popup->isVisible());
    CHECK(f.results()->hitCount() == 0);
    bool told = false;
    for (const auto* label : f.popup->findChildren<QLabel*>())
        told = told || label->text().contains(QStringLiteral("Nothing found for “xylophone”"));
    CHECK(told);
    f.elsewhere.setFocus();
    CHECK(f.popup->isHidden());
    f.field.setFocus();
    f.type("a");
    f.field.clear();
    QTest::keyClick(&f.field, Qt::Key_Backspace);
    f.type(" ");
    CHECK(f.popup->isHidden());
}

TEST_CASE("queries that are no query find nothing or something, but break nothing") {
    Fixture f;
    for (const char* query : {"\"", "*", "-", "\"a b", "NEAR(", "AND OR", "'; DROP", "🌉", "a:b:c"}) {
        f.field.setText(QString::fromUtf8(query)); // keyClicks knows ASCII alone
        Q_EMIT f.field.textEdited(f.field.text());
        QTest::qWait(200);
        CHECK(f.results()->rowCount() >= 0);
    }
}
