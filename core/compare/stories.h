// Which of many documents tell the same story. Two stories may look alike, the same kind of thing happening
// to other people at another place; what tells them apart are the names, figures and words that one of them
// has and the other has not.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/compare/comparable.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

/// More documents than this are ErrorCode::too_large: every two of them are compared.
inline constexpr std::size_t kMostStoryDocuments = 1000;

/// The story of each document: numbers from 0 without gaps. The stories are the same for any order of
/// `documents`. How many there are is found, not given; in doubt a story is divided rather than two joined,
/// so that many short reports of one story may fall into two groups of them. ErrorCode::cancelled when
/// progress says so. Pure and thread-safe.
[[nodiscard]] Result<std::vector<std::size_t>>
tellStoriesApart(const std::vector<const Comparable*>& documents, Progress& progress);

} // namespace crossdate::compare
