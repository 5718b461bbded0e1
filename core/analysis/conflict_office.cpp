// One person, two positions: "the chairman, Ada Brook" against "Brook, the harbour master".
#include "core/analysis/conflict.h"
#include "core/analysis/person_words.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>
#include <map>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr double kScore = 0.55;
constexpr std::size_t kBefore = 3;        // tokens before a name that may be its title
constexpr std::size_t kApposition = 8;    // tokens after a name in which an apposition has its head
constexpr std::size_t kManyMentions = 40; // of one person: later ones add nothing

struct Office {
    std::size_t statement = 0;
    std::string_view office;
    Span span; // of the word that names it
};

/// "former", "acting", "deputy", "then": not quite the position itself.
bool loosens(std::string_view lower) {
    static constexpr std::array<std::string_view, 10> words{
        "former", "ex", "acting", "deputy", "assistant", "interim", "then", "vice", "incoming", "outgoing"};
    return isOneOf(words, lower);
}

/// Between a title and its name: "chief engineer, Dana Weiss".
std::optional<std::size_t> officeBefore(const std::vector<Token>& tokens, std::size_t name) {
    for (std::size_t back = 1; back <= kBefore && back <= name; ++back) {
        const Token& token = tokens[name - back];
        if (!officeOf(token.lower).empty()) return name - back;
        if (token.lower != "," && token.lower != "mr" && token.lower != "dr" && token.lower != "ms") break;
    }
    return std::nullopt;
}

/// "Dana Weiss, the firm's chief engineer": the head is the last word before what follows "of" or a mark.
std::optional<std::size_t> officeAfter(const std::vector<Token>& tokens, std::size_t afterName) {
    if (afterName + 1 >= tokens.size() || tokens[afterName].lower != ",") return std::nullopt;
    static constexpr std::array<std::string_view, 5> ends{"of", "for", "at", "in", "and"};
    std::optional<std::size_t> head;
    const std::size_t last = std::min(tokens.size(), afterName + 1 + kApposition);
    for (std::size_t i = afterName + 1; i < last; ++i) {
        if (tokens[i].kind == text::TokenKind::mark || isOneOf(ends, tokens[i].lower)) break;
        if (!officeOf(tokens[i].lower).empty()) head = i;
    }
    // "Brook, the general's lawyer": the head is the last noun.
    if (head && *head + 1 < last && tokens[*head + 1].lower == "'s") return std::nullopt;
    return head;
}

std::map<Term, std::vector<Office>> officesOf(const ConflictInput& input) {
    const Story& story = input.story;
    std::map<Term, std::vector<Office>> offices;
    for (std::size_t index = 0; index < story.statements.size(); ++index) {
        const Statement& s = story.statements[index];
        const text::SentenceReading& reading = story.readingOf(s);
        for (const text::Name& name : reading.names) {
            if (name.kind != text::NameKind::person || !s.span.contains(name.span.begin)) continue;
            const auto first = std::find_if(reading.tokens.begin(), reading.tokens.end(),
                                            [&](const Token& t) { return t.span.begin >= name.span.begin; });
            const auto after = std::find_if(first, reading.tokens.end(),
                                            [&](const Token& t) { return t.span.begin >= name.span.end; });
            const auto at = static_cast<std::size_t>(first - reading.tokens.begin());
            auto found = officeBefore(reading.tokens, at);
            if (!found)
                found = officeAfter(reading.tokens, static_cast<std::size_t>(after - reading.tokens.begin()));
            if (!found) continue;
            const std::size_t begin = *found > kBefore ? *found - kBefore : 0;
            const bool loose = std::any_of(reading.tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                           reading.tokens.begin() + static_cast<std::ptrdiff_t>(*found),
                                           [](const Token& t) { return loosens(t.lower); });
            const Term person = story.vocabulary.find("=" + input.names.keyOf(name));
            if (loose || person == kNoTerm || offices[person].size() >= kManyMentions) continue;
            const Token& token = reading.tokens[*found];
            const Span span{std::min(token.span.begin, name.span.begin),
                            std::max(token.span.end, name.span.end)};
            offices[person].push_back({index, officeOf(token.lower), span});
        }
    }
    return offices;
}

Finding findingOf(const ConflictInput& input, Term person, const Office& x, const Office& y) {
    Finding finding;
    finding.kind = ConflictKind::name;
    finding.score = kScore;
    finding.a = {x.statement, x.span, std::string(x.office)};
    finding.b = {y.statement, y.span, std::string(y.office)};
    const std::string who = input.names.shown(input.story.vocabulary.textOf(person).substr(1));
    finding.title = "Position of " + who + ": " + finding.a.value + " ↔ " + finding.b.value;
    finding.why = "name: " + who + " is “" + finding.a.value + "” in " +
                  quoted(input.story, input.story.statements[x.statement], x.span) + " and “" +
                  finding.b.value + "” in " +
                  quoted(input.story, input.story.statements[y.statement], y.span);
    return finding;
}

/// What a document calls the person anywhere.
bool calls(const Story& story, const std::vector<Office>& offices, std::size_t document,
           std::string_view office) {
    return std::any_of(offices.begin(), offices.end(), [&](const Office& other) {
        return story.statements[other.statement].document == document && other.office == office;
    });
}

} // namespace

std::vector<Finding> officeConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::vector<Finding> findings;
    for (const auto& [person, offices] : officesOf(input)) {
        for (std::size_t i = 0; i < offices.size(); ++i) {
            for (std::size_t j = i + 1; j < offices.size(); ++j) {
                const std::size_t documentA = story.statements[offices[i].statement].document;
                const std::size_t documentB = story.statements[offices[j].statement].document;
                if (documentA == documentB || offices[i].office == offices[j].office) continue;
                if (calls(story, offices, documentA, offices[j].office) ||
                    calls(story, offices, documentB, offices[i].office))
                    continue;
                if (input.likeness.sameStory(documentA, documentB))
                    findings.push_back(findingOf(input, person, offices[i], offices[j]));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
