// One decision told with two counts of votes: four to two here, five to two there.
#include "core/analysis/conflict.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kReach = 5; // tokens between a split and the word that says it is one of votes

struct Split {
    std::size_t statement = 0;
    double larger = 0, smaller = 0;
    Span span;
};

bool tellsOfVotes(const std::vector<text::Token>& tokens, std::size_t first, std::size_t last) {
    static constexpr std::array<std::string_view, 14> stems{"vote",   "voic",    "ballot", "major", "judg",
                                                            "justic", "juror",   "member", "rule",  "decis",
                                                            "split",  "verdict", "juri",   "senat"};
    const std::size_t begin = first > kReach ? first - kReach : 0;
    for (std::size_t i = begin; i < std::min(last + kReach, tokens.size()); ++i) {
        if (std::find(stems.begin(), stems.end(), tokens[i].stem) != stems.end()) return true;
    }
    return false;
}

std::size_t tokenAt(const std::vector<text::Token>& tokens, std::size_t offset) {
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&](const text::Token& t) { return t.span.end > offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

Split made(std::size_t statement, double x, double y, Span span) {
    return {statement, std::max(x, y), std::min(x, y), span};
}

/// "four votes to two", "52 against 48".
void readWritten(const Story& story, std::size_t index, std::vector<Split>& splits) {
    const Statement& s = story.statements[index];
    const text::SentenceReading& reading = story.readingOf(s);
    for (std::size_t q = 1; q < reading.quantities.size(); ++q) {
        const text::Quantity& x = reading.quantities[q - 1];
        const text::Quantity& y = reading.quantities[q];
        if (!s.span.contains(x.span.begin) || !x.unit.empty() || !y.unit.empty()) continue;
        const std::size_t first = tokenAt(reading.tokens, x.span.end);
        const std::size_t last = tokenAt(reading.tokens, y.span.begin);
        if (last <= first || last - first > 3) continue;
        const std::string& joint = reading.tokens[last - 1].lower;
        // "from 12 to 20 members" is a rise, "12 to 20 votes" a range.
        const bool rises = first > 1 && reading.tokens[first - 2].lower == "from";
        if ((joint != "to" && joint != "against") || rises || (joint == "to" && y.value > x.value)) continue;
        if (tellsOfVotes(reading.tokens, first, last))
            splits.push_back(made(index, x.value, y.value, {x.span.begin, y.span.end}));
    }
}

std::optional<std::pair<int, int>> dashed(std::string_view word) {
    int x = 0, y = 0;
    const char* end = word.data() + word.size();
    const auto first = std::from_chars(word.data(), end, x);
    if (first.ec != std::errc{} || first.ptr == end) return std::nullopt;
    std::string_view rest(first.ptr, static_cast<std::size_t>(end - first.ptr));
    const std::string_view enDash = "–";
    if (rest.starts_with(enDash))
        rest.remove_prefix(enDash.size());
    else if (rest.starts_with("-"))
        rest.remove_prefix(1);
    else
        return std::nullopt;
    const auto second = std::from_chars(rest.data(), end, y);
    if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
    return std::pair(x, y);
}

/// "voted 52-48", "a 5-4 ruling"; the text is read, for tokens may part at the dash.
void readDashed(const Story& story, std::size_t index, std::vector<Split>& splits) {
    const Statement& s = story.statements[index];
    const std::vector<text::Token>& tokens = story.readingOf(s).tokens;
    const std::string& text = story.documentOf(s).text;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::size_t begin = tokens[i].span.begin;
        if (!s.span.contains(begin) || text[begin] < '0' || text[begin] > '9') continue;
        std::size_t end = text.find_first_of(" \n\t,.;:)", begin);
        end = std::min(end, s.span.end);
        const auto split = dashed(slice(text, {begin, end}));
        if (split && split->first >= split->second && tellsOfVotes(tokens, i, i + 1))
            splits.push_back(made(index, split->first, split->second, {begin, end}));
    }
}

/// Of one body: as many voted, but for one or two who were away or are told wrongly.
bool sameBody(const Split& a, const Split& b) {
    const double sumA = a.larger + a.smaller;
    const double sumB = b.larger + b.smaller;
    return std::abs(sumA - sumB) <= std::max(1.0, 0.03 * std::max(sumA, sumB));
}

Finding findingOf(const Story& story, const Split& a, const Split& b) {
    const std::string shownA(story.textOf(story.statements[a.statement], a.span));
    const std::string shownB(story.textOf(story.statements[b.statement], b.span));
    Finding finding;
    finding.kind = ConflictKind::number;
    finding.score = 0.6;
    finding.title = "Votes: " + shownA + " ↔ " + shownB;
    finding.why = "votes: “" + shownA + "” against “" + shownB + "”, the only split each report tells";
    finding.a = {a.statement, a.span, shownA};
    finding.b = {b.statement, b.span, shownB};
    return finding;
}

} // namespace

std::vector<Finding> splitConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::map<std::size_t, std::vector<Split>> byDocument;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        std::vector<Split> splits;
        readWritten(story, s, splits);
        readDashed(story, s, splits);
        std::vector<Split>& all = byDocument[story.statements[s].document];
        all.insert(all.end(), splits.begin(), splits.end());
    }
    std::erase_if(byDocument, [](const auto& entry) { return entry.second.size() != 1; });
    std::vector<Finding> findings;
    for (const auto& [document, splits] : byDocument) {
        for (const auto& [other, others] : byDocument) {
            if (other <= document) continue;
            const Split& a = splits.front();
            const Split& b = others.front();
            if (a.larger == b.larger && a.smaller == b.smaller) continue;
            const Statement& sa = story.statements[a.statement];
            const Statement& sb = story.statements[b.statement];
            if (!sameBody(a, b) || timesExclude(story, sa, sb) || reportsFarApart(story, sa, sb)) continue;
            if (input.likeness.sameStory(document, other)) findings.push_back(findingOf(story, a, b));
        }
    }
    return findings;
}

} // namespace crossdate::analysis
