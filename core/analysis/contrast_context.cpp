#include "core/analysis/contrast_context.h"

#include "core/analysis/claim_date.h"
#include "core/analysis/clauses.h"
#include "core/analysis/similarity.h"
#include "core/analysis/standing.h"
#include "core/analysis/statements.h"
#include "core/analysis/triggers.h"
#include "core/analysis/verbs.h"
#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "words/common_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr double kCommonWord = 0.45; // of the weight of a word that is no common one
constexpr double kNewsWord = 0.3;
constexpr std::int64_t kLongAgo = 60; // days before the report
constexpr std::size_t kMostDays = 3;  // dates in a statement; one with more is a chronicle

const std::unordered_set<std::string>& commonStems() {
    static const std::unordered_set<std::string> stems = [] {
        std::unordered_set<std::string> all;
        for (const std::string_view word : WordList(words::common_words).section({}))
            all.insert(Lexicon::instance().agreeing(text::tokenize(word).front().stem));
        return all;
    }();
    return stems;
}

bool isPronoun(std::string_view lower) {
    static constexpr std::array<std::string_view, 10> words{"he", "she",  "it",    "they",  "we",
                                                            "i",  "this", "these", "those", "that"};
    return isOneOf(words, lower);
}

/// Words that point to another happening of the kind than the story's own.
bool marksAnother(const Token& token) {
    static constexpr std::array<std::string_view, 16> words{
        "another", "earlier", "previous", "previously", "former", "similar",  "separate",  "separately",
        "other",   "rival",   "since",    "again",      "ago",    "likewise", "elsewhere", "also"};
    return isOneOf(words, token.lower);
}

bool isPreposition(const Token& token) {
    static constexpr std::array<std::string_view, 12> words{"of",  "to",   "in", "on",    "at",      "from",
                                                            "for", "with", "by", "among", "between", "near"};
    return isOneOf(words, token.lower);
}

bool leavesOpen(const Token& token) {
    static constexpr std::array<std::string_view, 4> words{"whether", "if", "unless", "?"};
    return isOneOf(words, token.lower);
}

void sortDistinct(std::vector<Term>& terms) {
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

/// "unsafe" gives "safe"; empty where the word has no such prefix.
std::string_view withoutPrefix(std::string_view lower) {
    for (const std::string_view prefix : {"un", "in", "im", "il", "ir", "non", "dis"}) {
        if (lower.starts_with(prefix) && lower.size() >= prefix.size() + 4) {
            std::string_view rest = lower.substr(prefix.size());
            if (rest.starts_with("-")) rest.remove_prefix(1);
            return rest;
        }
    }
    return {};
}

} // namespace

ContrastContext::ContrastContext(const ConflictInput& input) : input_(input) {
    weighTerms();
    views_.reserve(input.story.statements.size());
    for (const Statement& s : input.story.statements) views_.push_back(read(s));
}

/// By how many statements have it, for in one story what matters stands in nearly every document.
void ContrastContext::weighTerms() {
    const Story& story = input_.story;
    std::vector<std::uint32_t> holding(story.vocabulary.size(), 0);
    for (const Statement& s : story.statements) {
        for (const Term term : s.terms) ++holding[term];
    }
    const double all = static_cast<double>(story.statements.size());
    weights_.assign(story.vocabulary.size(), 0.0);
    for (Term term = 1; term < weights_.size(); ++term) {
        const double statements = std::max<std::uint32_t>(holding[term], 1);
        double weight = std::log(1.0 + all / statements) / std::log(1.0 + all);
        const std::string& text = story.vocabulary.textOf(term);
        if (isNewsWord(text)) {
            weight *= kNewsWord;
        } else if (commonStems().count(text) > 0) {
            weight *= kCommonWord;
        }
        weights_[term] = weight;
    }
}

double ContrastContext::weightOf(const std::vector<Term>& terms) const {
    double sum = 0;
    for (const Term term : terms) sum += weights_[term];
    return sum;
}

StatementView ContrastContext::read(const Statement& s) const {
    StatementView view;
    view.weight = weightOf(s.terms);
    readGrammar(s, view);
    readCharged(s, view);
    readDays(s, view);
    view.figures = readFigures(input_.story, s);
    view.places = readPlaces(input_, s);
    readNames(input_, s, view);
    readStances(input_.story, s, view);
    view.denied = deniedParts(input_.story, s);
    for (const StandingReading& standing : readStandings(input_.story, s)) {
        if (standing.standing == Standing::undecided && !view.undecided) view.undecided = standing.cue;
    }
    view.settled = !view.undecided && !view.open && s.claim.polarity == Polarity::positive &&
                   s.claim.modality != Modality::denied && !view.verbs.empty();
    return view;
}

void ContrastContext::readGrammar(const Statement& s, StatementView& view) const {
    const text::SentenceReading& reading = input_.story.readingOf(s);
    const std::vector<Token>& tokens = reading.tokens;
    view.firstVerb = tokens.size();
    bool begun = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!s.span.contains(tokens[i].span.begin)) continue;
        view.open = view.open || leavesOpen(tokens[i]);
        view.otherMarker = view.otherMarker || marksAnother(tokens[i]);
        if (tokens[i].kind != text::TokenKind::word || inAttribution(reading, tokens[i].span.begin)) continue;
        if (!begun) view.pronoun = isPronoun(tokens[i].lower);
        begun = true;
        if (view.firstVerb == tokens.size() &&
            (isAuxiliary(tokens[i].lower) || verbUse(tokens, i) == VerbUse::finite))
            view.firstVerb = i;
    }
    std::size_t preposition = 0; // the first within the subject
    while (preposition < view.firstVerb && preposition < tokens.size() &&
           (!s.span.contains(tokens[preposition].span.begin) || !isPreposition(tokens[preposition])))
        ++preposition;
    for (const Word& word : s.words) {
        if (word.token < view.firstVerb) {
            view.subject.push_back(word.term);
            const bool behind = word.token > preposition && view.head != kNoTerm;
            if (behind)
                view.complement.push_back(word.term);
            else
                view.head = word.term;
        }
        if (!input_.story.vocabulary.isName(word.term) && verbUse(tokens, word.token) != VerbUse::none)
            view.verbs.push_back(word.term);
    }
    sortDistinct(view.subject);
    sortDistinct(view.verbs);
}

void ContrastContext::readCharged(const Statement& s, StatementView& view) const {
    const Lexicon& lexicon = Lexicon::instance();
    const Story& story = input_.story;
    const std::vector<Token>& tokens = story.readingOf(s).tokens;
    for (const Word& word : s.words) {
        if (story.vocabulary.isName(word.term)) continue;
        Charged charged;
        charged.word = &word;
        const auto add = [&](const std::string& stem) {
            const Term term = story.vocabulary.find(lexicon.agreeing(stem));
            if (term != kNoTerm) charged.opposites.push_back(term);
        };
        for (const std::string& stem : lexicon.contrastsOf(tokens[word.token].stem)) add(stem);
        const std::string_view bare = withoutPrefix(tokens[word.token].lower);
        if (!bare.empty()) add(text::tokenize(bare).front().stem);
        if (charged.opposites.empty()) continue;
        sortDistinct(charged.opposites);
        view.charged.push_back(std::move(charged));
    }
}

void ContrastContext::readDays(const Statement& s, StatementView& view) const {
    const ReadDocument& document = input_.story.documents[s.document];
    const text::SentenceReading& reading = input_.story.readingOf(s);
    auto mention =
        std::lower_bound(document.mentions.begin(), document.mentions.end(), s.span.begin,
                         [](const date::TemporalMention& m, std::size_t at) { return m.span.begin < at; });
    for (; mention != document.mentions.end() && mention->span.begin < s.span.end; ++mention) {
        if (!mention->dating || mention->type == date::TimexType::duration ||
            mention->type == date::TimexType::set)
            continue;
        if (datesTheSaying(reading, mention->span) || onlyBounds(s, document.document->text, mention->span))
            continue;
        if (mention->dating->earliest && mention->dating->latest) view.days.push_back(&*mention);
    }
    if (view.days.size() > kMostDays) view.days.clear();
    const auto& published = document.published;
    if (!published || !published->earliest) return;
    view.longAgo = std::any_of(view.days.begin(), view.days.end(), [&](const date::TemporalMention* day) {
        return *day->dating->latest + kLongAgo < *published->earliest;
    });
}

} // namespace crossdate::analysis
