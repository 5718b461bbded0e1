#include "ui/panels/conflict_detail.h"

#include "ui/models/wording.h"
#include "ui/panels/card_frame.h"
#include "ui/panels/notes_edit.h"
#include "ui/panels/side_quote.h"
#include "ui/panels/tone_label.h"
#include "ui/panels/verdict_bar.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>

namespace crossdate::ui {

namespace {

constexpr int kSideBySide = 440; // narrower, the sides stand one above the other

CardFrame* framed(SideQuote* side) {
    auto* frame = new CardFrame;
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(side);
    layout->addStretch(1);
    return frame;
}

} // namespace

ConflictDetail::ConflictDetail(QWidget* parent)
    : QWidget(parent), pages_(new QStackedLayout(this)), empty_(new ToneLabel(Tone::muted)),
      title_(new ToneLabel(Tone::title)), subtitle_(new ToneLabel(Tone::small)),
      why_(new ToneLabel(Tone::muted)), a_(new SideQuote(true)), b_(new SideQuote(true)),
      verdicts_(new VerdictBar), note_(new NotesEdit) {
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    pages_->addWidget(empty_);
    pages_->addWidget(buildContent());
    note_->setAccessibleName(tr("Note on the conflict"));
    note_->setFixedHeight(64);
    note_->installEventFilter(this);
    connect(note_, &NotesEdit::committed, this,
            [this](const QString& note) { Q_EMIT noteChosen(shown_, note); });
    connect(verdicts_, &VerdictBar::chosen, this, &ConflictDetail::verdictChosen);
    for (auto* side : {a_, b_})
        connect(side, &SideQuote::passageWanted, this, &ConflictDetail::passageWanted);
}

QWidget* ConflictDetail::buildContent() {
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addSpacing(2);
    column->addWidget(subtitle_);
    column->addSpacing(8);
    column->addWidget(verdicts_);
    column->addSpacing(12);
    sides_ = new QBoxLayout(QBoxLayout::LeftToRight);
    sides_->setSpacing(10);
    sides_->addWidget(framed(a_), 1);
    sides_->addWidget(framed(b_), 1);
    column->addLayout(sides_);
    column->addSpacing(10);
    column->addWidget(new ToneLabel(Tone::heading, tr("Why")));
    column->addSpacing(4);
    column->addWidget(why_);
    column->addSpacing(10);
    column->addWidget(new ToneLabel(Tone::heading, tr("Note")));
    column->addSpacing(4);
    column->addWidget(note_);
    column->addSpacing(10);
    column->addWidget(new ToneLabel(Tone::small, tr("In the list: N next, P previous; C, D, F, X give the "
                                                    "verdict, O takes it back; E writes a note")));
    column->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void ConflictDetail::setConflict(const CaseSnapshot& snapshot, const ConflictView& conflict) {
    const QString note = QString::fromStdString(conflict.note);
    if (shown_ == conflict.id) {
        note_->setNote(note);
    } else {
        shown_ = conflict.id;
        note_->start(note);
    }
    note_->setReadOnly(snapshot.info.readOnly);
    title_->setText(shownText(conflict.title));
    const auto* event = conflict.event ? snapshot.find(*conflict.event) : nullptr;
    QStringList parts{wordFor(conflict.kind), wordFor(conflict.relation),
                      tr("strength %1 %").arg(qRound(conflict.score * 100))};
    if (event) parts += shownText(event->title);
    subtitle_->setText(parts.join(QStringLiteral(" · ")));
    a_->setSide(snapshot, conflict.a);
    b_->setSide(snapshot, conflict.b);
    why_->setText(reasonAlone(snapshot, conflict));
    why_->setToolTip(plainToolTip(shownText(conflict.why)));
    verdicts_->setVerdict(conflict.verdict);
    verdicts_->setEnabled(!snapshot.info.readOnly);
    pages_->setCurrentIndex(1);
}

void ConflictDetail::setEmpty(const QString& message) {
    empty_->setText(message);
    pages_->setCurrentIndex(0);
}

void ConflictDetail::editNote() {
    if (pages_->currentIndex() == 1) note_->setFocus(Qt::OtherFocusReason);
}

void ConflictDetail::keepNote() {
    note_->flush();
}

bool ConflictDetail::eventFilter(QObject* watched, QEvent* event) {
    const bool escape = (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
                        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (watched != note_ || !escape) return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) Q_EMIT noteDone();
    return true;
}

void ConflictDetail::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    sides_->setDirection(width() < kSideBySide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace crossdate::ui
