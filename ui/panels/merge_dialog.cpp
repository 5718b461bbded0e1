#include "ui/panels/merge_dialog.h"

#include "ui/models/wording.h"
#include "ui/panels/tone_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <set>
#include <tuple>

namespace crossdate::ui {

namespace {

constexpr int kMostShown = 200;

std::set<DocumentId> documentsOf(const EventView& event) {
    std::set<DocumentId> documents;
    for (const Claim& claim : event.claims) documents.insert(claim.passage.document);
    return documents;
}

std::int64_t daysApart(const EventView& a, const EventView& b) {
    if (!a.date || !b.date || !a.date->earliest || !b.date->earliest)
        return std::numeric_limits<std::int64_t>::max();
    return std::abs(*a.date->earliest - *b.date->earliest);
}

} // namespace

std::vector<EventId> mergeCandidates(const CaseSnapshot& snapshot, EventId into) {
    const EventView* target = snapshot.find(into);
    if (target == nullptr) return {};
    const auto documents = documentsOf(*target);
    using Rank = std::tuple<std::ptrdiff_t, std::int64_t, std::size_t>;
    std::vector<std::pair<Rank, EventId>> ranked;
    for (std::size_t place = 0; place < snapshot.events.size(); ++place) {
        const EventView& event = snapshot.events[place];
        if (event.id == into || event.status == EventStatus::dismissed) continue;
        std::ptrdiff_t common = std::ranges::count_if(event.names, [&](const std::string& name) {
            return std::ranges::find(target->names, name) != target->names.end();
        });
        for (const DocumentId document : documentsOf(event)) common += documents.contains(document);
        ranked.push_back({{-common, daysApart(*target, event), place}, event.id});
    }
    std::ranges::sort(ranked);
    std::vector<EventId> ids;
    for (const auto& [rank, id] : ranked) ids.push_back(id);
    return ids;
}

MergeDialog::MergeDialog(const SnapshotPtr& snapshot, EventId into, QWidget* parent)
    : QDialog(parent), snapshot_(snapshot), into_(into), ranked_(mergeCandidates(*snapshot, into)),
      filter_(new QLineEdit), list_(new QListWidget) {
    setWindowTitle(tr("Merge with another event"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 420);
    const EventView* event = snapshot_->find(into_);
    filter_->setPlaceholderText(tr("Words of its title"));
    filter_->setAccessibleName(tr("Find an event by its title"));
    list_->setAccessibleName(tr("Events to merge with"));
    list_->setTextElideMode(Qt::ElideRight);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Merge"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(new ToneLabel(Tone::muted, tr("Its claims become claims of “%1”. It can be undone.")
                                                     .arg(event ? shownText(event->title) : QString())));
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    column->addWidget(buttons);
    connect(filter_, &QLineEdit::textChanged, this, &MergeDialog::fill);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto* item = list_->currentItem())
            Q_EMIT chosen(into_, EventId{item->data(Qt::UserRole).toLongLong()});
    });
    fill();
}

void MergeDialog::fill() {
    list_->clear();
    for (const EventId id : ranked_) {
        const EventView* event = snapshot_->find(id);
        if (event == nullptr || list_->count() >= kMostShown) continue;
        const QString title = shownText(event->title);
        if (!title.contains(filter_->text().trimmed(), Qt::CaseInsensitive)) continue;
        const QString when = event->date ? dateText(event->date) : tr("undated");
        auto* item = new QListWidgetItem(title + QStringLiteral(" · ") + when, list_);
        item->setData(Qt::UserRole, QVariant::fromValue(qint64{id.value}));
        item->setToolTip(plainToolTip(item->text()));
    }
    if (list_->count() > 0) list_->setCurrentRow(0);
}

} // namespace crossdate::ui
