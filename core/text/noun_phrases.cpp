#include "core/text/noun_phrases.h"

#include "core/base/one_of.h"
#include "core/text/gazetteer.h"
#include "core/text/phrases.h"
#include "core/text/speech.h"

#include <algorithm>
#include <array>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestSubject = 16;
constexpr std::size_t kLongestAside = 30;

/// Words that a subject cannot reach back over.
constexpr std::array<std::string_view, 24> kLeftEdges = {
    "that",  "but",     "which",    "who",    "while",  "as",    "when",    "after",
    "if",    "because", "although", "though", "before", "since", "whereas", "so",
    "until", "where",   "whether",  "what",   "how",    "why",   "and",     "or"};
/// Words before a subject that are no part of it.
constexpr std::array<std::string_view, 12> kOpeners = {"meanwhile", "however", "also",     "yet",
                                                       "still",     "then",    "later",    "now",
                                                       "today",     "instead", "moreover", "and"};
/// Words after a phrase that are no part of it.
constexpr std::array<std::string_view, 22> kRightEdges = {
    "in",  "at",  "on",    "during", "via",    "to",   "when", "who", "that", "which", "as",
    "and", "but", "while", "after",  "before", "said", "says", "has", "had",  "is",    "was"};

bool isEdgeMark(const Token& token) {
    return token.kind == TokenKind::mark && token.lower != "&" && token.lower != "." && token.lower != "'" &&
           token.lower != "\u2019" && token.lower != "\u2018" && token.lower != "%";
}

bool isPronoun(std::string_view lower) {
    return lower == "he" || lower == "she" || lower == "it" || lower == "they" || lower == "we";
}

bool isNoun(const Token& token) {
    if (token.kind == TokenKind::mark) return false;
    static constexpr std::array<std::string_view, 13> pronouns = {
        "he", "she", "it", "they", "we", "i", "you", "who", "others", "many", "some", "one", "both"};
    if (token.capitals == Capitals::both) return true; // "US"
    return token.lower != "'s" && (!token.is(WordClass::stop) || isOneOf(pronouns, token.lower));
}

/// Back over "has", "also", "reportedly" to the word before.
std::size_t skipVerbGroup(const std::vector<Token>& tokens, std::size_t verb) {
    std::size_t end = verb;
    if (end > 1 && tokens[end - 1].is(WordClass::calendar))
        end -= tokens[end - 2].lower == "on" ? 2 : 1; // "Hale on Friday said"
    while (end > 0 && (tokens[end - 1].is(WordClass::adverb) || isFormOfHave(tokens[end - 1].lower)) &&
           verb - end < 5)
        --end;
    return end;
}

TokenRange withoutOpeners(const std::vector<Token>& tokens, TokenRange range) {
    while (!range.empty() &&
           (isOneOf(kOpeners, tokens[range.begin].lower) || tokens[range.begin].lower == "but" ||
            tokens[range.begin].kind == TokenKind::mark || tokens[range.begin].is(WordClass::adverb)))
        ++range.begin;
    return range;
}

/// The phrase that ends at `end`, back to the nearest edge.
/// "it began in June and the mayor …": what stands before "and" is a clause of its own if it holds a verb.
TokenRange afterLastVerb(const std::vector<Token>& tokens, TokenRange range) {
    bool verb = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const std::string_view word = tokens[i].lower;
        verb = verb || isFormOfBe(word) || isFormOfHave(word);
        if (word == "and" && verb && i + 1 < range.end) range.begin = i + 1;
    }
    return range;
}

TokenRange phraseBefore(const std::vector<Token>& tokens, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < kLongestSubject) {
        const Token& left = tokens[begin - 1];
        if (isEdgeMark(left) || (isOneOf(kLeftEdges, left.lower) && left.lower != "and")) break;
        if (left.is(WordClass::sureSpeech)) break;
        if (left.lower == "and" && isPronoun(tokens[begin].lower)) break; // "… and he said"
        --begin;
    }
    return withoutOpeners(tokens, afterLastVerb(tokens, {begin, end}));
}

bool isName(const SentenceReading& reading, TokenRange range) {
    const Span span = spanOf(reading.tokens, range);
    const Name* name = nameFrom(reading, span.begin);
    return name != nullptr && name->span == span && name->kind != NameKind::place;
}

/// The comma that opens the aside closed by the comma at `close`.
std::optional<std::size_t> openingComma(const std::vector<Token>& tokens, std::size_t close) {
    for (std::size_t i = close; i > 0 && close - i < kLongestAside;) {
        --i;
        if (tokens[i].lower == ",") return i;
        if (tokens[i].kind == TokenKind::mark && isQuoteToken(tokens[i])) return std::nullopt;
    }
    return std::nullopt;
}

/// "the views of the firm's founder, who …": what stands after the last preposition, but "the head of the
/// firm".
std::optional<TokenRange> nounBeforeWho(const std::vector<Token>& tokens, std::size_t end) {
    static constexpr std::array<std::string_view, 8> prepositions = {"of", "by",  "with",  "from",
                                                                     "to", "for", "about", "against"};
    for (std::size_t i = end; i > 1 && end - i < kLongestSubject; --i) {
        if (isEdgeMark(tokens[i - 1])) return std::nullopt;
        if (!isOneOf(prepositions, tokens[i - 1].lower) || i == end) continue;
        if (tokens[i - 1].lower == "of" && titleLengthAt(tokens, i - 2) > 0) continue;
        return TokenRange{i, end};
    }
    return std::nullopt;
}

/// "it was the year the council": a phrase that holds a verb is cut to the name it ends in.
TokenRange onlyName(const SentenceReading& reading, TokenRange phrase) {
    const auto& tokens = reading.tokens;
    bool verb = false;
    for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
        if (verb && nameFrom(reading, tokens[i].span.begin) != nullptr &&
            nameFrom(reading, tokens[i].span.begin)->span.end == tokens[phrase.end - 1].span.end)
            return {i, phrase.end};
        verb = verb || isFormOfBe(tokens[i].lower) || isFormOfHave(tokens[i].lower);
    }
    return phrase;
}

} // namespace

const Name* nameFrom(const SentenceReading& reading, std::size_t offset) {
    const auto found =
        std::lower_bound(reading.names.begin(), reading.names.end(), offset,
                         [](const Name& name, std::size_t begin) { return name.span.begin < begin; });
    return found != reading.names.end() && found->span.begin == offset ? &*found : nullptr;
}

std::optional<TokenRange> subjectBefore(const SentenceReading& reading, std::size_t verb) {
    const auto& tokens = reading.tokens;
    std::size_t end = skipVerbGroup(tokens, verb);
    if (end == 0) return std::nullopt;
    const Token& left = tokens[end - 1];
    if (left.lower == "who") { // "the founder, who said …"
        const std::size_t noun = end > 1 && tokens[end - 2].lower == "," ? end - 2 : end - 1;
        if (noun == 0) return std::nullopt;
        end = noun;
        if (const auto founder = nounBeforeWho(tokens, end)) return founder;
    } else if (left.lower == "," || isDashToken(left)) {
        const auto open = left.lower == "," ? openingComma(tokens, end - 1) : std::nullopt;
        if (!open) return std::nullopt;
        const TokenRange aside{*open + 1, end - 1};
        if (isName(reading, aside)) return aside;
        end = *open;
    }
    if (end == 0 || !isNoun(tokens[end - 1])) return std::nullopt;
    const TokenRange subject = onlyName(reading, phraseBefore(tokens, end));
    if (!subject.empty() && isFormOfBe(tokens[subject.begin].lower)) return std::nullopt;
    return subject.empty() ? std::nullopt : std::optional(subject);
}

TokenRange phraseAfter(const SentenceReading& reading, std::size_t begin) {
    const auto& tokens = reading.tokens;
    std::size_t end = begin;
    while (end < tokens.size() && end - begin < kLongestSubject) {
        const Token& token = tokens[end];
        const bool stopInName = token.lower == "." && end + 1 < tokens.size();
        if ((isEdgeMark(token) && !stopInName) || (token.lower == "." && !stopInName)) break;
        const bool post =
            end > begin &&
            ((token.lower == "to" && (tokens[end - 1].lower == "close" ||
                                      titleLengthAt(tokens, end - 1) > 0)) || // "ambassador to …"
             (token.lower == "on" && tokens[end - 1].lower == "briefed"));
        if (end > begin && !post && (token.is(WordClass::calendar) || isOneOf(kRightEdges, token.lower)))
            break;
        ++end;
    }
    return {begin, end};
}

std::optional<TokenRange> subjectAfter(const SentenceReading& reading, std::size_t verb) {
    const TokenRange phrase = phraseAfter(reading, verb + 1);
    return phrase.empty() || !isNoun(reading.tokens[phrase.end - 1]) ? std::nullopt : std::optional(phrase);
}

std::optional<TokenRange> mainSubject(const SentenceReading& reading, std::size_t before) {
    const auto& tokens = reading.tokens;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(before, 8); ++i)
        if (tokens[i].lower == "," && i + 1 < before) { // "In January, …"
            begin = i + 1;
            break;
        }
    std::size_t end = begin;
    while (end < before && end - begin < kLongestSubject) {
        const std::string_view word = tokens[end].lower;
        const bool verb = end > begin && (isFormOfBe(word) || isFormOfHave(word) || isSpeechVerb(word) ||
                                          (word.size() > 3 && word.ends_with("ed")));
        if (verb || isEdgeMark(tokens[end])) break;
        ++end;
    }
    const TokenRange subject = withoutOpeners(tokens, {begin, end});
    if (subject.empty() || !isNoun(tokens[subject.end - 1])) return std::nullopt;
    return subject;
}

} // namespace crossdate::text
