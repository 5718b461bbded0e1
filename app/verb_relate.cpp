#include "app/console.h"
#include "app/verbs.h"
#include "core/date/edtf.h"
#include "core/relate/relate.h"

#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

struct Pair {
    Json id;
    std::string a, b;
    std::optional<Day> publishedA, publishedB;
};

/// Refuses depth before the parser builds it: nlohmann::json crashes on copies of very deep values.
Json parseShallow(const std::string& line) {
    constexpr int kMostDepth = 64;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kMostDepth; };
    return Json::parse(line, shallow, false);
}

Result<std::string> textAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string())
        return fail(ErrorCode::invalid, {}, "no text \"" + std::string(key) + "\"");
    return found->get<std::string>();
}

Result<std::optional<Day>> dayAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return std::optional<Day>{};
    const auto dating = date::parseEdtf(found->is_string() ? found->get<std::string>() : std::string());
    if (!dating)
        return fail(ErrorCode::invalid, {}, "\"" + std::string(key) + "\" is no date: " + dating.error().why);
    return dating->earliest;
}

Result<Pair> parsePair(const std::string& line) {
    const Json json = parseShallow(line);
    if (!json.is_object()) return fail(ErrorCode::invalid, {}, "not a JSON object");
    Pair pair;
    pair.id = json.contains("id") ? json["id"] : Json(nullptr);
    const auto a = textAt(json, "a"), b = textAt(json, "b");
    const auto publishedA = dayAt(json, "published_a"), publishedB = dayAt(json, "published_b");
    if (!a) return tl::make_unexpected(a.error());
    if (!b) return tl::make_unexpected(b.error());
    if (!publishedA) return tl::make_unexpected(publishedA.error());
    if (!publishedB) return tl::make_unexpected(publishedB.error());
    pair.a = *a;
    pair.b = *b;
    pair.publishedA = *publishedA;
    pair.publishedB = *publishedB;
    return pair;
}

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

double rounded(double value) {
    constexpr double kPlaces = 1e4;
    return std::round(value * kPlaces) / kPlaces;
}

std::string related(const Pair& pair, const relate::Passage& a, const relate::Passage& b) {
    const relate::PairRelation relation = relate::relate(a, b, pair.publishedA, pair.publishedB);
    Json json;
    json["id"] = pair.id;
    json["label"] = relate::nameOf(relation.label);
    json["score"] = rounded(relation.score);
    json["kind"] = relation.kind ? Json(nameOf(*relation.kind)) : Json(nullptr);
    json["why"] = relation.why;
    json["agreement"] = rounded(relation.agreement);
    return dump(json);
}

/// What the model is fitted on (tests/eval/relate/fit.py).
std::string features(const Pair& pair, const relate::Passage& a, const relate::Passage& b, bool withNames) {
    const relate::PairFeatures features = relate::pairFeatures(a, b);
    Json json;
    json["id"] = pair.id;
    if (withNames) json["names"] = features.names;
    json["values"] = features.values;
    json["denial"] = features.denial;
    json["odd"] = features.odd;
    return dump(json);
}

} // namespace

int runRelate(const Arguments& arguments) {
    if (!arguments.has("--jsonl")) {
        complain({ErrorCode::invalid, "relate", "reads pairs from standard input only", "add --jsonl"});
        return kUsage;
    }
    bool all = true, first = true;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.empty()) continue;
        auto pair = parsePair(line);
        if (!pair) {
            pair.error().what = "standard input, line " + std::to_string(number);
            complain(pair.error());
            all = false;
            continue;
        }
        const relate::Passage a = relate::readPassage(pair->a, pair->publishedA);
        const relate::Passage b = relate::readPassage(pair->b, pair->publishedB);
        if (!printLine(arguments.has("--features") ? features(*pair, a, b, first) : related(*pair, a, b)))
            return kNotDone;
        first = false;
    }
    return all ? kDone : kNotDone;
}

} // namespace crossdate::app
