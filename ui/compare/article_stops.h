// The places one goes through in two articles: what differs, what conflicts, what was copied. Pure.
#pragma once

#include "ui/compare/article_text.h"

namespace crossdate::ui {

enum class StopKind { difference, conflict, copied };

/// A place in one article or in both.
struct ArticleStop {
    std::array<std::optional<Span>, 2> spans;
    [[nodiscard]] const std::optional<Span>& span(Side side) const {
        return spans[static_cast<std::size_t>(side)];
    }
};

/// In reading order of the left article; what stands only in the right one comes after the pair it follows
/// there.
[[nodiscard]] std::vector<ArticleStop> articleStops(const ArticleComparison& comparison, StopKind kind);

/// All of them, by kind. Made off the GUI thread.
using Stops = std::array<std::vector<ArticleStop>, 3>;
[[nodiscard]] Stops allStops(const ArticleComparison& comparison);

/// The stop to go to from byte `at` of one side; wraps around. kNone without stops. `direction` is 1 or -1.
[[nodiscard]] std::size_t nextStop(const std::vector<ArticleStop>& stops, Side side, std::size_t at,
                                   int direction);

} // namespace crossdate::ui
