#include "core/text/sentence_breaks.h"

#include "core/text/characters.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <array>
#include <memory>
#include <optional>

namespace crossdate::text {

namespace {

/// Values of the property Sentence_Break, as far as the rules tell them apart.
enum class Class : std::uint8_t {
    other,
    lineEnd,
    space,
    lower,
    upper,
    letter,
    digit,
    stop,
    mark,
    close,
    goesOn
};

constexpr std::array<Class, 128> kAscii = [] {
    std::array<Class, 128> table{};
    for (unsigned c = 0; c < 128; ++c) {
        if (c - 'a' < 26) table[c] = Class::lower;
        if (c - 'A' < 26) table[c] = Class::upper;
        if (c - '0' < 10) table[c] = Class::digit;
    }
    const auto set = [&table](std::string_view characters, Class value) {
        for (const char c : characters) table[static_cast<unsigned char>(c)] = value;
    };
    set("\r\n", Class::lineEnd);
    set(" \t\v\f", Class::space);
    set(".", Class::stop);
    set("!?", Class::mark);
    set("\"'()[]{}", Class::close);
    set(",-:", Class::goesOn);
    return table;
}();

/// Nothing for what extends or hides among other characters (rule SB5).
std::optional<Class> classBeyondAscii(char32_t c) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
    case U_SB_SEP:
        return Class::lineEnd;
    case U_SB_SP:
        return Class::space;
    case U_SB_LOWER:
        return Class::lower;
    case U_SB_UPPER:
        return Class::upper;
    case U_SB_OLETTER:
        return Class::letter;
    case U_SB_NUMERIC:
        return Class::digit;
    case U_SB_ATERM:
        return Class::stop;
    case U_SB_STERM:
        return Class::mark;
    case U_SB_CLOSE:
        return Class::close;
    case U_SB_SCONTINUE:
        return Class::goesOn;
    case U_SB_EXTEND:
    case U_SB_FORMAT:
        return std::nullopt;
    default:
        return Class::other;
    }
}

std::optional<Class> classOf(char32_t c) {
    if (c < 0x80) return kAscii[c];
    return classBeyondAscii(c);
}

bool isPlain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && kAscii[byte] != Class::stop && kAscii[byte] != Class::mark &&
           kAscii[byte] != Class::lineEnd;
}

/// Reads a block by the rules; gives up at a character of rule SB5.
class BreakReader {
public:
    BreakReader(std::string_view text, Span block)
        : text_(text.substr(0, block.end)), begin_(block.begin), i_(block.begin) {}

    std::optional<std::vector<std::size_t>> run() {
        while (i_ < text_.size()) {
            if (isPlain(text_[i_])) {
                ++i_;
                continue;
            }
            const Class found = next();
            if (found == Class::lineEnd)
                endLine();
            else if (found == Class::stop || found == Class::mark)
                endSentence(found);
            if (gaveUp_) return std::nullopt;
        }
        return std::move(breaks_);
    }

private:
    /// The class of the character at `i_`; Class::other at the end.
    [[nodiscard]] Class peek() {
        if (i_ >= text_.size()) return Class::other;
        const auto found = classOf(at(text_, i_).value);
        gaveUp_ = gaveUp_ || !found;
        return found.value_or(Class::other);
    }
    Class next() {
        const Class found = peek();
        i_ += at(text_, i_).length;
        return found;
    }

    /// After the character that ends a line (SB3, SB4).
    void endLine() {
        if (text_[i_ - 1] == '\r' && i_ < text_.size() && text_[i_] == '\n') ++i_;
        suggest();
    }

    /// After a full stop, a question mark and the like.
    void endSentence(Class found) {
        const std::size_t afterMark = i_;
        if (found == Class::stop) {
            const Class follows = peek();
            if (follows == Class::digit || (follows == Class::upper && isLetterBefore())) return; // SB6, SB7
        }
        while (peek() == Class::close) (void)next();
        while (peek() == Class::space) (void)next();
        const Class follows = peek();
        if (follows == Class::lineEnd) {
            (void)next();
            return endLine();
        }
        if (follows == Class::goesOn || follows == Class::stop || follows == Class::mark) return; // SB8a
        if (found == Class::stop && isSmallLetterNext()) return;                                  // SB8
        if (i_ == afterMark && gaveUp_) return;
        suggest(); // SB11
    }

    /// Before the full stop just read.
    [[nodiscard]] bool isLetterBefore() {
        const std::size_t stop = i_ - before(text_, i_).length;
        if (stop == begin_) return false;
        const auto left = classOf(before(text_, stop).value);
        gaveUp_ = gaveUp_ || !left;
        return left == Class::upper || left == Class::lower;
    }

    /// The first letter from here on, if no sentence or line ends before it, is a small one.
    [[nodiscard]] bool isSmallLetterNext() {
        for (std::size_t i = i_; i < text_.size();) {
            const CodePoint c = at(text_, i);
            const auto found = classOf(c.value);
            gaveUp_ = gaveUp_ || !found;
            if (!found || found == Class::lower) return true;
            if (found == Class::upper || found == Class::letter || found == Class::lineEnd ||
                found == Class::stop || found == Class::mark)
                return false;
            i += c.length;
        }
        return false;
    }

    void suggest() {
        if (i_ < text_.size()) breaks_.push_back(i_);
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t i_;
    bool gaveUp_ = false;
    std::vector<std::size_t> breaks_;
};

/// Made once and cloned, for making one reads the rule file.
std::unique_ptr<icu::BreakIterator> makeIterator() {
    static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::BreakIterator> made(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return std::unique_ptr<icu::BreakIterator>(prototype ? prototype->clone() : nullptr);
}

} // namespace

std::vector<std::size_t> sentenceBreaks(std::string_view text, Span block) {
    if (auto breaks = BreakReader(text, block).run()) return std::move(*breaks);
    return sentenceBreaksByIcu(text, block);
}

std::vector<std::size_t> sentenceBreaksByIcu(std::string_view text, Span block) {
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = makeIterator();
    std::vector<std::size_t> found;
    if (iterator == nullptr) return found; // ICU's data is missing: the other candidates alone remain
    UErrorCode status = U_ZERO_ERROR;
    UText* view =
        utext_openUTF8(nullptr, text.data() + block.begin, static_cast<std::int64_t>(block.size()), &status);
    if (U_SUCCESS(status)) {
        iterator->setText(view, status);
        for (auto at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next())
            if (at > 0 && static_cast<std::size_t>(at) < block.size())
                found.push_back(block.begin + static_cast<std::size_t>(at));
    }
    utext_close(view);
    return found;
}

} // namespace crossdate::text
