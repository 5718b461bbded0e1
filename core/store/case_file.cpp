#include "core/store/case_file.h"

#include "core/store/case_path.h"
#include "core/store/schema.h"
#include "core/store/seal.h"
#include "core/store/sqlite_case_file.h"
#include "core/store/statement.h"
#include "core/store/upgrade.h"

namespace crossdate::store {

namespace {

constexpr const char* kEmptyHint = "delete it and make a new case";
constexpr const char* kBackupHint = "work on a copy of it, or go back to a backup";

/// Removes a case that could not be completed.
class NewFile {
public:
    explicit NewFile(std::string path) : path_(std::move(path)) { claimNewFile(path_); }
    ~NewFile() {
        if (path_.empty()) return;
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
        std::filesystem::remove(path_ + "-journal", ignored);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    void keep() { path_.clear(); }

private:
    std::string path_;
};

void fillNewCase(const Connection& connection, std::string_view title, bool isSample) {
    Transaction transaction(connection, Transaction::For::writing);
    createSchema(connection);
    Statement property(connection, "INSERT INTO case_property VALUES (?, ?)");
    property.run("title", title);
    property.run("sample", isSample ? "yes" : "no");
    sealAllBut(connection, {});
    transaction.commit();
}

std::string propertyOf(const Connection& connection, std::string_view name) {
    Statement rows(connection, "SELECT value FROM case_property WHERE name = ?");
    rows.bind(name);
    return rows.next() ? rows.string(0) : std::string{};
}

void refuseOtherPrograms(const Connection& connection) {
    // A case whose making was interrupted: SQLite has just rolled it back to nothing.
    if (connection.integer("PRAGMA page_count") == 0)
        raise(ErrorCode::invalid, "the file is empty", kEmptyHint);
    if (connection.integer("PRAGMA application_id") != kApplicationId)
        raise(ErrorCode::invalid, "it is an SQLite database of another program", "choose a *.crossdate file");
}

void refuseDamage(const Connection& connection) {
    Statement pages(connection, "PRAGMA quick_check(1)");
    if (!pages.next() || pages.text(0) != "ok")
        raise(ErrorCode::damaged, "its contents are damaged", kBackupHint);
    if (const std::string why = schemaDifference(connection); !why.empty())
        raise(ErrorCode::damaged, why, "another program changed it; go back to a backup");
}

/// SQLite reads what is missing of the last page as zeros and finds nothing wrong with it.
void refuseCutOff(const Connection& connection, const std::string& path) {
    std::error_code error;
    if (std::filesystem::exists(path + "-wal", error)) return; // the rest may be in the log
    const std::int64_t pages = connection.integer("PRAGMA page_count");
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size < static_cast<std::uintmax_t>(pages * connection.integer("PRAGMA page_size")))
        raise(ErrorCode::damaged, "the end of the file is missing", kBackupHint);
}

/// A write-ahead log would leave part of the case in a second file.
void leaveWriteAheadLog(const Connection& connection) {
    connection.run("PRAGMA journal_mode = DELETE");
}

/// Why nothing may be written; empty when everything may.
std::string readOnlyReasonOf(const std::string& path, const ConnectionLimits& limits) {
    if (std::string why = writeProtection(path); !why.empty()) return why;
    if (limits.readOnly) return "the file is write-protected";
    const Connection connection(path, limits);
    refuseOtherPrograms(connection);
    if (connection.isReadOnly()) return "the file is write-protected";
    return isNewer(connection) ? "it was made by a newer version of Crossdate" : "";
}

/// The case as this version keeps it. Where an older one cannot be written, a copy of it in memory is read.
Connection upToDate(Connection connection, CaseInfo& info) {
    if (!isOlder(connection)) return connection;
    if (info.readOnly) return upgradedCopy(connection);
    try {
        upgradeCase(connection);
        return connection;
    } catch (const Failure& failure) {
        if (failure.error().code != ErrorCode::unwritable) throw;
        info.readOnly = true;
        info.readOnlyReason =
            "it was made by an older version and cannot be brought up to date: " + failure.error().why;
        return upgradedCopy(connection);
    }
}

std::unique_ptr<CaseFile> openChecked(const std::string& path, ConnectionLimits limits) {
    CaseInfo info;
    info.path = path;
    info.readOnlyReason = readOnlyReasonOf(path, limits);
    info.readOnly = limits.readOnly = !info.readOnlyReason.empty();

    Connection connection(path, limits);
    refuseOtherPrograms(connection);
    refuseCutOff(connection, path);
    refuseDamage(connection);
    if (!info.readOnly) leaveWriteAheadLog(connection);
    info.title = propertyOf(connection, "title");
    info.isSample = propertyOf(connection, "sample") == "yes";
    Connection current = upToDate(std::move(connection), info);
    return std::make_unique<SqliteCaseFile>(std::move(current), std::move(info));
}

} // namespace

Result<std::unique_ptr<CaseFile>> createCase(const std::filesystem::path& path, std::string_view title,
                                             bool isSample, const ConnectionLimits& limits) {
    return guarded("cannot create " + path.string(), [&]() -> std::unique_ptr<CaseFile> {
        const std::string canonical = newFilePath(path);
        NewFile file(canonical);
        Connection connection(canonical, limits);
        fillNewCase(connection, title, isSample);
        file.keep();
        return std::make_unique<SqliteCaseFile>(std::move(connection),
                                                CaseInfo{canonical, std::string(title), isSample, false, {}});
    });
}

Result<std::unique_ptr<CaseFile>> openCase(const std::filesystem::path& path,
                                           const ConnectionLimits& limits) {
    return guarded("cannot open " + path.string(), [&]() -> std::unique_ptr<CaseFile> {
        const std::string canonical = existingCase(path);
        try {
            return openChecked(canonical, limits);
        } catch (const Failure& failure) {
            // SQLite says the same of a novel and of a case that lost its second half.
            if (failure.error().code == ErrorCode::invalid && hasCaseHeader(canonical))
                raise(ErrorCode::damaged, "its contents are damaged or cut off", kBackupHint);
            throw;
        }
    });
}

Result<std::unique_ptr<CaseFile>> CaseFile::create(const std::filesystem::path& path, std::string_view title,
                                                   bool isSample) {
    return createCase(path, title, isSample);
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(const std::filesystem::path& path) {
    return openCase(path);
}

} // namespace crossdate::store
