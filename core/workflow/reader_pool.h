// Reads many files at once.
#pragma once

#include "core/base/progress.h"
#include "core/import/importer.h"

#include <filesystem>
#include <vector>

namespace crossdate::workflow {

struct ReadTask {
    std::filesystem::path path;
    importer::ImportOptions options;
};

/// One result a task, in the order of the tasks, whoever was first. `progress` is told from the calling
/// thread only. Cancelled: cancelled is the whole outcome. jobs 0: as many as there are processors.
[[nodiscard]] Result<std::vector<Result<importer::ImportedDocument>>>
readAll(const std::vector<ReadTask>& tasks, unsigned jobs, Progress& progress);

} // namespace crossdate::workflow
