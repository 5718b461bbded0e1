#include "core/import/title.h"

#include "core/import/byline.h"
#include "core/import/vocabulary.h"

#include <algorithm>
#include <set>

namespace crossdate::importer {

namespace {

constexpr std::size_t kFrontLines = 14;
constexpr std::size_t kLeadBytes = 1500;

/// A paragraph, with which the title's search ends.
bool isParagraph(std::string_view text, const Line& line) {
    const std::string_view content = slice(text, line.span);
    return line.words > 28 ||
           (line.words >= 8 && endsSentence(content) && !content.ends_with('?') && !content.ends_with('!'));
}

std::set<std::string> contentWords(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3) {
            word += upper ? static_cast<char>(c - 'A' + 'a') : c;
            continue;
        }
        if (word.size() >= 4) words.insert(word);
        word.clear();
    }
    if (word.size() >= 4) words.insert(word);
    return words;
}

/// Share of a heading's content words that the first paragraphs use as well.
double overlap(std::string_view heading, const std::set<std::string>& lead) {
    const std::set<std::string> words = contentWords(heading);
    if (words.empty()) return 0;
    const auto shared = std::count_if(words.begin(), words.end(),
                                      [&lead](const std::string& word) { return lead.count(word) > 0; });
    return static_cast<double>(shared) / static_cast<double>(words.size());
}

bool describesPicture(std::string_view line) {
    const std::set<std::string> words = contentWords(line);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return hasWord("caption words", word); });
}

/// A first line with a full stop is a title all the same when a byline or date follows it.
bool standsOverByline(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
    if (i > 0 || lines.size() < 3 || lines[0].words > 28) return false;
    const std::string_view next = slice(text, lines[1].span);
    return readByline(next) || readStatedDate(next);
}

struct Front {
    std::vector<std::size_t> headings;
    bool hasCredit = false;
    std::size_t end = 0; // index of the first paragraph
};

Front readFront(std::string_view text, const std::vector<Line>& lines) {
    Front front;
    for (; front.end < std::min(lines.size(), kFrontLines); ++front.end) {
        const Line& line = lines[front.end];
        if (line.kind == LineKind::credit) front.hasCredit = true;
        if (line.kind != LineKind::text) continue;
        const bool titled = standsOverByline(text, lines, front.end);
        if (!titled && isParagraph(text, line)) break;
        if (titled || isHeadingLike(text, line)) front.headings.push_back(front.end);
    }
    return front;
}

bool isLabel(std::string_view line) {
    return isIn("section labels", plainForm(line)) || isMasthead(line);
}

/// The first heading may describe a picture: then a later one that the report takes up is the title.
std::size_t chooseHeading(std::string_view text, const std::vector<Line>& lines, const Front& front) {
    const std::size_t first = front.headings.front();
    const std::string_view heading = slice(text, lines[first].span);
    if (front.headings.size() < 2 || (!front.hasCredit && !describesPicture(heading))) return first;
    const std::size_t leadBegin = front.end < lines.size() ? lines[front.end].span.begin : text.size();
    const std::set<std::string> lead = contentWords(text.substr(leadBegin, kLeadBytes));
    const double least = describesPicture(heading) ? overlap(heading, lead) : overlap(heading, lead) + 0.3;
    for (const std::size_t other : front.headings)
        if (other != first && overlap(slice(text, lines[other].span), lead) > least) return other;
    return first;
}

} // namespace

bool isMasthead(std::string_view line) {
    const std::string plain = plainForm(line);
    const std::size_t last = plain.rfind(' ');
    if (plain.empty() || last == std::string::npos || plain.size() > 40) return false;
    if (isIn("section labels", plain)) return false; // "Breaking news"
    if (!hasWord("masthead endings", std::string_view(plain).substr(last + 1))) return false;
    bool start = true; // every word begins with a capital: "Harbour Gazette", not "Chairman reads the news"
    std::size_t words = 0;
    for (const char c : line) {
        if (start && c >= 'a' && c <= 'z') return false;
        words += start && c != ' ' ? 1 : 0;
        start = c == ' ';
    }
    return words <= 4;
}

std::optional<std::size_t> findTitle(std::string_view text, std::vector<Line>& lines) {
    Front front = readFront(text, lines);
    while (front.headings.size() > 1 && isLabel(slice(text, lines[front.headings.front()].span))) {
        lines[front.headings.front()].kind = LineKind::masthead;
        front.headings.erase(front.headings.begin());
    }
    if (front.headings.empty()) return std::nullopt;
    return chooseHeading(text, lines, front);
}

} // namespace crossdate::importer
