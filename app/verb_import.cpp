#include "app/console.h"
#include "app/verbs.h"
#include "core/date/edtf.h"
#include "core/workflow/workflow.h"

#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace crossdate::app {

namespace {

using Json = nlohmann::ordered_json;

Result<std::unique_ptr<store::CaseFile>> openOrCreate(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) return openCase(path);
    return store::CaseFile::create(path, std::filesystem::path(path).stem().string());
}

Result<workflow::ImportRequest> requestFrom(const Arguments& arguments) {
    workflow::ImportRequest request;
    const std::vector<std::string>& names = arguments.names();
    request.paths.assign(names.begin() + 1, names.end());
    request.options.outlet = arguments.value("--outlet").value_or("");
    if (const auto text = arguments.value("--published")) {
        auto published = date::parseEdtf(*text);
        if (!published) return tl::make_unexpected(published.error());
        request.options.published = std::move(*published);
    }
    if (const auto text = arguments.value("--jobs")) {
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), request.jobs);
        if (error != std::errc{} || end != text->data() + text->size() || request.jobs == 0 ||
            request.jobs > 256)
            return fail(ErrorCode::invalid, "--jobs", "not a number from 1 to 256");
    }
    return request;
}

Result<workflow::ImportReport> importAll(store::CaseFile& file, workflow::ImportRequest request,
                                         Progress& progress) {
    workflow::ImportReport all;
    const auto dash = std::ranges::remove(request.paths, std::filesystem::path("-"));
    const bool fromInput = !dash.empty();
    request.paths.erase(dash.begin(), dash.end());
    if (fromInput) {
        auto bytes = readInput("-");
        if (!bytes) return tl::make_unexpected(bytes.error());
        auto report =
            workflow::importText(file, std::move(*bytes), "standard input", request.options, progress);
        if (!report) return report;
        all = std::move(*report);
    }
    if (request.paths.empty()) return all;
    return workflow::importFiles(file, request, progress).map([&all](workflow::ImportReport report) {
        report.imported.insert(report.imported.begin(), all.imported.begin(), all.imported.end());
        report.failures.insert(report.failures.begin(), all.failures.begin(), all.failures.end());
        return report;
    });
}

std::string asJson(const workflow::ImportReport& report) {
    Json imported = Json::array();
    for (const workflow::ImportedFile& file : report.imported)
        imported.push_back({{"file", file.file.filename().string()},
                            {"document", toHex(file.document)},
                            {"already_there", file.alreadyThere}});
    Json failed = Json::array();
    for (const Error& error : report.failures)
        failed.push_back({{"what", error.what}, {"why", error.why}, {"hint", error.hint}});
    return Json{{"imported", imported}, {"failed", failed}}.dump(2, ' ', false,
                                                                 Json::error_handler_t::replace);
}

std::string inWords(const workflow::ImportReport& report) {
    const auto known = std::ranges::count(report.imported, true, &workflow::ImportedFile::alreadyThere);
    std::string words =
        std::to_string(static_cast<std::ptrdiff_t>(report.imported.size()) - known) + " imported";
    if (known > 0) words += ", " + std::to_string(known) + " already there";
    if (!report.failures.empty()) words += ", " + std::to_string(report.failures.size()) + " failed";
    return words;
}

} // namespace

int runImport(const Arguments& arguments) {
    auto request = requestFrom(arguments);
    if (!request) {
        complain(request.error());
        return kUsage;
    }
    auto file = openOrCreate(arguments.names().front());
    if (!file) return complained(file.error());
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const auto report = importAll(**file, std::move(*request), progress);
    if (!report) return complained(report.error());
    for (const Error& error : report->failures) complain(error);
    const bool printed = printLine(arguments.has("--json") ? asJson(*report) : inWords(*report));
    return printed && report->failures.empty() ? kDone : kNotDone;
}

int runAnalyse(const Arguments& arguments) {
    auto file = openCase(arguments.names().front());
    if (!file) return complained(file.error());
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const Status done = workflow::analyseAgain(**file, progress);
    return done ? kDone : complained(done.error());
}

} // namespace crossdate::app
