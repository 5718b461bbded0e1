// Which of a sentence's date expressions says when what it tells happened.
#pragma once

#include "core/analysis/story.h"

namespace crossdate::analysis {

/// Sets the claim's date, its span and its reason; leaves them empty where the statement has none of its own.
/// An undated statement never takes a neighbour's date.
void dateStatement(const Story& story, Statement& statement, const ReadDocument& document);

/// The expression says when something was said, not when it happened: "…, the firm said on Friday".
[[nodiscard]] bool datesTheSaying(const text::SentenceReading& reading, Span mention);

/// "not inspected since 2022", "before August", "until Monday" bound a time, they do not say when.
[[nodiscard]] bool onlyBounds(const Statement& statement, std::string_view text, Span mention);

} // namespace crossdate::analysis
