#include "ui/panels/event_claims.h"

#include "core/base/utf8.h"
#include "ui/models/wording.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/tone_label.h"
#include "ui/style/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kRows = 6; // in sight; the others are scrolled to
constexpr std::size_t kLongestQuote = 140;

QString outletOf(const CaseSnapshot& snapshot, DocumentId document) {
    const DocumentView* view = snapshot.find(document);
    const OutletView* outlet = view ? snapshot.find(view->outlet) : nullptr;
    return outlet ? shownText(outlet->name) : EventClaims::tr("Unknown outlet");
}

QString quoteOf(const CaseSnapshot& snapshot, const Passage& passage) {
    std::string_view quote = snapshot.textOf(passage);
    if (quote.size() <= kLongestQuote) return shownText(quote);
    return shownText(quote.substr(0, utf8::floorBoundary(quote, kLongestQuote))) + u'…';
}

QString namesOf(const CaseSnapshot& snapshot, const std::vector<OutletId>& outlets) {
    QStringList names;
    for (const OutletId id : outlets)
        if (const OutletView* outlet = snapshot.find(id)) names += shownText(outlet->name);
    return names.join(QStringLiteral(", "));
}

QString correctionText(const CaseSnapshot& snapshot, const Correction& correction) {
    const QString before = quoteOf(snapshot, {correction.before, correction.change.before});
    const QString after = quoteOf(snapshot, {correction.after, correction.change.after});
    const QString outlet = outletOf(snapshot, correction.after);
    if (before.isEmpty()) return EventClaims::tr("%1 added “%2”").arg(outlet, after);
    if (after.isEmpty()) return EventClaims::tr("%1 dropped “%2”").arg(outlet, before);
    return EventClaims::tr("%1 changed “%2” to “%3”").arg(outlet, before, after);
}

} // namespace

EventClaims::EventClaims(QWidget* parent)
    : QWidget(parent), list_(new QListWidget), split_(new QPushButton(tr("Split off"))),
      merge_(new QPushButton(tr("Merge with…"))), first_(new ToneLabel(Tone::muted)),
      silent_(new ToneLabel(Tone::muted)), corrected_(new ToneLabel(Tone::muted)) {
    list_->setAccessibleName(tr("Claims of the event"));
    list_->setToolTip(tr("Enter shows a claim in its report; Space chooses it to be split off"));
    list_->setFont(interfaceFont(12));
    list_->setTextElideMode(Qt::ElideRight);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTabKeyNavigation(false);
    split_->setToolTip(tr("The chosen claims become an event of their own"));
    merge_->setToolTip(tr("Another event tells the same happening"));
    auto* buttons = new QWidget;
    auto* buttonRow = new FlowLayout(buttons, 6);
    buttonRow->addWidget(split_);
    buttonRow->addWidget(merge_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (auto* label : {first_, silent_, corrected_}) column->addWidget(label);
    column->addWidget(list_);
    column->addWidget(buttons);
    connect(split_, &QPushButton::clicked, this, [this] { Q_EMIT splitWanted(chosen()); });
    connect(merge_, &QPushButton::clicked, this, &EventClaims::mergeWanted);
    connect(list_, &QListWidget::itemChanged, this, &EventClaims::showChoice);
    connect(list_, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const auto row = static_cast<std::size_t>(list_->row(item));
        if (row < claims_.size()) Q_EMIT passageWanted(claims_[row].passage);
    });
}

void EventClaims::setEvent(const CaseSnapshot& snapshot, const EventView& event) {
    readOnly_ = snapshot.info.readOnly;
    if (event.id != event_ || event.claims != claims_) fill(snapshot, event);
    tellCoverage(snapshot, event);
    showChoice();
}

void EventClaims::fill(const CaseSnapshot& snapshot, const EventView& event) {
    event_ = event.id;
    claims_ = event.claims;
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const Claim& claim : claims_) {
        const QString outlet = outletOf(snapshot, claim.passage.document);
        const QString quote = quoteOf(snapshot, claim.passage);
        auto* item = new QListWidgetItem(outlet + QStringLiteral(" · ") + quote, list_);
        item->setToolTip(plainToolTip(outlet + u'\n' + quote));
        if (claims_.size() > 1 && !readOnly_) item->setCheckState(Qt::Unchecked);
    }
    const int row = std::max(18, list_->sizeHintForRow(0));
    list_->setFixedHeight(std::min(kRows, std::max(1, list_->count())) * row + 2 * list_->frameWidth() + 2);
}

void EventClaims::tellCoverage(const CaseSnapshot& snapshot, const EventView& event) {
    QStringList firsts;
    for (const DocumentId id : event.firstReports) firsts += outletOf(snapshot, id);
    firsts.removeDuplicates();
    const DocumentView* first =
        event.firstReports.empty() ? nullptr : snapshot.find(event.firstReports.front());
    first_->say(
        first ? tr("First report: %1, %2").arg(firsts.join(QStringLiteral(", ")), dateText(first->published))
              : QString());
    first_->setToolTip(plainToolTip(shownText(event.firstReportReason)));
    silent_->say(event.silent.empty() ? QString() : tr("Silent: %1").arg(namesOf(snapshot, event.silent)));
    silent_->setToolTip(
        tr("These outlets tell other events of the story, and published after this one began"));
    QStringList corrections;
    for (const Correction& correction : event.corrections)
        corrections += correctionText(snapshot, correction);
    corrected_->say(corrections.isEmpty() ? QString() : tr("Corrected: %1").arg(corrections.join(u'\n')));
}

std::vector<ClaimId> EventClaims::chosen() const {
    std::vector<ClaimId> ids;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            ids.push_back(claims_[static_cast<std::size_t>(row)].id);
    return ids;
}

void EventClaims::showChoice() {
    const auto count = chosen().size();
    split_->setVisible(claims_.size() > 1 && !readOnly_);
    split_->setEnabled(count > 0 && count < claims_.size());
    split_->setText(count > 1 ? tr("Split off %1 claims").arg(count) : tr("Split off"));
    merge_->setVisible(!readOnly_);
}

void EventClaims::startSplit() {
    if (list_->count() == 0) return;
    if (list_->currentRow() < 0) list_->setCurrentRow(0);
    list_->setFocus(Qt::OtherFocusReason);
}

} // namespace crossdate::ui
