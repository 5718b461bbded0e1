#include "core/compare/diff_values.h"

#include "core/compare/diff_value_words.h"
#include "core/date/tagger.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace crossdate::compare {

namespace {

std::string lowerCase(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower;
}

/// "05"
std::string twoDigits(unsigned value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

/// To twelve digits, so that 1.7 billion is 1,700,000,000 however it was added up.
std::string figure(double value) {
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 12);
    return {buffer.data(), end.ptr};
}

/// Reads the values of one text. All look-ahead is a few words.
class ValueReader {
public:
    ValueReader(const DiffText& text, const DiffVocabulary& words) : text_(text), words_(words) {}

    std::vector<ValueExpression> run() {
        std::vector<ValueExpression> found;
        for (std::size_t i = 0; i < text_.size();) {
            ValueExpression expression = read(i);
            i += std::max<std::size_t>(expression.count, 1);
            if (expression.count > 0) found.push_back(std::move(expression));
        }
        return found;
    }

private:
    [[nodiscard]] const ValueWord& wordAt(std::size_t i) {
        static const ValueWord nothing;
        if (i >= text_.size() || text_.tokens[i].kind == DiffWordKind::mark) return nothing;
        const std::uint32_t form = text_.tokens[i].form;
        const auto [entry, fresh] = known_.try_emplace(form);
        if (fresh) entry->second = readValueWord(words_.written(form));
        return entry->second;
    }
    [[nodiscard]] std::string_view written(std::size_t i) const {
        return i < text_.size() ? slice(text_.text, text_.tokens[i].span) : std::string_view();
    }

    ValueExpression read(std::size_t i) {
        switch (wordAt(i).role) {
        case ValueRole::none:
            return {};
        case ValueRole::country:
            return readCountry(i);
        case ValueRole::month:
            return readMonthFirst(i);
        case ValueRole::day:
            return {i, 1, "day " + wordAt(i).day};
        default:
            break;
        }
        if (ValueExpression day = readDayFirst(i); day.count > 0) return day;
        return readNumber(i);
    }

    ValueExpression readCountry(std::size_t i) {
        for (const CountryName& name : *countriesBeginning(written(i))) {
            std::size_t matched = 0;
            while (matched < name.words.size() && written(i + matched) == name.words[matched]) ++matched;
            if (matched == name.words.size()) return {i, matched, "country " + std::string(name.country)};
        }
        return {};
    }

    /// 1 to 31, written in digits.
    [[nodiscard]] unsigned dayOfMonthAt(std::size_t i) {
        const ValueWord& word = wordAt(i);
        if (word.role != ValueRole::digits && word.role != ValueRole::ordinal) return 0;
        if (!word.sign.empty() || word.value < 1 || word.value > 31) return 0;
        const auto day = static_cast<unsigned>(word.value);
        return static_cast<double>(day) == word.value ? day : 0;
    }
    [[nodiscard]] int yearAt(std::size_t i) {
        const ValueWord& word = wordAt(i);
        const bool year = word.role == ValueRole::digits && word.sign.empty() && written(i).size() == 4;
        return year && word.value >= 1000 ? static_cast<int>(word.value) : 0;
    }

    /// The year after `i`, a comma before it or none, taken into `count`.
    ValueExpression withYear(std::size_t first, std::size_t count, unsigned month, unsigned day) {
        std::size_t at = first + count;
        if (written(at) == ",") ++at;
        const int year = yearAt(at);
        if (year == 0) return {first, count, "day --" + twoDigits(month) + "-" + twoDigits(day)};
        return {first, at + 1 - first,
                "day " + std::to_string(year) + "-" + twoDigits(month) + "-" + twoDigits(day)};
    }

    /// The stop of "Aug." before a day or a year.
    [[nodiscard]] std::size_t skipStop(std::size_t i) { return written(i) == "." ? i + 1 : i; }

    ValueExpression readMonthFirst(std::size_t i) {
        const auto month = static_cast<unsigned>(wordAt(i).value);
        const std::size_t next = skipStop(i + 1);
        if (const unsigned day = dayOfMonthAt(next); day != 0) return withYear(i, next + 1 - i, month, day);
        if (const int year = yearAt(next); year != 0)
            return {i, next + 1 - i, "month " + std::to_string(year) + "-" + twoDigits(month)};
        return {};
    }

    ValueExpression readDayFirst(std::size_t i) {
        const unsigned day = dayOfMonthAt(i);
        if (day == 0) return {};
        const std::size_t next = written(i + 1) == "of" ? i + 2 : i + 1;
        if (wordAt(next).role != ValueRole::month) return {};
        return withYear(i, next + 1 - i, static_cast<unsigned>(wordAt(next).value), day);
    }

    ValueExpression readNumber(std::size_t i) {
        const ValueWord first = wordAt(i);
        if (first.role == ValueRole::ordinal) return {};
        // "hundreds of" and "the dozen" are no numbers
        if (first.role == ValueRole::magnitude) return {};
        double whole = 0;
        double part = first.value;
        std::size_t count = 1;
        for (; addsTo(i + count, part); ++count) {
            const ValueWord& word = wordAt(i + count);
            if (word.role == ValueRole::cardinal) {
                part += word.value;
            } else if (word.value > 100) {
                whole += part * word.value;
                part = 0;
            } else {
                part *= word.value;
            }
        }
        std::string key = "number " + figure(whole + part) + " " + std::string(first.sign);
        count += percentAt(i + count, key);
        return {i, count, std::move(key)};
    }

    /// Whether the number goes on: "two | hundred", "two hundred | and | six" is left at "two hundred".
    [[nodiscard]] bool addsTo(std::size_t i, double part) {
        const ValueWord& word = wordAt(i);
        if (word.role == ValueRole::magnitude) return true;
        if (word.role != ValueRole::cardinal) return false;
        const bool tens = part >= 20 && part < 100 && word.value < 10;
        return (tens && static_cast<int>(part) % 10 == 0) || (part >= 100 && word.value < 100) || part == 0;
    }

    std::size_t percentAt(std::size_t i, std::string& key) {
        const std::string word = lowerCase(written(i));
        std::size_t count = 0;
        if (word == "%" || word == "percent" || word == "pc") count = 1;
        if (word == "per" && lowerCase(written(i + 1)) == "cent") count = 2;
        if (count > 0) key += " percent";
        return count;
    }

    const DiffText& text_;
    const DiffVocabulary& words_;
    std::unordered_map<std::uint32_t, ValueWord> known_; // by form
};

/// Puts `preferred` in the place of what overlaps it.
std::vector<ValueExpression> merged(std::vector<ValueExpression> preferred,
                                    std::vector<ValueExpression> others) {
    const auto overlaps = [&](const ValueExpression& other) {
        const auto after = std::upper_bound(
            preferred.begin(), preferred.end(), other.first,
            [](std::size_t first, const ValueExpression& known) { return first < known.first; });
        if (after != preferred.end() && after->first < other.first + other.count) return true;
        return after != preferred.begin() && std::prev(after)->first + std::prev(after)->count > other.first;
    };
    std::erase_if(others, overlaps);
    others.insert(others.end(), preferred.begin(), preferred.end());
    std::sort(others.begin(), others.end(),
              [](const ValueExpression& x, const ValueExpression& y) { return x.first < y.first; });
    return others;
}

std::vector<ValueExpression> valuesOf(const DiffText& text, const DiffVocabulary& words,
                                      std::optional<Day> published) {
    auto values = readValues(text, words);
    return published ? merged(readRelativeDays(text, *published), std::move(values)) : values;
}

Span spanOf(const DiffText& text, const ValueExpression& expression) {
    return {text.tokens[expression.first].span.begin,
            text.tokens[expression.first + expression.count - 1].span.end};
}

/// Keys that are written in more than one way, and stand in both texts.
class Variants {
public:
    void add(const DiffText& text, const std::vector<ValueExpression>& values, unsigned side) {
        for (const ValueExpression& value : values) {
            Writing& writing = byKey_[value.key];
            const std::string_view written = slice(text.text, spanOf(text, value));
            if (writing.sides == 0) writing.first = written;
            writing.several = writing.several || writing.first != written;
            writing.sides |= side;
        }
    }
    [[nodiscard]] bool contains(const std::string& key) const {
        const auto found = byKey_.find(key);
        return found != byKey_.end() && found->second.several && found->second.sides == 3;
    }

private:
    struct Writing {
        std::string_view first;
        bool several = false;
        unsigned sides = 0;
    };
    std::unordered_map<std::string, Writing> byKey_;
};

} // namespace

std::vector<ValueExpression> readValues(const DiffText& text, const DiffVocabulary& words) {
    return ValueReader(text, words).run();
}

std::vector<ValueExpression> readRelativeDays(const DiffText& text, Day published) {
    std::vector<ValueExpression> found;
    std::size_t next = 0;
    for (const date::TemporalMention& mention : date::tagDates(text.text, {published})) {
        if (!mention.dating || mention.type != date::TimexType::date) continue;
        while (next < text.size() && text.tokens[next].span.begin < mention.span.begin) ++next;
        std::size_t end = next;
        while (end < text.size() && text.tokens[end].span.end <= mention.span.end) ++end;
        if (end == next) continue;
        const char* grain = mention.dating->isSingleDay() ? "day " : "span ";
        found.push_back({next, end - next, grain + mention.dating->edtf});
        next = end;
    }
    return found;
}

ValueVariants findVariants(const DiffText& a, const DiffText& b, const DiffVocabulary& words,
                           const DiffOptions& options) {
    const bool dated = options.publishedA && options.publishedB;
    ValueVariants values{valuesOf(a, words, dated ? options.publishedA : std::nullopt),
                         valuesOf(b, words, dated ? options.publishedB : std::nullopt)};
    Variants variants;
    variants.add(a, values.a, 1);
    variants.add(b, values.b, 2);
    const auto alike = [&](const ValueExpression& value) { return !variants.contains(value.key); };
    std::erase_if(values.a, alike);
    std::erase_if(values.b, alike);
    return values;
}

DiffText withValues(const DiffText& text, const std::vector<ValueExpression>& values, DiffVocabulary& words) {
    DiffText joined;
    joined.text = text.text;
    std::size_t next = 0;
    const auto keepUntil = [&](std::size_t end) {
        for (; next < end; ++next) {
            joined.tokens.push_back(text.tokens[next]);
            joined.ids.push_back(text.ids[next]);
        }
    };
    for (const ValueExpression& value : values) {
        keepUntil(value.first);
        DiffToken token = text.tokens[value.first];
        token.span = spanOf(text, value);
        token.kind = DiffWordKind::content;
        token.form = words.formOf(slice(text.text, token.span), token.kind);
        joined.tokens.push_back(token);
        joined.ids.push_back(words.idOfValue(value.key));
        next = value.first + value.count;
    }
    keepUntil(text.size());
    return joined;
}

} // namespace crossdate::compare
