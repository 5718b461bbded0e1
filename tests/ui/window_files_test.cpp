// Ways into a case, and what the window says when something is wrong.
#include "tests/support/sample_texts.h"
#include "tests/ui/window_driver.h"
#include "ui/models/view_state.h"
#include "ui/panels/count_row.h"
#include "ui/window/keys_help.h"
#include "ui/window/message_bar.h"
#include "ui/window/paste_dialog.h"
#include "ui/window/results_panel.h"
#include "ui/window/settings.h"
#include "ui/window/theme_switch.h"
#include "ui/window/welcome_page.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

using namespace crossdate;
using namespace crossdate::ui;
using crossdate::test::waitFor;
using Driver = crossdate::test::WindowDriver;
namespace texts = crossdate::test::sample;

namespace {

void newCase(const Driver& driver) {
    driver.press(Qt::Key_N, Qt::ControlModifier);
    driver.answer({driver.file(QStringLiteral("mine.crossdate"))});
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
}

void drop(const Driver& driver, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(driver.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent event({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(driver.window.get(), &event);
}

QString textOf(const QWidget& widget) {
    QStringList all;
    for (const auto* label : widget.findChildren<QLabel*>()) all.append(label->text());
    return all.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE("the welcome page leads to a new, empty case, and dropped files fill it") {
    const Driver driver;
    CHECK(driver.wait<WelcomePage>()->isVisible());
    newCase(driver);
    CHECK(driver.wait<EmptyCasePage>()->isVisible());
    CHECK(driver.window->windowTitle() == QStringLiteral("mine — Crossdate"));

    drop(driver, {driver.write(QStringLiteral("northwire.txt"), texts::kNorthwire),
                  driver.write(QStringLiteral("ledger.txt"), texts::kLedgerClosure),
                  driver.write(QStringLiteral("empty.txt"), {}), driver.file(QStringLiteral("gone.txt"))});
    REQUIRE(waitFor([&] { return driver.snapshot()->documents.size() == 2; }));
    auto* results = driver.wait<ResultsPanel>();
    auto* rows = results->findChild<QTreeWidget*>();
    REQUIRE(rows->topLevelItemCount() == 2);
    for (int row = 0; row < 2; ++row) {
        CHECK_FALSE(rows->topLevelItem(row)->text(0).isEmpty());
        CHECK_FALSE(rows->topLevelItem(row)->text(1).isEmpty());
    }

    // The same bytes again are told, not doubled.
    drop(driver, {driver.file(QStringLiteral("northwire.txt"))});
    driver.waitForJobs();
    CHECK(driver.snapshot()->documents.size() == 2);
    CHECK(textOf(*results).contains(QStringLiteral("already")));
}

TEST_CASE("files dropped on the welcome page begin a case") {
    const Driver driver;
    drop(driver, {driver.write(QStringLiteral("northwire.txt"), texts::kNorthwire)});
    driver.answer({driver.file(QStringLiteral("fresh.crossdate"))});
    REQUIRE(waitFor([&] { return driver.snapshot()->documents.size() == 1; }));
}

TEST_CASE("files are imported by dialog") {
    const Driver driver;
    newCase(driver);
    driver.press(Qt::Key_I, Qt::ControlModifier);
    driver.answer({driver.write(QStringLiteral("northwire.txt"), texts::kNorthwire),
                   driver.write(QStringLiteral("daily.txt"), texts::kDaily)});
    REQUIRE(waitFor([&] { return driver.snapshot()->documents.size() == 2; }));
}

TEST_CASE("a pasted text asks for its outlet") {
    const Driver driver;
    newCase(driver);
    QApplication::clipboard()->setText(QString::fromUtf8(texts::kNorthwire));
    driver.press(Qt::Key_V, Qt::ControlModifier);
    auto* dialog = driver.wait<PasteDialog>();
    CHECK(dialog->findChild<QPlainTextEdit*>()->toPlainText() == QString::fromUtf8(texts::kNorthwire));
    auto fields = dialog->findChildren<QLineEdit*>();
    REQUIRE(fields.size() >= 3);
    QTest::keyClicks(fields[0], QStringLiteral("The Northern Wire"));
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    fields[2]->setText(QStringLiteral("yesterday"));
    QTest::mouseClick(ok, Qt::LeftButton);
    CHECK(dialog->isVisible()); // no date: said, not swallowed
    fields[2]->setText(QStringLiteral("2018-04-12"));
    QTest::mouseClick(ok, Qt::LeftButton);
    REQUIRE(waitFor([&] { return driver.snapshot()->documents.size() == 1; }));
    CHECK(driver.snapshot()->outlets.front().name == "The Northern Wire");
}

TEST_CASE("errors wait at the top of the window, one after the other") {
    const Driver driver;
    driver.window->openCase(
        driver.write(QStringLiteral("<b>no.crossdate"), "nothing of a case in here at all"));
    driver.window->openCase(driver.file(QStringLiteral("gone.crossdate")));
    auto* bar = driver.wait<MessageBar>();
    REQUIRE(waitFor([&] { return bar->waiting() == 2; }));
    const QString first = textOf(*bar);
    CHECK(first.contains(QStringLiteral("<b>no"))); // plain text: nothing is read as markup
    for (const auto* label : bar->findChildren<QLabel*>())
        if (!label->text().isEmpty()) CHECK(label->textFormat() == Qt::PlainText);
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(bar->isVisible());
    CHECK(textOf(*bar) != first);
    QTest::mouseClick(bar->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("a count of the sources panel filters, and what is hidden is told") {
    const Driver driver;
    driver.click(QStringLiteral("Open the sample"));
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
    CountRow* single = nullptr;
    for (auto* row : driver.window->findChildren<CountRow*>())
        if (row->text() == QStringLiteral("Single source")) single = row;
    REQUIRE(single);
    QTest::mouseClick(single, Qt::LeftButton);
    CHECK(driver.window->viewState()->filter().onlySingleSource);
    QPushButton* hidden = nullptr;
    for (auto* button : driver.window->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().contains(QStringLiteral("hidden · show"))) hidden = button;
    REQUIRE(hidden);
    QTest::mouseClick(hidden, Qt::LeftButton);
    CHECK(driver.window->viewState()->filter().isEverything());
    CHECK_FALSE(single->isChecked());
}

TEST_CASE("Tab goes from the tool bar over sources, timeline and passages to the inspector") {
    const Driver driver;
    driver.click(QStringLiteral("Open the sample"));
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
    QTest::qWait(200);
    driver.press(Qt::Key_K, Qt::ControlModifier);
    QWidget* const first = QApplication::focusWidget();
    REQUIRE(first);
    QStringList seen;
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const char* name = QApplication::focusWidget()->metaObject()->className();
        seen.append(QString::fromLatin1(name).section(QLatin1Char(':'), -1));
    } while (QApplication::focusWidget() != first && seen.size() < 300);
    CHECK(QApplication::focusWidget() == first);
    QTest::keyClick(first, Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == first);
    const auto place = [&](const char* name) { return seen.indexOf(QLatin1String(name)); };
    CHECK(place("QTreeView") >= 0);
    CHECK(place("QTreeView") < place("CountRow"));
    CHECK(seen.lastIndexOf(QStringLiteral("CountRow")) < place("TimelineView"));
    CHECK(place("TimelineView") < place("PassageText"));
    CHECK(seen.lastIndexOf(QStringLiteral("PassageText")) < place("NotesEdit"));
}

TEST_CASE("recent cases, keys, themes and the layout are remembered or shown") {
    Driver driver;
    newCase(driver);
    CHECK(settings::recentCases().contains(driver.session().path()));
    driver.press(Qt::Key_F1);
    driver.wait<KeysHelp>()->close();
    const QColor light = QApplication::palette().color(QPalette::Window);
    applyTheme(ThemeChoice::dark);
    CHECK(QApplication::palette().color(QPalette::Window).lightness() < light.lightness());
    applyTheme(ThemeChoice::light);
    driver.trigger(QStringLiteral("Close case"));
    CHECK(driver.wait<WelcomePage>()->isVisible());
    driver.restart();
    CHECK_FALSE(settings::layout(QStringLiteral("across")).isEmpty());
}
