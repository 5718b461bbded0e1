// How much of one thing was struck: "about 200 metres of the dam" here, "an 80-metre section of it" there.
#include "core/analysis/conflict.h"
#include "core/analysis/counts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kManyExtents = 100; // documents; beyond that the newest words of it are not compared

struct Extent {
    std::size_t statement = 0;
    Count count;
    std::vector<std::string> of; // words of the thing; none where it is named before
    Span span;
};

bool isPartWord(std::string_view lower) {
    static constexpr std::array<std::string_view, 10> words{
        "stretch", "section", "part", "portion", "span", "length", "segment", "piece", "swathe", "chunk"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

std::size_t tokenAt(const std::vector<text::Token>& tokens, std::size_t offset) {
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&](const text::Token& t) { return t.span.end > offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

/// The words of "the Old Town bridge" behind "of": one of them names the thing.
std::vector<std::string> thingAfter(const std::vector<text::Token>& tokens, std::size_t from) {
    std::vector<std::string> words;
    for (std::size_t i = from; i < std::min(from + 4, tokens.size()); ++i) {
        if (tokens[i].kind != text::TokenKind::word) break;
        if (!text::isStopWord(tokens[i].lower))
            words.push_back(Lexicon::instance().agreeing(tokens[i].stem));
        else if (i > from)
            break;
    }
    return words;
}

/// "200 metres of the dam", "an 80-metre section of the dam", "a stretch of more than 180 metres".
std::optional<Extent> extentOf(const Story& story, std::size_t index, const Count& count) {
    const Statement& s = story.statements[index];
    const std::vector<text::Token>& tokens = story.readingOf(s).tokens;
    const std::size_t first = tokenAt(tokens, count.quantity->span.begin);
    const std::size_t last = tokenAt(tokens, count.quantity->span.end);
    if (last >= tokens.size() || !isMeasure(count)) return std::nullopt;
    Extent extent{index, count, {}, count.quantity->span};
    if (first > 1 && tokens[first - 1].lower == "of" && isPartWord(tokens[first - 2].lower)) {
        extent.span.begin = tokens[first - 2].span.begin;
        return extent;
    }
    std::size_t next = last;
    if (isPartWord(tokens[next].lower)) ++next;
    if (next + 1 >= tokens.size() || tokens[next].lower != "of") return std::nullopt;
    extent.of = thingAfter(tokens, next + 1);
    if (extent.of.empty()) return std::nullopt;
    extent.span.end = tokens[next].span.end;
    return extent;
}

using ByDocument = std::map<std::size_t, std::vector<Extent>>;

ByDocument extentsOf(const Story& story) {
    ByDocument all;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        if (story.readingOf(story.statements[s]).quantities.empty()) continue;
        for (const Count& count : readCounts(story, story.statements[s])) {
            if (auto extent = extentOf(story, s, count))
                all[story.statements[s].document].push_back(std::move(*extent));
        }
    }
    return all;
}

bool sameThing(const Extent& a, const Extent& b) {
    if (a.count.dimension != b.count.dimension) return false;
    if (a.of.empty() || b.of.empty()) return true;
    return std::find_first_of(a.of.begin(), a.of.end(), b.of.begin(), b.of.end()) != a.of.end();
}

Finding findingOf(const Story& story, const Extent& a, const Extent& b) {
    const std::string shownA(story.textOf(story.statements[a.statement], a.span));
    const std::string shownB(story.textOf(story.statements[b.statement], b.span));
    Finding finding;
    finding.kind = ConflictKind::number;
    finding.score = a.of.empty() || b.of.empty() ? 0.5 : 0.6;
    finding.title = "Number: " + shownA + " ↔ " + shownB;
    finding.why = "number: “" + shownA + "” against “" + shownB + "”, each the " + a.count.dimension +
                  " of the part that is told of";
    finding.a = {a.statement, a.span, shownA};
    finding.b = {b.statement, b.span, shownB};
    return finding;
}

} // namespace

std::vector<Finding> extentConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    const ByDocument all = extentsOf(story);
    std::vector<Finding> findings;
    if (all.size() > kManyExtents) return findings;
    for (auto a = all.begin(); a != all.end(); ++a) {
        for (auto b = std::next(a); b != all.end(); ++b) {
            // A report that measures two parts may mean another of them.
            if (a->second.size() != 1 || b->second.size() != 1) continue;
            const Extent& x = a->second.front();
            const Extent& y = b->second.front();
            const Statement& sx = story.statements[x.statement];
            const Statement& sy = story.statements[y.statement];
            if (!sameThing(x, y) || !exclude(x.count, y.count)) continue;
            if (timesExclude(story, sx, sy) || reportsFarApart(story, sx, sy)) continue;
            if (input.likeness.sameStory(a->first, b->first)) findings.push_back(findingOf(story, x, y));
        }
    }
    return findings;
}

} // namespace crossdate::analysis
