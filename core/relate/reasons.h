// The strongest single sign that two passages differ, or agree, in words. Private to core/relate.
#pragma once

#include "core/relate/comparison.h"
#include "core/relate/relate.h"

namespace crossdate::relate {

struct Reason {
    std::optional<ConflictKind> kind;
    double strength = 0; // for choosing among reasons only
    std::string why;
    Span a, b;
    bool rising =
        false; // a count that the second passage has higher, or a later stage: a development if it is later
};

/// Signs of a conflict, the strongest first; empty where there are none.
[[nodiscard]] std::vector<Reason> conflictReasons(const Comparison& pair);
/// What of the second passage the first has, and what it has not.
[[nodiscard]] Reason coverReason(const Comparison& pair, Label label);

} // namespace crossdate::relate
