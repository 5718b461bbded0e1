// Two words that exclude each other, said of one thing: "legal" and "illegal", "accepted" and "refused".
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kNear = 7;      // tokens around the word in which it says of what
constexpr double kLeastOverlap = 0.5; // of what stands near
constexpr double kLeastWeight = 2.2;

const std::string& stemOf(const Story& story, const Statement& s, const Word& word) {
    return story.readingOf(s).tokens[word.token].stem;
}

/// "whether", "may", "to accept", "not": the word is not said of the thing outright.
bool isFlat(const Story& story, const Statement& s, const Word& word) {
    const text::SentenceReading& reading = story.readingOf(s);
    if (word.negated || story.vocabulary.isName(word.term)) return false;
    if (isPutAs(reading, Modality::expected, word.span.begin) ||
        isPutAs(reading, Modality::denied, word.span.begin))
        return false;
    static constexpr std::array<std::string_view, 6> open{"whether", "if", "unless", "or", "?", "to"};
    const std::size_t first = word.token > 1 ? word.token - 1 : 0;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        const std::string& lower = reading.tokens[i].lower;
        if (lower == "to" && i < first) continue;
        if (lower == "to" && i > word.token) continue;
        if (s.span.contains(reading.tokens[i].span.begin) &&
            std::find(open.begin(), open.end(), lower) != open.end())
            return false;
    }
    return true;
}

std::vector<Term> near(const Statement& s, const Word& word) {
    std::vector<Term> terms;
    for (const Word& other : s.words) {
        if (other.token + kNear >= word.token && other.token <= word.token + kNear &&
            other.token != word.token)
            terms.push_back(other.term);
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

Span reach(const Statement& s, const Word& word, const std::vector<Term>& shared) {
    Span span = word.span;
    for (const Word& other : s.words) {
        const bool close = other.token + kNear >= word.token && other.token <= word.token + kNear;
        if (!close || !std::binary_search(shared.begin(), shared.end(), other.term)) continue;
        span = {std::min(span.begin, other.span.begin), std::max(span.end, other.span.end)};
    }
    return span;
}

std::optional<Finding> compare(const ConflictInput& input, std::size_t i, const Word& wordA, std::size_t j,
                               const Word& wordB) {
    const Story& story = input.story;
    const Statement& a = story.statements[i];
    const Statement& b = story.statements[j];
    const std::vector<Term> nearA = near(a, wordA);
    const std::vector<Term> nearB = near(b, wordB);
    const std::vector<Term> shared = sharedTerms(nearA, nearB);
    const double common = overlap(story, nearA, nearB);
    if (shared.size() < 2 || common < kLeastOverlap || weightOf(story, shared) < kLeastWeight)
        return std::nullopt;
    const auto days = publishedLater(story, a, b);
    Finding finding;
    finding.kind = ConflictKind::polarity;
    finding.relation = days && *days != 0 ? Relation::development : Relation::conflict;
    finding.score = std::min(0.25 + 0.45 * common, 0.75);
    finding.a = {i, reach(a, wordA, shared), std::string(story.textOf(a, wordA.span))};
    finding.b = {j, reach(b, wordB, shared), std::string(story.textOf(b, wordB.span))};
    finding.title = "Opposites: " + finding.a.value + " ↔ " + finding.b.value;
    finding.why = "polarity: " + quoted(story, a, finding.a.span) + " against " +
                  quoted(story, b, finding.b.span) + ": of one thing “" + finding.a.value + "” and “" +
                  finding.b.value + "” cannot both be true at one time";
    if (finding.relation == Relation::development)
        finding.why += "; the reports are of different days, so it may have changed";
    return finding;
}

} // namespace

std::vector<Finding> oppositeConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    const Lexicon& lexicon = Lexicon::instance();
    std::vector<Finding> findings;
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        if (a.document == b.document || areStrangers(a, b)) continue;
        for (const Word& wordA : a.words) {
            if (!lexicon.hasOpposite(stemOf(story, a, wordA)) || !isFlat(story, a, wordA)) continue;
            for (const Word& wordB : b.words) {
                if (!lexicon.areOpposites(stemOf(story, a, wordA), stemOf(story, b, wordB))) continue;
                if (!isFlat(story, b, wordB) || timesExclude(story, a, b) || reportsFarApart(story, a, b))
                    continue;
                if (auto finding = compare(input, pair.a, wordA, pair.b, wordB))
                    findings.push_back(std::move(*finding));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
