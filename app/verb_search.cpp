#include "app/console.h"
#include "app/verbs.h"
#include "core/base/utf8.h"
#include "core/model/projection.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;
using store::SearchHit;

constexpr std::size_t kDefaultLimit = 100;

std::string_view nameOfKind(SearchHit::Kind kind) {
    switch (kind) {
    case SearchHit::Kind::document:
        return "document";
    case SearchHit::Kind::event:
        return "event";
    case SearchHit::Kind::claim:
        return "claim";
    }
    return "document";
}

Json asJson(const SearchHit& hit, const CaseSnapshot& snapshot) {
    Json json{{"kind", nameOfKind(hit.kind)}, {"document", toHex(hit.document)}};
    json["event"] = hit.event ? Json(toHex(hit.event)) : Json(nullptr);
    const DocumentView* document = snapshot.find(hit.document);
    if (document != nullptr) {
        const OutletView* outlet = snapshot.find(document->outlet);
        const utf8::OffsetMap map(document->document->text);
        json["outlet"] = outlet == nullptr ? "" : outlet->name;
        json["title"] = document->document->title;
        json["start"] = map.codePointsAt(hit.span.begin);
        json["end"] = map.codePointsAt(hit.span.end);
    }
    json["excerpt"] = hit.excerpt;
    const utf8::OffsetMap map(hit.excerpt);
    json["matches"] = Json::array();
    for (const Span& match : hit.matches)
        json["matches"].push_back({map.codePointsAt(match.begin), map.codePointsAt(match.end)});
    return json;
}

Result<std::size_t> limitFrom(const Arguments& arguments) {
    const auto text = arguments.value("--limit");
    if (!text) return kDefaultLimit;
    std::size_t limit = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limit);
    if (error != std::errc{} || end != text->data() + text->size() || limit == 0 || limit > 100'000)
        return fail(ErrorCode::invalid, "--limit", "not a number from 1 to 100000");
    return limit;
}

} // namespace

int runSearch(const Arguments& arguments) {
    const auto limit = limitFrom(arguments);
    if (!limit) {
        complain(limit.error());
        return kUsage;
    }
    auto file = openCase(arguments.names()[0]);
    if (!file) return complained(file.error());
    const auto layers = (*file)->load();
    if (!layers) return complained(layers.error());
    const auto hits = (*file)->search(arguments.names()[1], *limit);
    if (!hits) return complained(hits.error());

    if (!arguments.has("--json")) {
        std::string text;
        for (const SearchHit& hit : *hits)
            text += std::string(nameOfKind(hit.kind)) + ": " + hit.excerpt + '\n';
        return print(text) ? kDone : kNotDone;
    }
    const CaseSnapshot snapshot = project(*layers);
    Json list = Json::array();
    for (const SearchHit& hit : *hits) list.push_back(asJson(hit, snapshot));
    return printLine(Json{{"hits", list}}.dump(2, ' ', false, Json::error_handler_t::replace)) ? kDone
                                                                                               : kNotDone;
}

} // namespace crossdate::app
