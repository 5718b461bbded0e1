// One happening in two places that do not lie in one another.
#include "core/analysis/conflict.h"
#include "core/analysis/place_part.h"

#include <algorithm>
#include <array>
#include <map>

namespace crossdate::analysis {

namespace {

struct Located {
    Term place = kNoTerm;
    std::string key;
    PlaceLevel level = PlaceLevel::city;
    Span span;
};

/// "in Oslo", "near Oslo" after what the clause is about: where it happened. nullopt where two are named.
std::optional<Located> whereOf(const Story& story, const Statement& s) {
    static constexpr std::array<std::string_view, 4> prepositions{"in", "near", "outside", "at"};
    const auto& tokens = story.readingOf(s).tokens;
    std::optional<Located> found;
    for (const Word& word : s.words) {
        if (!story.vocabulary.isName(word.term) || word.quoted || word.token == 0) continue;
        const std::string key = story.vocabulary.textOf(word.term).substr(1);
        const auto level = placeLevel(key);
        if (!level || *level == PlaceLevel::region) continue;
        const std::string& before = tokens[word.token - 1].lower;
        if (std::find(prepositions.begin(), prepositions.end(), before) == prepositions.end()) continue;
        if (word.span.begin < s.kindSpan.end) continue;
        if (found) return std::nullopt;
        found = Located{word.term, key, *level, {tokens[word.token - 1].span.begin, word.span.end}};
    }
    return found;
}

} // namespace

std::vector<Finding> placeConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        if (a.document == b.document || a.kind == kNoKind || a.kind != b.kind) continue;
        if (Lexicon::instance().isSpeech(a.kind) || !sameHappening(input, pair.a, pair.b)) continue;
        const auto placeA = whereOf(story, a);
        const auto placeB = whereOf(story, b);
        if (!placeA || !placeB || placeA->level != placeB->level || placesAgree(placeA->key, placeB->key))
            continue;
        Finding finding;
        finding.kind = ConflictKind::place;
        finding.score = std::min(0.5 + 0.4 * pair.cosine, 0.9);
        const std::string nameA = input.names.shown(placeA->key);
        const std::string nameB = input.names.shown(placeB->key);
        finding.title = "Place: " + nameA + " ↔ " + nameB;
        finding.why = "place: one happening " + quoted(story, a, placeA->span) + " in one report and " +
                      quoted(story, b, placeB->span) + " in the other, and neither place lies in the other";
        finding.a = {pair.a, placeA->span, nameA};
        finding.b = {pair.b, placeB->span, nameB};
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace crossdate::analysis
