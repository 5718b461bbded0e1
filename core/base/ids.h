// Strong identifiers. An id is the first 63 bits of a SHA-256 over what the thing *is* (a document's
// bytes, a claim's place in its document), so the same input has the same ids whatever the order of
// import and however often it is derived again.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace crossdate {

/// Value of an id that names nothing is 0. `value` is never negative (SQLite integers are signed).
template <class Tag>
struct Id {
    std::int64_t value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using OutletId = Id<struct OutletTag>;
using DocumentId = Id<struct DocumentTag>;
using ClaimId = Id<struct ClaimTag>;
using EventId = Id<struct EventTag>;
using ConflictId = Id<struct ConflictTag>;

/// Positive 63-bit number from the SHA-256 of `content`; never 0.
[[nodiscard]] std::int64_t hashedId(std::string_view content);

/// 16 lower-case hexadecimal digits, as the command line prints ids.
[[nodiscard]] std::string idToHex(std::int64_t value);
/// Inverse of idToHex; nullopt for anything but 1 to 16 hexadecimal digits.
[[nodiscard]] std::optional<std::int64_t> idFromHex(std::string_view hex);

template <class Tag>
[[nodiscard]] std::string toHex(Id<Tag> id) {
    return idToHex(id.value);
}

} // namespace crossdate

template <class Tag>
struct std::hash<crossdate::Id<Tag>> {
    std::size_t operator()(crossdate::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
