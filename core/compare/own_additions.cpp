#include "core/compare/shared_copy.h"
#include "core/text/sentences.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

/// Sorted spans without overlaps.
std::vector<Span> united(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> result;
    for (const Span& span : spans) {
        if (!result.empty() && span.begin <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

/// Bytes of `span` that `spans` (united) cover.
std::size_t covered(const std::vector<Span>& spans, Span span) {
    std::size_t bytes = 0;
    auto next = std::lower_bound(spans.begin(), spans.end(), span.begin,
                                 [](const Span& known, std::size_t at) { return known.end <= at; });
    for (; next != spans.end() && next->begin < span.end; ++next)
        bytes += std::min(next->end, span.end) - std::max(next->begin, span.begin);
    return bytes;
}

} // namespace

std::vector<Span> ownAdditions(const Document& document, std::vector<Span> shared) {
    constexpr std::size_t kMostShared = 3; // one part in three
    shared.insert(shared.end(), document.boilerplate.begin(), document.boilerplate.end());
    const std::vector<Span> others = united(std::move(shared));
    const std::size_t begin = std::min(document.body.begin, document.text.size());
    std::vector<Span> own;
    bool joins = false;
    for (const Span& sentence : text::splitSentences(slice(document.text, document.body))) {
        const Span span{sentence.begin + begin, sentence.end + begin};
        const bool isOwn = covered(others, span) * kMostShared < span.size();
        if (isOwn && joins)
            own.back().end = span.end;
        else if (isOwn)
            own.push_back(span);
        joins = isOwn;
    }
    return own;
}

} // namespace crossdate::compare
