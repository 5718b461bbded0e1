#include "app/console.h"
#include "app/headless.h"
#include "app/verbs.h"
#include "core/date/edtf.h"
#include "core/report/report.h"
#include "ui/export/timeline_export.h"

#include <QFile>

#include <charconv>
#include <filesystem>

namespace crossdate::app {

namespace {

struct Request {
    std::string format;
    ui::ExportOptions options;
};

Result<Request> requestFrom(const Arguments& arguments) {
    Request request;
    const std::string ending = std::filesystem::path(arguments.names()[1]).extension().string();
    request.format = arguments.value("--format").value_or(ending.empty() ? "" : ending.substr(1));
    for (char& c : request.format)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (request.format != "png" && request.format != "pdf" && request.format != "json" &&
        request.format != "csv")
        return fail(ErrorCode::unsupported, arguments.names()[1], "no such format",
                    "end the name in .png, .pdf, .json or .csv, or say --format");
    if (const auto range = arguments.value("--range")) {
        auto dating = date::parseEdtf(*range);
        if (!dating) return tl::make_unexpected(dating.error());
        request.options.range = std::move(*dating);
    }
    const std::string theme = arguments.value("--theme").value_or("light");
    if (theme != "light" && theme != "dark") return fail(ErrorCode::invalid, "--theme", "is light or dark");
    request.options.dark = theme == "dark";
    if (const auto text = arguments.value("--scale")) {
        const auto [end, error] =
            std::from_chars(text->data(), text->data() + text->size(), request.options.scale);
        if (error != std::errc{} || end != text->data() + text->size() || request.options.scale < 0.5 ||
            request.options.scale > 8)
            return fail(ErrorCode::invalid, "--scale", "not a number from 0.5 to 8");
    }
    return request;
}

CaseSnapshot within(CaseSnapshot snapshot, const std::optional<Dating>& range) {
    if (!range) return snapshot;
    std::erase_if(snapshot.events, [&range](const EventView& event) {
        return event.date && !date::compatible(*event.date, *range);
    });
    return snapshot;
}

Status write(const Request& request, const CaseSnapshot& snapshot, const std::string& path,
             Progress& progress) {
    if (request.format == "json")
        return writeFile(path, report::eventsJson(within(snapshot, request.options.range)) + '\n');
    if (request.format == "csv")
        return writeFile(path, report::eventsCsv(within(snapshot, request.options.range)));
    const QString name = QFile::decodeName(QByteArray::fromStdString(path));
    if (request.format == "png") return ui::exportPng(snapshot, request.options, name, progress);
    return ui::exportPdf(snapshot, request.options, name, progress);
}

} // namespace

int runExport(const Arguments& arguments) {
    const auto request = requestFrom(arguments);
    if (!request) {
        complain(request.error());
        return kUsage;
    }
    const auto snapshot = loadSnapshot(arguments.names()[0]);
    if (!snapshot) return complained(snapshot.error());

    const HeadlessApplication application;
    const Interrupt interrupt;
    Progress progress = interrupt.progress();
    const Status done = write(*request, *snapshot, arguments.names()[1], progress);
    return done ? kDone : complained(done.error());
}

} // namespace crossdate::app
