#include "core/store/changeset.h"

#include "core/store/failure.h"
#include "core/store/judgement_tables.h"

#include <sqlite3.h>

#include <limits>

namespace crossdate::store {

namespace {

/// Takes over a buffer that SQLite allocated.
std::string takeBuffer(void* data, int size) {
    std::string bytes;
    if (data != nullptr) bytes.assign(static_cast<const char*>(data), static_cast<std::size_t>(size));
    sqlite3_free(data);
    return bytes;
}

int sizeOf(std::string_view changeset) {
    if (changeset.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        raise(ErrorCode::too_large, "a step of the journal is too large");
    return static_cast<int>(changeset.size());
}

/// The session extension takes its input as void* but only reads it.
void* readOnlyData(std::string_view changeset) {
    return const_cast<char*>(changeset.data());
}

int isJudgementTable(void* /*context*/, const char* table) {
    for (const char* known : kJudgementTables)
        if (std::string_view(known) == table) return 1;
    return 0;
}

int abortOnConflict(void* /*context*/, int /*kind*/, sqlite3_changeset_iter* /*change*/) {
    return SQLITE_CHANGESET_ABORT;
}

void checkForeignKeys(const Connection& connection) {
    for (const char* table : kJudgementTables) {
        Statement broken(connection, std::string("PRAGMA foreign_key_check(") + table + ")");
        if (broken.next()) raise(ErrorCode::conflict, "what it refers to is no longer in the case");
    }
}

} // namespace

Session::Session(const Connection& connection) : connection_(connection) {
    check(sqlite3session_create(connection.handle(), "main", &handle_), connection.handle());
    try {
        for (const char* table : kJudgementTables)
            check(sqlite3session_attach(handle_, table), connection.handle());
    } catch (...) {
        sqlite3session_delete(handle_);
        throw;
    }
}

Session::~Session() {
    sqlite3session_delete(handle_);
}

std::string Session::changeset() const {
    int size = 0;
    void* data = nullptr;
    check(sqlite3session_changeset(handle_, &size, &data), connection_.handle());
    return takeBuffer(data, size);
}

std::string inverted(std::string_view changeset) {
    int size = 0;
    void* data = nullptr;
    check(sqlite3changeset_invert(sizeOf(changeset), readOnlyData(changeset), &size, &data), nullptr);
    return takeBuffer(data, size);
}

void applyChangeset(const Connection& connection, std::string_view changeset) {
    const int applied =
        sqlite3changeset_apply(connection.handle(), sizeOf(changeset), readOnlyData(changeset),
                               isJudgementTable, abortOnConflict, nullptr);
    if (applied == SQLITE_ABORT)
        raise(ErrorCode::conflict, "the judgements are not as they were after this step",
              "open the case anew");
    check(applied, connection.handle());
    checkForeignKeys(connection);
}

} // namespace crossdate::store
