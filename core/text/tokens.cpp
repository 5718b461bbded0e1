#include "core/text/tokens.h"

#include "core/text/characters.h"
#include "core/text/words.h"
#include "words/stop_words.h"

#include <libstemmer.h>

#include <array>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestStemmed = 64; // no word of a language is longer; what is, is not one

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

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

bool isWordPart(char32_t c) {
    return isDigit(c) || isLetter(c) || isCombining(c);
}
bool isCurrencySign(char32_t c) {
    return c == U'$' || c == U'\u00A3' || c == U'\u20AC' || c == U'\u00A5' || c == U'\u20B9' ||
           c == U'\u20A9' || c == U'\u20BD' || c == U'\u20BA' || c == U'\u00A2';
}

/// Reads one token after the other. All look-ahead is bounded, so the whole is linear.
class Tokenizer {
public:
    Tokenizer(std::string_view text, Span range)
        : text_(text.substr(0, std::min(range.end, text.size()))), pos_(range.begin) {}

    std::vector<Token> run() {
        while (pos_ < text_.size()) {
            const CodePoint c = at(text_, pos_);
            if (isSpace(c.value))
                pos_ += c.length;
            else
                readToken(c);
        }
        return std::move(tokens_);
    }

private:
    void readToken(CodePoint first) {
        const std::size_t begin = pos_;
        if (const std::size_t sign = moneySignLength(begin); sign > 0) {
            pos_ = wordEnd(begin + sign);
            add(begin, TokenKind::number);
        } else if (!isWordPart(first.value)) {
            readMark(first);
        } else if (isIdeograph(first.value)) {
            pos_ += first.length;
            add(begin, TokenKind::word);
        } else {
            pos_ = wordEnd(begin);
            add(begin, isNumber(slice(text_, {begin, pos_})) ? TokenKind::number : TokenKind::word);
        }
    }

    void readMark(CodePoint first) {
        const std::size_t begin = pos_;
        pos_ += isPossessive(begin) ? first.length + 1 : first.length;
        // "--" and "..." are one mark each; a run of anything else is as many marks
        if (first.value == U'-' || first.value == U'.') {
            while (pos_ < text_.size() && text_[pos_] == static_cast<char>(first.value) && pos_ - begin < 8)
                ++pos_;
        }
        add(begin, TokenKind::mark);
        if (tokens_.back().span.size() > 1 && isApostrophe(first.value))
            tokens_.back().kind = TokenKind::word;
    }

    /// Of "$", "US$", "A$" … before a digit; 0 where there is none.
    [[nodiscard]] std::size_t moneySignLength(std::size_t begin) const {
        std::size_t i = begin;
        while (i < text_.size() && i - begin < 3 && isUpper(at(text_, i).value) && at(text_, i).value < 0x80)
            ++i;
        const CodePoint sign = at(text_, i);
        if (!isCurrencySign(sign.value) || !isDigit(at(text_, i + sign.length).value)) return 0;
        return i + sign.length - begin;
    }

    /// End of the word that begins at `i`: letters and digits with what joins them.
    [[nodiscard]] std::size_t wordEnd(std::size_t i) const {
        const std::size_t begin = i;
        while (i < text_.size()) {
            const CodePoint c = at(text_, i);
            const bool inside = isWordPart(c.value) && !(isIdeograph(c.value) && i > begin);
            if (!inside && !(i > begin && joins(i, c))) break;
            i += c.length;
        }
        return i + (isAbbreviationStop(begin, i) ? 1 : 0);
    }

    [[nodiscard]] bool joins(std::size_t i, CodePoint c) const {
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
    [[nodiscard]] bool isPossessive(std::size_t i) const {
        const CodePoint mark = at(text_, i);
        const char32_t left = before(text_, i).value;
        if (!isApostrophe(mark.value) || (!isWordPart(left) && left != U'.')) return false;
        const CodePoint letter = at(text_, i + mark.length);
        return (letter.value == U's' || letter.value == U'S') &&
               !isWordPart(at(text_, i + mark.length + 1).value);
    }

    /// Whether the full stop at `i` has one letter alone before it: the "U." of "U.S."
    [[nodiscard]] bool isSingleLetter(std::size_t i) const {
        const CodePoint letter = before(text_, i);
        return isLetter(letter.value) && !isWordPart(before(text_, i - letter.length).value);
    }

    /// Whether the stop at `end` belongs to the word before it: "U.S.", "a.m.", not "example.com."
    [[nodiscard]] bool isAbbreviationStop(std::size_t begin, std::size_t end) const {
        if (end >= text_.size() || text_[end] != '.' || end - begin > 24) return false;
        const std::string_view word = slice(text_, {begin, end});
        return word.find('.') != std::string_view::npos && isSingleLetter(end);
    }

    /// "26,000", "1.7bn", "26th", "5pm"; not "5G", which is a name.
    [[nodiscard]] static bool isNumber(std::string_view word) {
        if (!isDigit(at(word, 0).value)) return false;
        std::size_t i = 0;
        while (i < word.size() && (isDigit(at(word, i).value) ||
                                   std::string_view(",.:-").find(word[i]) != std::string_view::npos))
            ++i;
        static constexpr std::string_view suffixes[] = {"",   "bn", "m",  "mn", "tn", "k",  "th",  "st", "nd",
                                                        "rd", "am", "pm", "km", "kg", "mm", "cm",  "s",  "pc",
                                                        "ft", "mw", "gw", "gb", "tb", "ha", "mph", "kph"};
        const std::string suffix = foldedCopy(word.substr(i));
        return std::find(std::begin(suffixes), std::end(suffixes), suffix) != std::end(suffixes);
    }

    void add(std::size_t begin, TokenKind kind) {
        Token token;
        token.span = {begin, pos_};
        token.kind = kind;
        token.lower = foldedCopy(slice(text_, token.span));
        token.stem = kind == TokenKind::word ? stemOf(token.lower) : token.lower;
        tokens_.push_back(std::move(token));
    }

    std::string_view text_;
    std::size_t pos_;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> tokenize(std::string_view text, Span range) {
    return Tokenizer(text, range).run();
}
std::vector<Token> tokenize(std::string_view text) {
    return tokenize(text, {0, text.size()});
}

bool isStopWord(std::string_view lower) {
    static const WordSet words(words::stop_words);
    return words.contains(lower);
}

} // namespace crossdate::text
