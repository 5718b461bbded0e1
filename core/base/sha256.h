// SHA-256 (FIPS 180-4) of evidence, by Nettle.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crossdate {

struct Sha256 {
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const Sha256&) const = default;
};

[[nodiscard]] Sha256 sha256(std::string_view data);
/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string toHex(const Sha256& digest);
/// Inverse of toHex; nullopt unless exactly 64 hexadecimal digits.
[[nodiscard]] std::optional<Sha256> sha256FromHex(std::string_view hex);

} // namespace crossdate
