#include "core/model/derivation.h"

#include <utility>

namespace crossdate {

namespace {

std::string place(const Passage& passage) {
    return toHex(passage.document) + ':' + std::to_string(passage.span.begin) + '-' +
           std::to_string(passage.span.end);
}

} // namespace

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
