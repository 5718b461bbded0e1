#include "core/import/byline.h"

#include "core/base/span.h"
#include "core/import/lines.h"
#include "core/import/vocabulary.h"

#include <algorithm>
#include <array>

namespace crossdate::importer {

namespace {

constexpr std::size_t kLongestByline = 160;

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (isUpper(c)) c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool isParticle(std::string_view word) {
    constexpr std::array<std::string_view, 14> particles{"de",  "del", "della", "di", "da", "van", "von",
                                                         "der", "den", "la",    "al", "el", "bin", "ten"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// A capital first (or a letter beyond ASCII), then letters, stops, hyphens and apostrophes.
bool isNameWord(std::string_view word) {
    if (!isUpper(word.front()) && static_cast<unsigned char>(word.front()) < 0xC3) return false;
    return std::all_of(word.begin(), word.end(), [](char c) {
        return isUpper(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '\'' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

/// "By ", "Author: " at the start: how many bytes; 0 without.
std::size_t labelLength(std::string_view line) {
    const std::string lower = lowered(line.substr(0, 24));
    for (std::size_t end = std::min<std::size_t>(lower.size(), 20); end > 1; --end) {
        const char after = end < lower.size() ? lower[end] : ' ';
        if (after != ' ' && after != ':') continue;
        std::string_view label = std::string_view(lower).substr(0, end);
        while (label.ends_with(' ')) label.remove_suffix(1);
        const std::size_t colon = line.find_first_not_of(' ', end);
        const bool marked = colon != std::string_view::npos && line[colon] == ':';
        if (!hasWord("byline labels", label) || (label.starts_with("author") && !marked)) continue;
        return marked ? colon + 1 : end;
    }
    return 0;
}

/// Parts between commas, semicolons, bars, "and" and "&".
std::vector<std::string> partsOf(std::string_view list) {
    std::vector<std::string> parts(1);
    for (const std::string_view word : wordsOf(list)) {
        if (word == "and" || word == "&" || word == "|" || word == "-" || word == "with" || word == "in") {
            parts.emplace_back();
            continue;
        }
        const bool ends = word.ends_with(',') || word.ends_with(';');
        if (!parts.back().empty()) parts.back() += ' ';
        parts.back() += ends ? word.substr(0, word.size() - 1) : word;
        if (ends) parts.emplace_back();
    }
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return parts;
}

/// "JANE SMITH" as "Jane Smith"; names with small letters stay.
std::string asWritten(const std::string& name) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::any_of(name.begin(), name.end(), small)) return name;
    std::string result = name;
    bool start = true;
    for (char& c : result) {
        if (!start && isUpper(c)) c = static_cast<char>(c - 'A' + 'a');
        start = c == ' ' || c == '-' || c == '.' || c == '\'';
    }
    return result;
}

bool isRole(std::string_view part) {
    const auto words = wordsOf(part);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return hasWord("role words", lowered(word)); });
}

/// "Northwire staff", "Harbour Gazette Reporter": the outlet before the role.
std::string outletBeforeRole(std::string_view part) {
    const auto words = wordsOf(part);
    const auto role = std::find_if(words.begin(), words.end(), [](std::string_view word) {
        const std::string lower = lowered(word);
        return lower == "staff" || lower == "reporter" || lower == "reporters" || lower == "newsroom";
    });
    if (role == words.begin() || role == words.end()) return {};
    const std::size_t length = static_cast<std::size_t>(role->data() - part.data());
    return std::string(part.substr(0, part.find_last_not_of(' ', length - 1) + 1));
}

/// Everything before "Editing by" and other second sentences of a wire's last line.
std::string_view withoutEditors(std::string_view line) {
    const std::string lower = lowered(line);
    const std::size_t cut = std::min(lower.find("editing by"), lower.find("; writing"));
    line = line.substr(0, cut);
    while (!line.empty() && (line.back() == ' ' || line.back() == ';' || line.back() == ')'))
        line.remove_suffix(1);
    const bool initials =
        line.size() > 2 && line.ends_with('.') && line[line.size() - 3] == '.'; // "Nelson C.J."
    const bool suffix = line.ends_with(" Jr.") || line.ends_with(" Sr.");
    if (line.ends_with('.') && !initials && !suffix) line.remove_suffix(1);
    return line;
}

} // namespace

bool looksLikePersonName(std::string_view text) {
    const auto words = wordsOf(text);
    if (words.size() < 2 || words.size() > 4 || text.size() > 60) return false;
    if (isParticle(words.back())) return false;
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        const std::string lower = lowered(word);
        if (hasWord("not in names", lower) || hasWord("role words", lower)) return false;
        return isParticle(word) || isNameWord(word);
    });
}

std::optional<Byline> readByline(std::string_view line) {
    if (line.starts_with('(')) line.remove_prefix(1);
    if (line.size() > kLongestByline) return std::nullopt;
    const std::size_t label = labelLength(line);
    if (label == 0) return std::nullopt;
    const std::vector<std::string> parts = partsOf(withoutEditors(line.substr(label)));
    Byline byline;
    for (const std::string& part : parts) {
        if (looksLikePersonName(part)) byline.authors.push_back(asWritten(part));
        if (byline.outlet.empty()) byline.outlet = outletBeforeRole(part);
    }
    const bool onlyRole = !parts.empty() && isRole(parts.front()) && line.size() < 60 && !endsSentence(line);
    if (byline.authors.empty() && byline.outlet.empty() && !onlyRole) return std::nullopt;
    return byline;
}

} // namespace crossdate::importer
