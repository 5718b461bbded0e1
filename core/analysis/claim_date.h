// Which of a sentence's date expressions says when what it tells happened.
#pragma once

#include "core/analysis/story.h"

namespace crossdate::analysis {

/// Sets the claim's date, its span and its reason; leaves them empty where the statement has none of its own.
/// An undated statement never takes a neighbour's date.
void dateStatement(const Story& story, Statement& statement, const ReadDocument& document);

} // namespace crossdate::analysis
