#include "core/import/importer.h"

#include "core/import/article.h"
#include "core/import/charset.h"
#include "core/import/file_kind.h"
#include "core/import/language.h"
#include "core/import/lines.h"
#include "core/import/outlet_name.h"
#include "core/import/read_file.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>

namespace crossdate::importer {

namespace {

/// UTC, ISO 8601, seconds.
std::string now() {
    const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> buffer{};
    const std::size_t length = std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {buffer.data(), length};
}

tl::unexpected<Error> cannotImport(const std::string& name, Error error) {
    error.what = "cannot import " + name;
    return tl::make_unexpected(std::move(error));
}

Result<Decoded> decodeArticle(std::string_view bytes, const std::string& name, const ImportOptions& options) {
    if (bytes.empty())
        return cannotImport(name,
                            {ErrorCode::invalid, {}, "it is empty", "check that it was saved completely"});
    if (bytes.size() > kMaxFileBytes)
        return cannotImport(name, {ErrorCode::too_large,
                                   {},
                                   "it is larger than " + std::to_string(kMaxFileBytes >> 20U) + " MB",
                                   "split it into its articles"});
    if (const auto format = foreignFormat(bytes))
        return cannotImport(name, {ErrorCode::unsupported,
                                   {},
                                   "it is " + std::string(format->name) + ", and only plain text is read yet",
                                   std::string(format->remedy)});
    Result<Decoded> decoded = decodeText(bytes, options.charset);
    if (!decoded) return cannotImport(name, decoded.error());
    if (trimmed(decoded->text, {0, decoded->text.size()}).empty())
        return cannotImport(name, {ErrorCode::invalid, {}, "there is no text in it", "import another file"});
    return decoded;
}

/// The strongest witness first. A dateline's agency wrote the report, but whoever keeps it under another name
/// had it from there.
std::string chooseOutlet(const ImportOptions& options, const Article& article, const std::string& fileName) {
    for (const std::string& name :
         {options.outlet, article.outlet, outletFromFileName(fileName), article.agency})
        if (!name.empty()) return name;
    return sourceNumber(fileName);
}

void takeArticle(Document& document, Article article) {
    document.title = std::move(article.title);
    document.titleSpan = article.titleSpan;
    document.authors = std::move(article.authors);
    document.body = article.body;
    document.boilerplate = std::move(article.boilerplate);
    document.published = std::move(article.published);
    if (document.published) document.publishedFrom = PublishedFrom::text;
}

std::string warningOf(const Decoded& decoded) {
    return std::to_string(decoded.replaced) +
           (decoded.replaced == 1 ? " character is damaged or could" : " characters are damaged or could") +
           " not be decoded from " + decoded.charset;
}

void walk(const std::filesystem::path& folder, std::vector<std::filesystem::path>& files) {
    std::error_code error;
    std::vector<std::filesystem::path> entries;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        entries.push_back(at->path());
    std::sort(entries.begin(), entries.end());
    for (const std::filesystem::path& entry : entries) {
        if (entry.filename().string().starts_with('.')) continue;
        const std::filesystem::file_status status = std::filesystem::symlink_status(entry, error);
        if (std::filesystem::is_directory(status))
            walk(entry, files);
        else if (std::filesystem::is_regular_file(status))
            files.push_back(entry);
    }
}

} // namespace

Result<ImportedDocument> importBytes(std::string bytes, const std::string& name,
                                     const ImportOptions& options) {
    Result<Decoded> decoded = decodeArticle(bytes, name, options);
    if (!decoded) return tl::make_unexpected(decoded.error());

    ImportedDocument imported;
    Document& document = imported.document;
    document.hash = sha256(bytes);
    document.id = {hashedId(bytes)};
    document.fileName = name;
    document.origin = name;
    document.importedAt = now();
    document.charset = decoded->charset;
    document.text = std::move(decoded->text);
    document.language = guessLanguage(document.text);
    Article article = readArticle(document.text);
    imported.outletName = chooseOutlet(options, article, name);
    document.outlet = {hashedId("outlet " + imported.outletName)};
    takeArticle(document, std::move(article));
    if (options.published) {
        document.published = options.published;
        document.publishedFrom = PublishedFrom::analyst;
    }
    if (decoded->replaced > 0) imported.warnings.push_back(warningOf(*decoded));
    imported.bytes = std::move(bytes);
    return imported;
}

Result<ImportedDocument> importFile(const std::filesystem::path& file, const ImportOptions& options,
                                    const std::stop_token& stop) {
    Result<std::string> bytes = readFile(file, kMaxFileBytes, stop);
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "cancelled");
    Result<ImportedDocument> imported = importBytes(std::move(*bytes), displayPath(file.filename()), options);
    if (!imported) return cannotImport(displayPath(file), imported.error());
    imported->document.origin = displayPath(file);
    return imported;
}

std::vector<std::filesystem::path> expandFolders(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& path : paths) {
        std::error_code error;
        const std::size_t before = files.size();
        if (std::filesystem::is_directory(path, error)) walk(path, files);
        if (files.size() == before)
            files.push_back(path); // a file, or nothing to read: importing it says why
    }
    return files;
}

} // namespace crossdate::importer
