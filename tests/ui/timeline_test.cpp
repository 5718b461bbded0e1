#include "tests/support/catch.h"
#include "tests/ui/timeline_fixture.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_hit.h"
#include "ui/timeline/timeline_tooltip.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>
#include <ctime>
#include <set>

using namespace crossdate;
using namespace crossdate::ui;
using test::TimelineFixture;

namespace {

void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QApplication::sendEvent(&widget, &down);
}

void mouse(QWidget& widget, QEvent::Type type, QPoint at, Qt::MouseButtons buttons = Qt::LeftButton,
           Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, modifiers);
    QApplication::sendEvent(&widget, &event);
}

void click(QWidget& widget, QPoint at) {
    mouse(widget, QEvent::MouseButtonPress, at);
    mouse(widget, QEvent::MouseButtonRelease, at, Qt::NoButton);
}

void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    mouse(widget, QEvent::MouseButtonPress, from, Qt::LeftButton, modifiers);
    for (int i = 1; i <= 4; ++i)
        mouse(widget, QEvent::MouseMove, from + (to - from) * i / 4, Qt::LeftButton, modifiers);
    mouse(widget, QEvent::MouseButtonRelease, to, Qt::NoButton, modifiers);
}

void wheel(QWidget& widget, QPoint at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

std::int64_t shownDays(const TimelineView& view) {
    const auto [first, last] = view.visibleDays();
    return last - first + 1;
}

QImage shot(TimelineView& view) {
    return view.grab().toImage();
}

} // namespace

TEST_CASE("every dated event of the sample has a card inside the view, none overlapping") {
    TimelineFixture f(test::makeSampleSnapshot());
    std::vector<QRect> rects;
    for (const auto& event : f.snapshot->events) {
        const QRect rect = f.view.cardRect(event.id);
        CHECK(rect.isEmpty() == !event.date.has_value());
        if (rect.isEmpty()) continue;
        CHECK(f.view.rect().contains(rect));
        for (const auto& other : rects) CHECK_FALSE(other.adjusted(1, 1, -1, -1).intersects(rect));
        rects.push_back(rect);
    }
    CHECK(rects.size() >= 8);
}

TEST_CASE("cards are painted where they are said to be") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    for (const bool dark : {false, true}) {
        const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
        f.view.setPalette(theme.palette());
        const auto& order = test::eventTitled(*f.snapshot, "Executive order");
        f.state.selectEvent(order.id);
        const QRect card = f.view.cardRect(order.id);
        REQUIRE(card.width() > 60);
        const QImage image = shot(f.view);
        CHECK(image.pixelColor(card.left() + 5, card.center().y()) == theme.accent);
        const QRect other = f.view.cardRect(test::eventTitled(*f.snapshot, "Chief engineer").id);
        CHECK(image.pixelColor(other.left() + 4, other.center().y()) == theme.card);
        int inked = 0;
        for (int x = other.left() + 26; x < other.right() - 30; ++x)
            for (int y = other.top() + 8; y < other.bottom() - 8; ++y)
                if (image.pixelColor(x, y) != theme.card) ++inked;
        CHECK(inked > 100);
    }
}

TEST_CASE("marks have their outlet's colour") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    f.view.setPalette(Theme::light().palette());
    const auto& arrest = test::eventTitled(*f.snapshot, "Chief engineer");
    const QImage image = shot(f.view);
    for (const std::size_t lane : {std::size_t{0}, std::size_t{3}}) {
        const auto& outlet = f.snapshot->outlets[lane];
        const QPoint at = f.view.markPoint(outlet.id, arrest.id);
        REQUIRE_FALSE(at.isNull());
        CHECK(image.pixelColor(at) == Theme::light().outlet(outlet.colour));
    }
}

TEST_CASE("clicking cards and marks selects in the shared selection") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    for (const auto& event : f.snapshot->events) {
        const QRect card = f.view.cardRect(event.id);
        if (card.isEmpty()) continue;
        click(f.view, card.center());
        CHECK(f.selected() == event.id);
        CHECK(f.state.event() == event.id);
    }
    const auto& arrest = test::eventTitled(*f.snapshot, "Chief engineer");
    QSignalSpy revealed(&f.state, &ViewState::passageRevealed);
    click(f.view, f.view.markPoint(f.snapshot->outlets[3].id, arrest.id));
    CHECK(f.selected() == arrest.id);
    REQUIRE(revealed.count() == 1);
    CHECK(f.state.passage() == arrest.claims[1].passage);
}

TEST_CASE("the selection made elsewhere is followed, and brought into view") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    f.view.showDays(test::dayOf(2018, 7, 20), test::dayOf(2018, 9, 10));
    const auto& order = test::eventTitled(*f.snapshot, "Executive order");
    const auto before = shownDays(f.view);
    f.state.selectEvent(order.id);
    CHECK_FALSE(f.view.cardRect(order.id).isEmpty());
    CHECK(std::abs(shownDays(f.view) - before) <= 1);
}

TEST_CASE("arrow keys walk the events, home and end go to the edges") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    press(f.view, Qt::Key_Home);
    std::vector<EventId> walked{f.selected()};
    for (std::size_t i = 1; i < f.snapshot->events.size() - 1; ++i) { // one is dismissed and filtered out
        press(f.view, Qt::Key_Right);
        walked.push_back(f.selected());
    }
    CHECK(std::set<EventId>(walked.begin(), walked.end()).size() == walked.size());
    const auto last = f.selected();
    press(f.view, Qt::Key_Right);
    CHECK(f.selected() == last);
    press(f.view, Qt::Key_Left);
    CHECK(f.selected() == walked[walked.size() - 2]);
    press(f.view, Qt::Key_End);
    CHECK(f.selected() == last);

    const auto& order = test::eventTitled(*f.snapshot, "Executive order");
    f.state.selectEvent(order.id);
    const int row = f.view.rowOf(order.id);
    press(f.view, Qt::Key_Up);
    CHECK(f.view.rowOf(f.selected()) < row);
    press(f.view, Qt::Key_Down);
    CHECK(f.view.rowOf(f.selected()) > f.view.rowOf(order.id) - row);
}

TEST_CASE("zoom by keys and wheel keeps rows and the day under the pointer") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    std::map<EventId, int> rows;
    for (const auto& event : f.snapshot->events) rows[event.id] = f.view.rowOf(event.id);
    const auto all = shownDays(f.view);
    wheel(f.view, {700, 120}, 3, Qt::ControlModifier);
    CHECK(shownDays(f.view) < all);
    press(f.view, Qt::Key_W);
    press(f.view, Qt::Key_D);
    for (const auto& [id, row] : rows) CHECK(f.view.rowOf(id) == row);
    press(f.view, Qt::Key_0);
    CHECK(shownDays(f.view) == all);
    press(f.view, Qt::Key_W);
    press(f.view, Qt::Key_W);
    const auto near = shownDays(f.view);
    press(f.view, Qt::Key_W);
    press(f.view, Qt::Key_S);
    CHECK(std::abs(shownDays(f.view) - near) <= 2);
}

TEST_CASE("wheel and drag pan, shift-drag zooms to the stretch") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    f.view.showDays(test::dayOf(2019, 1, 1), test::dayOf(2019, 3, 31));
    const auto start = f.view.visibleDays();
    wheel(f.view, {700, 120}, -1);
    CHECK(f.view.visibleDays().first > start.first);
    wheel(f.view, {700, 120}, 1);
    CHECK(std::abs(f.view.visibleDays().first - start.first) <= 1);
    const int emptyY = f.view.cardRect(f.snapshot->events.front().id).isEmpty() ? 60 : 180;
    drag(f.view, {800, emptyY}, {600, emptyY});
    CHECK(f.view.visibleDays().first > start.first);
    CHECK_FALSE(f.selected());

    const auto before = shownDays(f.view);
    drag(f.view, {400, 300}, {600, 300}, Qt::ShiftModifier);
    CHECK(shownDays(f.view) < before / 3);
    CHECK(shownDays(f.view) > before / 8);
}

TEST_CASE("the overview moves and resizes the window") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    f.view.showDays(test::dayOf(2018, 8, 1), test::dayOf(2018, 9, 30));
    const QRect strip = f.view.overviewRect();
    const auto start = f.view.visibleDays();
    const auto span = shownDays(f.view);
    click(f.view, {strip.left() + strip.width() * 3 / 4, strip.center().y()});
    CHECK(f.view.visibleDays().first - start.first > 100);
    CHECK(std::abs(shownDays(f.view) - span) <= 1);
}

TEST_CASE("double click fits the event, and everything on empty ground") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    const auto all = shownDays(f.view);
    const QRect card = f.view.cardRect(test::eventTitled(*f.snapshot, "Chief engineer").id);
    mouse(f.view, QEvent::MouseButtonDblClick, card.center());
    CHECK(shownDays(f.view) < all / 2);
    mouse(f.view, QEvent::MouseButtonDblClick, {f.view.width() - 20, 42});
    CHECK(shownDays(f.view) == all);
}

TEST_CASE("undated events are offered on their shelf") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    click(f.view, {30, 76}); // the head of the shelf: all of them
    auto* menu = f.view.findChild<QMenu*>(QStringLiteral("timelineEvents"));
    REQUIRE(menu);
    REQUIRE(menu->actions().size() >= 2);
    menu->actions().first()->trigger();
    CHECK(f.selected() == test::eventTitled(*f.snapshot, "Talks").id);
    click(f.view, {30, 118}); // the second of those it names
    CHECK(f.selected() == test::eventTitled(*f.snapshot, "An inquiry").id);
    menu->close();
}

TEST_CASE("tooltips are plain text whatever the titles hold") {
    const auto snapshot =
        test::makeSnapshot({"<b>Outlet</b>"}, {{"<img src=\"file:///etc/passwd\"> order",
                                                test::singleDay(2019, 5, 1),
                                                {{0, test::singleDay(2019, 5, 1), Modality::denied}}}});
    const QString text = describeEvent(snapshot->events.front(), *snapshot);
    CHECK(text.contains(QStringLiteral("<img")));
    CHECK(text.contains(QStringLiteral("denied")));
    CHECK(text.contains(QStringLiteral("stated in the text")));
    CHECK_FALSE(plainToolTip(text).contains(QStringLiteral("<img")));
    TimelineFixture f(snapshot);
    CHECK_FALSE(shot(f.view).isNull());
}

TEST_CASE("sixty outlets in a low window keep some lanes in sight, the others a scroll away") {
    test::TimelineFixture f(test::makeLargeSnapshot(300, 60), {700, 320});
    CHECK_FALSE(f.view.grab().isNull());
    const auto* bar = f.view.findChild<QScrollBar*>();
    REQUIRE(bar);
    CHECK(bar->isVisible());
    CHECK(bar->height() >= 56);
}

TEST_CASE("a hidden outlet has no lane, filtered events no card") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    const auto& arrest = test::eventTitled(*f.snapshot, "Chief engineer");
    const OutletId channel = f.snapshot->outlets[3].id;
    EventFilter filter;
    filter.hiddenOutlets = {channel};
    filter.onlyWithConflicts = true;
    f.state.setFilter(filter);
    CHECK(f.view.markPoint(channel, arrest.id).isNull());
    CHECK(f.view.cardRect(arrest.id).isEmpty());
    CHECK_FALSE(f.view.cardRect(test::eventTitled(*f.snapshot, "Executive order").id).isEmpty());
}

TEST_CASE("screen readers see a table of events") {
    TimelineFixture f(test::makeCrowdedSnapshot());
    auto* face = QAccessible::queryAccessibleInterface(&f.view);
    REQUIRE(face);
    CHECK(face->role() == QAccessible::Table);
    auto* table = face->tableInterface();
    REQUIRE(table);
    CHECK(table->rowCount() == f.proxy.rowCount());
    CHECK(table->cellAt(0, 0)->text(QAccessible::Name) == QString::fromStdString(f.proxy.eventAt(0).title));
    CHECK_FALSE(table->cellAt(0, 0)->rect().isEmpty());
    CHECK(table->selectRow(2));
    CHECK(f.selected() == f.proxy.eventAt(2).id);
    CHECK(table->cellAt(2, 0)->state().selected);
    f.model.setSnapshot(test::makeSampleSnapshot());
    CHECK(table->rowCount() == f.proxy.rowCount());
    CHECK(table->cellAt(0, 0)->text(QAccessible::Name) == QString::fromStdString(f.proxy.eventAt(0).title));
}

TEST_CASE("an empty case says what to do, and strange sizes do not matter") {
    TimelineFixture f(std::make_shared<CaseSnapshot>());
    const QImage image = shot(f.view);
    std::set<QRgb> colours;
    for (int x = 300; x < 800; ++x) colours.insert(image.pixel(x, 231));
    CHECK(colours.size() > 3);
    TimelineFixture full(test::makeCrowdedSnapshot());
    for (const QSize size : {QSize(1, 1), QSize(60, 30), QSize(4000, 90), QSize(200, 3000)}) {
        full.view.resize(size);
        CHECK_FALSE(shot(full.view).isNull());
    }
    for (const int key :
         {Qt::Key_Left, Qt::Key_Up, Qt::Key_W, Qt::Key_S, Qt::Key_0, Qt::Key_End, Qt::Key_Return})
        press(f.view, key);
    CHECK_FALSE(f.selected());
}

TEST_CASE("dates far away and without ends are shown") {
    const Dating ancient = test::between("Y-170000002", Day{-62'091'000'000}, Day{-62'090'999'636});
    const Dating open{"2019-05/..", test::dayOf(2019, 5, 1), std::nullopt};
    const Dating unknown{"/2019-05-01", std::nullopt, test::dayOf(2019, 5, 1)};
    const Dating nothing{"../..", std::nullopt, std::nullopt};
    TimelineFixture f(test::makeSnapshot({"One"}, {{"Ancient", ancient, {{0, ancient}}},
                                                   {"Open", open, {{0, open}}},
                                                   {"Unknown", unknown, {{0, unknown}}},
                                                   {"Nothing", nothing, {{0, nothing}}}}));
    CHECK_FALSE(f.view.cardRect(EventId{1}).isEmpty());
    CHECK_FALSE((f.view.cardRect(EventId{2}).isEmpty() && f.view.cardRect(EventId{3}).isEmpty()));
    CHECK(f.view.cardRect(EventId{4}).isEmpty());
    CHECK_FALSE(shot(f.view).isNull());
    f.state.selectEvent(EventId{2});
    f.view.zoomToEvent(EventId{2});
    CHECK(shownDays(f.view) < 500);
    CHECK_FALSE(shot(f.view).isNull());
}

TEST_CASE("ten thousand events are panned within a frame") {
    TimelineFixture f(test::makeLargeSnapshot(10'000), {1600, 600});
    (void)shot(f.view);
    f.view.showDays(test::dayOf(2014, 1, 1), test::dayOf(2014, 12, 31));
    // Processor time: the machine may be busy with other things.
    constexpr int kFrames = 20;
    const auto milliseconds = [&](const auto& gesture) {
        const std::clock_t start = std::clock();
        for (int i = 0; i < kFrames; ++i) {
            gesture(i);
            (void)shot(f.view);
        }
        return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / kFrames;
    };
    const double panned = milliseconds([&](int) { wheel(f.view, {800, 100}, -1); });
    const double zoomed = milliseconds([&](int i) {
        wheel(f.view, {800, 100}, i % 2 ? 1 : -1, Qt::ControlModifier);
    });
    WARN("10,000 events: " << panned << " ms a panned frame, " << zoomed << " ms a zoomed frame");
    CHECK(panned < 250); // generous: this runs under sanitizers too
    CHECK(zoomed < 600);
}
