#include "core/analysis/statements.h"

#include "core/analysis/clause_words.h"
#include "core/analysis/clauses.h"
#include "core/analysis/standing.h"
#include "core/analysis/triggers.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::SentenceReading;
using text::Token;
using text::TokenKind;

constexpr std::size_t kMatterReach = 40; // bytes

bool isCalendarWord(std::string_view lower) {
    return hasRole(WordRole::calendar, lower);
}

bool isPronoun(std::string_view lower) {
    static constexpr std::array<std::string_view, 8> words{"he", "she", "they", "it",
                                                           "i",  "we",  "who",  "you"};
    return isOneOf(words, lower);
}

bool pointsBack(const Token& token) {
    static constexpr std::array<std::string_view, 14> words{"that", "this",  "these", "those", "he",
                                                            "she",  "it",    "they",  "his",   "her",
                                                            "its",  "their", "such",  "both"};
    return isOneOf(words, token.lower);
}

template <class Part>
bool covers(const std::vector<Part>& parts, std::size_t offset) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const Part& part) { return part.span.contains(offset); });
}

bool quoted(const SentenceReading& reading, std::size_t offset) {
    return std::any_of(reading.quotations.begin(), reading.quotations.end(),
                       [&](const text::Quotation& q) { return q.direct && q.span.contains(offset); });
}

bool negated(const SentenceReading& reading, std::size_t offset) {
    const bool byNegation =
        std::any_of(reading.negations.begin(), reading.negations.end(),
                    [&](const text::NegationCue& cue) { return cue.scope.contains(offset); });
    const bool byDenial =
        std::any_of(reading.modality.begin(), reading.modality.end(), [&](const text::ModalityCue& cue) {
            return cue.modality == Modality::denied && cue.scope.contains(offset) &&
                   !cue.span.contains(offset);
        });
    return byNegation != byDenial;
}

void sortDistinct(std::vector<Term>& terms) {
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

class Builder {
public:
    Builder(Story& story, std::size_t document, const NameBook& names)
        : story_(story), document_(document), names_(names) {}

    void add(std::size_t sentence, Span clause) {
        Statement s;
        s.document = document_;
        s.sentence = sentence;
        s.span = clause;
        const SentenceReading& reading = story_.documents[document_].sentences[sentence];
        addNames(s, reading);
        addWords(s, reading);
        addTriggers(s, reading);
        if (s.kind == kNoKind) addStanding(s);
        addMatters(s, reading);
        addSpeaker(s, reading);
        addContext(s, reading);
        for (const Word& word : s.words) s.terms.push_back(word.term);
        sortDistinct(s.terms);
        s.claim.passage = {story_.documents[document_].document->id, clause};
        s.claim.id = claimIdOf(s.claim.passage);
        lastNames_ = s.names;
        story_.statements.push_back(std::move(s));
    }

private:
    void addNames(Statement& s, const SentenceReading& reading) {
        for (const text::Name& name : reading.names) {
            if (!s.span.contains(name.span.begin)) continue;
            // Who reports it takes no part in what is reported.
            if (inAttribution(reading, name.span.begin)) continue;
            const Term term = story_.vocabulary.of("=" + names_.keyOf(name));
            s.names.push_back(term);
            const auto token = std::find_if(reading.tokens.begin(), reading.tokens.end(),
                                            [&](const Token& t) { return t.span.begin >= name.span.begin; });
            s.words.push_back({term, name.span, static_cast<std::size_t>(token - reading.tokens.begin()),
                               negated(reading, name.span.begin), quoted(reading, name.span.begin)});
        }
        sortDistinct(s.names);
    }

    void addWords(Statement& s, const SentenceReading& reading) {
        for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
            const Token& token = reading.tokens[i];
            const std::size_t at = token.span.begin;
            if (token.kind != TokenKind::word || !s.span.contains(at) || covers(reading.names, at)) continue;
            if (inAttribution(reading, at) || text::isStopWord(token.lower) || isCalendarWord(token.lower) ||
                token.lower == "'s" || token.lower == "'")
                continue;
            for (const std::string& stem : stemsOf(token)) {
                s.words.push_back({story_.vocabulary.of(Lexicon::instance().agreeing(stem)), token.span, i,
                                   negated(reading, at) != deniesItself(token), quoted(reading, at)});
            }
        }
        std::stable_sort(s.words.begin(), s.words.end(),
                         [](const Word& a, const Word& b) { return a.span.begin < b.span.begin; });
    }

    /// "no-fly", "non-core".
    static bool deniesItself(const Token& token) {
        return token.lower.starts_with("no-") || token.lower.starts_with("non-");
    }

    /// "no-backdoors" counts as its parts, so that hyphens and spaces compare equal.
    static std::vector<std::string> stemsOf(const Token& token) {
        if (token.lower.find('-') == std::string::npos) return {token.stem};
        std::string spaced = token.lower;
        std::replace(spaced.begin(), spaced.end(), '-', ' ');
        std::vector<std::string> stems;
        for (const Token& part : text::tokenize(spaced)) {
            if (part.kind == TokenKind::word && !text::isStopWord(part.lower)) stems.push_back(part.stem);
        }
        return stems;
    }

    void addTriggers(Statement& s, const SentenceReading& reading) {
        TriggerReading read = readTriggers(reading, s.span);
        s.kind = read.main;
        s.kindSpan = read.mainSpan;
        s.kindForm = read.mainForm;
        for (const Trigger& trigger : read.triggers) s.kinds.push_back(trigger.kind);
        std::sort(s.kinds.begin(), s.kinds.end());
        s.kinds.erase(std::unique(s.kinds.begin(), s.kinds.end()), s.kinds.end());
        s.triggers = std::move(read.triggers);
        s.after = std::move(read.after);
        s.afterPrevious = read.afterPrevious;
    }

    /// "The order takes effect": no word of a happening, but a matter that has come to be.
    void addStanding(Statement& s) {
        for (const StandingReading& standing : readStandings(story_, s)) {
            if (standing.standing != Standing::issued || standing.matters.empty()) continue;
            if (const auto enactment = Lexicon::instance().kindNamed("enactment")) s.kind = *enactment;
            s.kindSpan = standing.cue;
            return;
        }
    }

    /// What the happening turns on stands within a few words of it.
    void addMatters(Statement& s, const SentenceReading& reading) {
        for (const Word& word : s.words) {
            if (!isMatter(reading.tokens[word.token].stem)) continue;
            const std::size_t at = word.span.begin;
            if (at + kMatterReach < s.kindSpan.begin || at > s.kindSpan.end + kMatterReach) continue;
            s.matters.push_back(word.term);
        }
        sortDistinct(s.matters);
    }

    void addSpeaker(Statement& s, const SentenceReading& reading) {
        std::string source;
        for (const text::Quotation& q : reading.quotations) {
            if (source.empty() && q.span.overlaps(s.span))
                source = q.speakerName.empty() ? q.speaker : q.speakerName;
        }
        for (const text::Attribution& a : reading.attributions) {
            if (source.empty() && a.span.overlaps(s.span)) source = a.source;
        }
        if (source.empty()) {
            speakAsSubject(s, reading);
            return;
        }
        const std::string folded = foldedName(source);
        if (isPronoun(folded)) {
            s.speaker = lastSpeaker_;
            s.speakerText = lastSpeakerText_;
            return;
        }
        const std::string key = names_.keyOfText(source);
        s.speaker = story_.vocabulary.of("=" + (key.empty() ? folded : key));
        s.speakerText = key.empty() ? source : names_.shown(key);
        lastSpeaker_ = s.speaker;
        lastSpeakerText_ = s.speakerText;
    }

    /// "The chairman, Ada Brook, offered to resign": who offers or speaks is the person named before the
    /// verb.
    void speakAsSubject(Statement& s, const SentenceReading& reading) {
        const Lexicon& lexicon = Lexicon::instance();
        if (s.kind == kNoKind || s.kindForm < VerbForm::base) return;
        if (!lexicon.isSpeech(s.kind) && lexicon.nameOf(s.kind) != "offer") return;
        for (const text::Name& name : reading.names) {
            if (name.kind != text::NameKind::person || !s.span.contains(name.span.begin)) continue;
            if (name.span.begin >= s.kindSpan.begin) break;
            const std::string key = names_.keyOf(name);
            s.speaker = story_.vocabulary.of("=" + key);
            s.speakerText = names_.shown(key);
        }
    }

    void addContext(Statement& s, const SentenceReading& reading) const {
        const auto first =
            std::find_if(reading.tokens.begin(), reading.tokens.end(), [&](const Token& token) {
                return s.span.contains(token.span.begin) && token.kind == TokenKind::word &&
                       token.lower != "and" && token.lower != "but" && token.lower != "although";
            });
        if (first != reading.tokens.end() && pointsBack(*first)) {
            s.contextNames = lastNames_;
            s.pointsBack = true;
        }
    }

    Story& story_;
    std::size_t document_;
    const NameBook& names_;
    std::vector<Term> lastNames_;
    Term lastSpeaker_ = kNoTerm;
    std::string lastSpeakerText_;
};

} // namespace

bool isNewsWord(std::string_view stem) {
    return hasRole(WordRole::news, stem);
}

void addStatements(Story& story, std::size_t document, const NameBook& names) {
    story.documents[document].firstStatement = story.statements.size();
    Builder builder(story, document, names);
    const std::size_t sentences = story.documents[document].sentences.size();
    for (std::size_t i = 0; i < sentences; ++i) {
        for (const Span& clause : cutClauses(story.documents[document].sentences[i])) builder.add(i, clause);
    }
    story.documents[document].endStatement = story.statements.size();
}

} // namespace crossdate::analysis
