#include "app/console.h"
#include "app/verbs.h"
#include "core/import/importer.h"

#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

Result<importer::ImportedDocument> read(const std::string& name) {
    if (name != "-") return importer::importFile(name, {});
    auto bytes = readInput(name);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return importer::importBytes(std::move(*bytes), "standard input", {});
}

} // namespace

int runText(const Arguments& arguments) {
    const auto imported = read(arguments.names().front());
    if (!imported) return complained(imported.error());
    using Json = nlohmann::ordered_json;
    const Document& document = imported->document;
    Json json{{"title", document.title}, {"authors", document.authors}};
    json["published"] = document.published ? Json(document.published->edtf) : Json(nullptr);
    json["outlet"] = imported->outletName;
    json["language"] = document.language;
    json["text"] = document.text;
    return printLine(json.dump(2, ' ', false, Json::error_handler_t::replace)) ? kDone : kNotDone;
}

} // namespace crossdate::app
