#include "core/date/lexicon.h"

#include "words/temporal.h"

#include <charconv>
#include <vector>

namespace crossdate::date {

namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 64> kKindNames = {{
    {"none", Kind::none},
    {"month", Kind::month},
    {"short-month", Kind::shortMonth},
    {"weekday", Kind::weekday},
    {"short-weekday", Kind::shortWeekday},
    {"unit", Kind::unit},
    {"units", Kind::units},
    {"half", Kind::half},
    {"season", Kind::season},
    {"day-part", Kind::dayPart},
    {"cardinal", Kind::cardinal},
    {"ordinal", Kind::ordinal},
    {"several", Kind::several},
    {"article", Kind::article},
    {"the", Kind::the},
    {"relative", Kind::relative},
    {"previous", Kind::previous},
    {"same", Kind::same},
    {"that", Kind::that},
    {"recent", Kind::recent},
    {"ago", Kind::ago},
    {"later", Kind::later},
    {"earlier", Kind::earlier},
    {"before", Kind::before},
    {"after", Kind::after},
    {"deictic", Kind::deictic},
    {"tonight", Kind::tonight},
    {"part", Kind::part},
    {"part-noun", Kind::partNoun},
    {"in", Kind::in},
    {"at", Kind::at},
    {"of", Kind::of},
    {"preposition", Kind::preposition},
    {"to", Kind::to},
    {"and", Kind::conjunction},
    {"approximate", Kind::approximate},
    {"over", Kind::over},
    {"than", Kind::than},
    {"old", Kind::old},
    {"long", Kind::longish},
    {"era", Kind::era},
    {"every", Kind::every},
    {"per", Kind::per},
    {"set", Kind::set},
    {"reference", Kind::reference},
    {"future", Kind::future},
    {"present", Kind::present},
    {"holiday", Kind::holiday},
    {"fiscal", Kind::fiscal},
    {"business", Kind::business},
    {"name-day", Kind::nameDay},
    {"quarter-sign", Kind::quarterSign},
    {"meridiem", Kind::meridiem},
    {"zone", Kind::zone},
    {"weekdays", Kind::weekdays},
    {"day-parts", Kind::dayParts},
    {"whole", Kind::whole},
    {"right", Kind::right},
    {"unit-adjective", Kind::unitAdjective},
    {"decades", Kind::decades},
    {"these", Kind::these},
    {"numbered", Kind::numbered},
    {"rest", Kind::rest},
    {"tense", Kind::tense},
}};

Kind kindNamed(std::string_view name) {
    for (const auto& [known, kind] : kKindNames) {
        if (known == name) return kind;
    }
    return Kind::none;
}

/// Open addressing over a table of a power of two, a quarter full.
class Table {
public:
    Table() : slots_(kSize) {
        for (const std::string_view line : words::temporal) insert(line);
    }

    [[nodiscard]] Word find(std::string_view word, std::uint32_t hash) const {
        for (std::size_t i = hash & kMask;; i = (i + 1) & kMask) {
            if (slots_[i].word.empty()) return {};
            if (slots_[i].word == word) return slots_[i].meaning;
        }
    }

private:
    static constexpr std::size_t kSize = 1024;
    static constexpr std::size_t kMask = kSize - 1;
    static_assert(std::size(words::temporal) < kSize / 2);

    struct Slot {
        std::string_view word;
        Word meaning;
    };

    void insert(std::string_view line) {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (second == std::string_view::npos) return;
        Slot slot{line.substr(0, first), {kindNamed(line.substr(first + 1, second - first - 1)), 0}};
        const std::string_view value = line.substr(second + 1);
        std::from_chars(value.data(), value.data() + value.size(), slot.meaning.value);
        std::size_t i = hashOf(slot.word) & kMask;
        while (!slots_[i].word.empty() && slots_[i].word != slot.word) i = (i + 1) & kMask;
        slots_[i] = slot;
    }

    std::vector<Slot> slots_;
};

} // namespace

Word lookUp(std::string_view lower, std::uint32_t hash) {
    static const Table table;
    return table.find(lower, hash);
}

} // namespace crossdate::date
