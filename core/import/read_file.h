// Reads the bytes of a file that may be anything: a folder, a device, a pipe nobody writes to, a file too
// large to hold. Never blocks on special files and never reads more than the limit.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace crossdate::importer {

/// Paths are bytes on Unix: this is their UTF-8, malformed bytes shown as U+FFFD.
[[nodiscard]] std::string displayPath(const std::filesystem::path& path);

/// not_found, unreadable (permission, a folder, a special file, a read error), invalid (empty), too_large,
/// cancelled.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& file, std::size_t limit,
                                           const std::stop_token& stop);

} // namespace crossdate::importer
