// Sets and tables over the compiled-in word lists (resources/words, packaging/cmake/WordLists.cmake). Private
// to core/text. Built once, at first use; read-only afterwards, so safe from any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crossdate::text {

class WordSet {
public:
    explicit WordSet(std::span<const std::string_view> lines) : words_(lines.begin(), lines.end()) {}
    [[nodiscard]] bool contains(std::string_view word) const { return words_.count(word) > 0; }

private:
    std::unordered_set<std::string_view> words_;
};

/// Lines of "key TAB value".
class WordTable {
public:
    explicit WordTable(std::span<const std::string_view> lines) {
        for (const std::string_view line : lines) {
            const std::size_t tab = line.find('\t');
            const std::string_view value = tab == std::string_view::npos ? "" : line.substr(tab + 1);
            table_.emplace(line.substr(0, tab), value);
        }
    }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const {
        const auto found = table_.find(key);
        if (found == table_.end()) return std::nullopt;
        return found->second;
    }

private:
    std::unordered_map<std::string_view, std::string_view> table_;
};

} // namespace crossdate::text
