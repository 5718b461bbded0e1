// Which words of a clause are verbs, from a list of verbs and the words around them.
#pragma once

#include "core/text/tokens.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace crossdate::analysis {

enum class VerbUse {
    none,
    finite,     // "signed", "has signed", "will sign": with its auxiliaries
    participle, // "trapped" in "miners trapped underground"
    infinitive, // "to sign"
    gerund      // "signing"
};

/// How token `at` is used; auxiliaries themselves are no verbs here. Words that are as often nouns count only
/// where the words around them leave no noun.
[[nodiscard]] VerbUse verbUse(const std::vector<text::Token>& tokens, std::size_t at);

/// The first token of the verb group that ends at `at`: "has" of "has not yet signed".
[[nodiscard]] std::size_t groupBegin(const std::vector<text::Token>& tokens, std::size_t at);

/// Lemma of a verb form, "" where it is none: "signed" gives "sign", "broken" "break".
[[nodiscard]] std::string_view verbLemma(const text::Token& token);

} // namespace crossdate::analysis
