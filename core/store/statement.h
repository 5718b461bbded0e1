// One prepared statement: bind, step, read. Finalised by its destructor.
#pragma once

#include "core/base/ids.h"
#include "core/base/sha256.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace crossdate::store {

class Connection;

/// Bytes to be bound as a BLOB rather than as text.
struct Blob {
    std::string_view bytes;
};

class Statement {
public:
    Statement(const Connection& connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds to the next parameter. Texts are copied; a Blob is not: it must live until the statement ran.
    Statement& bind(std::int64_t value);
    Statement& bind(double value);
    Statement& bind(std::string_view text);
    Statement& bind(Blob blob);
    Statement& bind(std::nullopt_t);
    Statement& bind(const Sha256& digest);
    template <std::integral Number>
    Statement& bind(Number value) {
        return bind(static_cast<std::int64_t>(value));
    }
    template <class Tag>
    Statement& bind(Id<Tag> id) {
        return bind(id.value);
    }
    template <class Value>
    Statement& bind(const std::optional<Value>& value) {
        return value ? bind(*value) : bind(std::nullopt);
    }
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(const char* text) { return bind(std::string_view(text)); }

    /// True: there is a row. False: the statement is done and can be bound anew.
    [[nodiscard]] bool next();
    /// Binds all, runs to the end, ready for the next set of values.
    template <class... Values>
    void run(const Values&... values) {
        rewind();
        (bind(values), ...);
        while (next()) {
        }
    }
    void rewind();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int type(int column) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }

private:
    const Connection& connection_;
    sqlite3_stmt* handle_ = nullptr;
    int bound_ = 0;
};

} // namespace crossdate::store
