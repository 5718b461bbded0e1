// What stands above a document's text: who, when, which, and the line that is put under a quotation of it.
#pragma once

#include "core/model/snapshot.h"

#include <QString>

namespace crossdate::ui {

/// Texts of the case made fit to show (shownText).
struct DocumentHeading {
    DocumentId document;
    QString outlet;
    int colour = 0;   // index into the outlet palette
    QString headline; // may be empty
    QString date;     // "15 May 2019 (inferred)", "no date"
    QString subtitle; // grade, date, version, headline
    QString citation; // one line
    bool operator==(const DocumentHeading&) const = default;
};

[[nodiscard]] DocumentHeading headingOf(const CaseSnapshot& snapshot, const DocumentView& view);

/// "“words”, on a line of its own — the citation": what the clipboard gets.
[[nodiscard]] QString quotationOf(const QString& words, const QString& citation);

} // namespace crossdate::ui
