#include "core/workflow/workflow.h"

#include "core/analysis/analyse.h"
#include "core/model/passage_finder.h"
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

using Basis = store::AnalysisBasis;

/// Version n of the same article: one more than the case has of this outlet and title.
void numberVersions(const Basis& basis, std::vector<store::NewDocument>& arrivals) {
    std::map<std::pair<OutletId, std::string>, int> latest;
    for (const DocumentPtr& document : basis.documents) {
        int& version = latest[{document->outlet, document->title}];
        version = std::max(version, document->version);
    }
    for (store::NewDocument& arrival : arrivals)
        arrival.document.version = ++latest[{arrival.document.outlet, arrival.document.title}];
}

/// Everything analysis needs, the analyst's dates, names and groupings included.
analysis::AnalysisInput inputOf(const Basis& basis, const std::vector<store::NewDocument>& arrivals) {
    analysis::AnalysisInput input;
    input.documents = basis.documents;
    for (const Outlet& outlet : basis.outlets) input.outletNames[outlet.id] = outlet.name;
    for (const store::NewDocument& arrival : arrivals) {
        input.documents.push_back(std::make_shared<const Document>(arrival.document));
        input.outletNames.emplace(arrival.document.outlet, arrival.outletName);
    }
    for (const OutletJudgement& judged : basis.judgements.outlets)
        if (judged.name) input.outletNames[judged.outlet] = *judged.name;
    for (const DocumentJudgement& judged : basis.judgements.documents)
        if (judged.published) input.published[judged.document] = *judged.published;
    if (basis.judgements.memberships.empty()) return input;
    const PassageFinder finder(basis.documents);
    for (const MembershipJudgement& judged : basis.judgements.memberships)
        if (const auto claim = finder.find(judged.claim)) input.memberships.push_back({*claim, judged.event});
    return input;
}

/// Derives the stories that `derived` does not have.
Result<DerivationUpdate> derive(const analysis::AnalysisInput& input,
                                const std::vector<std::int64_t>& derived, Memory* memory,
                                Progress& progress) {
    Memory forgotten;
    auto made =
        analysis::update(input, derived, (memory == nullptr ? forgotten : *memory).analysis(), progress);
    if (made && progress.cancelled()) return cancelled();
    if (made) progress.stage("Storing", 0);
    return made;
}

/// Analyses the case with the arrivals and stores both, or nothing.
Status addAll(store::CaseFile& file, std::vector<store::NewDocument> arrivals, unsigned jobs, Memory* memory,
              Progress& progress) {
    const Result<Basis> basis = file.basis();
    if (!basis) return tl::make_unexpected(basis.error());
    numberVersions(*basis, arrivals);
    analysis::AnalysisInput input = inputOf(*basis, arrivals);
    input.threads = jobs;
    auto made = derive(input, basis->stories, memory, progress);
    if (!made) return tl::make_unexpected(made.error());
    return file.addAndUpdate(arrivals, std::move(*made));
}

Result<ImportReport> addResults(store::CaseFile& file, const std::vector<std::filesystem::path>& paths,
                                std::vector<Result<importer::ImportedDocument>> results, unsigned jobs,
                                Memory* memory, Progress& progress) {
    Result<Arrivals> arrivals = sortOut(file, paths, std::move(results));
    if (!arrivals) return tl::make_unexpected(arrivals.error());
    if (!arrivals->documents.empty())
        if (const Status added = addAll(file, std::move(arrivals->documents), jobs, memory, progress); !added)
            return tl::make_unexpected(added.error());
    return std::move(arrivals->report);
}

Result<ImportReport> importTasks(store::CaseFile& file, const std::vector<ReadTask>& tasks, unsigned jobs,
                                 Memory* memory, Progress& progress) {
    auto results = readAll(tasks, jobs, progress);
    if (!results) return tl::make_unexpected(results.error());
    std::vector<std::filesystem::path> paths;
    for (const ReadTask& task : tasks) paths.push_back(task.path);
    return addResults(file, paths, std::move(*results), jobs, memory, progress);
}

Status deriveAndStore(store::CaseFile& file, bool all, Memory* memory, Progress& progress) {
    const Result<Basis> basis = file.basis();
    if (!basis) return tl::make_unexpected(basis.error());
    auto made =
        derive(inputOf(*basis, {}), all ? std::vector<std::int64_t>{} : basis->stories, memory, progress);
    if (!made) return tl::make_unexpected(made.error());
    const bool same = made->documents && made->documents->empty() && made->fresh.stories == basis->stories;
    return same ? Status{} : file.updateDerivation(std::move(*made));
}

} // namespace

Memory::Memory() : analysis_(std::make_unique<analysis::Memory>()) {}
Memory::~Memory() = default;

Result<ImportReport> importFiles(store::CaseFile& file, const ImportRequest& request, Progress& progress,
                                 Memory* memory) {
    std::vector<ReadTask> tasks;
    for (std::filesystem::path& path : importer::expandFolders(request.paths))
        tasks.push_back({std::move(path), request.options});
    return importTasks(file, tasks, request.jobs, memory, progress);
}

Result<ImportReport> importText(store::CaseFile& file, std::string bytes, const std::string& name,
                                const importer::ImportOptions& options, Progress& progress, Memory* memory) {
    if (progress.cancelled()) return cancelled();
    progress.stage("Reading the text", 1);
    std::vector<Result<importer::ImportedDocument>> results;
    results.push_back(importer::importBytes(std::move(bytes), name, options));
    return addResults(file, {name}, std::move(results), 0, memory, progress);
}

Result<ImportReport> importSample(store::CaseFile& file, const std::filesystem::path& folder,
                                  Progress& progress) {
    const Result<std::vector<ReadTask>> tasks = readManifest(folder);
    if (!tasks) return tl::make_unexpected(tasks.error());
    return importTasks(file, *tasks, 0, nullptr, progress);
}

Status analyseAgain(store::CaseFile& file, Progress& progress) {
    return deriveAndStore(file, true, nullptr, progress);
}

Status analyseChanged(store::CaseFile& file, Progress& progress, Memory* memory) {
    return deriveAndStore(file, false, memory, progress);
}

} // namespace crossdate::workflow
