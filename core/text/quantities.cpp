#include "core/text/quantities.h"

#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "core/text/characters.h"
#include "core/text/gazetteer.h"
#include "core/text/numbers.h"
#include "core/text/phrases.h"
#include "core/text/words.h"
#include "words/counting_words.h"

#include <cmath>
#include <cstdlib>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestBound = 4;      // tokens of "no more than"
constexpr std::size_t kLongestNounPhrase = 5; // tokens between a number and what it counts
constexpr std::size_t kNearToll = 4;          // tokens between "toll" and its number
constexpr double kRoughly = 0.1;              // how far "about" reaches to either side

struct Vocabulary {
    PhraseTable bounds; // value: the section's name
    PhraseTable units;
    WordShapes vagueShapes;
    std::unordered_map<std::string_view, std::pair<double, double>> vague;
    WordSet toll, causing, plurals, labels, changes;
    WordTable prefixes;

    explicit Vocabulary(const WordList& list)
        : toll(list.section("toll")), causing(list.section("causing")), plurals(list.section("plurals")),
          labels(list.section("labels")), changes(list.section("changes")),
          prefixes(list.section("prefixes")) {
        for (const std::string_view kind : {"more", "less", "nearly", "about"})
            for (const std::string_view phrase : list.section(kind)) bounds.add(phrase, kind);
        units = PhraseTable(list.section("units"));
        for (const std::string_view line : list.section("vague")) {
            const std::size_t first = line.find('\t'), second = line.rfind('\t');
            vagueShapes.add(line.substr(0, first));
            vague[line.substr(0, first)] = {
                std::strtod(std::string(line.substr(first + 1, second - first - 1)).c_str(), nullptr),
                std::strtod(std::string(line.substr(second + 1)).c_str(), nullptr)};
        }
    }
};

const Vocabulary& vocabulary() {
    static const WordList list(words::counting_words);
    static const Vocabulary made(list);
    return made;
}

/// Reads one sentence from left to right.
class QuantityReader {
public:
    QuantityReader(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    std::vector<Quantity> run() {
        for (std::size_t i = 0; i < tokens_.size();) {
            const std::size_t next = tokens_[i].is(WordClass::vagueNumber) ? readVague(i) : i;
            i = next > i ? next : readExact(i);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < tokens_.size() ? std::string_view(tokens_[i].lower) : std::string_view{};
    }
    [[nodiscard]] bool isCapital(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].isCapitalised();
    }

    /// "dozens", "hundreds of thousands", "several": returns the token after, or `i`.
    std::size_t readVague(std::size_t i) {
        const auto known = vocabulary().vague.find(word(i));
        if (known == vocabulary().vague.end()) return i;
        auto [low, value] = known->second;
        std::size_t end = i + 1;
        while (word(end) == "of" && vocabulary().vague.count(word(end + 1)) > 0 && end - i < 6) {
            const auto [lowFactor, factor] = vocabulary().vague.at(word(end + 1));
            low *= lowFactor /
                   2; // "thousands" alone is two thousand at least; "tens of thousands" counts in thousands
            value *= factor / 3;
            end += 2;
        }
        if (const auto magnitude = word(i) == "several" ? magnitudeAt(end) : std::nullopt) {
            low *= *magnitude;
            value *= *magnitude;
            ++end;
        }
        Quantity quantity;
        quantity.value = value;
        quantity.low = low;
        if (word(end) == "of" && end + 1 < tokens_.size()) { // "millions of dollars"
            if (const auto unit = vocabulary().units.longestAt(tokens_, end + 1);
                unit && isCurrency(unit.value)) {
                quantity.unit = unit.value;
                end += 1 + unit.count;
            }
        }
        finish(quantity, i, end, true);
        return std::max(end, resume_);
    }

    /// What the magnitude word at `i` is worth: "thousand", read as "a thousand".
    [[nodiscard]] std::optional<double> magnitudeAt(std::size_t i) const {
        if (i >= tokens_.size()) return std::nullopt;
        static const Token one = tokenize("a").front();
        const auto number = readNumber({one, tokens_[i]}, 0);
        return number ? std::optional(number->value) : std::nullopt;
    }

    /// "more than 26,000 jobs", "5 to 10": returns the token to go on with.
    std::size_t readExact(std::size_t i) {
        if (const std::size_t end = dialledEnd(i); end > i) return end;
        const auto number = readNumber(tokens_, i);
        if (!number) return i + 1;
        std::size_t end = i + number->count;
        if (number->isOrdinal || isDatePart(i, *number) || isLabel(i, *number)) return end;
        if (const std::size_t share = shareEnd(i, *number); share > end) return share;
        if (isPronoun(i, *number) || isAge(i)) return end;
        Quantity quantity;
        quantity.value = quantity.low.emplace(number->value);
        quantity.high = number->value;
        quantity.unit = number->currency;
        if (number->second) {
            if (*number->second <= number->value) return end; // a score
            quantity.high = *number->second;
        }
        end = readUpperEnd(end, *number, quantity);
        if (number->suffix == "m" && isNounPhrasePart(end) && isPlural(end))
            scale(quantity, 1e6); // "1.5m people"
        else
            readSuffix(number->suffix, quantity);
        const std::size_t first = readPrefix(i, quantity);
        std::size_t begin = readBound(first, quantity);
        if (begin == i && i > 0 && word(i - 1) == "between" && quantity.low != quantity.high) --begin;
        end = readUnit(end, quantity);
        finish(quantity, begin, end, number->value != 1 || number->digits);
        const bool bare = number->plainInteger && quantity_.of.empty() && quantity_.unit.empty();
        if (bare && begin == i && (looksLikeYear(number->value) || isCapital(end)))
            found_.pop_back(); // "737 Max"
        return std::max(end, resume_);
    }

    /// "one in five", "52 to 48", "3 in 10": a share or a score, after which to go on.
    [[nodiscard]] std::size_t shareEnd(std::size_t i, const Number& number) const {
        const std::size_t middle = i + number.count;
        const bool in = word(middle) == "in", to = word(middle) == "to";
        if ((!in && !to) || middle + 1 >= tokens_.size() || !number.currency.empty()) return i;
        const auto other = readNumber(tokens_, middle + 1);
        if (!other || other->isOrdinal || !other->currency.empty() || other->second) return i;
        const std::string_view left = i > 0 ? word(i - 1) : std::string_view{};
        const bool whole = number.plainInteger && other->plainInteger;
        if (to && whole && other->value < number.value && left != "from" &&
            !vocabulary().changes.contains(left))
            return middle + 1 + other->count;
        const bool bounded = i == 0 || (i > 0 && tokens_[i - 1].lower == "than") || isBoundBefore(i);
        const bool few = number.value < 10 && number.value < other->value && other->value <= 1000;
        const bool rounded = other->value <= 10 || std::fmod(other->value, 10) == 0;
        return in && few && rounded && (!number.digits || bounded) ? middle + 1 + other->count : i;
    }

    [[nodiscard]] bool isBoundBefore(std::size_t i) const {
        Quantity unused;
        return readBound(i, unused) < i;
    }

    /// "Rs 500", "EUR 5bn": returns where the currency begins.
    std::size_t readPrefix(std::size_t i, Quantity& quantity) const {
        if (!quantity.unit.empty() || i == 0) return i;
        const std::size_t left = word(i - 1) == "." && i > 1 ? i - 2 : i - 1;
        const auto currency = isCapital(left) ? vocabulary().prefixes.find(word(left)) : std::nullopt;
        if (!currency) return i;
        quantity.unit = *currency;
        return left;
    }

    /// "0800 555 0199": a number to dial, or one that names, is written with a nought before or in groups.
    [[nodiscard]] std::size_t dialledEnd(std::size_t i) const {
        const auto isGroup = [this](std::size_t k) {
            return k < tokens_.size() && tokens_[k].kind == TokenKind::number &&
                   word(k).find_first_not_of("0123456789") == std::string_view::npos;
        };
        std::size_t end = i;
        while (isGroup(end)) ++end;
        const bool nought = end > i && word(i).size() > 1 && word(i).starts_with('0');
        return nought || end - i > 2 ? end : i;
    }

    /// "to 10" of "5 to 10", "and 10" of "between 5 and 10".
    std::size_t readUpperEnd(std::size_t end, const Number& lower, Quantity& quantity) {
        const std::size_t before = end - lower.count;
        const std::string_view left = before > 0 ? word(before - 1) : std::string_view{};
        const bool step = vocabulary().changes.contains(left) && !lower.currency.empty(); // "rose $1 to $83"
        const bool range = (word(end) == "to" && left != "from" && !step) || word(end) == "\u2013" ||
                           (word(end) == "and" && left == "between");
        if (!range || end + 1 >= tokens_.size()) return end;
        const auto upper = readNumber(tokens_, end + 1);
        if (!upper || upper->isOrdinal) return end;
        double low = lower.value;
        if (low < upper->value && lower.plainInteger && upper->value >= 1e3 && low < 1e3 &&
            !upper->plainInteger && upper->count > 1)
            low *= upper->value / mantissa(end + 1); // "5 to 10 million"
        if (upper->value <= low) return end;
        quantity.low = low;
        quantity.value = low;
        quantity.high = upper->value;
        if (quantity.unit.empty()) quantity.unit = upper->currency;
        return end + 1 + upper->count;
    }

    /// The number at `i` without the magnitude words after it.
    [[nodiscard]] double mantissa(std::size_t i) const {
        const auto alone = readNumber({tokens_[i]}, 0);
        return alone && alone->value > 0 ? alone->value : 1;
    }

    static void scale(Quantity& quantity, double factor) {
        quantity.value *= factor;
        if (quantity.low) *quantity.low *= factor;
        if (quantity.high) *quantity.high *= factor;
    }

    static void readSuffix(std::string_view suffix, Quantity& quantity) {
        if (suffix.empty()) return;
        const std::vector<Token> words = tokenize(suffix);
        if (const auto unit = vocabulary().units.longestAt(words, 0)) {
            quantity.unit = unit.value;
            return;
        }
        if (suffix.starts_with("square-") || suffix.starts_with("cubic-"))
            suffix.remove_prefix(suffix.find('-') + 1);
        const std::string_view noun =
            suffix.substr(0, suffix.find('-')); // "year" of "11-year", "25-year-old"
        const Token counted = tokenize(noun).front();
        if (!counted.is(WordClass::stop)) quantity.of = counted.stem; // not "$9bn-a-year"
    }

    /// Moves the bounds by the words before the number; returns where they begin.
    std::size_t readBound(std::size_t i, Quantity& quantity) const {
        for (std::size_t length = std::min(kLongestBound, i); length > 0; --length) {
            if (!tokens_[i - length].is(WordClass::bound)) continue;
            const auto match = vocabulary().bounds.longestAt(tokens_, i - length);
            if (match.count != length) continue;
            const double low = quantity.low.value_or(0), high = quantity.high.value_or(0);
            if (match.value == "more") quantity.high.reset();
            if (match.value == "less") quantity.low.reset();
            if (match.value == "nearly") quantity.low = low * (1 - kRoughly);
            if (match.value == "about") {
                quantity.low = low * (1 - kRoughly);
                quantity.high = high * (1 + kRoughly);
            }
            return i - length;
        }
        return i;
    }

    std::size_t readUnit(std::size_t end, Quantity& quantity) const {
        if (end < tokens_.size() && quantity.unit.empty() && quantity.of.empty()) {
            const bool verb = word(end) == "won" && quantity.value < 100; // "the 12 won every match"
            if (const auto unit = vocabulary().units.longestAt(tokens_, end); unit && !verb) {
                quantity.unit = unit.value;
                end += unit.count;
            }
        }
        const bool more =
            (word(end) == "or" || word(end) == "and") && (word(end + 1) == "more" || word(end + 1) == "over");
        const bool less = word(end) == "or" && (word(end + 1) == "less" || word(end + 1) == "fewer");
        if (more) quantity.high.reset();
        if (less) quantity.low.reset();
        return more || less ? end + 2 : end;
    }

    /// Adds what is counted and the span.
    void finish(Quantity quantity, std::size_t begin, std::size_t end, bool plural) {
        resume_ = end;
        if (quantity.of.empty() && !isCurrency(quantity.unit)) quantity.of = countedNoun(begin, end, plural);
        quantity.span = {tokens_[begin].span.begin, tokens_[end - 1].span.end};
        quantity_ = quantity;
        found_.push_back(std::move(quantity));
    }

    static bool isCurrency(std::string_view unit) { return unit.size() == 3 && isUpper(at(unit, 0).value); }

    /// The stem of the noun after the number: "jobs" of "26,000 new jobs", "unit" of "two of its units".
    [[nodiscard]] std::string countedNoun(std::size_t begin, std::size_t end, bool plural) const {
        std::size_t i = end;
        if (word(i) == "of") {
            ++i;
            while (isDeterminer(word(i)) || word(i) == "'s") ++i;
            if (i < tokens_.size() && tokens_[i].kind == TokenKind::number) ++i; // "a dozen of the 35 crew"
        }
        if (vocabulary().toll.contains(word(i)) && !nounFollows(i)) return tokens_[i].stem;
        const std::size_t limit = std::min(i + kLongestNounPhrase, tokens_.size());
        std::optional<std::size_t> head;
        for (std::size_t k = i; k < limit && isNounPhrasePart(k); ++k) {
            if (word(k) == "'s") continue;
            if (!plural && head && word(k).ends_with("ed")) break; // "one shell landed"
            if (!plural) head = k;
            if (plural && isPlural(k)) return tokens_[k].stem;
        }
        if (head) return tokens_[*head].stem;
        const std::string_view before = begin > 0 ? word(begin - 1) : std::string_view{};
        if (vocabulary().causing.contains(before)) return tokens_[begin - 1].stem;
        for (std::size_t back = 1; back <= kNearToll && back <= begin; ++back)
            if (word(begin - back) == "toll") return tokens_[begin - back].stem; // "put the toll at …"
        return {};
    }

    [[nodiscard]] bool nounFollows(std::size_t i) const { return isNounPhrasePart(i + 1) && isPlural(i + 1); }

    [[nodiscard]] static bool isDeterminer(std::string_view lower) {
        return lower == "the" || lower == "its" || lower == "their" || lower == "his" || lower == "her" ||
               lower == "these" || lower == "those" || lower == "our" || lower == "my" || lower == "your";
    }

    [[nodiscard]] bool isNounPhrasePart(std::size_t i) const {
        if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word) return false;
        const Token& token = tokens_[i];
        if (token.is(WordClass::calendar)) return false;
        if (!token.is(WordClass::stop)) return true;
        const std::string_view lower = token.lower;
        const bool capitals = token.span.size() > 1 && isUpper(at(text_, token.span.begin + 1).value); // "US"
        return capitals || lower == "'s" || lower == "more" || lower == "other" || lower == "others";
    }

    [[nodiscard]] bool isPlural(std::size_t i) const {
        const std::string_view lower = tokens_[i].lower;
        if (vocabulary().plurals.contains(lower)) return true;
        return lower.size() > 3 && lower.back() == 's' && !lower.ends_with("ss") && !lower.ends_with("us") &&
               !lower.ends_with("is");
    }

    [[nodiscard]] static bool looksLikeYear(double value) { return value >= 1500 && value <= 2100; }

    /// A day of the month, a year, an hour.
    [[nodiscard]] bool isDatePart(std::size_t i, const Number& number) const {
        if (!number.digits) return false;
        if (number.suffix == "am" || number.suffix == "pm" || number.suffix == "s")
            return true; // "5pm", "1990s"
        if (!number.plainInteger)
            return tokens_[i].lower.size() == 10 && tokens_[i].lower[4] == '-'; // 2019-05-15
        const std::string_view next = word(i + 1);
        if (next == "a.m." || next == "p.m." || next == "am" || next == "pm" || next == "o'clock")
            return true;
        const bool month =
            isMonth(i + 1) || (i > 0 && isMonth(i - 1)) || (i > 1 && word(i - 1) == "." && isMonth(i - 2));
        if (month && number.value <= 2100) return true;
        if (!looksLikeYear(number.value) || tokens_[i].lower.size() != 4) return false;
        // a year, unless a plural follows that it counts
        return !(isNounPhrasePart(i + 1) && !isCapital(i + 1) && isPlural(i + 1)) || isYearBefore(i);
    }

    [[nodiscard]] bool isMonth(std::size_t i) const {
        static const std::vector<std::string_view> notMonths = {"it", "i", "ai", "ok", "pm", "am"};
        return isCapital(i) && tokens_[i].is(WordClass::calendar) && !isOneOf(notMonths, word(i));
    }

    [[nodiscard]] bool isYearBefore(std::size_t i) const {
        const std::string_view left = i > 0 ? word(i - 1) : std::string_view{};
        return left == "in" || left == "since" || left == "the" || left == "during" || left == "until" ||
               left == "early" || left == "late" || left == "from" || left == "by" || left == "of";
    }

    /// "No. 10", "Flight 370", "Boeing 737": a number that names.
    [[nodiscard]] bool isLabel(std::size_t i, const Number& number) const {
        if (i == 0 || !number.currency.empty()) return false;
        if (word(i - 1) == "#") return true;
        const std::size_t left = word(i - 1) == "." && i > 1 ? i - 2 : i - 1;
        if (vocabulary().labels.contains(word(left)) &&
            !(left == i - 1 && word(left) == "no" && !isCapital(left)))
            return number.digits || isCapital(left);
        if (!number.plainInteger || !isCapital(left) || left + 1 != i || left == 0) return false;
        return !tokens_[left].is(WordClass::stop) && !tokens_[left].is(WordClass::calendar) &&
               !(isNounPhrasePart(i + 1) && isPlural(i + 1));
    }

    /// "Brook, 45, said".
    [[nodiscard]] bool isAge(std::size_t i) const {
        return i > 1 && word(i - 1) == "," && isCapital(i - 2) && tokens_[i].span.size() == 2 &&
               (word(i + 1) == "," || word(i + 1) == ".");
    }

    /// "one" that counts nothing: "one of the largest", "the one who", "no one".
    [[nodiscard]] bool isPronoun(std::size_t i, const Number& number) const {
        if (number.digits || number.value != 1 || number.count != 1) return false;
        const std::string_view left = i > 0 ? word(i - 1) : std::string_view{};
        if (left == "no" || left == "the" || left == "this" || left == "that" || left == "any" ||
            left == "every")
            return true;
        return !isNounPhrasePart(i + 1) || word(i + 1) == "another" || word(i + 1) == "day";
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::vector<Quantity> found_;
    Quantity quantity_;      // the last one found
    std::size_t resume_ = 0; // the token after it
};

} // namespace

bool isVagueNumber(std::string_view lower) {
    return vocabulary().vagueShapes.mayHold(lower) && vocabulary().vague.count(lower) > 0;
}
bool mayBeginBound(std::string_view lower) {
    return vocabulary().bounds.begins(lower);
}

std::vector<Quantity> readQuantities(std::string_view text, const std::vector<Token>& tokens) {
    return QuantityReader(text, tokens).run();
}

} // namespace crossdate::text
