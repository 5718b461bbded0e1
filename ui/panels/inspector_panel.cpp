#include "ui/panels/inspector_panel.h"

#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/chip.h"
#include "ui/panels/conflict_card.h"
#include "ui/panels/event_claims.h"
#include "ui/panels/event_header.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/merge_dialog.h"
#include "ui/panels/notes_edit.h"
#include "ui/panels/tags_edit.h"
#include "ui/panels/tone_label.h"
#include "ui/session/case_session.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr std::size_t kFirstConflicts = 3;

} // namespace

struct InspectorPanel::State {
    InspectorPanel* self = nullptr;
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
    EventId shown;

    QStackedLayout* pages = nullptr;
    ToneLabel* emptyTitle = nullptr;
    ToneLabel* emptyHint = nullptr;
    QScrollArea* scroll = nullptr;
    QVBoxLayout* column = nullptr;
    ToneLabel* readOnly = nullptr;
    EventHeader* header = nullptr;
    ToneLabel* conflictHeading = nullptr;
    QVBoxLayout* cardColumn = nullptr;
    std::vector<ConflictCard*> cards;
    QPushButton* moreConflicts = nullptr;
    bool allConflicts = false; // of the event shown
    ToneLabel* corroborationHeading = nullptr;
    ToneLabel* corroboration = nullptr;
    ToneLabel* independent = nullptr;
    EventClaims* claims = nullptr;
    ToneLabel* namesHeading = nullptr;
    QWidget* names = nullptr;
    FlowLayout* nameFlow = nullptr;
    NotesEdit* notes = nullptr;
    TagsEdit* tags = nullptr;

    void build();
    void buildSections();
    void connectEdits();
    ToneLabel* addHeading(const QString& text) const;
    void execute(const JudgementCommand& command) const;
    void refresh();
    void showEmpty() const;
    void showConflicts(const EventView& event);
    void showCorroboration(const EventView& event) const;
    void showNames(const EventView& event) const;
    ConflictCard* addCard();
};

// ---- what it is made of ----------------------------------------------------------------------------------

ToneLabel* InspectorPanel::State::addHeading(const QString& text) const {
    auto* heading = new ToneLabel(Tone::heading, text);
    column->addSpacing(18);
    column->addWidget(heading);
    column->addSpacing(6);
    return heading;
}

void InspectorPanel::State::build() {
    pages = new QStackedLayout(self);
    auto* empty = new QWidget;
    auto* emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(20, 28, 20, 20);
    emptyTitle = new ToneLabel(Tone::title);
    emptyHint = new ToneLabel(Tone::muted);
    emptyColumn->addWidget(emptyTitle);
    emptyColumn->addWidget(emptyHint);
    emptyColumn->addStretch(1);
    scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    column = new QVBoxLayout(content);
    column->setContentsMargins(14, 14, 12, 18);
    column->setSpacing(0);
    buildSections();
    column->addStretch(1);
    scroll->setWidget(content);
    // The panel's own ground shows through.
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    pages->addWidget(empty);
    pages->addWidget(scroll);
}

void InspectorPanel::State::buildSections() {
    readOnly = new ToneLabel(Tone::error);
    header = new EventHeader;
    column->addWidget(readOnly);
    column->addWidget(header);
    conflictHeading = addHeading(tr("Conflicts"));
    cardColumn = new QVBoxLayout;
    cardColumn->setSpacing(8);
    column->addLayout(cardColumn);
    moreConflicts = new QPushButton;
    moreConflicts->setProperty("kind", QStringLiteral("link"));
    column->addWidget(moreConflicts, 0, Qt::AlignLeft);
    corroborationHeading = addHeading(tr("Corroboration"));
    corroboration = new ToneLabel(Tone::muted);
    independent = new ToneLabel(Tone::strong);
    column->addWidget(corroboration);
    column->addWidget(independent);
    addHeading(tr("Reports"));
    claims = new EventClaims;
    column->addWidget(claims);
    namesHeading = addHeading(tr("People and organisations"));
    names = new QWidget;
    nameFlow = new FlowLayout(names);
    column->addWidget(names);
    addHeading(tr("Notes"));
    notes = new NotesEdit;
    notes->setFixedHeight(84);
    column->addWidget(notes);
    addHeading(tr("Tags"));
    tags = new TagsEdit;
    column->addWidget(tags);
}

void InspectorPanel::State::connectEdits() {
    QObject::connect(header, &EventHeader::titleChosen, self, [this](const QString& title) {
        execute(SetEventTitle{shown, title.toStdString()});
    });
    QObject::connect(header, &EventHeader::dateChosen, self, [this](const Dating& date) {
        execute(SetEventDate{shown, date});
    });
    QObject::connect(header, &EventHeader::statusChosen, self, [this](EventStatus status) {
        execute(SetEventStatus{shown, status});
    });
    QObject::connect(claims, &EventClaims::splitWanted, self, [this](const std::vector<ClaimId>& leaving) {
        execute(SplitEvent{shown, leaving});
    });
    QObject::connect(claims, &EventClaims::mergeWanted, self, [this] { self->startMerge(); });
    QObject::connect(claims, &EventClaims::passageWanted, self,
                     [this](const Passage& passage) { view->revealPassage(passage); });
    QObject::connect(moreConflicts, &QPushButton::clicked, self, [this] {
        allConflicts = true;
        refresh();
        if (cards.size() > kFirstConflicts) cards[kFirstConflicts]->setFocus(Qt::OtherFocusReason);
    });
    QObject::connect(notes, &NotesEdit::committed, self, [this](const QString& note) {
        execute(SetEventNote{shown, note.toStdString()});
    });
    QObject::connect(tags, &TagsEdit::changed, self, [this](const QStringList& wanted) {
        std::vector<std::string> list;
        for (const auto& tag : wanted) list.push_back(tag.toStdString());
        execute(SetEventTags{shown, std::move(list)});
    });
}

void InspectorPanel::State::execute(const JudgementCommand& command) const {
    if (session) session->execute(command);
}

ConflictCard* InspectorPanel::State::addCard() {
    auto* card = new ConflictCard;
    QObject::connect(card, &ConflictCard::verdictChosen, self, [this](ConflictId id, Verdict verdict) {
        execute(SetVerdict{id, verdict});
    });
    QObject::connect(card, &ConflictCard::activated, self,
                     [this](ConflictId id) { view->selectConflict(id, shown); });
    QObject::connect(card, &ConflictCard::passageWanted, self,
                     [this](const Passage& passage) { view->revealPassage(passage); });
    cardColumn->addWidget(card);
    cards.push_back(card);
    return card;
}

// ---- what it shows ---------------------------------------------------------------------------------------

void InspectorPanel::State::showEmpty() const {
    const bool nothing = !snapshot || snapshot->documents.empty();
    emptyTitle->setText(nothing ? tr("Nothing here yet") : tr("No event selected"));
    emptyHint->setText(
        nothing ? tr("Import reports, or drop them on the window. Their events then appear on the timeline.")
                : tr("Click an event on the timeline, or step through them with the arrow keys. Its date, "
                     "conflicts, sources, notes and tags are shown and decided here."));
    pages->setCurrentIndex(0);
}

void InspectorPanel::State::showConflicts(const EventView& event) {
    std::vector<const ConflictView*> list;
    for (const auto id : event.conflicts)
        if (const auto* conflict = snapshot->find(id)) list.push_back(conflict);
    const auto selected = std::find_if(list.begin(), list.end(), [this](const ConflictView* conflict) {
        return conflict->id == view->conflict();
    });
    // Notes and tags should not be pages away; but one spare card is no longer than the button.
    const bool cut =
        !allConflicts && list.size() > kFirstConflicts + 1 &&
        (selected == list.end() || selected - list.begin() < static_cast<std::ptrdiff_t>(kFirstConflicts));
    moreConflicts->setVisible(cut);
    moreConflicts->setText(tr("%1 more conflicts").arg(list.size() - (cut ? kFirstConflicts : 0)));
    if (cut) list.resize(kFirstConflicts);
    conflictHeading->setText(list.empty() ? tr("No conflicts") : tr("Conflicts"));
    while (cards.size() < list.size()) addCard();
    for (std::size_t i = 0; i < cards.size(); ++i) {
        cards[i]->setVisible(i < list.size());
        if (i >= list.size()) continue;
        cards[i]->setConflict(*snapshot, *list[i]);
        cards[i]->setReadOnly(snapshot->info.readOnly);
        cards[i]->setHighlighted(view->conflict() == list[i]->id);
    }
}

void InspectorPanel::State::showCorroboration(const EventView& event) const {
    corroboration->say(shownText(event.corroborationReason));
    const int outlets = static_cast<int>(event.outlets.size());
    if (outlets == 1)
        independent->setText(tr("One outlet alone reports this."));
    else if (event.independentOrigins == 1)
        independent->setText(tr("One origin behind %1 outlets.").arg(outlets));
    else
        independent->setText(tr("%1 independent origins.").arg(event.independentOrigins));
}

void InspectorPanel::State::showNames(const EventView& event) const {
    while (auto* item = nameFlow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& name : event.names) {
        auto* chip = new Chip(shownText(name));
        nameFlow->addWidget(chip);
        chip->show();
    }
    namesHeading->setVisible(!event.names.empty());
    names->setVisible(!event.names.empty());
}

void InspectorPanel::State::refresh() {
    const auto* event = snapshot ? snapshot->find(view->event()) : nullptr;
    if (!event) {
        shown = {};
        notes->start({});
        return showEmpty();
    }
    const bool another = event->id != shown;
    if (another) {
        header->cancelEdits();
        allConflicts = false;
        scroll->verticalScrollBar()->setValue(0);
    }
    shown = event->id;
    readOnly->say(snapshot->info.readOnly ? tr("Read-only: %1").arg(shownText(snapshot->info.readOnlyReason))
                                          : QString());
    header->setEvent(*snapshot, *event);
    showConflicts(*event);
    showCorroboration(*event);
    claims->setEvent(*snapshot, *event);
    showNames(*event);
    notes->setReadOnly(snapshot->info.readOnly);
    const QString note = QString::fromStdString(event->note);
    if (another)
        notes->start(note);
    else
        notes->setNote(note);
    QStringList list;
    for (const auto& tag : event->tags) list += QString::fromStdString(tag);
    tags->setTags(list);
    tags->setReadOnly(snapshot->info.readOnly);
    pages->setCurrentWidget(scroll);
}

InspectorPanel::InspectorPanel(CaseSession* session, ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->session = session;
    state_->view = state;
    setMinimumWidth(240);
    state_->build();
    state_->connectEdits();
    state_->showEmpty();
    connect(state, &ViewState::eventChanged, this, [this] {
        state_->notes->flush(); // still the note of the event shown before
        state_->refresh();
    });
    connect(state, &ViewState::conflictChanged, this, [this](ConflictId id) {
        if (const auto* event = state_->snapshot ? state_->snapshot->find(state_->shown) : nullptr)
            state_->showConflicts(*event); // it may be one of those not shown so far
        for (auto* card : state_->cards) {
            const bool current = id && card->conflict() == id && !card->isHidden();
            card->setHighlighted(current);
            if (current) state_->scroll->ensureWidgetVisible(card);
        }
    });
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
    state_->refresh();
}

void InspectorPanel::startMerge() {
    const bool known = state_->snapshot && state_->snapshot->find(state_->shown);
    if (!known || state_->snapshot->info.readOnly) return;
    auto* dialog = new MergeDialog(state_->snapshot, state_->shown, this);
    connect(dialog, &MergeDialog::chosen, this, [this](EventId into, EventId from) {
        state_->execute(MergeEvents{into, from});
    });
    dialog->open();
}

void InspectorPanel::startSplit() {
    if (!state_->shown) return;
    state_->scroll->ensureWidgetVisible(state_->claims);
    state_->claims->startSplit();
}

void InspectorPanel::commitEdits() {
    state_->notes->flush();
}

} // namespace crossdate::ui
