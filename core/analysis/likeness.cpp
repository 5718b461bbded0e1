#include "core/analysis/likeness.h"

#include "core/analysis/similarity.h"

#include <algorithm>

namespace crossdate::analysis {

DocumentLikeness::DocumentLikeness(const Story& story) : story_(story), terms_(story.documents.size()) {
    for (const Statement& s : story.statements) {
        terms_[s.document].insert(terms_[s.document].end(), s.terms.begin(), s.terms.end());
    }
    for (std::vector<Term>& terms : terms_) {
        std::sort(terms.begin(), terms.end());
        terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    }
}

double DocumentLikeness::of(std::size_t a, std::size_t b) {
    if (b < a) std::swap(a, b);
    const auto [entry, fresh] = known_.try_emplace((static_cast<std::uint64_t>(a) << 32U) | b, 0.0);
    if (fresh) entry->second = cosine(story_, terms_[a], terms_[b]);
    return entry->second;
}

} // namespace crossdate::analysis
