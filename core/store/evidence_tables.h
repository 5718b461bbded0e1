// Layer 1 in the file.
#pragma once

#include "core/store/case_file.h"
#include "core/store/columns.h"
#include "core/store/connection.h"

#include <vector>

namespace crossdate::store {

struct Evidence {
    std::vector<Outlet> outlets;
    std::vector<DocumentPtr> documents; // in order of import
    TextOffsets offsets;

    [[nodiscard]] bool has(DocumentId id) const { return offsets.has(id); }
};

[[nodiscard]] Evidence loadEvidence(const Connection& connection);
/// Inserts the document, and its outlet where it is the first of it; adds both to `evidence`. The version is
/// counted here.
void insertDocument(const Connection& connection, const NewDocument& added, Evidence& evidence);

} // namespace crossdate::store
