// One hardened SQLite connection. Thread: one at a time.
#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <string>

struct sqlite3;

namespace crossdate::store {

/// What tests change to reach a full disk or a busy file quickly.
struct ConnectionLimits {
    int busyMilliseconds = 5000;
    std::int64_t maxPages = 0; // 0: SQLite's own
    bool readOnly = false;
};

class Connection {
public:
    /// Opens an existing file by its canonical path and prepares it for untrusted content. Throws Failure.
    explicit Connection(const std::string& canonicalPath, const ConnectionLimits& limits = {});
    /// An empty database in memory.
    static Connection inMemory();
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;

    [[nodiscard]] sqlite3* handle() const { return handle_; }
    /// Runs statements that have no parameters and whose rows nobody needs.
    void run(const std::string& sql) const;
    /// First column of the first row; throws when there is none.
    [[nodiscard]] std::int64_t integer(const std::string& sql) const;
    [[nodiscard]] bool isReadOnly() const;

private:
    Connection() = default;
    void harden(const ConnectionLimits& limits) const;

    sqlite3* handle_ = nullptr;
};

/// Makes statements stop with Failure `cancelled` when `progress` was cancelled, for as long as it lives.
class Interruptible {
public:
    Interruptible(const Connection& connection, const Progress& progress);
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    const Connection& connection_;
};

/// Lets one database be attached (VACUUM INTO does) for as long as it lives.
class AttachAllowed {
public:
    explicit AttachAllowed(const Connection& connection);
    ~AttachAllowed();
    AttachAllowed(const AttachAllowed&) = delete;
    AttachAllowed& operator=(const AttachAllowed&) = delete;

private:
    const Connection& connection_;
};

/// Turns foreign keys off for as long as it lives; only outside a transaction, where SQLite heeds it.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(const Connection& connection);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;

private:
    const Connection& connection_;
};

/// Writing begins at once (BEGIN IMMEDIATE), reading sees one state throughout. Rolled back unless committed.
class Transaction {
public:
    enum class For { reading, writing };
    Transaction(const Connection& connection, For purpose);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Connection& connection_;
    bool open_ = true;
};

} // namespace crossdate::store
