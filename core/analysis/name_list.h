// Coordinated lists of names: "Norway, Denmark and Iceland", "with the town council and other bodies".
#pragma once

#include "core/analysis/story.h"

#include <optional>
#include <vector>

namespace crossdate::analysis {

struct NameList {
    Span span;
    std::vector<Term> names; // sorted, distinct
    bool open = false;       // "such as …", "… and others": it does not claim to be complete
};

/// Lists of two names or more.
[[nodiscard]] std::vector<NameList> nameLists(const Story& story, const Statement& statement);

/// The coordinated complement of an agreement or the like: "an agreement with A and B".
struct PartyList {
    Term head = kNoTerm; // "agreement"
    NameList parties;
};
[[nodiscard]] std::vector<PartyList> partyLists(const Story& story, const Statement& statement);

} // namespace crossdate::analysis
