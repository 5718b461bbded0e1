// What both exports of a collation say. Private to the room.
#pragma once

#include "core/report/collation_export.h"

#include <string_view>

namespace crossdate::report {

/// "Northwire, 15 May 2019 …": outlet, date as EDTF and title of a document; what is known of it.
struct ColumnName {
    std::string outlet, published, title;
};
[[nodiscard]] ColumnName columnName(const CaseSnapshot& snapshot, DocumentId document);
[[nodiscard]] std::string_view documentText(const CaseSnapshot& snapshot, DocumentId document);
/// "agree", "differ", "conflict" or "one report".
[[nodiscard]] std::string_view stateOf(const CollationRow& row);
/// What stands between two sentences of a cell: a space, or " … " where something is left out.
[[nodiscard]] std::string_view between(std::string_view text, Span before, Span after);

} // namespace crossdate::report
