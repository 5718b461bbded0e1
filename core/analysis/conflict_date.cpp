// One happening on two days that exclude each other.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <cstdlib>

namespace crossdate::analysis {

namespace {

constexpr double kLeastCosine = 0.5;
constexpr double kLeastDeed = 0.3; // of statements with verb, object and names in common
constexpr double kLeastNames = 0.6;
constexpr std::size_t kObjectReach = 16; // bytes from a verb to its object
constexpr std::int64_t kOneDeed = 14;    // days apart for a deed that few words tell alike
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
    // Of "August 16" only the year is counted from it.
    return story.documents[s.document].publishedInferred &&
           s.claim.dateReason.find("month and day") == std::string::npos &&
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

/// The content word behind what a statement is about: of "filed its petition", the petition.
Term objectOf(const Statement& s) {
    if (s.kindForm < VerbForm::base) return kNoTerm;
    for (const Word& word : s.words) {
        if (word.span.begin < s.kindSpan.end) continue;
        return word.span.begin - s.kindSpan.end <= kObjectReach ? word.term : kNoTerm;
    }
    return kNoTerm;
}

/// "lodged the petition on 18 August" and "filed its petition on August 16", of those who are named in both.
bool sameDeed(const Statement& a, const Statement& b) {
    const Term object = objectOf(a);
    return object != kNoTerm && object == objectOf(b) && !sharedTerms(a.names, b.names).empty() &&
           a.claim.date->isSingleDay() && b.claim.date->isSingleDay() &&
           std::abs(gap(*a.claim.date, *b.claim.date)) <= kOneDeed;
}

bool oneHappening(const Story& story, const Statement& a, const Statement& b, double cosine) {
    if (a.kind == kNoKind || a.kind != b.kind || recurs(a.kind)) return false;
    if (a.claim.modality == Modality::expected || b.claim.modality == Modality::expected) return false;
    const bool deed =
        cosine >= kLeastDeed && sameDeed(a, b) && overlap(story, a.names, b.names) >= kLeastNames;
    if (deed) return true;
    if (cosine < kLeastCosine) return false;
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
        finding.score = std::clamp(0.3 + 0.6 * pair.cosine, 0.5, 0.9);
        finding.title = "Date: " + date::humanDate(*a.claim.date) + " ↔ " + date::humanDate(*b.claim.date);
        finding.why = "date: one happening, dated " + date::humanDate(*a.claim.date) + " (" +
                      a.claim.dateReason + ") and " + date::humanDate(*b.claim.date) + " (" +
                      b.claim.dateReason + "), which exclude each other";
        finding.a = {pair.a, a.claim.dateSpan, a.claim.date->edtf};
        finding.b = {pair.b, b.claim.dateSpan, b.claim.date->edtf};
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace crossdate::analysis
