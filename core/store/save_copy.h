// A complete copy of an open case.
#pragma once

#include "core/store/connection.h"

#include <filesystem>
#include <string>

namespace crossdate::store {

/// Writes the copy beside `target` and renames it: `target` is the old file or the whole new one. Throws
/// Failure; conflict when `target` is the case itself.
void saveCopyOf(const Connection& connection, const std::string& source, const std::filesystem::path& target);

} // namespace crossdate::store
