// The manifest of the sample reports (resources/sample/manifest.json).
#pragma once

#include "core/base/result.h"
#include "core/workflow/reader_pool.h"

#include <filesystem>
#include <vector>

namespace crossdate::workflow {

/// One task a report, in the manifest's order. not_found or invalid when there is no usable manifest.
[[nodiscard]] Result<std::vector<ReadTask>> readManifest(const std::filesystem::path& folder);

} // namespace crossdate::workflow
