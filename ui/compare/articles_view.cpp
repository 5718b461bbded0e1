#include "ui/compare/articles_view.h"

#include "ui/compare/article_pane.h"
#include "ui/compare/articles_state.h"
#include "ui/compare/document_picker.h"
#include "ui/compare/find_bar.h"
#include "ui/compare/mark_strip.h"
#include "ui/compare/ribbons.h"
#include "ui/models/view_state.h"
#include "ui/session/job_runner.h"
#include "ui/style/labels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QWheelEvent>

#include <algorithm>

namespace crossdate::ui {

// ---- which documents -------------------------------------------------------------------------------------

/// Those that are shown stay when both tell of the event; else the two sides of its first conflict, else the
/// first two that tell of it, filled up with others of the case.
void ArticlesView::State::chooseFor(EventId id) {
    const auto* event = snapshot->find(id);
    std::vector<DocumentId> telling;
    const auto add = [&telling](DocumentId document) {
        if (std::find(telling.begin(), telling.end(), document) == telling.end()) telling.push_back(document);
    };
    if (event) {
        for (const auto conflict : event->conflicts)
            if (const auto* sides = snapshot->find(conflict)) {
                add(sides->a.passage.document);
                add(sides->b.passage.document);
            }
        for (const auto& claim : event->claims) add(claim.passage.document);
    }
    const auto tells = [&](DocumentId document) {
        return document && std::find(telling.begin(), telling.end(), document) != telling.end();
    };
    auto wanted = documents;
    if (!tells(wanted[0]) || !tells(wanted[1])) {
        for (const auto& document : snapshot->documents)
            if (telling.size() < 2) add(document.document->id);
        telling.resize(std::max<std::size_t>(2, telling.size()));
        wanted = {telling[0], telling[1]};
    }
    place = {};
    if (event)
        for (const auto& claim : event->claims)
            for (std::size_t side = 0; side < 2; ++side)
                if (claim.passage.document == wanted[side] && !place[side]) place[side] = claim.passage.span;
    setDocuments(wanted[0], wanted[1]);
}

void ArticlesView::State::setDocuments(DocumentId left, DocumentId right) {
    stale = stale || documents != std::array{left, right};
    documents = {left, right};
    for (std::size_t side = 0; side < 2; ++side) choosers[side]->setDocument(*snapshot, documents[side]);
    refresh();
}

void ArticlesView::State::refresh() {
    if (!self->isVisible()) return;
    if (stale)
        compare();
    else
        goToPlace();
    showOrExplain();
}

void ArticlesView::State::compare() {
    stale = false;
    jobs->abandon();
    if (!snapshot->find(documents[0]) || !snapshot->find(documents[1]) || documents[0] == documents[1])
        return take(ArticleComparisonPtr{}, {});
    jobs->run(tr("Comparing"),
              [this, snapshot = snapshot, wanted = documents,
               store = store](Progress& progress) -> JobRunner::Then {
                  auto made = compareArticles(*snapshot, wanted[0], wanted[1], *store, progress);
                  auto places = made ? allStops(**made) : Stops{};
                  return [this, made = std::move(made), places = std::move(places)] { take(made, places); };
              });
}

void ArticlesView::State::take(const Result<ArticleComparisonPtr>& made, const Stops& places) {
    if (!made) {
        if (made.error().code != ErrorCode::cancelled) Q_EMIT self->failed(made.error());
        stale = true; // asked for again when it is next shown
        return showOrExplain();
    }
    comparison = *made;
    scrollMap = {};
    lastStop = kNone;
    {
        const QScopedValueRollback<bool> guard(scrolling, true);
        for (auto* pane : panes) pane->setArticle(comparison);
    }
    ribbons->setComparison(comparison);
    for (auto* strip : strips) strip->refresh();
    stops = places;
    tellStops(kNone);
    showOrExplain();
    goToPlace();
    if (find->isVisible()) search(find->words());
    readCaret(active);
}

void ArticlesView::State::showOrExplain() {
    QString why;
    if (snapshot->documents.size() < 2)
        why = tr("Import two or more reports to read them beside each other.");
    else if (!documents[0] || !documents[1] || documents[0] == documents[1])
        why = tr("Choose two articles above.");
    else if (!comparison)
        why = jobs->busy() ? tr("Comparing…")
                           : tr("The comparison was cancelled. Choose an article above to begin again.");
    empty->setText(why);
    pages->setCurrentIndex(why.isEmpty() ? 1 : 0);
}

// ---- places ----------------------------------------------------------------------------------------------

void ArticlesView::State::goToPlace() {
    if (!comparison || stale || jobs->busy()) return; // once the new comparison is there
    const auto wanted = std::exchange(place, {});
    if (!wanted[0] && !wanted[1]) return;
    const Side from = wanted[0] ? Side::left : Side::right;
    {
        const QScopedValueRollback<bool> guard(scrolling, true);
        paneOf(from)->goTo(*wanted[static_cast<std::size_t>(from)], true);
    }
    follow(from);
    const auto& there = wanted[static_cast<std::size_t>(other(from))];
    if (!there) return;
    const QScopedValueRollback<bool> guard(scrolling, true);
    paneOf(other(from))->goTo(*there, true);
}

void ArticlesView::State::showConflict(ConflictId id) {
    for (auto* pane : panes) pane->setActiveConflict(id);
    const auto* conflict = snapshot->find(id);
    if (!conflict) return;
    const Passage& a = conflict->a.passage;
    const Passage& b = conflict->b.passage;
    if (!a.document || !b.document || a.document == b.document) return;
    const bool exchanged = documents[0] == b.document && documents[1] == a.document;
    place = exchanged ? std::array<std::optional<Span>, 2>{b.span, a.span}
                      : std::array<std::optional<Span>, 2>{a.span, b.span};
    if (exchanged)
        refresh();
    else
        setDocuments(a.document, b.document);
}

void ArticlesView::State::reveal(const Passage& passage) {
    place = {};
    if (passage.document != documents[0] && passage.document != documents[1]) {
        place[1] = passage.span;
        return setDocuments(documents[0], passage.document);
    }
    place[passage.document == documents[0] ? 0 : 1] = passage.span;
    refresh();
}

// ---- ArticlesView ----------------------------------------------------------------------------------------

ArticlesView::ArticlesView(CaseSession* session, ViewState* state, std::shared_ptr<ComparableStore> store,
                           QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->session = session;
    state_->view = state;
    state_->store = std::move(store);
    state_->build();
    state_->wire();
    state_->showOrExplain();
}

// The running job ends before the state goes.
ArticlesView::~ArticlesView() {
    delete std::exchange(state_->jobs, nullptr);
}

void ArticlesView::setSnapshot(const SnapshotPtr& snapshot) {
    State& s = *state_;
    s.snapshot = snapshot ? snapshot : std::make_shared<CaseSnapshot>();
    for (auto* chooser : s.choosers) chooser->setSnapshot(s.snapshot);
    s.stale = true;
    if (s.snapshot->find(s.documents[0]) && s.snapshot->find(s.documents[1]))
        s.setDocuments(s.documents[0], s.documents[1]);
    else
        s.chooseFor(s.view->event());
}

void ArticlesView::read(DocumentId left, DocumentId right, const std::optional<Passage>& at) {
    state_->place = {};
    if (at && at->document == left) state_->place[0] = at->span;
    if (at && at->document == right) state_->place[1] = at->span;
    state_->setDocuments(left, right);
}

void ArticlesView::setTextScale(double scale) {
    state_->scale.set(scale);
}
double ArticlesView::textScale() const {
    return state_->scale.value();
}
ArticlePane* ArticlesView::pane(Side side) const {
    return state_->paneOf(side);
}
ArticleComparisonPtr ArticlesView::comparison() const {
    return state_->comparison;
}
bool ArticlesView::comparing() const {
    return state_->jobs->busy() || (state_->stale && isVisible());
}

void ArticlesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    state_->refresh();
}

void ArticlesView::keyPressEvent(QKeyEvent* event) {
    if (!state_->scale.handle(*event) && !state_->command(*event)) QWidget::keyPressEvent(event);
}

void ArticlesView::wheelEvent(QWheelEvent* event) {
    if (!state_->scale.handle(*event)) QWidget::wheelEvent(event);
}

} // namespace crossdate::ui
