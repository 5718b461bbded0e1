#include "core/report/places.h"
#include "core/report/report.h"

#include <initializer_list>

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

void addRow(std::string& csv, std::initializer_list<std::string_view> cells) {
    bool first = true;
    for (const std::string_view text : cells) {
        if (!first) csv += ',';
        csv += cell(text);
        first = false;
    }
    csv += "\r\n";
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

void addClaim(std::string& csv, const EventView& event, const Claim& claim, const Places& places) {
    const Place place = places.of(claim.passage);
    const OutletView* outlet = place.document == nullptr ? nullptr : places.outlet(place.document->outlet);
    const std::string grade(1, outlet == nullptr ? 'F' : outlet->grade);
    const bool known = place.document != nullptr;
    addRow(csv, {toHex(event.id),
                 event.title,
                 edtf(event.date),
                 event.date ? dayText(event.date->earliest) : "",
                 event.date ? dayText(event.date->latest) : "",
                 nameOf(event.status),
                 std::to_string(event.independentOrigins),
                 std::to_string(event.conflicts.size()),
                 event.note,
                 tagsText(event),
                 place.outlet,
                 grade,
                 known ? place.document->document->title : "",
                 known ? edtf(place.document->published) : "",
                 known ? publishedFromText(*place.document) : "",
                 known ? place.document->document->fileName : "",
                 place.quote,
                 std::to_string(place.codePoints.begin),
                 std::to_string(place.codePoints.end),
                 edtf(claim.date),
                 claim.dateReason,
                 nameOf(claim.modality),
                 claim.modalityReason,
                 nameOf(claim.polarity),
                 originsText(claim)});
}

} // namespace

std::string eventsCsv(const CaseSnapshot& snapshot) {
    const Places places(snapshot);
    std::string csv(kByteOrderMark);
    addRow(csv, {"event",       "title",      "date",           "earliest", "latest",          "status",
                 "independent", "conflicts",  "note",           "tags",     "outlet",          "grade",
                 "document",    "published",  "published_from", "file",     "quote",           "start",
                 "end",         "claim_date", "date_reason",    "modality", "modality_reason", "polarity",
                 "origins"});
    for (const EventView& event : snapshot.events)
        for (const Claim& claim : event.claims) addClaim(csv, event, claim, places);
    return csv;
}

} // namespace crossdate::report
