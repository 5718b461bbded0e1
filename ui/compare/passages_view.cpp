#include "ui/compare/passages_view.h"

#include "ui/compare/passage_column_widget.h"
#include "ui/compare/passage_text.h"
#include "ui/compare/text_scale.h"
#include "ui/models/view_state.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace crossdate::ui {

struct PassagesView::State {
    PassagesView* self = nullptr;
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
    PassageOptions options;
    TextScale scale;
    QStackedLayout* pages = nullptr;
    QLabel* empty = nullptr;
    QScrollArea* scroll = nullptr;
    QHBoxLayout* row = nullptr;
    std::vector<PassageColumnWidget*> columns;
    SilentColumn* silent = nullptr;

    void build();
    void refresh();
    void showEmpty();
    PassageColumnWidget* addColumn();
    PassageColumnWidget* columnOf(DocumentId document) const;
    void reveal(const Passage& passage);
    void selectConflict(ConflictId id) const;
};

void PassagesView::State::build() {
    pages = new QStackedLayout(self);
    empty = new QLabel;
    empty->setTextFormat(Qt::PlainText);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    row = new QHBoxLayout(content);
    row->setContentsMargins(10, 10, 10, 10);
    row->setSpacing(10);
    silent = new SilentColumn(content);
    row->addWidget(silent);
    scroll->setWidget(content);
    pages->addWidget(empty);
    pages->addWidget(scroll);
}

PassageColumnWidget* PassagesView::State::addColumn() {
    auto* column = new PassageColumnWidget;
    auto* text = column->text();
    text->setTextScale(scale.value());
    QObject::connect(text, &PassageText::conflictActivated, self,
                     [this](ConflictId id) { selectConflict(id); });
    QObject::connect(text, &PassageText::moreContextWanted, self, [this, column] {
        ++options.more[column->document()];
        refresh();
    });
    row->insertWidget(static_cast<int>(columns.size()), column, 1);
    columns.push_back(column);
    return column;
}

PassageColumnWidget* PassagesView::State::columnOf(DocumentId document) const {
    const auto found = std::find_if(columns.begin(), columns.end(), [document](const auto* column) {
        return column->document() == document && !column->isHidden();
    });
    return found == columns.end() ? nullptr : *found;
}

void PassagesView::State::selectConflict(ConflictId id) const {
    const auto* conflict = snapshot ? snapshot->find(id) : nullptr;
    if (conflict) view->selectConflict(id, conflict->event.value_or(view->event()));
}

void PassagesView::State::showEmpty() {
    const bool nothing = !snapshot || snapshot->documents.empty();
    empty->setText(nothing ? tr("Import reports to read them side by side.")
                           : tr("Select an event on the timeline to read what each outlet says about it."));
    pages->setCurrentWidget(empty);
}

void PassagesView::State::refresh() {
    PassageBoard board;
    if (snapshot) board = passageBoard(*snapshot, view->event(), options);
    if (board.columns.empty()) return showEmpty();
    while (columns.size() < board.columns.size()) addColumn();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i]->setVisible(i < board.columns.size());
        if (i >= board.columns.size()) continue;
        const auto* document = snapshot->find(board.columns[i].document);
        columns[i]->setColumn(board.columns[i], document->document->text);
        columns[i]->text()->setActiveConflict(view->conflict());
    }
    silent->setOutlets(*snapshot, board.silent);
    pages->setCurrentWidget(scroll);
}

void PassagesView::State::reveal(const Passage& passage) {
    options.revealed = passage;
    refresh();
    // Once the new column has its size.
    QTimer::singleShot(0, self, [this, passage] {
        auto* column = columnOf(passage.document);
        if (!column) return;
        scroll->ensureWidgetVisible(column, 10, 0);
        column->text()->reveal(passage.span);
    });
}

PassagesView::PassagesView(ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->view = state;
    state_->build();
    state_->showEmpty();
    connect(state, &ViewState::eventChanged, this, [this] {
        state_->options = {};
        state_->refresh();
    });
    connect(state, &ViewState::conflictChanged, this, [this](ConflictId id) {
        for (auto* column : state_->columns) column->text()->setActiveConflict(id);
    });
    connect(&state_->scale, &TextScale::changed, this, [this](double scale) {
        for (auto* column : state_->columns) column->text()->setTextScale(scale);
        Q_EMIT textScaleChanged(scale);
    });
    connect(state, &ViewState::passageRevealed, this,
            [this](const Passage& passage) { state_->reveal(passage); });
}

PassagesView::~PassagesView() = default;

void PassagesView::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
    state_->refresh();
}

void PassagesView::setTextScale(double scale) {
    state_->scale.set(scale);
}

double PassagesView::textScale() const {
    return state_->scale.value();
}

void PassagesView::keyPressEvent(QKeyEvent* event) {
    if (!state_->scale.handle(*event)) QWidget::keyPressEvent(event);
}

void PassagesView::wheelEvent(QWheelEvent* event) {
    if (!state_->scale.handle(*event)) QWidget::wheelEvent(event);
}

} // namespace crossdate::ui
