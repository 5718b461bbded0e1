#include "ui/compare/collation_table.h"

#include "core/compare/collation_marks.h"
#include "core/compare/word_diff.h"
#include "ui/compare/pair_marks.h"
#include "ui/models/wording.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

struct Column {
    const DocumentView* view = nullptr;
    ComparablePtr comparable;
    std::vector<PassageMark> marks; // of the whole document
};

struct Making {
    std::vector<Column> columns;
    CollationTable table;
};

Making begin(const CaseSnapshot& snapshot, const std::vector<DocumentId>& documents, DocumentId base,
             ComparableStore& store) {
    Making making;
    for (const auto id : documents) {
        const auto* view = snapshot.find(id);
        if (!view) continue;
        if (id == base) making.table.base = making.columns.size();
        making.columns.push_back({view, store.get(*view), documentMarks(snapshot, id, documents)});
        making.table.documents.push_back(headingOf(snapshot, *view));
        making.table.texts.push_back(view->document);
    }
    return making;
}

CollationCell cellOf(const Column& column, const compare::CollationCell& sentences) {
    CollationCell cell;
    for (const auto i : sentences) cell.sentences.push_back(column.comparable->sentences[i].span);
    for (const auto& mark : column.marks)
        for (const auto sentence : cell.sentences) {
            const Span part{std::max(mark.span.begin, sentence.begin), std::min(mark.span.end, sentence.end)};
            if (!part.empty()) cell.marks.push_back({mark.kind, part, mark.conflict, mark.why});
        }
    return cell;
}

compare::CellText textOf(const Making& making, const CollationRow& row, std::size_t column) {
    return {making.table.texts[column]->text, row.cells[column].sentences,
            publishedDay(*making.columns[column].view)};
}

/// How a mark of the words is shown; words that others have too are left plain.
std::optional<PassageMark> wordMark(const compare::CellMark& mark) {
    switch (mark.kind) {
    case compare::CellMarkKind::equalValue:
        return PassageMark{
            MarkKind::sameValue, mark.span, {}, QObject::tr("The same value, written otherwise")};
    case compare::CellMarkKind::changed:
        return PassageMark{
            MarkKind::changed, mark.span, {}, QObject::tr("Changed: others have other words here")};
    case compare::CellMarkKind::only:
        return PassageMark{
            MarkKind::onlyHere, mark.span, {}, QObject::tr("Only here: no other report has this")};
    default:
        return std::nullopt;
    }
}

/// Where most of a cell is worded otherwise it was told anew: marking each changed word would tell nothing.
/// What only it has stays marked.
void dropChangesWhereToldAnew(CollationCell& cell, const std::vector<PassageMark>& words) {
    std::size_t all = 0;
    std::size_t changed = 0;
    for (const auto sentence : cell.sentences) all += sentence.size();
    for (const auto& mark : words)
        if (mark.kind != MarkKind::sameValue) changed += mark.span.size();
    const bool anew = static_cast<double>(changed) > static_cast<double>(all) * (1 - kLeastAlike);
    for (const auto& mark : words)
        if (!anew || mark.kind != MarkKind::changed) cell.marks.push_back(mark);
}

Status addWordMarks(const Making& making, CollationRow& row, Progress& progress) {
    std::vector<compare::CellText> cells;
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        cells.push_back(textOf(making, row, column));
    const auto marks = compare::wordMarks(cells, progress);
    if (!marks) return tl::make_unexpected(marks.error());
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        std::vector<PassageMark> words;
        for (const auto& found : (*marks)[column]) {
            auto mark = wordMark(found);
            if (!mark) continue;
            row.differs = row.differs || mark->kind != MarkKind::sameValue;
            mark->span = trimmedToWords(cells[column].text, mark->span);
            if (!mark->span.empty()) words.push_back(std::move(*mark));
        }
        auto& cell = row.cells[column];
        dropChangesWhereToldAnew(cell, besideConflicts(cells[column].text, std::move(words), cell.marks));
    }
    return {};
}

bool hasConflict(const CollationRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const CollationCell& cell) {
        return std::any_of(cell.marks.begin(), cell.marks.end(),
                           [](const PassageMark& mark) { return mark.kind == MarkKind::conflict; });
    });
}

} // namespace

std::size_t CollationRow::tellers() const {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const CollationCell& cell) { return !cell.silent(); }));
}

std::optional<std::pair<std::size_t, std::size_t>> CollationTable::find(const Passage& passage) const {
    for (std::size_t column = 0; column < documents.size(); ++column) {
        if (documents[column].document != passage.document) continue;
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (const auto sentence : rows[row].cells[column].sentences)
                if (sentence.overlaps(passage.span)) return std::pair(row, column);
    }
    return std::nullopt;
}

Result<CollationTablePtr> collationTable(const CaseSnapshot& snapshot,
                                         const std::vector<DocumentId>& documents, DocumentId base,
                                         ComparableStore& store, Progress& progress) {
    Making making = begin(snapshot, documents, base, store);
    std::vector<const compare::Comparable*> comparables;
    for (const auto& column : making.columns) comparables.push_back(column.comparable.get());
    if (comparables.empty()) return std::make_shared<const CollationTable>();
    const auto collation =
        compare::collate(comparables, making.table.base, decidedAmong(snapshot, comparables), progress);
    if (!collation) return tl::make_unexpected(collation.error());
    progress.stage("Comparing words", collation->rows.size());
    for (const auto& group : collation->rows) {
        CollationRow row;
        row.moved = group.moved;
        for (std::size_t i = 0; i < making.columns.size(); ++i) {
            row.cells.push_back(cellOf(making.columns[i], group.cells[i]));
            row.cells.back().moved = i < group.movedIn.size() && group.movedIn[i];
        }
        if (const Status status = addWordMarks(making, row, progress); !status)
            return tl::make_unexpected(status.error());
        row.conflicts = hasConflict(row);
        making.table.rows.push_back(std::move(row));
        progress.report(making.table.rows.size());
    }
    return std::make_shared<const CollationTable>(std::move(making.table));
}

// ---- why -------------------------------------------------------------------------------------------------

namespace {

/// What `other` has where `own` has `mark`.
QString otherWords(const compare::WordDiff& diff, std::string_view other, std::size_t otherBegin, Span mark) {
    QStringList words;
    bool same = true;
    for (const auto& part : diff.a) {
        if (!part.span.overlaps(mark)) continue;
        same = same && part.mark == compare::DiffMark::same;
        if (part.partner >= diff.b.size() || part.mark == compare::DiffMark::only) continue;
        const Span theirs = diff.b[part.partner].span;
        words += shownText(slice(other, {otherBegin + theirs.begin, otherBegin + theirs.end}));
    }
    if (same) return QObject::tr("has the same words");
    return words.isEmpty() ? QObject::tr("has nothing here") : QObject::tr("has “%1”").arg(words.join(u' '));
}

Span wholeOf(const CollationCell& cell) {
    return {cell.sentences.front().begin, cell.sentences.back().end};
}

} // namespace

QString whatOthersHave(const CollationTable& table, const CollationRow& row, std::size_t column, Span mark) {
    const Span own = wholeOf(row.cells[column]);
    const std::string_view text = slice(table.texts[column]->text, own);
    if (mark.begin < own.begin) return {};
    QStringList told;
    for (std::size_t other = 0; other < row.cells.size(); ++other) {
        if (other == column || row.cells[other].silent()) continue;
        const Span theirs = wholeOf(row.cells[other]);
        Progress silent;
        const auto diff = compare::diffWords(text, slice(table.texts[other]->text, theirs), {}, silent);
        if (!diff) continue;
        told += QStringLiteral("%1 %2").arg(table.documents[other].outlet,
                                            otherWords(*diff, table.texts[other]->text, theirs.begin,
                                                       {mark.begin - own.begin, mark.end - own.begin}));
    }
    return told.join(u'\n');
}

} // namespace crossdate::ui
