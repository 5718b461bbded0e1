// Distinct words and what is known of them: folding, stemming and asking every list once a word, not once a
// mention. Private to core/text.
#pragma once

#include "core/text/tokens.h"

#include <vector>

namespace crossdate::text {

/// A fixed number of words, the newer in place of the older, so memory does not grow with the text. Not for
/// several threads at once: each has its own.
class WordCache {
public:
    WordCache() : words_(kWords) {}

    /// All of a token but its span. Valid until the next call.
    [[nodiscard]] const Token& describe(std::string_view written, TokenKind kind);

    /// The calling thread's.
    [[nodiscard]] static WordCache& ofThread();

private:
    struct Word {
        std::string written;
        Token token; // its span is nowhere
    };
    static constexpr std::size_t kWords = 32768; // a power of two
    std::vector<Word> words_;
    std::size_t turn_ = 0;
    Token long_; // the last word too long to keep
};

/// The word's stem; the word itself where libstemmer has none.
[[nodiscard]] std::string stemOf(const std::string& lower);

} // namespace crossdate::text
