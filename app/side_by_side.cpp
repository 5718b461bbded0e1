#include "app/side_by_side.h"

#include "core/base/utf8.h"
#include "core/compare/case_layers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

Json markJson(const compare::CellMark& mark, const utf8::OffsetMap& map) {
    return {{"start", map.codePointsAt(mark.span.begin)},
            {"end", map.codePointsAt(mark.span.end)},
            {"mark", nameOf(mark.kind)}};
}

Json cellJson(const compare::MarkedCell& cell, const Document& document, const utf8::OffsetMap& map) {
    Json json = {{"document", toHex(document.id)},
                 {"quote", slice(document.text, cell.span)},
                 {"start", map.codePointsAt(cell.span.begin)},
                 {"end", map.codePointsAt(cell.span.end)},
                 {"marks", Json::array()}};
    for (const compare::CellMark& mark : cell.marks) json["marks"].push_back(markJson(mark, map));
    return json;
}

std::string outletOf(const CaseSnapshot& snapshot, const DocumentView& view) {
    const OutletView* outlet = snapshot.find(view.outlet);
    return outlet == nullptr ? view.document->fileName : outlet->name;
}

/// On one line: a cell may hold sentences of two paragraphs.
std::string oneLine(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

} // namespace

Result<SideBySide> sideBySide(const CaseSnapshot& snapshot, const std::vector<const DocumentView*>& documents,
                              Progress& progress) {
    std::vector<compare::Comparable> comparables;
    std::vector<DocumentId> ids;
    progress.stage("Reading reports", documents.size());
    for (const DocumentView* view : documents) {
        const std::optional<Day> published = view->published ? view->published->earliest : std::nullopt;
        comparables.push_back(compare::makeComparable(*view->document, published));
        ids.push_back(view->document->id);
        if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
        progress.report(comparables.size());
    }
    std::vector<const compare::Comparable*> columns;
    std::vector<compare::MarkedDocument> marked;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        columns.push_back(&comparables[d]);
        marked.push_back({&comparables[d], documents[d]->document->text});
    }
    const auto collation = compare::collate(columns, 0, compare::pairingsOf(snapshot, columns), progress);
    if (!collation) return tl::make_unexpected(collation.error());
    auto rows = compare::markRows(marked, *collation, compare::layersOf(snapshot, ids), progress);
    if (!rows) return tl::make_unexpected(rows.error());
    return SideBySide{documents, std::move(*rows)};
}

Result<SideBySide> sideBySide(const CaseSnapshot& snapshot, const EventView& event, Progress& progress) {
    std::vector<const DocumentView*> documents;
    for (const Claim& claim : event.claims) {
        const DocumentView* view = snapshot.find(claim.passage.document);
        if (view != nullptr && std::find(documents.begin(), documents.end(), view) == documents.end())
            documents.push_back(view);
    }
    auto table = sideBySide(snapshot, documents, progress);
    if (!table) return table;
    std::erase_if(table->rows, [&](const compare::MarkedRow& row) {
        return std::none_of(event.claims.begin(), event.claims.end(), [&](const Claim& claim) {
            const auto column =
                std::find(documents.begin(), documents.end(), snapshot.find(claim.passage.document));
            if (column == documents.end()) return false;
            const auto& cell = row.cells[static_cast<std::size_t>(column - documents.begin())];
            return cell && cell->span.overlaps(claim.passage.span);
        });
    });
    return table;
}

std::string sideBySideJson(const SideBySide& table) {
    std::vector<utf8::OffsetMap> maps;
    for (const DocumentView* view : table.documents) maps.emplace_back(view->document->text);
    Json rows = Json::array();
    for (const compare::MarkedRow& row : table.rows) {
        Json cells = Json::array();
        for (std::size_t d = 0; d < row.cells.size(); ++d)
            cells.push_back(row.cells[d] ? cellJson(*row.cells[d], *table.documents[d]->document, maps[d])
                                         : Json(nullptr));
        rows.push_back({{"cells", std::move(cells)}, {"moved", row.moved}});
    }
    const Json json = {{"rows", std::move(rows)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string sideBySideText(const CaseSnapshot& snapshot, const SideBySide& table) {
    std::string text;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        text += std::to_string(r + 1) + (table.rows[r].moved ? " (moved)\n" : "\n");
        for (std::size_t d = 0; d < table.documents.size(); ++d) {
            const DocumentView& view = *table.documents[d];
            const auto& cell = table.rows[r].cells[d];
            text += "    " + outletOf(snapshot, view) + ": " +
                    (cell ? oneLine(slice(view.document->text, cell->span)) : std::string("-")) + '\n';
        }
    }
    return text;
}

} // namespace crossdate::app
