// The steps of undo and redo, kept in the case. All but history() need an open writing transaction.
#pragma once

#include "core/store/case_file.h"
#include "core/store/connection.h"

#include <string>
#include <string_view>

namespace crossdate::store {

/// So many steps can be taken back; the oldest are forgotten, the judgements they made are not.
inline constexpr int kMostSteps = 1000;

/// Appends a step; what was undone can no longer be redone.
void appendStep(const Connection& connection, std::string_view label, std::string_view changeset);

/// Takes the last step back, or does the first undone one again. Foreign keys must be off. Throws Failure
/// `not_found` when there is no such step.
void undoStep(const Connection& connection);
void redoStep(const Connection& connection);

[[nodiscard]] History historyOf(const Connection& connection);

/// Whether a stored step is what was written: the hash of label and changeset.
[[nodiscard]] Sha256 digestOfStep(std::string_view label, std::string_view changeset);

} // namespace crossdate::store
