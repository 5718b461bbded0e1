// Names of a whole text: who or what they are and one canonical form for each. Private to core/text.
#pragma once

#include "core/text/reading.h"

namespace crossdate::text {

/// Fills SentenceReading::names; tokens must be there.
void readNames(std::string_view text, std::vector<SentenceReading>& readings);

} // namespace crossdate::text
