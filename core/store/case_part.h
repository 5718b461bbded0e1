// What of a case belongs to some of its documents.
#pragma once

#include "core/store/evidence_tables.h"

#include <vector>

namespace crossdate::store {

/// The layers as far as they are about these documents (ascending). Of documents that share no event with
/// others, project() makes the same events of it as of the whole.
[[nodiscard]] CaseLayers partOf(const Evidence& evidence, const Derivation& derivation,
                                const Judgements& judgements, const std::vector<DocumentId>& documents);

} // namespace crossdate::store
