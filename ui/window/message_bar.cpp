#include "ui/window/message_bar.h"

#include "ui/models/wording.h"
#include "ui/style/labels.h"
#include "ui/window/glyphs.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace crossdate::ui {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), icon_(new QLabel(this)), what_(plainLabel({}, "strong", this)),
      why_(plainLabel({}, nullptr, this)), count_(plainLabel({}, "muted", this)),
      close_(new QPushButton(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("notice"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 8, 7);
    row->setSpacing(10);
    row->addWidget(icon_, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (QLabel* label : {what_, why_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    row->addLayout(texts, 1);
    row->addWidget(count_);
    close_->setIcon(glyph(Glyph::cross));
    close_->setProperty("kind", QStringLiteral("flat"));
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close message"));
    row->addWidget(close_, 0, Qt::AlignTop);
    connect(close_, &QPushButton::clicked, this, [this] {
        if (!errors_.empty()) errors_.pop_front();
        refresh();
    });
    hide();
}

void MessageBar::tell(const Error& error) {
    if (!errors_.empty() && errors_.back() == error) return;
    errors_.push_back(error);
    refresh();
}

void MessageBar::refresh() {
    setVisible(!errors_.empty());
    if (errors_.empty()) return;
    icon_->setPixmap(glyph(Glyph::warning, QPalette::WindowText).pixmap(16, 16));
    const Error& error = errors_.front();
    QString what = shownText(error.what);
    if (!what.isEmpty()) what[0] = what[0].toUpper();
    QStringList more;
    for (const std::string& part : {error.why, error.hint})
        if (!part.empty()) {
            more.append(shownText(part));
            more.back()[0] = more.back()[0].toUpper();
        }
    what_->setText(what);
    why_->setText(more.join(QStringLiteral(". ")) + (more.isEmpty() ? QString() : QStringLiteral(".")));
    why_->setVisible(!more.isEmpty());
    count_->setText(errors_.size() > 1 ? tr("%1 more").arg(errors_.size() - 1) : QString());
    setAccessibleName(what + QStringLiteral(". ") + why_->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace crossdate::ui
