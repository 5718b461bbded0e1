#include "core/text/token_scanner.h"

#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::text {

namespace {

bool isWordPart(char32_t c) {
    return isDigit(c) || isLetter(c) || isCombining(c);
}
bool isCurrencySign(char32_t c) {
    return c == U'$' || c == U'\u00A3' || c == U'\u20AC' || c == U'\u00A5' || c == U'\u20B9' ||
           c == U'\u20A9' || c == U'\u20BD' || c == U'\u20BA' || c == U'\u00A2';
}

enum class Ascii : unsigned char { other, letter, digit, space, stop, joiner };

/// What a byte is. `joiner`: a mark that may join two words, or beyond ASCII; `stop`: one that does so only
/// where no space follows.
constexpr std::array<Ascii, 256> kAscii = [] {
    std::array<Ascii, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        if ((c | 0x20U) - 'a' < 26) table[c] = Ascii::letter;
        if (c - '0' < 10) table[c] = Ascii::digit;
        if (c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F)) table[c] = Ascii::space;
        if (c == ',' || c == ':' || c == '.') table[c] = Ascii::stop;
        if (c >= 0x80) table[c] = Ascii::joiner;
    }
    for (const char c : std::string_view("-'&@_$")) table[static_cast<unsigned char>(c)] = Ascii::joiner;
    return table;
}();

Ascii classAt(std::string_view text, std::size_t i) {
    return i < text.size() ? kAscii[static_cast<unsigned char>(text[i])] : Ascii::space;
}
bool isAlphanumeric(Ascii c) {
    return c == Ascii::letter || c == Ascii::digit;
}

/// "26,000", "1.7bn", "26th", "5pm"; not "5G", which is a name.
bool isNumber(std::string_view word) {
    if (!isDigit(at(word, 0).value)) return false;
    std::size_t i = 0;
    while (i < word.size() && (isDigit(at(word, i).value) || word[i] == ',' || word[i] == '.' ||
                               word[i] == ':' || word[i] == '-'))
        ++i;
    if (i == word.size()) return true;
    static constexpr std::string_view suffixes[] = {"bn", "m",  "mn", "tn", "k",  "th",  "st", "nd", "rd",
                                                    "am", "pm", "km", "kg", "mm", "cm",  "s",  "pc", "ft",
                                                    "mw", "gw", "gb", "tb", "ha", "mph", "kph"};
    const std::string suffix = foldedCopy(word.substr(i));
    return isOneOf(suffixes, suffix);
}

} // namespace

bool TokenScanner::next(Piece& piece) {
    while (pos_ < text_.size()) {
        const Ascii kind = classAt(text_, pos_);
        if (kind == Ascii::space) {
            ++pos_;
            continue;
        }
        if (isAlphanumeric(kind) && readPlainWord(piece)) return true;
        const CodePoint c = at(text_, pos_);
        if (!isSpace(c.value)) {
            piece = readToken(c);
            return true;
        }
        pos_ += c.length;
    }
    return false;
}

/// ASCII letters and digits up to a space or a mark that joins nothing: most words of most texts.
bool TokenScanner::readPlainWord(Piece& piece) {
    std::size_t end = pos_ + 1;
    while (isAlphanumeric(classAt(text_, end))) ++end;
    const Ascii after = classAt(text_, end);
    if (after == Ascii::joiner) return false;
    if (after == Ascii::stop && classAt(text_, end + 1) != Ascii::space) return false;
    piece.span = {pos_, end};
    piece.kind = isNumber(slice(text_, piece.span)) ? TokenKind::number : TokenKind::word;
    pos_ = end;
    return true;
}

TokenScanner::Piece TokenScanner::readToken(CodePoint first) {
    const std::size_t begin = pos_;
    if (const std::size_t sign = moneySignLength(begin); sign > 0) {
        pos_ = wordEnd(begin + sign);
        return {{begin, pos_}, TokenKind::number};
    }
    if (!isWordPart(first.value)) return readMark(first);
    if (isIdeograph(first.value)) {
        pos_ += first.length;
        return {{begin, pos_}, TokenKind::word};
    }
    pos_ = wordEnd(begin);
    const Span span{begin, pos_};
    return {span, isNumber(slice(text_, span)) ? TokenKind::number : TokenKind::word};
}

TokenScanner::Piece TokenScanner::readMark(CodePoint first) {
    const std::size_t begin = pos_;
    pos_ += isPossessive(begin) ? first.length + 1 : first.length;
    // "--" and "..." are one mark each; a run of anything else is as many marks
    if (first.value == U'-' || first.value == U'.') {
        while (pos_ < text_.size() && text_[pos_] == static_cast<char>(first.value) && pos_ - begin < 8)
            ++pos_;
    }
    const bool possessive = pos_ - begin > 1 && isApostrophe(first.value);
    return {{begin, pos_}, possessive ? TokenKind::word : TokenKind::mark};
}

/// Of "$", "US$", "A$" … before a digit; 0 where there is none.
std::size_t TokenScanner::moneySignLength(std::size_t begin) const {
    std::size_t i = begin;
    while (i < text_.size() && i - begin < 3 && isUpper(at(text_, i).value) && at(text_, i).value < 0x80) ++i;
    const CodePoint sign = at(text_, i);
    if (!isCurrencySign(sign.value) || !isDigit(at(text_, i + sign.length).value)) return 0;
    return i + sign.length - begin;
}

/// End of the word that begins at `i`: letters and digits with what joins them.
std::size_t TokenScanner::wordEnd(std::size_t i) const {
    const std::size_t begin = i;
    while (i < text_.size()) {
        const CodePoint c = at(text_, i);
        const bool inside = isWordPart(c.value) && !(isIdeograph(c.value) && i > begin);
        if (!inside && !(i > begin && joins(i, c))) break;
        i += c.length;
    }
    return i + (isAbbreviationStop(begin, i) ? 1 : 0);
}

bool TokenScanner::joins(std::size_t i, CodePoint c) const {
    const char32_t left = before(text_, i).value;
    const char32_t right = at(text_, i + c.length).value;
    if (!isWordPart(left) || !isWordPart(right)) return false;
    if (isApostrophe(c.value)) return isLetter(left) && isLetter(right) && !isPossessive(i);
    if (c.value == U'-' || c.value == U'\u2010' || c.value == U'\u2011') return true;
    if (c.value == U',' || c.value == U':') return isDigit(left) && isDigit(right);
    if (c.value == U'&') return isUpper(left) && isUpper(right);
    if (c.value == U'@' || c.value == U'_') return true;
    if (c.value != U'.') return false;
    if (isDigit(left) && isDigit(right)) return true;
    // "example.com", "U.S." — but not "ended.Today", where a space was lost
    return isLetter(left) && (isLower(right) || isSingleLetter(i));
}

/// "'s" of "China's", also in capitals; not the "'s" inside a longer word.
bool TokenScanner::isPossessive(std::size_t i) const {
    const CodePoint mark = at(text_, i);
    const char32_t left = before(text_, i).value;
    if (!isApostrophe(mark.value) || (!isWordPart(left) && left != U'.')) return false;
    const CodePoint letter = at(text_, i + mark.length);
    return (letter.value == U's' || letter.value == U'S') &&
           !isWordPart(at(text_, i + mark.length + 1).value);
}

/// Whether the full stop at `i` has one letter alone before it: the "U." of "U.S."
bool TokenScanner::isSingleLetter(std::size_t i) const {
    const CodePoint letter = before(text_, i);
    return isLetter(letter.value) && !isWordPart(before(text_, i - letter.length).value);
}

/// Whether the stop at `end` belongs to the word before it: "U.S.", "a.m.", not "example.com."
bool TokenScanner::isAbbreviationStop(std::size_t begin, std::size_t end) const {
    if (end >= text_.size() || text_[end] != '.' || end - begin > 24) return false;
    const std::string_view word = slice(text_, {begin, end});
    return word.find('.') != std::string_view::npos && isSingleLetter(end);
}

} // namespace crossdate::text
