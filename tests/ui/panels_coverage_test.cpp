// Event against outlet, figures over time, and events made one or two in the inspector.
#include "tests/ui/panels_fixture.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/coverage_matrix.h"
#include "ui/panels/event_claims.h"
#include "ui/panels/figure_chart.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/merge_dialog.h"

#include <QChart>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

Stand standOf(const CaseSnapshot& snapshot, const char* event, const char* outlet) {
    const Coverage coverage(snapshot, {});
    for (int row = 0; row < coverage.rows(); ++row)
        for (int column = 0; column < coverage.columns(); ++column)
            if (coverage.event(row).title.starts_with(event) && coverage.outlet(column).name == outlet)
                return coverage.cells(row)[static_cast<std::size_t>(column)].stand;
    FAIL("no such cell");
    return Stand::elsewhere;
}

QPushButton* button(QWidget& panel, const QString& text) {
    for (auto* one : panel.findChildren<QPushButton*>())
        if (one->text() == text) return one;
    return nullptr;
}

} // namespace

TEST_CASE("a cell says who agrees, contradicts, hedges and is silent") {
    auto copy = *test::makeSampleSnapshot();
    CHECK(standOf(copy, "Inspectors find", "Northwire") == Stand::agrees);
    CHECK(standOf(copy, "Kestrel Bridge closed", "Velmar Daily") == Stand::contradicts);
    CHECK(standOf(copy, "Kestrel Bridge closed", "The Inland Post") == Stand::silent);
    CHECK(standOf(copy, "Kestrel Bridge closed", "Northwire") == Stand::elsewhere); // wrote before it
    CHECK(standOf(copy, "Orrin Works denies", "Northwire") == Stand::agrees);       // a denial is a firm word
    for (auto& conflict : copy.conflicts) conflict.verdict = Verdict::dismissed;
    CHECK(standOf(copy, "Kestrel Bridge closed", "Velmar Daily") == Stand::agrees);
    CHECK(standOf(copy, "Chief engineer arrested", "Channel Nine Online") == Stand::hedges);
    EventFilter filter;
    filter.hiddenOutlets.insert(copy.outlets.front().id);
    CHECK(Coverage(copy, filter).columns() == static_cast<int>(copy.outlets.size()) - 1);
}

TEST_CASE("the keyboard moves through the matrix, keeps the cell in sight and opens its passage") {
    const auto snapshot = test::makeSampleSnapshot();
    CoverageMatrix matrix;
    matrix.resize(300, 120);
    matrix.setSnapshot(snapshot, {});
    matrix.show();
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(&matrix, i % 2 == 0 ? Qt::Key_Down : Qt::Key_Right);
        const QRect cell = matrix.cellRect(matrix.currentRow(), matrix.currentColumn());
        REQUIRE(matrix.viewport()->rect().contains(cell.center()));
    }
    CHECK(matrix.currentRow() == static_cast<int>(snapshot->events.size()) - 1);
    CHECK(matrix.currentColumn() == static_cast<int>(snapshot->outlets.size()) - 1);
    CHECK(matrix.verticalScrollBar()->value() > 0);
    QTest::keyClick(&matrix, Qt::Key_Home);
    CHECK(matrix.currentRow() == 0);
    EventId opened;
    std::optional<Passage> passage;
    QObject::connect(&matrix, &CoverageMatrix::cellChosen, &matrix,
                     [&](EventId event, const CoverageCell& cell) {
                         opened = event;
                         passage = cell.passage;
                     });
    matrix.selectEvent(test::eventTitled(*snapshot, "Kestrel Bridge closed").id);
    for (int i = 0; i < 9; ++i) QTest::keyClick(&matrix, Qt::Key_Left);
    QTest::keyClick(&matrix, Qt::Key_Right); // the second outlet of the case: The Harbour Ledger
    QTest::keyClick(&matrix, Qt::Key_Return);
    CHECK(opened == test::eventTitled(*snapshot, "Kestrel Bridge closed").id);
    REQUIRE(passage);
    CHECK(snapshot->textOf(*passage) == "14 August 2018");
}

TEST_CASE("an empty matrix takes every key") {
    CoverageMatrix matrix;
    matrix.setSnapshot(std::make_shared<const CaseSnapshot>(), {});
    matrix.show();
    for (const auto key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Return})
        QTest::keyClick(&matrix, key);
    CHECK(matrix.currentRow() == 0);
}

TEST_CASE("numbers are read as conflicts write them") {
    CHECK(numberIn("26,000 jobs") == 26000);
    CHECK(numberIn("£1.7bn") == Approx(1.7e9));
    CHECK(numberIn("more than 2.5 million people") == Approx(2.5e6));
    CHECK(numberIn("12 metres") == 12);
    CHECK(numberIn("3 months") == 3);
    CHECK_FALSE(numberIn("several"));
    CHECK_FALSE(numberIn("1.2.3"));
}

TEST_CASE("the figures of an event stand at the days of their reports") {
    const auto snapshot = test::makeSampleSnapshot();
    const Figures figures = figuresOf(*snapshot, test::eventTitled(*snapshot, "Thousands cross"));
    CHECK(figures.what == QStringLiteral("people"));
    REQUIRE(figures.series.size() == 2);
    CHECK(figures.series[0].name == QStringLiteral("The Harbour Ledger"));
    CHECK(figures.series[0].points.front().value == 26000);
    CHECK(figures.series[0].points.front().published == test::dayOf(2018, 8, 21));
    CHECK(figures.series[1].points.front().value == 18000);
    FigureChart chart;
    chart.setFigures(figures);
    CHECK(chart.chart()->series().size() == 4); // a line and its marks for each
    chart.setFigures({});
    CHECK(chart.chart()->series().isEmpty());
    CHECK(figuresOf(*snapshot, test::eventTitled(*snapshot, "Kestrel Bridge closed")).series.empty());
}

TEST_CASE("the charts panel shows the figures of the selected event") {
    test::PanelCase open;
    ChartsPanel panel(&open.view);
    open.feed(panel);
    panel.resize(1000, 400);
    button(panel, QStringLiteral("Figures"))->click();
    CHECK(panel.findChild<FigureChart*>()->figures().series.empty());
    open.select("Thousands cross");
    CHECK(panel.findChild<FigureChart*>()->figures().series.size() == 2);
    button(panel, QStringLiteral("Events"))->click();
    auto* matrix = panel.findChild<CoverageMatrix*>();
    CHECK(matrix->isVisibleTo(&panel));
    open.select("Kestrel Bridge closed");
    QTest::keyClick(matrix, Qt::Key_Return);
    CHECK(open.view.event() == open.event("Kestrel Bridge closed").id);
}

TEST_CASE("chosen claims are split off, another event is merged, and both are undone") {
    test::PanelCase open;
    InspectorPanel panel(&open.session, &open.view);
    open.feed(panel);
    panel.resize(320, 900);
    panel.show();
    open.select("Kestrel Bridge closed");
    auto* claims = panel.findChild<EventClaims*>();
    auto* list = claims->findChild<QListWidget*>();
    REQUIRE(list->count() == 2);
    auto* split = button(*claims, QStringLiteral("Split off"));
    CHECK_FALSE(split->isEnabled());
    panel.startSplit();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(claims->chosen().size() == 1);
    REQUIRE(split->isEnabled());
    split->click();
    CHECK(open.session.snapshot()->events.size() == 11);
    CHECK(open.session.undoLabel() == QStringLiteral("split event"));
    open.session.undo();
    CHECK(open.session.snapshot()->events.size() == 10);

    panel.startMerge();
    auto* dialog = panel.findChild<MergeDialog*>();
    REQUIRE(dialog != nullptr);
    auto* events = dialog->findChild<QListWidget*>();
    CHECK(events->count() == 9);
    CHECK(events->item(0)->text().contains(QStringLiteral("Towns meet"))); // by the same reports, a day off
    dialog->accept();
    CHECK(open.session.snapshot()->events.size() == 9);
    CHECK(open.event("Kestrel Bridge closed").claims.size() == 4);
    open.session.undo();
    CHECK(open.session.snapshot()->events.size() == 10);
}

TEST_CASE("the inspector says who was first and who is silent") {
    test::PanelCase open;
    InspectorPanel panel(&open.session, &open.view);
    open.feed(panel);
    open.select("Kestrel Bridge closed");
    QStringList told;
    for (const auto* label : panel.findChild<EventClaims*>()->findChildren<QLabel*>()) told += label->text();
    const QString all = told.join(u'\n');
    CHECK(all.contains(QStringLiteral("First report: The Harbour Ledger")));
    CHECK(all.contains(QStringLiteral("Silent: Channel Nine Online, The Inland Post")));
}
