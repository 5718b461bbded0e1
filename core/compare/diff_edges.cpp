#include "core/base/utf8.h"
#include "core/base/word_list.h"
#include "core/compare/diff_text.h"
#include "words/abbreviations.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace crossdate::compare {

namespace {

/// Abbreviations after which no sentence begins: "Mr", "Gen", "No".
const std::unordered_set<std::string_view>& joiningAbbreviations() {
    static const std::unordered_set<std::string_view> words = [] {
        std::unordered_set<std::string_view> joining;
        for (const std::string_view line : words::abbreviations) {
            const std::size_t tab = line.find('\t');
            const std::string_view use = tab == std::string_view::npos ? "" : line.substr(tab + 1);
            if (use == "title" || use == "number" || use == "inner") joining.insert(line.substr(0, tab));
        }
        return joining;
    }();
    return words;
}

bool isOneOf(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

/// Words that open a new clause; the word belongs to what it opens.
bool opensClause(std::string_view word) {
    static constexpr std::array<std::string_view, 11> words{
        "and", "but", "while", "although", "though", "whereas", "because", "which", "who", "that", "or"};
    return word.size() <= 8 && std::find(words.begin(), words.end(), word) != words.end();
}

class EdgeMarker {
public:
    EdgeMarker(std::string_view text, std::vector<DiffToken>& tokens) : text_(text), tokens_(tokens) {}

    void run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) tokens_[i].edge = edgeBefore(i);
    }

private:
    [[nodiscard]] std::string_view written(std::size_t i) const { return slice(text_, tokens_[i].span); }
    [[nodiscard]] char32_t firstOf(std::size_t i) const {
        std::size_t offset = tokens_[i].span.begin;
        const auto byte = static_cast<unsigned char>(text_[offset]);
        return byte < 0x80 ? byte : utf8::decode(text_, offset);
    }
    [[nodiscard]] bool isMark(std::size_t i) const { return tokens_[i].kind == DiffWordKind::mark; }
    [[nodiscard]] bool touchesLeft(std::size_t i) const {
        return i > 0 && tokens_[i - 1].span.end == tokens_[i].span.begin;
    }
    [[nodiscard]] bool touchesRight(std::size_t i) const {
        return i + 1 < tokens_.size() && tokens_[i].span.end == tokens_[i + 1].span.begin;
    }
    [[nodiscard]] bool isCloser(std::size_t i) const {
        return isMark(i) && touchesLeft(i) && isOneOf(firstOf(i), U"\"')]}\u2019\u201D\u00BB\u203A");
    }
    [[nodiscard]] bool isOpener(std::size_t i) const {
        return isMark(i) && touchesRight(i) && !touchesLeft(i) &&
               isOneOf(firstOf(i), U"\"'([{\u2018\u201C\u201E\u201A\u00AB\u2039\u2022-\u2013\u2014");
    }

    [[nodiscard]] DiffEdge edgeBefore(std::size_t i) const {
        if (i == 0) return DiffEdge::paragraph;
        const int lines = lineBreaksBefore(i);
        if (lines > 1) return DiffEdge::paragraph;
        if (followsStop(i)) return DiffEdge::sentence;
        // a line that ends without a stop is a heading or an item, unless the text is wrapped
        if (lines == 1 && beginsLikeSentence(i)) return DiffEdge::sentence;
        return beginsClause(i) ? DiffEdge::clause : DiffEdge::none;
    }

    [[nodiscard]] int lineBreaksBefore(std::size_t i) const {
        const std::size_t begin = tokens_[i - 1].span.end;
        const std::string_view between = text_.substr(begin, tokens_[i].span.begin - begin);
        return static_cast<int>(std::count(between.begin(), between.end(), '\n'));
    }

    [[nodiscard]] bool beginsLikeSentence(std::size_t i) const {
        while (i + 1 < tokens_.size() && isOpener(i)) ++i;
        const char32_t c = firstOf(i);
        if (c < 0x80) return (c - U'A' < 26) || (c - U'0' < 10) || c == U'$';
        return u_isupper(static_cast<UChar32>(c)) != 0 || u_islower(static_cast<UChar32>(c)) == 0;
    }

    [[nodiscard]] bool followsStop(std::size_t i) const {
        if (isCloser(i) || touchesLeft(i)) return false;
        constexpr std::size_t kMostClosers = 4;
        std::size_t last = i - 1;
        for (std::size_t n = 0; n < kMostClosers && last > 0 && isCloser(last); ++n) --last;
        const char32_t c = firstOf(last);
        if (!isMark(last)) return written(last).ends_with('.') && beginsLikeSentence(i) && !isOpener(i);
        if (!isOneOf(c, U".!?\u2026")) return false;
        if (!beginsLikeSentence(i)) return false;
        return c != U'.' || last == 0 || !isAbbreviation(last - 1);
    }

    /// Whether the word before a full stop is one that is written with it.
    [[nodiscard]] bool isAbbreviation(std::size_t i) const {
        constexpr std::size_t kLongest = 12;
        const std::string_view word = written(i);
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (word.size() == 1 && isCapital(word.front())) return true;
        if (word.size() < 2 || word.size() > kLongest || isCapital(word[1]))
            return false; // "IE." is no "i.e."
        std::string lower(word);
        for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        return joiningAbbreviations().contains(lower);
    }

    [[nodiscard]] bool beginsClause(std::size_t i) const {
        if (isMark(i)) return isOpener(i) || isOneOf(firstOf(i), U"\u2013\u2014");
        if (isMark(i - 1)) return isOneOf(firstOf(i - 1), U",;:\u2013\u2014)") && !touchesLeft(i);
        return opensClause(written(i));
    }

    std::string_view text_;
    std::vector<DiffToken>& tokens_;
};

} // namespace

void markEdges(std::string_view text, std::vector<DiffToken>& tokens) {
    EdgeMarker(text, tokens).run();
}

} // namespace crossdate::compare
