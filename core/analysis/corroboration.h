// How many independent origins stand behind an event: outlets that share copy, or that rest on the same named
// source, count once.
#pragma once

#include "core/analysis/story.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace crossdate::analysis {

struct Corroboration {
    int independent = 0;
    std::string reason;
};

class OriginCounter {
public:
    OriginCounter(const Story& story, const std::vector<SharedCopy>& copies,
                  const std::map<OutletId, std::string>& outlets);

    [[nodiscard]] Corroboration count(const std::vector<std::size_t>& statements) const;

private:
    [[nodiscard]] bool shareCopyAt(const Statement& a, const Statement& b) const;
    [[nodiscard]] std::string outletOf(std::size_t document) const;

    const Story& story_;
    const std::map<OutletId, std::string>& outlets_;
    std::map<std::pair<DocumentId, DocumentId>, const SharedCopy*> copies_;
};

} // namespace crossdate::analysis
