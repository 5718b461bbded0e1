#include "core/base/ids.h"

#include "core/base/sha256.h"

#include <charconv>

namespace crossdate {

std::int64_t hashedId(std::string_view content) {
    const Sha256 digest = sha256(content);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = (value << 8U) | digest.bytes[i];
    value &= 0x7fff'ffff'ffff'ffffU;
    return value == 0 ? 1 : static_cast<std::int64_t>(value);
}

std::string idToHex(std::int64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex(16, '0');
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = 16; i-- > 0; rest >>= 4U) hex[i] = digits[rest & 0xfU];
    return hex;
}

std::optional<std::int64_t> idFromHex(std::string_view hex) {
    if (hex.empty() || hex.size() > 16) return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    if (error != std::errc{} || end != hex.data() + hex.size()) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

} // namespace crossdate
