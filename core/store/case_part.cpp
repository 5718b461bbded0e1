#include "core/store/case_part.h"

#include <algorithm>
#include <iterator>

namespace crossdate::store {

namespace {

template <class Item, class Belongs>
void take(const std::vector<Item>& from, std::vector<Item>& to, Belongs&& belongs) {
    std::ranges::copy_if(from, std::back_inserter(to), belongs);
}

} // namespace

CaseLayers partOf(const Evidence& evidence, const Derivation& derivation, const Judgements& judgements,
                  const std::vector<DocumentId>& documents) {
    CaseLayers part;
    part.outlets = evidence.outlets;
    const Belonging belonging(derivation, documents);
    const auto own = [&belonging](const auto& item) { return belonging.has(item); };
    const auto at = [&belonging](const Selector& selector) { return belonging.has(selector.document); };
    take(evidence.documents, part.documents,
         [&belonging](const DocumentPtr& document) { return belonging.has(document->id); });
    take(derivation.claims, part.derivation.claims, own);
    take(derivation.events, part.derivation.events, own);
    take(derivation.conflicts, part.derivation.conflicts, own);
    take(judgements.events, part.judgements.events,
         [&](const EventJudgement& judged) { return std::ranges::any_of(judged.anchors, at); });
    take(judgements.conflicts, part.judgements.conflicts,
         [&](const ConflictJudgement& judged) { return at(judged.a) || at(judged.b); });
    take(judgements.memberships, part.judgements.memberships,
         [&](const MembershipJudgement& judged) { return at(judged.claim); });
    return part;
}

} // namespace crossdate::store
