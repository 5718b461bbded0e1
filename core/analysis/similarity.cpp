#include "core/analysis/similarity.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kNearest = 48;     // partners kept for each statement
constexpr std::size_t kCommonTerm = 600; // statements; a term in more of them proposes no pair
constexpr double kLeastShared = 0.9;     // weight that two statements must share

double squared(const Story& story, const std::vector<Term>& terms) {
    double sum = 0;
    for (const Term term : terms) sum += story.weight[term] * story.weight[term];
    return sum;
}

using Postings = std::vector<std::vector<std::uint32_t>>;

Postings indexTerms(const Story& story) {
    Postings postings(story.vocabulary.size());
    for (std::uint32_t s = 0; s < story.statements.size(); ++s) {
        for (const Term term : story.statements[s].terms) postings[term].push_back(s);
    }
    return postings;
}

std::vector<std::uint32_t> nearest(const Story& story, std::uint32_t self, const Postings& postings,
                                   std::vector<double>& shared) {
    std::vector<std::uint32_t> touched;
    for (const Term term : story.statements[self].terms) {
        if (postings[term].size() > kCommonTerm) continue;
        for (const std::uint32_t other : postings[term]) {
            if (other == self) continue;
            if (shared[other] == 0.0) touched.push_back(other);
            shared[other] += story.weight[term];
        }
    }
    std::vector<std::uint32_t> kept;
    std::copy_if(touched.begin(), touched.end(), std::back_inserter(kept),
                 [&](std::uint32_t other) { return shared[other] >= kLeastShared; });
    if (kept.size() > kNearest) {
        const auto last = kept.begin() + kNearest;
        std::nth_element(kept.begin(), last, kept.end(), [&](std::uint32_t a, std::uint32_t b) {
            return shared[a] != shared[b] ? shared[a] > shared[b] : a < b;
        });
        kept.erase(last, kept.end());
    }
    for (const std::uint32_t other : touched) shared[other] = 0.0;
    return kept;
}

} // namespace

std::vector<Term> sharedTerms(const std::vector<Term>& a, const std::vector<Term>& b) {
    std::vector<Term> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

bool shareAny(const std::vector<Term>& a, const std::vector<Term>& b) {
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end() && *x != *y)
        *x < *y ? static_cast<void>(++x) : static_cast<void>(++y);
    return x != a.end() && y != b.end();
}

double weightOf(const Story& story, const std::vector<Term>& terms) {
    double sum = 0;
    for (const Term term : terms) sum += story.weight[term];
    return sum;
}

double cosine(const Story& story, const std::vector<Term>& a, const std::vector<Term>& b) {
    const double norm = std::sqrt(squared(story, a) * squared(story, b));
    double both = 0;
    forEachShared(a, b, [&](Term term) { both += story.weight[term] * story.weight[term]; });
    return norm > 0 ? both / norm : 0.0;
}

double overlap(const Story& story, const std::vector<Term>& a, const std::vector<Term>& b) {
    const double lighter = std::min(weightOf(story, a), weightOf(story, b));
    double both = 0;
    forEachShared(a, b, [&](Term term) { both += story.weight[term]; });
    return lighter > 0 ? both / lighter : 0.0;
}

std::vector<StatementPair> candidatePairs(const Story& story, Progress& progress) {
    const Postings postings = indexTerms(story);
    std::vector<double> shared(story.statements.size(), 0.0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t s = 0; s < story.statements.size(); ++s) {
        if (progress.cancelled()) return {};
        for (const std::uint32_t other : nearest(story, s, postings, shared)) {
            pairs.emplace_back(std::min(s, other), std::max(s, other));
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<StatementPair> found;
    found.reserve(pairs.size());
    for (const auto& [a, b] : pairs) {
        found.push_back({a, b, cosine(story, story.statements[a].terms, story.statements[b].terms)});
    }
    return found;
}

std::vector<Term> participants(const Statement& s) {
    std::vector<Term> all;
    std::set_union(s.names.begin(), s.names.end(), s.contextNames.begin(), s.contextNames.end(),
                   std::back_inserter(all));
    return all;
}

bool nameOthers(const std::vector<Term>& namesA, const std::vector<Term>& namesB) {
    return !namesA.empty() && !namesB.empty() && !shareAny(namesA, namesB);
}

bool introducesAnother(const Story& story, const Statement& s) {
    if (s.sentence == 0) return false;
    const auto& tokens = story.readingOf(s).tokens;
    const auto first = std::find_if(tokens.begin(), tokens.end(), [&](const text::Token& token) {
        return s.span.contains(token.span.begin) && token.kind == text::TokenKind::word;
    });
    return first != tokens.end() &&
           (first->lower == "a" || first->lower == "an" || first->lower == "another");
}

bool areStrangers(const Statement& a, const Statement& b) {
    return nameOthers(participants(a), participants(b));
}

} // namespace crossdate::analysis
