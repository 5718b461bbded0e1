// Which stretches of a document are marked when it is read for one event, and why. Pure.
#pragma once

#include "core/model/snapshot.h"

#include <QString>

#include <vector>

namespace crossdate::ui {

/// In the order they are painted, the later over the earlier.
enum class MarkKind { sharedCopy, onlyHere, attribution, hedge, development, conflict };

struct PassageMark {
    MarkKind kind = MarkKind::conflict;
    Span span;           // in the document's text, UTF-8 bytes
    ConflictId conflict; // of a conflict or development
    QString why;         // plain text, for a tooltip or a screen reader
    bool operator==(const PassageMark&) const = default;
};

/// "conflict", "only here", "hedged" …, as the legend has it.
[[nodiscard]] QString nameOf(MarkKind kind);

/// The claims of `event` that are the document's, in reading order.
[[nodiscard]] std::vector<const Claim*> claimsOf(const EventView& event, DocumentId document);

/// Marks of one document read for `event`: by kind, then place. Conflicts judged as different or dismissed
/// have no mark; what only this outlet says is never marked inside a conflict.
[[nodiscard]] std::vector<PassageMark> passageMarks(const CaseSnapshot& snapshot, const EventView& event,
                                                    DocumentId document);

} // namespace crossdate::ui
