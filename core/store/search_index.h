// Keeps the search index beside the tables, inside the transaction that changes them.
#pragma once

#include "core/model/snapshot.h"
#include "core/store/connection.h"

namespace crossdate::store {

inline constexpr const char* kSearchTables[] = {"search_document", "search_claim", "search_event"};

void indexDocument(const Connection& connection, const Document& document);
/// Replaces the claims; rows are numbered by their position in the derivation.
void indexClaims(const Connection& connection, const std::vector<Claim>& claims,
                 const std::vector<DocumentPtr>& documents);
/// Brings titles and notes up to date; touches only what differs.
void indexEvents(const Connection& connection, const CaseSnapshot& snapshot);

} // namespace crossdate::store
