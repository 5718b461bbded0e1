// Pictures to look at: test_ui_timeline "[.pictures]" with CROSSDATE_PICTURES naming a folder.
#include "tests/support/catch.h"
#include "tests/ui/timeline_fixture.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QPixmap>

using namespace crossdate;

namespace {

QString target(const QString& name) {
    return QDir(qEnvironmentVariable("CROSSDATE_PICTURES", QDir::tempPath()))
        .filePath(name + QStringLiteral(".png"));
}

void picture(const SnapshotPtr& snapshot, QSize size, bool dark, const QString& name,
             const char* title = nullptr) {
    test::TimelineFixture f(snapshot, size);
    f.view.setPalette((dark ? ui::Theme::darkTheme() : ui::Theme::light()).palette());
    if (title) f.state.selectEvent(test::eventTitled(*snapshot, title).id);
    CHECK(f.view.grab().save(target(name)));
}

} // namespace

TEST_CASE("pictures of the timeline", "[.pictures]") {
    const auto crowded = test::makeCrowdedSnapshot();
    const auto sample = test::makeSampleSnapshot();
    for (const bool dark : {false, true}) {
        const QString ending = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        picture(crowded, {1112, 475}, dark, QStringLiteral("crowded") + ending, "Executive order");
        picture(sample, {1600, 475}, dark, QStringLiteral("sample-wide") + ending, "Kestrel Bridge closed");
        picture(sample, {800, 360}, dark, QStringLiteral("sample-small") + ending);
    }
    picture(test::makeLargeSnapshot(10'000, 14), {1400, 600}, false, QStringLiteral("large"));
    picture(std::make_shared<CaseSnapshot>(), {900, 400}, false, QStringLiteral("empty"));

    test::TimelineFixture filtered(crowded);
    filtered.view.setPalette(ui::Theme::light().palette());
    ui::EventFilter filter;
    filter.hiddenOutlets = {crowded->outlets[3].id};
    filter.onlyWithConflicts = true;
    filtered.state.setFilter(filter);
    CHECK(filtered.view.grab().save(target(QStringLiteral("crowded-filtered"))));
    test::TimelineFixture near(crowded);
    near.view.setPalette(ui::Theme::light().palette());
    near.state.selectEvent(test::eventTitled(*crowded, "Builder offers").id);
    near.view.zoomToEvent(near.state.event());
    CHECK(near.view.grab().save(target(QStringLiteral("crowded-near"))));
    near.view.showDays(test::dayOf(2019, 4, 1), test::dayOf(2019, 5, 25));
    CHECK(near.view.grab().save(target(QStringLiteral("crowded-spring"))));
    near.view.zoomToFit();
    const auto send = [&](QEvent::Type type, QPoint at) {
        QMouseEvent event(type, at, near.view.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                          Qt::ShiftModifier);
        QApplication::sendEvent(&near.view, &event);
    };
    send(QEvent::MouseButtonPress, {500, 300});
    send(QEvent::MouseMove, {760, 310});
    CHECK(near.view.grab().save(target(QStringLiteral("crowded-band"))));
}
