// What a case file of this version consists of, and whether a given file is one.
#pragma once

#include "core/store/connection.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace crossdate::store {

/// "XDAT", in the database header's application_id; `file` and the MIME type recognise a case by it.
inline constexpr std::int64_t kApplicationId = 0x58444154;

/// The scripts of core/store/schema in order; script n brings a case to version n.
[[nodiscard]] std::span<const std::string_view> schemaScripts();
[[nodiscard]] std::int64_t schemaVersion();

/// Whether a later version of the program made the case.
[[nodiscard]] bool isNewer(const Connection& connection);

/// Whether an earlier one made it.
[[nodiscard]] bool isOlder(const Connection& connection);

/// Tables, application_id and user_version of an empty database. To be called inside a transaction.
void createSchema(const Connection& connection);
/// Runs the scripts that an older case has not seen. To be called inside a transaction.
void upgradeSchema(const Connection& connection);

/// What the database has that a case of its version has not, or the other way round, as one sentence; empty
/// when they are alike. In a newer case further tables are right, but not triggers or views.
[[nodiscard]] std::string schemaDifference(const Connection& connection);

} // namespace crossdate::store
