// What one report says is alleged, or paid, is denied in the other, whoever is named there: the denial points
// at the thing ("denied that it had saved on upkeep"), not at the person.
#include "core/analysis/allegation.h"
#include "core/analysis/conflict.h"
#include "core/analysis/polarity_match.h"
#include "core/analysis/similarity.h"
#include "core/analysis/statements.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kCommon = 200; // statements; a term in more of them finds nothing
constexpr double kLeastWeight = 1.2; // of the denied words that are alleged
constexpr double kLeastAmount = 100; // a bare count below this says nothing of itself

bool isAnaphora(const text::Token& token) {
    static constexpr std::array<std::string_view, 12> words{"it",  "he",    "she", "they", "its",       "his",
                                                            "her", "their", "the", "both", "officials", "a"};
    return std::find(words.begin(), words.end(), token.lower) != words.end();
}

/// Who denies may be whom the other names: a name in common, or nobody named but "the company", "he".
bool mayBeOneParty(const Story& story, const Statement& denying, const Statement& alleging) {
    if (!nameOthers(denying.names, alleging.names) && !denying.names.empty()) return true;
    const auto& tokens = story.readingOf(denying).tokens;
    const auto first = std::find_if(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return denying.span.contains(token.span.begin) && token.kind == text::TokenKind::word;
    });
    return denying.names.empty() && (first == tokens.end() || isAnaphora(*first) || alleging.names.empty());
}

Finding findingOf(const Story& story, std::size_t alleging, Span alleged, std::size_t denying,
                  const Denied& denied, const std::string& words, double score) {
    const Statement& a = story.statements[alleging];
    const Statement& d = story.statements[denying];
    Span span = denied.cue;
    for (const Word* word : denied.words) span.end = std::max(span.end, word->span.end);
    Finding finding;
    finding.kind = ConflictKind::denial;
    finding.score = score;
    finding.title = "Denial: " + words + " ↔ denied";
    finding.why = "denial: " + quoted(story, a, alleged) + " is denied by " + quoted(story, d, span) +
                  " (both of: " + words + ")";
    finding.a = {alleging, alleged, words};
    finding.b = {denying, span, "denied: " + words};
    return finding;
}

/// Denied words, without names and words of reporting, that the other has.
std::vector<const Word*> allegedWords(const Story& story, const Denied& denied, const Statement& alleging) {
    std::vector<const Word*> shared;
    for (const Word* word : denied.words) {
        if (story.vocabulary.isName(word->term) || isNewsWord(story.vocabulary.textOf(word->term))) continue;
        const auto found = std::find_if(alleging.words.begin(), alleging.words.end(),
                                        [&](const Word& w) { return w.term == word->term && !w.negated; });
        if (found != alleging.words.end()) shared.push_back(&*found);
    }
    return shared;
}

bool mayBeCompared(const ConflictInput& input, const Statement& a, const Statement& b) {
    return a.document != b.document && input.likeness.sameStory(a.document, b.document) &&
           !timesExclude(input.story, a, b) && !reportsFarApart(input.story, a, b);
}

std::optional<Finding> againstAllegation(const ConflictInput& input, std::size_t denying,
                                         const Denied& denied, std::size_t alleging, Span cue) {
    const Story& story = input.story;
    const Statement& d = story.statements[denying];
    const Statement& a = story.statements[alleging];
    if (!mayBeCompared(input, a, d) || !mayBeOneParty(story, d, a)) return std::nullopt;
    const std::vector<const Word*> shared = allegedWords(story, denied, a);
    double weight = 0;
    std::string words;
    Span span = cue;
    for (const Word* word : shared) {
        weight += story.weight[word->term];
        words += (words.empty() ? "" : ", ") + std::string(story.textOf(a, word->span));
        span = {std::min(span.begin, word->span.begin), std::max(span.end, word->span.end)};
    }
    if (weight < kLeastWeight) return std::nullopt;
    return findingOf(story, alleging, span, denying, denied, words, std::min(0.4 + 0.08 * weight, 0.7));
}

using Amount = std::pair<std::string, double>;

std::vector<std::pair<Amount, Span>> amountsOf(const Story& story, const Statement& s) {
    std::vector<std::pair<Amount, Span>> amounts;
    for (const text::Quantity& quantity : story.readingOf(s).quantities) {
        if (!s.span.contains(quantity.span.begin) || (quantity.unit.empty() && quantity.value < kLeastAmount))
            continue;
        if (quantity.value >= kLeastAmount)
            amounts.push_back({{quantity.unit, quantity.value}, quantity.span});
    }
    return amounts;
}

/// A verb of the one is the denied verb of the other, or tells the same deed from its other end.
const Word* sameDeed(const Story& story, const Statement& d, const Denied& denied, const Statement& other) {
    const auto& denyingTokens = story.readingOf(d).tokens;
    const auto& otherTokens = story.readingOf(other).tokens;
    for (const Word* word : denied.words) {
        for (const Word& told : other.words) {
            if (told.negated) continue;
            const bool converse = Lexicon::instance().areConverses(denyingTokens[word->token].stem,
                                                                   otherTokens[told.token].stem);
            if (converse || (told.term == word->term && !story.vocabulary.isName(told.term))) return &told;
        }
    }
    return nullptr;
}

struct Accusation {
    std::size_t statement = 0;
    Span cue;
};

struct Told {
    std::map<Term, std::vector<Accusation>> accusations;
    std::map<Amount, std::vector<std::pair<std::size_t, Span>>> amounts;
};

Told readTold(const Story& story) {
    Told told;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        const Statement& statement = story.statements[s];
        if (denialCue(story, statement)) continue;
        if (const auto cue = accusationCue(story, statement)) {
            for (const Term term : statement.terms) told.accusations[term].push_back({s, *cue});
        }
        for (const auto& [amount, span] : amountsOf(story, statement))
            told.amounts[amount].emplace_back(s, span);
    }
    return told;
}

void addAllegations(const ConflictInput& input, const Told& told, std::size_t d, const Denied& denied,
                    std::vector<Finding>& findings) {
    std::set<std::size_t> done;
    for (const Word* word : denied.words) {
        const auto found = told.accusations.find(word->term);
        if (found == told.accusations.end() || found->second.size() > kCommon) continue;
        for (const Accusation& accusation : found->second) {
            if (!done.insert(accusation.statement).second) continue;
            auto finding = againstAllegation(input, d, denied, accusation.statement, accusation.cue);
            if (finding) findings.push_back(std::move(*finding));
        }
    }
}

void addAmounts(const ConflictInput& input, const Told& told, std::size_t d, const Denied& denied,
                std::vector<Finding>& findings) {
    const Story& story = input.story;
    const Statement& denying = story.statements[d];
    for (const auto& [amount, at] : amountsOf(story, denying)) {
        if (at.begin < denied.cue.end || !denied.reach.contains(at.begin)) continue;
        const auto found = told.amounts.find(amount);
        if (found == told.amounts.end() || found->second.size() > kCommon) continue;
        for (const auto& [s, where] : found->second) {
            const Statement& other = story.statements[s];
            const Word* deed = sameDeed(story, denying, denied, other);
            if (deed == nullptr || !mayBeCompared(input, other, denying) || areStrangers(other, denying))
                continue;
            const Span span{std::min(where.begin, deed->span.begin), std::max(where.end, deed->span.end)};
            const std::string words(story.textOf(other, where));
            findings.push_back(findingOf(story, s, span, d, denied, words, 0.65));
        }
    }
}

} // namespace

std::vector<Finding> allegationConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    std::optional<Told> told;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        for (const Denied& denied : deniedParts(story, story.statements[s])) {
            if (!denied.byDenial) continue;
            if (!told) told = readTold(story);
            addAllegations(input, *told, s, denied, findings);
            addAmounts(input, *told, s, denied, findings);
        }
    }
    return findings;
}

} // namespace crossdate::analysis
