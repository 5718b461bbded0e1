#include "core/analysis/name_book.h"

#include "core/text/tokens.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::NameKind;

bool isLegalForm(std::string_view word) {
    static constexpr std::array<std::string_view, 16> forms{
        "co",  "co.", "ltd",  "ltd.", "inc", "inc.",    "corp",        "corp.",
        "plc", "llc", "gmbh", "ag",   "sa",  "company", "corporation", "limited"};
    return std::find(forms.begin(), forms.end(), word) != forms.end();
}

std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    for (const text::Token& token : text::tokenize(name)) {
        if (token.kind != text::TokenKind::mark && token.lower != "'s" && token.lower != "the")
            words.push_back(token.lower);
    }
    while (words.size() > 1 && isLegalForm(words.back())) words.pop_back();
    return words;
}

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

} // namespace

std::string foldedName(std::string_view name) {
    return join(wordsOf(name));
}

std::string NameBook::ownKey(const std::string& canonical, NameKind kind) const {
    std::vector<std::string> words = wordsOf(canonical);
    // Family name first or last: the words name the person, their order does not.
    if (kind == NameKind::person) std::sort(words.begin(), words.end());
    return join(words);
}

void NameBook::learn(const text::Name& name) {
    const std::string key = ownKey(name.canonical, name.kind);
    if (key.empty()) return;
    Forms& forms = forms_[key];
    ++forms.canonical[name.canonical];
    ++forms.kinds[name.kind];
    const std::vector<std::string> words = wordsOf(name.canonical);
    if (name.kind != NameKind::person || words.size() < 2) return;
    for (const std::string& word : words) personsWith_[word].insert(key);
}

std::string NameBook::fullerPerson(const std::string& single) const {
    const auto found = personsWith_.find(single);
    if (found == personsWith_.end() || found->second.size() != 1) return {};
    return *found->second.begin();
}

std::string NameBook::keyOf(const text::Name& name) const {
    const std::string own = ownKey(name.canonical, name.kind);
    const std::vector<std::string> words = wordsOf(name.canonical);
    if (words.empty()) return own;
    if (words.size() == 1 && name.kind != NameKind::place) {
        const std::string fuller = fullerPerson(own);
        if (!fuller.empty()) return fuller;
    }
    // "Acme Holdings" is Acme where the case also writes plain "Acme" for an organisation.
    if (words.size() > 1 && words.size() < 4 && name.kind == NameKind::organisation) {
        const auto brief = forms_.find(words.front());
        if (brief != forms_.end() && kindOf(words.front()) == NameKind::organisation) return words.front();
    }
    return own;
}

std::string NameBook::keyOfText(std::string_view written) const {
    std::vector<std::string> words = wordsOf(written);
    for (std::size_t skip = 0; skip < words.size(); ++skip) { // "chairman Jane Doe": titles come first
        std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(skip), words.end());
        const std::string plain = join(rest);
        std::sort(rest.begin(), rest.end());
        const std::string sorted = join(rest);
        for (const std::string& key : {sorted, plain}) {
            if (forms_.count(key) == 0) continue;
            text::Name name;
            name.kind = kindOf(key);
            name.canonical = forms_.at(key).canonical.begin()->first;
            return keyOf(name);
        }
        if (rest.size() == 1) return fullerPerson(rest.front());
    }
    return {};
}

text::NameKind NameBook::kindOf(const std::string& key) const {
    const auto found = forms_.find(key);
    if (found == forms_.end() || found->second.kinds.empty()) return NameKind::other;
    const auto& kinds = found->second.kinds;
    return std::max_element(kinds.begin(), kinds.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::string NameBook::shown(const std::string& key) const {
    const auto found = forms_.find(key);
    if (found == forms_.end() || found->second.canonical.empty()) return key;
    const auto& forms = found->second.canonical;
    return std::max_element(forms.begin(), forms.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

} // namespace crossdate::analysis
