#include "ui/window/results_panel.h"

#include "ui/models/wording.h"
#include "ui/style/labels.h"
#include "ui/window/glyphs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

namespace crossdate::ui {

namespace {

constexpr int kRowHeight = 24;

QString nameOf(const std::filesystem::path& path) {
    return shownText((path.has_filename() ? path.filename() : path).string());
}

} // namespace

ResultsPanel::ResultsPanel(QWidget* parent)
    : QWidget(parent), title_(plainLabel({}, "strong", this)), rows_(new QTreeWidget(this)),
      leaving_(new QTimer(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setProperty("edge", QStringLiteral("top"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    auto* close = new QPushButton(this);
    close->setIcon(glyph(Glyph::cross));
    close->setProperty("kind", QStringLiteral("flat"));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close results"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    head->addWidget(close);
    layout->addLayout(head);

    leaving_->setSingleShot(true);
    leaving_->setInterval(8000);
    connect(leaving_, &QTimer::timeout, this, &QWidget::hide);
    rows_->setObjectName(QStringLiteral("results"));
    rows_->setColumnCount(2);
    rows_->setHeaderHidden(true);
    rows_->setRootIsDecorated(false);
    rows_->setUniformRowHeights(true);
    rows_->setSelectionMode(QAbstractItemView::NoSelection);
    rows_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    rows_->header()->setStretchLastSection(true);
    rows_->setAccessibleName(tr("Results"));
    layout->addWidget(rows_);
    hide();
}

void ResultsPanel::begin(const QString& title) {
    leaving_->stop();
    title_->setText(title);
    rows_->clear();
}

void ResultsPanel::addRow(bool good, const QString& what, const QString& why) {
    auto* item = new QTreeWidgetItem(rows_, {what, why});
    item->setIcon(0, glyph(good ? Glyph::done : Glyph::warning, QPalette::WindowText));
    item->setSizeHint(1, {10, kRowHeight}); // the first column is as wide as its words
    item->setToolTip(0, plainToolTip(what));
    item->setToolTip(1, plainToolTip(why));
}

void ResultsPanel::addRows(const std::vector<Error>& errors) {
    for (const Error& error : errors) {
        QString why = shownText(error.why);
        if (!error.hint.empty()) why += QStringLiteral(" — ") + shownText(error.hint);
        addRow(false, shownText(error.what), why);
    }
}

void ResultsPanel::fitHeight() {
    const int count = std::min(rows_->topLevelItemCount(), 6);
    rows_->setVisible(count > 0);
    rows_->setFixedHeight(count * kRowHeight + 4);
    show();
}

void ResultsPanel::showImport(const workflow::ImportReport& report) {
    int known = 0;
    for (const auto& file : report.imported) known += file.alreadyThere ? 1 : 0;
    const int fresh = static_cast<int>(report.imported.size()) - known;
    QStringList parts{tr("%1 imported").arg(fresh)};
    if (known > 0) parts.append(tr("%1 already in the case").arg(known));
    if (!report.failures.empty()) parts.append(tr("%1 could not be read").arg(report.failures.size()));
    begin(tr("Import: %1").arg(parts.join(QStringLiteral(", "))));
    addRows(report.failures);
    for (const auto& file : report.imported)
        for (const std::string& warning : file.warnings) addRow(false, nameOf(file.file), shownText(warning));
    for (const auto& file : report.imported)
        if (file.alreadyThere) addRow(true, nameOf(file.file), tr("the same bytes are in the case already"));
    fitHeight();
    if (rows_->topLevelItemCount() == 0) leaving_->start();
}

void ResultsPanel::showVerify(const store::VerifyReport& report) {
    if (report.damage.empty())
        begin(tr("The case is sound: %1 things checked").arg(report.checked));
    else
        begin(
            tr("The case is damaged: %1 of %2 things checked").arg(report.damage.size()).arg(report.checked));
    addRows(report.damage);
    fitHeight();
}

void ResultsPanel::showDone(const QString& text) {
    begin(text);
    fitHeight();
    leaving_->start();
}

} // namespace crossdate::ui
