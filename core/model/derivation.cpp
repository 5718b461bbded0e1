#include "core/model/derivation.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace crossdate {

namespace {

std::string place(const Passage& passage) {
    return toHex(passage.document) + ':' + std::to_string(passage.span.begin) + '-' +
           std::to_string(passage.span.end);
}

template <class Item>
void replace(std::vector<Item>& items, std::vector<Item>& fresh, const Belonging& belonging) {
    std::erase_if(items, [&belonging](const Item& item) { return belonging.has(item); });
    std::ranges::move(fresh, std::back_inserter(items));
}

} // namespace

Belonging::Belonging(const Derivation& derivation, const std::vector<DocumentId>& documents)
    : documents_(documents) {
    for (const Claim& claim : derivation.claims)
        if (has(claim)) claims_.insert(claim.id);
}

bool Belonging::has(DocumentId document) const {
    return std::ranges::binary_search(documents_, document);
}

bool Belonging::has(const SuggestedEvent& event) const {
    return !event.claims.empty() && claims_.contains(event.claims.front());
}

void apply(DerivationUpdate update, Derivation& derivation) {
    Derivation& fresh = update.fresh;
    if (!update.documents) {
        derivation = std::move(fresh);
        return;
    }
    const Belonging belonging(derivation, *update.documents);
    replace(derivation.events, fresh.events, belonging);
    replace(derivation.claims, fresh.claims, belonging);
    replace(derivation.conflicts, fresh.conflicts, belonging);
    replace(derivation.sharedCopies, fresh.sharedCopies, belonging);
    replace(derivation.inferredDates, fresh.inferredDates, belonging);
    replace(derivation.revisions, fresh.revisions, belonging);
    derivation.engine = std::move(fresh.engine);
    derivation.stories = std::move(fresh.stories);
}

ClaimId claimIdOf(const Passage& passage) {
    return {hashedId("claim " + place(passage))};
}
EventId eventIdOf(ClaimId firstClaim) {
    return {hashedId("event " + toHex(firstClaim))};
}

ConflictId conflictIdOf(ConflictKind kind, const Passage& a, const Passage& b) {
    const auto& [first, second] = a <= b ? std::pair(a, b) : std::pair(b, a);
    return {hashedId("conflict " + std::string(nameOf(kind)) + ' ' + place(first) + ' ' + place(second))};
}

} // namespace crossdate
