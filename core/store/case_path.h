// Where a case lies: what SQLite gets is an absolute path without symbolic links, so that its refusal to
// follow any (NOFOLLOW) guards against a file exchanged behind our back and never against an honest link to a
// case.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace crossdate::store {

/// The file itself, links resolved. Throws Failure: not_found, invalid (a folder, a device), unreadable.
[[nodiscard]] std::string existingCase(const std::filesystem::path& path);

/// Where a file of that name may be made: the folder's links resolved. Throws Failure: not_found (no such
/// folder), invalid.
[[nodiscard]] std::string newFilePath(const std::filesystem::path& path);

/// Makes an empty file that was not there. Throws Failure: conflict, unwritable.
void claimNewFile(const std::string& canonicalPath);

/// Why the case can only be read; empty when it and its folder can be written.
[[nodiscard]] std::string writeProtection(const std::string& canonicalPath);

/// Whether the first bytes are those of a case, whatever became of the rest.
[[nodiscard]] bool hasCaseHeader(const std::string& canonicalPath);

} // namespace crossdate::store
