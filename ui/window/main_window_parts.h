// What the window is made of. Private to main_window*.cpp.
#pragma once

#include "ui/models/conflict_model.h"
#include "ui/models/event_model.h"
#include "ui/models/source_model.h"
#include "ui/models/view_state.h"
#include "ui/session/case_session.h"
#include "ui/window/actions.h"
#include "ui/window/file_flows.h"
#include "ui/window/main_window.h"

#include <QItemSelectionModel>

class QSplitter;
class QStackedWidget;

namespace crossdate::ui {

class ArticlesView;
class ChartsPanel;
class CollationView;
class ConflictPanel;
class EmptyCasePage;
class EventTable;
class FilterMenu;
class InspectorPanel;
class LowerPane;
class MessageBar;
class PassagesView;
class RangeMenu;
class ResultsPanel;
class SearchPopup;
class SourcesPanel;
class StatusLine;
class TimelineView;
class ToolBar;
class WelcomePage;

struct MainWindow::Parts {
    explicit Parts(MainWindow* window);

    // What is shown and shared. Declared first: the panels outlive none of it.
    CaseSession session;
    ViewState state;
    EventModel events;
    ConflictModel conflicts;
    SourceModel sources;
    EventFilterProxy shown;
    QItemSelectionModel selection;
    Actions actions;
    FileFlows flows;

    QMenu* recent = nullptr;
    TimelineView* timeline = nullptr;
    EventTable* table = nullptr;
    PassagesView* passages = nullptr;
    CollationView* collation = nullptr;
    ArticlesView* articles = nullptr;
    ConflictPanel* conflictPanel = nullptr;
    ChartsPanel* charts = nullptr;
    SourcesPanel* sourcesPanel = nullptr;
    InspectorPanel* inspector = nullptr;
    LowerPane* lower = nullptr;
    RangeMenu* range = nullptr;
    FilterMenu* filter = nullptr;
    ToolBar* toolBar = nullptr;
    SearchPopup* search = nullptr;
    MessageBar* messages = nullptr;
    ResultsPanel* results = nullptr;
    StatusLine* status = nullptr;
    WelcomePage* welcome = nullptr;
    EmptyCasePage* emptyCase = nullptr;
    QStackedWidget* pages = nullptr; // welcome, empty case, workbench
    QStackedWidget* upper = nullptr; // timeline, table
    QSplitter *across = nullptr, *down = nullptr;
};

} // namespace crossdate::ui
