// Layer 1 in the file.
#pragma once

#include "core/store/case_file.h"
#include "core/store/columns.h"
#include "core/store/connection.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace crossdate::store {

struct Evidence {
    std::vector<Outlet> outlets;
    std::vector<DocumentPtr> documents; // in order of import
    TextOffsets offsets;

    [[nodiscard]] bool has(DocumentId id) const { return offsets.has(id); }
};

[[nodiscard]] Evidence loadEvidence(const Connection& connection);

/// Inserts documents, and their outlets where they are the first of one; adds both to `evidence`. Versions
/// are counted here.
class EvidenceWriter {
public:
    EvidenceWriter(const Connection& connection, Evidence& evidence);
    void insert(const NewDocument& added);
    /// Seals what was inserted.
    void seal() const;

private:
    void insertOutlet(const Outlet& outlet);
    void insertRow(const Document& document);
    void insertParts(const Document& document, std::string_view bytes);

    const Connection& connection_;
    Evidence& evidence_;
    std::map<std::pair<OutletId, std::string>, int> versions_; // the latest of an article
    std::vector<std::int64_t> inserted_;
    Statement row_, bytes_, author_, cut_;
};

} // namespace crossdate::store
