#include "core/relate/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace crossdate::relate {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kRoughly = 0.1; // how far "about" reaches to either side

constexpr std::array<std::string_view, 21> kOrdinals = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

std::string_view lowerAt(const Passage& passage, std::size_t i) {
    return i < passage.words.size() ? std::string_view(passage.words[i].lower()) : std::string_view{};
}

/// "14th" → 14, "second" → 2.
std::optional<double> ordinalOf(std::string_view lower) {
    const auto spelt = std::find(kOrdinals.begin(), kOrdinals.end(), lower);
    if (spelt != kOrdinals.end()) return static_cast<double>(spelt - kOrdinals.begin());
    if (lower.size() < 3 || lower[0] < '0' || lower[0] > '9') return std::nullopt;
    const std::string_view tail = lower.substr(lower.size() - 2);
    if (tail != "st" && tail != "nd" && tail != "rd" && tail != "th") return std::nullopt;
    char* end = nullptr;
    const std::string digits(lower.substr(0, lower.size() - 2));
    const double value = std::strtod(digits.c_str(), &end);
    if (*end != '\0') return std::nullopt;
    return value;
}

std::optional<double> plainNumber(std::string_view lower) {
    std::string digits;
    for (const char c : lower)
        if (c != ',') digits += c;
    char* end = nullptr;
    const double value = std::strtod(digits.c_str(), &end);
    if (digits.empty() || *end != '\0' || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// What the last digit written stands for: "1.25 million" → 10,000.
double stepOf(const Passage& passage, WordRange words, double value) {
    for (std::size_t i = words.begin; i < words.end; ++i) {
        const std::string_view lower = lowerAt(passage, i);
        const std::size_t first = lower.find_first_of("0123456789");
        if (first == std::string_view::npos) continue;
        const std::size_t last = lower.find_last_of("0123456789");
        const std::string_view digits = lower.substr(first, last - first + 1);
        const auto written = plainNumber(digits);
        if (!written || *written <= 0) break;
        const std::size_t point = digits.find('.');
        double step = point == std::string_view::npos
                          ? 1
                          : std::pow(10.0, -static_cast<double>(digits.size() - point - 1));
        if (point == std::string_view::npos)
            for (std::size_t k = digits.size(); k-- > 1 && (digits[k] == '0' || digits[k] == ',');)
                if (digits[k] == '0') step *= 10;
        return step * std::max(1.0, value / *written);
    }
    return 1;
}

void setBounds(Figure& figure, Bound bound) {
    figure.bound = bound;
    figure.low = bound == Bound::lessThan || bound == Bound::atMost ? -kInfinity : figure.value;
    figure.high = bound == Bound::moreThan || bound == Bound::atLeast ? kInfinity : figure.value;
    if (bound == Bound::about) {
        figure.low = figure.value * (1 - kRoughly);
        figure.high = figure.value * (1 + kRoughly);
    }
}

bool contains(const Passage& passage, WordRange words, std::initializer_list<std::string_view> any) {
    for (std::size_t i = words.begin; i < words.end; ++i)
        if (std::find(any.begin(), any.end(), lowerAt(passage, i)) != any.end()) return true;
    return false;
}

/// "9/10", "5.2 out of 10", "54 out of 100": the figure is a score on a scale; returns the words the scale
/// takes.
std::size_t readScale(const Passage& passage, Figure& figure) {
    const std::size_t end = figure.words.end;
    const bool slash = lowerAt(passage, end) == "/";
    const bool outOf = lowerAt(passage, end) == "out" && lowerAt(passage, end + 1) == "of";
    if (!slash && !outOf) return 0;
    const std::size_t at = end + (slash ? 1 : 2);
    const auto scale = plainNumber(lowerAt(passage, at));
    if (!scale || (*scale != 4 && *scale != 5 && *scale != 10 && *scale != 100)) return 0;
    figure.unit = *scale == 100 ? "%" : "/" + std::to_string(static_cast<int>(*scale));
    return at + 1 - end;
}

Bound boundOf(const Passage& passage, const text::Quantity& quantity, WordRange words) {
    const bool negated = contains(passage, words, {"no", "not"});
    const bool least = negated || contains(passage, words, {"least", "minimum", "upwards", "upward"});
    const bool most = negated || contains(passage, words, {"most", "up", "maximum", "as"});
    if (!quantity.low && !quantity.high) return Bound::exactly;
    if (!quantity.high) return least ? Bound::atLeast : Bound::moreThan;
    if (!quantity.low) return most ? Bound::atMost : Bound::lessThan;
    if (*quantity.low == *quantity.high) return Bound::exactly;
    if (*quantity.low < quantity.value)
        return *quantity.high > quantity.value ? Bound::about : Bound::lessThan;
    return Bound::between;
}

/// The last of the content words that follow: "tests" of "118,000 COVID-19 tests".
std::string followingNoun(const Passage& passage, std::size_t end) {
    constexpr std::size_t kMost = 3;
    std::string noun;
    for (std::size_t i = end; i < std::min(end + kMost, passage.words.size()) && passage.words[i].content;
         ++i)
        noun = passage.words[i].stem();
    return noun;
}

} // namespace

void fileFigure(Passage& passage, Figure figure) {
    for (std::size_t i = figure.words.begin; i < figure.words.end; ++i)
        passage.words[i].figure = passage.figures.size();
    passage.figures.push_back(std::move(figure));
}

void addFigure(Passage& passage, const text::Quantity& quantity, WordRange words) {
    if (words.begin >= words.end) return;
    const auto taken = [&](std::size_t i) {
        return passage.words[i].figure != kNone || passage.words[i].moment != kNone;
    };
    if (taken(words.begin)) return; // the scale of a score: "10 and over" of "9/10 and over 20 reviews"
    const bool boundsNext = words.end < passage.words.size() && words.end - words.begin > 2 &&
                            lowerAt(passage, words.end - 2) == "and" &&
                            passage.words[words.end].token->kind == text::TokenKind::number;
    if (boundsNext) words.end -= 2; // "$3 and over $5"
    if (taken(words.end - 1)) return;
    Figure figure;
    figure.words = words;
    figure.value = quantity.value;
    figure.unit = quantity.unit;
    figure.of = quantity.of;
    figure.step = stepOf(passage, words, quantity.value);
    const Bound bound = boundOf(passage, quantity, words);
    setBounds(figure, bound);
    if (bound == Bound::between) {
        figure.low = *quantity.low;
        figure.high = *quantity.high;
    }
    if (contains(passage, words, {"nearly", "almost", "just"}) && bound == Bound::lessThan) {
        figure.low = figure.value * (1 - kRoughly); // "nearly 30 percent"
    }
    figure.words.end += readScale(passage, figure);
    if (figure.of.empty() && figure.unit.empty()) figure.of = followingNoun(passage, figure.words.end);
    fileFigure(passage, std::move(figure));
}

void addUnreadFigures(Passage& passage) {
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
        const Word& word = passage.words[i];
        if (word.figure != kNone || word.moment != kNone || word.mark) continue;
        Figure figure;
        figure.words = {i, i + 1};
        figure.step = 1;
        if (const auto ordinal = ordinalOf(word.lower())) {
            figure.value = *ordinal;
            figure.unit = "ordinal";
            if (i + 1 < passage.words.size() && passage.words[i + 1].content)
                figure.of = passage.words[i + 1].stem();
        } else if (word.token->kind == text::TokenKind::number) {
            const auto number = plainNumber(word.lower());
            if (!number) continue;
            figure.value = *number;
        } else {
            continue;
        }
        figure.low = figure.high = figure.value;
        if (figure.unit.empty()) figure.words.end += readScale(passage, figure);
        fileFigure(passage, std::move(figure));
    }
}

Holds holds(const Figure& claim, const Figure& of) {
    const bool exact = claim.low == claim.high && of.low == of.high;
    if (exact && claim.value == of.value) return Holds::same;
    const double step = std::max(claim.step, of.step);
    if (exact && step > 0 && std::abs(claim.value - of.value) <= step / 2 && step < std::abs(claim.value) / 2)
        return Holds::rounded;
    if (claim.bound == of.bound && claim.value == of.value) return Holds::same;
    if (claim.bound == Bound::moreThan && of.high <= claim.value) return Holds::apart;
    if (claim.bound == Bound::lessThan && of.low >= claim.value) return Holds::apart;
    if (of.bound == Bound::moreThan && claim.high <= of.value) return Holds::apart;
    if (of.bound == Bound::lessThan && claim.low >= of.value) return Holds::apart;
    if (claim.high < of.low || of.high < claim.low) return Holds::apart;
    return claim.low <= of.low && of.high <= claim.high ? Holds::within : Holds::overlap;
}

double logRatio(const Figure& claim, const Figure& of) {
    constexpr double kMost = 8;
    if (claim.value == of.value) return 0;
    if (claim.value <= 0 || of.value <= 0) return claim.value < of.value ? kMost : -kMost;
    return std::clamp(std::log(of.value / claim.value), -kMost, kMost);
}

bool sameUnit(const Figure& a, const Figure& b) {
    return a.unit == b.unit;
}

} // namespace crossdate::relate
