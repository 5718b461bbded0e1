#include "ui/panels/inline_edit.h"

#include "ui/panels/field_keys.h"
#include "ui/panels/flow_layout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace crossdate::ui {

InlineEdit::InlineEdit(Tone tone, const QString& what, Check check, bool showButton, QWidget* parent)
    : QWidget(parent), check_(std::move(check)), label_(new ToneLabel(tone)), field_(new QLineEdit),
      message_(new ToneLabel(Tone::small)) {
    label_->setFocusPolicy(showButton ? Qt::NoFocus : Qt::TabFocus);
    label_->setToolTip(tr("Click to edit"));
    label_->setCursor(Qt::IBeamCursor);
    label_->installEventFilter(this);
    field_->setFont(label_->font());
    field_->setAccessibleName(what);
    field_->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    if (showButton)
        addButton(layout, what);
    else
        layout->addWidget(label_);
    layout->addWidget(field_);
    layout->addWidget(message_);
    field_->hide();
    message_->hide();
    connect(field_, &QLineEdit::textChanged, this, &InlineEdit::validate);
}

void InlineEdit::addButton(QVBoxLayout* layout, const QString& what) {
    button_ = new QPushButton(tr("edit"));
    button_->setProperty("kind", QStringLiteral("link"));
    button_->setAccessibleName(tr("Edit %1").arg(what));
    button_->setCursor(Qt::PointingHandCursor);
    connect(button_, &QPushButton::clicked, this, &InlineEdit::beginEdit);
    // Behind the words where there is room, else below them.
    label_->setWordWrap(false);
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line, 4);
    flow->addWidget(label_);
    flow->addWidget(button_);
    layout->addWidget(line);
}

void InlineEdit::setContent(const QString& shown, const QString& edited) {
    label_->setText(shown);
    edited_ = edited;
}

void InlineEdit::setReadOnly(bool readOnly) {
    readOnly_ = readOnly;
    if (button_) button_->setVisible(!readOnly && !editing());
    label_->setCursor(readOnly ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (readOnly) cancel();
}

bool InlineEdit::editing() const {
    return !field_->isHidden();
}

void InlineEdit::beginEdit() {
    if (readOnly_ || editing()) return;
    label_->hide();
    if (button_) button_->hide();
    field_->setText(edited_);
    field_->show();
    field_->selectAll();
    field_->setFocus(Qt::OtherFocusReason);
    validate();
}

void InlineEdit::endEdit() {
    if (!editing()) return;
    const bool hadFocus = field_->hasFocus();
    field_->hide();
    message_->hide();
    label_->show();
    if (button_) button_->setVisible(!readOnly_);
    if (!hadFocus) return;
    if (button_ && !readOnly_)
        button_->setFocus(Qt::OtherFocusReason);
    else
        label_->setFocus(Qt::OtherFocusReason);
}

void InlineEdit::cancel() {
    endEdit();
}

void InlineEdit::validate() {
    if (!editing()) return;
    const Verdict verdict = check_(field_->text().trimmed());
    message_->setTone(verdict.valid ? Tone::small : Tone::error);
    message_->say(verdict.message);
}

bool InlineEdit::commit() {
    const QString text = field_->text().trimmed();
    if (!check_(text).valid) return false;
    const bool changed = text != edited_;
    endEdit();
    if (changed) Q_EMIT committed(text);
    return true;
}

bool InlineEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == label_) {
        if (event->type() == QEvent::MouseButtonRelease) beginEdit();
        if (event->type() != QEvent::KeyPress) return false;
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool start = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2;
        if (start) beginEdit();
        return start;
    }
    if (watched != field_ || !editing()) return false;
    if (handleFieldKey(
            event, [this] { commit(); }, [this] { cancel(); }))
        return true;
    // Leaving keeps what is valid; what is not was told while it was typed.
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason && !commit())
        endEdit();
    return false;
}

} // namespace crossdate::ui
