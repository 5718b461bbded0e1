#include "core/import/outlet_name.h"

#include "core/import/title.h"
#include "core/import/vocabulary.h"

#include <algorithm>
#include <array>

namespace crossdate::importer {

namespace {

constexpr std::size_t kLongestName = 48;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (isUpper(c)) c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// Where the name after `before` stands: up to `after`, or to the line's end when `after` is empty.
struct NamePattern {
    std::string_view before;
    std::string_view after;
};

constexpr std::array kPatterns{
    NamePattern{"other reports by ", ""},
    NamePattern{"more reports by ", ""},
    NamePattern{"other news from ", ""},
    NamePattern{"more news from ", ""},
    NamePattern{"more stories from ", ""},
    NamePattern{"more from ", ""},
    NamePattern{"latest from ", ""},
    NamePattern{"sign up to the ", " newsletter"},
    NamePattern{"sign up to the ", " e-mail"},
    NamePattern{"sign up to the ", " email"},
    NamePattern{"sign up for the ", " newsletter"},
    NamePattern{"sign up for the ", " e-mail"},
    NamePattern{"sign up for the ", " email"},
    NamePattern{"sign up to ", "'s newsletter"},
    NamePattern{"subscribe to the ", " newsletter"},
    NamePattern{"subscribe to ", " newsletter"},
    NamePattern{"first published by ", ""},
    NamePattern{"first published in ", ""},
    NamePattern{"first appeared in ", ""},
    NamePattern{"first appeared on ", ""},
    NamePattern{"originally published by ", ""},
    NamePattern{"originally published in ", ""},
    NamePattern{"originally appeared in ", ""},
    NamePattern{"publication: ", ""},
    NamePattern{"outlet: ", ""},
    NamePattern{"source: ", ""},
    NamePattern{"\u00a9 ", ""},
    NamePattern{"copyright ", ""},
};

/// A year or (c) before the name, "All rights reserved" and stops after it.
std::string_view bareName(std::string_view name) {
    while (true) {
        const std::size_t before = name.size();
        while (!name.empty() &&
               (isDigit(name.front()) || name.front() == ' ' || name.front() == ',' || name.front() == '-'))
            name.remove_prefix(1);
        for (const std::string_view lead : {"(c)", "(C)", "\u00a9", "by ", "Copyright"})
            if (name.starts_with(lead)) name.remove_prefix(lead.size());
        if (name.size() == before) break;
    }
    name = name.substr(0, name.find_first_of(".,;|"));
    const std::size_t rights = lowered(name).find(" all rights");
    name = name.substr(0, rights);
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    return name;
}

/// Few words, a capital in the first: "iNewsToday", "E&T News"; not "our readers".
bool looksLikeName(std::string_view name) {
    const std::string_view first = name.substr(0, name.find(' '));
    return name.size() >= 2 && name.size() <= kLongestName &&
           std::count(name.begin(), name.end(), ' ') <= 4 && std::any_of(first.begin(), first.end(), isUpper);
}

std::string nameInLine(std::string_view line) {
    const std::string lower = lowered(line);
    for (const NamePattern& pattern : kPatterns) {
        const std::size_t at = lower.find(pattern.before);
        if (at == std::string::npos || at > 40) continue;
        const std::size_t begin = at + pattern.before.size();
        const std::size_t end = pattern.after.empty() ? line.size() : lower.find(pattern.after, begin);
        if (end == std::string::npos) continue;
        const std::string_view name = bareName(line.substr(begin, end - begin));
        if (looksLikeName(name)) return std::string(name);
    }
    return {};
}

bool isHashOrNumber(std::string_view part) {
    const bool digits = std::all_of(part.begin(), part.end(), isDigit);
    const bool hex =
        part.size() >= 8 && part.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    return digits || (hex && std::any_of(part.begin(), part.end(), isDigit));
}

std::vector<std::string> partsOf(std::string_view stem) {
    std::vector<std::string> parts(1);
    for (const char c : stem) {
        const bool separates = c == '_' || c == '-' || c == ' ' || c == '.' || c == '+';
        if (!separates)
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

std::string_view stemOf(std::string_view fileName) {
    const std::size_t dot = fileName.rfind('.');
    return dot == 0 || dot == std::string_view::npos ? fileName : fileName.substr(0, dot);
}

} // namespace

std::string outletFromText(std::string_view text, const std::vector<Line>& lines,
                           std::string_view bylineOutlet) {
    for (const Line& line : lines) {
        if (line.kind != LineKind::notice && line.kind != LineKind::related) continue;
        if (std::string name = nameInLine(slice(text, line.span)); !name.empty()) return name;
    }
    for (const Line& line : lines)
        if (line.kind == LineKind::masthead && isMasthead(slice(text, line.span)))
            return flattened(slice(text, line.span));
    return std::string(bylineOutlet);
}

std::string outletFromFileName(std::string_view fileName) {
    const std::string_view stem = stemOf(fileName);
    const bool small = std::none_of(stem.begin(), stem.end(), isUpper);
    std::string name;
    bool generic = true;
    for (std::string part : partsOf(stem)) {
        if (isHashOrNumber(part)) continue;
        generic = generic && hasWord("generic file names", lowered(part));
        if (small && isLower(part.front())) part.front() = static_cast<char>(part.front() - 'a' + 'A');
        if (!name.empty()) name += ' ';
        name += part;
    }
    return generic ? std::string{} : name;
}

std::string sourceNumber(std::string_view fileName) {
    const std::vector<std::string> parts = partsOf(stemOf(fileName));
    const auto numbered = std::find_if(parts.begin(), parts.end(), isHashOrNumber);
    if (numbered != parts.end()) return "Source " + numbered->substr(0, 8);
    return parts.empty() ? "Unnamed source" : "Source \u201c" + std::string(stemOf(fileName)) + "\u201d";
}

} // namespace crossdate::importer
