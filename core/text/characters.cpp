#include "core/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace crossdate::text {

namespace {

UChar32 icu(char32_t c) {
    return static_cast<UChar32>(c);
}

bool isOneOf(char32_t c, std::u32string_view set) {
    const bool asciiLetter = (c | 0x20U) - U'a' < 26; // most of what is asked about
    return !asciiLetter && set.find(c) != std::u32string_view::npos;
}

} // namespace

CodePoint sequenceBefore(std::string_view text, std::size_t offset) {
    const std::size_t reach = std::min<std::size_t>(offset, 4);
    for (std::size_t length = 1; length <= reach; ++length) {
        const bool continuation = (static_cast<unsigned char>(text[offset - length]) & 0xC0U) == 0x80U;
        if (continuation) continue;
        const CodePoint found = at(text, offset - length);
        if (found.length == length) return found;
        break;
    }
    return {U'\uFFFD', 1}; // a stray byte stands for itself
}

namespace beyond_ascii {

bool isLetter(char32_t c) {
    return u_isalpha(icu(c)) != 0;
}
bool isUpper(char32_t c) {
    return u_isUUppercase(icu(c)) != 0 || u_istitle(icu(c)) != 0;
}
bool isLower(char32_t c) {
    return u_isULowercase(icu(c)) != 0;
}
bool isSpace(char32_t c) {
    return u_isUWhiteSpace(icu(c)) != 0 || c == U'\u200B' || c == U'\uFEFF';
}
bool isCombining(char32_t c) {
    return (U_GET_GC_MASK(icu(c)) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 && !isSpace(c);
}

bool isIdeograph(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(icu(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return true;
    default:
        return false;
    }
}

char32_t folded(char32_t c) {
    if (isApostrophe(c)) return U'\'';
    return static_cast<char32_t>(u_foldCase(icu(c), U_FOLD_CASE_DEFAULT));
}

} // namespace beyond_ascii

bool isCloser(char32_t c) {
    return isOneOf(c, U"\"')]}\u2019\u201D\u00BB\u203A\u300D\u300F\uFF09");
}
bool isOpener(char32_t c) {
    return isOneOf(c, U"\"'([{\u2018\u201C\u201E\u201A\u00AB\u2039\u00BF\u00A1\u300C\u300E\uFF08");
}
bool isBullet(char32_t c) {
    return c >= 0x80 && isOneOf(c, U"\u2022\u2043\u2023\u25AA\u25AB\u25CF\u25E6\u25A0\u00B7");
}

std::string foldedCopy(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = folded(utf8::decode(text, i));
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            utf8::append(out, c);
    }
    return out;
}

} // namespace crossdate::text
