#include "core/report/collation_text.h"
#include "core/report/csv_cell.h"

#include <algorithm>

namespace crossdate::report {

// ---- what both exports say -------------------------------------------------------------------------------

ColumnName columnName(const CaseSnapshot& snapshot, DocumentId id) {
    const DocumentView* view = snapshot.find(id);
    if (view == nullptr) return {};
    const OutletView* outlet = snapshot.find(view->outlet);
    return {outlet == nullptr ? std::string() : outlet->name,
            view->published ? view->published->edtf : std::string(), view->document->title};
}

std::string_view documentText(const CaseSnapshot& snapshot, DocumentId id) {
    const DocumentView* view = snapshot.find(id);
    return view == nullptr ? std::string_view() : std::string_view(view->document->text);
}

std::string_view stateOf(const CollationRow& row) {
    const auto speaking = std::count_if(row.cells.begin(), row.cells.end(),
                                        [](const CollationCell& cell) { return !cell.sentences.empty(); });
    if (row.conflicts) return "conflict";
    if (speaking < 2) return "one report";
    return row.differs ? "differ" : "agree";
}

std::string_view between(std::string_view text, Span before, Span after) {
    const std::string_view gap = slice(text, {before.end, after.begin});
    return gap.find_first_not_of(" \t\r\n") == std::string_view::npos ? " " : " … ";
}

// ---- CSV -------------------------------------------------------------------------------------------------

namespace {

std::string cellText(std::string_view text, const CollationCell& cell) {
    if (cell.sentences.empty()) return "(silent)";
    std::string all;
    for (std::size_t i = 0; i < cell.sentences.size(); ++i) {
        if (i > 0) all += between(text, cell.sentences[i - 1], cell.sentences[i]);
        for (const char c : slice(text, cell.sentences[i])) all += c == '\n' ? ' ' : c;
    }
    return all;
}

std::string marksText(std::string_view text, const CollationCell& cell) {
    std::string all = cell.moved ? "moved" : "";
    for (const CollationMark& mark : cell.marks) {
        if (!all.empty()) all += "; ";
        all += mark.name + ": ";
        for (const char c : slice(text, mark.span)) all += c == '\n' ? ' ' : c;
    }
    return all;
}

void add(std::string& csv, std::string_view text) {
    csv += ',';
    csv += csvCell(text);
}

} // namespace

std::string collationCsv(const CaseSnapshot& snapshot, const CollationTable& table) {
    std::string csv(kByteOrderMark);
    csv += "row,state";
    for (std::size_t i = 0; i < table.documents.size(); ++i) {
        const ColumnName name = columnName(snapshot, table.documents[i]);
        std::string heading = name.outlet;
        if (!name.published.empty()) heading += " (" + name.published + ")";
        add(csv, i == table.base ? heading + " [base]" : heading);
        add(csv, heading + " marks");
    }
    csv += "\r\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        csv += std::to_string(row + 1);
        add(csv, stateOf(table.rows[row]));
        for (std::size_t i = 0; i < table.documents.size(); ++i) {
            const std::string_view text = documentText(snapshot, table.documents[i]);
            add(csv, cellText(text, table.rows[row].cells[i]));
            add(csv, marksText(text, table.rows[row].cells[i]));
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace crossdate::report
