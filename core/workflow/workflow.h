// From files to a derived case: the one path that the window and the command line both take. It stands on
// import, analysis and store, and nobody in core stands on it.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/importer.h"
#include "core/store/case_file.h"

#include <filesystem>
#include <string>
#include <vector>

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
    unsigned jobs = 0; // readers at once; 0: as many as there are processors
};

/// Reads files, analyses the case with them, and stores all of it in one transaction. Cancelled: the case is
/// as it was. A request of which nothing could be read is a report with failures only, not an error.
[[nodiscard]] Result<ImportReport> importFiles(store::CaseFile& file, const ImportRequest& request,
                                               Progress& progress);

/// The same for text already in memory (paste, standard input).
[[nodiscard]] Result<ImportReport> importText(store::CaseFile& file, std::string bytes,
                                              const std::string& name, const importer::ImportOptions& options,
                                              Progress& progress);

/// The same for the sample reports in `folder`, under the outlet names its manifest.json gives them.
[[nodiscard]] Result<ImportReport> importSample(store::CaseFile& file, const std::filesystem::path& folder,
                                                Progress& progress);

/// Derives everything anew; judgements stay.
[[nodiscard]] Status analyseAgain(store::CaseFile& file, Progress& progress);

} // namespace crossdate::workflow
