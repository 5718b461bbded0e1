// Digests of whole tables. SQLite's own checks miss most changed bytes; these do not. The large texts and
// bytes have hashes of their own beside them and enter a seal through those.
#pragma once

#include "core/store/connection.h"

#include <span>
#include <string>
#include <vector>

namespace crossdate::store {

/// To be called by whoever writes the tables of a layer, in the same transaction.
void sealEvidence(const Connection& connection);
void sealDerivation(const Connection& connection);
void sealJudgements(const Connection& connection);

/// Of the tables that have a seal, those that are not as they were sealed.
[[nodiscard]] std::vector<std::string> alteredTables(const Connection& connection);
/// Seals every table anew but these. To be called in the transaction that changed the tables.
void sealAllBut(const Connection& connection, const std::vector<std::string>& tables);

/// The tables that are not as they were sealed, or were never sealed.
[[nodiscard]] std::vector<std::string> brokenSeals(const Connection& connection);

} // namespace crossdate::store
