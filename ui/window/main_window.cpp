#include "ui/window/main_window.h"

#include "core/date/edtf.h"
#include "ui/compare/articles_view.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/passages_view.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/conflict_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/search_popup.h"
#include "ui/panels/sources_panel.h"
#include "ui/session/job_runner.h"
#include "ui/style/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/about.h"
#include "ui/window/event_table.h"
#include "ui/window/filter_menu.h"
#include "ui/window/keys_help.h"
#include "ui/window/lower_pane.h"
#include "ui/window/main_window_parts.h"
#include "ui/window/message_bar.h"
#include "ui/window/range_menu.h"
#include "ui/window/results_panel.h"
#include "ui/window/search_field.h"
#include "ui/window/settings.h"
#include "ui/window/status_line.h"
#include "ui/window/tab_order.h"
#include "ui/window/theme_switch.h"
#include "ui/window/tool_bar.h"
#include "ui/window/welcome_page.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>

namespace crossdate::ui {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), parts_(std::make_unique<Parts>(this)) {
    arrange();
    wireFile();
    wireEdit();
    wireView();
    wireReview();
    wireSession();
    restoreLayout();
    showCase(CaseChange{true, true, true, true});
}

// The panels refer to the models: they go first.
MainWindow::~MainWindow() {
    delete takeCentralWidget();
}

void MainWindow::openCase(const QString& path) {
    parts_->flows.openPath(path);
}
void MainWindow::openSample() {
    parts_->flows.openSample();
}
CaseSession* MainWindow::session() const {
    return &parts_->session;
}
ViewState* MainWindow::viewState() const {
    return &parts_->state;
}
TimelineView* MainWindow::timeline() const {
    return parts_->timeline;
}

// ---- actions ---------------------------------------------------------------------------------------------

void MainWindow::wireFile() {
    Parts& p = *parts_;
    const Actions& a = p.actions;
    FileFlows* flows = &p.flows;
    connect(a.newCase, &QAction::triggered, flows, &FileFlows::newCase);
    connect(a.open, &QAction::triggered, flows, &FileFlows::open);
    connect(a.openSample, &QAction::triggered, flows, &FileFlows::openSample);
    connect(a.saveCopy, &QAction::triggered, flows, &FileFlows::saveCopy);
    connect(a.closeCase, &QAction::triggered, this, [this] {
        keepTyping();
        parts_->session.close();
    });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.importFiles, &QAction::triggered, flows, &FileFlows::importFiles);
    connect(a.importFolder, &QAction::triggered, flows, &FileFlows::importFolder);
    connect(a.paste, &QAction::triggered, flows,
            [flows] { flows->take(QGuiApplication::clipboard()->mimeData()); });
    connect(a.verify, &QAction::triggered, &p.session, &CaseSession::verify);
    connect(a.analyse, &QAction::triggered, &p.session, &CaseSession::analyseAgain);
    const auto exportTimeline = [this](ExportDialog::Format format) {
        const auto [first, last] = parts_->timeline->visibleDays();
        parts_->flows.exportTimeline(format, date::datingOfInterval(first, last), Theme::of(palette()).dark);
    };
    connect(a.exportPng, &QAction::triggered, this, [=] { exportTimeline(ExportDialog::Format::png); });
    connect(a.exportPdf, &QAction::triggered, this, [=] { exportTimeline(ExportDialog::Format::pdf); });
    connect(a.exportCsv, &QAction::triggered, flows,
            [flows] { flows->exportEvents(FileFlows::TextFormat::csv); });
    connect(a.exportJson, &QAction::triggered, flows,
            [flows] { flows->exportEvents(FileFlows::TextFormat::json); });
    const auto exportCollation = [this](bool html) {
        Parts& parts = *parts_;
        if (parts.collation->table()->rows.empty()) parts.actions.collation->setChecked(true);
        parts.flows.exportCollation(parts.collation->table(), html);
    };
    connect(a.collationCsv, &QAction::triggered, this, [=] { exportCollation(false); });
    connect(a.collationHtml, &QAction::triggered, this, [=] { exportCollation(true); });
    connect(p.recent, &QMenu::aboutToShow, this, [&p] {
        p.recent->clear();
        for (const QString& path : settings::recentCases())
            p.recent->addAction(QString(path).replace(QLatin1Char('&'), QStringLiteral("&&")), &p.flows,
                                [&p, path] { p.flows.openPath(path); });
        if (p.recent->isEmpty()) p.recent->addAction(tr("None yet"))->setEnabled(false);
    });
    connect(p.welcome, &WelcomePage::openWanted, flows, &FileFlows::openPath);
    connect(flows, &FileFlows::done, p.results, &ResultsPanel::showDone);
    connect(flows, &FileFlows::failed, p.messages, &MessageBar::tell);
}

void MainWindow::wireEdit() {
    Parts& p = *parts_;
    const Actions& a = p.actions;
    connect(a.undo, &QAction::triggered, &p.session, &CaseSession::undo);
    connect(a.redo, &QAction::triggered, &p.session, &CaseSession::redo);
    connect(a.find, &QAction::triggered, p.toolBar, [&p] {
        p.toolBar->search()->setFocus(Qt::ShortcutFocusReason);
        p.toolBar->search()->selectAll();
    });
    connect(a.mergeEvent, &QAction::triggered, p.inspector, &InspectorPanel::startMerge);
    connect(a.splitEvent, &QAction::triggered, p.inspector, [&p, &a] {
        a.inspector->setChecked(true);
        p.inspector->startSplit();
    });
    connect(a.confirmEvent, &QAction::triggered, this, [this] { setStatus(EventStatus::confirmed); });
    connect(a.dismissEvent, &QAction::triggered, this, [this] { setStatus(EventStatus::dismissed); });
    connect(a.keys, &QAction::triggered, this, [this] { (new KeysHelp(parts_->actions, this))->show(); });
    connect(a.about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::wireView() {
    Parts& p = *parts_;
    const Actions& a = p.actions;
    connect(a.zoomIn, &QAction::triggered, p.timeline, &TimelineView::zoomIn);
    connect(a.zoomOut, &QAction::triggered, p.timeline, &TimelineView::zoomOut);
    connect(a.zoomFit, &QAction::triggered, p.timeline, &TimelineView::zoomToFit);
    connect(a.timeline, &QAction::toggled, this,
            [&p](bool on) { p.upper->setCurrentWidget(on ? static_cast<QWidget*>(p.timeline) : p.table); });
    const auto scaleText = [&p](double factor) {
        return [&p, factor] { p.passages->setTextScale(factor == 0 ? 1 : p.passages->textScale() * factor); };
    };
    connect(a.larger, &QAction::triggered, p.passages, scaleText(1.1));
    connect(a.smaller, &QAction::triggered, p.passages, scaleText(1 / 1.1));
    connect(a.normal, &QAction::triggered, p.passages, scaleText(0));
    connect(p.passages, &PassagesView::textScaleChanged, p.status, &StatusLine::setTextScale);
    connect(p.passages, &PassagesView::textScaleChanged, this, &settings::setTextScale);
    connect(a.sources, &QAction::toggled, p.sourcesPanel, &QWidget::setVisible);
    connect(a.inspector, &QAction::toggled, p.inspector, &QWidget::setVisible);
    connect(a.lower, &QAction::toggled, p.lower, &QWidget::setVisible);
    connect(a.clearFilter, &QAction::triggered, &p.state, [&p] { p.state.setFilter({}); });
    for (QAction* action : a.themes->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(settings::theme()));
        connect(action, &QAction::triggered, this,
                [choice = static_cast<ThemeChoice>(action->data().toInt())] {
                    settings::setTheme(choice);
                    applyTheme(choice);
                });
    }
    connect(a.lowerTall, &QAction::toggled, p.upper, [&p](bool tall) {
        if (tall) p.actions.lower->setChecked(true);
        p.upper->setVisible(!tall);
    });
    connect(a.lower, &QAction::toggled, this, [&p](bool on) {
        if (!on) p.actions.lowerTall->setChecked(false);
    });
    connect(p.collation, &CollationView::articlesWanted, this,
            [&p](DocumentId left, DocumentId right, const Passage& at) {
                p.actions.articles->setChecked(true);
                p.articles->read(left, right, at);
            });
    connect(p.collation, &CollationView::exportWanted, this, [&p](CollationView::Export format) {
        p.flows.exportCollation(p.collation->table(), format == CollationView::Export::html);
    });
    connect(p.collation, &CollationView::failed, p.messages, &MessageBar::tell);
    connect(p.articles, &ArticlesView::failed, p.messages, &MessageBar::tell);
    connect(p.timeline, &TimelineView::visibleDaysChanged, p.toolBar, &ToolBar::refresh);
    connect(&p.state, &ViewState::filterChanged, this, &MainWindow::refreshCounts);
    connect(p.status, &StatusLine::everythingWanted, a.clearFilter, &QAction::trigger);
    connect(p.status, &StatusLine::reviewWanted, a.review, &QAction::trigger);
}

void MainWindow::wireReview() {
    Parts& p = *parts_;
    const Actions& a = p.actions;
    connect(a.review, &QAction::triggered, this, [&p] {
        p.actions.lower->setChecked(true);
        p.actions.conflicts->setChecked(true);
        p.conflictPanel->startReview();
    });
    connect(a.nextConflict, &QAction::triggered, this, [this] { stepConflict(1); });
    connect(a.previousConflict, &QAction::triggered, this, [this] { stepConflict(-1); });
    connect(a.nextEvent, &QAction::triggered, this, [this] { stepEvent(1); });
    connect(a.previousEvent, &QAction::triggered, this, [this] { stepEvent(-1); });
    connect(a.verdicts, &QActionGroup::triggered, &p.session, [&p](const QAction* action) {
        if (p.state.conflict())
            p.session.execute(SetVerdict{p.state.conflict(), static_cast<Verdict>(action->data().toInt())});
    });
    connect(&p.state, &ViewState::conflictChanged, this, &MainWindow::refreshActions);
    connect(&p.state, &ViewState::eventChanged, this, &MainWindow::refreshActions);
}

void MainWindow::wireSession() {
    Parts& p = *parts_;
    connect(&p.session, &CaseSession::changed, this, &MainWindow::showCase);
    connect(&p.session, &CaseSession::failed, p.messages, &MessageBar::tell);
    connect(&p.session, &CaseSession::imported, p.results, &ResultsPanel::showImport);
    connect(&p.session, &CaseSession::verified, p.results, &ResultsPanel::showVerify);
    connect(&p.session, &CaseSession::copySaved, p.results,
            [&p](const QString& path) { p.results->showDone(tr("A copy was saved to %1").arg(path)); });
    connect(&p.session.jobs(), &JobRunner::started, this, &MainWindow::refreshActions);
    connect(&p.session.jobs(), &JobRunner::finished, this, &MainWindow::refreshActions);
}

// ---- what is shown ---------------------------------------------------------------------------------------

void MainWindow::showCase(const CaseChange& change) {
    Parts& p = *parts_;
    const SnapshotPtr snapshot = p.session.snapshot();
    if (change.opened) {
        p.state.selectEvent({});
        p.state.setFilter({});
        p.results->hide();
    }
    // The models first: panels look things up in them.
    p.sources.setSnapshot(snapshot);
    p.conflicts.setSnapshot(snapshot);
    p.timeline->setSnapshot(snapshot);
    p.events.setSnapshot(snapshot);
    p.passages->setSnapshot(snapshot);
    p.collation->setSnapshot(snapshot);
    p.articles->setSnapshot(snapshot);
    p.conflictPanel->setSnapshot(snapshot);
    p.charts->setSnapshot(snapshot);
    p.sourcesPanel->setSnapshot(snapshot);
    p.inspector->setSnapshot(snapshot);
    p.lower->setSnapshot(snapshot);
    p.filter->setSnapshot(snapshot);
    p.range->setSnapshot(snapshot);
    p.status->setSnapshot(snapshot, p.session.isOpen());

    const bool empty = snapshot->documents.empty();
    p.pages->setCurrentIndex(!p.session.isOpen() ? 0 : empty ? 1 : 2);
    if (change.opened || (change.evidence && !p.state.event())) {
        p.timeline->zoomToFit();
        selectMostDisputed();
        (p.session.isOpen() ? p.upper->currentWidget() : p.welcome)->setFocus(Qt::OtherFocusReason);
    }
    if (change.opened && p.session.isOpen())
        settings::addRecentCase(QFileInfo(p.session.path()).absoluteFilePath());
    if (change.opened) p.welcome->setRecent(settings::recentCases());

    QString title = p.session.isOpen() ? QString::fromStdString(snapshot->info.title) : QString();
    if (title.isEmpty() && p.session.isOpen()) title = QFileInfo(p.session.path()).completeBaseName();
    if (snapshot->info.isSample && !title.startsWith(tr("Sample"))) title.prepend(tr("[Sample] "));
    setWindowTitle(title.isEmpty() ? tr("Crossdate") : tr("%1 — Crossdate").arg(title));
    refreshActions();
    refreshCounts();
}

void MainWindow::selectMostDisputed() {
    Parts& p = *parts_;
    const auto& events = p.session.snapshot()->events;
    const auto rank = [](const EventView& event) {
        return std::pair(event.standingConflicts, event.outlets.size());
    };
    const EventView* best = nullptr;
    for (const EventView& event : events) {
        if (event.status == EventStatus::dismissed) continue;
        if (!best || rank(event) > rank(*best)) best = &event;
    }
    if (best) p.state.selectEvent(best->id);
}

void MainWindow::refreshActions() {
    Parts& p = *parts_;
    const bool open = p.session.isOpen();
    const bool writable = open && !p.session.snapshot()->info.readOnly;
    for (QAction* action : p.actions.needCase()) action->setEnabled(open);
    for (QAction* action : p.actions.change()) action->setEnabled(writable);
    // Importing without a case begins one.
    p.actions.importFiles->setEnabled(writable || !open);
    p.actions.importFolder->setEnabled(writable || !open);
    const bool hasEvent = p.session.snapshot()->find(p.state.event()) != nullptr;
    for (QAction* action : {p.actions.mergeEvent, p.actions.splitEvent})
        action->setEnabled(writable && hasEvent);
    p.actions.confirmEvent->setEnabled(writable && hasEvent);
    p.actions.dismissEvent->setEnabled(writable && hasEvent);
    for (QAction* action : p.actions.verdicts->actions()) action->setEnabled(writable && p.state.conflict());
    p.toolBar->setCaseOpen(open);

    const auto name = [writable](QAction* action, const QString& word, const QString& label) {
        action->setIconText(QString(word).remove(QLatin1Char('&'))); // what it is called in the list of keys
        action->setEnabled(writable && !label.isEmpty());
        action->setText(label.isEmpty() ? word : word + QLatin1Char(' ') + label);
        action->setToolTip(QString(action->text()).remove(QLatin1Char('&')));
    };
    name(p.actions.undo, tr("&Undo"), p.session.undoLabel());
    name(p.actions.redo, tr("&Redo"), p.session.redoLabel());
}

void MainWindow::refreshCounts() {
    Parts& p = *parts_;
    p.status->setHidden(p.shown.hiddenCount());
    p.toolBar->setOpenConflicts(static_cast<int>(p.session.snapshot()->openConflicts()));
    p.toolBar->refresh();
    p.actions.clearFilter->setEnabled(p.session.isOpen() && !p.state.filter().isEverything());
}

// ---- steps -----------------------------------------------------------------------------------------------

void MainWindow::stepEvent(int by) {
    Parts& p = *parts_;
    const int count = p.shown.rowCount();
    if (count == 0) return;
    const QModelIndex current = p.shown.indexOf(p.state.event());
    const int row = current.isValid() ? std::clamp(current.row() + by, 0, count - 1) : by > 0 ? 0 : count - 1;
    p.state.selectEvent(p.shown.eventAt(row).id);
}

// Round and round through the open ones, strongest first.
void MainWindow::stepConflict(int by) {
    Parts& p = *parts_;
    const int count = p.conflicts.rowCount();
    const QModelIndex current = p.conflicts.indexOf(p.state.conflict());
    int row = current.isValid() ? current.row() : by > 0 ? -1 : count;
    for (int step = 0; step < count; ++step) {
        row = (row + by + count) % count;
        const ConflictView& conflict = p.conflicts.conflictAt(row);
        if (conflict.verdict != Verdict::open) continue;
        p.state.selectConflict(conflict.id, conflict.event.value_or(EventId{}));
        return;
    }
}

void MainWindow::setStatus(EventStatus status) {
    Parts& p = *parts_;
    const EventView* event = p.session.snapshot()->find(p.state.event());
    if (!event) return;
    // The same key again takes it back.
    p.session.execute(SetEventStatus{event->id, event->status == status ? EventStatus::suggested : status});
}

// ---- the window itself -----------------------------------------------------------------------------------

bool MainWindow::focusNextPrevChild(bool next) {
    const Parts& p = *parts_;
    QWidget* stop = nextStop({p.toolBar, p.messages, p.pages, p.results, p.status}, focusWidget(), next);
    if (p.pages->currentWidget() == p.across)
        stop = nextStop(
            {p.toolBar, p.messages, p.sourcesPanel, p.upper, p.lower, p.inspector, p.results, p.status},
            focusWidget(), next);
    if (!stop) return QMainWindow::focusNextPrevChild(next);
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

// A note half typed is taken over when its field loses the focus.
void MainWindow::keepTyping() {
    if (QWidget* field = focusWidget()) field->clearFocus();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keepTyping();
    settings::setLayout(QStringLiteral("window"), saveGeometry());
    settings::setLayout(QStringLiteral("across"), parts_->across->saveState());
    settings::setLayout(QStringLiteral("down"), parts_->down->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (FileFlows::canTake(event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (parts_->flows.take(event->mimeData())) event->acceptProposedAction();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && parts_) parts_->toolBar->update();
}

} // namespace crossdate::ui
