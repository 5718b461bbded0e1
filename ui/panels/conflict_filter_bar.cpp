#include "ui/panels/conflict_filter_bar.h"

#include "ui/models/wording.h"
#include "ui/panels/conflict_review.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/tone_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace crossdate::ui {

namespace {

template <class Kind>
std::optional<Kind> chosen(const QComboBox* box) {
    const QVariant value = box->currentData();
    return value.isValid() ? std::optional(static_cast<Kind>(value.toInt())) : std::nullopt;
}

} // namespace

ConflictFilterBar::ConflictFilterBar(ConflictReviewProxy* rows, QWidget* parent)
    : QWidget(parent), rows_(rows), counts_(new ToneLabel(Tone::small)),
      showAll_(new QPushButton(tr("Show all"))) {
    setLayout(new FlowLayout(nullptr, 6));
    layout()->setContentsMargins(10, 8, 10, 8);
    kind_ = addChoice(tr("Kind"), tr("All kinds"));
    for (int i = 0; i <= static_cast<int>(ConflictKind::attribution); ++i)
        kind_->addItem(wordFor(static_cast<ConflictKind>(i)), i);
    relation_ = addChoice(tr("Relation"), tr("All relations"));
    for (const auto relation : {Relation::conflict, Relation::development})
        relation_->addItem(wordFor(relation), static_cast<int>(relation));
    outlet_ = addChoice(tr("Outlet"), tr("All outlets"));
    verdict_ = addChoice(tr("Verdict"), tr("All verdicts"));
    for (int i = 0; i <= static_cast<int>(Verdict::dismissed); ++i)
        verdict_->addItem(wordFor(static_cast<Verdict>(i)), i);
    strength_ = addChoice(tr("Strength"), tr("Any strength"));
    for (const int percent : {40, 60, 80}) strength_->addItem(tr("%1 % and more").arg(percent), percent);
    showAll_->setProperty("kind", QStringLiteral("link"));
    counts_->setWordWrap(false);
    counts_->setMinimumHeight(26);
    layout()->addWidget(counts_);
    layout()->addWidget(showAll_);
    connect(showAll_, &QPushButton::clicked, this, &ConflictFilterBar::clear);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rows_, signal, this, &ConflictFilterBar::tellCounts);
    connect(rows_, &QAbstractItemModel::modelReset, this, &ConflictFilterBar::tellCounts);
    tellCounts();
}

QComboBox* ConflictFilterBar::addChoice(const QString& what, const QString& everything) {
    auto* box = new QComboBox;
    box->addItem(everything);
    box->setAccessibleName(tr("Filter by %1").arg(what.toLower()));
    box->setToolTip(what);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(7);
    box->view()->setMinimumWidth(150);
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &ConflictFilterBar::apply);
    return box;
}

void ConflictFilterBar::setSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    const QVariant before = outlet_->currentData();
    const QSignalBlocker quiet(outlet_);
    while (outlet_->count() > 1) outlet_->removeItem(1);
    if (snapshot)
        for (const auto& outlet : snapshot->outlets)
            outlet_->addItem(shownText(outlet.name), QVariant::fromValue(qint64{outlet.id.value}));
    outlet_->setCurrentIndex(before.isValid() ? std::max(0, outlet_->findData(before)) : 0);
    apply();
}

void ConflictFilterBar::clear() {
    for (auto* box : {kind_, relation_, outlet_, verdict_, strength_}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    apply();
}

void ConflictFilterBar::apply() {
    ConflictFilter filter;
    filter.kind = chosen<ConflictKind>(kind_);
    filter.relation = chosen<Relation>(relation_);
    filter.verdict = chosen<Verdict>(verdict_);
    rows_->setFilter(filter);
    std::set<DocumentId> documents;
    if (const QVariant outlet = outlet_->currentData(); outlet.isValid() && snapshot_)
        for (const auto& view : snapshot_->documents)
            if (view.outlet.value == outlet.toLongLong() && view.document)
                documents.insert(view.document->id);
    rows_->setDocuments(std::move(documents));
    rows_->setMinimumScore(strength_->currentData().toInt() / 100.0);
    tellCounts();
}

void ConflictFilterBar::tellCounts() {
    const int hidden = rows_->hiddenCount();
    const QString shown = tr("%1 shown").arg(rows_->rowCount());
    counts_->setText(hidden > 0 ? tr("%1, %2 hidden by the filter").arg(shown).arg(hidden) : shown);
    showAll_->setVisible(!rows_->isOpen());
    updateGeometry();
}

} // namespace crossdate::ui
