// "Only A dissented" against "A and B dissented", "only A and B will run" against "all eight will run".
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/analysis/statements.h"

#include <algorithm>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kReach = 5;     // tokens from "only" to the names it restricts
constexpr std::size_t kPredicate = 4; // content words after the names
constexpr double kLeastWeight = 0.6;
constexpr std::size_t kCommon = 200;

/// Names in a row and what is said of them.
struct Subject {
    std::size_t statement = 0;
    Span span;                   // names and predicate
    std::vector<Term> names;     // sorted
    std::vector<Term> predicate; // in reading order
};

/// "Mr", "Justice": written large, and no name.
bool isTitle(const Story& story, const Statement& s, const Word& word) {
    const std::string_view text = story.textOf(s, word.span);
    const char initial = text.empty() ? ' ' : text[0];
    return !story.vocabulary.isName(word.term) && initial >= 'A' && initial <= 'Z';
}

/// The list of names that begins at word `i`, and the words after it in the clause.
Subject subjectFrom(const Story& story, std::size_t index, std::size_t i, std::size_t begin) {
    const Statement& s = story.statements[index];
    Subject subject;
    subject.statement = index;
    subject.span = {begin, s.words[i].span.end};
    std::size_t last = s.words[i].token;
    for (; i < s.words.size(); ++i) {
        const Word& word = s.words[i];
        if (subject.predicate.empty() && isTitle(story, s, word)) continue;
        if (story.vocabulary.isName(word.term) && subject.predicate.empty()) {
            subject.names.push_back(word.term);
        } else if (subject.predicate.size() < kPredicate && !isNewsWord(story.vocabulary.textOf(word.term))) {
            subject.predicate.push_back(word.term);
        } else {
            break;
        }
        for (std::size_t t = last; t < word.token; ++t) {
            const std::string& lower = story.readingOf(s).tokens[t].lower;
            if (lower == "," && !subject.predicate.empty()) return subject;
        }
        last = word.token;
        subject.span.end = word.span.end;
    }
    std::sort(subject.names.begin(), subject.names.end());
    return subject;
}

std::optional<Subject> restricted(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    const auto& tokens = story.readingOf(s).tokens;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (!s.span.contains(tokens[t].span.begin) || tokens[t].lower != "only") continue;
        for (std::size_t i = 0; i < s.words.size(); ++i) {
            if (s.words[i].token <= t || isTitle(story, s, s.words[i])) continue;
            if (s.words[i].token > t + kReach || !story.vocabulary.isName(s.words[i].term)) break;
            if (s.words[i].negated || s.words[i].quoted) break;
            Subject subject = subjectFrom(story, index, i, tokens[t].span.begin);
            std::sort(subject.names.begin(), subject.names.end());
            if (!subject.predicate.empty()) return subject;
        }
    }
    return std::nullopt;
}

/// "all", "every", "each" of something, and no name that limits it.
std::optional<Span> universal(const Story& story, const Statement& s) {
    for (const text::Token& token : story.readingOf(s).tokens) {
        if (!s.span.contains(token.span.begin)) continue;
        if (token.lower == "all" || token.lower == "every" || token.lower == "each") return token.span;
    }
    return std::nullopt;
}

Finding findingOf(const Story& story, const Subject& only, std::size_t index, Span span,
                  const std::string& others, double weight) {
    const Statement& a = story.statements[only.statement];
    const Statement& b = story.statements[index];
    Finding finding;
    finding.kind = ConflictKind::scope;
    finding.score = std::min(0.42 + 0.08 * weight, 0.75);
    finding.a = {only.statement, only.span, "only"};
    finding.b = {index, span, others};
    finding.title = "Scope: only ↔ " + others;
    finding.why = "scope: " + quoted(story, a, only.span) + " leaves out what the other has (" + others +
                  "): " + quoted(story, b, span);
    return finding;
}

std::optional<Finding> compare(const ConflictInput& input, const Subject& only, std::size_t index) {
    const Story& story = input.story;
    const Statement& a = story.statements[only.statement];
    const Statement& b = story.statements[index];
    if (a.document == b.document || !input.likeness.sameStory(a.document, b.document)) return std::nullopt;
    if (timesExclude(story, a, b) || reportsFarApart(story, a, b)) return std::nullopt;
    std::vector<Term> predicate = only.predicate;
    std::sort(predicate.begin(), predicate.end());
    const std::vector<Term> shared = sharedTerms(predicate, b.terms);
    const double weight = weightOf(story, shared);
    if (!std::binary_search(shared.begin(), shared.end(), only.predicate.front()) || weight < kLeastWeight)
        return std::nullopt;
    if (weight < 0.6 * weightOf(story, predicate)) return std::nullopt;
    const auto said = std::find_if(b.words.begin(), b.words.end(), [&](const Word& word) {
        return word.term == only.predicate.front() && !word.negated;
    });
    if (said == b.words.end()) return std::nullopt;
    // "All" with a name may be all of that name: left to the lists.
    const auto all = universal(story, b);
    if (all && all->begin < said->span.begin && b.names.empty())
        return findingOf(story, only, index, {all->begin, said->span.end}, "all", weight);
    for (std::size_t i = 0; i < b.words.size(); ++i) {
        if (!story.vocabulary.isName(b.words[i].term)) continue;
        const Subject subject = subjectFrom(story, index, i, b.words[i].span.begin);
        if (subject.predicate.empty() || subject.predicate.front() != only.predicate.front()) continue;
        std::vector<Term> more = subject.names;
        if (sharedTerms(more, only.names).empty()) continue; // of other things altogether
        std::erase_if(
            more, [&](Term name) { return std::binary_search(only.names.begin(), only.names.end(), name); });
        if (more.empty()) continue;
        std::string others;
        for (const Term name : more)
            others +=
                (others.empty() ? "" : ", ") + input.names.shown(story.vocabulary.textOf(name).substr(1));
        return findingOf(story, only, index, subject.span, others, weight);
    }
    return std::nullopt;
}

} // namespace

std::vector<Finding> onlyConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Subject> subjects;
    std::map<Term, std::vector<std::size_t>> holding;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        if (auto subject = restricted(story, s)) {
            holding[subject->predicate.front()];
            subjects.push_back(std::move(*subject));
        }
    }
    for (std::size_t s = 0; s < story.statements.size() && !holding.empty(); ++s) {
        for (const Term term : story.statements[s].terms) {
            const auto found = holding.find(term);
            if (found != holding.end()) found->second.push_back(s);
        }
    }
    std::vector<Finding> findings;
    for (const Subject& subject : subjects) {
        const std::vector<std::size_t>& candidates = holding[subject.predicate.front()];
        if (candidates.size() > kCommon) continue;
        for (const std::size_t s : candidates) {
            if (auto finding = compare(input, subject, s)) findings.push_back(std::move(*finding));
        }
    }
    return findings;
}

} // namespace crossdate::analysis
