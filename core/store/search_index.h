// Keeps the search index beside the tables, inside the transaction that changes them.
#pragma once

#include "core/model/passage_finder.h"
#include "core/model/snapshot.h"
#include "core/store/connection.h"

namespace crossdate::store {

inline constexpr const char* kSearchTables[] = {"search_document", "search_claim", "search_event"};

void indexDocument(const Connection& connection, const Document& document);
/// Takes claims out of the index that lie at these positions.
void forgetClaims(const Connection& connection, const std::vector<std::int64_t>& positions);
/// Adds claims; each row has the number of its claim's position.
void indexClaims(const Connection& connection, const std::vector<Claim>& claims,
                 const std::vector<std::int64_t>& positions, const PassageFinder& documents);
/// Brings titles and notes up to date; touches only what differs.
void indexEvents(const Connection& connection, const CaseSnapshot& snapshot);
/// The same where only the events of a part of the case have changed, from `before` to `after`.
void indexEvents(const Connection& connection, const CaseSnapshot& before, const CaseSnapshot& after);

} // namespace crossdate::store
