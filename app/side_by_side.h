// Documents of a case laid side by side, as `crossdate compare` prints them.
#pragma once

#include "core/base/progress.h"
#include "core/compare/collation_marks.h"
#include "core/model/snapshot.h"

#include <string>
#include <vector>

namespace crossdate::app {

struct SideBySide {
    std::vector<const DocumentView*> documents; // one column each
    std::vector<compare::MarkedRow> rows;
};

/// All of the documents; the first is the base.
[[nodiscard]] Result<SideBySide> sideBySide(const CaseSnapshot& snapshot,
                                            const std::vector<const DocumentView*>& documents,
                                            Progress& progress);
/// What the documents of an event say of it: the rows that hold a claim of the event.
[[nodiscard]] Result<SideBySide> sideBySide(const CaseSnapshot& snapshot, const EventView& event,
                                            Progress& progress);

/// {"rows":[{"cells":[{"document","quote","start","end","marks":[…]}|null],"moved"}]}; offsets are code
/// points.
[[nodiscard]] std::string sideBySideJson(const SideBySide& table);
/// For a person: row by row, each outlet's words under its name.
[[nodiscard]] std::string sideBySideText(const CaseSnapshot& snapshot, const SideBySide& table);

} // namespace crossdate::app
