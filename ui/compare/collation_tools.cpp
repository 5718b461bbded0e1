#include "ui/compare/collation_tools.h"

#include "ui/compare/collation_model.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/document_picker.h"
#include "ui/models/wording.h"
#include "ui/style/labels.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace crossdate::ui {

namespace {

constexpr int kRoomForWords = 760;

} // namespace

CollationTools::CollationTools(CollationProxy* rows, QWidget* parent)
    : QWidget(parent), rows_(rows), documents_(new QPushButton(this)), ofEvent_(new QPushButton(this)),
      picker_(new DocumentPicker(DocumentPicker::Choose::several, this)), filters_(new QButtonGroup(this)),
      export_(new QPushButton(tr("Export ▾"), this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setProperty("edge", QStringLiteral("bottom"));
    setFixedHeight(42);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
    row->addWidget(documents_);
    row->addWidget(ofEvent_);
    row->addSpacing(10);
    addFilters();
    row->addStretch(1);
    row->addWidget(export_);
    ofEvent_->setText(tr("Those of the event"));
    ofEvent_->setProperty("kind", QStringLiteral("link"));
    auto* menu = new QMenu(this);
    menu->addAction(tr("Collation as &CSV…"), this, [this] { Q_EMIT exportWanted(false); });
    menu->addAction(tr("Collation as &HTML…"), this, [this] { Q_EMIT exportWanted(true); });
    export_->setMenu(menu);
    connect(documents_, &QPushButton::clicked, this, [this] { picker_->openUnder(documents_); });
    connect(picker_, &DocumentPicker::picked, this, &CollationTools::documentsChosen);
    connect(ofEvent_, &QPushButton::clicked, this, &CollationTools::eventWanted);
    setDocuments({}, false);
    refresh();
}

void CollationTools::addFilters() {
    struct Choice {
        CollationFilter filter;
        QString tip;
    };
    const std::vector<Choice> choices{
        {CollationFilter::all, tr("Every group of sentences")},
        {CollationFilter::several, tr("Rows that two or more documents tell")},
        {CollationFilter::differ, tr("Rows told in different words, or in conflict")},
        {CollationFilter::conflict, tr("Rows with a conflict")},
    };
    auto* segments = new QHBoxLayout;
    segments->setSpacing(2);
    for (const auto& [filter, tip] : choices) {
        auto* button = new QPushButton(this);
        button->setProperty("kind", QStringLiteral("tab"));
        button->setCheckable(true);
        button->setToolTip(tip);
        filters_->addButton(button, static_cast<int>(filter));
        segments->addWidget(button);
    }
    filters_->button(static_cast<int>(CollationFilter::all))->setChecked(true);
    static_cast<QHBoxLayout*>(layout())->addLayout(segments);
    connect(filters_, &QButtonGroup::idClicked, this, [this](int id) {
        rows_->setFilter(static_cast<CollationFilter>(id));
        Q_EMIT filterChanged();
    });
}

void CollationTools::setSnapshot(const SnapshotPtr& snapshot) {
    picker_->setSnapshot(snapshot);
}

void CollationTools::setDocuments(const std::vector<DocumentId>& documents, bool chosen) {
    picker_->setChosen(documents);
    const auto count = documents.size();
    const auto most = CollationView::kMostDocuments;
    documents_->setText(count > most ? tr("%1 of %2 documents ▾").arg(most).arg(countText(count))
                        : count == 1 ? tr("1 document ▾")
                                     : tr("%1 documents ▾").arg(count));
    documents_->setToolTip(chosen ? tr("The documents you chose")
                                  : tr("The documents that tell of the selected event; choose others here"));
    ofEvent_->setVisible(chosen);
}

void CollationTools::nameFilters() {
    const bool wide = width() > kRoomForWords;
    const auto name = [this, wide](CollationFilter filter, const QString& word, const QString& full) {
        const int count = rows_->collation()->count(filter);
        filters_->button(static_cast<int>(filter))
            ->setText(QStringLiteral("%1 %2").arg(wide ? full : word).arg(count));
    };
    name(CollationFilter::all, tr("All"), tr("All rows"));
    name(CollationFilter::several, tr("Several"), tr("Told by several"));
    name(CollationFilter::differ, tr("Differ"), tr("Differ"));
    name(CollationFilter::conflict, tr("Conflict"), tr("Conflict"));
}

void CollationTools::refresh() {
    nameFilters();
    export_->setEnabled(rows_->collation()->rowCount() > 0);
}

void CollationTools::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    nameFilters();
}

} // namespace crossdate::ui
