#include "core/compare/diff_value_words.h"

#include "words/countries.h"
#include "words/temporal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace crossdate::compare {

namespace {

constexpr std::size_t kLongestFigure = 32;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string lowerCase(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower;
}

/// Months and cardinal numbers as core/date knows them.
const std::unordered_map<std::string, ValueWord>& vocabulary() {
    static const auto table = [] {
        std::unordered_map<std::string, ValueWord> words;
        for (const std::string_view line : words::temporal) {
            const std::size_t kindAt = line.find('\t') + 1;
            const std::size_t valueAt = line.find('\t', kindAt) + 1;
            if (kindAt == 0 || valueAt == 0) continue;
            const std::string_view kind = line.substr(kindAt, valueAt - 1 - kindAt);
            const std::string_view value = line.substr(valueAt);
            ValueWord word;
            if (kind == "month" || kind == "short-month")
                word.role = ValueRole::month;
            else if (kind == "cardinal")
                word.role = ValueRole::cardinal;
            else
                continue;
            (void)std::from_chars(value.data(), value.data() + value.size(), word.value);
            words.emplace(line.substr(0, kindAt - 1), word);
        }
        static constexpr std::array<std::pair<std::string_view, double>, 8> magnitudes{{{"dozen", 12},
                                                                                        {"hundred", 100},
                                                                                        {"thousand", 1e3},
                                                                                        {"million", 1e6},
                                                                                        {"billion", 1e9},
                                                                                        {"trillion", 1e12},
                                                                                        {"bn", 1e9},
                                                                                        {"mn", 1e6}}};
        for (const auto& [name, value] : magnitudes)
            words.insert_or_assign(std::string(name), ValueWord{ValueRole::magnitude, value});
        return words;
    }();
    return table;
}

/// "twenty-five"
ValueWord hyphenated(std::string_view word) {
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos) return {};
    const auto tens = vocabulary().find(std::string(word.substr(0, dash)));
    const auto ones = vocabulary().find(std::string(word.substr(dash + 1)));
    if (tens == vocabulary().end() || ones == vocabulary().end()) return {};
    if (tens->second.role != ValueRole::cardinal || ones->second.role != ValueRole::cardinal) return {};
    if (tens->second.value < 20 || ones->second.value > 9) return {};
    return {ValueRole::cardinal, tens->second.value + ones->second.value};
}

/// "2019-05-15"
bool isIsoDay(std::string_view word) {
    if (word.size() != 10) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (i == 4 || i == 7 ? word[i] != '-' : !isDigit(word[i])) return false;
    return true;
}

/// Digits with thousands' commas and a decimal point; what follows them is left in `word`.
std::optional<double> takeFigure(std::string_view& word) {
    std::string digits;
    std::size_t i = 0;
    std::size_t sinceComma = 0;
    bool commas = false;
    for (; i < word.size() && (isDigit(word[i]) || word[i] == ',' || word[i] == '.'); ++i) {
        if (word[i] == ',') {
            if (commas && sinceComma != 3) return std::nullopt;
            commas = true;
            sinceComma = 0;
            continue;
        }
        if (word[i] == '.' && digits.find('.') != std::string::npos) return std::nullopt;
        if (digits.find('.') == std::string::npos && word[i] != '.') ++sinceComma;
        digits += word[i];
    }
    if (commas && sinceComma != 3) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    word.remove_prefix(i);
    return value;
}

ValueWord readFigure(std::string_view written) {
    if (isIsoDay(written)) return {ValueRole::day, 0, {}, std::string(written)};
    std::size_t signEnd = 0;
    while (signEnd < written.size() && !isDigit(written[signEnd])) ++signEnd;
    std::string_view rest = written.substr(signEnd);
    const auto figure = takeFigure(rest);
    if (!figure) return {};
    const std::string_view sign = written.substr(0, signEnd);
    const std::string suffix = lowerCase(rest);
    if (suffix.empty()) return {ValueRole::digits, *figure, sign};
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th")
        return sign.empty() ? ValueWord{ValueRole::ordinal, *figure} : ValueWord{};
    static constexpr std::array<std::pair<std::string_view, double>, 6> sizes{
        {{"k", 1e3}, {"m", 1e6}, {"mn", 1e6}, {"bn", 1e9}, {"b", 1e9}, {"tn", 1e12}}};
    for (const auto& [name, factor] : sizes)
        if (suffix == name && (!sign.empty() || name.size() > 1))
            return {ValueRole::digits, *figure * factor, sign};
    return {ValueRole::digits, *figure, rest};
}

using Countries = std::unordered_map<std::string_view, std::vector<CountryName>>;

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    while (!name.empty()) {
        const std::size_t space = std::min(name.find(' '), name.size());
        words.emplace_back(name.substr(0, space));
        name.remove_prefix(std::min(space + 1, name.size()));
    }
    return words;
}

void addCountry(Countries& countries, std::string_view name, std::string_view country) {
    if (name.empty()) return;
    countries[name.substr(0, name.find(' '))].push_back({wordsOf(name), country});
}

Countries readCountries() {
    Countries countries;
    for (const std::string_view line : words::countries) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) continue;
        const std::string_view country = line.substr(0, tab);
        std::string_view others = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
        if (others.empty()) continue; // one name only: nothing to be equal to
        addCountry(countries, country, country);
        while (!others.empty()) {
            const std::size_t comma = std::min(others.find(','), others.size());
            addCountry(countries, others.substr(0, comma), country);
            others.remove_prefix(std::min(comma + 1, others.size()));
        }
    }
    for (auto& [_, names] : countries)
        std::stable_sort(names.begin(), names.end(), [](const CountryName& x, const CountryName& y) {
            return x.words.size() > y.words.size();
        });
    return countries;
}

} // namespace

const std::vector<CountryName>* countriesBeginning(std::string_view word) {
    static const Countries countries = readCountries();
    const auto found = countries.find(word);
    return found == countries.end() ? nullptr : &found->second;
}

ValueWord readValueWord(std::string_view written) {
    if (written.empty() || written.size() > kLongestFigure) return {};
    if (std::any_of(written.begin(), written.end(), isDigit)) {
        const bool begins = isDigit(written.front()) || static_cast<unsigned char>(written.front()) >= 0x80 ||
                            written.front() == '$';
        return begins ? readFigure(written) : ValueWord{};
    }
    const std::string lower = lowerCase(written);
    if (const auto known = vocabulary().find(lower); known != vocabulary().end()) return known->second;
    if (const ValueWord number = hyphenated(lower); number.role != ValueRole::none) return number;
    return countriesBeginning(written) != nullptr ? ValueWord{ValueRole::country} : ValueWord{};
}

} // namespace crossdate::compare
