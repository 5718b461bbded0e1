#include "core/analysis/verbs.h"

#include "core/analysis/clauses.h"
#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "words/verbs.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace crossdate::analysis {

namespace {

using text::Token;
using text::TokenKind;

struct VerbForm {
    std::string_view lemma;
    bool irregular = false; // "sank", "broken": not made by an ending
    bool nounToo = false;
};

/// Forms of all verbs of the list, by form.
class VerbForms {
public:
    VerbForms() {
        for (const std::string_view line : WordList(words::verbs).section({})) {
            const bool nounToo = line.front() == '*';
            addLine(nounToo ? line.substr(1) : line, nounToo);
        }
    }

    [[nodiscard]] const VerbForm* find(std::string_view form) const {
        const auto found = forms_.find(std::string(form));
        return found == forms_.end() ? nullptr : &found->second;
    }

private:
    void addLine(std::string_view line, bool nounToo) {
        const std::string_view lemma = line.substr(0, line.find(' '));
        // "show shown", "prove proven": the past is regular.
        const bool onlyParticiple =
            line.ends_with("n") && line.find(' ', lemma.size() + 1) == std::string_view::npos;
        const bool irregular = lemma.size() < line.size() && !onlyParticiple;
        std::string_view rest = line.substr(lemma.size());
        while (!rest.empty()) {
            rest.remove_prefix(1);
            const std::size_t end = std::min(rest.find(' '), rest.size());
            forms_.emplace(std::string(rest.substr(0, end)), VerbForm{lemma, true, nounToo});
            rest = rest.substr(end);
        }
        addRegular(lemma, irregular, nounToo);
    }

    void addRegular(std::string_view lemma, bool irregular, bool nounToo) {
        const std::string base(lemma);
        const auto add = [&](const std::string& form) {
            forms_.emplace(form, VerbForm{lemma, false, nounToo});
        };
        const bool endsInE = base.ends_with("e");
        const bool endsInY = base.ends_with("y") && base.size() > 1 && !isVowel(base[base.size() - 2]);
        const std::string shorter = base.substr(0, base.size() - 1);
        add(base);
        add(endsInY ? shorter + "ies"
            : base.ends_with("s") || base.ends_with("sh") || base.ends_with("ch") || base.ends_with("x") ||
                    base.ends_with("z") || base.ends_with("o")
                ? base + "es"
                : base + "s");
        add((endsInE ? shorter : base) + "ing");
        if (!irregular) add(endsInE ? base + "d" : endsInY ? shorter + "ied" : base + "ed");
        if (doubles(base)) {
            add(base + base.back() + "ing");
            if (!irregular) add(base + base.back() + "ed");
        }
    }

    static bool isVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
    /// "plan", "stop": one consonant after one vowel.
    static bool doubles(const std::string& base) {
        const std::size_t n = base.size();
        return n >= 3 && !isVowel(base[n - 1]) && base[n - 1] != 'w' && base[n - 1] != 'x' &&
               base[n - 1] != 'y' && isVowel(base[n - 2]) && !isVowel(base[n - 3]);
    }

    std::unordered_map<std::string, VerbForm> forms_;
};

const VerbForm* formOf(const Token& token) {
    static const VerbForms forms;
    return token.kind == TokenKind::word ? forms.find(token.lower) : nullptr;
}

bool isAdverb(const Token& token) {
    static constexpr std::array<std::string_view, 11> plain{"not",   "also", "then", "still", "now",  "just",
                                                            "never", "even", "ever", "soon",  "again"};
    return isOneOf(plain, token.lower) || token.lower == "already" || token.lower == "yet" ||
           (token.lower.size() > 4 && token.lower.ends_with("ly"));
}

/// Words after which a noun follows, not a verb.
bool leadsNoun(const Token& token) {
    static constexpr std::array<std::string_view, 12> words{"the", "a",   "an",    "this", "these", "his",
                                                            "her", "its", "their", "our",  "my",    "of"};
    static constexpr std::array<std::string_view, 12> more{"'s",  "any", "some", "no",   "each", "every",
                                                           "for", "in",  "with", "from", "by",   "at"};
    static constexpr std::array<std::string_view, 8> rest{"on",      "into",  "over", "under",
                                                          "several", "other", "such", "another"};
    return isOneOf(words, token.lower) || isOneOf(more, token.lower) || isOneOf(rest, token.lower) ||
           token.kind == TokenKind::number;
}

/// "by walking", ", saying"; not "the operating officer", "cloud computing".
bool leadsGerund(const Token& token) {
    static constexpr std::array<std::string_view, 16> words{
        "by", "after", "before", "while",   "when",  "and", "of",    "for",
        "in", "from",  "with",   "without", "about", "on",  "since", "despite"};
    return token.lower == "," || isOneOf(words, token.lower);
}

bool isPronounSubject(const Token& token) {
    static constexpr std::array<std::string_view, 10> words{"i",  "you",  "he",  "she",   "it",
                                                            "we", "they", "who", "which", "that"};
    return isOneOf(words, token.lower);
}

bool isHave(std::string_view lower) {
    static constexpr std::array<std::string_view, 8> words{"has",    "have",    "had",    "having",
                                                           "hasn't", "haven't", "hadn't", "'ve"};
    return isOneOf(words, lower);
}

bool isBe(std::string_view lower) {
    static constexpr std::array<std::string_view, 14> words{"is",     "are",     "was", "were",  "be",
                                                            "been",   "being",   "am",  "isn't", "aren't",
                                                            "wasn't", "weren't", "'s",  "'re"};
    return isOneOf(words, lower);
}

/// "which", "officials", "they": what may stand right before a finite verb in the present.
bool mayBeSubject(const Token& token) {
    return isPronounSubject(token) || (token.kind == TokenKind::word && token.lower.ends_with("s") &&
                                       !token.lower.ends_with("ss") && !isAuxiliary(token.lower));
}

bool opensObject(const Token& token) {
    static constexpr std::array<std::string_view, 12> words{"the",   "a",  "an",   "his",  "her", "its",
                                                            "their", "to", "that", "this", "no",  "it"};
    return isOneOf(words, token.lower) || token.kind == TokenKind::number;
}

VerbUse afterAuxiliary(const Token& token, const VerbForm& form, const Token& auxiliary) {
    const bool past = form.irregular || token.lower.ends_with("ed");
    const bool gerund = token.lower.ends_with("ing");
    if (isBe(auxiliary.lower)) return past || gerund ? VerbUse::finite : VerbUse::none;
    if (isHave(auxiliary.lower)) return past ? VerbUse::finite : VerbUse::none;
    return past || gerund ? VerbUse::none : VerbUse::finite;
}

} // namespace

std::string_view verbLemma(const Token& token) {
    const VerbForm* form = formOf(token);
    return form == nullptr ? std::string_view{} : form->lemma;
}

VerbUse verbUse(const std::vector<Token>& tokens, std::size_t at) {
    const Token& token = tokens[at];
    if (isAuxiliary(token.lower)) return VerbUse::none;
    const VerbForm* form = formOf(token);
    if (form == nullptr) return VerbUse::none;
    std::size_t before = at;
    while (before > 0 && isAdverb(tokens[before - 1])) --before;
    const Token* previous = before > 0 ? &tokens[before - 1] : nullptr;
    const bool gerund = token.lower.ends_with("ing") && form->lemma != token.lower;
    if (previous != nullptr) {
        if (isAuxiliary(previous->lower)) return afterAuxiliary(token, *form, *previous);
        if (previous->lower == "to")
            return token.lower == form->lemma && !form->irregular ? VerbUse::infinitive : VerbUse::none;
        if (gerund) return leadsGerund(*previous) ? VerbUse::gerund : VerbUse::none;
        if (leadsNoun(*previous)) return VerbUse::none;
    }
    if (gerund) return VerbUse::gerund;
    if (form->irregular || (token.lower.ends_with("ed") && form->lemma != token.lower)) {
        if (previous == nullptr) return VerbUse::participle;
        return VerbUse::finite;
    }
    if (previous == nullptr) return VerbUse::none;
    const bool thirdPerson = form->lemma != token.lower;
    if (!form->nounToo) {
        if (thirdPerson) return VerbUse::finite;
        return mayBeSubject(*previous) ? VerbUse::finite : VerbUse::none;
    }
    if (isPronounSubject(*previous) && previous->lower != "that") return VerbUse::finite;
    const bool object = at + 1 < tokens.size() && opensObject(tokens[at + 1]);
    return object && (thirdPerson != mayBeSubject(*previous)) ? VerbUse::finite : VerbUse::none;
}

std::size_t groupBegin(const std::vector<Token>& tokens, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && (isAdverb(tokens[begin - 1]) || isAuxiliary(tokens[begin - 1].lower) ||
                         tokens[begin - 1].lower == "to"))
        --begin;
    while (begin < at && isAdverb(tokens[begin]) && tokens[begin].lower != "not") ++begin;
    return begin;
}

} // namespace crossdate::analysis
