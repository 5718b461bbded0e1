#include "core/analysis/toll.h"

#include "core/analysis/toll_words.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr std::size_t kBareReach = 2; // the same for a number without a noun
constexpr std::size_t kReach = 6;     // tokens between a number and the word that says what befell them
constexpr std::size_t kFarReach = 12; // the same for "the number of people who … rose to 12"

std::size_t tokenAt(const std::vector<Token>& tokens, std::size_t offset) {
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end > offset; });
    return static_cast<std::size_t>(found - tokens.begin());
}

/// "another three", "seven more", "three of them", "including two": a part.
bool isPart(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    static constexpr std::array<std::string_view, 8> before{"another", "further",  "additional", "including",
                                                            "other",   "includes", "these",      "whom"};
    static constexpr std::array<std::string_view, 6> after{"more", "others",     "other",
                                                           "of",   "additional", "further"};
    if (first > 0 && isOneOf(before, tokens[first - 1].lower)) return true;
    return last < tokens.size() && isOneOf(after, tokens[last].lower);
}

std::optional<TollCue> nearestCue(const std::vector<TollCue>& cues, std::size_t first, std::size_t last) {
    std::optional<TollCue> best;
    std::size_t nearest = kReach + 1;
    for (const TollCue& cue : cues) {
        const std::size_t distance = cue.token < first   ? first - cue.token
                                     : cue.token >= last ? cue.token - last + 1
                                                         : 0;
        if (distance >= nearest) continue;
        nearest = distance;
        best = cue;
    }
    return best;
}

/// No comma stands between: "shooting three people, killing one".
bool belongTogether(const std::vector<Token>& tokens, std::size_t cue, std::size_t first, std::size_t last) {
    const std::size_t begin = cue < first ? cue : last;
    const std::size_t end = cue < first ? first : cue;
    for (std::size_t i = begin; i < end; ++i) {
        if (tokens[i].lower == "," || tokens[i].lower == ";") return false;
    }
    return true;
}

/// A number without a noun counts people only right beside the word: "killing 12", "23 were still missing".
bool standsAlone(const std::vector<Token>& tokens, std::size_t cue, std::size_t first, std::size_t last) {
    if (first > 0 && (tokens[first - 1].lower == "of" || tokens[first - 1].kind == text::TokenKind::mark))
        return false;
    if (last < tokens.size() && tokens[last].lower.starts_with("-")) return false;
    const std::size_t gap = cue < first ? first - cue - 1 : cue - last;
    return gap <= kBareReach;
}

/// "No injuries", "no one was killed", "nobody was hurt".
std::optional<Toll> noneOf(const std::vector<Token>& tokens, const TollCue& cue) {
    const std::size_t first = cue.token > kReach ? cue.token - kReach : 0;
    for (std::size_t i = first; i < cue.token; ++i) {
        const std::string& word = tokens[i].lower;
        const bool noOne = word == "nobody" || word == "none" ||
                           (word == "no" && (tokens[i + 1].lower == "one" || i + 1 == cue.token ||
                                             tokens[i + 1].lower == "people"));
        if (!noOne) continue;
        const Span span{tokens[i].span.begin, tokens[cue.token].span.end};
        return Toll{cue.kind, 0.0, 0.0, 0.0, span, span};
    }
    return std::nullopt;
}

/// "the death toll stood at 12", "the number of people forced to leave their homes rose to 90".
bool isHeaded(const std::vector<Token>& tokens, const TollCue& cue, std::size_t first) {
    if (first < 2 || cue.token >= first || first - cue.token > kFarReach) return false;
    const auto at = [&](std::size_t i) { return tokens.begin() + static_cast<std::ptrdiff_t>(i); };
    const std::size_t begin = cue.token > 5 ? cue.token - 5 : 0;
    const bool head = std::any_of(at(begin), at(std::min(cue.end + 1, first)), headsCount);
    std::size_t before = first - 1;
    while (before > cue.token && (tokens[before].lower == "least" || tokens[before].lower == "about"))
        --before;
    return head && reachesCount(tokens[before]) && belongTogether(tokens, cue.token, before, first);
}

/// "rose from 12 to 20": the first of the two is what it was.
bool isFormer(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    return first > 0 && tokens[first - 1].lower == "from" && last < tokens.size() &&
           tokens[last].lower == "to";
}

Span around(const Span& a, const Span& b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

class Reader {
public:
    Reader(const Story& story, const Statement& s) : reading_(story.readingOf(s)), statement_(s) {
        for (std::size_t i = 0; i < tokens().size(); ++i) {
            if (!s.span.contains(tokens()[i].span.begin)) continue;
            const TollCue cue = tollCueAt(tokens(), i);
            if (cue.end == 0) continue;
            cues_.push_back(cue);
            i = cue.end - 1;
        }
    }

    [[nodiscard]] std::vector<Toll> read() const {
        std::vector<Toll> tolls;
        for (const TollCue& cue : cues_) {
            if (const auto none = noneOf(tokens(), cue)) tolls.push_back(*none);
        }
        for (const text::Quantity& quantity : reading_.quantities) {
            if (!statement_.span.contains(quantity.span.begin) || !quantity.unit.empty()) continue;
            if (const auto toll = tollOf(quantity)) tolls.push_back(*toll);
        }
        return tolls;
    }

private:
    [[nodiscard]] const std::vector<Token>& tokens() const { return reading_.tokens; }

    [[nodiscard]] std::optional<Toll> tollOf(const text::Quantity& quantity) const {
        const std::size_t first = tokenAt(tokens(), quantity.span.begin);
        const std::size_t last = tokenAt(tokens(), quantity.span.end);
        if (quantity.of == "live") return livesTaken(quantity, first, last);
        if (!countsPeople(quantity.of) || isPart(tokens(), first, last) || isFormer(tokens(), first, last))
            return std::nullopt;
        for (const TollCue& cue : cues_) {
            if (isHeaded(tokens(), cue, first)) return made(quantity, cue);
        }
        const auto cue = nearestCue(cues_, first, last);
        if (!cue || !belongTogether(tokens(), cue->token, first, last)) return std::nullopt;
        if (quantity.of.empty() && !standsAlone(tokens(), cue->token, first, last)) return std::nullopt;
        return made(quantity, *cue);
    }

    /// "claimed 12 lives".
    [[nodiscard]] std::optional<Toll> livesTaken(const text::Quantity& quantity, std::size_t first,
                                                 std::size_t last) const {
        for (std::size_t i = first > 4 ? first - 4 : 0; i < first; ++i) {
            if (takesLives(tokens()[i])) return made(quantity, {last, last + 1, TollKind::dead});
        }
        return std::nullopt;
    }

    [[nodiscard]] Toll made(const text::Quantity& quantity, const TollCue& cue) const {
        Span phrase = quantity.span;
        const std::size_t end = std::min(cue.end, tokens().size());
        if (cue.token < end)
            phrase = around(phrase, {tokens()[cue.token].span.begin, tokens()[end - 1].span.end});
        return {cue.kind, quantity.low, quantity.high, quantity.value, quantity.span, phrase};
    }

    const text::SentenceReading& reading_;
    const Statement& statement_;
    std::vector<TollCue> cues_;
};

} // namespace

std::string_view nameOf(TollKind kind) {
    static constexpr std::array<std::string_view, 5> names{"dead", "hurt", "missing", "displaced", "rescued"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<Toll> readTolls(const Story& story, const Statement& s) {
    std::vector<Toll> tolls = Reader(story, s).read();
    std::erase_if(tolls, [&](const Toll& toll) {
        return std::count_if(tolls.begin(), tolls.end(),
                             [&](const Toll& other) { return other.kind == toll.kind; }) > 1;
    });
    return tolls;
}

} // namespace crossdate::analysis
