#include "ui/window/paste_dialog.h"

#include "core/date/edtf.h"
#include "ui/models/wording.h"
#include "ui/style/labels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace crossdate::ui {

PasteDialog::PasteDialog(const QString& text, QWidget* parent)
    : QDialog(parent), text_(new QPlainTextEdit(this)), outlet_(new QLineEdit(this)),
      name_(new QLineEdit(this)), published_(new QLineEdit(this)),
      problem_(plainLabel({}, "conflict", this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Paste a report"));
    resize(620, 460);
    text_->setPlainText(text);
    text_->setAccessibleName(tr("Text of the report"));
    outlet_->setPlaceholderText(tr("Who published it; empty: read from the text"));
    name_->setText(tr("pasted.txt"));
    published_->setPlaceholderText(tr("2019-05-15; empty: read from the text"));
    problem_->setWordWrap(true);
    problem_->hide();

    auto* form = new QFormLayout;
    form->addRow(tr("&Outlet"), outlet_);
    form->addRow(tr("&Name"), name_);
    form->addRow(tr("&Published"), published_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Import"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(text_, 1);
    layout->addWidget(problem_);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasteDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    outlet_->setFocus();
}

void PasteDialog::give() {
    importer::ImportOptions options;
    options.outlet = outlet_->text().trimmed().toStdString();
    if (const QString date = published_->text().trimmed(); !date.isEmpty()) {
        auto dating = date::parseEdtf(date.toStdString());
        if (!dating) {
            problem_->setText(shownText(toLine(dating.error())));
            problem_->show();
            published_->setFocus();
            return;
        }
        options.published = std::move(*dating);
    }
    const QString name = name_->text().trimmed();
    Q_EMIT reportGiven(text_->toPlainText(), name.isEmpty() ? tr("pasted.txt") : name, options);
    accept();
}

} // namespace crossdate::ui
