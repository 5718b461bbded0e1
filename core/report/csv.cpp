#include "core/report/places.h"
#include "core/report/report.h"

namespace crossdate::report {

namespace {

constexpr std::string_view kByteOrderMark = "\uFEFF"; // without it spreadsheets guess the encoding wrongly
constexpr std::string_view kRunnable = "=+-@\t\r";

/// Well-formed UTF-8 without characters that end a cell for some readers.
std::string cleaned(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::decode(text, at);
        if (c != 0) utf8::append(out, c);
    }
    return out;
}

/// RFC 4180, section 2, with the guard against formulas in front.
std::string cell(std::string_view raw) {
    std::string text = cleaned(raw);
    if (!text.empty() && kRunnable.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
    if (text.find_first_of("\",\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

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
        csv += cell(cellOf(column));
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
