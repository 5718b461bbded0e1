#include "core/analysis/place_part.h"

#include "core/analysis/name_book.h"
#include "core/base/word_list.h"
#include "words/countries.h"
#include "words/places.h"
#include "words/regions.h"

#include <map>
#include <set>
#include <vector>

namespace crossdate::analysis {

namespace {

struct Gazetteer {
    std::map<std::string, PlaceLevel> levels;
    std::map<std::string, std::set<std::string>> inside; // place: what it lies in, directly

    Gazetteer() {
        for (const std::string_view line : WordList(words::countries).section({})) {
            levels.emplace(foldedName(line.substr(0, line.find('\t'))), PlaceLevel::country);
        }
        for (const std::string_view line : WordList(words::places).section({})) {
            const std::size_t tab = line.find('\t');
            const std::string city = foldedName(line.substr(0, tab));
            levels.emplace(city, PlaceLevel::city);
            if (tab != std::string_view::npos && tab + 1 < line.size())
                inside[city].insert(foldedName(line.substr(tab + 1)));
        }
        for (const std::string_view line : WordList(words::regions).section({})) readRegion(line);
    }

    void readRegion(std::string_view line) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos) return;
        const std::string region = foldedName(line.substr(0, tab));
        levels.emplace(region, PlaceLevel::region);
        std::string_view rest = line.substr(tab + 1);
        while (!rest.empty()) {
            const std::size_t comma = rest.find(',');
            inside[foldedName(rest.substr(0, comma))].insert(region);
            rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
        }
    }

    [[nodiscard]] bool liesIn(const std::string& part, const std::string& whole, int depth = 0) const {
        const auto found = inside.find(part);
        if (found == inside.end() || depth > 3) return false;
        for (const std::string& next : found->second) {
            if (next == whole || liesIn(next, whole, depth + 1)) return true;
        }
        return false;
    }
};

const Gazetteer& gazetteer() {
    static const Gazetteer all;
    return all;
}

} // namespace

bool placesAgree(const std::string& a, const std::string& b) {
    // "South Asia" lies in "Asia", whatever the lists know of it.
    if (a.ends_with(" " + b) || b.ends_with(" " + a)) return true;
    return a == b || gazetteer().liesIn(a, b) || gazetteer().liesIn(b, a);
}

std::optional<PlaceLevel> placeLevel(const std::string& key) {
    const auto found = gazetteer().levels.find(key);
    if (found == gazetteer().levels.end()) return std::nullopt;
    return found->second;
}

} // namespace crossdate::analysis
