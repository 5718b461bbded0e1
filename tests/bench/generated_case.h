// Invented reports about invented stories, the same for the same seed everywhere: each story has its own
// people, bodies, places, dates and figures, and several outlets tell it in their own words, some of them
// with copy from a wire report, some with a figure or a date of their own.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace crossdate::bench {

struct GeneratedReport {
    std::string fileName; // "harbour-gazette_2019-05-15-17.txt": outlet and day are read from it and the text
    std::string outlet;
    std::string day; // ISO 8601
    std::string text;
};

struct CaseShape {
    std::size_t reports = 10'000;
    std::size_t stories = 500;
    std::size_t words = 400; // of each report, about
    unsigned seed = 1;
};

/// Report i tells story i modulo `stories`.
[[nodiscard]] std::vector<GeneratedReport> generatedCase(const CaseShape& shape);

} // namespace crossdate::bench
