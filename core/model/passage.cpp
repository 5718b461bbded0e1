#include "core/model/passage.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <tuple>

namespace crossdate {

namespace {

constexpr std::size_t kContext = 32;

std::size_t commonSuffix(std::string_view a, std::string_view b) {
    const auto [ia, ib] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(ia - a.rbegin());
}

std::size_t commonPrefix(std::string_view a, std::string_view b) {
    const auto [ia, ib] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(ia - a.begin());
}

} // namespace

Selector makeSelector(const Passage& passage, std::string_view documentText) {
    const Span at{std::min(passage.span.begin, documentText.size()),
                  std::min(passage.span.end, documentText.size())};
    const std::size_t before =
        utf8::floorBoundary(documentText, at.begin > kContext ? at.begin - kContext : 0);
    const std::size_t after = utf8::floorBoundary(documentText, at.end + kContext);
    return {passage.document, std::string(slice(documentText, at)),
            std::string(slice(documentText, {before, at.begin})),
            std::string(slice(documentText, {at.end, after})), at};
}

std::optional<Span> resolve(const Selector& selector, std::string_view documentText) {
    if (slice(documentText, selector.position) == selector.exact) return selector.position;
    if (selector.exact.empty()) return std::nullopt;

    using Fit = std::tuple<std::size_t, std::size_t>; // context kept, nearness
    std::optional<Span> best;
    Fit bestFit{};
    for (std::size_t at = documentText.find(selector.exact); at != std::string_view::npos;
         at = documentText.find(selector.exact, at + 1)) {
        const Span span{at, at + selector.exact.size()};
        const std::size_t context = commonSuffix(documentText.substr(0, span.begin), selector.prefix) +
                                    commonPrefix(documentText.substr(span.end), selector.suffix);
        const std::size_t distance =
            at > selector.position.begin ? at - selector.position.begin : selector.position.begin - at;
        const Fit fit{context, documentText.size() - std::min(distance, documentText.size())};
        if (!best || fit > bestFit) {
            best = span;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace crossdate
