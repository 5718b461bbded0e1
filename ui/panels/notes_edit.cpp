#include "ui/panels/notes_edit.h"

#include "ui/style/theme.h"

#include <QTimer>

namespace crossdate::ui {

namespace {
constexpr int kIdleMs = 2500;
}

NotesEdit::NotesEdit(QWidget* parent) : QPlainTextEdit(parent), idle_(new QTimer(this)) {
    setTabChangesFocus(true);
    setFont(interfaceFont(13));
    setPlaceholderText(tr("What to check, what you know…"));
    setAccessibleName(tr("Notes"));
    idle_->setSingleShot(true);
    idle_->setInterval(kIdleMs);
    connect(idle_, &QTimer::timeout, this, &NotesEdit::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (toPlainText() != kept_) idle_->start();
    });
}

void NotesEdit::setNote(const QString& note) {
    if (note == kept_) return;
    kept_ = note;
    idle_->stop();
    if (note != toPlainText()) setPlainText(note);
}

void NotesEdit::start(const QString& note) {
    kept_ = note;
    idle_->stop();
    setPlainText(note);
}

void NotesEdit::flush() {
    idle_->stop();
    const QString note = toPlainText();
    if (note == kept_ || isReadOnly()) return;
    kept_ = note;
    Q_EMIT committed(note);
}

QSize NotesEdit::sizeHint() const {
    return {200, 84};
}

void NotesEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) flush();
}

} // namespace crossdate::ui
