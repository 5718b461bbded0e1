// The one exception inside core/store: thrown by the SQLite wrappers, turned into an Error at the edge of
// CaseFile, so that the SQL in between reads without a check after every line.
#pragma once

#include "core/base/result.h"

#include <exception>
#include <string>
#include <utility>

struct sqlite3;

namespace crossdate::store {

class Failure : public std::exception {
public:
    explicit Failure(Error error) : error_(std::move(error)) {}
    [[nodiscard]] const Error& error() const { return error_; }
    [[nodiscard]] const char* what() const noexcept override { return error_.why.c_str(); }

private:
    Error error_;
};

/// What an SQLite result code means to a person. `what` is left empty; the edge names the file.
[[nodiscard]] Error errorOf(int resultCode, sqlite3* database);

/// Throws unless `resultCode` is SQLITE_OK, SQLITE_ROW or SQLITE_DONE.
void check(int resultCode, sqlite3* database);

[[noreturn]] void raise(ErrorCode code, std::string why, std::string hint = {});

/// Runs `work`; whatever it throws comes back as an Error whose `what` is `what`.
template <class Work>
[[nodiscard]] auto guarded(const std::string& what, Work&& work) -> Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure& failure) {
        Error error = failure.error();
        error.what = what;
        return tl::make_unexpected(std::move(error));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::too_large, what, "there is not enough memory",
                    "close other programs and try again");
    } catch (const std::exception& other) {
        return fail(ErrorCode::internal, what, other.what());
    }
}

} // namespace crossdate::store
