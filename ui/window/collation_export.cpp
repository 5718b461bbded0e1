#include "ui/window/collation_export.h"

namespace crossdate::ui {

namespace {

/// As the command line names them.
std::string nameFor(MarkKind kind) {
    switch (kind) {
    case MarkKind::sharedCopy:
        return "shared";
    case MarkKind::moved:
        return "moved";
    case MarkKind::onlyHere:
        return "only";
    case MarkKind::sameValue:
        return "same value";
    case MarkKind::changed:
        return "changed";
    case MarkKind::attribution:
        return "attributed";
    case MarkKind::hedge:
        return "hedged";
    case MarkKind::development:
        return "development";
    case MarkKind::conflict:
        return "conflict";
    }
    return {};
}

} // namespace

report::CollationTable forExport(const CollationTable& table) {
    report::CollationTable made;
    made.base = table.base;
    for (const auto& heading : table.documents) made.documents.push_back(heading.document);
    for (const auto& row : table.rows) {
        report::CollationRow out;
        out.differs = row.differs;
        out.conflicts = row.conflicts;
        for (const auto& cell : row.cells) {
            report::CollationCell to{cell.sentences, {}, cell.moved};
            for (const auto& mark : cell.marks)
                to.marks.push_back({mark.span, nameFor(mark.kind), mark.why.toStdString()});
            out.cells.push_back(std::move(to));
        }
        made.rows.push_back(std::move(out));
    }
    return made;
}

} // namespace crossdate::ui
