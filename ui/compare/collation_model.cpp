#include "ui/compare/collation_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

/// The same group of sentences has the same key whatever its marks.
std::int64_t keyOf(const CollationRow& row) {
    std::uint64_t key = 1469598103934665603U; // FNV-1a, 64 bits
    const auto mix = [&key](std::uint64_t value) { key = (key ^ value) * 1099511628211U; };
    for (const auto& cell : row.cells) {
        for (const auto sentence : cell.sentences) {
            mix(sentence.begin);
            mix(sentence.end);
        }
        mix(0xffU);
    }
    return static_cast<std::int64_t>(key);
}

bool onlySpace(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

bool accepts(CollationFilter filter, const CollationRow& row) {
    switch (filter) {
    case CollationFilter::all:
        return true;
    case CollationFilter::several:
        return row.tellers() > 1;
    case CollationFilter::differ:
        return row.differs || row.conflicts;
    case CollationFilter::conflict:
        return row.conflicts;
    }
    return true;
}

DisplayText shownCell(const Document& document, const CollationCell& cell) {
    DisplayText shown;
    std::size_t last = 0;
    for (const auto sentence : cell.sentences) {
        if (shown.size() > 0) {
            const bool next = onlySpace(slice(document.text, {last, sentence.begin}));
            shown.appendOurs(next ? QStringLiteral(" ") : QStringLiteral(" … "));
        }
        shown.append(document.text, sentence);
        last = sentence.end;
    }
    return shown;
}

// ---- CollationModel --------------------------------------------------------------------------------------

CollationModel::CollationModel(QObject* parent)
    : RowUpdater(parent), table_(std::make_shared<const CollationTable>()) {}

void CollationModel::setTable(const CollationTablePtr& table) {
    const CollationTablePtr before = std::exchange(table_, table);
    const auto sameDocument = [](const DocumentHeading& a, const DocumentHeading& b) {
        return a.document == b.document;
    };
    std::vector<const CollationRow*> target;
    for (const auto& row : table->rows) target.push_back(&row);
    if (std::equal(before->documents.begin(), before->documents.end(), table->documents.begin(),
                   table->documents.end(), sameDocument)) {
        updateRows(
            rows_, std::move(target), {}, [](const CollationRow* row) { return keyOf(*row); },
            [](const CollationRow* a, const CollationRow* b) { return a == b || *a == *b; });
        if (columnCount() > 0) Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    } else {
        beginResetModel(); // another table: nothing of the old one is left to keep
        rows_ = std::move(target);
        endResetModel();
    }
    markEventRows();
}

void CollationModel::setEventPassages(const std::vector<Passage>& passages) {
    eventPassages_ = passages;
    markEventRows();
}

void CollationModel::markEventRows() {
    std::set<int> rows;
    for (const auto& passage : eventPassages_)
        if (const QModelIndex index = find(passage); index.isValid()) rows.insert(index.row());
    if (rows == eventRows_) return;
    eventRows_ = std::move(rows);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {OfEventRole});
}

const CollationCell& CollationModel::cellAt(const QModelIndex& index) const {
    return rowAt(index.row()).cells.at(static_cast<std::size_t>(index.column()));
}

QModelIndex CollationModel::find(const Passage& passage) const {
    const auto place = table_->find(passage);
    if (!place) return {};
    const auto row = std::find(rows_.begin(), rows_.end(), &table_->rows[place->first]);
    return row == rows_.end() ? QModelIndex()
                              : index(static_cast<int>(row - rows_.begin()), static_cast<int>(place->second));
}

QModelIndex CollationModel::firstOfEvent() const {
    if (eventRows_.empty()) return {};
    const auto shared = std::find_if(eventRows_.begin(), eventRows_.end(),
                                     [this](int row) { return rowAt(row).tellers() > 1; });
    const int row = shared == eventRows_.end() ? *eventRows_.begin() : *shared;
    const auto& cells = rowAt(row).cells;
    const auto speaks =
        std::find_if(cells.begin(), cells.end(), [](const CollationCell& cell) { return !cell.silent(); });
    return index(row, static_cast<int>(speaks - cells.begin()));
}

int CollationModel::count(CollationFilter filter) const {
    return static_cast<int>(std::count_if(
        rows_.begin(), rows_.end(), [filter](const CollationRow* row) { return accepts(filter, *row); }));
}

int CollationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CollationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_->documents.size());
}

QString CollationModel::told(const CollationCell& cell, int column, bool withMarks) const {
    if (cell.silent()) return tr("silent");
    const Document& document = *table_->texts[static_cast<std::size_t>(column)];
    QString text = shownCell(document, cell).text();
    text.replace(QChar::LineSeparator, u' ');
    if (!withMarks) return text;
    QStringList marks;
    for (const auto& mark : cell.marks)
        marks += QStringLiteral("%1 “%2”").arg(nameOf(mark.kind), shownText(slice(document.text, mark.span)));
    return marks.isEmpty() ? text : tr("%1 — Marks: %2").arg(text, marks.join(QStringLiteral("; ")));
}

QStringList CollationModel::toldOfRow(int row) const {
    QStringList told{tr("Row %1").arg(row + 1),
                     tr("Told by %n document(s)", nullptr, static_cast<int>(rowAt(row).tellers()))};
    if (rowAt(row).conflicts) told += tr("Triangle: these reports conflict here");
    if (rowAt(row).moved) told += tr("Arrow: stands elsewhere in another report's order");
    if (eventRows_.contains(row)) told += tr("Bar: of the selected event");
    return told;
}

QVariant CollationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    switch (role) {
    case Qt::DisplayRole:
        return told(cellAt(index), index.column(), false);
    case Qt::AccessibleTextRole:
        return told(cellAt(index), index.column(), true);
    case CellRole:
        return QVariant::fromValue(&cellAt(index));
    case RowRole:
        return QVariant::fromValue(&rowAt(index.row()));
    case OfEventRole:
        return eventRows_.contains(index.row());
    default:
        return {};
    }
}

QVariant CollationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0) return {};
    if (orientation == Qt::Horizontal) {
        if (section >= columnCount()) return {};
        const auto at = static_cast<std::size_t>(section);
        const auto& heading = table_->documents[at];
        const QString base = at == table_->base ? tr(" (base)") : QString();
        if (role == Qt::DisplayRole) return heading.outlet;
        if (role == Qt::ToolTipRole) return plainToolTip(heading.outlet + base + u'\n' + heading.subtitle);
        if (role == Qt::AccessibleTextRole) return QString(heading.outlet + base + u' ' + heading.subtitle);
        return {};
    }
    if (section >= rowCount()) return {};
    if (role == Qt::DisplayRole) return section + 1;
    if (role == Qt::AccessibleTextRole) return toldOfRow(section).join(QStringLiteral(", "));
    return {};
}

// ---- CollationProxy --------------------------------------------------------------------------------------

CollationProxy::CollationProxy(CollationModel* model, QObject* parent)
    : QSortFilterProxyModel(parent), model_(model) {
    setSourceModel(model);
}

void CollationProxy::setFilter(CollationFilter filter) {
    if (filter == filter_) return;
    filter_ = filter;
    invalidateFilter();
}

bool CollationProxy::filterAcceptsRow(int row, const QModelIndex&) const {
    return accepts(filter_, model_->rowAt(row));
}

} // namespace crossdate::ui
