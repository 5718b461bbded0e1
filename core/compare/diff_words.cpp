#include "core/base/utf8.h"
#include "core/compare/diff_text.h"
#include "core/text/characters.h"

#include <unicode/uchar.h>

#include <array>

namespace crossdate::compare {

namespace {

/// A code point and the bytes it takes; `length` 0 at the end of the text.
struct Character {
    char32_t value = 0;
    std::size_t length = 0;
};

UChar32 icu(char32_t c) {
    return static_cast<UChar32>(c);
}

using text::isDigit;
using text::isIdeograph;
using text::isLetter;
using text::isLower;
using text::isSpace;
using text::isUpper;

/// Accents, variation selectors, joiners and soft hyphens: they belong to what stands before them.
bool clings(char32_t c) {
    if (c < 0x80) return false;
    return (U_GET_GC_MASK(icu(c)) & U_GC_M_MASK) != 0 || c == U'\u00AD' || c == U'\u200C' || c == U'\u200D';
}

bool isWordPart(char32_t c) {
    if (c < 0x80) return isLetter(c) || isDigit(c) || c == U'_';
    return (U_GET_GC_MASK(icu(c)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 || clings(c);
}

bool isCurrencySign(char32_t c) {
    return c == U'$' || (c >= 0x80 && u_charType(icu(c)) == U_CURRENCY_SYMBOL);
}
bool isHyphen(char32_t c) {
    return c == U'-' || c == U'\u2010' || c == U'\u2011';
}

/// Reads one token after the other; all look-ahead is bounded, so the whole is linear.
class WordCutter {
public:
    explicit WordCutter(std::string_view text) : text_(text) {}

    std::vector<DiffToken> run() {
        tokens_.reserve(text_.size() / 5 + 8);
        while (pos_ < text_.size()) {
            const Character c = at(pos_);
            if (isSpace(c.value))
                pos_ += c.length;
            else
                read(c);
        }
        return std::move(tokens_);
    }

private:
    [[nodiscard]] Character at(std::size_t offset) const {
        if (offset >= text_.size()) return {};
        const auto byte = static_cast<unsigned char>(text_[offset]);
        if (byte < 0x80) return {byte, 1};
        std::size_t next = offset;
        const char32_t value = utf8::decode(text_, next);
        return {value, next - offset};
    }

    void read(Character first) {
        const std::size_t begin = pos_;
        const bool sum = isCurrencySign(first.value) && isDigit(at(begin + first.length).value);
        DiffWordKind kind = DiffWordKind::content;
        if (sum || (isWordPart(first.value) && !isIdeograph(first.value))) {
            pos_ = wordEnd(begin + first.length, first.value);
        } else {
            if (!isIdeograph(first.value)) kind = DiffWordKind::mark;
            pos_ = markEnd(begin + first.length, first.value);
        }
        tokens_.push_back({{begin, pos_}, 0, kind, DiffEdge::none});
    }

    /// "--" and "..." are one mark each; a run of anything else is as many marks.
    [[nodiscard]] std::size_t markEnd(std::size_t i, char32_t mark) const {
        constexpr std::size_t kLongest = 8;
        const std::size_t limit = i + kLongest;
        if (mark == U'-' || mark == U'.')
            while (i < limit && at(i).value == mark) ++i;
        for (Character c = at(i); c.length > 0 && clings(c.value); c = at(i)) i += c.length;
        return i;
    }

    /// End of the word whose first character `left` stands before `i`.
    [[nodiscard]] std::size_t wordEnd(std::size_t i, char32_t left) const {
        bool dotted = false;
        char32_t beforeLeft = 0;
        while (i < text_.size()) {
            const Character c = at(i);
            if (!isWordPart(c.value) || isIdeograph(c.value)) {
                const bool alone = !isWordPart(beforeLeft);
                if (!joins(c, left, at(i + c.length).value, alone)) {
                    // the last stop of "U.S." and "p.m."
                    return dotted && c.value == U'.' && alone && isLetter(left) ? i + 1 : i;
                }
                dotted = dotted || c.value == U'.';
            }
            if (!clings(c.value)) {
                beforeLeft = left;
                left = c.value;
            }
            i += c.length;
        }
        return i;
    }

    /// Whether `c` holds what stands left and right of it together. `alone`: left is one letter, no more.
    static bool joins(Character c, char32_t left, char32_t right, bool alone) {
        if (c.length == 0 || !isWordPart(left) || !isWordPart(right) || isIdeograph(right)) return false;
        const char32_t mark = c.value;
        if (isHyphen(mark) || mark == U'@' || mark == U'\'' || mark == U'\u2019') return true;
        if (mark == U',' || mark == U':' || mark == U'/') return isDigit(left) && isDigit(right);
        if (mark == U'&') return isUpper(left) && isUpper(right);
        if (mark != U'.') return false;
        if (isDigit(left) && isDigit(right)) return true;
        // "example.com", "U.S." - but not "ended.Today", where a space was lost
        return isLetter(left) && (isLower(right) || (alone && isLetter(right)));
    }

    std::string_view text_;
    std::size_t pos_ = 0;
    std::vector<DiffToken> tokens_;
};

} // namespace

std::vector<DiffToken> cutIntoWords(std::string_view text) {
    return WordCutter(text).run();
}

std::vector<RangePair> gapsOf(const RangePair& whole, const std::vector<EqualRun>& runs) {
    std::vector<RangePair> gaps;
    gaps.reserve(runs.size() + 1);
    std::size_t a = whole.a.begin;
    std::size_t b = whole.b.begin;
    for (const EqualRun& run : runs) {
        gaps.push_back({{a, run.a}, {b, run.b}});
        a = run.endA();
        b = run.endB();
    }
    gaps.push_back({{a, whole.a.end}, {b, whole.b.end}});
    return gaps;
}

} // namespace crossdate::compare
