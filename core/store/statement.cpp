#include "core/store/statement.h"

#include "core/store/connection.h"
#include "core/store/failure.h"

#include <sqlite3.h>

namespace crossdate::store {

Statement::Statement(const Connection& connection, std::string_view sql) : connection_(connection) {
    check(
        sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &handle_, nullptr),
        connection.handle());
}

Statement::~Statement() {
    sqlite3_finalize(handle_);
}

Statement& Statement::bind(std::int64_t value) {
    check(sqlite3_bind_int64(handle_, ++bound_, value), connection_.handle());
    return *this;
}

Statement& Statement::bind(double value) {
    check(sqlite3_bind_double(handle_, ++bound_, value), connection_.handle());
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // A null pointer would bind NULL; an empty view may have one. Copied: callers bind temporaries.
    const char* data = text.data() == nullptr ? "" : text.data();
    check(sqlite3_bind_text64(handle_, ++bound_, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
          connection_.handle());
    return *this;
}

Statement& Statement::bind(Blob blob) {
    const char* data = blob.bytes.data() == nullptr ? "" : blob.bytes.data();
    check(sqlite3_bind_blob64(handle_, ++bound_, data, blob.bytes.size(), SQLITE_STATIC),
          connection_.handle());
    return *this;
}

Statement& Statement::bind(std::nullopt_t) {
    check(sqlite3_bind_null(handle_, ++bound_), connection_.handle());
    return *this;
}

Statement& Statement::bind(const Sha256& digest) {
    check(sqlite3_bind_blob64(handle_, ++bound_, digest.bytes.data(), digest.bytes.size(), SQLITE_TRANSIENT),
          connection_.handle());
    return *this;
}

bool Statement::next() {
    const int stepped = sqlite3_step(handle_);
    check(stepped, connection_.handle());
    return stepped == SQLITE_ROW;
}

void Statement::rewind() {
    sqlite3_reset(handle_); // repeats the error of the last step, which was thrown already
    bound_ = 0;
}

bool Statement::isNull(int column) const {
    return type(column) == SQLITE_NULL;
}
int Statement::type(int column) const {
    return sqlite3_column_type(handle_, column);
}
int Statement::columns() const {
    return sqlite3_column_count(handle_);
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(handle_, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(handle_, column);
}

std::string_view Statement::text(int column) const {
    // SQLite hands UTF-8 out as unsigned bytes.
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return data == nullptr
               ? std::string_view{}
               : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

std::string_view Statement::blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_, column));
    return data == nullptr
               ? std::string_view{}
               : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

} // namespace crossdate::store
