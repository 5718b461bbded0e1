#include "app/console.h"
#include "app/verbs.h"
#include "core/compare/same_happening.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

/// One line: documents with their sentences already cut.
struct AlignLine {
    Json id;
    std::vector<Json> documentIds;
    std::vector<std::vector<Json>> numbers; // by document and sentence
    std::vector<compare::Comparable> documents;
};

/// Refuses depth before the parser builds it: nlohmann::json crashes on copies of very deep values.
Json parseShallow(const std::string& line) {
    constexpr int kMostDepth = 64;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kMostDepth; };
    return Json::parse(line, shallow, false);
}

const Json* arrayAt(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_array() ? &*found : nullptr;
}

Status addDocument(AlignLine& line, const Json& json) {
    const Json* sentences = arrayAt(json, "sentences");
    if (sentences == nullptr || !json.contains("id"))
        return fail(ErrorCode::invalid, {}, "a document has no \"id\" or no \"sentences\"");
    std::string text;
    std::vector<Span> spans;
    std::vector<Json> numbers;
    for (const Json& sentence : *sentences) {
        const bool whole = sentence.is_object() && sentence.contains("n") && sentence.contains("text") &&
                           sentence["text"].is_string();
        if (!whole) return fail(ErrorCode::invalid, {}, "a sentence has no \"n\" or no \"text\"");
        const std::string& words = sentence["text"].get_ref<const std::string&>();
        spans.push_back({text.size(), text.size() + words.size()});
        text += words + "\n";
        numbers.push_back(sentence["n"]);
    }
    line.documents.push_back(compare::makeComparable(DocumentId{}, text, spans, std::nullopt));
    line.documentIds.push_back(json["id"]);
    line.numbers.push_back(std::move(numbers));
    return {};
}

Result<AlignLine> parseLine(const std::string& text) {
    const Json json = parseShallow(text);
    const Json* documents = arrayAt(json, "documents");
    if (documents == nullptr) return fail(ErrorCode::invalid, {}, "not a JSON object with \"documents\"");
    AlignLine line;
    line.id = json.contains("id") ? json["id"] : Json(nullptr);
    for (const Json& document : *documents) {
        const Status added = addDocument(line, document);
        if (!added) return tl::make_unexpected(added.error());
    }
    return line;
}

Result<std::string> alignLine(const std::string& text, Progress& progress) {
    const auto line = parseLine(text);
    if (!line) return tl::make_unexpected(line.error());
    std::vector<const compare::Comparable*> documents;
    for (const compare::Comparable& document : line->documents) documents.push_back(&document);
    const auto pairs = compare::pairSameHappenings(documents, progress);
    if (!pairs) return tl::make_unexpected(pairs.error());
    Json json;
    json["id"] = line->id;
    json["pairs"] = Json::array();
    for (const compare::HappeningPair& pair : *pairs)
        json["pairs"].push_back(
            Json::array({line->documentIds[pair.documentA], line->numbers[pair.documentA][pair.sentenceA],
                         line->documentIds[pair.documentB], line->numbers[pair.documentB][pair.sentenceB]}));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

int runAlign(const Arguments& arguments) {
    if (!arguments.has("--jsonl")) {
        complain({ErrorCode::invalid, "align", "reads documents from standard input only", "add --jsonl"});
        return kUsage;
    }
    Progress silent; // answers come by the line
    bool all = true;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.empty()) continue;
        auto answer = alignLine(line, silent);
        if (answer) {
            if (!printLine(*answer)) return kNotDone;
            continue;
        }
        Error& error = answer.error();
        error.why = error.what.empty() ? error.why : error.what + ", " + error.why;
        error.what = "standard input, line " + std::to_string(number);
        complain(error);
        all = false;
    }
    return all ? kDone : kNotDone;
}

} // namespace crossdate::app
