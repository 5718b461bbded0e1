#include "core/compare/word_stream.h"

#include "core/base/utf8.h"
#include "core/compare/diff_text.h"
#include "core/text/tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

namespace crossdate::compare {

namespace {

/// FNV-1a over bytes: the same on every machine, unlike std::hash.
class Hash {
public:
    void add(unsigned char byte) {
        value_ ^= byte;
        value_ *= 1099511628211ULL;
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 14695981039346656037ULL;
};

bool isAscii(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string folded(std::string_view word) {
    std::string lower;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t c = utf8::decode(word, i);
        const bool apostrophe = c == U'\u2019' || c == U'\u02BC';
        const auto small = u_foldCase(static_cast<UChar32>(apostrophe ? U'\'' : c), U_FOLD_CASE_DEFAULT);
        utf8::append(lower, static_cast<char32_t>(small));
    }
    return lower;
}

std::string_view withoutPossessive(std::string_view word) {
    if (word.size() > 2 && word.ends_with("'s")) word.remove_suffix(2);
    return word;
}

std::uint64_t hashOf(std::string_view word) {
    Hash hash;
    if (!isAscii(word)) {
        const std::string lower = folded(word);
        for (const char byte : withoutPossessive(lower)) hash.add(static_cast<unsigned char>(byte));
        return hash.value();
    }
    const bool shouted = word.size() > 2 && word.ends_with("'S");
    for (const char byte : withoutPossessive(shouted ? word.substr(0, word.size() - 2) : word)) {
        const auto c = static_cast<unsigned char>(byte);
        hash.add(c - unsigned{'A'} < 26 ? static_cast<unsigned char>(c | 0x20U) : c);
    }
    return hash.value();
}

/// Calls `take` for every word of the body that is no boilerplate, and `pass` for every mark.
template <class Take, class Pass>
void forEachWord(const Document& document, Take take, Pass pass) {
    const std::size_t begin = std::min(document.body.begin, document.text.size());
    const std::string_view body = slice(document.text, document.body);
    auto excluded = document.boilerplate.begin();
    for (const DiffToken& token : cutIntoWords(body)) {
        const Span span{token.span.begin + begin, token.span.end + begin};
        while (excluded != document.boilerplate.end() && excluded->end <= span.begin) ++excluded;
        if (excluded != document.boilerplate.end() && excluded->contains(span.begin)) continue;
        if (token.kind == DiffWordKind::mark)
            pass(span);
        else
            take(span);
    }
}

/// Follows quotation marks through a text; a new line ends what nobody closed.
class QuoteState {
public:
    explicit QuoteState(std::string_view text) : text_(text) {}

    void pass(Span mark) {
        const std::string_view written = slice(text_, mark);
        if (written == "\u201C" || (written == "\"" && !inside_))
            open(mark.end);
        else if (written == "\u201D" || written == "\"")
            inside_ = false;
    }
    [[nodiscard]] bool holds(Span word) {
        if (!inside_) return false;
        const std::string_view since = text_.substr(since_, word.begin - since_);
        if (since.find('\n') != std::string_view::npos) inside_ = false;
        since_ = word.end;
        return inside_;
    }

private:
    void open(std::size_t at) {
        inside_ = true;
        since_ = at;
    }
    std::string_view text_;
    bool inside_ = false;
    std::size_t since_ = 0;
};

} // namespace

std::vector<StreamWord> wordStream(const Document& document) {
    std::vector<StreamWord> words;
    QuoteState quotes(document.text);
    forEachWord(
        document,
        [&](Span span) {
            const std::string_view written = slice(document.text, span);
            words.push_back({hashOf(written), span, !text::isStopWord(folded(written)), quotes.holds(span)});
        },
        [&](Span mark) { quotes.pass(mark); });
    return words;
}

std::vector<std::uint64_t> wordHashes(const Document& document) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(document.body.size() / 5);
    forEachWord(
        document, [&](Span span) { hashes.push_back(hashOf(slice(document.text, span))); }, [](Span) {});
    return hashes;
}

} // namespace crossdate::compare
