#include "core/analysis/counts.h"

#include "core/analysis/toll.h"
#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "words/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace crossdate::analysis {

namespace {

using text::Quantity;
using text::Token;

constexpr double kSlack = 0.005;      // of a measure, for rounding
constexpr double kAbout = 0.05;       // "about 350" is no 371
constexpr double kConverted = 0.03;   // "three weeks" and "20 days"; feet rounded to metres
constexpr std::size_t kNounReach = 4; // tokens from a number to the noun it counts
constexpr std::size_t kTermReach = 4; // tokens from a term of years to what it is a term of

struct Unit {
    std::string dimension;
    double factor = 1;
};

const Unit* unitOf(const std::string& name) {
    static const std::map<std::string, Unit, std::less<>> units = [] {
        std::map<std::string, Unit, std::less<>> all;
        for (const std::string_view line : WordList(words::measures).section({})) {
            const std::size_t first = line.find('\t');
            const std::size_t second = line.find('\t', first + 1);
            if (second == std::string_view::npos) continue;
            all[std::string(line.substr(first + 1, second - first - 1))] = {
                std::string(line.substr(0, first)), std::stod(std::string(line.substr(second + 1)))};
        }
        return all;
    }();
    const auto found = units.find(name);
    return found == units.end() ? nullptr : &found->second;
}

/// A round figure stands for what rounds to it: 26,000 may be 26,312; 1.7 bn may be 1.68 bn. 200 is 200.
double tolerance(double value) {
    const double size = std::abs(value);
    if (size < 1000) return 0;
    double unit = 1;
    while (std::fmod(size, unit * 10) == 0 && unit * 10 <= size) unit *= 10;
    return unit >= 100 ? unit / 2 : 0;
}

/// Bounds on both sides that no words give are those of "about".
bool isApproximate(const Quantity& quantity) {
    if (!quantity.low || !quantity.high || *quantity.low == *quantity.high) return false;
    const double below = quantity.value - *quantity.low;
    return std::abs(*quantity.high - quantity.value - below) < 1e-6 * std::abs(quantity.value) && below > 0;
}

void setBounds(Count& count) {
    const Quantity& quantity = *count.quantity;
    const double infinity = std::numeric_limits<double>::infinity();
    const bool bounded = quantity.low || quantity.high;
    count.low = bounded ? quantity.low.value_or(-infinity) : quantity.value;
    count.high = bounded ? quantity.high.value_or(infinity) : quantity.value;
    const double size = std::abs(quantity.value);
    if (isApproximate(quantity) && quantity.unit != "%") {
        count.low = std::max(count.low, quantity.value - kAbout * size);
        count.high = std::min(count.high, quantity.value + kAbout * size);
    }
    const double slack = std::max(tolerance(quantity.value), kSlack * size * (quantity.unit.empty() ? 0 : 1));
    count.low -= slack;
    count.high += slack;
}

void convert(Count& count, const Unit& unit, double slack) {
    const double spare = slack * std::abs(count.quantity->value);
    count.low = (count.low - spare) * unit.factor;
    count.high = (count.high + spare) * unit.factor;
}

std::size_t tokenAt(const std::vector<Token>& tokens, std::size_t offset) {
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end > offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

/// "within 60 days" sets a limit, "jailed for five years" a term. Other times and ages ("eight days", "aged
/// 16") differ with the day of the report and are no counts.
std::optional<std::string> timeRole(const std::vector<Token>& tokens, const Statement& s,
                                    const Quantity& quantity) {
    static constexpr std::array<std::string_view, 6> terms{"prison", "jail",    "imprisonment",
                                                           "bars",   "custody", "sentence"};
    const std::size_t first = tokenAt(tokens, quantity.span.begin);
    const std::size_t last = tokenAt(tokens, quantity.span.end);
    if (first > 0 && tokens[first - 1].lower == "within") return "time limit";
    const bool sentenced = Lexicon::instance().nameOf(s.kind) == "sentence" && first > 0 &&
                           (tokens[first - 1].lower == "for" || tokens[first - 1].lower == "to");
    if (sentenced) return "term of a sentence";
    for (std::size_t i = last; i < std::min(last + kTermReach, tokens.size()); ++i) {
        if (isOneOf(terms, tokens[i].lower)) return "term of a sentence";
    }
    return std::nullopt;
}

Span withNoun(const std::vector<Token>& tokens, const Quantity& quantity) {
    Span phrase = quantity.span;
    const std::size_t last = tokenAt(tokens, quantity.span.end);
    for (std::size_t i = last; i < std::min(last + kNounReach, tokens.size()); ++i) {
        if (!quantity.of.empty() && tokens[i].stem == quantity.of) phrase.end = tokens[i].span.end;
    }
    return phrase;
}

/// "370 of the planes": a part of them, so there may be more, but not fewer.
bool isShareOf(std::string_view after) {
    return after.starts_with(" of the ") || after.starts_with(" of its ") || after.starts_with(" of their ");
}

const Unit* unitOf(const Quantity& quantity) {
    return unitOf(quantity.unit.empty() ? quantity.of : quantity.unit);
}

Count plainCount(const Story& story, const Statement& s, const Quantity& quantity) {
    const std::vector<Token>& tokens = story.readingOf(s).tokens;
    Count count;
    count.quantity = &quantity;
    count.of = Lexicon::instance().agreeing(quantity.of);
    count.dimension = quantity.unit;
    count.phrase = withNoun(tokens, quantity);
    count.open = quantity.unit.empty() && isShareOf(story.textOf(s, {quantity.span.end, s.span.end}));
    setBounds(count);
    if (count.open) count.high = std::numeric_limits<double>::infinity();
    return count;
}

std::optional<Count> countOf(const Story& story, const Statement& s, const Quantity& quantity) {
    if (quantity.of.empty() && quantity.unit.empty()) return std::nullopt;
    const std::vector<Token>& tokens = story.readingOf(s).tokens;
    Count count = plainCount(story, s, quantity);
    const Unit* unit = unitOf(quantity);
    const bool isTime = unit != nullptr && unit->dimension == "time";
    static constexpr std::array<std::string_view, 8> ages{"second",   "decad", "centuri", "time",
                                                          "year-old", "old",   "s",       "month-old"};
    if (isOneOf(ages, quantity.of) || quantity.unit == "s") return std::nullopt;
    if (isTime) {
        const auto role = timeRole(tokens, s, quantity);
        if (!role) return std::nullopt;
        count.dimension = *role;
        count.of.clear();
        convert(count, *unit, kConverted);
    } else if (unit != nullptr && !quantity.unit.empty()) {
        count.dimension = unit->dimension;
        convert(count, *unit, kConverted);
    }
    return count;
}

} // namespace

std::vector<Count> readCounts(const Story& story, const Statement& s) {
    std::vector<Count> counts;
    const std::vector<Toll> tolls = readTolls(story, s);
    for (const Quantity& quantity : story.readingOf(s).quantities) {
        const bool isToll = std::any_of(tolls.begin(), tolls.end(),
                                        [&](const Toll& toll) { return toll.span == quantity.span; });
        if (isToll || !s.span.contains(quantity.span.begin)) continue;
        if (auto count = countOf(story, s, quantity)) counts.push_back(std::move(*count));
    }
    return counts;
}

std::vector<Count> readAllCounts(const Story& story, const Statement& s) {
    std::vector<Count> counts;
    for (const Quantity& quantity : story.readingOf(s).quantities) {
        if (!s.span.contains(quantity.span.begin)) continue;
        Count count = plainCount(story, s, quantity);
        const Unit* unit = unitOf(quantity);
        const bool isTime = unit != nullptr && unit->dimension == "time";
        if (unit != nullptr && (isTime || !quantity.unit.empty())) {
            count.dimension = unit->dimension;
            convert(count, *unit, kConverted);
            if (isTime) count.of.clear();
        }
        counts.push_back(std::move(count));
    }
    return counts;
}

bool isPartOfMore(const Story& story, const Statement& s, const Count& count) {
    const std::string_view before = story.textOf(s, {s.span.begin, count.quantity->span.begin});
    for (const std::string_view cue : {"including ", "of whom ", "among them ", "of them ", "another ",
                                       "a further ", "an additional ", "other "}) {
        if (before.ends_with(cue)) return true;
    }
    const std::string_view after = story.textOf(s, {count.quantity->span.end, s.span.end});
    if (count.open) return false;
    return after.substr(0, 12).find(" of the ") != std::string_view::npos || after.starts_with(" of them") ||
           after.starts_with(" more") || after.starts_with(" others");
}

bool comparable(const Count& a, const Count& b) {
    return a.dimension == b.dimension && a.of == b.of;
}

bool exclude(const Count& a, const Count& b) {
    return a.high < b.low || b.high < a.low;
}

bool isMeasure(const Count& count) {
    return !count.dimension.empty() && count.dimension != count.quantity->unit;
}

} // namespace crossdate::analysis
