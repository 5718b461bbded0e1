// From files to a derived case: the one path that the window and the command line both take. It stands on
// import, analysis and store, and nobody in core stands on it.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/importer.h"
#include "core/store/case_file.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace crossdate::analysis {
class Memory;
}

namespace crossdate::workflow {

struct ImportedFile {
    std::filesystem::path file;
    DocumentId document;
    bool alreadyThere = false;           // the same bytes were in the case, or earlier in the request
    std::vector<std::string> warnings{}; // what was not quite right: "3 characters could not be decoded"
};

struct ImportReport {
    std::vector<ImportedFile> imported;
    std::vector<Error> failures; // one a bad file; the others went on
};

struct ImportRequest {
    std::vector<std::filesystem::path> paths; // files and folders
    importer::ImportOptions options;
    unsigned jobs = 0; // threads at once; 0: as many as there are processors
};

/// What is remembered of an open case from one import to the next, so that one report more is derived in
/// little time. One thread at a time; never changes the outcome.
class Memory {
public:
    Memory();
    ~Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    [[nodiscard]] analysis::Memory& analysis() { return *analysis_; }

private:
    std::unique_ptr<analysis::Memory> analysis_;
};

/// Reads files, analyses what they touch, and stores all of it in one transaction. Cancelled: the case is as
/// it was. A request of which nothing could be read is a report with failures only, not an error.
[[nodiscard]] Result<ImportReport> importFiles(store::CaseFile& file, const ImportRequest& request,
                                               Progress& progress, Memory* memory = nullptr);

/// The same for text already in memory (paste, standard input).
[[nodiscard]] Result<ImportReport> importText(store::CaseFile& file, std::string bytes,
                                              const std::string& name, const importer::ImportOptions& options,
                                              Progress& progress, Memory* memory = nullptr);

/// The same for the sample reports in `folder`, under the outlet names its manifest.json gives them.
[[nodiscard]] Result<ImportReport> importSample(store::CaseFile& file, const std::filesystem::path& folder,
                                                Progress& progress);

/// Derives everything anew; judgements stay.
[[nodiscard]] Status analyseAgain(store::CaseFile& file, Progress& progress);

/// Derives what the judgements of now or a new engine make another; most often little or nothing.
[[nodiscard]] Status analyseChanged(store::CaseFile& file, Progress& progress, Memory* memory = nullptr);

} // namespace crossdate::workflow
