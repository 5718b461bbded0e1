// The tables and the tree over the snapshot: precise signals, roles, filters, the shared selection.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/models/conflict_model.h"
#include "ui/models/event_model.h"
#include "ui/models/selection_link.h"
#include "ui/models/source_model.h"
#include "ui/models/wording.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <algorithm>

using namespace crossdate;
using namespace crossdate::ui;
using Tester = QAbstractItemModelTester;

namespace {

std::shared_ptr<CaseSnapshot> sample() {
    return std::make_shared<CaseSnapshot>(*test::makeSampleSnapshot());
}

QStringList titlesOf(const QAbstractItemModel& model) {
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) titles.append(model.index(row, 0).data().toString());
    return titles;
}

QStringList titlesOf(const CaseSnapshot& snapshot) {
    QStringList titles;
    for (const EventView& event : snapshot.events) titles.append(QString::fromStdString(event.title));
    return titles;
}

} // namespace

TEST_CASE("row differences are the fewest removals, one order, the fewest insertions") {
    CHECK(diffRows({1, 2, 3}, {1, 2, 3}).removed.empty());
    const RowDiff diff = diffRows({1, 2, 3, 4, 5, 6}, {6, 7, 8, 1, 4, 9});
    CHECK(diff.removed == std::vector<RowRun>{{4, 4}, {1, 2}});
    CHECK(diff.order == std::vector<int>{2, 0, 1});
    CHECK(diff.inserted == std::vector<RowRun>{{1, 2}, {5, 5}});
    CHECK(diffRows({1, 2, 3}, {1, 3}).order.empty());
    CHECK(diffRows({}, {4, 5}).inserted == std::vector<RowRun>{{0, 1}});
}

TEST_CASE("the event model follows the snapshot by row signals, never by a reset") {
    EventModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);

    auto snapshot = sample();
    model.setSnapshot(snapshot);
    REQUIRE(model.rowCount() == static_cast<int>(snapshot->events.size()));
    CHECK(titlesOf(model) == titlesOf(*snapshot));

    SECTION("the same case again says nothing") {
        model.setSnapshot(sample());
        CHECK(changes.isEmpty());
    }
    SECTION("one changed title is one changed row") {
        auto next = sample();
        next->events[3].title = "renamed";
        model.setSnapshot(next);
        REQUIRE(changes.size() == 1);
        CHECK(changes[0][0].toModelIndex().row() == 3);
        CHECK(changes[0][1].toModelIndex().row() == 3);
    }
    SECTION("removed, moved and new rows keep persistent indexes on their events") {
        const QPersistentModelIndex kept(model.index(4, 0));
        const auto id = kept.data(EventModel::IdRole);
        auto next = sample();
        next->events.erase(next->events.begin() + 1);
        std::rotate(next->events.begin(), next->events.begin() + 3, next->events.end());
        next->events.push_back(next->events.front());
        next->events.back().id = EventId{77};
        model.setSnapshot(next);
        CHECK(titlesOf(model) == titlesOf(*next));
        REQUIRE(kept.isValid());
        CHECK(kept.data(EventModel::IdRole) == id);
        CHECK(removals.size() == 1);
    }
    SECTION("an id that comes twice is shown once") {
        auto next = sample();
        next->events.push_back(next->events.front());
        model.setSnapshot(next);
        CHECK(model.rowCount() == static_cast<int>(next->events.size()) - 1);
    }
    SECTION("no case empties it") {
        model.setSnapshot(nullptr);
        CHECK(model.rowCount() == 0);
    }
    CHECK(resets.isEmpty());
}

TEST_CASE("an event's row has its roles and words") {
    EventModel model;
    const auto snapshot = sample();
    model.setSnapshot(snapshot);
    const EventView& event = snapshot->events.front();
    const QModelIndex index = model.indexOf(event.id);
    CHECK(index.data(EventModel::IdRole).toLongLong() == event.id.value);
    CHECK(index.data(EventModel::EventRole).value<const EventView*>() == &event);
    REQUIRE(event.date);
    CHECK(index.data(EventModel::EarliestRole).toLongLong() == event.date->earliest->number);
    CHECK(index.siblingAtColumn(EventModel::OutletsColumn).data().toInt() ==
          static_cast<int>(event.outlets.size()));
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        CHECK_FALSE(index.siblingAtColumn(column).data().isNull());
        CHECK_FALSE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    CHECK_FALSE(model.indexOf(EventId{12345}).isValid());
}

TEST_CASE("filters let through what they say") {
    ViewState state;
    EventModel model;
    EventFilterProxy proxy(&model, &state);
    const Tester tester(&proxy, Tester::FailureReportingMode::Fatal);
    auto snapshot = sample();
    snapshot->events[0].status = EventStatus::dismissed;
    model.setSnapshot(snapshot);
    const auto count = [&](auto accepted) {
        return static_cast<int>(std::count_if(snapshot->events.begin(), snapshot->events.end(), accepted));
    };

    CHECK(proxy.hiddenCount() == 1);
    EventFilter filter;
    filter.showDismissed = true;
    state.setFilter(filter);
    CHECK(proxy.hiddenCount() == 0);

    filter = {};
    filter.status = EventStatus::dismissed;
    state.setFilter(filter);
    CHECK(proxy.rowCount() == 1);

    filter = {};
    filter.onlyWithConflicts = true;
    state.setFilter(filter);
    CHECK(proxy.rowCount() == count([](const EventView& e) {
              return e.status != EventStatus::dismissed && e.standingConflicts > 0;
          }));

    filter = {};
    filter.onlyUndated = true;
    state.setFilter(filter);
    CHECK(proxy.rowCount() ==
          count([](const EventView& e) { return e.status != EventStatus::dismissed && !e.date; }));

    filter = {};
    for (const OutletView& outlet : snapshot->outlets) filter.hiddenOutlets.insert(outlet.id);
    state.setFilter(filter);
    CHECK(proxy.rowCount() == 0);
    CHECK(proxy.hiddenCount() == static_cast<int>(snapshot->events.size()));

    filter = {};
    filter.range = test::between("1800", test::dayOf(1800, 1, 1), test::dayOf(1800, 12, 31));
    state.setFilter(filter);
    for (int row = 0; row < proxy.rowCount(); ++row) {
        const EventView& event = proxy.eventAt(row);
        CHECK((!event.date || !event.date->earliest));
    }
}

TEST_CASE("views and state keep one selection, also while a filter hides it") {
    ViewState state;
    EventModel model;
    EventFilterProxy proxy(&model, &state);
    QItemSelectionModel selection(&proxy);
    const SelectionLink link(&proxy, &selection, &state);
    const auto snapshot = sample();
    model.setSnapshot(snapshot);

    selection.setCurrentIndex(proxy.index(2, 1),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    CHECK(state.event() == proxy.eventAt(2).id);

    const EventId wanted = proxy.eventAt(4).id;
    state.selectEvent(wanted);
    CHECK(selection.currentIndex().row() == 4);
    CHECK(selection.isRowSelected(4));

    EventFilter filter;
    filter.status = EventStatus::dismissed;
    state.setFilter(filter);
    CHECK(proxy.rowCount() == 0);
    CHECK(state.event() == wanted);
    // Hidden among others that stay: the selection does not jump to a neighbour.
    state.setFilter({});
    filter = {};
    const auto& its = snapshot->find(wanted)->outlets;
    filter.hiddenOutlets.insert(its.begin(), its.end());
    state.setFilter(filter);
    REQUIRE(proxy.rowCount() > 0);
    CHECK(state.event() == wanted);
    CHECK_FALSE(selection.currentIndex().isValid());
    state.setFilter({});
    CHECK(selection.currentIndex().data(EventModel::IdRole).toLongLong() == wanted.value);
}

TEST_CASE("the state emits on real changes only") {
    ViewState state;
    QSignalSpy events(&state, &ViewState::eventChanged);
    QSignalSpy conflicts(&state, &ViewState::conflictChanged);
    state.selectConflict(ConflictId{5}, EventId{1});
    state.selectConflict(ConflictId{5}, EventId{1});
    CHECK(events.size() == 1);
    CHECK(conflicts.size() == 1);
    state.selectEvent(EventId{1});
    CHECK(events.size() == 1);
    CHECK(conflicts.size() == 2);
    CHECK_FALSE(state.conflict());
}

TEST_CASE("the conflict model follows verdicts and event titles") {
    ConflictModel model;
    ConflictFilterProxy proxy(&model);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    auto snapshot = sample();
    model.setSnapshot(snapshot);
    REQUIRE(model.rowCount() == static_cast<int>(snapshot->conflicts.size()));
    const ConflictId id = snapshot->conflicts[1].id;
    CHECK(model.indexOf(id).row() == 1);
    CHECK(model.index(1, 0).data(ConflictModel::ConflictRole).value<const ConflictView*>()->id == id);

    auto next = sample();
    next->conflicts[1].verdict = Verdict::dismissed;
    model.setSnapshot(next);
    CHECK(changes.size() == 1);
    CHECK(model.index(1, ConflictModel::VerdictColumn).data().toString() == wordFor(Verdict::dismissed));

    ConflictFilter filter;
    filter.verdict = Verdict::dismissed;
    proxy.setFilter(filter);
    CHECK(proxy.rowCount() == 1);
    CHECK(proxy.conflictAt(0).id == id);
    CHECK(proxy.hiddenCount() == model.rowCount() - 1);
}

TEST_CASE("the source model is outlets with their documents") {
    SourceModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    auto snapshot = sample();
    model.setSnapshot(snapshot);
    REQUIRE(model.rowCount() == static_cast<int>(snapshot->outlets.size()));
    int documents = 0;
    for (int row = 0; row < model.rowCount(); ++row) documents += model.rowCount(model.index(row, 0));
    CHECK(documents == static_cast<int>(snapshot->documents.size()));
    const DocumentView& first = snapshot->documents.front();
    const QModelIndex index = model.indexOf(first.document->id);
    REQUIRE(index.isValid());
    CHECK(index.parent() == model.indexOf(first.outlet));
    CHECK(index.data(SourceModel::IdRole).toLongLong() == first.document->id.value);

    SECTION("a document that goes takes its row, an outlet that goes its branch") {
        auto next = sample();
        const OutletId gone = next->outlets.back().id;
        std::erase_if(next->documents, [&](const DocumentView& d) { return d.outlet == gone; });
        next->outlets.pop_back();
        model.setSnapshot(next);
        CHECK_FALSE(model.indexOf(gone).isValid());
        model.setSnapshot(snapshot);
        CHECK(model.indexOf(gone).isValid());
    }
    SECTION("a moved outlet keeps the indexes of its documents") {
        const QPersistentModelIndex kept(index);
        auto next = sample();
        std::reverse(next->outlets.begin(), next->outlets.end());
        model.setSnapshot(next);
        CHECK(kept.isValid());
        CHECK(kept.data(SourceModel::IdRole).toLongLong() == first.document->id.value);
        CHECK(kept.parent() == model.indexOf(first.outlet));
    }
    SECTION("a document that changes its outlet moves over") {
        auto next = sample();
        const OutletId other =
            next->outlets.front().id == first.outlet ? next->outlets.back().id : next->outlets.front().id;
        next->documents.front().outlet = other;
        model.setSnapshot(next);
        CHECK(model.indexOf(first.document->id).parent() == model.indexOf(other));
    }
}

TEST_CASE("imported text cannot hide or reorder anything") {
    CHECK(shownText("a\xE2\x80\xAE"
                    "b\nc") == QStringLiteral("a\u2423b c"));
    CHECK(plainToolTip(QStringLiteral("<img src='file:///x'>")).contains(QStringLiteral("&lt;img")));
    CHECK(dateText(std::nullopt) == QStringLiteral("undated"));
}
