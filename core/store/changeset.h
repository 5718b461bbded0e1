// Recording and replaying changes of the judgement tables (SQLite's session extension).
#pragma once

#include "core/store/connection.h"

#include <string>
#include <string_view>

struct sqlite3_session;

namespace crossdate::store {

/// Records what happens to the judgement tables while it lives.
class Session {
public:
    explicit Session(const Connection& connection);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Everything recorded so far; empty when nothing changed.
    [[nodiscard]] std::string changeset() const;

private:
    const Connection& connection_;
    sqlite3_session* handle_ = nullptr;
};

[[nodiscard]] std::string inverted(std::string_view changeset);

/// Applies a changeset inside the open transaction. Foreign keys must be off; they are checked afterwards.
/// Throws Failure `conflict` when a row is not as it was when the changeset was recorded.
void applyChangeset(const Connection& connection, std::string_view changeset);

} // namespace crossdate::store
