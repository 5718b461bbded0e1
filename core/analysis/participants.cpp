#include "core/analysis/participants.h"

#include "core/analysis/clauses.h"
#include "core/analysis/verbs.h"
#include "core/base/one_of.h"
#include "core/text/noun_phrases.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kLongestObject = 10; // tokens
constexpr std::size_t kAgentReach = 8;     // tokens from a verb to its "by …"
constexpr std::size_t kSubjectLasts = 2;   // sentences a subject stays the one spoken of

/// Nouns that stand for the body named last: "the company".
bool isBodyNoun(std::string_view lower) {
    static constexpr std::array<std::string_view, 11> words{
        "company", "firm",         "group",  "corporation",  "maker",       "airline",
        "carrier", "manufacturer", "agency", "organisation", "organization"};
    return isOneOf(words, lower);
}

bool endsObject(const Token& token) {
    static constexpr std::array<std::string_view, 26> words{
        "to",   "in",    "at",   "on",     "for",    "with",  "from",  "by",     "as",
        "that", "which", "who",  "when",   "while",  "after", "and",   "but",    "because",
        "into", "over",  "than", "during", "before", "under", "about", "against"};
    return token.kind == TokenKind::mark || isOneOf(words, token.lower) || isAuxiliary(token.lower);
}

} // namespace

const std::string& Coreference::Candidate::best() const {
    return subject.empty() || age > kSubjectLasts ? named : subject;
}

void Coreference::nextSentence() {
    ++person_.age;
    ++body_.age;
}

void Coreference::nameSeen(const text::Name& name) {
    kinds_.insert_or_assign(name.canonical, name.kind);
    if (name.kind == text::NameKind::person) person_.named = name.canonical;
    if (name.kind == text::NameKind::organisation) body_.named = name.canonical;
}

void Coreference::subjectSeen(const std::string& name) {
    const auto known = kinds_.find(name);
    if (known == kinds_.end()) return;
    const bool isPerson = known->second == text::NameKind::person;
    if (!isPerson && known->second != text::NameKind::organisation) return;
    Candidate& candidate = isPerson ? person_ : body_;
    candidate.subject = name;
    candidate.age = 0;
}

const std::string& Coreference::standsFor(std::string_view expression) const {
    static const std::string nobody;
    if (expression == "he" || expression == "she") return person_.best();
    if (expression == "it" || isBodyNoun(expression)) return body_.best();
    return nobody;
}

const text::Name* ParticipantReader::nameAt(std::size_t token) const {
    const std::size_t offset = reading_.tokens[token].span.begin;
    const auto found = std::find_if(reading_.names.begin(), reading_.names.end(),
                                    [&](const text::Name& name) { return name.span.contains(offset); });
    return found == reading_.names.end() ? nullptr : &*found;
}

std::vector<Participant> ParticipantReader::in(std::size_t first, std::size_t last) const {
    const std::vector<Token>& tokens = reading_.tokens;
    std::vector<Participant> found;
    if (first >= last) return found;
    Participant whole;
    whole.span = {tokens[first].span.begin, tokens[last - 1].span.end};
    // The head is the last name that owns nothing: of "Ada Brook's company", the company.
    for (std::size_t i = first; i < last; ++i) {
        const text::Name* name = nameAt(i);
        const bool owns = i + 1 < tokens.size() && tokens[i + 1].lower == "'s";
        if (name != nullptr && !owns) {
            whole.name = name->canonical;
            continue;
        }
        const std::string& other = coreference_.standsFor(tokens[i].lower);
        if (!other.empty() && whole.name.empty()) whole.name = other;
    }
    found.push_back(std::move(whole));
    return found;
}

bool ParticipantReader::isRelative(VerbPlace verb) const {
    if (verb.begin == 0) return false;
    const std::string& before = reading_.tokens[verb.begin - 1].lower;
    return before == "which" || before == "who" || before == "that";
}

std::vector<Participant> ParticipantReader::subject(VerbPlace verb) const {
    if (const auto range = text::subjectBefore(reading_, verb.begin)) return in(range->begin, range->end);
    const std::vector<Token>& tokens = reading_.tokens;
    std::size_t end = verb.begin; // "Brook, who was sacked", "Brook, born in"
    if (isRelative(verb)) --end;
    if (end > 1 && tokens[end - 1].lower == ",") --end;
    if (end > 0 && end < verb.begin) {
        if (const text::Name* name = nameAt(end - 1)) return {{name->span, name->canonical}};
    }
    const bool afterMark = verb.begin == 0 || tokens[verb.begin - 1].kind == TokenKind::mark;
    if (!afterMark || verbLemma(tokens[verb.at]) != "say") return {};
    const auto range = text::subjectAfter(reading_, verb.at);
    return range ? in(range->begin, range->end) : std::vector<Participant>{};
}

std::vector<Participant> ParticipantReader::objects(VerbPlace verb) const {
    const std::vector<Token>& tokens = reading_.tokens;
    std::size_t end = verb.at + 1;
    const std::size_t last = std::min(tokens.size(), verb.at + 1 + kLongestObject);
    while (end < last && !endsObject(tokens[end])) ++end;
    std::vector<Participant> found = in(verb.at + 1, end);
    const std::size_t reach = std::min(tokens.size(), verb.at + 1 + kAgentReach);
    for (std::size_t i = verb.at + 1; i < reach && tokens[i].kind != TokenKind::mark; ++i) {
        if (tokens[i].lower != "by") continue;
        std::size_t stop = i + 1;
        while (stop < tokens.size() && stop < i + kLongestObject && !endsObject(tokens[stop])) ++stop;
        for (Participant& agent : in(i + 1, stop)) found.push_back(std::move(agent));
        break;
    }
    return found;
}

std::vector<Participant> ParticipantReader::ofNoun(std::size_t noun) const {
    const std::vector<Token>& tokens = reading_.tokens;
    std::vector<Participant> found;
    static constexpr std::array<std::string_view, 4> owners{"his", "her", "its", "their"};
    for (std::size_t back = 1; back <= 3 && back <= noun; ++back) {
        const Token& token = tokens[noun - back];
        if (token.kind == TokenKind::mark) break;
        if (isOneOf(owners, token.lower)) {
            const std::string_view pronoun = token.lower == "his" || token.lower == "her" ? "he" : "it";
            found.push_back({token.span, coreference_.standsFor(pronoun)});
            break;
        }
        if (token.lower != "'s" || noun < back + 1) continue;
        if (const text::Name* name = nameAt(noun - back - 1)) found.push_back({name->span, name->canonical});
        break;
    }
    if (noun + 2 < tokens.size() && tokens[noun + 1].lower == "of") {
        std::size_t end = noun + 2;
        while (end < tokens.size() && end < noun + 2 + kLongestObject && !endsObject(tokens[end])) ++end;
        for (Participant& whose : in(noun + 2, end)) found.push_back(std::move(whose));
    }
    return found;
}

} // namespace crossdate::analysis
