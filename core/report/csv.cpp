#include "core/report/csv_cell.h"
#include "core/report/places.h"
#include "core/report/report.h"

namespace crossdate::report {

namespace {

std::string edtf(const std::optional<Dating>& date) {
    return date ? date->edtf : std::string{};
}

std::string originsText(const Claim& claim) {
    std::string text;
    for (const Origin& origin : claim.origins) {
        if (!text.empty()) text += "; ";
        text += origin.name;
        if (!origin.via.empty()) text += " via " + origin.via;
    }
    return text;
}

std::string tagsText(const EventView& event) {
    std::string text;
    for (const std::string& tag : event.tags) text += (text.empty() ? "" : "; ") + tag;
    return text;
}

/// What one row tells of.
struct Row {
    const EventView& event;
    const Claim& claim;
    const Place& place;
    const OutletView* outlet;

    [[nodiscard]] const DocumentView* document() const { return place.document; }
};

struct Column {
    std::string_view name;
    std::string (*value)(const Row& row);
};

const Column kColumns[] = {
    {"event", [](const Row& row) { return toHex(row.event.id); }},
    {"title", [](const Row& row) { return row.event.title; }},
    {"date", [](const Row& row) { return edtf(row.event.date); }},
    {"earliest", [](const Row& row) { return row.event.date ? dayText(row.event.date->earliest) : ""; }},
    {"latest", [](const Row& row) { return row.event.date ? dayText(row.event.date->latest) : ""; }},
    {"status", [](const Row& row) { return std::string(nameOf(row.event.status)); }},
    {"independent", [](const Row& row) { return std::to_string(row.event.independentOrigins); }},
    {"conflicts", [](const Row& row) { return std::to_string(row.event.conflicts.size()); }},
    {"note", [](const Row& row) { return row.event.note; }},
    {"tags", [](const Row& row) { return tagsText(row.event); }},
    {"outlet", [](const Row& row) { return std::string(row.place.outlet); }},
    {"grade", [](const Row& row) { return std::string(1, row.outlet == nullptr ? 'F' : row.outlet->grade); }},
    {"document", [](const Row& row) { return row.document() ? row.document()->document->title : ""; }},
    {"published", [](const Row& row) { return row.document() ? edtf(row.document()->published) : ""; }},
    {"published_from",
     [](const Row& row) { return std::string(row.document() ? publishedFromText(*row.document()) : ""); }},
    {"file", [](const Row& row) { return row.document() ? row.document()->document->fileName : ""; }},
    {"quote", [](const Row& row) { return std::string(row.place.quote); }},
    {"start", [](const Row& row) { return std::to_string(row.place.codePoints.begin); }},
    {"end", [](const Row& row) { return std::to_string(row.place.codePoints.end); }},
    {"claim_date", [](const Row& row) { return edtf(row.claim.date); }},
    {"date_reason", [](const Row& row) { return row.claim.dateReason; }},
    {"modality", [](const Row& row) { return std::string(nameOf(row.claim.modality)); }},
    {"modality_reason", [](const Row& row) { return row.claim.modalityReason; }},
    {"polarity", [](const Row& row) { return std::string(nameOf(row.claim.polarity)); }},
    {"origins", [](const Row& row) { return originsText(row.claim); }},
};

template <class CellOf>
void addRow(std::string& csv, CellOf&& cellOf) {
    for (const Column& column : kColumns) {
        if (&column != kColumns) csv += ',';
        csv += csvCell(cellOf(column));
    }
    csv += "\r\n";
}

} // namespace

std::string eventsCsv(const CaseSnapshot& snapshot) {
    const Places places(snapshot);
    std::string csv(kByteOrderMark);
    addRow(csv, [](const Column& column) { return column.name; });
    for (const EventView& event : snapshot.events)
        for (const Claim& claim : event.claims) {
            const Place place = places.of(claim.passage);
            const OutletView* outlet =
                place.document == nullptr ? nullptr : places.outlet(place.document->outlet);
            const Row row{event, claim, place, outlet};
            addRow(csv, [&row](const Column& column) { return column.value(row); });
        }
    return csv;
}

} // namespace crossdate::report
