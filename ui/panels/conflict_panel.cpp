#include "ui/panels/conflict_panel.h"

#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/conflict_detail.h"
#include "ui/panels/conflict_filter_bar.h"
#include "ui/panels/conflict_review.h"
#include "ui/panels/verdict_bar.h"
#include "ui/session/case_session.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kWide = 860;   // from here on the detail always stands beside the list,
constexpr int kNarrow = 600; // below this always under it,
constexpr int kTall = 520;   // and between them where there is height for both

} // namespace

struct ConflictPanel::State {
    ConflictPanel* self = nullptr;
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
    ConflictModel* model = nullptr;
    ConflictReviewProxy* rows = nullptr;
    ConflictFilterBar* filters = nullptr;
    QSplitter* splitter = nullptr;
    QTableView* table = nullptr;
    ConflictDelegate* delegate = nullptr;
    ConflictDetail* detail = nullptr;
    bool following = false; // the selection comes from elsewhere: do not send it back

    void build();
    void buildTable();
    void wire();
    ConflictId current() const;
    void select(int row) const;
    void showColumns() const;
    void step(int direction) const;
    void judge(Verdict verdict);
    void showCurrent() const;
    void follow(ConflictId id);
    void announce() const;
    void settle();
    bool handleKey(const QKeyEvent& event);
};

void ConflictPanel::State::buildTable() {
    table = new QTableView;
    table->setModel(rows);
    delegate = new ConflictDelegate(table);
    table->setItemDelegate(delegate);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSortingEnabled(true);
    table->sortByColumn(ConflictModel::ScoreColumn, Qt::DescendingOrder);
    table->setFrameShape(QFrame::NoFrame);
    table->setAccessibleName(tr("Conflicts"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(ConflictDelegate::rowHeight());
    auto* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ConflictModel::TitleColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(60);
    table->setColumnWidth(ConflictModel::KindColumn, 86);
    table->setColumnWidth(ConflictModel::RelationColumn, 104);
    table->setColumnWidth(ConflictModel::ScoreColumn, 100);
    table->setColumnWidth(ConflictModel::EventColumn, 190);
    table->setColumnWidth(ConflictModel::VerdictColumn, 116);
    table->installEventFilter(self);
}

void ConflictPanel::State::build() {
    model = new ConflictModel(self);
    rows = new ConflictReviewProxy(model, self);
    filters = new ConflictFilterBar(rows);
    buildTable();
    detail = new ConflictDetail;
    splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(table);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({540, 560});
    detail->setMinimumSize(220, 60);
    table->setMinimumSize(220, 60);
    auto* layout = new QVBoxLayout(self);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filters);
    layout->addWidget(splitter, 1);
}

void ConflictPanel::State::wire() {
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, self, [this] {
        showCurrent();
        if (!following) announce();
    });
    QObject::connect(view, &ViewState::conflictChanged, self, [this](ConflictId id) { follow(id); });
    QObject::connect(detail, &ConflictDetail::verdictChosen, self,
                     [this](Verdict verdict) { judge(verdict); });
    QObject::connect(detail, &ConflictDetail::noteChosen, self, [this](ConflictId id, const QString& note) {
        if (session) session->execute(SetConflictNote{id, note.toStdString()});
    });
    QObject::connect(detail, &ConflictDetail::noteDone, table, [this] { table->setFocus(); });
    QObject::connect(detail, &ConflictDetail::passageWanted, self,
                     [this](const Passage& passage) { view->revealPassage(passage); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        QObject::connect(rows, signal, self, [this] { showCurrent(); });
}

ConflictId ConflictPanel::State::current() const {
    const QModelIndex index = table->currentIndex();
    return index.isValid() ? rows->conflictAt(index.row()).id : ConflictId{};
}

void ConflictPanel::State::select(int row) const {
    if (row < 0 || row >= rows->rowCount()) return;
    table->setCurrentIndex(rows->index(row, ConflictModel::TitleColumn));
    table->selectRow(row);
    table->scrollTo(table->currentIndex());
}

/// A narrow list keeps what the detail beside it does not repeat.
void ConflictPanel::State::showColumns() const {
    const int room = table->viewport()->width();
    table->setColumnHidden(ConflictModel::EventColumn, room < 780);
    table->setColumnHidden(ConflictModel::RelationColumn, room < 560);
    table->setColumnHidden(ConflictModel::KindColumn, room < 480);
    table->setColumnHidden(ConflictModel::ScoreColumn, room < 380);
}

/// Tells the other panels which conflict is looked at.
void ConflictPanel::State::announce() const {
    if (const auto* conflict = snapshot ? snapshot->find(current()) : nullptr)
        view->selectConflict(conflict->id, conflict->event.value_or(EventId{}));
}

/// Something to look at when the panel comes into sight, without choosing it for the other panels.
void ConflictPanel::State::settle() {
    if (current() || rows->rowCount() == 0) return;
    int row = 0;
    const auto* event = snapshot ? snapshot->find(view->event()) : nullptr;
    if (event && !event->conflicts.empty()) row = std::max(0, rows->indexOf(event->conflicts.front()).row());
    following = true;
    select(row);
    following = false;
}

void ConflictPanel::State::step(int direction) const {
    const QModelIndex now = table->currentIndex();
    if (now.isValid() && current() != view->conflict())
        announce(); // it was only looked at
    else if (now.isValid())
        select(now.row() + direction);
    else
        select(direction > 0 ? 0 : rows->rowCount() - 1);
}

void ConflictPanel::State::judge(Verdict verdict) {
    const ConflictId id = current();
    if (!session || !id || (snapshot && snapshot->info.readOnly)) return;
    const int row = table->currentIndex().row();
    if (!session->execute(SetVerdict{id, verdict})) return;
    if (verdict == Verdict::open) return;
    // On to the next one: where a filter took the judged row away, that is the row in its place.
    const QModelIndex still = rows->indexOf(id);
    select(still.isValid() ? still.row() + 1 : std::min(row, rows->rowCount() - 1));
    announce();
}

void ConflictPanel::State::showCurrent() const {
    detail->keepNote(); // which makes another snapshot
    const auto* conflict = snapshot ? snapshot->find(current()) : nullptr;
    if (conflict) return detail->setConflict(*snapshot, *conflict);
    if (!snapshot || snapshot->conflicts.empty())
        detail->setEmpty(
            tr("No conflicts were found. Where two reports cannot both be right, they are listed here."));
    else if (rows->rowCount() == 0)
        detail->setEmpty(tr("The filter hides every conflict."));
    else
        detail->setEmpty(
            tr("N and P step through the conflicts.\nC conflict, D development, F different things, "
               "X dismiss, E note."));
}

void ConflictPanel::State::follow(ConflictId id) {
    following = true;
    const QModelIndex index = rows->indexOf(id);
    if (index.isValid() && index.row() != table->currentIndex().row()) select(index.row());
    following = false;
}

bool ConflictPanel::State::handleKey(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    switch (event.key()) {
    case Qt::Key_N:
    case Qt::Key_J:
        step(1);
        return true;
    case Qt::Key_P:
    case Qt::Key_K:
        step(-1);
        return true;
    case Qt::Key_E:
        detail->editNote();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto* conflict = snapshot ? snapshot->find(current()) : nullptr)
            view->revealPassage(conflict->a.passage);
        return true;
    default:
        break;
    }
    const auto verdict = verdictForKey(event);
    if (verdict) judge(*verdict);
    return verdict.has_value();
}

ConflictPanel::ConflictPanel(CaseSession* session, ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->session = session;
    state_->view = state;
    state_->build();
    state_->wire();
    state_->showCurrent();
    setFocusProxy(state_->table);
}

ConflictPanel::~ConflictPanel() = default;

void ConflictPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
    state_->following = true; // a row that goes away moves the current one
    state_->delegate->setSnapshot(snapshot);
    state_->model->setSnapshot(snapshot);
    state_->filters->setSnapshot(snapshot);
    state_->following = false;
    state_->follow(state_->view->conflict());
    state_->showCurrent();
}

void ConflictPanel::startReview() {
    const auto firstOpen = [this] {
        for (int row = 0; row < state_->rows->rowCount(); ++row)
            if (state_->rows->conflictAt(row).verdict == Verdict::open) return row;
        return 0;
    };
    const bool chosen = state_->current() && state_->current() == state_->view->conflict();
    if (!chosen) {
        state_->select(firstOpen());
        state_->announce();
    }
    setFocus(Qt::OtherFocusReason);
}

bool ConflictPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool letter = key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z;
        if (verdictForKey(key) || (letter && key.modifiers() == Qt::NoModifier)) {
            event->accept(); // before any shortcut of the window on the same letter
            return true;
        }
    }
    if (event->type() == QEvent::Resize) state_->showColumns();
    if (event->type() == QEvent::FocusIn) state_->settle();
    if (event->type() == QEvent::KeyPress && state_->handleKey(*static_cast<QKeyEvent*>(event))) return true;
    return QWidget::eventFilter(watched, event);
}

void ConflictPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->settle();
}

void ConflictPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool below = width() < kNarrow || (width() < kWide && height() > kTall);
    const auto wanted = below ? Qt::Vertical : Qt::Horizontal;
    if (state_->splitter->orientation() != wanted) state_->splitter->setOrientation(wanted);
}

} // namespace crossdate::ui
