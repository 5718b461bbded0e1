#include "ui/panels/shared_copy_list.h"

#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/count_row.h"
#include "ui/style/labels.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace crossdate::ui {

namespace {

// Shown at first: pairs that share a good part of their text, but never many.
constexpr std::size_t kShownAtFirst = 4;
constexpr std::size_t kShownMore = 50; // at each further click
constexpr double kNotable = 0.05;

double shareOf(const SharedCopy& pair) {
    return std::max(pair.shareA, pair.shareB);
}

QString outletOf(const CaseSnapshot& snapshot, DocumentId id) {
    const DocumentView* document = snapshot.find(id);
    const OutletView* outlet = document ? snapshot.find(document->outlet) : nullptr;
    return outlet ? shownText(outlet->name) : QStringLiteral("?");
}

QString titleOf(const CaseSnapshot& snapshot, DocumentId id) {
    const DocumentView* document = snapshot.find(id);
    return document ? shownText(document->document->title) : QString();
}

} // namespace

SharedCopyList::SharedCopyList(ViewState* state, QWidget* parent) : QWidget(parent), state_(state) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void SharedCopyList::setSnapshot(const SnapshotPtr& snapshot) {
    const bool sameNames = snapshot_ && snapshot_->outlets == snapshot->outlets;
    snapshot_ = snapshot;
    std::vector<SharedCopy> pairs = snapshot->sharedCopies;
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const SharedCopy& a, const SharedCopy& b) { return shareOf(a) > shareOf(b); });
    if (sameNames && pairs == pairs_) return;
    pairs_ = std::move(pairs);
    rebuild(*snapshot);
}

void SharedCopyList::rebuild(const CaseSnapshot& snapshot) {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const auto notable = static_cast<std::size_t>(std::count_if(
        pairs_.begin(), pairs_.end(), [](const SharedCopy& pair) { return shareOf(pair) >= kNotable; }));
    const std::size_t shown = std::min(pairs_.size(), std::min(notable, kShownAtFirst) + further_);
    for (std::size_t i = 0; i < shown; ++i) addPair(snapshot, pairs_[i]);
    if (shown == pairs_.size()) return;
    const std::size_t rest = pairs_.size() - shown;
    const QString counted = rest == 1 ? tr("1 pair") : tr("%1 pairs").arg(countText(rest));
    auto* more = new QPushButton(shown == 0  ? tr("%1 with little in common…").arg(counted)
                                 : rest == 1 ? tr("1 more pair…")
                                             : tr("%1 more pairs…").arg(countText(rest)),
                                 this);
    more->setProperty("kind", QStringLiteral("link"));
    connect(
        more, &QPushButton::clicked, this,
        [this] {
            further_ += kShownMore;
            rebuild(*snapshot_);
        },
        Qt::QueuedConnection);
    more->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(26, 0, 12, 0);
    across->addWidget(more);
    across->addStretch(1);
    layout()->addWidget(row);
}

void SharedCopyList::addPair(const CaseSnapshot& snapshot, const SharedCopy& pair) {
    auto* row = new CountRow({}, false, this);
    row->setPair(outletOf(snapshot, pair.a), outletOf(snapshot, pair.b));
    row->setDetail(tr("%1 %").arg(qRound(shareOf(pair) * 100)));
    row->setSwatch(Theme::of(palette()).bar);
    row->setToolTip(
        plainToolTip(tr("%1\n%2\n%3 % of the first stands in the second, %4 % the other way round")
                         .arg(titleOf(snapshot, pair.a), titleOf(snapshot, pair.b))
                         .arg(qRound(pair.shareA * 100))
                         .arg(qRound(pair.shareB * 100))));
    connect(row, &QAbstractButton::clicked, this, [this, pair] {
        if (!pair.passages.empty()) state_->revealPassage({pair.a, pair.passages.front().a});
    });
    layout()->addWidget(row);
    auto* note = plainLabel(tr("%n shared passage(s)", nullptr, static_cast<int>(pair.passages.size())),
                            "muted", this);
    note->setContentsMargins(30, 0, 12, 3);
    note->setFont(interfaceFont(12));
    layout()->addWidget(note);
}

} // namespace crossdate::ui
