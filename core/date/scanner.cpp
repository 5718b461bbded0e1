#include "core/date/scanner.h"

namespace crossdate::date {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isAsciiLetter(char c) {
    return isUpper(c) || (c >= 'a' && c <= 'z');
}

struct Sign {
    std::string_view bytes;
    char mark; // ' ' for white space
};
constexpr std::array<Sign, 14> kSigns = {{{"\u2013", '-'},
                                          {"\u2014", '-'},
                                          {"\u2012", '-'},
                                          {"\u2010", '-'},
                                          {"\u2011", '-'},
                                          {"\u2212", '-'},
                                          {"\u2018", '\''},
                                          {"\u2019", '\''},
                                          {"\u201c", '"'},
                                          {"\u201d", '"'},
                                          {"\u00a0", ' '},
                                          {"\u2009", ' '},
                                          {"\u202f", ' '},
                                          {"\u2026", '.'}}};

const Sign* signAt(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c != '\xe2' && c != '\xc2') return nullptr;
    for (const Sign& sign : kSigns) {
        if (text.compare(at, sign.bytes.size(), sign.bytes) == 0) return &sign;
    }
    return nullptr;
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text.substr(0, UINT32_MAX)) {
        tokens_.reserve(text_.size() / 5 + 2);
    }

    std::vector<Token> run() {
        while (at_ < text_.size()) step();
        pushMark(at_, '\n');
        return std::move(tokens_);
    }

private:
    void step() {
        const char c = text_[at_];
        const Sign* sign = signAt(text_, at_);
        if (c == ' ' || c == '\t' || c == '\r') {
            skip(1);
        } else if (sign != nullptr && sign->mark == ' ') {
            skip(sign->bytes.size());
        } else if (sign != nullptr) {
            pushMark(at_ + sign->bytes.size(), sign->mark);
        } else if (isDigit(c)) {
            digits();
        } else if (isAsciiLetter(c) || (c & '\x80') != 0) {
            word();
        } else {
            pushMark(at_ + 1, c);
        }
    }

    void skip(std::size_t bytes) {
        at_ += bytes;
        spaced_ = true;
    }

    Token& push(std::size_t end, Kind kind) {
        Token& token = tokens_.emplace_back();
        token.begin = static_cast<std::uint32_t>(at_);
        token.end = static_cast<std::uint32_t>(end);
        token.word.kind = kind;
        token.spaced = spaced_;
        at_ = end;
        spaced_ = false;
        return token;
    }

    void pushMark(std::size_t end, char mark) {
        push(end, Kind::mark).mark = mark;
        if (mark == '\n') spaced_ = true;
    }

    void digits() {
        std::size_t end = at_;
        std::int32_t number = 0;
        for (; end < text_.size() && isDigit(text_[end]); ++end) {
            if (end - at_ < 9) number = number * 10 + (text_[end] - '0');
        }
        const bool fits = end - at_ <= 9;
        push(end, Kind::digits).number = fits ? number : -1;
    }

    void word() {
        std::array<char, kLongestWord> lower{};
        std::uint32_t hash = kHashSeed;
        std::size_t end = at_;
        bool ascii = true;
        for (; end < text_.size(); ++end) {
            const char c = text_[end];
            if (isAsciiLetter(c)) {
                const char low = static_cast<char>(c | '\x20');
                if (end - at_ < kLongestWord) lower[end - at_] = low;
                hash = hashStep(hash, low);
            } else if ((c & '\x80') != 0 && (end == at_ || !signAt(text_, end))) {
                ascii = false;
            } else {
                break;
            }
        }
        const std::size_t size = end - at_;
        const bool capital = isUpper(text_[at_]);
        const bool pastForm = size > 4 && text_[end - 1] == 'd' && text_[end - 2] == 'e';
        const bool known = ascii && size <= kLongestWord;
        Token& token = push(end, Kind::none);
        if (known) token.word = lookUp({lower.data(), size}, hash);
        if (ascii) token.hash = hash;
        token.capital = capital;
        token.pastForm = pastForm;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool spaced_ = true;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<Token> scan(std::string_view text) {
    return Scanner(text).run();
}

} // namespace crossdate::date
