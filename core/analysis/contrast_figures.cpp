// Figures and days of two statements that exclude each other.
#include "core/analysis/contrast_context.h"
#include "core/analysis/counts.h"
#include "core/analysis/person_words.h"
#include "core/analysis/toll_words.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace crossdate::analysis {

namespace {

using text::Quantity;
using text::Token;

constexpr double kSameNoun = 1.0, kBothPeople = 0.5, kBareUnit = 0.4;
constexpr std::int64_t kFarApart = 400; // days between dates of what may still be one happening

std::size_t tokenAt(const std::vector<Token>& tokens, std::size_t offset) {
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end > offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

/// "Brook, 47, said": a number between commas after a name.
bool isAge(const text::SentenceReading& reading, std::size_t token, const Quantity& quantity) {
    if (!quantity.unit.empty() || token == 0 || token + 1 >= reading.tokens.size()) return false;
    if (reading.tokens[token - 1].lower == "aged") return true;
    if (reading.tokens[token - 1].lower != "," || reading.tokens[token + 1].kind != text::TokenKind::mark)
        return false;
    const std::size_t comma = reading.tokens[token - 1].span.begin;
    return std::any_of(reading.names.begin(), reading.names.end(), [&](const text::Name& name) {
        return name.span.end == comma && name.kind != text::NameKind::place;
    });
}

/// "A second strike", "the third attempt" count nothing; "a one-day strike" does.
bool isOrdinal(std::string_view of) {
    static constexpr std::array<std::string_view, 5> words{"time", "s", "th", "second", "decad"};
    return isOneOf(words, of);
}

/// "rose from 12 to 20": the first of the two is what it was.
bool isFormer(const std::vector<Token>& tokens, std::size_t at, std::size_t end) {
    return at > 0 && tokens[at - 1].lower == "from" && end < tokens.size() && tokens[end].lower == "to";
}

double strengthOf(const Figure& x, const Figure& y) {
    if (x.dimension != y.dimension) return 0;
    if (!x.dimension.empty()) return x.of == y.of && !x.of.empty() ? kSameNoun : kBareUnit;
    if (x.of == y.of && !x.of.empty()) return kSameNoun;
    if (x.people && y.people) return kBothPeople;
    return 0;
}

bool exclude(const Figure& x, const Figure& y) {
    return x.high < y.low || y.high < x.low;
}

bool agree(const std::vector<Figure>& figures, const std::vector<Figure>& others, const Figure& like) {
    return std::any_of(figures.begin(), figures.end(), [&](const Figure& own) {
        return strengthOf(own, like) > 0 &&
               std::any_of(others.begin(), others.end(), [&](const Figure& other) {
                   return strengthOf(own, other) > 0 && !exclude(own, other);
               });
    });
}

ContrastSide sideOf(const Story& story, std::size_t statement, Span span, std::size_t token) {
    ContrastSide side;
    side.statement = statement;
    side.span = span;
    side.value = std::string(story.textOf(story.statements[statement], span));
    side.token = token;
    return side;
}

std::int64_t gap(const Dating& a, const Dating& b) {
    return std::max(*b.earliest - *a.latest, *a.earliest - *b.latest);
}

} // namespace

std::vector<Figure> readFigures(const Story& story, const Statement& s) {
    std::vector<Figure> figures;
    const text::SentenceReading& reading = story.readingOf(s);
    for (Count& count : readAllCounts(story, s)) {
        const std::size_t token = tokenAt(reading.tokens, count.quantity->span.begin);
        Figure figure;
        figure.token = token;
        figure.value = count.quantity->value;
        figure.low = count.low;
        figure.high = count.high;
        figure.span = count.phrase;
        figure.dimension = count.dimension;
        figure.of = count.of;
        figure.part = isPartOfMore(story, s, count);
        if (isAge(reading, token, *count.quantity)) {
            figure.dimension = "age";
            figure.of.clear();
        } else if (count.of.empty() && count.dimension.empty()) {
            continue;
        }
        if (isOrdinal(figure.of) ||
            isFormer(reading.tokens, token, tokenAt(reading.tokens, count.quantity->span.end)))
            continue;
        figure.people = figure.dimension.empty() &&
                        (countsPeople(count.quantity->of) || isPersonNoun(count.quantity->of));
        figures.push_back(std::move(figure));
    }
    return figures;
}

void addFigureContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                        std::vector<Contrast>& contrasts) {
    const Story& story = context.input().story;
    const std::vector<Figure>& figuresA = context.view(a).figures;
    const std::vector<Figure>& figuresB = context.view(b).figures;
    for (const Figure& x : figuresA) {
        if (agree(figuresA, figuresB, x)) continue;
        for (const Figure& y : figuresB) {
            const double strength = strengthOf(x, y);
            if (strength <= 0 || !exclude(x, y) || x.part || y.part) continue;
            Contrast contrast;
            contrast.clash = Clash::number;
            contrast.a = sideOf(story, a, x.span, x.token);
            contrast.b = sideOf(story, b, y.span, y.token);
            contrast.at(Trait::strength) = strength;
            contrast.at(Trait::head) = x.dimension.empty() ? 0.0 : 1.0;
            const double ratio =
                std::log(std::max(std::abs(x.value), 0.5) / std::max(std::abs(y.value), 0.5));
            contrast.at(Trait::size) = std::min(std::abs(ratio), 3.0);
            contrasts.push_back(std::move(contrast));
        }
    }
}

void addDayContrasts(const ContrastContext& context, std::size_t a, std::size_t b,
                     std::vector<Contrast>& contrasts) {
    const Story& story = context.input().story;
    const auto& daysA = context.view(a).days;
    const auto& daysB = context.view(b).days;
    for (const date::TemporalMention* x : daysA) {
        const bool agrees = std::any_of(daysB.begin(), daysB.end(), [&](const date::TemporalMention* y) {
            return gap(*x->dating, *y->dating) <= 0;
        });
        if (agrees) continue;
        for (const date::TemporalMention* y : daysB) {
            const bool other = std::any_of(daysA.begin(), daysA.end(), [&](const date::TemporalMention* own) {
                return gap(*own->dating, *y->dating) <= 0;
            });
            const std::int64_t days = gap(*x->dating, *y->dating);
            if (other || days > kFarApart) continue;
            const auto& tokens = story.readingOf(story.statements[a]).tokens;
            const auto& tokensB = story.readingOf(story.statements[b]).tokens;
            Contrast contrast;
            contrast.clash = Clash::date;
            contrast.a = sideOf(story, a, x->span, tokenAt(tokens, x->span.begin));
            contrast.b = sideOf(story, b, y->span, tokenAt(tokensB, y->span.begin));
            const auto length = [](const Dating& d) { return *d.latest - *d.earliest; };
            const std::int64_t longer = std::max(length(*x->dating), length(*y->dating));
            const std::int64_t shorter = std::min(length(*x->dating), length(*y->dating));
            contrast.at(Trait::strength) = longer == shorter ? 1.0 : longer <= 7 * (shorter + 1) ? 0.5 : 0.0;
            contrast.at(Trait::size) = std::min(std::log(1.0 + static_cast<double>(days)) / 2.0, 3.0);
            contrasts.push_back(std::move(contrast));
        }
    }
}

} // namespace crossdate::analysis
