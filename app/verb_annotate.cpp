#include "app/annotate_line.h"
#include "app/annotation_json.h"
#include "app/console.h"
#include "app/happening_json.h"
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

/// When a text was published, as far as it is known.
struct Published {
    std::optional<Day> day;
    std::optional<int> secondOfDay;
};

/// Of a valid EDTF date with a time of day, "2019-05-15T10:30:00".
std::optional<int> secondOfDayIn(const std::string& edtf) {
    const std::size_t at = edtf.find('T');
    if (at == std::string::npos || edtf.size() < at + 9) return std::nullopt;
    const auto two = [&](std::size_t i) { return (edtf[at + i] - '0') * 10 + (edtf[at + i + 1] - '0'); };
    return two(1) * 3600 + two(4) * 60 + two(7);
}

Result<Published> publishedFrom(const std::optional<std::string>& edtf) {
    if (!edtf || edtf->empty()) return Published{};
    return date::parseEdtf(*edtf).map([&](const Dating& dating) {
        return Published{dating.earliest, secondOfDayIn(*edtf)};
    });
}

std::string annotated(const Json& id, const std::string& text, const Published& published, bool happenings) {
    std::string out =
        "{\"id\":" + dump(id) + "," + annotationJson(text, published.day, published.secondOfDay);
    if (happenings) out += ",\"happenings\":" + happeningsJson(text, published.day);
    return out + "}";
}

Result<std::string> annotateLine(const std::string& line, std::size_t number, bool happenings) {
    const auto input = parseAnnotateLine(line);
    const std::string where = "standard input, line " + std::to_string(number);
    if (!input) return fail(ErrorCode::invalid, where, "not a JSON object with a \"text\"");
    const auto published = publishedFrom(input->published);
    if (!published) return fail(ErrorCode::invalid, where, "\"dct\" is no date: " + published.error().why);
    return annotated(input->id, input->text, *published, happenings);
}

int annotateLines(bool happenings) {
    std::ios::sync_with_stdio(false); // or every byte of the input is read by itself
    bool all = true;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.empty()) continue;
        const auto out = annotateLine(line, number, happenings);
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
    const bool happenings = arguments.has("--happenings");
    if (arguments.has("--jsonl")) return annotateLines(happenings);
    const auto published = publishedFrom(arguments.value("--published"));
    if (!published) {
        complain(published.error());
        return kUsage;
    }
    const std::string name = arguments.names().empty() ? "-" : arguments.names().front();
    const auto text = readInput(name);
    if (!text) return complained(text.error());
    return printLine(annotated(Json(name), *text, *published, happenings)) ? kDone : kNotDone;
}

} // namespace crossdate::app
