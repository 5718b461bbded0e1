// What one statement denies and the other affirms, and words of the two that are opposites.
#include "core/analysis/contrast_context.h"
#include "core/analysis/verbs.h"

#include <algorithm>
#include <array>
#include <set>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr double kByPrefix = 0.8; // "unsafe" against "safe"
constexpr double kContrast = 0.5, kOpposite = 1.0;
constexpr std::size_t kStanceReach = 4; // tokens from "voted" to its "against"

const Token& tokenOf(const Story& story, const Statement& s, const Word& word) {
    return story.readingOf(s).tokens[word.token];
}

/// Neither planned nor in doubt.
bool isFlat(const Story& story, const Statement& s, const Word& word) {
    const text::SentenceReading& reading = story.readingOf(s);
    return !isPutAs(reading, Modality::expected, word.span.begin) &&
           !isPutAs(reading, Modality::denied, word.span.begin);
}

double strengthOf(const Token& a, const Token& b) {
    const Lexicon& lexicon = Lexicon::instance();
    if (lexicon.areOpposites(a.stem, b.stem)) return kOpposite;
    if (lexicon.doContrast(a.stem, b.stem)) return kContrast;
    const bool prefixed = (a.lower.size() > b.lower.size() && a.lower.ends_with(b.lower)) ||
                          (b.lower.size() > a.lower.size() && b.lower.ends_with(a.lower));
    return prefixed ? kByPrefix : 0;
}

ContrastSide sideOf(const Story& story, std::size_t statement, const Word& word) {
    const Statement& s = story.statements[statement];
    return {statement, word.span, std::string(story.textOf(s, word.span)), word.token, {word.term}};
}

void addOpposites(const ContrastContext& context, std::size_t a, std::size_t b, bool swapped,
                  std::vector<Contrast>& contrasts) {
    const Story& story = context.input().story;
    const Statement& sA = story.statements[a];
    const Statement& sB = story.statements[b];
    for (const Charged& charged : context.view(a).charged) {
        for (const Word& other : sB.words) {
            if (!std::binary_search(charged.opposites.begin(), charged.opposites.end(), other.term)) continue;
            if (other.negated != charged.word->negated) continue; // "not closed", "open": they agree
            // Where both have the word, they do not differ in it.
            if (std::binary_search(sB.terms.begin(), sB.terms.end(), charged.word->term) ||
                std::binary_search(sA.terms.begin(), sA.terms.end(), other.term))
                continue;
            const double strength = strengthOf(tokenOf(story, sA, *charged.word), tokenOf(story, sB, other));
            if (strength <= 0) continue;
            Contrast contrast;
            contrast.clash = Clash::opposite;
            contrast.a = sideOf(story, a, *charged.word);
            contrast.b = sideOf(story, b, other);
            if (swapped) std::swap(contrast.a, contrast.b);
            contrast.at(Trait::strength) = strength;
            contrast.at(Trait::head) =
                verbUse(story.readingOf(sA).tokens, charged.word->token) == VerbUse::finite ||
                        verbUse(story.readingOf(sB).tokens, other.token) == VerbUse::finite
                    ? 1.0
                    : 0.0;
            contrast.at(Trait::flat) =
                isFlat(story, sA, *charged.word) && isFlat(story, sB, other) ? 1.0 : 0.0;
            contrasts.push_back(std::move(contrast));
        }
    }
}

Span spanOf(const Denied& denied, const std::vector<Term>& matched) {
    Span span = denied.cue;
    for (const Word* word : denied.words) {
        if (std::find(matched.begin(), matched.end(), word->term) != matched.end())
            span = {std::min(span.begin, word->span.begin), std::max(span.end, word->span.end)};
    }
    return span;
}

void addDenied(const ContrastContext& context, std::size_t no, std::size_t yes, bool swapped,
               std::vector<Contrast>& contrasts) {
    const Story& story = context.input().story;
    for (const Denied& denied : context.view(no).denied) {
        const PolarityMatch match = matchDenied(context.input(), denied, no, yes);
        if (match.terms == 0) continue;
        const Statement& other = story.statements[yes];
        Contrast contrast;
        contrast.clash = Clash::denied;
        contrast.byDenial = denied.byDenial;
        std::vector<Term> matched;
        std::size_t token = 0;
        for (const Word& word : other.words) {
            if (word.span.begin < match.span.begin || word.span.end > match.span.end) continue;
            if (token == 0) token = word.token;
            matched.push_back(word.term);
        }
        contrast.a = {no, spanOf(denied, matched), "not: " + match.words, denied.words.front()->token,
                      matched};
        contrast.b = {yes, match.span, match.words, token, matched};
        contrast.at(Trait::strength) = match.share;
        contrast.at(Trait::head) = match.head ? 1.0 : 0.0;
        contrast.at(Trait::size) = std::min(static_cast<double>(match.terms), 3.0);
        contrast.at(Trait::flat) = denied.ofThing ? 1.0 : 0.0;
        if (swapped) std::swap(contrast.a, contrast.b);
        contrasts.push_back(std::move(contrast));
    }
}

/// "voted for", "voted against": the token that says which, where the word leads to one.
const Token* stanceAfter(const Story& story, const Statement& s, const Word& word, std::string_view stance) {
    const std::vector<Token>& tokens = story.readingOf(s).tokens;
    const std::size_t end = std::min(tokens.size(), word.token + 1 + kStanceReach);
    for (std::size_t i = word.token + 1; i < end; ++i) {
        if (tokens[i].kind == text::TokenKind::mark) break;
        if (tokens[i].lower == stance) return &tokens[i];
    }
    return nullptr;
}

bool takesSides(std::string_view stem) {
    static constexpr std::array<std::string_view, 10> stems{"vote",  "rule",     "argu", "decid", "speak",
                                                            "spoke", "campaign", "came", "case",  "advic"};
    return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

void addStances(const ContrastContext& context, std::size_t a, std::size_t b, bool swapped,
                std::vector<Contrast>& contrasts) {
    for (const Stance& stance : context.view(a).standsFor) {
        for (const Stance& other : context.view(b).standsAgainst) {
            if (other.word->term != stance.word->term) continue;
            const Word& word = *stance.word;
            Contrast contrast;
            contrast.clash = Clash::opposite;
            contrast.a = {a, {word.span.begin, stance.mark->span.end}, "for", word.token, {}};
            contrast.b = {
                b, {other.word->span.begin, other.mark->span.end}, "against", other.word->token, {}};
            if (swapped) std::swap(contrast.a, contrast.b);
            contrast.at(Trait::strength) = kOpposite;
            contrast.at(Trait::head) = contrast.at(Trait::flat) = 1.0;
            contrasts.push_back(std::move(contrast));
        }
    }
}

void addOpen(const ContrastContext& context, std::size_t open, std::size_t settled, bool swapped,
             std::vector<Contrast>& contrasts) {
    const StatementView& viewOpen = context.view(open);
    const StatementView& viewSettled = context.view(settled);
    if (!viewOpen.undecided || !viewSettled.settled) return;
    const Story& story = context.input().story;
    const Statement& sOpen = story.statements[open];
    const Statement& sSettled = story.statements[settled];
    // What is open stands behind the cue or right before it; the other must tell of it.
    std::vector<Term> matter;
    const Word* first = nullptr;
    for (const Word& word : sOpen.words) {
        const bool named = story.vocabulary.isName(word.term);
        if (named || !std::binary_search(sSettled.terms.begin(), sSettled.terms.end(), word.term)) continue;
        if (first == nullptr) first = &word;
        matter.push_back(word.term);
    }
    if (first == nullptr) return;
    const auto told = std::find_if(sSettled.words.begin(), sSettled.words.end(),
                                   [&](const Word& word) { return word.term == first->term; });
    Contrast contrast;
    contrast.clash = Clash::open;
    contrast.a = {open, *viewOpen.undecided, "undecided", first->token, {}};
    contrast.b = {settled, told->span, "settled", told->token, {}};
    contrast.at(Trait::size) = std::min(static_cast<double>(matter.size()), 3.0);
    contrast.at(Trait::strength) = viewOpen.open ? 1.0 : 0.0;
    contrast.at(Trait::flat) = sSettled.claim.modality == Modality::asserted ? 1.0 : 0.0;
    contrast.at(Trait::head) =
        std::any_of(matter.begin(), matter.end(),
                    [&](Term term) {
                        return std::binary_search(viewSettled.verbs.begin(), viewSettled.verbs.end(), term);
                    })
            ? 1.0
            : 0.0;
    if (swapped) std::swap(contrast.a, contrast.b);
    contrasts.push_back(std::move(contrast));
}

} // namespace

void readStances(const Story& story, const Statement& s, StatementView& view) {
    for (const Word& word : s.words) {
        if (word.negated) continue;
        if (const Token* mark = stanceAfter(story, s, word, "against"))
            view.standsAgainst.push_back({&word, mark});
        if (!takesSides(tokenOf(story, s, word).stem)) continue;
        if (const Token* mark = stanceAfter(story, s, word, "for")) view.standsFor.push_back({&word, mark});
    }
}

void addOpenContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                      std::vector<Contrast>& contrasts) {
    addOpen(context, a, b, false, contrasts);
    addOpen(context, b, a, true, contrasts);
}

void addSignContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                      std::vector<Contrast>& contrasts) {
    const std::size_t first = contrasts.size();
    addOpposites(context, a, b, false, contrasts);
    addOpposites(context, b, a, true, contrasts);
    // Listed either way round, a pair of opposites is found twice.
    std::set<std::pair<std::size_t, std::size_t>> known;
    const auto begin = contrasts.begin() + static_cast<std::ptrdiff_t>(first);
    contrasts.erase(
        std::remove_if(begin, contrasts.end(),
                       [&](const Contrast& c) { return !known.emplace(c.a.token, c.b.token).second; }),
        contrasts.end());
    addDenied(context, a, b, false, contrasts);
    addDenied(context, b, a, true, contrasts);
    addStances(context, a, b, false, contrasts);
    addStances(context, b, a, true, contrasts);
}

} // namespace crossdate::analysis
