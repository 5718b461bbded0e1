#include "ui/panels/tags_edit.h"

#include "ui/panels/chip.h"
#include "ui/panels/field_keys.h"
#include "ui/panels/flow_layout.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace crossdate::ui {

TagsEdit::TagsEdit(QWidget* parent)
    : QWidget(parent), flow_(new FlowLayout(this)), add_(new Chip(QStringLiteral("+"), ChipTone::neutral)),
      field_(new QLineEdit) {
    add_->setActive(true);
    add_->setToolTip(tr("Add a tag"));
    add_->setAccessibleName(tr("Add a tag"));
    field_->setFont(interfaceFont(12));
    field_->setFixedWidth(110);
    field_->setMaxLength(80);
    field_->setPlaceholderText(tr("new tag"));
    field_->setAccessibleName(tr("New tag"));
    field_->installEventFilter(this);
    flow_->addWidget(add_);
    flow_->addWidget(field_);
    field_->hide();
    connect(add_, &Chip::clicked, this, &TagsEdit::beginAdding);
}

void TagsEdit::setTags(const QStringList& tags) {
    if (tags == tags_) return;
    tags_ = tags;
    rebuild();
}

void TagsEdit::setReadOnly(bool readOnly) {
    if (readOnly == readOnly_) return;
    readOnly_ = readOnly;
    if (readOnly) endAdding();
    add_->setVisible(!readOnly);
    rebuild();
}

void TagsEdit::rebuild() {
    for (auto* chip : chips_) {
        flow_->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    chips_.clear();
    for (const auto& tag : tags_) {
        auto* chip = new Chip(tag);
        chip->setRemovable(!readOnly_);
        chip->setAccessibleName(tr("Tag %1").arg(tag));
        connect(chip, &Chip::removeRequested, this, [this, tag] { remove(tag); });
        flow_->insertWidget(static_cast<int>(chips_.size()), chip);
        chip->show();
        chips_ += chip;
    }
}

void TagsEdit::remove(const QString& tag) {
    QStringList rest = tags_;
    rest.removeAll(tag);
    Q_EMIT changed(rest);
}

void TagsEdit::beginAdding() {
    if (readOnly_) return;
    add_->hide();
    field_->show();
    field_->clear();
    field_->setFocus(Qt::OtherFocusReason);
}

void TagsEdit::endAdding() {
    if (field_->isHidden()) return;
    const bool hadFocus = field_->hasFocus();
    field_->hide();
    add_->setVisible(!readOnly_);
    if (hadFocus) add_->setFocus(Qt::OtherFocusReason);
}

void TagsEdit::commit() {
    QStringList wanted = tags_;
    for (const auto& part : field_->text().split(u','))
        if (const QString tag = part.simplified();
            !tag.isEmpty() && !wanted.contains(tag, Qt::CaseInsensitive))
            wanted += tag;
    endAdding();
    if (wanted != tags_) Q_EMIT changed(wanted);
}

bool TagsEdit::eventFilter(QObject*, QEvent* event) {
    if (field_->isHidden()) return false;
    if (handleFieldKey(
            event, [this] { commit(); }, [this] { endAdding(); }))
        return true;
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commit();
    return false;
}

} // namespace crossdate::ui
