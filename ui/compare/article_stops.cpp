#include "ui/compare/article_stops.h"

#include <algorithm>
#include <map>

namespace crossdate::ui {

namespace {

bool differs(const ArticleComparison& comparison, const ArticlePair& pair) {
    if (pair.alike < 1 || pair.moved) return true;
    const auto marked = [&](Side side) {
        const auto& marks = comparison.text(side).marks; // by place; those of words lie within their pair
        const Span span = pair.span(side);
        auto mark = std::partition_point(marks.begin(), marks.end(), [span](const PassageMark& before) {
            return before.span.begin < span.begin;
        });
        for (; mark != marks.end() && mark->span.begin < span.end; ++mark)
            if (mark->kind == MarkKind::changed || mark->kind == MarkKind::onlyHere ||
                mark->kind == MarkKind::moved)
                return true;
        return false;
    };
    return marked(Side::left) || marked(Side::right);
}

/// Where a stretch of the right article belongs in the left one: after the pair of the sentence before it.
std::size_t placeInLeft(const ArticleComparison& comparison, const ArticleStretch& stretch) {
    const auto& right = comparison.text(Side::right);
    for (std::size_t sentence = stretch.first; sentence-- > 0;)
        if (const auto pair = right.pairOf[sentence]; pair != kNone)
            return comparison.pairs[pair].span(Side::left).end;
    return 0;
}

std::vector<ArticleStop> differences(const ArticleComparison& comparison) {
    std::vector<std::pair<std::size_t, ArticleStop>> found; // by place in the left article
    for (const auto& pair : comparison.pairs)
        if (differs(comparison, pair))
            found.push_back({pair.span(Side::left).begin, {{pair.spans[0], pair.spans[1]}}});
    for (const auto& stretch : comparison.text(Side::left).stretches)
        found.push_back({stretch.span.begin, {{stretch.span, std::nullopt}}});
    for (const auto& stretch : comparison.text(Side::right).stretches)
        found.push_back({placeInLeft(comparison, stretch), {{std::nullopt, stretch.span}}});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ArticleStop> stops;
    for (auto& [place, stop] : found) stops.push_back(std::move(stop));
    return stops;
}

std::vector<ArticleStop> conflicts(const ArticleComparison& comparison) {
    std::map<ConflictId, Span> right;
    const auto isConflict = [](const PassageMark& mark) {
        return mark.kind == MarkKind::conflict || mark.kind == MarkKind::development;
    };
    for (const auto& mark : comparison.text(Side::right).marks)
        if (isConflict(mark)) right.emplace(mark.conflict, mark.span);
    std::vector<ArticleStop> stops;
    for (const auto& mark : comparison.text(Side::left).marks)
        if (const auto found = right.find(mark.conflict); isConflict(mark) && found != right.end())
            stops.push_back({{mark.span, found->second}});
    return stops;
}

std::vector<ArticleStop> copied(const ArticleComparison& comparison) {
    std::vector<ArticleStop> stops;
    for (const auto& [left, right] : comparison.sharedCopy) stops.push_back({{left, right}});
    return stops;
}

} // namespace

std::vector<ArticleStop> articleStops(const ArticleComparison& comparison, StopKind kind) {
    switch (kind) {
    case StopKind::difference:
        return differences(comparison);
    case StopKind::conflict:
        return conflicts(comparison);
    case StopKind::copied:
        return copied(comparison);
    }
    return {};
}

Stops allStops(const ArticleComparison& comparison) {
    return {articleStops(comparison, StopKind::difference), articleStops(comparison, StopKind::conflict),
            articleStops(comparison, StopKind::copied)};
}

std::size_t nextStop(const std::vector<ArticleStop>& stops, Side side, std::size_t at, int direction) {
    if (stops.empty()) return kNone;
    // The last stop that begins at or before the place; stops that are not on this side go with the one
    // before.
    std::size_t here = kNone;
    bool on = false;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const auto& span = stops[i].span(side);
        if (!span || span->begin > at) continue;
        if (here != kNone && span->begin < stops[here].span(side)->begin) continue;
        here = i;
        on = span->contains(at) || span->begin == at;
    }
    const auto count = stops.size();
    if (direction > 0) return here == kNone ? 0 : (here + 1) % count;
    if (here == kNone) return count - 1;
    return on ? (here + count - 1) % count : here;
}

} // namespace crossdate::ui
