#include "ui/models/event_model.h"

#include "ui/models/wording.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace crossdate::ui {

namespace {

// Undated events and open ends sort last.
qint64 dayOr(const std::optional<Day>& day, qint64 otherwise) {
    return day ? qint64{day->number} : otherwise;
}

QVariant dayOf(const std::optional<Dating>& date, std::optional<Day> Dating::*end) {
    if (!date || !((*date).*end)) return {};
    return QVariant::fromValue(qint64{((*date).*end)->number});
}

bool isNumber(int column) {
    return column >= EventModel::OutletsColumn && column <= EventModel::ConflictsColumn;
}

const QVariant kRight = QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));

} // namespace

EventModel::EventModel(QObject* parent) : RowUpdater(parent), snapshot_(std::make_shared<CaseSnapshot>()) {}

void EventModel::setSnapshot(const SnapshotPtr& snapshot) {
    const SnapshotPtr before =
        std::exchange(snapshot_, snapshot ? snapshot : std::make_shared<CaseSnapshot>());
    std::vector<const EventView*> target;
    target.reserve(snapshot_->events.size());
    for (const EventView& event : snapshot_->events) target.push_back(&event);
    updateRows(
        rows_, std::move(target), {}, [](const EventView* event) { return event->id.value; },
        [](const EventView* a, const EventView* b) { return *a == *b; });
}

const EventView& EventModel::eventAt(int row) const {
    return *rows_.at(static_cast<std::size_t>(row));
}

QModelIndex EventModel::indexOf(EventId event) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const EventView* e) { return e->id == event; });
    return found == rows_.end() ? QModelIndex() : index(static_cast<int>(found - rows_.begin()), 0);
}

int EventModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EventModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const EventView& event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(event, index.column()));
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? kRight : QVariant();
    case IdRole:
        return QVariant::fromValue(qint64{event.id.value});
    case EventRole:
        return QVariant::fromValue(&event);
    case EarliestRole:
        return dayOf(event.date, &Dating::earliest);
    case LatestRole:
        return dayOf(event.date, &Dating::latest);
    case SortRole:
        return sortKey(event, index.column());
    default:
        return {};
    }
}

QVariant EventModel::text(const EventView& event, int column) const {
    switch (column) {
    case TitleColumn:
        return shownText(event.title);
    case DateColumn:
        return dateText(event.date);
    case OutletsColumn:
        return static_cast<int>(event.outlets.size());
    case IndependentColumn:
        return event.independentOrigins;
    case ConflictsColumn:
        return event.standingConflicts;
    case StatusColumn:
        return event.orphaned ? tr("Orphaned") : wordFor(event.status);
    default:
        return {};
    }
}

QVariant EventModel::sortKey(const EventView& event, int column) const {
    if (column != DateColumn)
        return column == TitleColumn ? text(event, column).toString().toCaseFolded() : text(event, column);
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    if (!event.date) return kLast;
    return dayOr(event.date->earliest, dayOr(event.date->latest, kLast));
}

QString EventModel::toolTip(const EventView& event, int column) const {
    switch (column) {
    case DateColumn:
        return shownText(event.dateReason);
    case OutletsColumn: {
        QStringList names;
        for (const OutletId id : event.outlets)
            if (const OutletView* outlet = snapshot_->find(id)) names.append(shownText(outlet->name));
        return names.join(QStringLiteral(", "));
    }
    case IndependentColumn:
        return shownText(event.corroborationReason);
    case ConflictsColumn: {
        QStringList titles;
        for (const ConflictId id : event.conflicts)
            if (const ConflictView* conflict = snapshot_->find(id)) titles.append(shownText(conflict->title));
        return titles.join(QLatin1Char('\n'));
    }
    default:
        return shownText(event.title);
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && isNumber(section)) return kRight;
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TitleColumn:
        return tr("Event");
    case DateColumn:
        return tr("Date");
    case OutletsColumn:
        return tr("Outlets");
    case IndependentColumn:
        return tr("Independent");
    case ConflictsColumn:
        return tr("Conflicts");
    case StatusColumn:
        return tr("Status");
    default:
        return {};
    }
}

// ---- EventFilterProxy ------------------------------------------------------------------------------------

EventFilterProxy::EventFilterProxy(EventModel* source, ViewState* state, QObject* parent)
    : QSortFilterProxyModel(parent), events_(source), state_(state) {
    // Before the proxy's own connection: selections move on while it removes its rows.
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { updating_ = true; });
    setSourceModel(source);
    setSortRole(EventModel::SortRole);
    connect(source, &QAbstractItemModel::rowsRemoved, this, &EventFilterProxy::endUpdate);
    connect(state, &ViewState::filterChanged, this, [this] {
        updating_ = true;
        invalidateRowsFilter();
        endUpdate();
    });
}

void EventFilterProxy::endUpdate() {
    updating_ = false;
    Q_EMIT updated();
}

const EventView& EventFilterProxy::eventAt(int proxyRow) const {
    return events_->eventAt(mapToSource(index(proxyRow, 0)).row());
}

QModelIndex EventFilterProxy::indexOf(EventId event) const {
    return mapFromSource(events_->indexOf(event));
}

int EventFilterProxy::hiddenCount() const {
    return events_->rowCount() - rowCount();
}

bool EventFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    return accepts(state_->filter(), events_->eventAt(sourceRow));
}

} // namespace crossdate::ui
