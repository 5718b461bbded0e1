// What the charts count, and where their bars and cells lead.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/models/view_state.h"
#include "ui/panels/chart_data.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/outlet_keys.h"
#include "ui/panels/outlet_matrix.h"
#include "ui/panels/time_chart.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

int place(const OutletComparison& comparison, const char* outlet) {
    for (int i = 0; i < comparison.size(); ++i)
        if (comparison.outlet(i).name == outlet) return i;
    return -1;
}

} // namespace

TEST_CASE("every report and claim is counted once, or said to be left out") {
    const auto snapshot = test::makeSampleSnapshot();
    const auto reports = reportsOverTime(*snapshot);
    CHECK(reports.total() + reports.undated + reports.before == static_cast<int>(snapshot->documents.size()));
    const auto claims = claimsOverTime(*snapshot);
    std::set<ClaimId> all;
    for (const auto& event : snapshot->events)
        if (event.status != EventStatus::dismissed)
            for (const auto& claim : event.claims) all.insert(claim.id);
    CHECK(claims.total() + claims.undated + claims.before == static_cast<int>(all.size()));
    CHECK(claims.wide > 0); // the months and weeks of the sample
}

TEST_CASE("stretches of time follow on one another without a gap") {
    const auto counts = claimsOverTime(*test::makeSampleSnapshot());
    CHECK(counts.unit == BucketUnit::month);
    REQUIRE(counts.buckets.size() > 6);
    for (std::size_t i = 1; i < counts.buckets.size(); ++i)
        CHECK(counts.buckets[i].first == counts.buckets[i - 1].last + 1);
    for (const auto& series : counts.series) CHECK(series.counts.size() == counts.buckets.size());
}

TEST_CASE("one mention of long ago does not flatten the rest") {
    auto copy = *test::makeSampleSnapshot();
    auto& claims = copy.events.front().claims;
    const Claim first = claims.front();
    for (int i = 0; i < 40; ++i) {
        claims.push_back(first);
        claims.back().id = ClaimId{1000 + i};
        claims.back().date = test::singleDay(2018, 8, 1);
    }
    claims.back().date = test::singleDay(1850, 1, 1);
    const auto counts = claimsOverTime(copy);
    CHECK(counts.unit == BucketUnit::month);
    CHECK(counts.before >= 1);
}

TEST_CASE("where there are more outlets than colours, the small ones are counted together") {
    auto copy = *test::makeSampleSnapshot();
    const Claim first = copy.events.front().claims.front();
    const DocumentView document = *copy.find(first.passage.document);
    for (int i = 0; i < 20; ++i) {
        OutletView outlet = copy.outlets.front();
        outlet.id = OutletId{500 + i};
        outlet.colour = i;
        copy.outlets.push_back(outlet);
        copy.documents.push_back(document);
        copy.documents.back().outlet = outlet.id;
    }
    const auto counts = reportsOverTime(copy);
    std::set<int> colours;
    for (const auto& series : counts.series) colours.insert(series.colour);
    CHECK(colours.size() == counts.series.size()); // no colour stands for two
    CHECK(counts.series.size() <= Theme::kOutletColours + 1);
    CHECK_FALSE(counts.series.back().outlet);
    CHECK(counts.total() + counts.undated + counts.before == static_cast<int>(copy.documents.size()));

    ViewState state;
    ChartsPanel panel(&state);
    panel.setSnapshot(std::make_shared<CaseSnapshot>(copy));
    for (auto* button : panel.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Reports")) button->click();
    panel.resize(1000, 420);
    CHECK(panel.minimumSizeHint().height() < 300); // many outlets are scrolled to
    const auto keys = panel.findChildren<OutletKey*>();
    REQUIRE(static_cast<std::size_t>(keys.size()) <= Theme::kOutletColours + 1);
    CHECK_FALSE(keys.back()->isEnabled());
}

TEST_CASE("nothing in, nothing out") {
    const CaseSnapshot empty;
    CHECK(claimsOverTime(empty).buckets.empty());
    CHECK(reportsOverTime(empty).highest() == 0);
    CHECK(OutletComparison(empty).size() == 0);
}

TEST_CASE("outlets are compared by what they share and where they differ") {
    const auto snapshot = test::makeSampleSnapshot();
    const OutletComparison comparison(*snapshot);
    const int ledger = place(comparison, "The Harbour Ledger");
    const int daily = place(comparison, "Velmar Daily");
    const int wire = place(comparison, "Northwire");
    const int channel = place(comparison, "Channel Nine Online");
    REQUIRE(std::min({ledger, daily, wire, channel}) >= 0);
    CHECK(comparison.pair(ledger, daily).conflicts.size() == 3);
    CHECK(comparison.pair(daily, ledger).conflicts.size() == 3);
    CHECK(comparison.pair(ledger, daily).agreed.empty());
    CHECK(comparison.pair(wire, channel).conflicts.empty());
    CHECK(comparison.pair(wire, channel).agreed.size() == 1);
    SECTION("a dismissed conflict no longer counts, and the event is told alike") {
        auto copy = *snapshot;
        for (auto& conflict : copy.conflicts) conflict.verdict = Verdict::dismissed;
        const OutletComparison after(copy);
        CHECK(after.mostConflicts() == 0);
        CHECK(after.pair(ledger, daily).agreed.size() == 3);
    }
}

TEST_CASE("a click on a bar filters to its time, a second one takes it back") {
    ViewState state;
    ChartsPanel panel(&state);
    panel.setSnapshot(test::makeSampleSnapshot());
    panel.resize(1000, 420);
    panel.show();
    auto* chart = panel.findChild<TimeChart*>();
    REQUIRE(chart);
    Q_EMIT chart->bucketClicked(0);
    REQUIRE(state.filter().range);
    CHECK(state.filter().range->earliest == chart->counts().buckets.front().first);
    CHECK(state.filter().range->latest == chart->counts().buckets.front().last);
    Q_EMIT chart->bucketClicked(0);
    CHECK_FALSE(state.filter().range);
    const OutletId outlet = chart->counts().series.front().outlet;
    const auto keys = panel.findChildren<OutletKey*>();
    REQUIRE(keys.size() == static_cast<qsizetype>(chart->counts().series.size()));
    QTest::mouseClick(keys.front(), Qt::LeftButton);
    CHECK(state.filter().hiddenOutlets.contains(outlet));
    CHECK_FALSE(keys.front()->isChecked());
    QTest::mouseClick(keys.front(), Qt::LeftButton);
    CHECK(state.filter().isEverything());
}

TEST_CASE("a cell of the matrix leads through its conflicts and events, by mouse and keys") {
    const auto snapshot = test::makeSampleSnapshot();
    const OutletComparison comparison(*snapshot);
    const int a = place(comparison, "The Harbour Ledger");
    const int b = place(comparison, "Velmar Daily");
    ViewState state;
    ChartsPanel panel(&state);
    panel.setSnapshot(snapshot);
    panel.resize(1000, 420);
    panel.show();
    auto* matrix = panel.findChild<OutletMatrix*>();
    REQUIRE(matrix);
    const QRect cell = matrix->cellRect(std::min(a, b), std::max(a, b));
    std::set<ConflictId> visited;
    for (int i = 0; i < 3; ++i) {
        QTest::mouseClick(matrix, Qt::LeftButton, {}, cell.center());
        visited.insert(state.conflict());
    }
    CHECK(visited.size() == 3);
    QTest::keyClick(matrix, Qt::Key_Return);
    CHECK(visited.contains(state.conflict()));
    for (int i = 0; i < 10; ++i) QTest::keyClick(matrix, Qt::Key_Right);
    CHECK(matrix->accessibleDescription().contains(QStringLiteral("conflict")));
}

TEST_CASE("the charts are painted in both themes, and an empty case says what to do") {
    for (const auto* theme : {&Theme::light(), &Theme::darkTheme()}) {
        ViewState state;
        ChartsPanel panel(&state);
        panel.setPalette(theme->palette());
        panel.setSnapshot(test::makeSampleSnapshot());
        panel.resize(1000, 420);
        panel.show();
        QTest::qWait(20);
        const QImage image = panel.grab().toImage();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2) colours.insert(image.pixel(x, y));
        CHECK(colours.contains(theme->conflict.rgb()));
        CHECK(colours.contains(theme->outlet(0).rgb()));
    }
    ViewState state;
    ChartsPanel panel(&state);
    panel.setSnapshot(std::make_shared<CaseSnapshot>());
    panel.show();
    bool told = false;
    for (const auto* label : panel.findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("Import")));
    CHECK(told);
}
