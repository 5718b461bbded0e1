// Which stretches of a document are marked when it is read for one event or beside other documents, and why.
// Pure.
#pragma once

#include "core/model/snapshot.h"

#include <QString>

#include <vector>

namespace crossdate::ui {

/// In the order they are painted, the later over the earlier.
enum class MarkKind {
    sharedCopy,
    moved,     // stands elsewhere in the other text
    onlyHere,  // the others have nothing like it
    sameValue, // written otherwise: "15 May", "May 15"
    changed,   // the other text has other words here
    attribution,
    hedge,
    development,
    conflict
};

struct PassageMark {
    MarkKind kind = MarkKind::conflict;
    Span span;           // in the document's text, UTF-8 bytes
    ConflictId conflict; // of a conflict or development
    QString why;         // plain text, for a tooltip or a screen reader
    bool operator==(const PassageMark&) const = default;
};

/// "conflict", "only here", "hedged" …, as the legend has it.
[[nodiscard]] QString nameOf(MarkKind kind);

/// `span` without the white space, stops and quotation marks at its ends; empty when nothing else is in it.
[[nodiscard]] Span trimmedToWords(std::string_view text, Span span);

/// Word marks where no short conflict or development lies: its line says more. Conflicts of whole sentences
/// leave their words marked.
[[nodiscard]] std::vector<PassageMark> besideConflicts(std::string_view text, std::vector<PassageMark> words,
                                                       const std::vector<PassageMark>& marks);

/// The claims of `event` that are the document's, in reading order.
[[nodiscard]] std::vector<const Claim*> claimsOf(const EventView& event, DocumentId document);

/// Marks of one document read for `event`: by kind, then place. Conflicts judged as different or dismissed
/// have no mark; what only this outlet says is never marked inside a conflict.
[[nodiscard]] std::vector<PassageMark> passageMarks(const CaseSnapshot& snapshot, const EventView& event,
                                                    DocumentId document);

/// Marks of one document read beside `others`, whatever the event: its conflicts with them, what it hedges,
/// and the copy it shares with them. By kind, then place.
[[nodiscard]] std::vector<PassageMark> documentMarks(const CaseSnapshot& snapshot, DocumentId document,
                                                     const std::vector<DocumentId>& others);

} // namespace crossdate::ui
