// One report says that it is not known when, which or who; the other knows.
#include "core/analysis/clause_words.h"
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/analysis/statements.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr std::size_t kCueReach = 7;         // tokens between "has not said" and its "when"
constexpr std::size_t kCommon = 200;         // statements; a term in more of them finds no answer
constexpr double kLeastAnswered = 0.5;       // of the question's words, by weight
constexpr double kLeastAnsweredByDate = 0.4; // of "when …", where the answer names a day to come
constexpr double kNearlyAll = 0.75; // two reports that have little else in common may still answer each other
constexpr double kLeastWeight = 1.9;

bool asks(const Token& token) {
    static constexpr std::array<std::string_view, 7> words{"when", "which", "who",    "where",
                                                           "why",  "whom",  "whether"};
    return isOneOf(words, token.lower);
}

/// Verbs and adjectives that leave a question open when they are denied: "has not said when".
bool tells(const Token& token) {
    return hasRole(WordRole::tells, token.stem);
}

/// Words that leave a question open of themselves.
bool leavesOpen(const Token& token) {
    static constexpr std::array<std::string_view, 6> stems{"unclear",   "unknown", "undecid",
                                                           "uncertain", "unsettl", "unresolv"};
    return isOneOf(stems, token.stem);
}

struct Question {
    std::size_t statement = 0;
    Span span; // from the cue to the end of the question
    std::string word;
    std::vector<Term> terms; // sorted, distinct
};

std::size_t tokenAt(const std::vector<Token>& tokens, std::size_t offset) {
    std::size_t i = 0;
    while (i < tokens.size() && tokens[i].span.begin < offset) ++i;
    return i;
}

/// First token of the cue that leaves open what the token `at` asks.
std::optional<std::size_t> cueBefore(const text::SentenceReading& reading, const Statement& s,
                                     std::size_t at) {
    const std::vector<Token>& tokens = reading.tokens;
    const std::size_t first = at > kCueReach ? at - kCueReach : 0;
    for (std::size_t i = at; i-- > first;) {
        if (!s.span.contains(tokens[i].span.begin) || tokens[i].kind == text::TokenKind::mark) break;
        if (leavesOpen(tokens[i]) && tokens[at].lower != "whether") return i;
        if (!tells(tokens[i])) continue;
        // "Nobody knows whether" contradicts nobody who does; "has not decided whether" does.
        if (tokens[at].lower == "whether" && tokens[i].stem != "decid") return std::nullopt;
        for (const text::NegationCue& cue : reading.negations) {
            if (cue.scope.contains(tokens[i].span.begin) && s.span.contains(cue.span.begin))
                return tokenAt(tokens, cue.span.begin);
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Question> questionOf(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    const text::SentenceReading& reading = story.readingOf(s);
    for (std::size_t i = 1; i < reading.tokens.size(); ++i) {
        if (!s.span.contains(reading.tokens[i].span.begin) || !asks(reading.tokens[i])) continue;
        const auto cue = cueBefore(reading, s, i);
        if (!cue) continue;
        Question question;
        question.statement = index;
        question.word = reading.tokens[i].lower;
        question.span = reading.tokens[*cue].span;
        for (const Word& word : s.words) {
            if (word.token < i || isNewsWord(story.vocabulary.textOf(word.term))) continue;
            question.terms.push_back(word.term);
            question.span.end = word.span.end;
        }
        std::sort(question.terms.begin(), question.terms.end());
        question.terms.erase(std::unique(question.terms.begin(), question.terms.end()), question.terms.end());
        if (!question.terms.empty()) return question;
    }
    return std::nullopt;
}

/// Where the statement names a day that is still to come for the reader of `asking`; not a mere limit.
std::optional<Span> dayToCome(const Story& story, const Statement& answer, const Statement& asking) {
    const ReadDocument& document = story.documents[answer.document];
    const auto& published = story.documents[asking.document].published;
    for (const date::TemporalMention& mention : document.mentions) {
        if (!answer.span.contains(mention.span.begin) || !mention.dating || !mention.dating->earliest)
            continue;
        if (mention.type == date::TimexType::duration || mention.type == date::TimexType::set) continue;
        const std::string_view before = story.textOf(answer, {answer.span.begin, mention.span.begin});
        if (before.ends_with("before ") || before.ends_with("within ") || before.ends_with("until ") ||
            before.ends_with("before the "))
            continue;
        const auto last = mention.dating->latest ? mention.dating->latest : mention.dating->earliest;
        if (!published || !published->latest || *published->latest < *last) return mention.span;
    }
    return std::nullopt;
}

Span answerSpan(const Statement& s, const std::vector<Term>& shared, std::optional<Span> day) {
    Span span{s.span.end, s.span.begin};
    for (const Word& word : s.words) {
        if (!std::binary_search(shared.begin(), shared.end(), word.term)) continue;
        span.begin = std::min(span.begin, word.span.begin);
        span.end = std::max(span.end, word.span.end);
    }
    if (day) span = {std::min(span.begin, day->begin), std::max(span.end, day->end)};
    return span.begin < span.end ? span : s.span;
}

bool isFirm(const Story& story, const Statement& s) {
    const auto& tokens = story.readingOf(s).tokens;
    if (s.claim.polarity == Polarity::negative || s.claim.modality == Modality::denied) return false;
    return std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return s.span.contains(token.span.begin) &&
               (token.lower == "whether" || token.lower == "if" || token.lower == "could" ||
                (token.lower == "may" && story.textOf(s, token.span).starts_with('m')) ||
                token.lower == "might");
    });
}

std::optional<Finding> answered(const ConflictInput& input, const Question& question, std::size_t index) {
    const Story& story = input.story;
    const Statement& open = story.statements[question.statement];
    const Statement& told = story.statements[index];
    if (open.document == told.document || !isFirm(story, told)) return std::nullopt;
    const std::vector<Term> shared = sharedTerms(question.terms, told.terms);
    const double asked = weightOf(story, question.terms);
    const double weight = weightOf(story, shared);
    const double share = asked > 0 ? weight / asked : 0;
    if (share < kNearlyAll && !input.likeness.sameStory(open.document, told.document)) return std::nullopt;
    std::optional<Span> day;
    if (question.word == "when") {
        day = dayToCome(story, told, open);
        if (!day || share < kLeastAnsweredByDate) return std::nullopt;
    } else if (shared.size() < 2 || share < kLeastAnswered || weight < kLeastWeight ||
               told.claim.modality == Modality::expected) {
        return std::nullopt;
    }
    const auto days = publishedLater(story, open, told);
    Finding finding;
    finding.kind = ConflictKind::status;
    finding.relation = days && *days > 0 ? Relation::development : Relation::conflict;
    finding.score = std::min(0.4 + 0.35 * share + (day ? 0.05 : 0.0), 0.85);
    const Span answer = answerSpan(told, shared, day);
    finding.title = "Status: “" + question.word + "” open ↔ answered";
    finding.why = "status: one report leaves open " + question.word + " (" +
                  quoted(story, open, question.span) + "), the other answers it (" +
                  quoted(story, told, answer) + ")";
    if (finding.relation == Relation::development)
        finding.why += "; it is the later one, so it may be an update";
    finding.a = {question.statement, question.span, "open"};
    finding.b = {index, answer, "answered"};
    return finding;
}

} // namespace

std::vector<Finding> openQuestionConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Question> questions;
    std::map<Term, std::vector<std::size_t>> holding;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        if (auto question = questionOf(story, s)) {
            for (const Term term : question->terms) holding[term];
            questions.push_back(std::move(*question));
        }
    }
    for (std::size_t s = 0; s < story.statements.size() && !holding.empty(); ++s) {
        for (const Term term : story.statements[s].terms) {
            const auto found = holding.find(term);
            if (found != holding.end()) found->second.push_back(s);
        }
    }
    std::vector<Finding> findings;
    for (const Question& question : questions) {
        std::set<std::size_t> candidates;
        for (const Term term : question.terms) {
            if (holding[term].size() <= kCommon)
                candidates.insert(holding[term].begin(), holding[term].end());
        }
        for (const std::size_t s : candidates) {
            if (auto finding = answered(input, question, s)) findings.push_back(std::move(*finding));
        }
    }
    return findings;
}

} // namespace crossdate::analysis
