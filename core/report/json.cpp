#include "core/report/places.h"
#include "core/report/report.h"

#include <nlohmann/json.hpp>

namespace crossdate::report {

namespace {

using Json = nlohmann::ordered_json;

/// Bytes that are no UTF-8 become U+FFFD: an export must not fail over one letter.
std::string written(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json orNull(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}
Json edtfOrNull(const std::optional<Dating>& date) {
    return date ? Json(date->edtf) : Json(nullptr);
}

Json passageJson(const Place& place, const Passage& passage) {
    return {{"document", toHex(passage.document)},
            {"outlet", place.outlet},
            {"quote", place.quote},
            {"start", place.codePoints.begin},
            {"end", place.codePoints.end}};
}

// ---- events --------------------------------------------------------------------------------------------

Json originsJson(const Claim& claim) {
    Json origins = Json::array();
    for (const Origin& origin : claim.origins)
        origins.push_back({{"name", origin.name}, {"via", origin.via}});
    return origins;
}

Json claimJson(const Claim& claim, const Places& places) {
    Json json = {{"id", toHex(claim.id)}};
    json.update(passageJson(places.of(claim.passage), claim.passage));
    json["date"] = edtfOrNull(claim.date);
    json["date_reason"] = claim.dateReason;
    json["modality"] = nameOf(claim.modality);
    json["modality_reason"] = claim.modalityReason;
    json["polarity"] = nameOf(claim.polarity);
    json["origins"] = originsJson(claim);
    return json;
}

Json correctionJson(const Correction& correction, const Places& places) {
    const Passage before{correction.before, correction.change.before};
    const Passage after{correction.after, correction.change.after};
    return {{"before", passageJson(places.of(before), before)},
            {"after", passageJson(places.of(after), after)}};
}

Json eventJson(const EventView& event, const Places& places) {
    Json json = {{"id", toHex(event.id)}, {"title", event.title}, {"date", edtfOrNull(event.date)}};
    json["earliest"] = orNull(event.date ? dayText(event.date->earliest) : "");
    json["latest"] = orNull(event.date ? dayText(event.date->latest) : "");
    json["date_reason"] = event.dateReason;
    json["status"] = nameOf(event.status);
    json["edited"] = event.edited;
    json["orphaned"] = event.orphaned;
    json["outlets"] = event.outlets.size();
    json["independent"] = event.independentOrigins;
    json["corroboration"] = event.corroborationReason;
    json["first_reports"] = Json::array();
    for (const DocumentId id : event.firstReports) json["first_reports"].push_back(toHex(id));
    json["first_report_reason"] = event.firstReportReason;
    json["silent"] = Json::array();
    for (const OutletId id : event.silent)
        if (const OutletView* outlet = places.outlet(id)) json["silent"].push_back(outlet->name);
    json["corrections"] = Json::array();
    for (const Correction& correction : event.corrections)
        json["corrections"].push_back(correctionJson(correction, places));
    json["regrouped"] = event.regrouped;
    json["names"] = event.names;
    json["note"] = event.note;
    json["tags"] = event.tags;
    json["conflicts"] = Json::array();
    for (const ConflictId id : event.conflicts) json["conflicts"].push_back(toHex(id));
    json["claims"] = Json::array();
    for (const Claim& claim : event.claims) json["claims"].push_back(claimJson(claim, places));
    return json;
}

// ---- sources -------------------------------------------------------------------------------------------

Json sharedCopyJson(const CaseSnapshot& snapshot, DocumentId id) {
    Json shared = Json::array();
    for (const SharedCopy& copy : snapshot.sharedCopies) {
        if (copy.a != id && copy.b != id) continue;
        const bool isA = copy.a == id;
        shared.push_back({{"document", toHex(isA ? copy.b : copy.a)},
                          {"share", isA ? copy.shareA : copy.shareB},
                          {"class", nameOf(isA ? copy.classA : copy.classB)},
                          {"direction", nameOf(copy.direction)},
                          {"why", copy.why}});
    }
    return shared;
}

Json sourceJson(const CaseSnapshot& snapshot, const DocumentView& view, const Places& places) {
    const Document& document = *view.document;
    const OutletView* outlet = places.outlet(view.outlet);
    Json json = {{"id", toHex(document.id)}, {"file", document.fileName}, {"sha256", toHex(document.hash)}};
    json["outlet"] = outlet == nullptr ? std::string_view{} : std::string_view(outlet->name);
    json["grade"] = std::string(1, outlet == nullptr ? 'F' : outlet->grade);
    json["title"] = document.title;
    json["version"] = document.version;
    json["authors"] = document.authors;
    json["published"] = edtfOrNull(view.published);
    json["published_from"] = orNull(publishedFromText(view));
    json["published_reason"] = view.publishedReason;
    json["language"] = document.language;
    json["characters"] = utf8::countCodePoints(document.text);
    json["claims"] = view.claims;
    json["shared_copy"] = sharedCopyJson(snapshot, document.id);
    return json;
}

// ---- conflicts -----------------------------------------------------------------------------------------

Json sideJson(const ConflictSide& side, const Places& places) {
    Json json = passageJson(places.of(side.passage), side.passage);
    json["value"] = side.value;
    return json;
}

Json conflictJson(const ConflictView& conflict, const Places& places) {
    Json json = {
        {"id", toHex(conflict.id)}, {"kind", nameOf(conflict.kind)}, {"relation", nameOf(conflict.relation)}};
    json["score"] = conflict.score;
    json["title"] = conflict.title;
    json["why"] = conflict.why;
    json["verdict"] = nameOf(conflict.verdict);
    json["note"] = conflict.note;
    json["event"] = conflict.event ? Json(toHex(*conflict.event)) : Json(nullptr);
    json["a"] = sideJson(conflict.a, places);
    json["b"] = sideJson(conflict.b, places);
    return json;
}

} // namespace

std::string eventsJson(const CaseSnapshot& snapshot) {
    const Places places(snapshot);
    Json events = Json::array();
    for (const EventView& event : snapshot.events) events.push_back(eventJson(event, places));
    return written({{"events", std::move(events)}});
}

std::string sourcesJson(const CaseSnapshot& snapshot) {
    const Places places(snapshot);
    Json documents = Json::array();
    for (const DocumentView& view : snapshot.documents)
        documents.push_back(sourceJson(snapshot, view, places));
    return written({{"documents", std::move(documents)}});
}

std::string conflictsJson(const CaseSnapshot& snapshot) {
    const Places places(snapshot);
    Json conflicts = Json::array();
    for (const ConflictView& conflict : snapshot.conflicts)
        conflicts.push_back(conflictJson(conflict, places));
    return written({{"conflicts", std::move(conflicts)}});
}

} // namespace crossdate::report
