// Words that writers of reports use for one another: irregular forms and synonyms (agreeing_words.txt), and
// the kinds of happening that verbs and nouns name (happenings.txt). Private to core/compare. Built once,
// read-only afterwards: safe from any thread.
#pragma once

#include "core/text/tokens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::compare {

/// FNV-1a: the same on every machine, unlike std::hash.
[[nodiscard]] std::uint64_t stableHash(std::string_view bytes);
/// Order matters.
[[nodiscard]] std::uint64_t stableHash(std::uint64_t first, std::uint64_t second);

class WordClasses {
public:
    [[nodiscard]] static const WordClasses& instance();

    /// Hash of the stem that stands for all words which agree with this one.
    [[nodiscard]] std::uint64_t wordOf(const std::string& stem) const;
    /// Hashes of the kinds of happening the word may name; empty for most words.
    [[nodiscard]] const std::vector<std::uint64_t>& happeningsOf(const text::Token& token) const;

private:
    WordClasses();

    std::unordered_map<std::string, std::uint64_t> agreeing_;
    std::unordered_map<std::string, std::vector<std::uint64_t>> happenings_; // by form ("=shot") or by stem
};

} // namespace crossdate::compare
