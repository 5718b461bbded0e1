#include "core/analysis/name_list.h"

#include "core/analysis/clauses.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::Token;

constexpr std::size_t kLongestComplement = 14; // tokens

std::vector<const Word*> namesOf(const Story& story, const Statement& s) {
    std::vector<const Word*> names;
    for (const Word& word : s.words) {
        if (story.vocabulary.isName(word.term)) names.push_back(&word);
    }
    return names;
}

/// Between two names of one list stands nothing but a comma, "and", "or" and an article.
bool continues(std::string_view between) {
    for (const Token& token : text::tokenize(between)) {
        static constexpr std::array<std::string_view, 6> allowed{",", "and", "or", "&", "the", "both"};
        // A given name that was not recognised: "Moen and Per Dahl".
        const char initial = between[token.span.begin];
        if (!isOneOf(allowed, token.lower) && (initial < 'A' || initial > 'Z')) return false;
    }
    return between.find_first_of(",&") != std::string_view::npos ||
           between.find("and") != std::string_view::npos || between.find("or") != std::string_view::npos;
}

bool opensOpenList(std::string_view before) {
    const std::vector<Token> tokens = text::tokenize(before);
    if (tokens.empty()) return false;
    static constexpr std::array<std::string_view, 5> openers{"including", "like", "among", "includes",
                                                             "include"};
    if (isOneOf(openers, tokens.back().lower)) return true;
    return tokens.size() > 1 && tokens.back().lower == "as" && tokens[tokens.size() - 2].lower == "such";
}

bool goesOn(std::string_view after) {
    const std::vector<Token> tokens =
        text::tokenize(after.substr(0, std::min<std::size_t>(after.size(), 24)));
    static constexpr std::array<std::string_view, 4> more{"other", "others", "several", "more"};
    return tokens.size() > 1 && (tokens[0].lower == "and" || tokens[0].lower == ",") &&
           (isOneOf(more, tokens[1].lower) || (tokens.size() > 2 && isOneOf(more, tokens[2].lower)));
}

void finish(NameList& list) {
    std::sort(list.names.begin(), list.names.end());
    list.names.erase(std::unique(list.names.begin(), list.names.end()), list.names.end());
}

bool isPartyHead(std::string_view stem) {
    static constexpr std::array<std::string_view, 9> stems{
        "agreement", "deal", "accord", "treati", "contract", "pact", "truce", "talk", "merger"};
    return isOneOf(stems, stem);
}

bool endsComplement(const Token& token) {
    static constexpr std::array<std::string_view, 16> words{"to",  "as",    "that",   "which", "who",  "in",
                                                            "on",  "after", "before", ",",     "over", "by",
                                                            "for", ".",     ";",      "while"};
    return isOneOf(words, token.lower);
}

std::optional<PartyList> partiesAfter(const Story& story, const Statement& s, const Word& head,
                                      std::size_t with) {
    const std::vector<Token>& tokens = story.readingOf(s).tokens;
    PartyList list;
    list.head = head.term;
    std::size_t end = with + 1;
    bool coordinated = false;
    while (end < tokens.size() && end < with + kLongestComplement &&
           s.span.contains(tokens[end].span.begin) && !endsComplement(tokens[end])) {
        coordinated = coordinated || tokens[end].lower == "and";
        list.parties.open = list.parties.open || tokens[end].lower == "other" ||
                            tokens[end].lower == "others" || tokens[end].lower == "including";
        ++end;
    }
    if (!coordinated || end == with + 1) return std::nullopt;
    list.parties.span = {tokens[with + 1].span.begin, tokens[end - 1].span.end};
    for (const Word* name : namesOf(story, s)) {
        if (list.parties.span.contains(name->span.begin)) list.parties.names.push_back(name->term);
    }
    finish(list.parties);
    // "with A and" broken off, or "with A and its rules": only a list that a name or "others" ends counts.
    if (list.parties.names.empty() || tokens[end - 1].lower == "and") return std::nullopt;
    return list;
}

} // namespace

std::vector<NameList> nameLists(const Story& story, const Statement& s) {
    std::vector<NameList> lists;
    const std::vector<const Word*> names = namesOf(story, s);
    for (std::size_t i = 0; i < names.size();) {
        NameList list{names[i]->span, {names[i]->term}, false};
        std::size_t next = i + 1;
        while (next < names.size() && names[next]->span.begin >= list.span.end &&
               continues(story.textOf(s, {list.span.end, names[next]->span.begin}))) {
            list.names.push_back(names[next]->term);
            list.span.end = names[next]->span.end;
            ++next;
        }
        if (list.names.size() > 1) {
            list.open = opensOpenList(story.textOf(s, {s.span.begin, list.span.begin})) ||
                        goesOn(story.textOf(s, {list.span.end, s.span.end}));
            finish(list);
            if (list.names.size() > 1) lists.push_back(std::move(list));
        }
        i = next;
    }
    return lists;
}

std::vector<PartyList> partyLists(const Story& story, const Statement& s) {
    std::vector<PartyList> lists;
    const std::vector<Token>& tokens = story.readingOf(s).tokens;
    for (const Word& head : s.words) {
        if (head.token + 1 >= tokens.size() || !isPartyHead(tokens[head.token].stem)) continue;
        const std::string& link = tokens[head.token + 1].lower;
        if (link != "with" && link != "between") continue;
        if (auto list = partiesAfter(story, s, head, head.token + 1)) lists.push_back(std::move(*list));
    }
    return lists;
}

} // namespace crossdate::analysis
