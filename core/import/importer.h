// Bytes to document. Every format ends in the same ImportedDocument; plain text is the first.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/evidence.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace crossdate::importer {

struct ImportOptions {
    std::string outlet;              // empty: read from the document, else from the file's name
    std::optional<Dating> published; // the analyst's word, stronger than the document's
    std::string charset;             // declared from outside; empty: told from the bytes
};

struct ImportedDocument {
    Document document; // complete, ids included
    std::string outletName;
    std::string bytes;                 // as they came in: what the hash is of
    std::vector<std::string> warnings; // for a person: "3 characters could not be decoded"
};

inline constexpr std::size_t kMaxFileBytes = 50U << 20U;

/// Reads one file. Errors name the file and what to do: not_found, unreadable (permission, a folder, a pipe),
/// invalid (empty, binary, no text), unsupported (a format that is not plain text), too_large, cancelled.
/// Thread-safe.
[[nodiscard]] Result<ImportedDocument>
importFile(const std::filesystem::path& file, const ImportOptions& options, const std::stop_token& stop = {});

/// The same for bytes already read (standard input, paste). `name` stands for the file's name.
[[nodiscard]] Result<ImportedDocument> importBytes(std::string bytes, const std::string& name,
                                                   const ImportOptions& options);

/// Files in the order given, folders walked (sorted, hidden files left out, links not followed).
/// A path that is not there is kept, so that importing it gives the error.
[[nodiscard]] std::vector<std::filesystem::path>
expandFolders(const std::vector<std::filesystem::path>& paths);

} // namespace crossdate::importer
