// The collation: its rows, its model, and the view driven by mouse and keys.
#include "tests/ui/comparison_fixture.h"
#include "ui/compare/collation_delegate.h"
#include "ui/compare/collation_model.h"
#include "ui/compare/collation_table_view.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/document_picker.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include <map>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Fixture {
    test::ComparedCase reports;
    std::shared_ptr<ComparableStore> store = std::make_shared<ComparableStore>();
    CollationView view{&reports.view, store};

    Fixture() {
        reports.feed(view);
        view.resize(1000, 420);
        view.show();
        choose({"Harbour Ledger", "Northwire", "Island Herald"});
        QApplication::setActiveWindow(&view);
        table()->setFocus();
    }
    void choose(const std::vector<const char*>& outlets) {
        std::vector<DocumentId> documents;
        for (const char* outlet : outlets) documents.push_back(reports.id(outlet));
        Q_EMIT view.findChild<DocumentPicker*>()->picked(documents);
        settle();
    }
    void settle() {
        REQUIRE(QTest::qWaitFor([this] { return !view.comparing(); }, 20000));
        QTest::qWait(10);
    }
    [[nodiscard]] CollationTableView* table() const { return view.findChild<CollationTableView*>(); }
    [[nodiscard]] int columnOf(const char* outlet) const {
        const auto made = view.table();
        for (std::size_t i = 0; i < made->documents.size(); ++i)
            if (made->documents[i].outlet == QString::fromUtf8(outlet)) return static_cast<int>(i);
        FAIL("no column " << outlet);
        return -1;
    }
    [[nodiscard]] QModelIndex cellWith(const char* outlet, const char* words) const {
        const auto* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, columnOf(outlet));
            if (index.data().toString().contains(QString::fromUtf8(words))) return index;
        }
        FAIL("no cell with " << words);
        return {};
    }
    void press(const char* button) const {
        for (auto* one : view.findChildren<QPushButton*>())
            if (one->isVisible() && one->text().startsWith(QString::fromUtf8(button)))
                return QTest::mouseClick(one, Qt::LeftButton);
        FAIL("no button " << button);
    }
};

/// The sentences of a document's column, in any order.
std::multimap<std::size_t, std::size_t> sentencesOf(const CollationTable& table, std::size_t column) {
    std::multimap<std::size_t, std::size_t> sentences;
    for (const auto& row : table.rows)
        for (const auto sentence : row.cells[column].sentences)
            sentences.emplace(sentence.begin, sentence.end);
    return sentences;
}

CollationTablePtr tableOf(const test::ComparedCase& reports, const std::vector<const char*>& outlets,
                          const char* base) {
    std::vector<DocumentId> documents;
    for (const char* outlet : outlets) documents.push_back(reports.id(outlet));
    ComparableStore store;
    Progress progress;
    auto made = collationTable(*reports.session.snapshot(), documents, reports.id(base), store, progress);
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("sentences that tell the same stand in one row, and silence is a cell of its own") {
    const Fixture f;
    const QModelIndex mayor = f.cellWith("Harbour Ledger", "Mayor Ilva");
    CHECK(mayor.siblingAtColumn(f.columnOf("Northwire"))
              .data()
              .toString()
              .contains(QStringLiteral("twenty minutes")));
    CHECK(mayor.siblingAtColumn(f.columnOf("Island Herald"))
              .data()
              .toString()
              .contains(QStringLiteral("ten minutes")));
    const QModelIndex schools = f.cellWith("Northwire", "Schools");
    CHECK(schools.siblingAtColumn(f.columnOf("Harbour Ledger")).data().toString() ==
          QStringLiteral("silent"));
    CHECK(mayor.row() > 0);
}

TEST_CASE("no sentence is lost or told twice, whatever the base") {
    const test::ComparedCase reports;
    const std::vector<const char*> all{"Harbour Ledger", "Northwire", "Island Herald"};
    const auto first = tableOf(reports, all, "Harbour Ledger");
    const auto second = tableOf(reports, all, "Northwire");
    for (std::size_t column = 0; column < 3; ++column)
        CHECK(sentencesOf(*first, column) == sentencesOf(*second, column));
    CHECK(first->rows.size() == second->rows.size());
    CHECK(first->base == 0);
    CHECK(second->base == 1);
}

TEST_CASE("marks of the cells say what differs") {
    const Fixture f;
    const QModelIndex cost = f.cellWith("Northwire", "46 million");
    const QString told = cost.data(Qt::AccessibleTextRole).toString();
    CHECK(told.contains(QStringLiteral("changed")));
    CHECK(told.contains(QStringLiteral("plan")));
    const auto table = f.view.table();
    const auto& row = table->rows[static_cast<std::size_t>(f.table()->model()->index(cost.row(), 0).row())];
    CHECK(row.differs);
    const auto column = static_cast<std::size_t>(cost.column());
    for (const auto& mark : row.cells[column].marks)
        if (mark.kind == MarkKind::changed) {
            const QString others = whatOthersHave(*table, row, column, mark.span);
            CHECK(others.contains(QStringLiteral("Harbour Ledger has “")));
            CHECK(others.contains(QStringLiteral("budget")));
        }
}

TEST_CASE("the model keeps the rules of item models, and its rows their places") {
    const test::ComparedCase reports;
    CollationModel model;
    CollationProxy rows(&model);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester second(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::vector<const char*> all{"Harbour Ledger", "Northwire", "Island Herald"};
    model.setTable(tableOf(reports, all, "Harbour Ledger"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = model.index(2, 0);
    const QString text = kept.data().toString();
    model.setTable(tableOf(reports, all, "Northwire")); // the same rows in another order
    CHECK(reset.isEmpty());
    REQUIRE(kept.isValid());
    CHECK(kept.data().toString() == text);
    rows.setFilter(CollationFilter::several);
    CHECK(rows.rowCount() < model.rowCount());
    CHECK(rows.rowCount() == model.count(CollationFilter::several));
    model.setTable(tableOf(reports, {"Harbour Ledger", "Northwire"}, "Northwire"));
    CHECK(reset.size() == 1);
    model.setTable(std::make_shared<const CollationTable>());
    CHECK(model.rowCount() == 0);
}

TEST_CASE("another base is chosen by a click on its heading and by key; the current row stays") {
    Fixture f;
    auto* header = f.table()->horizontalHeader();
    const int wire = f.columnOf("Northwire");
    const QPoint place(header->sectionViewportPosition(wire) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    f.settle();
    CHECK(f.view.table()->documents[f.view.table()->base].outlet == QStringLiteral("Northwire"));
    // Its own order is now the table's: the figure stands before the closure.
    CHECK(f.cellWith("Northwire", "46 million").row() < f.cellWith("Northwire", "The harbour bridge").row());
    f.table()->setCurrentIndex(f.cellWith("Island Herald", "brass band"));
    QTest::keyClick(f.table(), Qt::Key_B);
    f.settle();
    CHECK(f.view.table()->documents[f.view.table()->base].outlet == QStringLiteral("Island Herald"));
    CHECK(f.table()->currentIndex().data().toString().contains(QStringLiteral("brass band")));
}

TEST_CASE("rows are filtered to those that differ, with counts on the buttons") {
    Fixture f;
    const int all = f.table()->model()->rowCount();
    f.press("Differ");
    const int differing = f.table()->model()->rowCount();
    CHECK(differing > 0);
    CHECK(differing < all);
    for (int row = 0; row < differing; ++row)
        CHECK_FALSE(
            f.table()->model()->index(row, 0).data().toString().contains(QStringLiteral("cracked bearings")));
    f.press("All");
    CHECK(f.table()->model()->rowCount() == all);
}

TEST_CASE("rows are as tall as their text, also after a resize and with larger letters") {
    Fixture f;
    const QModelIndex cell = f.cellWith("Harbour Ledger", "The harbour bridge");
    f.table()->goTo(cell);
    const int before = f.table()->rowHeight(cell.row());
    CHECK(before > 60); // several lines in a third of the width
    QTest::keyClick(f.table(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(f.table(), Qt::Key_Plus, Qt::ControlModifier);
    CHECK(f.view.textScale() > 1.15);
    f.table()->goTo(cell);
    CHECK(f.table()->rowHeight(cell.row()) > before);
    QTest::keyClick(f.table(), Qt::Key_0, Qt::ControlModifier);
    f.view.resize(2000, 420);
    QTest::qWait(10);
    f.table()->goTo(cell);
    CHECK(f.table()->rowHeight(cell.row()) < before);
}

TEST_CASE("headings stay in sight when the table is scrolled") {
    Fixture f;
    f.view.resize(700, 220);
    QTest::qWait(10);
    auto* table = f.table();
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    CHECK(table->verticalScrollBar()->value() > 0);
    CHECK(table->horizontalHeader()->isVisible());
    CHECK(table->horizontalHeader()->mapTo(&f.view, QPoint()).y() <
          table->viewport()->mapTo(&f.view, QPoint()).y());
}

TEST_CASE("a cell is copied with its source and read in the whole articles by key") {
    Fixture f;
    f.table()->setCurrentIndex(f.cellWith("Northwire", "Mayor Ilva"));
    QTest::keyClick(f.table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(
        QStringLiteral("— Northwire, “Ferry replaces closed harbour bridge”")));
    QSignalSpy wanted(&f.view, &CollationView::articlesWanted);
    QTest::keyClick(f.table(), Qt::Key_Return);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][1].value<DocumentId>() == f.reports.id("Northwire"));
    QTest::keyClick(f.table(), Qt::Key_M);
    CHECK(f.table()->currentIndex().isValid());
}

TEST_CASE("a pairing the analyst made is in the table at once") {
    Fixture f;
    const auto& ledger = *f.reports.document("Harbour Ledger").document;
    const auto& wire = *f.reports.document("Northwire").document;
    f.reports.session.execute(
        SetPairing{test::passageIn(ledger, "Fishermen complained that the ferry blocks the old quay."),
                   test::passageIn(wire, "Schools on the island open an hour later from Monday."), true});
    f.settle();
    const QModelIndex cell = f.cellWith("Harbour Ledger", "Fishermen");
    CHECK(cell.siblingAtColumn(f.columnOf("Northwire"))
              .data()
              .toString()
              .startsWith(QStringLiteral("Schools")));
}

TEST_CASE("the view says what to do when there is nothing to compare") {
    Fixture f;
    const auto told = [&f](const char* words) {
        for (auto* label : f.view.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(words))) return true;
        return false;
    };
    f.choose({"Northwire"});
    CHECK(told("Only one report"));
    f.view.setSnapshot(std::make_shared<CaseSnapshot>());
    f.settle();
    CHECK(told("Import two"));
}

TEST_CASE("a screen reader is given each cell with its marks") {
    Fixture f;
    auto* accessible = QAccessible::queryAccessibleInterface(f.table());
    REQUIRE(accessible);
    auto* grid = accessible->tableInterface();
    REQUIRE(grid);
    const QModelIndex cell = f.cellWith("Northwire", "Mayor Ilva");
    auto* one = grid->cellAt(cell.row(), cell.column());
    REQUIRE(one);
    CHECK(one->text(QAccessible::Name).contains(QStringLiteral("Marks: ")));
}
