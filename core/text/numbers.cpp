#include "core/text/numbers.h"

#include "core/text/characters.h"
#include "core/text/words.h"

#include <charconv>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestDigits = 40;

/// Words with what they are worth.
class Values {
public:
    Values(std::initializer_list<std::pair<const std::string_view, double>> values) : table_(values) {
        for (const auto& [word, value] : table_) shapes_.add(word);
    }
    [[nodiscard]] std::optional<double> find(std::string_view word) const {
        if (!shapes_.mayHold(word)) return std::nullopt;
        const auto found = table_.find(word);
        if (found == table_.end()) return std::nullopt;
        return found->second;
    }

private:
    WordShapes shapes_;
    std::unordered_map<std::string_view, double> table_;
};

const Values& smallNumbers() {
    static const Values table = {{"one", 1},        {"two", 2},       {"three", 3},     {"four", 4},
                                 {"five", 5},       {"six", 6},       {"seven", 7},     {"eight", 8},
                                 {"nine", 9},       {"ten", 10},      {"eleven", 11},   {"twelve", 12},
                                 {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16},
                                 {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
                                 {"thirty", 30},    {"forty", 40},    {"fifty", 50},    {"sixty", 60},
                                 {"seventy", 70},   {"eighty", 80},   {"ninety", 90}};
    return table;
}

const Values& magnitudes() {
    static const Values table = {{"dozen", 12},    {"hundred", 100},   {"thousand", 1e3}, {"lakh", 1e5},
                                 {"million", 1e6}, {"mn", 1e6},        {"crore", 1e7},    {"billion", 1e9},
                                 {"bn", 1e9},      {"trillion", 1e12}, {"tn", 1e12}};
    return table;
}

/// "twenty-one" and the simple words.
std::optional<double> wordValue(std::string_view word) {
    if (const auto simple = smallNumbers().find(word)) return simple;
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto tens = smallNumbers().find(word.substr(0, dash));
    const auto ones = smallNumbers().find(word.substr(dash + 1));
    if (!tens || !ones || *tens < 20 || *ones > 9) return std::nullopt;
    return *tens + *ones;
}

struct Currency {
    std::string_view sign, code;
};

/// Longer signs first.
constexpr Currency kCurrencies[] = {
    {"us$", "USD"},    {"nz$", "NZD"},    {"hk$", "HKD"},    {"au$", "AUD"},    {"ca$", "CAD"},
    {"nt$", "TWD"},    {"a$", "AUD"},     {"c$", "CAD"},     {"s$", "SGD"},     {"r$", "BRL"},
    {"$", "USD"},      {"\u00A3", "GBP"}, {"\u20AC", "EUR"}, {"\u00A5", "JPY"}, {"\u20B9", "INR"},
    {"\u20A9", "KRW"}, {"\u20BD", "RUB"}, {"\u20BA", "TRY"}};

/// Takes a sign off the front of `word`.
std::string_view takeCurrency(std::string_view& word) {
    for (const Currency& currency : kCurrencies) {
        if (!word.starts_with(currency.sign) || !isDigit(at(word, currency.sign.size()).value)) continue;
        word.remove_prefix(currency.sign.size());
        return currency.code;
    }
    return {};
}

/// Takes "26,000" or "1.7" off the front; groups of three after a comma only.
std::optional<double> takeDigits(std::string_view& word, bool& grouped) {
    std::string plain;
    std::size_t i = 0;
    for (; i < word.size() && plain.size() < kLongestDigits; ++i) {
        const char c = word[i];
        const bool digitNext = i + 1 < word.size() && isDigit(at(word, i + 1).value);
        const bool point = c == '.' && digitNext && plain.find('.') == std::string::npos;
        if ((c >= '0' && c <= '9') || point) {
            plain += c;
        } else if (c == ',' && digitNext) {
            grouped = true;
        } else {
            break;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    word.remove_prefix(i);
    return value;
}

/// "32.243 billion" is a whole number: the rounding of the decimal must not show.
double scaled(double value, double magnitude) {
    const double product = value * magnitude;
    return magnitude >= 1e3 ? std::round(product * 1e2) / 1e2 : product;
}

void scale(Number& number, double magnitude) {
    number.value = scaled(number.value, magnitude);
    if (number.second) number.second = scaled(*number.second, magnitude);
}

std::optional<double> magnitudeOf(std::string_view suffix, bool money) {
    if (const auto known = magnitudes().find(suffix)) return known;
    if (suffix == "m" && money) return 1e6; // "112m" alone is a length
    if (suffix == "k") return 1e3;
    if (suffix == "b" && money) return 1e9;
    return std::nullopt;
}

bool isOrdinalSuffix(std::string_view suffix) {
    return suffix == "th" || suffix == "st" || suffix == "nd" || suffix == "rd";
}

/// A token that begins with a digit or a currency sign.
std::optional<Number> readDigits(const Token& token) {
    std::string_view rest = token.lower;
    Number number;
    number.count = 1;
    number.digits = true;
    number.currency = takeCurrency(rest);
    bool grouped = false;
    const auto value = takeDigits(rest, grouped);
    if (!value) return std::nullopt;
    number.value = *value;
    if (rest.size() > 1 && rest.front() == '-' && isDigit(at(rest, 1).value)) { // "10-20"
        std::string_view upper = rest.substr(1);
        number.second = takeDigits(upper, grouped);
        rest = upper;
    }
    if (rest.starts_with(':') || rest.starts_with(',') || rest.starts_with('.'))
        return std::nullopt;                                        // a time, a version
    const std::size_t dash = std::min(rest.find('-'), rest.size()); // "9bn-a-year"
    if (const auto magnitude = magnitudeOf(rest.substr(0, dash), !number.currency.empty())) {
        scale(number, *magnitude);
        rest = rest.substr(dash);
        grouped = true;
    }
    number.isOrdinal = isOrdinalSuffix(rest);
    if (token.kind == TokenKind::word && !rest.starts_with('-') && rest != "%")
        return std::nullopt;                                                          // "5G" is a name
    if (rest.size() == 2 && rest.front() == '-' && rest != "-m") return std::nullopt; // "10-K" is a form
    number.suffix = rest.starts_with('-') ? rest.substr(1) : rest;
    number.plainInteger = number.currency.empty() && number.suffix.empty() && !grouped && !number.second &&
                          token.lower.find('.') == std::string::npos;
    return number;
}

bool isAndAHalf(const std::vector<Token>& tokens, std::size_t i) {
    return i + 2 < tokens.size() && tokens[i].lower == "and" && tokens[i + 1].lower == "a" &&
           tokens[i + 2].lower == "half";
}

/// Multiplies by the magnitudes that follow: "1.7 billion", "two hundred thousand".
void takeMagnitudes(const std::vector<Token>& tokens, std::size_t i, Number& number) {
    while (i + number.count < tokens.size() && number.count < 12) {
        const bool half = isAndAHalf(tokens, i + number.count); // "two and a half million"
        const std::size_t next = i + number.count + (half ? 3 : 0);
        const auto magnitude = next < tokens.size() ? magnitudes().find(tokens[next].lower) : std::nullopt;
        if (!magnitude) return;
        if (half) {
            number.value += 0.5;
            number.count += 3;
        }
        scale(number, *magnitude);
        number.plainInteger = false;
        ++number.count;
    }
}

/// "two and a half", "one and a half million", "a million and a half".
void addHalf(const std::vector<Token>& tokens, std::size_t i, Number& number) {
    if (!isAndAHalf(tokens, i + number.count)) return;
    const std::string_view last = tokens[i + number.count - 1].lower;
    number.value += magnitudes().find(last).value_or(1) / 2;
    number.count += 3;
    takeMagnitudes(tokens, i, number);
}

/// "two hundred and fifty thousand", "a million", "half a dozen".
std::optional<Number> readWords(const std::vector<Token>& tokens, std::size_t i) {
    Number number;
    double total = 0, part = 0;
    std::size_t k = i;
    bool any = false;
    const std::string_view first = tokens[k].lower;
    if (first == "half" && k + 2 < tokens.size() &&
        (tokens[k + 1].lower == "a" || tokens[k + 1].lower == "of")) {
        const auto magnitude = magnitudes().find(tokens[k + 2].lower);
        if (!magnitude) return std::nullopt;
        number.value = *magnitude / 2;
        number.count = 3;
        return number;
    }
    if ((first == "a" || first == "an") && k + 1 < tokens.size() && magnitudes().find(tokens[k + 1].lower)) {
        part = 1;
        ++k;
    }
    for (; k < tokens.size() && k - i < 12; ++k) {
        const std::string& word = tokens[k].lower;
        if (const auto value = wordValue(word)) {
            if (any && part > 0 && !(part >= 20 && *value < 10) && part < 100) break; // "two three"
            part += *value;
        } else if (const auto magnitude = magnitudes().find(word); magnitude && (any || part > 0)) {
            if (*magnitude > 100) {
                total += std::max(part, 1.0) * *magnitude;
                part = 0;
            } else {
                part = std::max(part, 1.0) * *magnitude;
            }
        } else if (word == "and" && any && part >= 100 && k + 1 < tokens.size() &&
                   wordValue(tokens[k + 1].lower)) {
            continue;
        } else {
            break;
        }
        any = true;
        number.count = k + 1 - i;
    }
    if (number.count == 0) return std::nullopt;
    number.value = total + part;
    addHalf(tokens, i, number);
    return number;
}

} // namespace

bool mayBeginNumber(std::string_view lower) {
    return lower == "half" || lower == "a" || lower == "an" || wordValue(lower);
}

std::optional<Number> readNumber(const std::vector<Token>& tokens, std::size_t i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::mark || token.lower.size() > kLongestDigits) return std::nullopt;
    const bool digits = isDigit(at(token.lower, 0).value) || (token.kind == TokenKind::number);
    if (!digits && !token.is(WordClass::number)) return std::nullopt;
    std::optional<Number> number = digits ? readDigits(token) : readWords(tokens, i);
    if (number && digits && number->suffix.empty() && !number->isOrdinal) takeMagnitudes(tokens, i, *number);
    return number;
}

} // namespace crossdate::text
