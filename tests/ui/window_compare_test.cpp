// Comparing in the real window: the tabs, one selection in all three views, a pairing undone, the collation
// exported.
#include "tests/ui/window_driver.h"
#include "ui/compare/article_pane.h"
#include "ui/compare/articles_view.h"
#include "ui/compare/collation_table_view.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/mark_legend.h"
#include "ui/compare/passages_view.h"
#include "ui/models/view_state.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/keys_help.h"

#include <QFrame>

using namespace crossdate;
using namespace crossdate::ui;
using crossdate::test::waitFor;
using Driver = crossdate::test::WindowDriver;

namespace {

void openSample(const Driver& driver) {
    driver.click(QStringLiteral("Open the sample"));
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
    driver.window->selectMostDisputed();
}

CollationView* collated(const Driver& driver) {
    driver.press(Qt::Key_4, Qt::ControlModifier);
    auto* view = driver.wait<CollationView>();
    REQUIRE(waitFor([&] { return !view->comparing() && !view->table()->rows.empty(); }));
    return view;
}

ArticlesView* articles(const Driver& driver) {
    driver.press(Qt::Key_5, Qt::ControlModifier);
    auto* view = driver.wait<ArticlesView>();
    REQUIRE(waitFor([&] { return !view->comparing() && view->comparison(); }));
    return view;
}

} // namespace

TEST_CASE("the selected event is compared in the collation and in whole articles, by key") {
    const Driver driver;
    openSample(driver);
    const EventView event = *driver.snapshot()->find(driver.window->viewState()->event());
    const auto* table = collated(driver);
    for (const Claim& claim : event.claims) {
        const auto& columns = table->table()->documents;
        CHECK(std::any_of(columns.begin(), columns.end(), [&](const DocumentHeading& heading) {
            return heading.document == claim.passage.document;
        }));
    }
    const auto* beside = articles(driver);
    for (const Side side : {Side::left, Side::right})
        CHECK(std::any_of(event.claims.begin(), event.claims.end(), [&](const Claim& claim) {
            return claim.passage.document == beside->comparison()->text(side).heading.document;
        }));
}

TEST_CASE("a conflict that is stepped to is shown in both of its articles") {
    const Driver driver;
    openSample(driver);
    auto* beside = articles(driver);
    driver.press(Qt::Key_N);
    REQUIRE(waitFor([&] { return !beside->comparing(); }));
    QTest::qWait(30);
    const auto* conflict = driver.snapshot()->find(driver.window->viewState()->conflict());
    REQUIRE(conflict);
    const std::array<Passage, 2> sides{conflict->a.passage, conflict->b.passage};
    for (const Passage& side : sides) {
        const bool left = beside->comparison()->text(Side::left).heading.document == side.document;
        auto* pane = beside->pane(left ? Side::left : Side::right);
        CHECK(pane->article()->heading.document == side.document);
        CHECK(pane->byteAtCursor() == side.span.begin);
        const auto [top, bottom] = pane->bandOf(side.span);
        CHECK(top >= -1);
        CHECK(top < pane->viewport()->height());
    }
}

TEST_CASE("Enter in the collation reads the cell in the whole articles") {
    const Driver driver;
    openSample(driver);
    auto* table = collated(driver)->findChild<CollationTableView*>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    auto* beside = driver.wait<ArticlesView>();
    CHECK(beside->isVisible());
    REQUIRE(waitFor([&] { return !beside->comparing() && beside->comparison(); }));
}

TEST_CASE("a pair parted in the window comes back with undo") {
    const Driver driver;
    openSample(driver);
    auto* beside = articles(driver);
    REQUIRE_FALSE(beside->comparison()->pairs.empty());
    const auto before = beside->comparison()->pairs.size();
    const Span span = beside->comparison()->pairs.front().span(Side::left);
    auto* pane = beside->pane(Side::left);
    pane->setFocus();
    pane->goTo(span, false);
    QTest::keyClick(pane, Qt::Key_U);
    REQUIRE(waitFor([&] { return !beside->comparing(); }));
    CHECK(driver.snapshot()->pairings.size() == 1);
    const auto stillThere = [&] {
        const auto& pairs = beside->comparison()->pairs;
        return std::any_of(pairs.begin(), pairs.end(),
                           [&](const ArticlePair& pair) { return pair.span(Side::left) == span; });
    };
    CHECK_FALSE(stillThere());
    driver.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !beside->comparing(); }));
    CHECK(driver.snapshot()->pairings.empty());
    CHECK(beside->comparison()->pairs.size() == before);
    CHECK(stillThere());
}

TEST_CASE("the collation is exported as CSV and as a page") {
    const Driver driver;
    openSample(driver);
    const auto* view = collated(driver);
    const QByteArray outlet = view->table()->documents.front().outlet.toUtf8();
    for (const auto& [action, name] :
         {std::pair{"Collation as CSV", "a.csv"}, std::pair{"Collation as HTML", "a.html"}}) {
        driver.trigger(QString::fromLatin1(action));
        const QString path = driver.file(QString::fromLatin1(name));
        driver.answer({path});
        driver.waitForJobs();
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        CHECK(text.contains(outlet));
        CHECK(text.contains("silent"));
    }
}

TEST_CASE("the lower pane is enlarged and made small again by key; one size of text in all views") {
    const Driver driver;
    openSample(driver);
    auto* beside = articles(driver);
    const int before = beside->height();
    driver.press(Qt::Key_F9, Qt::ShiftModifier);
    QTest::qWait(20);
    CHECK(beside->height() > before + 200);
    CHECK_FALSE(driver.window->timeline()->isVisible());
    driver.press(Qt::Key_F9, Qt::ShiftModifier);
    QTest::qWait(20);
    CHECK(driver.window->timeline()->isVisible());
    beside->pane(Side::left)->setFocus();
    driver.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(beside->textScale() == Approx(1.1));
    CHECK(driver.window->findChild<CollationView*>()->textScale() == Approx(1.1));
    CHECK(driver.window->findChild<PassagesView*>()->textScale() == Approx(1.1));
    driver.press(Qt::Key_0, Qt::ControlModifier);
    CHECK(beside->textScale() == Approx(1));
}

// Run by hand, to look at: CROSSDATE_PICTURES=FOLDER test_ui_window "[pictures]"
TEST_CASE("pictures of the legend and the list of keys", "[.][pictures]") {
    const QString folder = qEnvironmentVariable("CROSSDATE_PICTURES");
    if (folder.isEmpty()) return;
    const Driver driver;
    openSample(driver);
    articles(driver);
    auto* legend = driver.window->findChild<MarkLegend*>();
    legend->open();
    for (auto* popup : legend->findChildren<QFrame*>())
        popup->grab().save(folder + QStringLiteral("/legend.png"));
    driver.trigger(QStringLiteral("Keys"));
    QTest::qWait(50);
    driver.window->findChild<KeysHelp*>()->grab().save(folder + QStringLiteral("/keys.png"));
}
