// Digests of whole tables. SQLite's own checks miss most changed bytes; these do not. The large texts and
// bytes have hashes of their own beside them and enter a seal through those.
//
// A seal is the sum of the SHA-256 of the table's rows, lane by lane (an additive multiset hash: M. Bellare
// and D. Micciancio 1997; D. Clarke and others 2003), so that a change of a few rows of a large table is
// sealed in the time that those rows take.
#pragma once

#include "core/store/connection.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::store {

/// Seals all rows of these tables, or of every table but these. To be called by whoever writes them, in the
/// same transaction.
void seal(const Connection& connection, const std::vector<std::string_view>& tables);
void sealAllBut(const Connection& connection, const std::vector<std::string>& tables);

/// Rows that were added to a sealed table or are about to be deleted: those whose `key` column has one of
/// these values.
void sealRows(const Connection& connection, std::string_view table, std::string_view key,
              const std::vector<std::int64_t>& values);
void unsealRows(const Connection& connection, std::string_view table, std::string_view key,
                const std::vector<std::int64_t>& values);

/// Deletes rows of a sealed table.
void deleteRows(const Connection& connection, std::string_view table, std::string_view key,
                const std::vector<std::int64_t>& values);

/// Of the tables that have a seal, those that are not as they were sealed.
[[nodiscard]] std::vector<std::string> alteredTables(const Connection& connection);

/// The tables that are not as they were sealed, or were never sealed.
[[nodiscard]] std::vector<std::string> brokenSeals(const Connection& connection);

} // namespace crossdate::store
