#include "core/workflow/workflow.h"

#include "core/analysis/analyse.h"
#include "core/workflow/reader_pool.h"
#include "core/workflow/sample.h"

#include <algorithm>
#include <unordered_set>

namespace crossdate::workflow {

namespace {

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::cancelled, "cancelled");
}

/// What came in, cleared of what the case has already.
struct Arrivals {
    ImportReport report;
    std::vector<store::NewDocument> documents;
};

Result<Arrivals> sortOut(store::CaseFile& file, const std::vector<std::filesystem::path>& paths,
                         std::vector<Result<importer::ImportedDocument>> results) {
    std::vector<DocumentId> ids;
    for (const auto& result : results)
        if (result) ids.push_back(result->document.id);
    const Result<std::vector<DocumentId>> known = file.known(ids);
    if (!known) return tl::make_unexpected(known.error());

    std::unordered_set<DocumentId> there(known->begin(), known->end());
    Arrivals arrivals;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!results[i]) {
            arrivals.report.failures.push_back(std::move(results[i].error()));
            continue;
        }
        importer::ImportedDocument& imported = *results[i];
        const DocumentId id = imported.document.id;
        const bool isNew = there.insert(id).second;
        arrivals.report.imported.push_back({paths[i], id, !isNew, std::move(imported.warnings)});
        if (isNew)
            arrivals.documents.push_back(
                {std::move(imported.document), std::move(imported.outletName), std::move(imported.bytes)});
    }
    return arrivals;
}

/// Version n of the same article: one more than the case has of this outlet and title.
void numberVersions(const CaseLayers& layers, std::vector<store::NewDocument>& arrivals) {
    std::map<std::pair<OutletId, std::string>, int> latest;
    for (const DocumentPtr& document : layers.documents) {
        int& version = latest[{document->outlet, document->title}];
        version = std::max(version, document->version);
    }
    for (store::NewDocument& arrival : arrivals)
        arrival.document.version = ++latest[{arrival.document.outlet, arrival.document.title}];
}

/// Everything analysis needs, the analyst's dates and names included.
analysis::AnalysisInput inputOf(const CaseLayers& layers, const std::vector<store::NewDocument>& arrivals) {
    analysis::AnalysisInput input;
    input.documents = layers.documents;
    for (const Outlet& outlet : layers.outlets) input.outletNames[outlet.id] = outlet.name;
    for (const store::NewDocument& arrival : arrivals) {
        input.documents.push_back(std::make_shared<const Document>(arrival.document));
        input.outletNames.emplace(arrival.document.outlet, arrival.outletName);
    }
    for (const OutletJudgement& judged : layers.judgements.outlets)
        if (judged.name) input.outletNames[judged.outlet] = *judged.name;
    for (const DocumentJudgement& judged : layers.judgements.documents)
        if (judged.published) input.published[judged.document] = *judged.published;
    return input;
}

/// Analyses the case with the arrivals and stores both, or nothing.
Status addAll(store::CaseFile& file, std::vector<store::NewDocument> arrivals, Progress& progress) {
    const Result<CaseLayers> layers = file.load();
    if (!layers) return tl::make_unexpected(layers.error());
    numberVersions(*layers, arrivals);
    const Result<Derivation> derivation = analysis::analyse(inputOf(*layers, arrivals), progress);
    if (!derivation) return tl::make_unexpected(derivation.error());
    if (progress.cancelled()) return cancelled();
    progress.stage("Storing", 0);
    return file.addDocuments(arrivals, *derivation);
}

Result<ImportReport> addResults(store::CaseFile& file, const std::vector<std::filesystem::path>& paths,
                                std::vector<Result<importer::ImportedDocument>> results, Progress& progress) {
    Result<Arrivals> arrivals = sortOut(file, paths, std::move(results));
    if (!arrivals) return tl::make_unexpected(arrivals.error());
    if (!arrivals->documents.empty())
        if (const Status added = addAll(file, std::move(arrivals->documents), progress); !added)
            return tl::make_unexpected(added.error());
    return std::move(arrivals->report);
}

Result<ImportReport> importTasks(store::CaseFile& file, const std::vector<ReadTask>& tasks, unsigned jobs,
                                 Progress& progress) {
    auto results = readAll(tasks, jobs, progress);
    if (!results) return tl::make_unexpected(results.error());
    std::vector<std::filesystem::path> paths;
    for (const ReadTask& task : tasks) paths.push_back(task.path);
    return addResults(file, paths, std::move(*results), progress);
}

} // namespace

Result<ImportReport> importFiles(store::CaseFile& file, const ImportRequest& request, Progress& progress) {
    std::vector<ReadTask> tasks;
    for (std::filesystem::path& path : importer::expandFolders(request.paths))
        tasks.push_back({std::move(path), request.options});
    return importTasks(file, tasks, request.jobs, progress);
}

Result<ImportReport> importText(store::CaseFile& file, std::string bytes, const std::string& name,
                                const importer::ImportOptions& options, Progress& progress) {
    if (progress.cancelled()) return cancelled();
    progress.stage("Reading the text", 1);
    std::vector<Result<importer::ImportedDocument>> results;
    results.push_back(importer::importBytes(std::move(bytes), name, options));
    return addResults(file, {name}, std::move(results), progress);
}

Result<ImportReport> importSample(store::CaseFile& file, const std::filesystem::path& folder,
                                  Progress& progress) {
    const Result<std::vector<ReadTask>> tasks = readManifest(folder);
    if (!tasks) return tl::make_unexpected(tasks.error());
    return importTasks(file, *tasks, 0, progress);
}

Status analyseAgain(store::CaseFile& file, Progress& progress) {
    const Result<CaseLayers> layers = file.load();
    if (!layers) return tl::make_unexpected(layers.error());
    const Result<Derivation> derivation = analysis::analyse(inputOf(*layers, {}), progress);
    if (!derivation) return tl::make_unexpected(derivation.error());
    if (progress.cancelled()) return cancelled();
    progress.stage("Storing", 0);
    return file.replaceDerivation(*derivation);
}

} // namespace crossdate::workflow
