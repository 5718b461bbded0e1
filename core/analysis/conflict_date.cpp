// One happening on two days that exclude each other.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/date/edtf.h"

#include <algorithm>

namespace crossdate::analysis {

namespace {

constexpr double kLeastCosine = 0.5;
constexpr double kLeastNames = 0.6;
constexpr std::int64_t kFarApart = 120; // days: further apart it is more likely another happening of the kind

std::int64_t gap(const Dating& a, const Dating& b) {
    if (!a.earliest || !a.latest || !b.earliest || !b.latest) return 0;
    return std::max(*b.earliest - *a.latest, *a.earliest - *b.latest);
}

/// What happens again and again is told of many days.
bool recurs(Kind kind) {
    const std::string_view name = Lexicon::instance().nameOf(kind);
    return Lexicon::instance().isSpeech(kind) || name == "meeting" || name == "visit" || name == "increase" ||
           name == "decrease" || name == "protest" || name == "attack";
}

bool countedFromInference(const Story& story, const Statement& s) {
    return story.documents[s.document].publishedInferred &&
           s.claim.dateReason.find("counted from") != std::string::npos;
}

/// "Monday" and "Tuesday" are two days, wherever in the week an inferred publication date lies.
bool namesWeekday(const Story& story, const Statement& s) {
    const std::string_view text = story.textOf(s, s.claim.dateSpan);
    for (const std::string_view day :
         {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}) {
        if (text.find(day) != std::string_view::npos) return s.claim.date->isSingleDay();
    }
    return false;
}

bool oneHappening(const Story& story, const Statement& a, const Statement& b, double cosine) {
    if (a.kind == kNoKind || a.kind != b.kind || recurs(a.kind) || cosine < kLeastCosine) return false;
    if (a.claim.modality == Modality::expected || b.claim.modality == Modality::expected) return false;
    if (a.names.empty() || b.names.empty()) return cosine >= kLeastCosine + 0.15;
    return overlap(story, a.names, b.names) >= kLeastNames;
}

} // namespace

std::vector<Finding> dateConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        if (a.document == b.document || !a.claim.date || !b.claim.date) continue;
        if (date::compatible(*a.claim.date, *b.claim.date) || !oneHappening(story, a, b, pair.cosine))
            continue;
        const std::int64_t days = gap(*a.claim.date, *b.claim.date);
        // A day counted from an inferred publication date may itself be a few days off.
        const bool weekdays = namesWeekday(story, a) && namesWeekday(story, b) && days < 7;
        const bool unsure = !weekdays && (countedFromInference(story, a) || countedFromInference(story, b));
        if (days <= (unsure ? 3 : 0) || days > kFarApart) continue;
        Finding finding;
        finding.kind = ConflictKind::date;
        finding.score = std::min(0.3 + 0.6 * pair.cosine, 0.9);
        finding.title = "Date: " + date::humanDate(*a.claim.date) + " ↔ " + date::humanDate(*b.claim.date);
        finding.why = "date: one happening, dated " + date::humanDate(*a.claim.date) + " (" +
                      a.claim.dateReason + ") and " + date::humanDate(*b.claim.date) + " (" +
                      b.claim.dateReason + "), which exclude each other";
        finding.a = {pair.a, a.span, a.claim.date->edtf};
        finding.b = {pair.b, b.span, b.claim.date->edtf};
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace crossdate::analysis
