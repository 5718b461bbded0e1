#include "ui/models/conflict_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace crossdate::ui {

ConflictModel::ConflictModel(QObject* parent)
    : RowUpdater(parent), snapshot_(std::make_shared<CaseSnapshot>()) {}

void ConflictModel::setSnapshot(const SnapshotPtr& snapshot) {
    const SnapshotPtr before =
        std::exchange(snapshot_, snapshot ? snapshot : std::make_shared<CaseSnapshot>());
    std::vector<const ConflictView*> target;
    target.reserve(snapshot_->conflicts.size());
    for (const ConflictView& conflict : snapshot_->conflicts) target.push_back(&conflict);
    // The title of the event is shown too, but is not part of the conflict.
    const auto looksAlike = [&](const ConflictView* a, const ConflictView* b) {
        if (a == b) return true; // just inserted
        if (!(*a == *b)) return false;
        const EventView* was = a->event ? before->find(*a->event) : nullptr;
        const EventView* is = b->event ? snapshot_->find(*b->event) : nullptr;
        return (was ? was->title : std::string()) == (is ? is->title : std::string());
    };
    updateRows(
        rows_, std::move(target), {}, [](const ConflictView* conflict) { return conflict->id.value; },
        looksAlike);
}

const ConflictView& ConflictModel::conflictAt(int row) const {
    return *rows_.at(static_cast<std::size_t>(row));
}

QModelIndex ConflictModel::indexOf(ConflictId conflict) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const ConflictView* c) { return c->id == conflict; });
    return found == rows_.end() ? QModelIndex() : index(static_cast<int>(found - rows_.begin()), 0);
}

int ConflictModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const ConflictView& conflict = conflictAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(conflict, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(shownText(conflict.why));
    case Qt::TextAlignmentRole:
        if (index.column() == ScoreColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case IdRole:
        return QVariant::fromValue(qint64{conflict.id.value});
    case ConflictRole:
        return QVariant::fromValue(&conflict);
    case EventIdRole:
        return QVariant::fromValue(qint64{conflict.event.value_or(EventId{}).value});
    case SortRole:
        return sortKey(conflict, index.column());
    default:
        return {};
    }
}

QVariant ConflictModel::text(const ConflictView& conflict, int column) const {
    switch (column) {
    case KindColumn:
        return wordFor(conflict.kind);
    case RelationColumn:
        return wordFor(conflict.relation);
    case TitleColumn:
        return shownText(conflict.title);
    case ScoreColumn:
        return tr("%1 %").arg(qRound(conflict.score * 100));
    case EventColumn: {
        const EventView* event = conflict.event ? snapshot_->find(*conflict.event) : nullptr;
        return event ? shownText(event->title) : QString();
    }
    case VerdictColumn:
        return wordFor(conflict.verdict);
    default:
        return {};
    }
}

QVariant ConflictModel::sortKey(const ConflictView& conflict, int column) const {
    if (column == ScoreColumn) return conflict.score;
    if (column == VerdictColumn) return static_cast<int>(conflict.verdict);
    return text(conflict, column).toString().toCaseFolded();
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case RelationColumn:
        return tr("Relation");
    case TitleColumn:
        return tr("Conflict");
    case ScoreColumn:
        return tr("Strength");
    case EventColumn:
        return tr("Event");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

// ---- ConflictFilterProxy ---------------------------------------------------------------------------------

bool accepts(const ConflictFilter& filter, const ConflictView& conflict) {
    if (filter.kind && conflict.kind != *filter.kind) return false;
    if (filter.relation && conflict.relation != *filter.relation) return false;
    if (filter.verdict && conflict.verdict != *filter.verdict) return false;
    return !filter.event || conflict.event == filter.event;
}

ConflictFilterProxy::ConflictFilterProxy(ConflictModel* source, QObject* parent)
    : QSortFilterProxyModel(parent), conflicts_(source) {
    setSourceModel(source);
    setSortRole(ConflictModel::SortRole);
}

void ConflictFilterProxy::setFilter(const ConflictFilter& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    invalidateRowsFilter();
}

const ConflictView& ConflictFilterProxy::conflictAt(int proxyRow) const {
    return conflicts_->conflictAt(mapToSource(index(proxyRow, 0)).row());
}

QModelIndex ConflictFilterProxy::indexOf(ConflictId conflict) const {
    return mapFromSource(conflicts_->indexOf(conflict));
}

int ConflictFilterProxy::hiddenCount() const {
    return conflicts_->rowCount() - rowCount();
}

bool ConflictFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    return accepts(filter_, conflicts_->conflictAt(sourceRow));
}

} // namespace crossdate::ui
