// Keeps the search index beside the tables, inside the transaction that changes them.
#pragma once

#include "core/model/passage_finder.h"
#include "core/model/snapshot.h"
#include "core/store/connection.h"
#include "core/store/derivation_tables.h"

namespace crossdate::store {

inline constexpr const char* kSearchTables[] = {"search_document", "search_claim", "search_event"};

void indexDocument(const Connection& connection, const Document& document);
/// Takes claims out of the index.
void forgetClaims(const Connection& connection, const StoredDerivation& stored, const Belonging& which);
/// Adds the claims from place `first` on; each row has the number of its claim's position.
void indexClaims(const Connection& connection, const StoredDerivation& stored, std::size_t first,
                 const PassageFinder& documents);
/// Brings titles and notes up to date; touches only what differs.
void indexEvents(const Connection& connection, const CaseSnapshot& snapshot);
/// The same where only the events of a part of the case have changed, from `before` to `after`.
void indexEvents(const Connection& connection, const CaseSnapshot& before, const CaseSnapshot& after);

} // namespace crossdate::store
