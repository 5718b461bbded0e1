#include "ui/compare/comparable_store.h"

#include <algorithm>

namespace crossdate::ui {

ComparablePtr ComparableStore::get(const DocumentView& view) {
    const auto published = publishedDay(view);
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(view.document->id);
        if (found != kept_.end() && found->second.published == published) return found->second.comparable;
    }
    auto made =
        std::make_shared<const compare::Comparable>(compare::makeComparable(*view.document, published));
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= kMost) kept_.erase(kept_.begin());
    kept_[view.document->id] = {published, made};
    return made;
}

std::optional<Day> publishedDay(const DocumentView& view) {
    return view.published ? view.published->earliest : std::nullopt;
}

std::vector<std::size_t> sentencesIn(const compare::Comparable& comparable, Span span) {
    const auto& sentences = comparable.sentences;
    auto first = std::partition_point(sentences.begin(), sentences.end(),
                                      [&](const auto& sentence) { return sentence.span.end <= span.begin; });
    std::vector<std::size_t> touched;
    for (; first != sentences.end() && first->span.begin < span.end; ++first)
        touched.push_back(static_cast<std::size_t>(first - sentences.begin()));
    return touched;
}

std::vector<compare::Pairing> decidedBetween(const CaseSnapshot& snapshot, const compare::Comparable& a,
                                             const compare::Comparable& b) {
    std::vector<compare::Pairing> decided;
    const auto add = [&](Span inA, Span inB, bool paired) {
        for (const auto i : sentencesIn(a, inA))
            for (const auto j : sentencesIn(b, inB)) decided.push_back({i, j, paired});
    };
    for (const auto& pairing : snapshot.pairings) {
        if (pairing.a.document == a.document && pairing.b.document == b.document)
            add(pairing.a.span, pairing.b.span, pairing.paired);
        else if (pairing.a.document == b.document && pairing.b.document == a.document)
            add(pairing.b.span, pairing.a.span, pairing.paired);
    }
    return decided;
}

std::vector<compare::CollationPairing>
decidedAmong(const CaseSnapshot& snapshot, const std::vector<const compare::Comparable*>& documents) {
    std::vector<compare::CollationPairing> all;
    for (std::size_t a = 0; a < documents.size(); ++a)
        for (std::size_t b = a + 1; b < documents.size(); ++b)
            for (const auto& pairing : decidedBetween(snapshot, *documents[a], *documents[b]))
                all.push_back({a, b, pairing});
    return all;
}

} // namespace crossdate::ui
