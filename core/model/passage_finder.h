// Finding judged passages again in the texts of a case. Used by the projection and wherever a judgement has
// to be laid beside a derivation it was not made with.
#pragma once

#include "core/model/evidence.h"
#include "core/model/passage.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace crossdate {

/// Resolves selectors against the documents of one case. Holds views: the documents must outlive it.
class PassageFinder {
public:
    explicit PassageFinder(const std::vector<DocumentPtr>& documents);

    [[nodiscard]] const Document* document(DocumentId id) const;
    /// Where the selector points; nullopt when its document or its words are not in the case.
    [[nodiscard]] std::optional<Passage> find(const Selector& selector) const;

private:
    std::unordered_map<DocumentId, const Document*> documents_;
};

/// Bytes both passages cover; 0 in different documents.
[[nodiscard]] std::size_t overlapOf(const Passage& a, const Passage& b);
/// The same place for a person: the shorter of the two lies at least half inside the other.
[[nodiscard]] bool samePlace(const Passage& a, const Passage& b);

} // namespace crossdate
