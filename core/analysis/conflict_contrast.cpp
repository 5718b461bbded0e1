// Statements that tell one thing and differ in it, as likely as the model has it.
#include "core/analysis/conflict.h"
#include "core/analysis/contrast_model.h"
#include "core/analysis/similarity.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

constexpr double kLeastProbability = 0.5;
constexpr double kLeastUnlikely = 0.7;  // one document against itself; subject and object others
constexpr std::size_t kReach = 6;       // tokens around what differs that are shown with it
constexpr std::size_t kWordsShown = 4;  // of what both have
constexpr std::size_t kTraitsShown = 2; // of what speaks for it

ConflictKind kindOf(const Contrast& contrast) {
    switch (contrast.clash) {
    case Clash::number:
        return ConflictKind::number;
    case Clash::date:
        return ConflictKind::date;
    case Clash::place:
        return ConflictKind::place;
    case Clash::name:
        return ConflictKind::name;
    case Clash::open:
        return ConflictKind::status;
    case Clash::denied:
    case Clash::opposite:
        break;
    }
    return contrast.byDenial ? ConflictKind::denial : ConflictKind::polarity;
}

/// What differs with the words near it that both have.
Span shownSpan(const Statement& s, const ContrastSide& side, const std::vector<Term>& shared) {
    Span span = side.span;
    for (const Word& word : s.words) {
        const bool near = word.token + kReach >= side.token && word.token <= side.token + kReach;
        if (!near || !std::binary_search(shared.begin(), shared.end(), word.term)) continue;
        span = {std::min(span.begin, word.span.begin), std::max(span.end, word.span.end)};
    }
    return span;
}

std::string sharedWords(const Story& story, const Statement& s, const std::vector<Term>& shared) {
    std::string words;
    std::size_t count = 0;
    std::vector<Term> told;
    for (const Word& word : s.words) {
        if (!std::binary_search(shared.begin(), shared.end(), word.term)) continue;
        if (std::find(told.begin(), told.end(), word.term) != told.end() || count == kWordsShown) continue;
        words += (words.empty() ? "" : ", ") + std::string(story.textOf(s, word.span));
        told.push_back(word.term);
        ++count;
    }
    return words;
}

/// In words, for a reader; empty for traits that say nothing by themselves.
std::string_view spoken(Trait trait) {
    switch (trait) {
    case Trait::mutualBest:
        return "no other sentences of the two reports are closer";
    case Trait::sameSubject:
        return "the same subject";
    case Trait::sameVerb:
        return "the same verb";
    case Trait::sameHappening:
        return "claims of one event";
    case Trait::sameDay:
        return "dated alike";
    case Trait::sameValue:
        return "another figure in common";
    case Trait::names:
        return "the same names";
    default:
        return {};
    }
}

std::string reasons(const Contrast& contrast) {
    std::string text;
    std::size_t count = 0;
    for (const TraitShare& share : sharesOf(contrast)) {
        if (share.share <= 0 || spoken(share.trait).empty() || count == kTraitsShown) continue;
        text += "; " + std::string(spoken(share.trait));
        ++count;
    }
    return text;
}

std::string_view headline(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::number:
        return "Number: ";
    case ConflictKind::date:
        return "Date: ";
    case ConflictKind::place:
        return "Place: ";
    case ConflictKind::name:
        return "Name: ";
    case ConflictKind::status:
        return "Status: ";
    case ConflictKind::denial:
        return "Denial: ";
    default:
        return "Yes or no: ";
    }
}

Finding findingOf(const Story& story, const Contrast& contrast, double probability) {
    const Statement& a = story.statements[contrast.a.statement];
    const Statement& b = story.statements[contrast.b.statement];
    const std::vector<Term> shared = sharedTerms(a.terms, b.terms);
    Finding finding;
    finding.general = true;
    finding.kind = kindOf(contrast);
    finding.score = probability;
    finding.a = {contrast.a.statement, shownSpan(a, contrast.a, shared), contrast.a.value};
    finding.b = {contrast.b.statement, shownSpan(b, contrast.b, shared), contrast.b.value};
    finding.title = std::string(headline(finding.kind)) + contrast.a.value + " ↔ " + contrast.b.value;
    finding.why =
        std::string(nameOf(finding.kind)) + ": “" + contrast.a.value + "” against “" + contrast.b.value + "”";
    const std::string words = sharedWords(story, a, shared);
    if (!words.empty()) finding.why += ", both of “" + words + "”";
    finding.why += reasons(contrast);
    const auto days = publishedLater(story, a, b);
    const bool mayChange = finding.kind == ConflictKind::polarity || finding.kind == ConflictKind::status;
    if (days && *days != 0 && mayChange) {
        finding.relation = Relation::development;
        finding.why += "; the reports are of different days, so it may have changed";
    }
    return finding;
}

} // namespace

std::vector<Finding> contrastConflicts(const ConflictInput& input) {
    std::vector<Finding> findings;
    for (const Contrast& contrast : findContrasts(input)) {
        const double probability = probabilityOf(contrast);
        const bool unlikely = contrast.at(Trait::within) > 0 || contrast.at(Trait::misfit) > 0;
        if (probability < (unlikely ? kLeastUnlikely : kLeastProbability)) continue;
        findings.push_back(findingOf(input.story, contrast, probability));
    }
    return findings;
}

} // namespace crossdate::analysis
