#include "core/analysis/polarity_match.h"

#include "core/analysis/clause_words.h"
#include "core/analysis/similarity.h"
#include "core/analysis/statements.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kWindow = 5;      // content words after the cue that it is held to deny
constexpr std::size_t kDeniedReach = 4; // tokens before a word in which a verb may deny it
constexpr std::size_t kEnoughMatched = 3;
constexpr double kNearlyAll = 0.6; // of what "no lightning hit the tower" denies
constexpr std::array<double, kWindow> kByPlace{1.0, 0.9, 0.8, 0.6, 0.5};

bool isDeterminer(std::string_view cue) {
    return cue == "no" || cue == "No" || cue == "neither" || cue == "Neither";
}

/// "has not said when it opens" denies the saying only.
bool leadsQuestion(const text::Token& verb, const text::Token& next) {
    static constexpr std::array<std::string_view, 8> verbs{"said",  "say",   "know",    "known",
                                                           "clear", "decid", "announc", "establish"};
    static constexpr std::array<std::string_view, 7> asks{"when",  "which", "who", "whether",
                                                          "where", "why",   "how"};
    return std::find(verbs.begin(), verbs.end(), verb.stem) != verbs.end() &&
           std::find(asks.begin(), asks.end(), next.lower) != asks.end();
}

/// "It will not name anybody, it is aimed at …": a new subject after a comma ends what is denied.
std::size_t propositionEnd(const text::SentenceReading& reading, Span cue, std::size_t end) {
    static constexpr std::array<std::string_view, 14> subjects{"it",  "it's",  "he",       "she", "they",
                                                               "we",  "this",  "and",      "but", "which",
                                                               "who", "while", "although", "so"};
    for (std::size_t i = 0; i + 1 < reading.tokens.size(); ++i) {
        const text::Token& token = reading.tokens[i];
        if (token.span.begin < cue.end) continue;
        if (token.span.begin >= end) break;
        if (leadsQuestion(token, reading.tokens[i + 1])) return reading.tokens[i + 1].span.begin;
        if (token.lower != ",") continue;
        if (std::find(subjects.begin(), subjects.end(), reading.tokens[i + 1].lower) != subjects.end())
            return token.span.begin;
    }
    return end;
}

/// "should not", "must never": what ought not to be may well be.
bool isDuty(const text::SentenceReading& reading, Span cue) {
    static constexpr std::array<std::string_view, 6> words{"should",    "must",    "ought",
                                                           "shouldn't", "mustn't", "oughtn't"};
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        if (reading.tokens[i].span.begin != cue.begin) continue;
        const auto isOne = [&](const text::Token& token) {
            return std::find(words.begin(), words.end(), token.lower) != words.end();
        };
        return isOne(reading.tokens[i]) || (i > 0 && isOne(reading.tokens[i - 1]));
    }
    return false;
}

/// "Despite reports that she would not run, she …": told as what turned out otherwise.
bool isDismissed(const text::SentenceReading& reading, const Statement& s, Span cue) {
    return std::any_of(reading.tokens.begin(), reading.tokens.end(), [&](const text::Token& token) {
        return token.lower == "despite" && s.span.contains(token.span.begin) && token.span.begin < cue.begin;
    });
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

/// Verbs that deny what follows them: "bar the use of", "failed to sign".
bool deniesWhatFollows(const text::Token& token) {
    return hasRole(WordRole::denies, token.stem);
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

/// "any company" is affirmed by a company's name, "no one" by a person's.
std::optional<text::NameKind> classOf(const std::string& stem) {
    if (stem == Lexicon::instance().agreeing("compani") || stem == "organ")
        return text::NameKind::organisation;
    if (stem == "countri" || stem == "nation" || stem == "citi") return text::NameKind::place;
    if (stem == "person" || stem == "man" || stem == "woman") return text::NameKind::person;
    return std::nullopt;
}

/// "was never trained" bears out "was poorly trained".
const Word* deniedToo(const Statement& other, Term term) {
    const auto found = std::find_if(other.words.begin(), other.words.end(),
                                    [&](const Word& word) { return word.term == term && word.negated; });
    return found == other.words.end() ? nullptr : &*found;
}

const Word* affirmedAs(const ConflictInput& input, const Statement& other, const Word& denied) {
    if (const Word* same = affirmed(input.story, other, denied.term)) return same;
    const auto kind = classOf(input.story.vocabulary.textOf(denied.term));
    if (!kind) return nullptr;
    const auto found = std::find_if(other.words.begin(), other.words.end(), [&](const Word& word) {
        if (word.negated || !input.story.vocabulary.isName(word.term)) return false;
        return input.names.kindOf(input.story.vocabulary.textOf(word.term).substr(1)) == *kind;
    });
    return found == other.words.end() ? nullptr : &*found;
}

/// The word is a verb of the statement, not a noun.
bool isDone(const Statement& s, const Word& word) {
    return std::any_of(s.triggers.begin(), s.triggers.end(), [&](const Trigger& trigger) {
        return trigger.span == word.span && trigger.form >= VerbForm::base;
    });
}

/// Nouns that only lead to what is denied: "denied being the source of a leak", "any part in the fraud".
bool isLight(std::string_view stem) {
    static constexpr std::array<std::string_view, 12> stems{"sourc",    "involv",  "part",   "role",
                                                            "knowledg", "respons", "author", "claim",
                                                            "alleg",    "anyth",   "act",    "wrongdo"};
    return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

/// Words that only say that there is something: "no work of any kind was in progress".
bool isIdle(std::string_view stem) {
    static constexpr std::array<std::string_view, 8> stems{"kind",  "sort",  "type",     "progress",
                                                           "exist", "occur", "underway", "happen"};
    return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

/// "not name …": the verb. "no law requires …": the thing and what it does, for of other laws it may be true.
bool headsAffirmed(const ConflictInput& input, const Denied& denied, const Statement& other) {
    std::size_t needed = denied.ofThing ? 2 : 1;
    bool light = false; // "the source of a leak" is affirmed by "he leaked it", not by "the leak"
    for (const Word* word : denied.words) {
        if (input.story.vocabulary.isName(word->term) ||
            isNewsWord(input.story.vocabulary.textOf(word->term)))
            continue;
        if (denied.ofThing && isIdle(input.story.vocabulary.textOf(word->term))) continue;
        if (isLight(input.story.vocabulary.textOf(word->term))) {
            light = true;
            continue;
        }
        const Word* found = affirmedAs(input, other, *word);
        if (found == nullptr || (light && !isDone(other, *found))) return false;
        if (--needed == 0) return true;
    }
    return false;
}

/// All a statement speaks of: its words, who says it, and where it points back, the words before it.
std::vector<Term> aboutOf(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    std::vector<Term> about = s.terms;
    if (s.speaker != kNoTerm) about.push_back(s.speaker);
    if (s.pointsBack && index > 0 && story.statements[index - 1].document == s.document) {
        const std::vector<Term>& before = story.statements[index - 1].terms;
        about.insert(about.end(), before.begin(), before.end());
    }
    std::sort(about.begin(), about.end());
    about.erase(std::unique(about.begin(), about.end()), about.end());
    return about;
}

bool isAnchored(const ConflictInput& input, const Denied& denied, std::size_t no, std::size_t yes) {
    std::vector<Term> shared = sharedTerms(aboutOf(input.story, no), aboutOf(input.story, yes));
    std::erase_if(shared, [&](Term term) {
        return std::any_of(denied.words.begin(), denied.words.end(),
                           [&](const Word* word) { return word->term == term; });
    });
    return !shared.empty();
}

/// "denied that they were poorly trained" turns against "they were never trained".
void takeFlaw(const Story& story, Denied& denied) {
    static constexpr std::array<std::string_view, 8> flaws{"poor",     "bad",      "inadequ", "insuffici",
                                                           "improper", "careless", "ill",     "wrong"};
    const auto flaw = std::find_if(denied.words.begin(), denied.words.end(), [&](const Word* word) {
        const std::string& stem = story.vocabulary.textOf(word->term);
        return std::any_of(flaws.begin(), flaws.end(),
                           [&](std::string_view f) { return stem.starts_with(f); });
    });
    if (flaw == denied.words.end() || std::next(flaw) == denied.words.end()) return;
    denied.ofFlaw = true;
    denied.words.erase(denied.words.begin(), std::next(flaw));
    denied.words.resize(1);
}

/// "did not resign": the one verb is all that is denied. Of "is not important" much may stay open.
bool isAllOfIt(const Story& story, const Statement& s, const Denied& denied, const PolarityMatch& match) {
    if (denied.words.size() != 1 || match.terms != 1) return false;
    static constexpr std::array<std::string_view, 10> states{"is",    "are",    "was", "were",   "be",
                                                             "isn't", "wasn't", "'s",  "aren't", "weren't"};
    const auto& tokens = story.readingOf(s).tokens;
    return std::none_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        const bool before = token.span.end + 1 >= denied.cue.begin && token.span.begin <= denied.cue.begin;
        return before && std::find(states.begin(), states.end(), token.lower) != states.end();
    });
}

/// Both name or quote somebody in common.
bool shareSomebody(const Story& story, std::size_t no, std::size_t yes) {
    const std::vector<Term> shared = sharedTerms(aboutOf(story, no), aboutOf(story, yes));
    return std::any_of(shared.begin(), shared.end(), [&](Term t) { return story.vocabulary.isName(t); });
}

/// "A did not ask B for it" against "A urged B": what was asked is told in other words.
bool isRequest(const Story& story, const Denied& denied, const PolarityMatch& match, std::size_t no,
               std::size_t yes) {
    static const std::string& ask = Lexicon::instance().agreeing("ask");
    if (!match.head || denied.words.empty()) return false;
    return story.vocabulary.textOf(denied.words.front()->term) == ask && shareSomebody(story, no, yes);
}

} // namespace

std::vector<Denied> deniedParts(const Story& story, const Statement& s) {
    std::vector<Denied> parts;
    const text::SentenceReading& reading = story.readingOf(s);
    const auto add = [&](Span cue, Span scope, bool byDenial) {
        if (!cue.overlaps(s.span) || isDuty(reading, cue) || isDismissed(reading, s, cue)) return;
        scope.end = propositionEnd(reading, cue, scope.end);
        Denied denied{cue,
                      {s.span.begin, scope.end},
                      wordsIn(s, scope, cue.end),
                      isDeterminer(story.textOf(s, cue)),
                      byDenial};
        if (byDenial) takeFlaw(story, denied);
        // A double negation, or a cue that reaches over an affirmed word, denies nothing.
        std::erase_if(denied.words, [](const Word* word) { return !word->negated; });
        if (!denied.words.empty()) parts.push_back(std::move(denied));
    };
    for (const text::NegationCue& cue : reading.negations) add(cue.span, cue.scope, false);
    for (const text::ModalityCue& cue : reading.modality) {
        if (cue.modality == Modality::denied) add(cue.span, cue.scope, true);
    }
    return parts;
}

std::vector<Term> termsOf(const Denied& denied, const Statement& statement) {
    std::vector<Term> terms;
    for (const Word& word : statement.words) {
        if (denied.reach.contains(word.span.begin)) terms.push_back(word.term);
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

PolarityMatch matchDenied(const ConflictInput& input, const Denied& denied, std::size_t no, std::size_t yes) {
    const Story& story = input.story;
    const Statement& other = story.statements[yes];
    PolarityMatch match;
    double all = 0, matched = 0;
    for (std::size_t i = 0; i < denied.words.size(); ++i) {
        const double weight = kByPlace.at(i) * story.weight[denied.words[i]->term];
        const Word* found = denied.ofFlaw ? deniedToo(other, denied.words[i]->term)
                                          : affirmedAs(input, other, *denied.words[i]);
        if (found == nullptr && denied.ofThing && isIdle(story.vocabulary.textOf(denied.words[i]->term)))
            continue; // "no work was in progress" denies the work
        all += weight;
        if (found == nullptr) continue;
        match.span = match.terms == 0 ? found->span
                                      : Span{std::min(match.span.begin, found->span.begin),
                                             std::max(match.span.end, found->span.end)};
        matched += weight;
        ++match.terms;
        match.words += (match.words.empty() ? "" : ", ");
        match.words += story.textOf(other, found->span);
    }
    match.share = all > 0 ? matched / all : 0;
    match.head = denied.ofFlaw ? match.terms > 0 : headsAffirmed(input, denied, other);
    match.anchored = match.terms >= kEnoughMatched || isAnchored(input, denied, no, yes) ||
                     (denied.ofThing && match.terms >= 2 && match.share >= kNearlyAll);
    match.whole = (denied.ofFlaw && match.terms > 0) ||
                  (isAllOfIt(story, story.statements[no], denied, match) && shareSomebody(story, no, yes)) ||
                  isRequest(story, denied, match, no, yes);
    return match;
}

} // namespace crossdate::analysis
