// Places and names that stand in the same role in two statements.
#include "core/analysis/contrast_context.h"
#include "core/analysis/person_words.h"
#include "core/analysis/place_part.h"
#include "core/analysis/similarity.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::NameKind;
using text::Token;

constexpr std::size_t kPrepositionReach = 4; // tokens before a place: "just south of"

std::optional<PlaceRole> roleOf(const std::vector<Token>& tokens, std::size_t at, Span sentence) {
    static constexpr std::array<std::string_view, 10> in{"in",     "at",   "near", "outside", "off",
                                                         "around", "over", "of",   "inside",  "across"};
    static constexpr std::array<std::string_view, 6> to{"to", "for", "toward", "towards", "into", "via"};
    for (std::size_t back = 1; back <= kPrepositionReach && back <= at; ++back) {
        const Token& token = tokens[at - back];
        if (token.span.begin < sentence.begin || token.kind == text::TokenKind::mark) break;
        if (token.lower == "from") return PlaceRole::from;
        if (isOneOf(to, token.lower)) return PlaceRole::to;
        if (isOneOf(in, token.lower)) return PlaceRole::at;
        if (token.lower == "reached" || token.lower == "left") return PlaceRole::to;
    }
    return std::nullopt;
}

NameKind kindOf(const ConflictInput& input, Term term) {
    return input.names.kindOf(input.story.vocabulary.textOf(term).substr(1));
}

std::string keyOf(const ConflictInput& input, Term term) {
    return input.story.vocabulary.textOf(term).substr(1);
}

bool anyAgrees(const PlaceName& place, const std::vector<PlaceName>& others) {
    return std::any_of(others.begin(), others.end(),
                       [&](const PlaceName& other) { return placesAgree(place.key, other.key); });
}

ContrastSide sideOf(const ConflictInput& input, std::size_t statement, const PlaceName& place) {
    return {statement, place.span, input.names.shown(place.key), place.token, {place.term}};
}

void addPlaces(const ContrastContext& context, std::size_t a, std::size_t b,
               std::vector<Contrast>& contrasts) {
    const ConflictInput& input = context.input();
    const std::vector<PlaceName>& placesA = context.view(a).places;
    const std::vector<PlaceName>& placesB = context.view(b).places;
    for (const PlaceName& x : placesA) {
        if (anyAgrees(x, placesB)) continue;
        for (const PlaceName& y : placesB) {
            if (x.role != y.role || anyAgrees(y, placesA)) continue;
            const auto& levelX = x.level;
            const auto& levelY = y.level;
            if (levelX && levelY && *levelX != *levelY) continue;
            Contrast contrast;
            contrast.clash = Clash::place;
            contrast.a = sideOf(input, a, x);
            contrast.b = sideOf(input, b, y);
            contrast.at(Trait::strength) = levelX && levelY ? 1.0 : levelX || levelY ? 0.5 : 0.0;
            contrast.at(Trait::head) = x.role == PlaceRole::at ? 0.0 : 1.0;
            contrasts.push_back(std::move(contrast));
        }
    }
}

/// The one of these names that the other statement does not have; none where several are.
const Word* onlyHere(const std::vector<const Word*>& names, const Statement& there) {
    const Word* only = nullptr;
    for (const Word* name : names) {
        if (std::binary_search(there.names.begin(), there.names.end(), name->term)) continue;
        if (only != nullptr) return nullptr; // lists are of several
        only = name;
    }
    return only;
}

/// Before the first verb, or behind it.
bool isSubject(const StatementView& view, const Word& word) {
    return word.token < view.firstVerb;
}

void addNames(const ContrastContext& context, std::size_t a, std::size_t b, NameKind kind,
              std::vector<Contrast>& contrasts) {
    const ConflictInput& input = context.input();
    const Statement& sA = input.story.statements[a];
    const Statement& sB = input.story.statements[b];
    const bool persons = kind == NameKind::person;
    const Word* onlyA = onlyHere(persons ? context.view(a).persons : context.view(a).bodies, sB);
    const Word* onlyB = onlyHere(persons ? context.view(b).persons : context.view(b).bodies, sA);
    if (onlyA == nullptr || onlyB == nullptr) return;
    const Word& nameA = *onlyA;
    const Word& nameB = *onlyB;
    const bool sameVerb = shareAny(context.view(a).verbs, context.view(b).verbs);
    const bool sameSide = isSubject(context.view(a), nameA) == isSubject(context.view(b), nameB);
    if (!sameVerb && !sameSide) return;
    const auto side = [&](std::size_t index, const Word& name) {
        return ContrastSide{
            index, name.span, input.names.shown(keyOf(input, name.term)), name.token, {name.term}};
    };
    Contrast contrast;
    contrast.clash = Clash::name;
    contrast.a = side(a, nameA);
    contrast.b = side(b, nameB);
    contrast.at(Trait::strength) = kind == NameKind::person ? 1.0 : 0.5;
    contrast.at(Trait::head) = sameSide ? 1.0 : 0.0;
    contrast.at(Trait::flat) = sameVerb ? 1.0 : 0.0;
    contrasts.push_back(std::move(contrast));
}

/// The position named in the subject, without a name beside it: "the minister spoke to them".
const Word* officeIn(const ConflictInput& input, const Statement& s, const StatementView& view) {
    const Word* found = nullptr;
    for (const Word& word : s.words) {
        if (word.token >= view.firstVerb) break;
        if (input.story.vocabulary.isName(word.term)) continue;
        if (!officeOf(input.story.readingOf(s).tokens[word.token].lower).empty()) found = &word;
    }
    return found;
}

void addOffices(const ContrastContext& context, std::size_t a, std::size_t b,
                std::vector<Contrast>& contrasts) {
    const ConflictInput& input = context.input();
    const Statement& sA = input.story.statements[a];
    const Statement& sB = input.story.statements[b];
    const Word* officeA = context.view(a).office;
    const Word* officeB = context.view(b).office;
    if (officeA == nullptr || officeB == nullptr || officeA->term == officeB->term) return;
    const auto named = [&](const Statement& s, const Word& office) {
        return officeOf(input.story.readingOf(s).tokens[office.token].lower);
    };
    if (named(sA, *officeA) == named(sB, *officeB)) return;
    if (!shareAny(context.view(a).verbs, context.view(b).verbs)) return;
    const auto side = [&](std::size_t index, const Statement& s, const Word& office) {
        return ContrastSide{
            index, office.span, std::string(input.story.textOf(s, office.span)), office.token, {office.term}};
    };
    Contrast contrast;
    contrast.clash = Clash::name;
    contrast.a = side(a, sA, *officeA);
    contrast.b = side(b, sB, *officeB);
    contrast.at(Trait::head) = contrast.at(Trait::flat) = 1.0;
    contrasts.push_back(std::move(contrast));
}

} // namespace

std::vector<PlaceName> readPlaces(const ConflictInput& input, const Statement& s) {
    std::vector<PlaceName> places;
    const std::vector<Token>& tokens = input.story.readingOf(s).tokens;
    for (const Word& word : s.words) {
        if (!input.story.vocabulary.isName(word.term)) continue;
        const NameKind kind = kindOf(input, word.term);
        if (kind == NameKind::person || kind == NameKind::organisation) continue;
        if (const auto role = roleOf(tokens, word.token, s.span))
            places.push_back({word.term, keyOf(input, word.term), placeLevel(keyOf(input, word.term)), *role,
                              word.span, word.token});
    }
    return places;
}

void readNames(const ConflictInput& input, const Statement& s, StatementView& view) {
    for (const Word& word : s.words) {
        if (!input.story.vocabulary.isName(word.term)) continue;
        const NameKind kind = kindOf(input, word.term);
        if (kind != NameKind::person && kind != NameKind::organisation) continue;
        std::vector<const Word*>& names = kind == NameKind::person ? view.persons : view.bodies;
        const bool known = std::any_of(names.begin(), names.end(),
                                       [&](const Word* other) { return other->term == word.term; });
        if (!known) names.push_back(&word);
    }
    view.office = officeIn(input, s, view);
}

void addNameContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                      std::vector<Contrast>& contrasts) {
    addPlaces(context, a, b, contrasts);
    addNames(context, a, b, NameKind::person, contrasts);
    addNames(context, a, b, NameKind::organisation, contrasts);
    addOffices(context, a, b, contrasts);
}

} // namespace crossdate::analysis
