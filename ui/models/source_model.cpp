#include "ui/models/source_model.h"

#include "core/date/calendar.h"
#include "ui/models/wording.h"

#include <QLocale>

#include <algorithm>

namespace crossdate::ui {

namespace {

QString documentTitle(const DocumentView& view) {
    const QString title = shownText(view.document->title);
    return title.isEmpty() ? shownText(view.document->fileName) : title;
}

// "15 May ’19" for a day, the year's digits for space's sake; the tooltip has it in full.
QString shortDate(const Dating& date) {
    if (!date.isSingleDay()) return dateText(date);
    const date::CivilDate civil = date::toCivil(*date.earliest);
    return QStringLiteral("%1 %2 ’%3")
        .arg(civil.day)
        .arg(QLocale(QLocale::English).monthName(static_cast<int>(civil.month), QLocale::ShortFormat))
        .arg(civil.year % 100, 2, 10, QLatin1Char('0'));
}

} // namespace

SourceModel::SourceModel(QObject* parent) : RowUpdater(parent) {}

void SourceModel::setSnapshot(const SnapshotPtr& snapshot) {
    std::map<OutletId, Documents> documents;
    std::vector<OutletRow> outlets;
    if (snapshot) {
        for (const DocumentView& view : snapshot->documents) documents[view.outlet].push_back(view);
        for (const OutletView& outlet : snapshot->outlets) {
            OutletRow row{outlet, 0};
            for (const DocumentView& view : documents[outlet.id]) row.claims += view.claims;
            outlets.push_back(std::move(row));
        }
    }
    // New outlets come with their documents; the children of those that stay are compared one by one.
    for (const auto& [outlet, views] : documents) documents_.try_emplace(outlet, views);
    updateRows(
        outlets_, std::move(outlets), {}, [](const OutletRow& row) { return row.view.id.value; },
        std::equal_to<>());
    std::erase_if(documents_, [&](const auto& entry) { return rowOf(entry.first) < 0; });
    for (auto& [outlet, views] : documents_)
        updateRows(
            views, std::move(documents[outlet]), indexOf(outlet),
            [](const DocumentView& view) { return view.document->id.value; }, std::equal_to<>());
}

int SourceModel::rowOf(OutletId outlet) const {
    const auto found = std::find_if(outlets_.begin(), outlets_.end(),
                                    [&](const OutletRow& row) { return row.view.id == outlet; });
    return found == outlets_.end() ? -1 : static_cast<int>(found - outlets_.begin());
}

QModelIndex SourceModel::indexOf(OutletId outlet) const {
    const int row = rowOf(outlet);
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr{0});
}

QModelIndex SourceModel::indexOf(DocumentId document) const {
    for (const auto& [outlet, views] : documents_)
        for (std::size_t row = 0; row < views.size(); ++row)
            if (views[row].document->id == document)
                return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(outlet.value));
    return {};
}

QModelIndex SourceModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, quintptr{0});
    return createIndex(
        row, column,
        static_cast<quintptr>(outlets_.at(static_cast<std::size_t>(parent.row())).view.id.value));
}

QModelIndex SourceModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == 0) return {};
    return indexOf(OutletId{static_cast<std::int64_t>(child.internalId())});
}

int SourceModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(outlets_.size());
    if (!isOutlet(parent) || parent.column() != 0) return 0;
    const auto found = documents_.find(outlets_.at(static_cast<std::size_t>(parent.row())).view.id);
    return found == documents_.end() ? 0 : static_cast<int>(found->second.size());
}

int SourceModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant SourceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (isOutlet(index)) return outletData(outlets_.at(row), role);
    return documentData(documents_.at(OutletId{static_cast<std::int64_t>(index.internalId())}).at(row), role);
}

QVariant SourceModel::outletData(const OutletRow& row, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row.view.name);
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1\n%2\n%n claim(s)", nullptr, row.claims)
                                .arg(shownText(row.view.name), wordForGrade(row.view.grade)));
    case Qt::AccessibleTextRole:
        return tr("%1, reliability %2, %n claim(s)", nullptr, row.claims)
            .arg(shownText(row.view.name), wordForGrade(row.view.grade));
    case IdRole:
        return QVariant::fromValue(qint64{row.view.id.value});
    case IsOutletRole:
        return true;
    case ColourRole:
        return row.view.colour;
    case DetailRole:
        return QStringLiteral("%1 · %2").arg(QString(QLatin1Char(row.view.grade)),
                                             countText(static_cast<std::size_t>(row.claims)));
    default:
        return {};
    }
}

QVariant SourceModel::documentData(const DocumentView& view, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return documentTitle(view);
    case Qt::ToolTipRole: {
        QString tip = tr("%1\n%2\nPublished %3 (%4)")
                          .arg(documentTitle(view), shownText(view.document->fileName),
                               dateText(view.published), wordFor(view.publishedFrom));
        if (!view.publishedReason.empty()) tip += QLatin1Char('\n') + shownText(view.publishedReason);
        return plainToolTip(tip + QLatin1Char('\n') + tr("%n claim(s)", nullptr, view.claims));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, published %2, %3")
            .arg(documentTitle(view), dateText(view.published), wordFor(view.publishedFrom));
    case IdRole:
        return QVariant::fromValue(qint64{view.document->id.value});
    case IsOutletRole:
        return false;
    case DetailRole: {
        if (!view.published) return tr("no date");
        // An inferred date is never shown as if it were stated.
        const QString date = shortDate(*view.published);
        return view.publishedFrom == PublishedFrom::inferred ? QStringLiteral("≈ ") + date : date;
    }
    default:
        return {};
    }
}

} // namespace crossdate::ui
