// What one report has as still to come, the other has as done: "will be held" against "was held".
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/analysis/statements.h"

#include <algorithm>
#include <array>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kVerbAfterCue = 24; // bytes from the cue to the verb it governs
constexpr std::size_t kObjectBefore = 6;  // tokens around a verb in which its object stands
constexpr std::size_t kObjectAfter = 7;
constexpr std::size_t kCommon = 120;          // statements; a verb in more of them tells nothing
constexpr double kLeastWeight = 1.6;          // of the objects that both have
constexpr double kLeastWeightStrangers = 2.2; // where they name nobody in common

/// A verb in its clause with the nouns around it.
struct Deed {
    std::size_t statement = 0;
    Term verb = kNoTerm;
    Span cue;
    Span span;                 // verb and objects
    std::vector<Term> objects; // sorted, distinct
};

std::vector<Term> objectsNear(const Story& story, const Statement& s, const Word& verb) {
    std::vector<Term> objects;
    for (const Word& word : s.words) {
        if (word.token + kObjectBefore < verb.token || word.token > verb.token + kObjectAfter) continue;
        const bool idle =
            word.term == verb.term || word.quoted || isNewsWord(story.vocabulary.textOf(word.term));
        if (!idle) objects.push_back(word.term);
    }
    std::sort(objects.begin(), objects.end());
    objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
    return objects;
}

/// "could", "may": a possibility is no plan.
bool isPlan(std::string_view cue) {
    static constexpr std::array<std::string_view, 7> possible{"could", "couldn't", "may",        "might",
                                                              "Could", "possibly", "potentially"};
    return std::find(possible.begin(), possible.end(), cue) == possible.end();
}

/// Verbs that say little without their object.
bool isLight(std::string_view stem) {
    static constexpr std::array<std::string_view, 16> stems{"have", "has", "had",  "make", "take", "get",
                                                            "give", "go",  "come", "need", "use",  "want",
                                                            "cost", "see", "keep", "face"};
    return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

/// Nothing but "be" and adverbs stands between the cue and the word: it is the verb of the plan.
bool governs(const Story& story, const Statement& s, Span cue, const Word& verb) {
    const auto& tokens = story.readingOf(s).tokens;
    return std::all_of(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        if (token.span.begin < cue.end || token.span.begin >= verb.span.begin) return true;
        return token.lower == "be" || token.lower == "been" || token.lower == "to" || token.lower == "also" ||
               token.lower == "soon" || token.lower == "now" || token.lower.ends_with("ly");
    });
}

std::vector<Deed> plansOf(const Story& story, std::size_t index) {
    const Statement& s = story.statements[index];
    std::vector<Deed> plans;
    for (const text::ModalityCue& cue : story.readingOf(s).modality) {
        if (cue.modality != Modality::expected || !s.span.contains(cue.span.begin)) continue;
        const auto verb = std::find_if(s.words.begin(), s.words.end(), [&](const Word& word) {
            return word.span.begin >= cue.span.end && !story.vocabulary.isName(word.term);
        });
        if (verb == s.words.end() || verb->span.begin > cue.span.end + kVerbAfterCue) continue;
        if (!governs(story, s, cue.span, *verb)) continue;
        if (verb->negated || verb->quoted || !isPlan(story.textOf(s, cue.span))) continue;
        if (isLight(story.readingOf(s).tokens[verb->token].stem)) continue;
        plans.push_back({index, verb->term, cue.span, cue.span, objectsNear(story, s, *verb)});
    }
    return plans;
}

/// "was held", "has revoked", "issued": told as done, neither planned nor denied nor only an infinitive.
bool isDone(const Story& story, const Statement& s, const Word& word) {
    const text::SentenceReading& reading = story.readingOf(s);
    if (word.negated || word.quoted || story.vocabulary.isName(word.term)) return false;
    if (isPutAs(reading, Modality::expected, word.span.begin) || isNegatedAt(reading, word.span.begin))
        return false;
    const text::Token& token = reading.tokens[word.token];
    const auto before = [&](std::size_t back) {
        return word.token >= back ? std::string_view(reading.tokens[word.token - back].lower)
                                  : std::string_view{};
    };
    if (before(1) == "to" || before(1) == "the" || before(1) == "a" || token.lower.ends_with("ing"))
        return false;
    static constexpr std::array<std::string_view, 5> past{"was", "were", "has", "have", "had"};
    for (std::size_t back = 1; back <= 2; ++back) {
        if (std::find(past.begin(), past.end(), before(back)) != past.end()) return true;
    }
    return token.lower.ends_with("ed") || token.lower == token.stem + "d";
}

Span around(const Statement& s, Span core, const std::vector<Term>& shared) {
    for (const Word& word : s.words) {
        if (!std::binary_search(shared.begin(), shared.end(), word.term)) continue;
        core = {std::min(core.begin, word.span.begin), std::max(core.end, word.span.end)};
    }
    return core;
}

/// The words that both have, as the first writes them.
std::string shownMatter(const Story& story, const Statement& s, const std::vector<Term>& shared) {
    std::string shown;
    for (const Word& word : s.words) {
        if (!std::binary_search(shared.begin(), shared.end(), word.term)) continue;
        shown += (shown.empty() ? "" : " ") + std::string(story.textOf(s, word.span));
        if (shown.size() > 40) break;
    }
    return "“" + shown + "”";
}

std::optional<Finding> compare(const ConflictInput& input, const Deed& plan, std::size_t index,
                               const Word& verb) {
    const Story& story = input.story;
    const Statement& a = story.statements[plan.statement];
    const Statement& b = story.statements[index];
    if (a.document == b.document || !input.likeness.sameStory(a.document, b.document)) return std::nullopt;
    if (timesExclude(story, a, b) && a.claim.date && b.claim.date) return std::nullopt;
    if (reportsFarApart(story, a, b)) return std::nullopt;
    if (!a.matters.empty() && !b.matters.empty() && sharedTerms(a.matters, b.matters).empty())
        return std::nullopt; // a bill and an order
    const std::vector<Term> shared = sharedTerms(plan.objects, objectsNear(story, b, verb));
    const bool onlyNames =
        std::all_of(shared.begin(), shared.end(), [&](Term term) { return story.vocabulary.isName(term); });
    const double weight = weightOf(story, shared);
    if (areStrangers(a, b) && weight < kLeastWeightStrangers) return std::nullopt;
    if (onlyNames || weight + 0.5 * story.weight[plan.verb] < kLeastWeight) return std::nullopt;
    const auto days = publishedLater(story, a, b);
    Finding finding;
    finding.kind = ConflictKind::status;
    finding.relation = days && *days <= 0 ? Relation::conflict : Relation::development;
    finding.score = std::min(0.3 + 0.08 * weight, 0.7);
    const std::string matter = shownMatter(story, a, shared);
    finding.title = "Status of " + matter + ": planned ↔ done";
    finding.a = {plan.statement, around(a, plan.cue, shared), "planned"};
    finding.b = {index, around(b, verb.span, shared), "done"};
    finding.why = "status of " + matter + ": still to come in " + quoted(story, a, finding.a.span) +
                  ", done in " + quoted(story, b, finding.b.span);
    if (finding.relation == Relation::development)
        finding.why += "; the second can follow the first, so it may be an update";
    return finding;
}

} // namespace

std::vector<Finding> carriedOutConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Deed> plans;
    std::map<Term, std::vector<std::pair<std::size_t, const Word*>>> done;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        for (Deed& plan : plansOf(story, s)) {
            done[plan.verb];
            plans.push_back(std::move(plan));
        }
    }
    for (std::size_t s = 0; s < story.statements.size() && !done.empty(); ++s) {
        for (const Word& word : story.statements[s].words) {
            const auto found = done.find(word.term);
            if (found != done.end() && isDone(story, story.statements[s], word))
                found->second.emplace_back(s, &word);
        }
    }
    // Many reports of a plan and of the deed make one change of state, told once.
    std::map<std::pair<Term, std::vector<Term>>, Finding> best;
    for (const Deed& plan : plans) {
        if (done[plan.verb].size() > kCommon) continue;
        for (const auto& [index, verb] : done[plan.verb]) {
            auto finding = compare(input, plan, index, *verb);
            if (!finding) continue;
            const std::vector<Term> matter = sharedTerms(plan.objects, story.statements[index].terms);
            const auto [known, fresh] = best.try_emplace({plan.verb, matter}, *finding);
            if (!fresh && known->second.score < finding->score) known->second = std::move(*finding);
        }
    }
    std::vector<Finding> findings;
    findings.reserve(best.size());
    for (auto& [matter, finding] : best) findings.push_back(std::move(finding));
    return findings;
}

} // namespace crossdate::analysis
