#include "core/text/quoted_speakers.h"

#include "core/base/one_of.h"
#include "core/text/noun_phrases.h"
#include "core/text/words.h"
#include "words/judging_verbs.h"

#include <algorithm>
#include <array>

namespace crossdate::text {

namespace {

constexpr std::size_t kFarthestVerb = 14;  // tokens between the judging verb and "as"
constexpr std::size_t kLongestAnswer = 8;  // tokens between the possessive and the colon
constexpr std::size_t kLongestShouter = 6; // tokens between "heard" and "shout"
constexpr std::size_t kLongestOwner = 6;

/// "rejected the offer as …"
std::optional<QuotedSpeaker> judging(const SentenceReading& reading, std::size_t quote) {
    static const WordSet verbs(words::judging_verbs);
    const auto& tokens = reading.tokens;
    if (tokens[quote - 1].lower != "as") return std::nullopt;
    for (std::size_t i = quote - 1; i > 1 && quote - i < kFarthestVerb;) {
        --i;
        if (tokens[i].kind == TokenKind::mark) return std::nullopt;
        if (!verbs.contains(tokens[i].lower)) continue;
        const auto subject = subjectBefore(reading, i);
        if (subject) return QuotedSpeaker{*subject, i};
        return std::nullopt;
    }
    return std::nullopt;
}

/// "Brook's answer was short: …"
std::optional<QuotedSpeaker> answering(const SentenceReading& reading, std::size_t quote) {
    static constexpr std::array<std::string_view, 10> nouns = {"answer",  "reply", "response", "verdict",
                                                               "message", "words", "comment",  "statement",
                                                               "advice",  "view"};
    const auto& tokens = reading.tokens;
    if (tokens[quote - 1].lower != ":") return std::nullopt;
    std::size_t noun = 0;
    for (std::size_t i = quote - 1; i > 1 && quote - i < kLongestAnswer;) {
        --i;
        if (isOneOf(nouns, tokens[i].lower)) noun = i;
        if (noun == 0 || tokens[i].lower != "'s") continue;
        std::size_t begin = i;
        while (begin > 0 && i - begin < kLongestOwner && tokens[begin - 1].kind != TokenKind::mark) --begin;
        return QuotedSpeaker{{begin, i}, noun};
    }
    return std::nullopt;
}

/// "heard a man shout …", "could be heard shouting …"
std::optional<QuotedSpeaker> heard(const SentenceReading& reading, std::size_t quote) {
    static constexpr std::array<std::string_view, 16> shouts = {
        "shout", "shouting", "say", "saying", "yell", "yelling", "scream", "screaming",
        "call",  "calling",  "cry", "crying", "ask",  "asking",  "chant",  "chanting"};
    static constexpr std::array<std::string_view, 3> senses = {"heard", "hears", "hear"};
    const auto& tokens = reading.tokens;
    std::size_t verb = quote - 1;
    if (verb > 0 && (tokens[verb].lower == "," || tokens[verb].lower == ":")) --verb;
    if (verb > 0 && tokens[verb].lower == "out") --verb; // "cry out"
    if (!isOneOf(shouts, tokens[verb].lower)) return std::nullopt;
    for (std::size_t i = verb; i > 0 && verb - i < kLongestShouter;) {
        --i;
        if (tokens[i].kind == TokenKind::mark) return std::nullopt;
        if (!isOneOf(senses, tokens[i].lower)) continue;
        if (i + 1 < verb) return QuotedSpeaker{{i + 1, verb}, verb};
        const auto subject = subjectBefore(reading, i);
        if (subject) return QuotedSpeaker{*subject, verb};
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<QuotedSpeaker> speakerBeforeQuote(const SentenceReading& reading, std::size_t quote) {
    const auto& tokens = reading.tokens;
    const auto mark =
        std::lower_bound(tokens.begin(), tokens.end(), quote,
                         [](const Token& token, std::size_t offset) { return token.span.begin < offset; });
    const auto at = static_cast<std::size_t>(mark - tokens.begin());
    if (at < 2 || at == tokens.size()) return std::nullopt;
    if (const auto judge = judging(reading, at)) return judge;
    if (const auto answer = answering(reading, at)) return answer;
    return heard(reading, at);
}

} // namespace crossdate::text
