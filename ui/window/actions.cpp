#include "ui/window/actions.h"

#include "core/model/kinds.h"
#include "ui/models/wording.h"
#include "ui/window/settings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>

namespace crossdate::ui {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

QAction* make(QWidget* window, const char* text, const QKeySequence& key = {}) {
    auto* action = new QAction(say(text), window);
    if (!key.isEmpty()) action->setShortcut(key);
    window->addAction(action);
    return action;
}

QAction* makeSwitch(QWidget* window, const char* text, const QKeySequence& key, bool on) {
    QAction* action = make(window, text, key);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

void addChoice(QActionGroup* group, QWidget* window, const char* text, int data,
               const QKeySequence& key = {}) {
    QAction* action = make(window, text, key);
    action->setData(data);
    group->addAction(action);
}

QActionGroup* groupOf(QWidget* window, std::initializer_list<QAction*> actions) {
    auto* group = new QActionGroup(window);
    for (QAction* action : actions) group->addAction(action)->setCheckable(true);
    return group;
}

} // namespace

Actions::Actions(QWidget* window)
    : newCase(make(window, "&New case…", QKeySequence::New)),
      open(make(window, "&Open…", QKeySequence::Open)), openSample(make(window, "Open the &sample")),
      saveCopy(make(window, "Save a &copy…", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))),
      closeCase(make(window, "C&lose case", QKeySequence::Close)),
      quit(make(window, "&Quit", QKeySequence::Quit)),
      importFiles(make(window, "&Import…", QKeySequence(Qt::CTRL | Qt::Key_I))),
      importFolder(make(window, "Import a &folder…", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I))),
      paste(make(window, "&Paste a report…", QKeySequence::Paste)),
      exportPng(make(window, "Timeline as P&NG…")),
      exportPdf(make(window, "Timeline as P&DF…", QKeySequence(Qt::CTRL | Qt::Key_E))),
      exportCsv(make(window, "Events as &CSV…")), exportJson(make(window, "Events as &JSON…")),
      collationCsv(make(window, "C&ollation as CSV…")), collationHtml(make(window, "Collation as &HTML…")),
      verify(make(window, "&Verify the case")), analyse(make(window, "&Analyse again")),
      undo(make(window, "&Undo", QKeySequence::Undo)), redo(make(window, "&Redo")),
      find(make(window, "&Find…")), zoomIn(make(window, "Zoom &in", Qt::Key_Plus)),
      zoomOut(make(window, "Zoom &out", Qt::Key_Minus)), zoomFit(make(window, "&Fit all events", Qt::Key_0)),
      larger(make(window, "&Larger text")), smaller(make(window, "&Smaller text", QKeySequence::ZoomOut)),
      normal(make(window, "&Normal text", QKeySequence(Qt::CTRL | Qt::Key_0))),
      timeline(make(window, "&Timeline", QKeySequence(Qt::CTRL | Qt::Key_1))),
      table(make(window, "T&able of events", QKeySequence(Qt::CTRL | Qt::Key_2))),
      sources(makeSwitch(window, "S&ources", Qt::Key_F7, true)),
      inspector(makeSwitch(window, "&Inspector", Qt::Key_F8, true)),
      lower(makeSwitch(window, "&Lower pane", Qt::Key_F9, true)),
      passages(make(window, "&Passages", QKeySequence(Qt::CTRL | Qt::Key_3))),
      collation(make(window, "C&ollation", QKeySequence(Qt::CTRL | Qt::Key_4))),
      articles(make(window, "&Whole articles", QKeySequence(Qt::CTRL | Qt::Key_5))),
      conflicts(make(window, "&Conflicts", QKeySequence(Qt::CTRL | Qt::Key_6))),
      charts(make(window, "C&harts", QKeySequence(Qt::CTRL | Qt::Key_7))),
      lowerTall(makeSwitch(window, "&Enlarge the lower pane", QKeySequence(Qt::SHIFT | Qt::Key_F9), false)),
      clearFilter(make(window, "Show &everything")),
      nextEvent(make(window, "Next &event", QKeySequence(Qt::Key_BracketRight))),
      previousEvent(make(window, "P&revious event", QKeySequence(Qt::Key_BracketLeft))),
      review(make(window, "&Review conflicts", QKeySequence(Qt::CTRL | Qt::Key_R))),
      nextConflict(make(window, "&Next conflict", Qt::Key_N)),
      previousConflict(make(window, "&Previous conflict", Qt::Key_P)),
      confirmEvent(make(window, "&Confirm event", QKeySequence(Qt::CTRL | Qt::Key_Return))),
      dismissEvent(make(window, "&Dismiss event", QKeySequence(Qt::CTRL | Qt::Key_Backspace))),
      mergeEvent(make(window, "&Merge event with…", QKeySequence(Qt::CTRL | Qt::Key_M))),
      splitEvent(make(window, "&Split event…", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M))),
      verdicts(new QActionGroup(window)), themes(new QActionGroup(window)),
      keys(make(window, "&Keys", QKeySequence(Qt::Key_Question))), about(make(window, "&About Crossdate")) {
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Slash),
                        QKeySequence(Qt::CTRL | Qt::Key_F)});
    zoomIn->setShortcuts({QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)});
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    keys->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    groupOf(window, {timeline, table});
    groupOf(window, {passages, collation, articles, conflicts, charts});
    timeline->setChecked(true);
    passages->setChecked(true);

    verdicts->setExclusive(false);
    addChoice(verdicts, window, "It is a &conflict", static_cast<int>(Verdict::confirmed), Qt::Key_1);
    addChoice(verdicts, window, "It is a d&evelopment", static_cast<int>(Verdict::development), Qt::Key_2);
    addChoice(verdicts, window, "&Different things", static_cast<int>(Verdict::different), Qt::Key_3);
    addChoice(verdicts, window, "Di&smiss", static_cast<int>(Verdict::dismissed), Qt::Key_4);
    addChoice(verdicts, window, "&Open again", static_cast<int>(Verdict::open), Qt::Key_5);
    addChoice(themes, window, "&System", static_cast<int>(ThemeChoice::system));
    addChoice(themes, window, "&Light", static_cast<int>(ThemeChoice::light));
    addChoice(themes, window, "&Dark", static_cast<int>(ThemeChoice::dark));
    for (QAction* action : themes->actions()) action->setCheckable(true);
}

QList<QAction*> Actions::needCase() const {
    QList<QAction*> list{saveCopy,  closeCase,    exportPng,       exportPdf,    exportCsv,     exportJson,
                         verify,    find,         zoomIn,          zoomOut,      zoomFit,       larger,
                         smaller,   normal,       timeline,        table,        sources,       inspector,
                         lower,     passages,     conflicts,       charts,       clearFilter,   nextEvent,
                         collation, articles,     lowerTall,       collationCsv, collationHtml, previousEvent,
                         review,    nextConflict, previousConflict};
    return list;
}

QList<QAction*> Actions::change() const {
    return QList<QAction*>{importFiles,  importFolder, paste,      analyse,
                           confirmEvent, dismissEvent, mergeEvent, splitEvent} +
           verdicts->actions();
}

namespace {

QMenu* addMenu(QMenuBar* bar, const char* title, const QList<QAction*>& actions) {
    QMenu* menu = bar->addMenu(say(title));
    menu->setToolTipsVisible(true);
    for (QAction* action : actions)
        action ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    return menu;
}

} // namespace

void fillMenuBar(QMenuBar* bar, const Actions& a, QMenu* recent) {
    QMenu* file = addMenu(
        bar, "&File",
        {a.newCase,      a.open,          a.openSample, a.saveCopy,  a.closeCase, nullptr,     a.importFiles,
         a.importFolder, a.paste,         nullptr,      a.exportPng, a.exportPdf, a.exportCsv, a.exportJson,
         a.collationCsv, a.collationHtml, nullptr,      a.verify,    a.analyse,   nullptr,     a.quit});
    recent->setTitle(say("Open &recent"));
    file->insertMenu(a.openSample, recent);
    addMenu(bar, "&Edit",
            {a.undo, a.redo, nullptr, a.confirmEvent, a.dismissEvent, a.mergeEvent, a.splitEvent, nullptr,
             a.find});
    QMenu* view =
        addMenu(bar, "&View", {a.timeline,  a.table,    nullptr,     a.zoomIn, a.zoomOut,    a.zoomFit,
                               nullptr,     a.larger,   a.smaller,   a.normal, nullptr,      a.passages,
                               a.collation, a.articles, a.conflicts, a.charts, nullptr,      a.sources,
                               a.inspector, a.lower,    a.lowerTall, nullptr,  a.clearFilter});
    QMenu* theme = view->addMenu(say("T&heme"));
    theme->addActions(a.themes->actions());
    QMenu* review = addMenu(bar, "&Review", {a.review, a.nextConflict, a.previousConflict, nullptr});
    review->addActions(a.verdicts->actions());
    review->addSeparator();
    review->addActions({a.nextEvent, a.previousEvent});
    addMenu(bar, "&Help", {a.keys, a.about});
}

QMenu* makeExportMenu(const Actions& actions, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->addActions({actions.exportPng, actions.exportPdf});
    menu->addSeparator();
    menu->addActions({actions.exportCsv, actions.exportJson});
    menu->addSeparator();
    menu->addActions({actions.collationCsv, actions.collationHtml});
    return menu;
}

} // namespace crossdate::ui
