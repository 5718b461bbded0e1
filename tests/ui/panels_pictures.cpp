// Pictures to look at: test_ui_panels "[.pictures]" with CROSSDATE_PICTURES naming a folder. A case named by
// CROSSDATE_PICTURES_CASE is shown instead of the sample.
#include "tests/ui/panels_fixture.h"
#include "ui/compare/mark_legend.h"
#include "ui/compare/passages_view.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/conflict_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/search_popup.h"

#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>

#include <algorithm>

using namespace crossdate;

namespace {

void save(QWidget& widget, const QString& name, bool dark) {
    QTest::qWait(30);
    const QString file = name + (dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png"));
    CHECK(widget.grab().save(
        QDir(qEnvironmentVariable("CROSSDATE_PICTURES", QDir::tempPath())).filePath(file)));
}

template <class Panel>
void show(Panel& panel, QSize size) {
    panel.setAttribute(Qt::WA_StyledBackground);
    panel.setProperty("surface", QStringLiteral("panel"));
    panel.resize(size);
    panel.show();
}

/// The event with most to see, or the one whose title begins as asked for.
EventId richest(const CaseSnapshot& snapshot) {
    const std::string wanted = qEnvironmentVariable("CROSSDATE_PICTURES_EVENT").toStdString();
    for (const auto& event : snapshot.events)
        if (!wanted.empty() && event.title.starts_with(wanted)) return event.id;
    const auto most = std::max_element(
        snapshot.events.begin(), snapshot.events.end(), [](const EventView& a, const EventView& b) {
            return a.conflicts.size() * 2 + a.outlets.size() < b.conflicts.size() * 2 + b.outlets.size();
        });
    return most == snapshot.events.end() ? EventId{} : most->id;
}

void picturesOf(test::PanelCase& c, bool dark) {
    test::useTheme(dark);
    const EventId event = richest(*c.session.snapshot());
    c.view.selectEvent(event);

    ui::PassagesView passages(&c.view);
    c.feed(passages);
    show(passages, {1112, 460});
    save(passages, QStringLiteral("passages"), dark);

    ui::MarkLegend legend;
    show(legend, legend.sizeHint());
    save(legend, QStringLiteral("legend"), dark);

    ui::InspectorPanel inspector(&c.session, &c.view);
    c.feed(inspector);
    show(inspector, {318, 950});
    save(inspector, QStringLiteral("inspector"), dark);

    ui::ConflictPanel conflicts(&c.session, &c.view);
    c.feed(conflicts);
    show(conflicts, {1112, 460});
    save(conflicts, QStringLiteral("conflicts-unselected"), dark);
    conflicts.startReview();
    save(conflicts, QStringLiteral("conflicts"), dark);
    save(passages, QStringLiteral("passages-conflict"), dark);

    ui::ChartsPanel charts(&c.view);
    c.feed(charts);
    show(charts, {1112, 460});
    save(charts, QStringLiteral("charts"), dark);
    for (auto* button : charts.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Figures") || button->text() == QStringLiteral("Events"))
            button->click();
    save(charts, QStringLiteral("charts-events"), dark);

    QWidget window;
    QLineEdit field(&window);
    show(window, {900, 560});
    field.setGeometry(170, 8, 560, 30);
    const ui::SearchPopup popup(&c.session, &c.view, &field);
    const QString query = qEnvironmentVariable("CROSSDATE_PICTURES_QUERY", QStringLiteral("bridge"));
    QTest::keyClicks(&field, query);
    QTest::qWait(200);
    save(window, QStringLiteral("search"), dark);
}

} // namespace

TEST_CASE("pictures of the panels", "[.pictures]") {
    const QString path = qEnvironmentVariable("CROSSDATE_PICTURES_CASE");
    for (const bool dark : {false, true}) {
        if (path.isEmpty()) {
            test::PanelCase c;
            picturesOf(c, dark);
        } else {
            test::PanelCase c(path);
            picturesOf(c, dark);
        }
    }
}
