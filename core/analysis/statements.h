// One document's sentences as statements.
#pragma once

#include "core/analysis/name_book.h"
#include "core/analysis/story.h"

#include <string_view>

namespace crossdate::analysis {

/// Appends the statements of document number `document` to the story.
void addStatements(Story& story, std::size_t document, const NameBook& names);

/// Words of the news trade ("report", "official", "week"), which tell two stories apart badly.
[[nodiscard]] bool isNewsWord(std::string_view stem);

} // namespace crossdate::analysis
