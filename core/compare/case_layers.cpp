#include "core/compare/case_layers.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

/// Indices of documents by id; documents asked for twice count at their first place.
class Columns {
public:
    explicit Columns(const std::vector<DocumentId>& documents) : documents_(documents) {}
    [[nodiscard]] std::optional<std::size_t> of(DocumentId id) const {
        const auto found = std::find(documents_.begin(), documents_.end(), id);
        if (found == documents_.end()) return std::nullopt;
        return static_cast<std::size_t>(found - documents_.begin());
    }

private:
    const std::vector<DocumentId>& documents_;
};

/// The sentence that holds most of `span`.
std::optional<std::size_t> sentenceAt(const Comparable& document, Span span) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const Span& sentence = document.sentences[s].span;
        if (!sentence.overlaps(span)) continue;
        const std::size_t shared = std::min(sentence.end, span.end) - std::max(sentence.begin, span.begin);
        if (shared <= most) continue;
        most = shared;
        best = s;
    }
    return best;
}

bool isStanding(const ConflictView& conflict) {
    if (conflict.verdict == Verdict::open) return conflict.relation == Relation::conflict;
    return conflict.verdict == Verdict::confirmed;
}

} // namespace

std::vector<CollationPairing> pairingsOf(const CaseSnapshot& snapshot,
                                         const std::vector<const Comparable*>& documents) {
    std::vector<DocumentId> ids;
    for (const Comparable* document : documents) ids.push_back(document->document);
    const Columns columns(ids);
    std::vector<CollationPairing> pairings;
    for (const crossdate::Pairing& judged : snapshot.pairings) {
        const auto a = columns.of(judged.a.document), b = columns.of(judged.b.document);
        if (!a || !b || *a == *b) continue;
        const auto sentenceA = sentenceAt(*documents[*a], judged.a.span);
        const auto sentenceB = sentenceAt(*documents[*b], judged.b.span);
        if (sentenceA && sentenceB) pairings.push_back({*a, *b, {*sentenceA, *sentenceB, judged.paired}});
    }
    return pairings;
}

MarkLayers layersOf(const CaseSnapshot& snapshot, const std::vector<DocumentId>& documents) {
    const Columns columns(documents);
    MarkLayers layers;
    for (const ConflictView& conflict : snapshot.conflicts) {
        const auto a = columns.of(conflict.a.passage.document), b = columns.of(conflict.b.passage.document);
        if (a && b && isStanding(conflict))
            layers.conflicts.push_back({*a, *b, conflict.a.passage.span, conflict.b.passage.span});
    }
    for (const SharedCopy& copy : snapshot.sharedCopies) {
        const auto a = columns.of(copy.a), b = columns.of(copy.b);
        if (!a || !b) continue;
        for (const SharedPassage& passage : copy.passages)
            layers.shared.push_back({*a, *b, passage.a, passage.b});
    }
    for (const EventView& event : snapshot.events) {
        for (const Claim& claim : event.claims) {
            const auto column = columns.of(claim.passage.document);
            if (column && !claim.modalitySpan.empty()) layers.hedged.push_back({*column, claim.modalitySpan});
        }
    }
    return layers;
}

} // namespace crossdate::compare
