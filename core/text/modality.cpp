#include "core/text/modality.h"

#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "core/text/phrases.h"
#include "core/text/speech.h"
#include "core/text/words.h"
#include "words/modality_cues.h"

#include <array>

namespace crossdate::text {

namespace {

constexpr int kClausesBack = 3;
constexpr std::size_t kShortClause = 4;  // tokens
constexpr std::size_t kNearWithheld = 5; // tokens after "denied" that may name what is withheld
constexpr std::size_t kNearbyQuote = 3;  // tokens between an opening quotation mark and "no"
constexpr std::size_t kShortQuote = 8;   // tokens of "'no spying' deal"

constexpr std::string_view kConditional = "conditional";

struct Cues {
    PhraseTable table; // the value is the modality's name
    PhraseTable negation;
    WordSet withheld, perceived;
};

const Cues& cues() {
    static const Cues made = [] {
        const WordList list(words::modality_cues);
        Cues result{{}, {}, WordSet(list.section("withheld")), WordSet(list.section("perceived"))};
        for (const Modality modality : {Modality::reported, Modality::expected, Modality::denied})
            for (const std::string_view phrase : list.section(nameOf(modality)))
                result.table.add(phrase, nameOf(modality));
        for (const std::string_view phrase : list.section("conditional"))
            result.table.add(phrase, kConditional);
        for (const std::string_view phrase : list.section("negation")) result.negation.add(phrase, {});
        return result;
    }();
    return made;
}

bool isDeterminer(std::string_view lower) {
    static constexpr std::array<std::string_view, 12> words = {"the",   "a",   "an", "his",  "her", "its",
                                                               "their", "our", "my", "your", "of",  "'s"};
    return isOneOf(words, lower);
}

std::string_view wordBefore(const std::vector<Token>& tokens, std::size_t i) {
    return i == 0 ? std::string_view{} : std::string_view(tokens[i - 1].lower);
}

/// "May" the month, "Will" the man, "his will", "the might".
bool isOtherWord(const std::vector<Token>& tokens, std::size_t i) {
    const std::string_view word = tokens[i].lower;
    return (word == "may" || word == "will" || word == "might") &&
           (tokens[i].isCapitalised() || isDeterminer(wordBefore(tokens, i)));
}

/// "denied the men bail", "denies access to …"
bool isWithheld(const std::vector<Token>& tokens, std::size_t i) {
    for (std::size_t k = i + 1; k < tokens.size() && k <= i + kNearWithheld; ++k) {
        const std::string_view word = tokens[k].lower;
        if (tokens[k].kind == TokenKind::mark || word == "that" || word.ends_with("ing")) return false;
        if (cues().withheld.contains(word)) return true;
    }
    return false;
}

/// "was denied a visa": refused to somebody, not said to be untrue.
bool isDeniedThing(const std::vector<Token>& tokens, std::size_t i) {
    if (!tokens[i].lower.starts_with("den") || tokens[i].lower.starts_with("denial")) return false;
    if ((tokens[i].lower == "denied" || tokens[i].lower == "denies") && isWithheld(tokens, i)) return true;
    if (tokens[i].lower != "denied") return false;
    std::size_t k = i;
    while (k > 0 && tokens[k - 1].is(WordClass::adverb)) --k;
    return k > 0 && isFormOfBe(tokens[k - 1].lower) && i + 1 < tokens.size() && tokens[i + 1].lower != "by" &&
           tokens[i + 1].kind != TokenKind::mark;
}

/// "nor denied", "did not deny": no denial.
bool isUndenied(const std::vector<Token>& tokens, std::size_t i) {
    const std::string_view left = wordBefore(tokens, i);
    return left == "nor" || left == "not" || left == "never" || left.ends_with("n't") || left == "cannot";
}

bool isDenial(const std::vector<Token>& tokens, std::size_t i) {
    return !isDeniedThing(tokens, i) && !isUndenied(tokens, i) && deniesClaim(tokens, i);
}

bool hasWord(const std::vector<Token>& tokens, TokenRange range) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.end), [](const Token& token) {
                           return token.kind != TokenKind::mark && !token.is(WordClass::stop);
                       });
}

/// What is denied stands after the verb, or, where nothing does ("which the company has denied"), before.
TokenRange scopeOfDenial(const std::vector<Token>& tokens, const std::vector<TokenRange>& clauses,
                         TokenRange cue) {
    const TokenRange clause = clauseAt(clauses, cue.begin);
    const TokenRange after{cue.end, std::max(cue.end, clause.end)};
    const bool judged =
        cue.end < tokens.size() && tokens[cue.end].lower == "as"; // "which it dismissed as absurd"
    if (!judged && hasWord(tokens, after)) return after;
    const auto own =
        std::lower_bound(clauses.begin(), clauses.end(), clause.begin,
                         [](const TokenRange& one, std::size_t begin) { return one.begin < begin; });
    // "claims that it spied – an accusation which it denied": an empty or short clause passes on to the one
    // before
    auto first = own;
    for (int n = 0; n < kClausesBack && first != clauses.begin(); ++n) {
        --first;
        if (hasWord(tokens, *first) && first->end - first->begin > kShortClause) break;
    }
    const TokenRange before{first->begin, clause.begin};
    return first != own && hasWord(tokens, before) ? before : TokenRange{clause.begin, cue.begin};
}

bool isAnyQuote(const Token& token) {
    return isQuoteToken(token) ||
           (token.kind == TokenKind::mark && (token.lower == "'" || token.lower == "\u2018"));
}

/// Within a few words in quotation marks ("a 'no spying' deal") a negation reaches to the closing mark.
std::size_t endOfNegation(const std::vector<Token>& tokens, std::size_t cue, std::size_t end) {
    bool quoted = false;
    for (std::size_t i = cue; i > 0 && cue - i < kNearbyQuote && !quoted; --i)
        quoted = isAnyQuote(tokens[i - 1]);
    if (!quoted) return end;
    for (std::size_t i = cue + 1; i < std::min(end, cue + kShortQuote); ++i)
        if (isAnyQuote(tokens[i])) return i;
    return end;
}

} // namespace

namespace {

/// "had been planned for months": done by then; "could hear": a sense, not a prospect.
bool isPast(const std::vector<Token>& tokens, TokenRange cue) {
    if (tokens[cue.begin].lower == "been" && tokens[cue.begin + 1].lower == "planned") return true;
    const bool could = tokens[cue.begin].lower == "could" && cue.end < tokens.size();
    return could && cues().perceived.contains(tokens[cue.end].lower);
}

/// "hundreds, if not thousands", "if any", "as if": no condition.
bool isConditional(const std::vector<Token>& tokens, std::size_t i, std::size_t end) {
    if (tokens[i].lower != "if") return true;
    static constexpr std::array<std::string_view, 9> others = {
        "not", "any", "anything", "anyone", "ever", "so", "possible", "needed", "necessary"};
    const bool open =
        end < tokens.size() && tokens[end].kind != TokenKind::mark && !isOneOf(others, tokens[end].lower);
    return open && wordBefore(tokens, i) != "as";
}

/// A condition goes to the next mark.
TokenRange scopeOfCondition(const std::vector<Token>& tokens, std::size_t i) {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].kind != TokenKind::mark) ++end;
    return {i, end};
}

/// "Had they known, they would have left": a condition that was not met.
bool isInvertedCondition(const std::vector<Token>& tokens) {
    if (tokens.empty() || tokens.front().lower != "had") return false;
    const std::size_t comma = scopeOfCondition(tokens, 0).end;
    if (comma >= tokens.size() || tokens[comma].lower != ",") return false;
    for (std::size_t i = comma; i + 1 < tokens.size(); ++i)
        if ((tokens[i].lower == "would" || tokens[i].lower == "might" || tokens[i].lower == "could") &&
            (tokens[i + 1].lower == "have" || tokens[i + 1].lower == "not"))
            return true;
    return false;
}

/// "no fewer than forty", "No 10"
bool isCounting(const std::vector<Token>& tokens, std::size_t i) {
    if ((tokens[i].lower != "no" && tokens[i].lower != "not") || i + 1 >= tokens.size()) return false;
    const Token& next = tokens[i + 1];
    const bool compared = next.lower == "fewer" || next.lower == "less" || next.lower == "more" ||
                          next.lower == "later" || next.lower == "earlier";
    if (compared) return i + 2 < tokens.size() && tokens[i + 2].lower == "than";
    return next.kind == TokenKind::number && tokens[i].lower == "no" && tokens[i].isCapitalised();
}

} // namespace

bool mayBeginModality(std::string_view lower) {
    return cues().table.begins(lower);
}
bool mayBeginNegation(std::string_view lower) {
    return cues().negation.begins(lower) || lower == "denied" || lower == "denies";
}

std::vector<ModalityCue> readModality(const std::vector<Token>& tokens,
                                      const std::vector<TokenRange>& clauses) {
    std::vector<ModalityCue> found;
    if (isInvertedCondition(tokens))
        found.push_back(
            {tokens.front().span, spanOf(tokens, scopeOfCondition(tokens, 0)), Modality::expected});
    for (std::size_t i = 0; i < tokens.size();) {
        if (!tokens[i].is(WordClass::modality)) {
            ++i;
            continue;
        }
        const auto match = cues().table.longestAt(tokens, i);
        const bool denial = match.value == nameOf(Modality::denied);
        const bool conditional = match.value == kConditional;
        if (!match || isOtherWord(tokens, i) || (denial && !isDenial(tokens, i)) ||
            (conditional && !isConditional(tokens, i, i + match.count))) {
            ++i;
            continue;
        }
        const TokenRange cue{i, i + match.count};
        if (isPast(tokens, cue)) {
            i = cue.end;
            continue;
        }
        if (conditional) {
            found.push_back(
                {spanOf(tokens, cue), spanOf(tokens, scopeOfCondition(tokens, i)), Modality::expected});
            i = cue.end;
            continue;
        }
        const Modality modality = fromName<Modality>(match.value).value_or(Modality::reported);
        const TokenRange scope =
            modality == Modality::denied ? scopeOfDenial(tokens, clauses, cue) : clauseAt(clauses, i);
        found.push_back({spanOf(tokens, cue), spanOf(tokens, scope), modality});
        i = cue.end;
    }
    return found;
}

std::vector<NegationCue> readNegations(const std::vector<Token>& tokens,
                                       const std::vector<TokenRange>& clauses) {
    std::vector<NegationCue> found;
    for (std::size_t i = 0; i < tokens.size();) {
        if (!tokens[i].is(WordClass::negation)) {
            ++i;
            continue;
        }
        auto match = cues().negation.longestAt(tokens, i);
        if (!match && isDeniedThing(tokens, i)) match.count = 1;
        if (!match) {
            ++i;
            continue;
        }
        // "not only … but also" affirms, "No. 10" counts, "no" before a comma answers
        const bool affirms = tokens[i].lower == "not" && i + 1 < tokens.size() &&
                             (tokens[i + 1].lower == "only" || tokens[i + 1].lower == "just");
        const bool certain =
            tokens[i].lower == "no" && i + 1 < tokens.size() && tokens[i + 1].lower == "doubt";
        const bool number = tokens[i].lower == "no" && i + 1 < tokens.size() &&
                            (tokens[i + 1].lower == "." || tokens[i + 1].lower == ",");
        const std::size_t end = i + match.count;
        if (!affirms && !certain && !number && !isCounting(tokens, i)) {
            const TokenRange clause = clauseAt(clauses, i);
            found.push_back({spanOf(tokens, {i, end}),
                             spanOf(tokens, {i, endOfNegation(tokens, i, std::max(end, clause.end))})});
        }
        i = end;
    }
    return found;
}

} // namespace crossdate::text
