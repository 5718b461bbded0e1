// Numbers in digits and words: "26,000", "£1.7bn", "two and a half million", "a dozen". Private to core/text.
#pragma once

#include "core/text/tokens.h"

#include <optional>
#include <string>
#include <vector>

namespace crossdate::text {

/// A number and the tokens it takes, currency sign and magnitude ("billion") with it.
struct Number {
    std::size_t count = 0; // tokens
    double value = 0;
    std::optional<double> second; // the upper end of "10-20" in one token
    std::string currency;         // ISO 4217, of a sign before it
    std::string suffix;           // what a digit token ends in: "km", "%", "year-old"
    bool digits = false;          // written in digits
    bool plainInteger = false;    // digits only, without comma, sign or magnitude: may be a year or a label
    bool isOrdinal = false;       // "26th", "third": places in an order are no quantities
};

/// Class of a word (word_class.h): "two", "twenty-one", "half", "a".
[[nodiscard]] bool mayBeginNumber(std::string_view lower);

/// The number that begins at token `i`, in at most a dozen tokens.
[[nodiscard]] std::optional<Number> readNumber(const std::vector<Token>& tokens, std::size_t i);

} // namespace crossdate::text
