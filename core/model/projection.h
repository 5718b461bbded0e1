// Lays the judgements over the latest derivation. Pure, so that what the analyst sees can be tested
// without a file or a window.
#pragma once

#include "core/model/snapshot.h"

namespace crossdate {

/// What the three layers hold together.
struct CaseLayers {
    CaseInfo info;
    std::vector<Outlet> outlets; // in order of first import
    std::vector<DocumentPtr> documents;
    Derivation derivation;
    Judgements judgements;
};

/// Rules: a judged event takes the suggestion that shares most of its anchors (half of them at least) and
/// lends it its id, title, date and status; one that finds none stays, marked orphaned, with its anchors as
/// claims. Confirmed conflicts that are no longer suggested stay as well. Outlets without documents are left
/// out.
///
/// Merges and splits are kept as the events that claims belong to. Such a claim is shown there, whatever was
/// suggested with it; the other claims of a suggestion go along when at least half of the suggestion, or half
/// of what was decided to be there, does. Title, date and count of a merged or split event are the best of
/// what was suggested until the next derivation makes its own.
[[nodiscard]] CaseSnapshot project(const CaseLayers& layers);

} // namespace crossdate
