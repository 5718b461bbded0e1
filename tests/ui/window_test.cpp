// The main job, end to end, in the real window: sample, event, passages, verdict, undo, date, search, export,
// reopening.
#include "tests/ui/window_driver.h"
#include "ui/compare/passage_column_widget.h"
#include "ui/models/view_state.h"
#include "ui/panels/event_header.h"
#include "ui/panels/inline_edit.h"
#include "ui/panels/notes_edit.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/export_dialog.h"
#include "ui/window/search_field.h"

#include <QDialogButtonBox>
#include <QImage>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>

#include <algorithm>

using namespace crossdate;
using namespace crossdate::ui;
using crossdate::test::waitFor;
using Driver = crossdate::test::WindowDriver;

namespace {

// The event most outlets tell of an executive order.
const EventView& executiveOrder(const CaseSnapshot& snapshot) {
    const EventView* best = nullptr;
    for (const EventView& event : snapshot.events) {
        const bool about = std::any_of(event.claims.begin(), event.claims.end(), [&](const Claim& claim) {
            return snapshot.textOf(claim.passage).find("executive order") != std::string_view::npos;
        });
        if (about && (!best || event.outlets.size() > best->outlets.size())) best = &event;
    }
    REQUIRE(best);
    return *best;
}

void openSample(const Driver& driver) {
    driver.click(QStringLiteral("Open the sample"));
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
    REQUIRE(driver.snapshot()->documents.size() >= 5);
}

Verdict verdictOf(const Driver& driver, ConflictId id) {
    return driver.snapshot()->find(id)->verdict;
}

// Through the export dialog and the file dialog to the file.
QString exportTo(const Driver& driver, const QString& action, const QString& name) {
    driver.trigger(action);
    QTest::mouseClick(
        driver.wait<ExportDialog>()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok),
        Qt::LeftButton);
    const QString path = driver.file(name);
    driver.answer({path});
    driver.waitForJobs();
    REQUIRE(QFile::exists(path));
    return path;
}

int countOf(const QImage& picture, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) count += picture.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

QString flat(const QString& text) {
    return text.simplified();
}

} // namespace

TEST_CASE("an event is selected on the timeline and read in three outlets") {
    const Driver driver;
    openSample(driver);
    CHECK(driver.window->windowTitle().startsWith(QStringLiteral("[Sample] ")));
    const EventView order = executiveOrder(*driver.snapshot());
    REQUIRE(order.outlets.size() >= 3);

    TimelineView* timeline = driver.window->timeline();
    REQUIRE(waitFor([&] { return !timeline->cardRect(order.id).isEmpty(); }));
    QTest::mouseClick(timeline, Qt::LeftButton, Qt::NoModifier, timeline->cardRect(order.id).center());
    CHECK(driver.window->viewState()->event() == order.id);
    const auto columns = driver.window->findChildren<PassageColumnWidget*>();
    CHECK(std::count_if(columns.begin(), columns.end(), [](auto* column) { return column->isVisible(); }) >=
          3);
}

TEST_CASE("every card is painted where the timeline says it is") {
    const Driver driver;
    openSample(driver);
    TimelineView* timeline = driver.window->timeline();
    QTest::qWait(50);
    const QImage picture = timeline->grab().toImage();
    const Theme& theme = Theme::of(timeline->palette());
    int cards = 0;
    for (const EventView& event : driver.snapshot()->events) {
        const QRect card = timeline->cardRect(event.id).intersected(timeline->rect());
        if (card.width() < 60) continue;
        ++cards;
        CAPTURE(event.title);
        const bool selected = event.id == driver.window->viewState()->event();
        const QImage there = picture.copy(card);
        CHECK(countOf(there, selected ? theme.accent : theme.card) > there.width() * there.height() / 3);
        CHECK(countOf(there, selected ? theme.accentInk : theme.ink) > 20);
    }
    CHECK(cards >= 5);
}

TEST_CASE("a verdict is given, undone and done again on the keyboard, and is there after a restart") {
    Driver driver;
    openSample(driver);
    const QString path = driver.session().path();
    driver.press(Qt::Key_N);
    const ConflictId conflict = driver.window->viewState()->conflict();
    REQUIRE(conflict);
    REQUIRE(verdictOf(driver, conflict) == Verdict::open);

    driver.press(Qt::Key_1);
    CHECK(verdictOf(driver, conflict) == Verdict::confirmed);
    driver.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(verdictOf(driver, conflict) == Verdict::open);
    driver.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(verdictOf(driver, conflict) == Verdict::confirmed);

    driver.restart();
    driver.window->openCase(path);
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
    CHECK(verdictOf(driver, conflict) == Verdict::confirmed);
    driver.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(verdictOf(driver, conflict) == Verdict::open);
}

TEST_CASE("a date is edited in the inspector, one step of undo") {
    const Driver driver;
    openSample(driver);
    const EventId id = executiveOrder(*driver.snapshot()).id;
    driver.window->viewState()->selectEvent(id);
    const auto before = driver.snapshot()->find(id)->date;

    InlineEdit* date = driver.wait<EventHeader>()->date();
    date->beginEdit();
    REQUIRE(date->editing());
    date->field()->selectAll();
    QTest::keyClicks(date->field(), QStringLiteral("2019-13"));
    QTest::keyClick(date->field(), Qt::Key_Return);
    CHECK(driver.snapshot()->find(id)->date == before); // no thirteenth month
    date->field()->selectAll();
    QTest::keyClicks(date->field(), QStringLiteral("2019-05-11/2019-05-12"));
    QTest::keyClick(date->field(), Qt::Key_Return);
    REQUIRE(driver.snapshot()->find(id)->date);
    CHECK(driver.snapshot()->find(id)->date->edtf == "2019-05-11/2019-05-12");
    CHECK(driver.snapshot()->find(id)->edited);
    driver.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(driver.snapshot()->find(id)->date == before);
}

TEST_CASE("a note half typed is kept when the window closes") {
    Driver driver;
    openSample(driver);
    const QString path = driver.session().path();
    const EventId id = driver.window->viewState()->event();
    auto* notes = driver.wait<NotesEdit>();
    auto* field = qobject_cast<QPlainTextEdit*>(notes);
    if (!field) field = notes->findChild<QPlainTextEdit*>();
    REQUIRE(field);
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("Check the signed text"));
    driver.restart();
    driver.window->openCase(path);
    REQUIRE(waitFor([&] { return driver.session().isOpen(); }));
    CHECK(driver.snapshot()->find(id)->note == "Check the signed text");
}

TEST_CASE("search leads to what was found") {
    const Driver driver;
    openSample(driver);
    driver.press(Qt::Key_K, Qt::ControlModifier);
    auto* field = driver.wait<SearchField>();
    REQUIRE(waitFor([&] { return field->hasFocus(); }));
    driver.window->viewState()->selectEvent({});
    QTest::keyClicks(field, QStringLiteral("arrested"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto* state = driver.window->viewState();
    CHECK((state->event() || state->passage()));
}

TEST_CASE("the timeline is exported whole as PNG and PDF") {
    const Driver driver;
    openSample(driver);

    const QImage picture(exportTo(driver, QStringLiteral("Timeline as PNG"), QStringLiteral("a.png")));
    REQUIRE_FALSE(picture.isNull());
    CHECK(picture.width() > 800);
    for (const OutletView& outlet : driver.snapshot()->outlets)
        CHECK(countOf(picture, Theme::light().outlet(outlet.colour)) > 100);
    CHECK(countOf(picture, Theme::light().ink) > 1000); // titles

    const QString pdf = exportTo(driver, QStringLiteral("Timeline as PDF"), QStringLiteral("a.pdf"));
    QProcess toText;
    toText.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
    if (!toText.waitForStarted()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    REQUIRE(toText.waitForFinished());
    const QString text = flat(QString::fromUtf8(toText.readAllStandardOutput()));
    for (const EventView& event : driver.snapshot()->events) {
        CAPTURE(event.title);
        CHECK(text.contains(flat(QString::fromStdString(event.title))));
    }
}

TEST_CASE("events are exported as CSV and JSON") {
    const Driver driver;
    openSample(driver);
    for (const auto& [action, name] :
         {std::pair{"Events as CSV", "a.csv"}, std::pair{"Events as JSON", "a.json"}}) {
        driver.trigger(QString::fromLatin1(action));
        const QString path = driver.file(QString::fromLatin1(name));
        driver.answer({path});
        driver.waitForJobs();
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().contains(QByteArray::fromStdString(driver.snapshot()->events.front().title)));
    }
}
