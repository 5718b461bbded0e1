// How the window's parts are put together; what they do is wired in main_window.cpp.
#include "ui/compare/articles_view.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/passages_view.h"
#include "ui/models/selection_link.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/conflict_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/search_popup.h"
#include "ui/panels/sources_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/event_table.h"
#include "ui/window/filter_menu.h"
#include "ui/window/lower_pane.h"
#include "ui/window/main_window_parts.h"
#include "ui/window/message_bar.h"
#include "ui/window/range_menu.h"
#include "ui/window/results_panel.h"
#include "ui/window/search_field.h"
#include "ui/window/settings.h"
#include "ui/window/status_line.h"
#include "ui/window/tool_bar.h"
#include "ui/window/welcome_page.h"

#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>

namespace crossdate::ui {

namespace {

QSplitter* makeSplitter(Qt::Orientation orientation, const QList<QWidget*>& widgets,
                        const QList<int>& sizes) {
    auto* splitter = new QSplitter(orientation);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    for (QWidget* widget : widgets) splitter->addWidget(widget);
    splitter->setSizes(sizes);
    return splitter;
}

} // namespace

MainWindow::Parts::Parts(MainWindow* window)
    : shown(&events, &state), selection(&shown), actions(window), flows(&session, window) {
    new SelectionLink(&shown, &selection, &state, &shown);
}

void MainWindow::arrange() {
    Parts& p = *parts_;
    p.timeline = new TimelineView(&p.shown, &p.selection, &p.state);
    p.table = new EventTable(&p.events, &p.state);
    p.upper = new QStackedWidget;
    p.upper->addWidget(p.timeline);
    p.upper->addWidget(p.table);
    p.passages = new PassagesView(&p.state);
    const auto comparables = std::make_shared<ComparableStore>();
    p.collation = new CollationView(&p.state, comparables);
    p.articles = new ArticlesView(&p.session, &p.state, comparables);
    p.conflictPanel = new ConflictPanel(&p.session, &p.state);
    p.charts = new ChartsPanel(&p.state);
    p.lower =
        new LowerPane(p.actions, &p.state, {p.passages, p.collation, p.articles, p.conflictPanel, p.charts});
    p.sourcesPanel = new SourcesPanel(&p.session, &p.sources, &p.state);
    p.inspector = new InspectorPanel(&p.session, &p.state);
    p.inspector->setAttribute(Qt::WA_StyledBackground);
    p.inspector->setProperty("surface", QStringLiteral("panel"));

    p.down = makeSplitter(Qt::Vertical, {p.upper, p.lower}, {580, 420});
    p.across = makeSplitter(Qt::Horizontal, {p.sourcesPanel, p.down, p.inspector}, {250, 1032, 318});
    p.across->setStretchFactor(0, 0);
    p.across->setStretchFactor(1, 1);
    p.across->setStretchFactor(2, 0);

    p.welcome = new WelcomePage(p.actions);
    p.emptyCase = new EmptyCasePage(p.actions);
    p.pages = new QStackedWidget;
    for (QWidget* page : QList<QWidget*>{p.welcome, p.emptyCase, p.across}) p.pages->addWidget(page);

    p.range = new RangeMenu(p.timeline, &p.state, this);
    p.filter = new FilterMenu(&p.shown, &p.state, this);
    p.toolBar = new ToolBar(p.actions, p.range, p.filter);
    p.messages = new MessageBar;
    p.results = new ResultsPanel;
    p.status = new StatusLine(&p.session.jobs());

    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* widget : QList<QWidget*>{p.toolBar, p.messages}) column->addWidget(widget);
    column->addWidget(p.pages, 1);
    for (QWidget* widget : QList<QWidget*>{p.results, p.status}) column->addWidget(widget);
    setCentralWidget(central);
    p.search = new SearchPopup(&p.session, &p.state, p.toolBar->search());

    p.recent = new QMenu(this);
    fillMenuBar(menuBar(), p.actions, p.recent);
    setAcceptDrops(true);
    setMinimumSize(900, 560);
}

void MainWindow::restoreLayout() {
    Parts& p = *parts_;
    resize(1440, 900);
    restoreGeometry(settings::layout(QStringLiteral("window")));
    p.across->restoreState(settings::layout(QStringLiteral("across")));
    p.down->restoreState(settings::layout(QStringLiteral("down")));
    p.passages->setTextScale(settings::textScale());
    p.status->setTextScale(p.passages->textScale());
    p.welcome->setRecent(settings::recentCases());
}

} // namespace crossdate::ui
