// When something happened, as the case file keeps it: an EDTF string with the days it may span.
// core/date parses and makes these; everyone else only compares them.
#pragma once

#include "core/model/day.h"

#include <optional>
#include <string>

namespace crossdate {

/// `edtf` is EDTF level 1, never empty. An end that is open or unknown has no day.
struct Dating {
    std::string edtf;
    std::optional<Day> earliest;
    std::optional<Day> latest;

    [[nodiscard]] bool isSingleDay() const { return earliest && latest && *earliest == *latest; }
    bool operator==(const Dating&) const = default;
};

} // namespace crossdate
