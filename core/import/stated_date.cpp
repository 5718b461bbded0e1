#include "core/date/edtf.h"
#include "core/date/tagger.h"
#include "core/import/byline.h"
#include "core/import/lines.h"
#include "core/import/vocabulary.h"

#include <algorithm>

namespace crossdate::importer {

namespace {

constexpr std::size_t kLongestDateLine = 160; // bytes
constexpr std::size_t kLongestDateline = 90;

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The line without its dates and without the words that only accompany them.
std::string restOf(std::string_view line, const std::vector<date::TemporalMention>& mentions) {
    std::string bare(line);
    for (const date::TemporalMention& mention : mentions)
        std::fill(bare.begin() + static_cast<std::ptrdiff_t>(mention.span.begin),
                  bare.begin() + static_cast<std::ptrdiff_t>(mention.span.end), ' ');
    std::string rest;
    for (std::size_t i = 0; i < bare.size();) {
        std::size_t end = i;
        while (end < bare.size() && bare[end] != ' ') ++end;
        std::string word = bare.substr(i, end - i);
        i = end + 1;
        std::string lower = plainForm(word);
        std::erase_if(lower, [](char c) { return c == ',' || c == '(' || c == ')'; });
        const bool clock =
            !lower.empty() && lower.find_first_not_of("0123456789:.+-apm") == std::string::npos;
        if (lower.empty() || clock || hasWord("date words", lower)) continue;
        if (!rest.empty()) rest += ' ';
        rest += word;
    }
    while (!rest.empty() && !isWordByte(rest.back())) rest.pop_back();
    return rest;
}

bool beginsWithLabel(std::string_view plain, std::string_view section) {
    const std::size_t end = plain.find_first_of(" :");
    return hasWord(section, plain.substr(0, end)) ||
           (end != std::string_view::npos &&
            hasWord(section, plain.substr(0, plain.find_first_of(" :", end + 1))));
}

/// The first mention that names a day, or a month where nothing names a day.
std::optional<Dating> calendarDate(const std::vector<date::TemporalMention>& mentions) {
    std::optional<Dating> month;
    for (const date::TemporalMention& mention : mentions) {
        if (!mention.dating) continue;
        if (mention.dating->isSingleDay()) return mention.dating;
        if (!month && date::precisionOf(*mention.dating) == date::Precision::month) month = mention.dating;
    }
    return month;
}

} // namespace

std::optional<StatedDate> readStatedDate(std::string_view line) {
    if (line.size() > kLongestDateLine) return std::nullopt;
    const std::vector<date::TemporalMention> mentions = date::tagDates(line, {});
    std::optional<Dating> found = calendarDate(mentions);
    if (!found) return std::nullopt;
    const std::string plain = plainForm(line);
    StatedDate stated{std::move(*found), beginsWithLabel(plain, "update labels"), restOf(line, mentions)};
    const bool labelled = stated.isUpdate || beginsWithLabel(plain, "date labels");
    const bool month = !stated.date.isSingleDay();
    const bool alone = stated.rest.empty() && (!month || labelled || line.size() < 20);
    const bool withByline =
        !stated.rest.empty() && (readByline(stated.rest) || looksLikePersonName(stated.rest));
    if (!alone && !withByline && !(labelled && stated.rest.size() < 40)) return std::nullopt;
    return stated;
}

bool mentionsDay(std::string_view line) {
    const auto mentions = date::tagDates(line, {});
    return std::any_of(mentions.begin(), mentions.end(), [line](const date::TemporalMention& mention) {
        return mention.type == date::TimexType::date &&
               slice(line, mention.span).find_first_of("0123456789") != std::string_view::npos;
    });
}

std::optional<Dateline> readDateline(std::string_view line) {
    const std::string_view head = line.substr(0, kLongestDateline);
    std::size_t cut = std::string_view::npos;
    for (const std::string_view dash : {" - ", " \u2014 ", " \u2013 ", " -- "})
        cut = std::min(cut, head.find(dash));
    if (cut == std::string_view::npos) return std::nullopt;
    const std::string_view place = head.substr(0, cut);
    const std::size_t firstWord = std::min(place.find_first_of(" ,("), place.size());
    const bool capitals =
        firstWord >= 3 && std::all_of(place.begin(), place.begin() + static_cast<std::ptrdiff_t>(firstWord),
                                      [](char c) { return c >= 'A' && c <= 'Z'; });
    Dateline dateline;
    const std::size_t open = place.find('(');
    if (open != std::string_view::npos && place.ends_with(')'))
        dateline.agency = std::string(place.substr(open + 1, place.size() - open - 2));
    if (!capitals && dateline.agency.empty()) return std::nullopt;
    if (const auto day = calendarDate(date::tagDates(place, {})); day && day->isSingleDay())
        dateline.date = day;
    return dateline;
}

} // namespace crossdate::importer
