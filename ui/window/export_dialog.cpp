#include "ui/window/export_dialog.h"

#include "ui/models/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace crossdate::ui {

ExportDialog::ExportDialog(Format format, const QString& title, const Dating& visible, bool dark,
                           QWidget* parent)
    : QDialog(parent), visible_(visible), title_(new QLineEdit(title, this)), scale_(new QComboBox(this)),
      page_(new QComboBox(this)), orientation_(new QComboBox(this)), theme_(new QComboBox(this)),
      onlyVisible_(
          new QCheckBox(tr("Only events of the &days on the screen (%1)").arg(dateText(visible)), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(format == Format::png ? tr("Export as PNG") : tr("Export as PDF"));
    for (const int percent : {100, 150, 200, 300, 400})
        scale_->addItem(tr("%1 %").arg(percent), percent / 100.0);
    scale_->setCurrentIndex(2);
    for (const auto size : {QPageSize::A4, QPageSize::A3, QPageSize::Letter, QPageSize::Tabloid})
        page_->addItem(QPageSize::name(size), static_cast<int>(size));
    orientation_->addItem(tr("Landscape"), true);
    orientation_->addItem(tr("Portrait"), false);
    theme_->addItem(tr("Light"), false);
    theme_->addItem(tr("Dark"), true);
    // Paper is white, whatever the screen is.
    theme_->setCurrentIndex(format == Format::png && dark ? 1 : 0);

    auto* form = new QFormLayout;
    form->addRow(tr("&Title"), title_);
    if (format == Format::png) form->addRow(tr("&Scale"), scale_);
    if (format == Format::pdf) {
        form->addRow(tr("&Paper"), page_);
        form->addRow(tr("&Orientation"), orientation_);
    }
    form->addRow(tr("T&heme"), theme_);
    form->addRow(QString(), onlyVisible_);
    scale_->setVisible(format == Format::png);
    page_->setVisible(format == Format::pdf);
    orientation_->setVisible(format == Format::pdf);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Export…"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    title_->setMinimumWidth(320);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(options());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportOptions ExportDialog::options() const {
    ExportOptions options;
    options.dark = theme_->currentData().toBool();
    options.scale = scale_->currentData().toDouble();
    options.pageSize = static_cast<QPageSize::PageSizeId>(page_->currentData().toInt());
    options.landscape = orientation_->currentData().toBool();
    options.title = title_->text();
    if (onlyVisible_->isChecked()) options.range = visible_;
    return options;
}

} // namespace crossdate::ui
