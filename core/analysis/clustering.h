// Statements of several documents about one happening, brought together.
#pragma once

#include "core/analysis/name_book.h"
#include "core/analysis/similarity.h"
#include "core/analysis/story.h"

#include <optional>
#include <vector>

namespace crossdate::analysis {

struct Cluster {
    std::vector<std::size_t> statements; // indices into Story::statements, ascending
    std::optional<Dating> date;          // what all dated members agree on
    bool decided = false;                // merged or split by the analyst: an event in any case
};

/// Single linkage over pairs of the same kind of happening with compatible participants and dates, strongest
/// pairs first; two clusters whose dates exclude each other are never joined. Every claim is in one cluster.
[[nodiscard]] std::vector<Cluster> clusterClaims(const Story& story, const NameBook& names,
                                                 const std::vector<StatementPair>& pairs, Progress& progress);

/// An utterance rather than a deed: somebody named says, offers or is quoted.
[[nodiscard]] bool isUtterance(const Story& story, const Statement& statement);

} // namespace crossdate::analysis
