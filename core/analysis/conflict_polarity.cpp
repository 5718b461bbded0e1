// One report says it is so, the other that it is not.
#include "core/analysis/polarity_match.h"
#include "core/analysis/similarity.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

constexpr double kLeastMatched = 0.42; // of the denied words, by weight
constexpr double kLeastScore = 0.43;
constexpr double kMostOfOneWord = 0.55;
constexpr double kLeastWithin = 0.55; // a document against itself

/// "whether", "if": a question is neither yes nor no.
bool isOpen(const Story& story, const Statement& s) {
    const auto& tokens = story.readingOf(s).tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return s.span.contains(token.span.begin) && (token.lower == "whether" || token.lower == "if" ||
                                                     token.lower == "unless" || token.lower == "?");
    });
}

bool deniesAnything(const Story& story, const Statement& s) {
    const auto& negations = story.readingOf(s).negations;
    return std::any_of(negations.begin(), negations.end(),
                       [&](const text::NegationCue& cue) { return cue.span.overlaps(s.span); });
}

bool isStrong(const PolarityMatch& match) {
    if (match.whole && match.head) return true;
    return match.terms >= 2 && match.head && match.anchored && match.share >= kLeastMatched;
}

/// From the cue to the last word that it denies.
Span deniedSpan(const Denied& denied) {
    Span span = denied.cue;
    for (const Word* word : denied.words) span.end = std::max(span.end, word->span.end);
    return span;
}

Finding findingOf(const Story& story, const Denied& denied, const PolarityMatch& match, std::size_t no,
                  std::size_t yes, double score) {
    const Statement& a = story.statements[no];
    const Statement& b = story.statements[yes];
    Finding finding;
    finding.kind = denied.byDenial ? ConflictKind::denial : ConflictKind::polarity;
    finding.score = std::min(score, 0.95);
    finding.title = (denied.byDenial ? "Denial: " : "Polarity: ") + match.words + " ↔ not";
    finding.why = std::string(nameOf(finding.kind)) + ": one side denies with " +
                  quoted(story, a, denied.cue) + " what the other affirms (" + match.words +
                  "): " + quoted(story, a, a.span) + " against " + quoted(story, b, b.span);
    finding.a = {no, deniedSpan(denied), "not: " + match.words};
    finding.b = {yes, match.span, match.words};
    return finding;
}

/// The denied part names somebody, and nobody whom the other side names.
bool namesOthers(const Story& story, const Denied& denied, std::size_t no, std::size_t yes) {
    std::vector<Term> names = termsOf(denied, story.statements[no]);
    std::erase_if(names, [&](Term term) { return !story.vocabulary.isName(term); });
    return nameOthers(names, story.statements[yes].names);
}

/// What is asked of a statement in pair after pair, read once.
class Readings {
public:
    explicit Readings(const Story& story)
        : story_(story), open_(story.statements.size()), denied_(story.statements.size()) {}

    [[nodiscard]] bool open(std::size_t s) {
        if (!open_[s]) open_[s] = isOpen(story_, story_.statements[s]);
        return *open_[s];
    }
    [[nodiscard]] const std::vector<Denied>& denied(std::size_t s) {
        if (!denied_[s]) denied_[s] = deniedParts(story_, story_.statements[s]);
        return *denied_[s];
    }

private:
    const Story& story_;
    std::vector<std::optional<bool>> open_;
    std::vector<std::optional<std::vector<Denied>>> denied_;
};

std::optional<Finding> against(const ConflictInput& input, Readings& readings, std::size_t no,
                               std::size_t yes) {
    const Story& story = input.story;
    const bool within = story.statements[no].document == story.statements[yes].document;
    std::optional<Finding> best;
    for (const Denied& denied : readings.denied(no)) {
        if (within && (denied.byDenial || deniesAnything(story, story.statements[yes])))
            continue; // a report that gives both sides contradicts nobody
        if (namesOthers(story, denied, no, yes)) continue;
        const PolarityMatch match = matchDenied(input, denied, no, yes);
        if (!isStrong(match)) continue;
        const double shared =
            overlap(story, termsOf(denied, story.statements[no]), story.statements[yes].terms);
        const double told = 0.6 * match.share + 0.4 * shared;
        const double score =
            match.whole && match.terms < 2 ? std::clamp(told, kLeastScore, kMostOfOneWord) : told;
        if (score < (within ? kLeastWithin : kLeastScore) || (best && best->score >= score)) continue;
        best = findingOf(story, denied, match, no, yes, score);
    }
    return best;
}

} // namespace

std::vector<Finding> polarityConflicts(const ConflictInput& input) {
    std::vector<Finding> findings;
    const Story& story = input.story;
    Readings readings(story);
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        const bool oneSentence = a.document == b.document && a.sentence == b.sentence;
        if (oneSentence || timesExclude(story, a, b) || reportsFarApart(story, a, b)) continue;
        if (readings.open(pair.a) || readings.open(pair.b)) continue;
        auto first = against(input, readings, pair.a, pair.b);
        auto second = against(input, readings, pair.b, pair.a);
        if (second && (!first || second->score > first->score)) first = std::move(second);
        if (first) findings.push_back(std::move(*first));
    }
    return findings;
}

} // namespace crossdate::analysis
