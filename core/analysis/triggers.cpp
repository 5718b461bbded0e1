#include "core/analysis/triggers.h"

#include "core/analysis/clause_words.h"
#include "core/analysis/clauses.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>
#include <optional>

namespace crossdate::analysis {

namespace {

using text::Token;
using text::TokenKind;

bool isAdverb(const Token& token) {
    static constexpr std::array<std::string_view, 12> short_{
        "not", "also", "then", "still", "now", "just", "already", "never", "even", "ever", "soon", "again"};
    return isOneOf(short_, token.lower) || (token.lower.size() > 4 && token.lower.ends_with("ly"));
}

bool isDeterminer(const Token& token) {
    return hasRole(WordRole::determiner, token.lower);
}

/// Words after which "to sign" is what the sentence is about, not a mere purpose.
bool leadsInfinitive(const Token& token) {
    return hasRole(WordRole::leadsInfinitive, token.lower);
}

/// Prepositions whose phrase tells circumstances, not the happening itself.
bool opensCircumstance(const Token& token) {
    static constexpr std::array<std::string_view, 14> words{
        "after", "following", "before", "since", "amid",   "despite", "during",
        "until", "because",   "over",   "if",    "unless", "once",    "when"};
    return isOneOf(words, token.lower);
}

bool opensRelative(const std::vector<Token>& tokens, std::size_t i) {
    const std::string& word = tokens[i].lower;
    if (word == "which" || word == "who" || word == "whose") return true;
    if (word != "that" || i == 0) return false;
    const Token& before = tokens[i - 1];
    const auto& senses = Lexicon::instance().sensesOf(before);
    const bool speech = std::any_of(senses.begin(), senses.end(),
                                    [](const KindSense& s) { return Lexicon::instance().isSpeech(s.kind); });
    // "said that", "remembered that", "clear that" report; "a law that" tells more of the law.
    return !speech && before.kind == TokenKind::word && !before.lower.ends_with("ed") &&
           !before.lower.ends_with("ing") && !text::isStopWord(before.lower);
}

class Reader {
public:
    Reader(const text::SentenceReading& reading, Span clause)
        : reading_(reading), tokens_(reading.tokens), clause_(clause) {}

    TriggerReading read() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!clause_.contains(tokens_[i].span.begin)) continue;
            step(i);
        }
        if (mainFollows_) result_.after.clear(); // it tells of just that
        return std::move(result_);
    }

private:
    void step(std::size_t i) {
        const Token& token = tokens_[i];
        if (token.kind == TokenKind::mark) {
            if (token.lower == ",") circumstance_ = after_ = relative_ = false;
            return;
        }
        if (token.lower == "then" || token.lower == "subsequently" || token.lower == "later") {
            result_.afterPrevious = result_.afterPrevious || !quoted(token);
        }
        if (opensCircumstance(token)) {
            circumstance_ = true;
            after_ = token.lower == "after" || token.lower == "following" || token.lower == "since";
            return;
        }
        relative_ = relative_ || opensRelative(tokens_, i);
        if (!inName(token)) addTriggers(i);
    }

    void addTriggers(std::size_t i) {
        const Token& token = tokens_[i];
        const auto& senses = Lexicon::instance().sensesOf(token);
        if (senses.empty()) return;
        const VerbForm form = formOf(i);
        for (const KindSense& sense : senses) {
            const bool asVerb = form != VerbForm::noun;
            const bool hasOther = std::any_of(senses.begin(), senses.end(),
                                              [&](const KindSense& s) { return s.verb == asVerb; });
            if (sense.verb != asVerb && hasOther) continue;
            const VerbForm used = sense.verb ? form : VerbForm::noun;
            result_.triggers.push_back({sense.kind, used, token.span, i, quoted(token)});
            if (after_) result_.after.push_back(sense.kind);
            consider(result_.triggers.back(), i);
        }
    }

    void consider(const Trigger& trigger, std::size_t i) {
        static constexpr std::array<double, 5> byForm{1.0, 1.2, 1.6, 2.5, 4.0};
        double score = byForm.at(static_cast<std::size_t>(trigger.form));
        if (trigger.form == VerbForm::infinitive && leads(i)) score = 3.5;
        if (trigger.form == VerbForm::infinitive && followsNoun(i)) score *= 0.5;
        if (trigger.quoted) score *= 0.4;
        if (circumstance_) score *= 0.2;
        if (relative_) score *= 0.4;
        if (attributed(tokens_[i])) score *= 0.05;
        if (Lexicon::instance().isSpeech(trigger.kind)) score *= 0.3;
        if (score <= best_) return;
        best_ = score;
        mainFollows_ = after_;
        result_.main = trigger.kind;
        result_.mainSpan = trigger.span;
        result_.mainForm = trigger.form;
    }

    /// "its offer to buy", "a plan to cut": the offer and the plan are what is told.
    [[nodiscard]] bool followsNoun(std::size_t i) const {
        return result_.triggers.size() > 1 && result_.triggers[result_.triggers.size() - 2].token + 2 == i &&
               result_.triggers[result_.triggers.size() - 2].form == VerbForm::noun;
    }

    [[nodiscard]] bool leads(std::size_t i) const { return i >= 2 && leadsInfinitive(tokens_[i - 2]); }

    [[nodiscard]] VerbForm formOf(std::size_t i) const {
        const std::string& word = tokens_[i].lower;
        std::size_t before = i;
        while (before > 0 && isAdverb(tokens_[before - 1])) --before;
        const Token* previous = before > 0 ? &tokens_[before - 1] : nullptr;
        const bool afterAuxiliary = previous != nullptr && isAuxiliary(previous->lower);
        if (afterAuxiliary) return VerbForm::finite;
        if (previous != nullptr && previous->lower == "to") return VerbForm::infinitive;
        if (previous != nullptr && (isDeterminer(*previous) || previous->kind == TokenKind::number)) {
            return word.ends_with("ing") ? VerbForm::gerund : VerbForm::noun;
        }
        if (word.ends_with("ing")) return VerbForm::gerund;
        const auto& senses = Lexicon::instance().sensesOf(tokens_[i]);
        const bool nounToo =
            std::any_of(senses.begin(), senses.end(), [](const KindSense& s) { return !s.verb; });
        if (!nounToo || word.ends_with("ed")) return isBase(tokens_[i]) ? VerbForm::base : VerbForm::finite;
        return VerbForm::noun;
    }

    [[nodiscard]] static bool isBase(const Token& token) {
        return token.lower == token.stem || token.lower == token.stem + "e";
    }

    [[nodiscard]] bool quoted(const Token& token) const {
        return std::any_of(
            reading_.quotations.begin(), reading_.quotations.end(),
            [&](const text::Quotation& q) { return q.direct && q.span.contains(token.span.begin); });
    }
    [[nodiscard]] bool inName(const Token& token) const {
        return std::any_of(reading_.names.begin(), reading_.names.end(),
                           [&](const text::Name& n) { return n.span.contains(token.span.begin); });
    }
    [[nodiscard]] bool attributed(const Token& token) const {
        return inAttribution(reading_, token.span.begin);
    }

    const text::SentenceReading& reading_;
    const std::vector<Token>& tokens_;
    Span clause_;
    TriggerReading result_;
    double best_ = 0;
    bool mainFollows_ = false;
    bool circumstance_ = false, after_ = false, relative_ = false;
};

} // namespace

bool inAttribution(const text::SentenceReading& reading, std::size_t offset) {
    return std::any_of(reading.attributions.begin(), reading.attributions.end(),
                       [&](const text::Attribution& a) {
                           if (!a.span.contains(offset)) return false;
                           std::optional<std::size_t> first, last;
                           for (const Token& token : reading.tokens) {
                               if (!a.span.contains(token.span.begin) || token.lower != ",") continue;
                               if (!first) first = token.span.begin;
                               last = token.span.begin;
                           }
                           return !first || offset < *first || offset >= *last;
                       });
}

TriggerReading readTriggers(const text::SentenceReading& reading, Span clause) {
    return Reader(reading, clause).read();
}

} // namespace crossdate::analysis
