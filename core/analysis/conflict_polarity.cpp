// One report says it is so, the other that it is not.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kWindow = 5;      // content words after the cue that it is held to deny
constexpr std::size_t kDeniedReach = 4; // tokens before a word in which a verb may deny it
constexpr double kLeastMatched = 0.42;  // of the denied words, by weight
constexpr double kLeastScore = 0.46;
constexpr double kLeastWithin = 0.56; // a document against itself
constexpr std::array<double, kWindow> kByPlace{1.0, 0.9, 0.8, 0.6, 0.5};

struct Denied {
    Span cue;
    std::vector<const Word*> words; // the first of its scope, each term once
    bool ofThing = false;           // "no law", against "not name"
};

/// "whether", "if": a question is neither yes nor no.
bool isOpen(const Story& story, const Statement& s) {
    const auto& tokens = story.readingOf(s).tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return s.span.contains(token.span.begin) && (token.lower == "whether" || token.lower == "if" ||
                                                     token.lower == "unless" || token.lower == "?");
    });
}

bool isDeterminer(std::string_view cue) {
    return cue == "no" || cue == "No" || cue == "neither" || cue == "Neither";
}

std::vector<const Word*> wordsIn(const Statement& s, Span scope, std::size_t from) {
    std::vector<const Word*> words;
    for (const Word& word : s.words) {
        if (words.size() == kWindow) break;
        if (word.span.begin < from || !scope.contains(word.span.begin)) continue;
        const bool known =
            std::any_of(words.begin(), words.end(), [&](const Word* w) { return w->term == word.term; });
        if (!known) words.push_back(&word);
    }
    return words;
}

std::vector<Denied> deniedParts(const Story& story, const Statement& s) {
    std::vector<Denied> parts;
    const text::SentenceReading& reading = story.readingOf(s);
    const auto add = [&](Span cue, Span scope) {
        if (!cue.overlaps(s.span)) return;
        Denied denied{cue, wordsIn(s, scope, cue.end), isDeterminer(story.textOf(s, cue))};
        // A double negation, or a cue that reaches over an affirmed word, denies nothing.
        std::erase_if(denied.words, [](const Word* word) { return !word->negated; });
        if (denied.words.size() >= 2) parts.push_back(std::move(denied));
    };
    for (const text::NegationCue& cue : reading.negations) add(cue.span, cue.scope);
    for (const text::ModalityCue& cue : reading.modality) {
        if (cue.modality == Modality::denied) add(cue.span, cue.scope);
    }
    return parts;
}

/// Verbs that deny what follows them: "bar the use of", "failed to sign".
bool deniesWhatFollows(const text::Token& token) {
    static constexpr std::array<std::string_view, 20> stems{
        "ban",  "bar",    "block",  "prohibit", "prevent", "avoid", "stop",   "refus", "fail",   "halt",
        "deni", "forbid", "outlaw", "reject",   "without", "lack",  "declin", "cease", "cancel", "unlik"};
    return std::find(stems.begin(), stems.end(), token.stem) != stems.end();
}

bool deniedByVerb(const Story& story, const Statement& s, const Word& word) {
    const auto& tokens = story.readingOf(s).tokens;
    const std::size_t first = word.token > kDeniedReach ? word.token - kDeniedReach : 0;
    for (std::size_t i = first; i < word.token && i < tokens.size(); ++i) {
        if (s.span.contains(tokens[i].span.begin) && deniesWhatFollows(tokens[i])) return true;
    }
    return false;
}

const Word* affirmed(const Story& story, const Statement& s, Term term) {
    const auto found = std::find_if(s.words.begin(), s.words.end(), [&](const Word& word) {
        return word.term == term && !word.negated && !deniedByVerb(story, s, word);
    });
    return found == s.words.end() ? nullptr : &*found;
}

struct Match {
    double share = 0;
    std::size_t terms = 0;
    bool head = false; // what the cue denies first of all is affirmed on the other side
    std::string words;
};

/// "not name …": the verb. "no law requires …": the thing and what it does, for of other laws it may be true.
bool headsAffirmed(const Story& story, const Denied& denied, const Statement& other) {
    std::size_t needed = denied.ofThing ? 2 : 1;
    for (const Word* word : denied.words) {
        if (story.vocabulary.isName(word->term)) continue;
        if (affirmed(story, other, word->term) == nullptr) return false;
        if (--needed == 0) return true;
    }
    return false;
}

Match matchOf(const Story& story, const Denied& denied, const Statement& other) {
    Match match;
    double all = 0, matched = 0;
    for (std::size_t i = 0; i < denied.words.size(); ++i) {
        const double weight = kByPlace.at(i) * story.weight[denied.words[i]->term];
        all += weight;
        if (affirmed(story, other, denied.words[i]->term) == nullptr) continue;
        matched += weight;
        ++match.terms;
        match.words += (match.words.empty() ? "" : ", ");
        match.words += story.textOf(other, affirmed(story, other, denied.words[i]->term)->span);
    }
    match.share = all > 0 ? matched / all : 0;
    match.head = headsAffirmed(story, denied, other);
    return match;
}

std::optional<Finding> against(const Story& story, const Statement& no, std::size_t noIndex,
                               const Statement& yes, std::size_t yesIndex) {
    std::optional<Finding> best;
    for (const Denied& denied : deniedParts(story, no)) {
        const Match match = matchOf(story, denied, yes);
        if (match.terms < 2 || !match.head || match.share < kLeastMatched) continue;
        const double score = 0.5 * match.share + 0.5 * overlap(story, no.terms, yes.terms);
        if (score < (no.document == yes.document ? kLeastWithin : kLeastScore) ||
            (best && best->score >= score))
            continue;
        const std::string cue(story.textOf(no, denied.cue));
        Finding finding;
        finding.kind = ConflictKind::polarity;
        finding.score = std::min(score, 0.95);
        finding.title = "Polarity: " + match.words + " ↔ not";
        finding.why = "polarity: one side denies with “" + cue + "” what the other affirms (" + match.words +
                      "): " + quoted(story, no, no.span) + " against " + quoted(story, yes, yes.span);
        finding.a = {noIndex, no.span, "not: " + match.words};
        finding.b = {yesIndex, yes.span, match.words};
        best = std::move(finding);
    }
    return best;
}

} // namespace

std::vector<Finding> polarityConflicts(const ConflictInput& input) {
    std::vector<Finding> findings;
    const Story& story = input.story;
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        const bool oneSentence = a.document == b.document && a.sentence == b.sentence;
        if (oneSentence || timesExclude(story, a, b) || isOpen(story, a) || isOpen(story, b)) continue;
        const auto first = against(story, a, pair.a, b, pair.b);
        const auto second = against(story, b, pair.b, a, pair.a);
        if (first && (!second || first->score >= second->score))
            findings.push_back(*first);
        else if (second)
            findings.push_back(*second);
    }
    return findings;
}

} // namespace crossdate::analysis
