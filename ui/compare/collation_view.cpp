#include "ui/compare/collation_view.h"

#include "ui/compare/busy_strip.h"
#include "ui/compare/collation_delegate.h"
#include "ui/compare/collation_model.h"
#include "ui/compare/collation_table_view.h"
#include "ui/compare/collation_tools.h"
#include "ui/compare/text_scale.h"
#include "ui/models/view_state.h"
#include "ui/session/job_runner.h"
#include "ui/style/labels.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

struct CollationView::State {
    CollationView* self = nullptr;
    ViewState* view = nullptr;
    std::shared_ptr<ComparableStore> store;
    SnapshotPtr snapshot = std::make_shared<CaseSnapshot>();
    TextScale scale;
    JobRunner* jobs = nullptr;
    CollationModel* model = nullptr;
    CollationProxy* rows = nullptr;
    CollationTools* tools = nullptr;
    CollationTableView* table = nullptr;
    QLabel* empty = nullptr;
    QStackedLayout* pages = nullptr;
    CollationTablePtr shown = std::make_shared<const CollationTable>();
    std::vector<DocumentId> chosen; // empty: those of the event
    std::vector<DocumentId> asked;  // being compared or shown
    DocumentId base;
    bool stale = true;
    bool followEvent = false;     // once the table is there: show the event's first row
    std::optional<Passage> place; // or the row of this

    void build();
    void wire();
    std::vector<DocumentId> wanted() const;
    void refresh();
    void compare();
    void take(const Result<CollationTablePtr>& table);
    void showOrExplain();
    void showEvent();
    void goTo(const Passage& passage);
    void goToPlace();
    void read(const QModelIndex& index);
};

void CollationView::State::build() {
    jobs = new JobRunner(self);
    model = new CollationModel(self);
    rows = new CollationProxy(model, self);
    tools = new CollationTools(rows);
    table = new CollationTableView(rows);
    empty = plainLabel({}, "muted");
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);
    auto* layout = new QVBoxLayout(self);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(new BusyStrip(jobs));
    pages = new QStackedLayout;
    pages->addWidget(empty);
    pages->addWidget(table);
    layout->addLayout(pages, 1);
}

void CollationView::State::wire() {
    QObject::connect(view, &ViewState::eventChanged, self, [this] {
        chosen.clear();
        followEvent = true;
        refresh();
    });
    QObject::connect(view, &ViewState::conflictChanged, self, [this](ConflictId id) {
        table->cells()->setActiveConflict(id);
        table->viewport()->update();
        if (const auto* conflict = snapshot->find(id)) goTo(conflict->a.passage);
    });
    QObject::connect(view, &ViewState::passageRevealed, self,
                     [this](const Passage& passage) { goTo(passage); });
    QObject::connect(tools, &CollationTools::documentsChosen, self, [this](const auto& documents) {
        chosen = documents;
        refresh();
    });
    QObject::connect(tools, &CollationTools::eventWanted, self, [this] {
        chosen.clear();
        refresh();
    });
    QObject::connect(tools, &CollationTools::exportWanted, self,
                     [this](bool html) { Q_EMIT self->exportWanted(html ? Export::html : Export::csv); });
    QObject::connect(tools, &CollationTools::filterChanged, self, [this] { showOrExplain(); });
    QObject::connect(table, &CollationTableView::baseWanted, self, [this](int column) {
        base = shown->documents.at(static_cast<std::size_t>(column)).document;
        stale = true;
        refresh();
    });
    QObject::connect(table, &CollationTableView::readingWanted, self,
                     [this](const QModelIndex& index) { read(index); });
    QObject::connect(table->cells(), &CollationDelegate::conflictActivated, self, [this](ConflictId id) {
        const auto* conflict = snapshot->find(id);
        if (conflict) view->selectConflict(id, conflict->event.value_or(view->event()));
    });
    QObject::connect(&scale, &TextScale::changed, self, [this](double value) {
        table->setTextScale(value);
        Q_EMIT self->textScaleChanged(value);
    });
    QObject::connect(jobs, &JobRunner::crashed, self, [this](const QString& label, const QString& why) {
        Q_EMIT self->failed({ErrorCode::internal, label.toStdString() + " broke off", why.toStdString(), {}});
    });
}

/// The chosen documents, else those that tell of the event; in reading order.
std::vector<DocumentId> CollationView::State::wanted() const {
    std::vector<DocumentId> documents;
    const auto* event = snapshot->find(view->event());
    for (const auto& document : snapshot->documents) {
        const auto id = document.document->id;
        const bool in =
            !chosen.empty()
                ? std::find(chosen.begin(), chosen.end(), id) != chosen.end()
                : event && std::any_of(event->claims.begin(), event->claims.end(),
                                       [id](const Claim& claim) { return claim.passage.document == id; });
        if (in) documents.push_back(id);
    }
    return documents;
}

void CollationView::State::refresh() {
    std::vector<DocumentId> documents = wanted();
    tools->setDocuments(documents, !chosen.empty());
    if (documents.size() > kMostDocuments) documents.resize(kMostDocuments);
    stale = stale || documents != asked;
    asked = std::move(documents);
    if (std::find(asked.begin(), asked.end(), base) == asked.end())
        base = asked.empty() ? DocumentId{} : asked.front();
    if (!self->isVisible()) return;
    if (stale)
        compare();
    else if (followEvent)
        showEvent();
    goToPlace();
}

void CollationView::State::compare() {
    stale = false;
    jobs->abandon();
    if (asked.size() < 2) return take(std::make_shared<const CollationTable>());
    jobs->run(tr("Comparing"),
              [this, snapshot = snapshot, asked = asked, base = base,
               store = store](Progress& progress) -> JobRunner::Then {
                  auto made = collationTable(*snapshot, asked, base, *store, progress);
                  return [this, made = std::move(made)] { take(made); };
              });
}

void CollationView::State::take(const Result<CollationTablePtr>& made) {
    if (!made) {
        if (made.error().code != ErrorCode::cancelled) Q_EMIT self->failed(made.error());
        stale = true; // asked for again when it is next shown
        return showOrExplain();
    }
    shown = *made;
    model->setTable(shown);
    tools->refresh();
    showOrExplain();
    if (followEvent) showEvent();
    goToPlace();
}

void CollationView::State::showOrExplain() {
    QString why;
    if (snapshot->documents.size() < 2)
        why = tr("Import two or more reports to compare them sentence by sentence.");
    else if (asked.empty())
        why = tr("Select an event to compare the reports that tell of it, or choose documents above.");
    else if (asked.size() < 2)
        why = tr("Only one report tells of this event. Choose others above to compare it with.");
    else if (jobs->busy())
        why = tr("Comparing…");
    else if (stale)
        why = tr("The comparison was cancelled. Choose documents above to begin again.");
    else if (rows->rowCount() == 0)
        why = rows->filter() == CollationFilter::all ? tr("These documents have no sentences to compare.")
                                                     : tr("No row is like that. Show all rows above.");
    empty->setText(why);
    pages->setCurrentWidget(why.isEmpty() ? static_cast<QWidget*>(table) : empty);
}

void CollationView::State::showEvent() {
    followEvent = false;
    std::vector<Passage> passages;
    if (const auto* event = snapshot->find(view->event()))
        for (const auto& claim : event->claims) passages.push_back(claim.passage);
    model->setEventPassages(passages);
    table->goTo(rows->mapFromSource(model->firstOfEvent()));
}

void CollationView::State::goTo(const Passage& passage) {
    place = passage;
    goToPlace();
}

void CollationView::State::goToPlace() {
    if (!place || stale || jobs->busy() || !self->isVisible()) return;
    table->goTo(rows->mapFromSource(model->find(*std::exchange(place, std::nullopt))));
}

/// The cell beside the base, or the base beside its first companion.
void CollationView::State::read(const QModelIndex& index) {
    const QModelIndex source = rows->mapToSource(index);
    if (!source.isValid()) return;
    const auto& row = model->rowAt(source.row());
    auto column = static_cast<std::size_t>(source.column());
    std::size_t other = shown->base;
    for (std::size_t i = 0; i < row.cells.size() && other == column; ++i)
        if (i != column && (!row.cells[i].silent() || row.tellers() < 2)) other = i;
    const auto& cell = row.cells[column].silent() ? row.cells[other] : row.cells[column];
    if (cell.silent()) return;
    const std::size_t speaks = row.cells[column].silent() ? other : column;
    Q_EMIT self->articlesWanted(shown->documents[other].document, shown->documents[column].document,
                                {shown->documents[speaks].document, cell.sentences.front()});
}

// ---- CollationView ---------------------------------------------------------------------------------------

CollationView::CollationView(ViewState* state, std::shared_ptr<ComparableStore> store, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->view = state;
    state_->store = std::move(store);
    state_->build();
    state_->wire();
    state_->showOrExplain();
}

// The running job ends before the state goes.
CollationView::~CollationView() {
    delete std::exchange(state_->jobs, nullptr);
}

void CollationView::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot ? snapshot : std::make_shared<CaseSnapshot>();
    state_->tools->setSnapshot(state_->snapshot);
    std::erase_if(state_->chosen, [&](DocumentId id) { return !state_->snapshot->find(id); });
    state_->stale = true;
    state_->refresh();
    state_->showOrExplain();
}

void CollationView::setTextScale(double scale) {
    state_->scale.set(scale);
}
double CollationView::textScale() const {
    return state_->scale.value();
}
CollationTablePtr CollationView::table() const {
    return state_->shown;
}
bool CollationView::comparing() const {
    return state_->jobs->busy() || (state_->stale && isVisible());
}

void CollationView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->followEvent = state_->followEvent || state_->shown->rows.empty();
    state_->refresh();
    state_->showOrExplain();
}

void CollationView::keyPressEvent(QKeyEvent* event) {
    if (!state_->scale.handle(*event)) QWidget::keyPressEvent(event);
}

void CollationView::wheelEvent(QWheelEvent* event) {
    if (!state_->scale.handle(*event)) QWidget::wheelEvent(event);
}

} // namespace crossdate::ui
