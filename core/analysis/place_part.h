// Which places lie in which, as far as news needs it: cities in countries, countries in regions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crossdate::analysis {

/// Keys as NameBook gives them (lower-case). The same place, or one lies in the other.
[[nodiscard]] bool placesAgree(const std::string& a, const std::string& b);

enum class PlaceLevel { city, country, region };
/// nullopt for a place that is not in the lists.
[[nodiscard]] std::optional<PlaceLevel> placeLevel(const std::string& key);

} // namespace crossdate::analysis
