// The sources panel: counts that filter, shared copy that leads to its passage, outlets shown alone or
// hidden.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/models/source_model.h"
#include "ui/models/view_state.h"
#include "ui/panels/count_row.h"
#include "ui/panels/event_counts.h"
#include "ui/panels/outlet_menu.h"
#include "ui/panels/shared_copy_list.h"
#include "ui/panels/sources_panel.h"
#include "ui/session/case_session.h"

#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

CountRow* rowNamed(const QWidget& parent, const char* text) {
    for (auto* row : parent.findChildren<CountRow*>())
        if (row->text() == QLatin1String(text)) return row;
    FAIL("no row " << text);
    return nullptr;
}

std::shared_ptr<CaseSnapshot> sample() {
    return std::make_shared<CaseSnapshot>(*test::makeSampleSnapshot());
}

} // namespace

TEST_CASE("events are counted by what they are, dismissed ones only as that") {
    auto snapshot = sample();
    const EventCounts before = countEvents(*snapshot);
    CHECK(before.confirmed + before.suggested == static_cast<int>(snapshot->events.size()));
    CHECK(before.withConflicts > 0);
    auto disputed = std::find_if(snapshot->events.begin(), snapshot->events.end(),
                                 [](const EventView& event) { return event.standingConflicts > 0; });
    disputed->status = EventStatus::dismissed;
    const EventCounts after = countEvents(*snapshot);
    CHECK(after.dismissed == 1);
    CHECK(after.withConflicts == before.withConflicts - 1);
}

TEST_CASE("a count is a switch of the shared filter and follows it") {
    ViewState state;
    EventCountsList list(&state);
    list.setCounts(countEvents(*sample()));
    CountRow* confirmed = rowNamed(list, "Confirmed");
    QTest::mouseClick(confirmed, Qt::LeftButton);
    CHECK(state.filter().status == EventStatus::confirmed);
    QTest::mouseClick(rowNamed(list, "Suggested"), Qt::LeftButton);
    CHECK(state.filter().status == EventStatus::suggested);
    CHECK_FALSE(confirmed->isChecked());
    QTest::keyClick(rowNamed(list, "With conflicts"), Qt::Key_Space);
    CHECK(state.filter().onlyWithConflicts);
    state.setFilter({});
    for (auto* row : list.findChildren<CountRow*>()) CHECK_FALSE(row->isChecked());
}

TEST_CASE("shared copy is listed strongest first and leads to its passage") {
    ViewState state;
    SharedCopyList list(&state);
    auto snapshot = sample();
    REQUIRE_FALSE(snapshot->sharedCopies.empty());
    SharedCopy faint = snapshot->sharedCopies.front();
    faint.shareA = faint.shareB = 0.01;
    snapshot->sharedCopies.insert(snapshot->sharedCopies.begin(), faint);
    list.setSnapshot(snapshot);
    const auto rows = list.findChildren<CountRow*>();
    REQUIRE(rows.size() == 1); // the faint one is behind "1 more pair"
    QTest::mouseClick(rows.front(), Qt::LeftButton);
    REQUIRE(state.passage());
    CHECK(state.passage()->span == snapshot->sharedCopies.back().passages.front().a);
    QTest::mouseClick(list.findChild<QPushButton*>(), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return list.findChildren<CountRow*>().size() == 2; }, 2000));
}

TEST_CASE("many pairs of shared copy are shown by the page") {
    ViewState state;
    SharedCopyList list(&state);
    auto snapshot = sample();
    REQUIRE_FALSE(snapshot->sharedCopies.empty());
    snapshot->sharedCopies.assign(1500, snapshot->sharedCopies.front());
    list.setSnapshot(snapshot);
    const auto* more = list.findChild<QPushButton*>();
    REQUIRE(more);
    CHECK(more->text().startsWith(QStringLiteral("1,496 more pairs")));
    QTest::mouseClick(list.findChild<QPushButton*>(), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return list.findChildren<CountRow*>().size() == 54; }, 2000));
}

TEST_CASE("an outlet is shown alone, hidden, and shown again") {
    ViewState state;
    const auto snapshot = sample();
    const OutletId first = snapshot->outlets.front().id;
    toggleAlone(&state, *snapshot, first);
    CHECK(state.filter().hiddenOutlets.size() == snapshot->outlets.size() - 1);
    CHECK_FALSE(state.filter().hiddenOutlets.contains(first));
    toggleAlone(&state, *snapshot, first);
    CHECK(state.filter().isEverything());
    toggleHidden(&state, first);
    CHECK(state.filter().hiddenOutlets == std::set<OutletId>{first});
    toggleHidden(&state, first);
    CHECK(state.filter().isEverything());
}

TEST_CASE("the panel shows every outlet with its documents at once") {
    CaseSession session;
    SourceModel model;
    ViewState state;
    SourcesPanel panel(&session, &model, &state);
    panel.resize(250, 800);
    panel.show();
    const auto snapshot = sample();
    model.setSnapshot(snapshot);
    panel.setSnapshot(snapshot);
    const auto* tree = panel.findChild<QTreeView*>();
    REQUIRE(tree);
    for (int row = 0; row < model.rowCount(); ++row) CHECK(tree->isExpanded(model.index(row, 0)));
    CHECK_FALSE(panel.grab().isNull());

    QMenu menu;
    fillOutletMenu(&menu, &panel, &session, &state, snapshot->outlets.front());
    fillDocumentMenu(&menu, &panel, &session, &state, snapshot->documents.front());
    CHECK(menu.actions().size() >= 6);
}
