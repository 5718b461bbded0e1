// Word diffs in tests: how they look in one line, and the laws that hold for all of them.
#pragma once

#include "core/compare/word_diff.h"

#include <string>
#include <string_view>

namespace crossdate::compare {

bool operator==(const DiffPart& x, const DiffPart& y);

} // namespace crossdate::compare

namespace crossdate::compare::test {

[[nodiscard]] WordDiff diffOf(std::string_view a, std::string_view b, const DiffOptions& options = {});

/// Text a with {a's words|b's words} where they differ and =a's words|b's words= where they are equal in
/// value. Moves are not shown.
[[nodiscard]] std::string shown(std::string_view a, std::string_view b, const DiffOptions& options = {});

/// Both texts can be rebuilt from the parts, no part splits a word, partners are each other's and as equal as
/// they say, moves hold what is marked as inside one.
void checkLaws(std::string_view a, std::string_view b, const WordDiff& diff);

/// diff(b, a) is diff(a, b) with its sides exchanged.
void checkMirror(std::string_view a, std::string_view b, const DiffOptions& options = {});

} // namespace crossdate::compare::test
