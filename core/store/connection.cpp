#include "core/store/connection.h"

#include "core/store/failure.h"
#include "core/store/statement.h"

#include <sqlite3.h>

namespace crossdate::store {

namespace {

constexpr int kMaxValueBytes = 64 * 1024 * 1024;

/// Bounds what a crafted file can make SQLite do (https://www.sqlite.org/security.html).
void setLimits(sqlite3* handle) {
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxValueBytes);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 20);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 25'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

void configure(sqlite3* handle) {
    constexpr int off = 0;
    constexpr int on = 1;
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, on, nullptr), handle);
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, off, nullptr), handle);
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, off, nullptr), handle);
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, off, nullptr), handle);
    check(sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, off, nullptr), handle);
}

} // namespace

Connection::Connection(const std::string& canonicalPath, const ConnectionLimits& limits) {
    const int access = limits.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int flags = access | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW;
    const int opened = sqlite3_open_v2(canonicalPath.c_str(), &handle_, flags, nullptr);
    try {
        check(opened, handle_);
        harden(limits);
    } catch (...) {
        sqlite3_close(handle_); // the destructor of an object under construction does not run
        throw;
    }
}

Connection Connection::inMemory() {
    Connection connection;
    check(sqlite3_open_v2(":memory:", &connection.handle_,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr),
          connection.handle_);
    connection.harden({});
    return connection;
}

Connection::~Connection() {
    sqlite3_close(handle_);
}

Connection::Connection(Connection&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}

void Connection::harden(const ConnectionLimits& limits) const {
    configure(handle_);
    setLimits(handle_);
    check(sqlite3_busy_timeout(handle_, limits.busyMilliseconds), handle_);
    run("PRAGMA cell_size_check = ON");
    run("PRAGMA mmap_size = 0");
    run("PRAGMA foreign_keys = ON");
    run("PRAGMA temp_store = MEMORY");
    // The case is one portable file: a rollback journal, never a write-ahead log beside it.
    run("PRAGMA synchronous = EXTRA");
    if (limits.maxPages > 0) run("PRAGMA max_page_count = " + std::to_string(limits.maxPages));
}

void Connection::run(const std::string& sql) const {
    check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr), handle_);
}

std::int64_t Connection::integer(const std::string& sql) const {
    Statement statement(*this, sql);
    if (!statement.next()) raise(ErrorCode::damaged, "a value that every case has is missing");
    return statement.integer(0);
}

bool Connection::isReadOnly() const {
    return sqlite3_db_readonly(handle_, "main") != 0;
}

Interruptible::Interruptible(const Connection& connection, const Progress& progress)
    : connection_(connection) {
    constexpr int instructions = 10'000; // well under a millisecond
    const auto cancelled = [](void* asked) {
        return static_cast<const Progress*>(asked)->cancelled() ? 1 : 0;
    };
    // SQLite hands the pointer back as it is; the callback only reads.
    sqlite3_progress_handler(connection.handle(), instructions, cancelled, const_cast<Progress*>(&progress));
}
Interruptible::~Interruptible() {
    sqlite3_progress_handler(connection_.handle(), 0, nullptr, nullptr);
}

AttachAllowed::AttachAllowed(const Connection& connection) : connection_(connection) {
    sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 1);
}
AttachAllowed::~AttachAllowed() {
    sqlite3_limit(connection_.handle(), SQLITE_LIMIT_ATTACHED, 0);
}

ForeignKeysOff::ForeignKeysOff(const Connection& connection) : connection_(connection) {
    connection.run("PRAGMA foreign_keys = OFF");
}
ForeignKeysOff::~ForeignKeysOff() {
    sqlite3_exec(connection_.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
}

Transaction::Transaction(const Connection& connection, For purpose) : connection_(connection) {
    connection.run(purpose == For::writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // SQLite has rolled back by itself after a full disk; a second rollback then fails harmlessly.
    if (open_) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    connection_.run("COMMIT");
    open_ = false;
}

} // namespace crossdate::store
