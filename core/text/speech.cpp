#include "core/text/speech.h"

#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "core/text/words.h"
#include "words/modality_cues.h"
#include "words/speech_verbs.h"

#include <algorithm>
#include <unordered_map>

namespace crossdate::text {

namespace {

Stance stanceOf(std::string_view name) {
    if (name == "claims") return Stance::claims;
    if (name == "denies") return Stance::denies;
    if (name == "admits") return Stance::admits;
    if (name == "warns") return Stance::warns;
    return Stance::neutral;
}

std::unordered_map<std::string_view, SpeechVerb> readList() {
    std::unordered_map<std::string_view, SpeechVerb> verbs;
    for (const std::string_view line : words::speech_verbs) {
        const std::size_t first = line.find('\t'), second = line.rfind('\t');
        const SpeechVerb verb{stanceOf(line.substr(first + 1, second - first - 1)),
                              line.substr(second + 1) == "sure"};
        const std::string_view forms = line.substr(0, first);
        for (std::size_t begin = 0; begin < forms.size();) {
            const std::size_t end = std::min(forms.find(',', begin), forms.size());
            verbs.emplace(forms.substr(begin, end - begin), verb);
            begin = end + 1;
        }
    }
    return verbs;
}

} // namespace

std::optional<SpeechVerb> speechVerb(std::string_view lower) {
    static const auto verbs = readList();
    static const WordShapes shapes = [] {
        WordShapes made;
        for (const auto& [form, verb] : verbs) made.add(form);
        return made;
    }();
    if (!shapes.mayHold(lower)) return std::nullopt;
    const auto found = verbs.find(lower);
    if (found == verbs.end()) return std::nullopt;
    return found->second;
}

bool isAnySpeechVerb(std::string_view lower) {
    return speechVerb(lower).has_value();
}

bool isSpeechVerb(std::string_view lower) {
    const auto verb = speechVerb(lower);
    return verb && verb->sure;
}

bool deniesClaim(const std::vector<Token>& tokens, std::size_t verb) {
    static const WordList cues(words::modality_cues);
    static const WordSet claims(cues.section("claims"));
    static constexpr std::string_view doubtful[] = {"rejected",   "rejects",   "rejecting",
                                                    "disputed",   "dismissed", "dismisses",
                                                    "dismissing", "disputes",  "disputing"};
    if (!isOneOf(doubtful, tokens[verb].lower)) return true;
    for (std::size_t i = verb + 1; i < tokens.size() && i <= verb + 5; ++i) {
        const std::string& word = tokens[i].lower;
        if (claims.contains(word) || word == "that" ||
            (i == verb + 1 && (word == "it" || word == "this" || word == "them" || word == "as")))
            return true;
    }
    return verb + 1 >= tokens.size() || tokens[verb + 1].kind == TokenKind::mark;
}

std::optional<SpeechVerb> speechParticiple(std::string_view lower) {
    static const std::unordered_map<std::string_view, SpeechVerb> participles = {
        {"saying", {}},
        {"adding", {}},
        {"noting", {}},
        {"telling", {}},
        {"stating", {}},
        {"explaining", {}},
        {"claiming", {Stance::claims, true}},
        {"alleging", {Stance::claims, true}},
        {"arguing", {Stance::claims, true}},
        {"insisting", {Stance::claims, true}},
        {"denying", {Stance::denies, true}},
        {"warning", {Stance::warns, true}},
        {"admitting", {Stance::admits, true}}};
    if (!lower.ends_with("ing")) return std::nullopt;
    const auto found = participles.find(lower);
    if (found == participles.end()) return std::nullopt;
    return found->second;
}

} // namespace crossdate::text
