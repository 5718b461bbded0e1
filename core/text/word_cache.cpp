#include "core/text/word_cache.h"

#include "core/text/characters.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestStemmed = 64; // no word of a language is longer; what is, is not one
constexpr std::size_t kLongestKept = 32;

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// The up to eight bytes a word ends in, of which only the first, middle and last where they are fewer than
/// four.
std::uint64_t lastBytes(std::string_view word) {
    const auto byte = [word](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(word[i])}; };
    if (word.size() < 4)
        return word.empty() ? 0 : byte(0) | byte(word.size() / 2) << 8U | byte(word.size() - 1) << 16U;
    std::uint32_t head = 0, tail = 0;
    std::memcpy(&head, word.data(), 4);
    std::memcpy(&tail, word.data() + word.size() - 4, 4);
    return head | std::uint64_t{tail} << 32U;
}

/// Multiply and fold, eight bytes at a time.
std::uint64_t hashOf(std::string_view word) {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = word.size() * kFactor;
    for (; word.size() > 8; word.remove_prefix(8)) {
        std::uint64_t part = 0;
        std::memcpy(&part, word.data(), 8);
        hash = (hash ^ part) * kFactor;
        hash ^= hash >> 32U;
    }
    hash = (hash ^ lastBytes(word)) * kFactor;
    hash ^= hash >> 32U;
    // the last letters reach the high bits only: once more, so that a table may take the low ones
    hash *= kFactor;
    return hash ^ (hash >> 32U);
}

Capitals capitalsOf(std::string_view written) {
    const CodePoint first = at(written, 0);
    if (isLower(first.value)) return Capitals::small;
    if (!isUpper(first.value)) return Capitals::none;
    return isUpper(at(written, first.length).value) ? Capitals::both : Capitals::first;
}

void read(std::string_view written, TokenKind kind, Token& token) {
    token.kind = kind;
    token.capitals = capitalsOf(written);
    token.lower = foldedCopy(written);
    token.stem = kind == TokenKind::word ? stemOf(token.lower) : token.lower;
    token.hash = wordHash(token.lower);
    token.classes = classesOf(token.lower);
}

} // namespace

std::uint32_t wordHash(std::string_view lower) {
    return static_cast<std::uint32_t>(hashOf(lower));
}

std::string stemOf(const std::string& lower) {
    // libstemmer keeps its working memory in the stemmer: one for each thread.
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer{
        sb_stemmer_new("english", nullptr)};
    if (!stemmer || lower.size() > kLongestStemmed) return lower;
    std::array<sb_symbol, kLongestStemmed> word{};
    std::copy(lower.begin(), lower.end(), word.begin());
    const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), word.data(), static_cast<int>(lower.size()));
    if (stem == nullptr) return lower;
    return {stem, stem + sb_stemmer_length(stemmer.get())};
}

const Token& WordCache::describe(std::string_view written, TokenKind kind) {
    if (written.size() > kLongestKept) {
        read(written, kind, long_);
        return long_;
    }
    // A word may be in either of two places; a new one takes them in turn.
    const std::size_t place = hashOf(written) & (kWords - 1);
    for (const std::size_t i : {place, place ^ 1U})
        if (words_[i].token.kind == kind && words_[i].written == written) return words_[i].token;
    turn_ ^= 1U;
    Word& word = words_[place ^ (words_[place].written.empty() ? 0U : turn_)];
    word.written = written;
    read(written, kind, word.token);
    return word.token;
}

WordCache& WordCache::ofThread() {
    thread_local WordCache cache;
    return cache;
}

} // namespace crossdate::text
