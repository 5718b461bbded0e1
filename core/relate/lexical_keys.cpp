#include "core/relate/features.h"

#include <algorithm>

namespace crossdate::relate {

namespace {

constexpr std::size_t kMostKeys = 200;

/// What a word is to the lexical model: its stem, or what it stands for where its letters would name
/// somebody.
std::string keyOf(const Passage& passage, std::size_t i) {
    const Word& word = passage.words[i];
    if (word.figure != kNone) {
        const Figure& figure = passage.figures[word.figure];
        const bool number = word.token->kind == text::TokenKind::number;
        if (!number && figure.unit != "ordinal") return word.lower(); // a word of its bound or unit
        return figure.unit == "ordinal" && figure.value <= 3 ? word.lower() : "#" + figure.unit;
    }
    if (word.moment != kNone) return "#date";
    if (word.token->kind == text::TokenKind::number) return "#";
    if (word.capital || word.name != kNone)
        return word.name != kNone ? "@" + std::string(text::nameOf(passage.names[word.name].name->kind))
                                  : "@";
    if (!WordRelations::instance().isKnown(word.stem()) && word.content) return "?";
    return word.stem();
}

bool isThere(const Passage& passage, const Word& word) {
    return std::any_of(passage.words.begin(), passage.words.end(),
                       [&word](const Word& other) { return other.stem() == word.stem(); });
}

void addOwnWords(std::vector<std::string>& keys, char mark, const Passage& passage,
                 const std::vector<Link>& links, const Passage& other) {
    std::string last = "^";
    for (std::size_t i = 0; i < passage.words.size() && keys.size() < kMostKeys; ++i) {
        const Word& word = passage.words[i];
        if (word.mark) continue;
        const std::string key = keyOf(passage, i);
        const bool open = word.content ? links[i].other == kNone : !isThere(other, word);
        if (open) {
            keys.push_back(std::string{mark} + " " + key);
            keys.push_back(std::string{mark} + "< " + last + " " + key);
        }
        last = key;
    }
}

} // namespace

std::vector<std::string> lexicalKeys(const Comparison& pair) {
    std::vector<std::string> keys;
    addOwnWords(keys, 'b', pair.b, pair.alignment.b, pair.a);
    const std::size_t ofB = keys.size();
    addOwnWords(keys, 'a', pair.a, pair.alignment.a, pair.b);
    for (std::size_t i = ofB; i < keys.size(); ++i)
        if (keys[i].starts_with("a<")) keys[i].clear();
    for (const Slot& slot : pair.alignment.slots)
        keys.push_back("s " + keyOf(pair.b, slot.b) + " " + keyOf(pair.a, slot.a));
    for (std::size_t i = 0; i < pair.b.words.size() && keys.size() < 2 * kMostKeys; ++i)
        if (!pair.b.words[i].mark) keys.push_back("w " + keyOf(pair.b, i));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (!keys.empty() && keys.front().empty()) keys.erase(keys.begin());
    return keys;
}

} // namespace crossdate::relate
