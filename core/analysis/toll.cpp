#include "core/analysis/toll.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr std::size_t kBareReach = 2; // the same for a number without a noun
constexpr std::size_t kReach = 5;     // tokens between a number and the word that says what befell them

template <std::size_t N>
bool isIn(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<TollKind> kindOf(const Token& token) {
    static constexpr std::array<std::string_view, 12> dead{"dead",       "death",    "deaths",  "died",
                                                           "killed",     "killing",  "kills",   "kill",
                                                           "fatalities", "fatality", "drowned", "perished"};
    static constexpr std::array<std::string_view, 9> hurt{"injured", "injuring", "injuries", "injury", "hurt",
                                                          "wounded", "wounding", "hurting",  "wounds"};
    if (isIn(dead, token.lower)) return TollKind::dead;
    if (isIn(hurt, token.lower)) return TollKind::hurt;
    if (token.lower == "missing") return TollKind::missing;
    return std::nullopt;
}

struct Cue {
    std::size_t token = 0;
    TollKind kind = TollKind::dead;
};

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
    if (first > 0 && isIn(before, tokens[first - 1].lower)) return true;
    return last < tokens.size() && isIn(after, tokens[last].lower);
}

/// A count of something else stands by such a word all the same: "after two weeks the dead", "in 3 days".
bool countsPeople(const text::Quantity& quantity) {
    static constexpr std::array<std::string_view, 14> people{
        "",       "peopl", "person",  "man",     "woman",    "child", "passeng",
        "worker", "resid", "student", "soldier", "civilian", "dead",  "injur"};
    static constexpr std::array<std::string_view, 6> toll{"death",    "fatal",  "injuri",
                                                          "casualti", "victim", "miss"};
    return quantity.unit.empty() && (isIn(people, quantity.of) || isIn(toll, quantity.of));
}

std::optional<Cue> nearestCue(const std::vector<Cue>& cues, std::size_t first, std::size_t last) {
    std::optional<Cue> best;
    std::size_t nearest = kReach + 1;
    for (const Cue& cue : cues) {
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
std::optional<Toll> noneOf(const std::vector<Token>& tokens, const Cue& cue) {
    const std::size_t first = cue.token > kReach ? cue.token - kReach : 0;
    for (std::size_t i = first; i < cue.token; ++i) {
        const std::string& word = tokens[i].lower;
        const bool noOne = word == "nobody" || word == "none" ||
                           (word == "no" && (tokens[i + 1].lower == "one" || i + 1 == cue.token ||
                                             tokens[i + 1].lower == "people"));
        if (noOne) return Toll{cue.kind, 0.0, 0.0, 0.0, {tokens[i].span.begin, tokens[cue.token].span.end}};
    }
    return std::nullopt;
}

} // namespace

std::string_view nameOf(TollKind kind) {
    static constexpr std::array<std::string_view, 3> names{"dead", "hurt", "missing"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<Toll> readTolls(const Story& story, const Statement& s) {
    const text::SentenceReading& reading = story.readingOf(s);
    const std::vector<Token>& tokens = reading.tokens;
    std::vector<Cue> cues;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!s.span.contains(tokens[i].span.begin)) continue;
        if (const auto kind = kindOf(tokens[i])) cues.push_back({i, *kind});
    }
    std::vector<Toll> tolls;
    for (const Cue& cue : cues) {
        if (const auto none = noneOf(tokens, cue)) tolls.push_back(*none);
    }
    for (const text::Quantity& quantity : reading.quantities) {
        if (!s.span.contains(quantity.span.begin) || !countsPeople(quantity)) continue;
        const std::size_t first = tokenAt(tokens, quantity.span.begin);
        const std::size_t last = tokenAt(tokens, quantity.span.end);
        const auto cue = nearestCue(cues, first, last);
        if (!cue || isPart(tokens, first, last) || !belongTogether(tokens, cue->token, first, last)) continue;
        if (quantity.of.empty() && !standsAlone(tokens, cue->token, first, last)) continue;
        tolls.push_back({cue->kind, quantity.low, quantity.high, quantity.value, quantity.span});
    }
    std::erase_if(tolls, [&](const Toll& toll) {
        return std::count_if(tolls.begin(), tolls.end(),
                             [&](const Toll& other) { return other.kind == toll.kind; }) > 1;
    });
    return tolls;
}

} // namespace crossdate::analysis
