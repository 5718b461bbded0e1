#include "ui/panels/conflict_card.h"

#include "ui/models/wording.h"
#include "ui/panels/side_quote.h"
#include "ui/panels/tone_label.h"
#include "ui/panels/verdict_bar.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace crossdate::ui {

ConflictCard::ConflictCard(QWidget* parent)
    : CardFrame(parent), title_(new ToneLabel(Tone::strong)), why_(new ToneLabel(Tone::small)),
      a_(new SideQuote(false)), b_(new SideQuote(false)), verdicts_(new VerdictBar) {
    setStriped(true);
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 9, 8, 10);
    layout->setSpacing(0);
    layout->addWidget(title_);
    layout->addSpacing(3);
    layout->addWidget(a_);
    layout->addSpacing(3);
    layout->addWidget(b_);
    layout->addSpacing(4);
    layout->addWidget(why_);
    layout->addSpacing(8);
    layout->addWidget(verdicts_);
    connect(verdicts_, &VerdictBar::chosen, this,
            [this](Verdict verdict) { Q_EMIT verdictChosen(id_, verdict); });
    for (auto* side : {a_, b_}) connect(side, &SideQuote::passageWanted, this, &ConflictCard::passageWanted);
}

void ConflictCard::setConflict(const CaseSnapshot& snapshot, const ConflictView& conflict) {
    id_ = conflict.id;
    title_->setText(shownText(conflict.title));
    a_->setSide(snapshot, conflict.a);
    b_->setSide(snapshot, conflict.b);
    why_->say(reasonAlone(snapshot, conflict));
    why_->setToolTip(plainToolTip(shownText(conflict.why)));
    verdicts_->setVerdict(conflict.verdict);
    setAccessibleName(tr("Conflict: %1").arg(title_->text()));
    setAccessibleDescription(tr("%1. %2 has “%3”, %4 has “%5”. Verdict: %6")
                                 .arg(why_->text(), a_->outlet(), a_->quote(), b_->outlet(), b_->quote(),
                                      wordFor(conflict.verdict)));
}

void ConflictCard::setReadOnly(bool readOnly) {
    readOnly_ = readOnly;
    verdicts_->setEnabled(!readOnly);
}

bool ConflictCard::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && verdictForKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // before any shortcut of the window on the same letter
        return true;
    }
    return CardFrame::event(event);
}

void ConflictCard::keyPressEvent(QKeyEvent* event) {
    const auto verdict = verdictForKey(*event);
    if (verdict && !readOnly_)
        Q_EMIT verdictChosen(id_, *verdict);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT activated(id_);
    else
        CardFrame::keyPressEvent(event);
}

void ConflictCard::mousePressEvent(QMouseEvent* event) {
    CardFrame::mousePressEvent(event);
    Q_EMIT activated(id_);
}

} // namespace crossdate::ui
