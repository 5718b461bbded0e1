// Invented news of any length, the same for the same seed everywhere: dates, figures, names and quotations
// about as often as in a newspaper.
#pragma once

#include "core/analysis/analyse.h"

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::bench {

class NewsWriter {
public:
    explicit NewsWriter(unsigned seed) : random_(seed) {}

    [[nodiscard]] std::string sentence();
    [[nodiscard]] std::string paragraph();
    /// Paragraphs until there are `bytes`.
    [[nodiscard]] std::string prose(std::size_t bytes);

private:
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    template <class List>
    [[nodiscard]] auto pick(const List& list) {
        return list[below(std::size(list))];
    }
    [[nodiscard]] std::string when();
    [[nodiscard]] std::string who();
    [[nodiscard]] std::string howMany();
    [[nodiscard]] std::string deed();

    std::mt19937 random_; // its numbers are laid down by the standard; the distributions' are not
};

/// `count` reports by eight outlets, five of them on each story. Reports on a story share some sentences.
[[nodiscard]] analysis::AnalysisInput generatedReports(std::size_t count, unsigned seed);

} // namespace crossdate::bench
