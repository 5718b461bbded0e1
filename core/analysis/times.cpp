#include "core/analysis/times.h"

#include <cstdlib>

namespace crossdate::analysis {

namespace {

constexpr std::int64_t kFarApart = 45; // days

struct When {
    std::optional<Day> earliest, latest;
};

When whenOf(const Story& story, const Statement& s) {
    if (s.claim.date) return {s.claim.date->earliest, s.claim.date->latest};
    const auto& published = story.documents[s.document].published;
    if (s.claim.modality == Modality::expected && published) return {published->earliest, std::nullopt};
    return {};
}

bool before(const When& a, const When& b) {
    return a.latest && b.earliest && *a.latest < *b.earliest;
}

} // namespace

bool reportsFarApart(const Story& story, const Statement& a, const Statement& b) {
    if (a.claim.date && b.claim.date) return false;
    const auto& publishedA = story.documents[a.document].published;
    const auto& publishedB = story.documents[b.document].published;
    if (!publishedA || !publishedB || !publishedA->earliest || !publishedB->earliest) return false;
    return std::abs(*publishedA->earliest - *publishedB->earliest) > kFarApart;
}

bool timesExclude(const Story& story, const Statement& a, const Statement& b) {
    const When whenA = whenOf(story, a);
    const When whenB = whenOf(story, b);
    return before(whenA, whenB) || before(whenB, whenA);
}

} // namespace crossdate::analysis
