// Cuts text into tokens for the temporal tagger. Private to core/date.
#pragma once

#include "core/date/lexicon.h"

#include <string_view>
#include <vector>

namespace crossdate::date {

/// Small, because there is one for every five bytes of text.
struct Token {
    std::uint32_t begin = 0; // bytes
    std::uint32_t end = 0;
    std::int32_t number = -1; // of digits; -1 when over nine digits
    std::uint32_t hash = 0;   // of a word in ASCII letters, in lower case
    Word word;
    char mark = '\0'; // of a mark: ASCII; every dash is '-', every apostrophe '\'', a line break '\n'
    bool capital = false;
    bool spaced = true;    // white space, or nothing, stands before it
    bool pastForm = false; // a word in -ed

    [[nodiscard]] bool is(Kind kind) const { return word.kind == kind; }
    [[nodiscard]] bool isMark(char c) const { return word.kind == Kind::mark && mark == c; }
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// Linear; malformed UTF-8 is taken as letters. The last token is an empty line break. Of a text over 4 GB
/// only the beginning is read.
[[nodiscard]] std::vector<Token> scan(std::string_view text);

} // namespace crossdate::date
