// How much two statements have in common, by what their shared words tell.
#pragma once

#include "core/analysis/story.h"
#include "core/base/progress.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace crossdate::analysis {

/// In both of two sorted lists.
[[nodiscard]] std::vector<Term> sharedTerms(const std::vector<Term>& a, const std::vector<Term>& b);
/// The same without a list of them: calls `use(term)` in ascending order.
template <class Use>
void forEachShared(const std::vector<Term>& a, const std::vector<Term>& b, Use&& use) {
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x < *y) {
            ++x;
        } else if (*y < *x) {
            ++y;
        } else {
            use(*x++);
            ++y;
        }
    }
}
[[nodiscard]] bool shareAny(const std::vector<Term>& a, const std::vector<Term>& b);
[[nodiscard]] double weightOf(const Story& story, const std::vector<Term>& terms);

/// Cosine of the two term vectors, 0..1.
[[nodiscard]] double cosine(const Story& story, const std::vector<Term>& a, const std::vector<Term>& b);
/// Weight of what is shared against the weight of the lighter side, 0..1.
[[nodiscard]] double overlap(const Story& story, const std::vector<Term>& a, const std::vector<Term>& b);

/// Who a statement names, or the sentence before where it points back; sorted.
[[nodiscard]] std::vector<Term> participants(const Statement& statement);
/// Both name somebody, and nobody in common; areStrangers counts those whom a statement points back to.
[[nodiscard]] bool nameOthers(const std::vector<Term>& namesA, const std::vector<Term>& namesB);
[[nodiscard]] bool areStrangers(const Statement& a, const Statement& b);

/// Behind the lead of its report, and begun with "a" or "another": told for comparison, or of something new.
[[nodiscard]] bool introducesAnother(const Story& story, const Statement& statement);

struct StatementPair {
    std::size_t a = 0, b = 0; // a < b, indices into Story::statements
    double cosine = 0;
};

/// Pairs of statements that share enough telling terms to be worth a closer look, found through an inverted
/// index; each statement keeps its nearest only. In ascending order.
[[nodiscard]] std::vector<StatementPair> candidatePairs(const Story& story, Progress& progress);

} // namespace crossdate::analysis
