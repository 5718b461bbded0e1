// Errors as values. Anything that input, files or the user can cause is returned, never thrown
// across a library's edge.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace crossdate {

enum class ErrorCode {
    invalid,     // the input is not what it should be
    unsupported, // well-formed, but this version does not handle it
    not_found,   // no such file, event, verb …
    unreadable,  // exists but cannot be read
    unwritable,  // cannot be written: read-only, no space
    too_large,   // over a stated limit
    damaged,     // was right once: truncated or altered case
    newer,       // made by a newer version
    conflict,    // another process has it, or the state changed underneath
    cancelled,   // the user stopped it; never shown as an error
    internal,    // a defect of ours
};

/// One message for one person: `what` failed ("cannot open /a/b"), `why`, and `hint`, what to do about it.
/// All three are UTF-8, without a full stop at the end. `what` names the file where there is one.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string what;
    std::string why;
    std::string hint;

    bool operator==(const Error&) const = default;
};

/// "WHAT: WHY (HINT)" on one line, line breaks and control characters replaced by spaces.
[[nodiscard]] std::string toLine(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string what, std::string why = {},
                                                std::string hint = {}) {
    return tl::make_unexpected(Error{code, std::move(what), std::move(why), std::move(hint)});
}

} // namespace crossdate
