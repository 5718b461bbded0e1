#include "core/text/boundaries.h"

#include "core/base/one_of.h"
#include "core/text/blocks.h"
#include "core/text/characters.h"
#include "core/text/list_markers.h"
#include "core/text/pairs.h"
#include "core/text/tokens.h"
#include "core/text/words.h"
#include "words/abbreviations.h"
#include "words/speech_tags.h"
#include "words/time_zones.h"

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestWord = 32;
constexpr std::size_t kLongestAside = 400;  // a longer bracket holds sentences of its own
constexpr std::size_t kLongestOutcry = 150; // so does a longer quotation in mid-sentence
constexpr std::size_t kLongestCaption = 120;
constexpr std::size_t kLongestIntroduction = 100;
constexpr std::size_t kLongestSignature = 60; // "…" - Name Surname
constexpr int kMostClosers = 8;

bool isQuoteMark(char32_t c) {
    return c == U'"' || c == U'\'' || (c >= U'\u2018' && c <= U'\u201F') || c == U'\u00BB';
}

/// What stands before a suggested boundary.
struct Ending {
    std::size_t stop = 0;       // offset after the last stop
    char32_t mark = 0;          // that stop; 0 where there is none
    bool quoteClosed = false;   // a closing quotation mark follows it
    bool emptyBrackets = false; // "(.)", "[...]", "[?]": something was left out
};

Ending endingBefore(std::string_view text, std::size_t start, std::size_t next) {
    Ending ending;
    std::size_t i = trimmed(text, {start, next}).end;
    bool bracketClosed = false;
    for (int n = 0; n < kMostClosers && i > start; ++n) {
        const CodePoint c = before(text, i);
        if (!isCloser(c.value)) break;
        ending.quoteClosed = ending.quoteClosed || isQuoteMark(c.value);
        bracketClosed = bracketClosed || c.value == U')' || c.value == U']';
        i -= c.length;
    }
    const CodePoint mark = before(text, i);
    if (i <= start || !isStop(mark.value)) return ending;
    ending.stop = i;
    ending.mark = mark.value;
    for (int n = 0; n < kMostClosers && i > start && isStop(before(text, i).value); ++n)
        i -= before(text, i).length;
    const char32_t opener = before(text, i).value;
    ending.emptyBrackets = bracketClosed && (opener == U'(' || opener == U'[');
    return ending;
}

/// The word that ends at `end`, without brackets and quotation marks before it.
std::string_view wordBefore(std::string_view text, std::size_t start, std::size_t end) {
    std::size_t i = end;
    while (i > start && end - i < kLongestWord) {
        const CodePoint c = before(text, i);
        if (isSpace(c.value) || isOpener(c.value) || c.value == U'/') break;
        i -= c.length;
    }
    return slice(text, {i, end});
}

std::string_view wordAt(std::string_view text, std::size_t begin) {
    std::size_t i = begin;
    while (i < text.size() && i - begin < kLongestWord) {
        const CodePoint c = at(text, i);
        if (!isLetter(c.value) && !isDigit(c.value) && !isApostrophe(c.value)) break;
        i += c.length;
    }
    return slice(text, {begin, i});
}

std::size_t skipOpeners(std::string_view text, std::size_t i) {
    for (int n = 0; n < kMostClosers && isOpener(at(text, i).value); ++n) i += at(text, i).length;
    return i;
}

std::size_t skipSpaces(std::string_view text, std::size_t i) {
    for (int n = 0; n < kMostClosers && isSpace(at(text, i).value); ++n) i += at(text, i).length;
    return i;
}

/// A capitalised word that sentences often begin with, so that an abbreviation before it may end one.
bool isTypicalStart(std::string_view text, std::size_t next) {
    const std::size_t word = skipOpeners(text, next);
    if (word > next) return true;
    const std::string_view first = wordAt(text, word);
    if (at(text, word + first.size()).value == U':') return true; // a label: "Image: …"
    return isUpper(at(text, word).value) && isStopWord(foldedCopy(first));
}

/// "E", "J.P": one capital letter, or several with stops between.
bool isDottedCapitals(std::string_view word) {
    if (word.empty() || word.size() > 12) return false;
    bool letterDue = true;
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint c = at(word, i);
        if (letterDue ? !isLetter(c.value) : c.value != U'.') return false;
        letterDue = !letterDue;
        i += c.length;
    }
    return !letterDue;
}

/// Two capitalised words in a row: "Ron Hubbard".
bool isFullName(std::string_view text, std::size_t i) {
    const std::string_view first = wordAt(text, i);
    const std::size_t second = skipSpaces(text, i + first.size());
    return !first.empty() && isUpper(at(first, 0).value) && isUpper(at(text, second).value);
}

/// Whether "E." stands where a middle or first name may: after a name, another initial or a small word.
bool isInitial(std::string_view text, std::size_t start, std::string_view word, std::size_t next) {
    if (!isUpper(at(word, 0).value)) return false;
    if (isFullName(text, next)) return true;
    const auto wordBegin = static_cast<std::size_t>(word.data() - text.data());
    const std::size_t previousEnd = trimmed(text, {start, wordBegin}).end;
    const std::string_view previous = wordBefore(text, start, previousEnd);
    if (previous.empty() || isUpper(at(previous, 0).value)) return true;
    return isStopWord(foldedCopy(previous)) || !isLetter(before(text, previousEnd).value);
}

bool timeRunsOn(std::string_view text, std::size_t next) {
    static const WordSet zones(words::time_zones);
    return zones.contains(foldedCopy(wordAt(text, next)));
}

/// Whether the full stop before `next` only marks an abbreviation.
bool isAbbreviation(std::string_view text, std::size_t start, std::size_t stop, std::size_t next) {
    static const WordTable abbreviations(words::abbreviations);
    const std::string_view word = wordBefore(text, start, stop - 1);
    if (word.empty()) return false;
    const bool digitFollows = isDigit(at(text, next).value);
    const bool initial = word.size() == 1 && isUpper(at(word, 0).value);
    if (const auto known = abbreviations.find(foldedCopy(word)); known && !(initial && !digitFollows)) {
        if (*known == "title") return true;
        if (*known == "inner") return !isUpper(at(word, 0).value);
        if (*known == "number") return digitFollows;
        if (*known == "time") return digitFollows || timeRunsOn(text, next);
        return digitFollows || !isTypicalStart(text, next);
    }
    if (!isDottedCapitals(word)) return false;
    if (word.size() == 1 && !isInitial(text, start, word, next)) return false;
    return !isTypicalStart(text, next);
}

/// "…" Smith said. — a name and a verb of speech right after a quotation still belong to it.
bool isSpeechTag(std::string_view text, std::size_t next) {
    static const WordSet verbs(words::speech_tags);
    std::size_t i = next;
    for (int n = 0; n < 5; ++n) {
        const std::string_view word = wordAt(text, i);
        if (word.empty()) return false;
        i += word.size();
        if (isLower(at(word, 0).value)) {
            const char32_t after = at(text, i).value;
            return n > 0 && verbs.contains(word) &&
                   (after == U'.' || after == U',' || after == U':' || after == 0);
        }
        if (isTypicalStart(text, i - word.size())) return false;
        i = skipSpaces(text, i);
    }
    return false;
}

/// "…" - Name Surname, to the end of the block.
bool isSignature(std::string_view text, std::size_t next) {
    if (!isDash(at(text, next).value) || text.size() - next > kLongestSignature) return false;
    std::size_t i = skipSpaces(text, next + at(text, next).length);
    while (i < text.size()) {
        const std::string_view word = wordAt(text, i);
        if (word.empty() || !isUpper(at(word, 0).value)) return false;
        i = skipSpaces(text, i + word.size());
    }
    return true;
}

bool isBareMarker(std::string_view text, std::size_t start, std::size_t next) {
    const std::size_t end = trimmed(text, {start, next}).end;
    return end - start <= 12 && listMarkerLength(text, start) == end - start;
}

/// A pair opened in mid-sentence: words of the sentence stand before it.
bool openedInside(std::string_view text, std::size_t start, Span pair, std::size_t longest) {
    return pair.begin > start && !trimmed(text, {start, pair.begin}).empty() && pair.size() <= longest;
}

} // namespace

BoundaryJudge::BoundaryJudge(std::string_view text, Span block)
    : text_(text.substr(0, block.end)), block_(block), quotes_(doubleQuotes(text, block).closed),
      brackets_(bracketedSpans(text, block)) {}

bool BoundaryJudge::insideBrackets(std::size_t start, std::size_t next) {
    while (bracket_ < brackets_.size() && brackets_[bracket_].end <= next) ++bracket_;
    return bracket_ < brackets_.size() && brackets_[bracket_].begin < next &&
           (openedInside(text_, start, brackets_[bracket_], kLongestAside) ||
            (text_[brackets_[bracket_].begin] == '[' && brackets_[bracket_].size() <= kLongestAside));
}

bool BoundaryJudge::insideQuotedSpeech(std::size_t start, std::size_t next) {
    while (quote_ < quotes_.size() && quotes_[quote_].end <= next) ++quote_;
    if (quote_ >= quotes_.size() || quotes_[quote_].begin >= next) return false;
    const Span quote = quotes_[quote_];
    const std::size_t first = quote.begin + at(text_, quote.begin).length;
    return openedInside(text_, start, quote, kLongestOutcry) && isUpper(at(text_, first).value);
}

bool BoundaryJudge::endsBefore(std::size_t start, std::size_t next) {
    const Ending ending = endingBefore(text_, start, next);
    const bool bracketed = insideBrackets(start, next);
    const bool speech = insideQuotedSpeech(start, next);
    if (ending.mark == 0 || bracketed || speech) return false;
    if (ending.emptyBrackets && (ending.mark != U'.' || !isUpper(at(text_, next).value))) return false;
    if (ending.quoteClosed && isSignature(text_, next)) return false;
    if (isBareMarker(text_, start, next)) return false;
    std::size_t word = skipOpeners(text_, next);
    const bool marker = listMarkerLength(text_, next) > 0;
    if (!marker && isLower(at(text_, word).value)) return false;
    if (ending.mark == U'.' && !ending.quoteClosed && isAbbreviation(text_, start, ending.stop, next))
        return false;
    return !(ending.quoteClosed && isSpeechTag(text_, next));
}

namespace {

bool isInAddress(std::string_view text, std::size_t i) {
    const std::size_t from = i > kLongestWord ? i - kLongestWord : 0;
    const std::string_view around = text.substr(from, i - from);
    const std::size_t space = around.find_last_of(" \n\t");
    const std::string_view word = around.substr(space == std::string_view::npos ? 0 : space + 1);
    const std::string_view rest = text.substr(i, kLongestWord);
    if (rest.substr(0, rest.find_first_of(" \n\t")).find('@') != std::string_view::npos) return true;
    return word.find("//") != std::string_view::npos || word.find('@') != std::string_view::npos ||
           word.substr(0, 4) == "www.";
}

/// "ended.Then", "1,000.That": a small letter or digit, the stop, then a capitalised word.
bool isLostSpace(std::string_view text, std::size_t afterStop) {
    const char32_t left = before(text, afterStop - 1).value;
    if (!isLower(left) && !isDigit(left)) return false;
    const CodePoint capital = at(text, afterStop);
    if (!isUpper(capital.value) || !isLower(at(text, afterStop + capital.length).value)) return false;
    const std::string_view word = wordBefore(text, 0, afterStop - 1);
    return (word.size() > 2 || isDigit(left)) && !isInAddress(text, afterStop - 1);
}

/// "Image: …", "Photo credit: …", in the words before the colon.
bool isCreditLabel(std::string_view label) {
    static constexpr std::string_view labels[] = {
        "Image",        "Photo",        "Picture",        "Photograph",   "Credit",
        "Image credit", "Photo credit", "Picture credit", "Image Credit", "Photo Credit"};
    return isOneOf(labels, label);
}

} // namespace

std::vector<std::size_t> creditLines(std::string_view text, Span block) {
    std::vector<std::size_t> found;
    if (slice(text, block).find(':') == std::string_view::npos) return found;
    std::size_t word = block.begin, previous = block.begin; // where the last two words begin
    for (std::size_t i = block.begin; i < block.end; ++i) {
        if (text[i] == ' ') {
            previous = std::exchange(word, i + 1);
        } else if (text[i] == ':' && i - previous < kLongestWord) {
            if (isCreditLabel(slice(text, {previous, i})))
                found.push_back(previous);
            else if (isCreditLabel(slice(text, {word, i})))
                found.push_back(word);
        }
    }
    return found;
}

namespace {

/// "In the north of the island, …", "On Tuesday, …": how a sentence begins.
bool isIntroduction(std::string_view text, std::size_t i, std::size_t end) {
    const std::string_view rest = slice(text, {i, std::min(end, i + kLongestIntroduction)});
    const bool place = rest.starts_with("In the ") || rest.starts_with("At the ");
    const bool day =
        rest.starts_with("On ") && rest.substr(3, kLongestWord).find("day,") != std::string_view::npos;
    const std::size_t comma = rest.find(',');
    return (place || day) && comma != std::string_view::npos && comma < rest.find('.');
}

} // namespace

std::vector<std::size_t> captionEnds(std::string_view text, Span block) {
    std::vector<std::size_t> found;
    if (block.empty() || text[block.end - 1] != '.') return found;
    const std::size_t limit = std::min(block.end, block.begin + kLongestCaption);
    for (std::size_t i = block.begin + 1; i + 1 < limit; ++i) {
        if (text[i - 1] != ' ') continue;
        const char32_t left = i > 1 ? before(text, i - 1).value : 0;
        if ((!isLetter(left) && !isDigit(left)) || !isIntroduction(text, i, block.end)) continue;
        found.push_back(i);
        break;
    }
    return found;
}

namespace {

/// ASCII that ends no sentence.
bool isPlainByte(char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '.' && c != '!' && c != '?';
}

} // namespace

std::vector<std::size_t> extraCandidates(std::string_view whole, Span block) {
    const std::string_view text = whole.substr(0, block.end);
    std::vector<std::size_t> found;
    for (std::size_t i = block.begin; i < block.end;) {
        if (isPlainByte(text[i])) {
            ++i;
            continue;
        }
        const CodePoint c = at(text, i);
        i += c.length;
        if (!isStop(c.value) || i >= block.end) continue;
        if (c.length == 1 && isLostSpace(text, i)) found.push_back(i);
        std::size_t next = i;
        for (int n = 0; n < kMostClosers && isCloser(at(text, next).value); ++n)
            next += at(text, next).length;
        if (!isSpace(at(text, next).value)) continue;
        next = skipSpaces(text, next);
        const CodePoint mark = at(text, next);
        const std::size_t word = skipSpaces(text, next + mark.length);
        const bool dash = isDash(mark.value) && isUpper(at(text, word).value);
        const bool item = mark.value == U'(' && listMarkerLength(text, next) > 0;
        if (dash || item) found.push_back(next);
    }
    return found;
}

} // namespace crossdate::text
