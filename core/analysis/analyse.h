// The pipeline: documents to claims, events, conflicts and corroboration.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"

#include <map>
#include <string>
#include <vector>

namespace crossdate::analysis {

struct AnalysisInput {
    std::vector<DocumentPtr> documents;
    std::map<OutletId, std::string> outletNames;
    std::map<DocumentId, Dating> published; // the analyst's dates, stronger than the documents' own
};

/// "crossdate-analysis 1": changes whenever the same evidence may give another derivation.
[[nodiscard]] std::string engineVersion();

/// Pure: the same documents in any order give an equal derivation. ErrorCode::cancelled when progress says
/// so.
[[nodiscard]] Result<Derivation> analyse(const AnalysisInput& input, Progress& progress);

} // namespace crossdate::analysis
