// Sets and tables over the compiled-in word lists (resources/words, packaging/cmake/WordLists.cmake). Private
// to core/text. Built once, at first use; read-only afterwards, so safe from any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crossdate::text {

/// Says of most words that they are not in a set, from their length and three of their bytes: hashing every
/// word for every list would take most of the time of reading a text.
class WordShapes {
public:
    void add(std::string_view word) { cells_[cell(word)] |= bit(word); }
    [[nodiscard]] bool mayHold(std::string_view word) const { return (cells_[cell(word)] & bit(word)) != 0; }

private:
    static unsigned byte(char c) { return static_cast<unsigned char>(c); }
    static std::size_t cell(std::string_view word) {
        if (word.empty()) return 0;
        return (byte(word.front()) * 31 + byte(word[word.size() / 2])) % kCells;
    }
    static std::uint64_t bit(std::string_view word) {
        if (word.empty()) return 1;
        return std::uint64_t{1} << ((byte(word.back()) * 7 + word.size()) % 64);
    }

    static constexpr std::size_t kCells = 256;
    std::array<std::uint64_t, kCells> cells_{};
};

class WordSet {
public:
    explicit WordSet(std::span<const std::string_view> lines) : words_(lines.begin(), lines.end()) {
        for (const std::string_view word : words_) shapes_.add(word);
    }
    [[nodiscard]] bool contains(std::string_view word) const {
        return shapes_.mayHold(word) && words_.count(word) > 0;
    }

private:
    WordShapes shapes_;
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
            shapes_.add(line.substr(0, tab));
        }
    }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const {
        if (!shapes_.mayHold(key)) return std::nullopt;
        const auto found = table_.find(key);
        if (found == table_.end()) return std::nullopt;
        return found->second;
    }

private:
    WordShapes shapes_;
    std::unordered_map<std::string_view, std::string_view> table_;
};

} // namespace crossdate::text
