#include "core/base/sha256.h"

#include <nettle/sha2.h>

#include <charconv>

namespace crossdate {

Sha256 sha256(std::string_view data) {
    sha256_ctx context;
    sha256_init(&context);
    // Nettle takes bytes as uint8_t*; char data may be read through it.
    sha256_update(&context, data.size(), reinterpret_cast<const std::uint8_t*>(data.data()));
    Sha256 digest;
    sha256_digest(&context, digest.bytes.size(), digest.bytes.data());
    return digest;
}

std::string toHex(const Sha256& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const std::uint8_t byte : digest.bytes) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 0xfU];
    }
    return hex;
}

std::optional<Sha256> sha256FromHex(std::string_view hex) {
    Sha256 digest;
    if (hex.size() != 2 * digest.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
        const char* begin = hex.data() + 2 * i;
        const auto [end, error] = std::from_chars(begin, begin + 2, digest.bytes[i], 16);
        if (error != std::errc{} || end != begin + 2) return std::nullopt;
    }
    return digest;
}

} // namespace crossdate
