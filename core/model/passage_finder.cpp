#include "core/model/passage_finder.h"

#include <algorithm>

namespace crossdate {

PassageFinder::PassageFinder(const std::vector<DocumentPtr>& documents) {
    for (const DocumentPtr& document : documents) documents_.emplace(document->id, document.get());
}

const Document* PassageFinder::document(DocumentId id) const {
    const auto found = documents_.find(id);
    return found == documents_.end() ? nullptr : found->second;
}

std::optional<Passage> PassageFinder::find(const Selector& selector) const {
    const Document* home = document(selector.document);
    if (home == nullptr) return std::nullopt;
    const auto span = resolve(selector, home->text);
    if (!span) return std::nullopt;
    return Passage{selector.document, *span};
}

std::size_t overlapOf(const Passage& a, const Passage& b) {
    if (a.document != b.document || !a.span.overlaps(b.span)) return 0;
    return std::min(a.span.end, b.span.end) - std::max(a.span.begin, b.span.begin);
}

bool samePlace(const Passage& a, const Passage& b) {
    if (a == b) return true;
    const std::size_t shared = overlapOf(a, b);
    return shared > 0 && 2 * shared >= std::min(a.span.size(), b.span.size());
}

} // namespace crossdate
