#include "core/compare/word_classes.h"

#include "core/base/word_list.h"
#include "words/agreeing_words.h"
#include "words/happenings.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

std::string stemOf(std::string_view word) {
    const std::vector<text::Token> tokens = text::tokenize(word);
    return tokens.size() == 1 ? tokens.front().stem : std::string(word);
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> parts;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end != 0) parts.push_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return parts;
}

} // namespace

std::uint64_t stableHash(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return hash;
}

std::uint64_t stableHash(std::uint64_t first, std::uint64_t second) {
    // The finisher of splitmix64 (G. Steele et al. 2014), so that neither part cancels the other.
    std::uint64_t mixed = first + 0x9E3779B97F4A7C15ULL * (second | 1U) + (second >> 1U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

const WordClasses& WordClasses::instance() {
    static const WordClasses classes;
    return classes;
}

WordClasses::WordClasses() {
    for (const std::string_view line : WordList(words::agreeing_words).section({})) {
        const std::vector<std::string_view> parts = split(line);
        if (parts.empty()) continue;
        const std::uint64_t first = stableHash(stemOf(parts.front()));
        for (const std::string_view word : parts) agreeing_.emplace(stemOf(word), first);
    }
    for (const std::string_view line : WordList(words::happenings).section({})) {
        const std::vector<std::string_view> parts = split(line);
        for (std::size_t i = 2; i < parts.size(); ++i) { // after the kind and its word class
            const bool exact = parts[i].front() == '=';
            std::vector<std::uint64_t>& kinds = happenings_[exact ? std::string(parts[i]) : stemOf(parts[i])];
            const std::uint64_t kind = stableHash("happening " + std::string(parts[0]));
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
        }
    }
}

std::uint64_t WordClasses::wordOf(const std::string& stem) const {
    const auto found = agreeing_.find(stem);
    return found == agreeing_.end() ? stableHash(stem) : found->second;
}

const std::vector<std::uint64_t>& WordClasses::happeningsOf(const text::Token& token) const {
    static const std::vector<std::uint64_t> none;
    auto found = happenings_.find("=" + token.lower);
    if (found == happenings_.end()) found = happenings_.find(token.stem);
    return found == happenings_.end() ? none : found->second;
}

} // namespace crossdate::compare
