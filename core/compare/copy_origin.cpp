#include "core/compare/copy_origin.h"

#include "core/base/word_list.h"
#include "core/compare/diff_text.h"
#include "words/news_agencies.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace crossdate::compare {

namespace {

constexpr double kWholly = 0.7;
constexpr double kPartly = 0.1;
constexpr std::size_t kLeastDerived = 12; // words: one sentence
constexpr std::size_t kMargin = 600;      // bytes at either end of a report where credits stand

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower;
}

/// Names of agencies, longest first, each with the one it is known by; and the words that stand before a
/// credit.
struct CreditWords {
    std::vector<std::pair<std::string, std::string>> agencies;
    std::vector<std::string> cues;

    static const CreditWords& instance() {
        static const CreditWords words;
        return words;
    }

private:
    CreditWords() {
        const WordList list(words::news_agencies);
        for (const std::string_view line : list.section("agencies")) {
            const std::string name(line.substr(0, line.find('\t')));
            agencies.emplace_back(name, name);
            std::string_view others = line.substr(std::min(line.find('\t') + 1, line.size()));
            if (line.find('\t') == std::string_view::npos) others = {};
            while (!others.empty()) {
                const std::size_t comma = std::min(others.find(','), others.size());
                agencies.emplace_back(std::string(others.substr(0, comma)), name);
                others.remove_prefix(std::min(comma + 1, others.size()));
            }
        }
        for (const std::string_view cue : list.section("cues")) cues.emplace_back(cue);
    }
};

bool isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool standsAlone(std::string_view text, std::size_t at, std::size_t size) {
    return (at == 0 || !isLetter(text[at - 1])) && (at + size == text.size() || !isLetter(text[at + size]));
}

/// Whether a credit cue stands right before `at`, or "contributed to" and the like behind the name. Short
/// words are cues only where they begin a line: "By Reuters", not "a report by Reuters".
bool isCredit(std::string_view text, std::size_t at, std::size_t size) {
    constexpr std::size_t kShortCue = 5;
    constexpr std::size_t kFar = 40;
    std::string_view before = text.substr(0, at);
    while (before.ends_with(' ')) before.remove_suffix(1);
    const std::string_view after = text.substr(at + size);
    if (before.ends_with('(') && after.starts_with(')')) return true;
    if (after.starts_with(" contributed to")) return true;
    const std::string near = lowerCase(before.substr(before.size() - std::min(before.size(), kFar)));
    const auto& cues = CreditWords::instance().cues;
    return std::any_of(cues.begin(), cues.end(), [&](const std::string& cue) {
        if (!near.ends_with(cue)) return false;
        const std::string_view rest = std::string_view(near).substr(0, near.size() - cue.size());
        if (cue.size() < kShortCue) return rest.empty() || rest.back() == '\n' || rest.back() == '|';
        return rest.empty() || !isLetter(rest.back());
    });
}

void findCredits(std::string_view text, std::vector<std::string>& found) {
    for (const auto& [written, name] : CreditWords::instance().agencies)
        for (std::size_t at = text.find(written); at != std::string_view::npos;
             at = text.find(written, at + 1))
            if (standsAlone(text, at, written.size()) && isCredit(text, at, written.size()))
                found.push_back(name);
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "-With assistance from …", "Additional reporting by …": the same line in two reports is a third one's.
bool isCreditLine(std::string_view passage) {
    constexpr std::size_t kOpening = 48;
    const std::string opening = lowerCase(passage.substr(0, kOpening));
    static constexpr std::array<std::string_view, 5> lines{"with assistance", "additional reporting",
                                                           "reporting by", "editing by", "with reporting"};
    return std::any_of(lines.begin(), lines.end(),
                       [&](std::string_view line) { return opening.find(line) != std::string::npos; });
}

/// The agency an outlet is, by its name.
std::string agencyOf(OutletId outlet, const std::map<OutletId, std::string>& names) {
    const auto name = names.find(outlet);
    if (name == names.end()) return {};
    for (const auto& [written, agency] : CreditWords::instance().agencies)
        if (lowerCase(written) == lowerCase(name->second)) return agency;
    return name->second;
}

std::optional<Day> dayOf(const Document& document) {
    const auto& published = document.published;
    return published && published->isSingleDay() ? published->earliest : std::nullopt;
}

std::string countedDays(std::int64_t days) {
    return std::to_string(days) + (days == 1 ? " day" : " days");
}

void judgeByDates(SharedCopy& copy, const Document& a, const Document& b) {
    const auto dayA = dayOf(a);
    const auto dayB = dayOf(b);
    if (!dayA || !dayB) {
        copy.why = "the day of publication of one is not known";
        return;
    }
    const std::int64_t days = *dayA - *dayB;
    if (days == 0) {
        copy.why = "published on the same day";
        return;
    }
    copy.direction = days > 0 ? CopyDirection::a_from_b : CopyDirection::b_from_a;
    copy.why = "published " + countedDays(std::abs(days)) + " later";
}

} // namespace

std::vector<std::string> creditsOf(const Document& document) {
    std::vector<std::string> credits;
    const std::string_view text = document.text;
    findCredits(text.substr(0, std::min(text.size(), kMargin)), credits);
    if (text.size() > kMargin)
        findCredits(text.substr(std::max(kMargin, text.size() - std::min(text.size(), kMargin))), credits);
    for (const Span& span : document.boilerplate) findCredits(slice(text, span), credits);
    for (const std::string& author : document.authors)
        for (const auto& [written, name] : CreditWords::instance().agencies)
            if (author == written) credits.push_back(name);
    std::sort(credits.begin(), credits.end());
    credits.erase(std::unique(credits.begin(), credits.end()), credits.end());
    return credits;
}

CopyClass copyClass(const CommonCopy& copy, std::size_t words) {
    const std::size_t own = copy.words - copy.quoted;
    if (words == 0 || own < kLeastDerived) return CopyClass::not_derived;
    const auto of = [words](std::size_t some) {
        return static_cast<double>(some) / static_cast<double>(words);
    };
    if (of(copy.words) >= kWholly) return CopyClass::wholly;
    return of(own) >= kPartly ? CopyClass::partly : CopyClass::not_derived;
}

void judgeOrigin(SharedCopy& copy, const Document& a, const Document& b,
                 const std::map<OutletId, std::string>& names) {
    const auto creditsA = creditsOf(a);
    const auto creditsB = creditsOf(b);
    const std::string agencyA = agencyOf(a.outlet, names);
    const std::string agencyB = agencyOf(b.outlet, names);
    const bool aCreditsB = !agencyB.empty() && agencyB != agencyA && contains(creditsA, agencyB);
    const bool bCreditsA = !agencyA.empty() && agencyA != agencyB && contains(creditsB, agencyA);
    if (aCreditsB != bCreditsA) {
        copy.direction = aCreditsB ? CopyDirection::a_from_b : CopyDirection::b_from_a;
        copy.why = "credits " + (aCreditsB ? agencyB : agencyA);
        return;
    }
    for (const std::string& credit : creditsA)
        if (contains(creditsB, credit) && credit != agencyA && credit != agencyB) {
            copy.direction = CopyDirection::common_source;
            copy.why = "both credit " + credit;
            return;
        }
    for (const SharedPassage& passage : copy.passages)
        if (isCreditLine(slice(a.text, passage.a))) {
            copy.direction = CopyDirection::common_source;
            copy.why = "both carry the credit line \u201C" + std::string(slice(a.text, passage.a)) + "\u201D";
            return;
        }
    judgeByDates(copy, a, b);
}

} // namespace crossdate::compare
