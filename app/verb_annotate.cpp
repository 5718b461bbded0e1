#include "app/annotation_json.h"
#include "app/console.h"
#include "app/verbs.h"
#include "core/date/edtf.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::optional<Day>> dayFrom(const std::optional<std::string>& edtf) {
    if (!edtf || edtf->empty()) return std::optional<Day>{};
    return date::parseEdtf(*edtf).map([](const Dating& dating) { return dating.earliest; });
}

/// Refuses depth before the parser builds it: nlohmann::json crashes on copies of very deep values.
std::optional<Json> parseLine(const std::string& line) {
    constexpr int kMostDepth = 64;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kMostDepth; };
    Json json = Json::parse(line, shallow, false);
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) return std::nullopt;
    return json;
}

std::optional<std::string> stringAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

Result<std::string> annotateLine(const std::string& line, std::size_t number) {
    const auto json = parseLine(line);
    const std::string where = "standard input, line " + std::to_string(number);
    if (!json) return fail(ErrorCode::invalid, where, "not a JSON object with a \"text\"");
    const auto published = dayFrom(stringAt(*json, "dct"));
    if (!published) return fail(ErrorCode::invalid, where, "\"dct\" is no date: " + published.error().why);
    Json out{{"id", json->contains("id") ? (*json)["id"] : Json(nullptr)}};
    out.update(annotationJson((*json)["text"].get<std::string>(), *published));
    return dump(out);
}

int annotateLines() {
    bool all = true;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.empty()) continue;
        const auto out = annotateLine(line, number);
        if (!out)
            complain(out.error());
        else if (!printLine(*out))
            return kNotDone;
        all = all && out;
    }
    return all ? kDone : kNotDone;
}

} // namespace

int runAnnotate(const Arguments& arguments) {
    if (arguments.has("--jsonl")) return annotateLines();
    const auto published = dayFrom(arguments.value("--published"));
    if (!published) {
        complain(published.error());
        return kUsage;
    }
    const std::string name = arguments.names().empty() ? "-" : arguments.names().front();
    const auto text = readInput(name);
    if (!text) return complained(text.error());
    Json out{{"id", name}};
    out.update(annotationJson(*text, *published));
    return printLine(dump(out)) ? kDone : kNotDone;
}

} // namespace crossdate::app
