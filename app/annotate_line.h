// One line of the input of `crossdate annotate --jsonl`.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace crossdate::app {

struct AnnotateLine {
    nlohmann::ordered_json id; // null where the line has none
    std::optional<std::string> published;
    std::string text;
};

/// Nothing for what is no JSON object with a "text" of valid UTF-8. Other values may nest to any depth.
[[nodiscard]] std::optional<AnnotateLine> parseAnnotateLine(const std::string& line);

} // namespace crossdate::app
