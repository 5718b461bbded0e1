// Subjects of verbs, found from the words around them. Private to core/text.
#pragma once

#include "core/text/clauses.h"
#include "core/text/reading.h"

#include <optional>

namespace crossdate::text {

/// The name that begins at `offset`; null where there is none.
[[nodiscard]] const Name* nameFrom(const SentenceReading& reading, std::size_t offset);

/// The subject that stands before token `verb`: "people familiar with the matter" of "… said"; an apposition
/// or participle between commas before the verb is stepped over, unless it is the name itself.
[[nodiscard]] std::optional<TokenRange> subjectBefore(const SentenceReading& reading, std::size_t verb);

/// The subject after an inverted verb: "said Brook, the mayor".
[[nodiscard]] std::optional<TokenRange> subjectAfter(const SentenceReading& reading, std::size_t verb);

/// What stands after a preposition or "citing", to the end of the phrase: "three US officials familiar with
/// the plan".
[[nodiscard]] TokenRange phraseAfter(const SentenceReading& reading, std::size_t begin);

/// The first noun phrase of the sentence, after an introductory phrase with its comma.
[[nodiscard]] std::optional<TokenRange> mainSubject(const SentenceReading& reading, std::size_t before);

} // namespace crossdate::text
