#include "core/compare/collation_marks.h"
#include "core/compare/only_here.h"

namespace crossdate::compare {

Result<std::vector<std::vector<CellMark>>> wordMarks(const std::vector<CellText>& cells, Progress& progress) {
    if (progress.cancelled()) return fail(ErrorCode::cancelled, "cancelled");
    std::vector<std::vector<CellMark>> marks(cells.size());
    for (std::size_t c = 0; c < cells.size(); ++c) {
        std::vector<std::string_view> others;
        for (std::size_t d = 0; d < cells.size(); ++d)
            for (const Span& sentence : cells[d].sentences)
                if (d != c) others.push_back(slice(cells[d].text, sentence));
        for (const Span& clause : onlyHere(cells[c].text, cells[c].sentences, others))
            marks[c].push_back({clause, CellMarkKind::only});
    }
    return marks;
}

} // namespace crossdate::compare
