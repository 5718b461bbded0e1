#include "ui/panels/figure_data.h"

#include "ui/models/wording.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace crossdate::ui {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The words behind the number: "million", "bn" and what is counted.
std::string_view behindNumber(std::string_view value) {
    std::size_t at = 0;
    while (at < value.size() && !isDigit(value[at])) ++at;
    while (at < value.size() && (isDigit(value[at]) || value[at] == ',' || value[at] == '.')) ++at;
    return value.substr(at);
}

double scaleOf(std::string_view rest) {
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    for (const auto& [word, scale] : {std::pair<std::string_view, double>{"thousand", 1e3},
                                      {"million", 1e6},
                                      {"billion", 1e9},
                                      {"bn", 1e9},
                                      {"m", 1e6},
                                      {"k", 1e3}}) {
        if (!rest.starts_with(word)) continue;
        const char next = rest.size() > word.size() ? rest[word.size()] : ' ';
        if (std::isalpha(static_cast<unsigned char>(next)) == 0) return scale;
    }
    return 1;
}

} // namespace

std::optional<double> numberIn(std::string_view value) {
    std::string digits;
    std::size_t at = 0;
    while (at < value.size() && !isDigit(value[at])) ++at;
    for (; at < value.size() && (isDigit(value[at]) || value[at] == ',' || value[at] == '.'); ++at)
        if (value[at] != ',') digits += value[at];
    while (!digits.empty() && digits.back() == '.') digits.pop_back();
    if (digits.empty() || std::ranges::count(digits, '.') > 1 || digits.size() > 15) return std::nullopt;
    double number = 0, place = 0;
    for (const char c : digits) {
        if (c == '.') {
            place = 1;
        } else if (place > 0) {
            place /= 10;
            number += place * (c - '0');
        } else {
            number = 10 * number + (c - '0');
        }
    }
    return number * scaleOf(behindNumber(value));
}

Figures figuresOf(const CaseSnapshot& snapshot, const EventView& event) {
    Figures figures;
    std::map<OutletId, std::vector<FigurePoint>> byOutlet;
    std::set<Passage> seen;
    std::set<std::string> counted;
    for (const ConflictId id : event.conflicts) {
        const ConflictView* conflict = snapshot.find(id);
        if (conflict == nullptr || conflict->kind != ConflictKind::number) continue;
        if (conflict->verdict == Verdict::different || conflict->verdict == Verdict::dismissed) continue;
        for (const ConflictSide* side : {&conflict->a, &conflict->b}) {
            const auto number = numberIn(side->value);
            const DocumentView* document = snapshot.find(side->passage.document);
            if (!number || document == nullptr || !seen.insert(side->passage).second) continue;
            const std::string_view rest = behindNumber(side->value);
            counted.emplace(rest.substr(rest.find_last_of(' ') + 1));
            if (!document->published || !document->published->earliest) {
                ++figures.undated;
                continue;
            }
            byOutlet[document->outlet].push_back(
                {*document->published->earliest, *number, shownText(side->value), side->passage, id});
        }
    }
    if (counted.size() == 1) figures.what = shownText(*counted.begin());
    for (const OutletView& outlet : snapshot.outlets) {
        const auto found = byOutlet.find(outlet.id);
        if (found == byOutlet.end()) continue;
        std::ranges::stable_sort(found->second, {}, &FigurePoint::published);
        figures.series.push_back({outlet.id, shownText(outlet.name), outlet.colour, found->second});
    }
    return figures;
}

} // namespace crossdate::ui
