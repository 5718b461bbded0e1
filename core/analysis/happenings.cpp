#include "core/analysis/happenings.h"

#include "core/analysis/clauses.h"
#include "core/analysis/lexicon.h"
#include "core/analysis/participants.h"
#include "core/analysis/verbs.h"
#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "core/date/edtf.h"
#include "core/text/clauses.h"
#include "words/light_verbs.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <unordered_set>

namespace crossdate::analysis {

namespace {

using date::TemporalMention;
using text::SentenceReading;
using text::Token;

constexpr std::int64_t kRecent = 7; // days before publication that a report is about
constexpr std::size_t kLead = 3;    // sentences: headline, dateline, lead

bool isLight(std::string_view lemma) {
    static const std::unordered_set<std::string_view> lemmas = [] {
        std::unordered_set<std::string_view> all;
        for (const std::string_view word : WordList(words::light_verbs).section({})) all.insert(word);
        return all;
    }();
    return lemmas.count(lemma) > 0;
}

bool datesADay(const TemporalMention& mention) {
    return mention.dating && mention.dating->earliest && mention.dating->latest &&
           mention.type != date::TimexType::duration && mention.type != date::TimexType::set;
}

/// How the verb group is put.
struct Tense {
    bool perfect = false, present = false, expected = false, past = false;
};

Tense tenseOf(const std::vector<Token>& tokens, VerbPlace verb) {
    Tense tense;
    for (std::size_t i = verb.begin; i < verb.at; ++i) {
        const std::string& word = tokens[i].lower;
        tense.perfect = tense.perfect || word == "has" || word == "have";
        tense.present = tense.present || word == "is" || word == "are" || word == "am";
        tense.past = tense.past || word == "was" || word == "were" || word == "had" || word == "did";
    }
    const bool bare = verb.begin == verb.at;
    const Token& token = tokens[verb.at];
    if (bare && verbLemma(token) == token.lower) tense.present = true;
    if (bare && token.lower.ends_with("s") && !token.lower.ends_with("ss")) tense.present = true;
    return tense;
}

bool isSpeech(const Token& token) {
    const auto& senses = Lexicon::instance().sensesOf(token);
    return std::any_of(senses.begin(), senses.end(), [](const KindSense& sense) {
        return sense.verb && Lexicon::instance().isSpeech(sense.kind);
    });
}

/// "said sales had fallen in May": another verb stands between the speech verb and the date.
bool isWithinWhatIsSaid(const std::vector<Token>& tokens, std::size_t verb, std::size_t offset) {
    for (std::size_t i = verb + 1; i < tokens.size() && tokens[i].span.begin < offset; ++i) {
        const bool opens = tokens[i].lower == "that" || isAuxiliary(tokens[i].lower);
        if (opens || verbUse(tokens, i) == VerbUse::finite) return true;
    }
    return false;
}

/// "the 1991 agreement": the year is the noun's.
bool isYearOfNoun(const std::vector<Token>& tokens, Span year) {
    constexpr std::size_t kDigits = 4;
    if (year.end - year.begin != kDigits) return false;
    const auto at = std::lower_bound(tokens.begin(), tokens.end(), year.begin,
                                     [](const Token& t, std::size_t begin) { return t.span.begin < begin; });
    if (at == tokens.begin() || at == tokens.end() || at + 1 == tokens.end()) return false;
    static constexpr std::array<std::string_view, 8> owners{"the", "a",   "'s",    "’s",
                                                            "its", "his", "their", "her"};
    return isOneOf(owners, std::prev(at)->lower) && std::next(at)->kind == text::TokenKind::word;
}

class Reader {
public:
    Reader(std::string_view text, const std::vector<TemporalMention>& mentions, std::optional<Day> published)
        : text_(text), mentions_(mentions), published_(published) {
        if (published_) focus_ = date::datingOfDay(*published_);
    }

    void read(const SentenceReading& reading, std::size_t number) {
        clauses_ = text::clausesOf(reading.tokens);
        lastSubject_.clear();
        lastDate_.reset();
        coreference_.nextSentence();
        if (number < kLead) tellOf(reading); // the head of a report says which day it is about
        const ParticipantReader participants(reading, coreference_);
        std::size_t name = 0; // of the reading, seen already
        for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
            const std::size_t offset = reading.tokens[i].span.begin;
            for (; name < reading.names.size() && reading.names[name].span.end <= offset; ++name)
                coreference_.nameSeen(reading.names[name]);
            if (inName(reading, reading.tokens[i].span.begin)) continue;
            const VerbUse use = verbUse(reading.tokens, i);
            if (use == VerbUse::none) {
                readNoun(reading, participants, number, i);
            } else {
                readVerb(reading, participants, number, i, use);
            }
        }
        for (; name < reading.names.size(); ++name) coreference_.nameSeen(reading.names[name]);
        tellOf(reading);
    }

    std::vector<Happening> take() { return std::move(found_); }

private:
    static bool inName(const SentenceReading& reading, std::size_t offset) {
        return std::any_of(reading.names.begin(), reading.names.end(),
                           [&](const text::Name& name) { return name.span.contains(offset); });
    }

    void readVerb(const SentenceReading& reading, const ParticipantReader& participants, std::size_t number,
                  std::size_t at, VerbUse use) {
        const VerbPlace verb{groupBegin(reading.tokens, at), at};
        std::vector<Participant> subject;
        if (use == VerbUse::finite || use == VerbUse::participle) subject = participants.subject(verb);
        const bool relative = participants.isRelative(verb);
        if (subject.empty() && !relative) subject = lastSubject_; // "and announced", "saying", "to reveal"
        if (use == VerbUse::finite && !relative) {
            lastSubject_ = subject;
            for (const Participant& who : subject) coreference_.subjectSeen(who.name);
        }
        if (isLight(verbLemma(reading.tokens[at]))) return;
        Happening happening = begun(reading, number, at);
        happening.participants = subject;
        for (Participant& object : participants.objects(verb))
            happening.participants.push_back(std::move(object));
        const Tense tense = tenseOf(reading.tokens, verb);
        const bool dependent = use != VerbUse::finite;
        dateIt(happening, reading, at, tense, dependent);
        if (!dependent) lastDate_ = happening.date;
        found_.push_back(std::move(happening));
    }

    /// "Brook's resignation": only nouns whose doer is told.
    void readNoun(const SentenceReading& reading, const ParticipantReader& participants, std::size_t number,
                  std::size_t at) {
        const auto& senses = Lexicon::instance().sensesOf(reading.tokens[at]);
        const bool names = std::any_of(senses.begin(), senses.end(), [](const KindSense& sense) {
            return !sense.verb && !Lexicon::instance().isSpeech(sense.kind);
        });
        if (!names) return;
        std::vector<Participant> whose = participants.ofNoun(at);
        if (whose.empty()) return;
        Happening happening = begun(reading, number, at);
        happening.participants = std::move(whose);
        dateIt(happening, reading, at, {}, true);
        found_.push_back(std::move(happening));
    }

    static Happening begun(const SentenceReading& reading, std::size_t number, std::size_t at) {
        Happening happening;
        happening.span = reading.tokens[at].span;
        happening.sentence = number;
        const std::size_t offset = happening.span.begin;
        happening.quoted =
            std::any_of(reading.quotations.begin(), reading.quotations.end(),
                        [&](const text::Quotation& q) { return q.direct && q.span.contains(offset); });
        happening.negated =
            std::any_of(reading.negations.begin(), reading.negations.end(),
                        [&](const text::NegationCue& cue) { return cue.scope.contains(offset); });
        happening.expected =
            std::any_of(reading.modality.begin(), reading.modality.end(), [&](const text::ModalityCue& cue) {
                return cue.modality == Modality::expected && cue.scope.contains(offset) &&
                       cue.span.begin < offset;
            });
        return happening;
    }

    void dateIt(Happening& happening, const SentenceReading& reading, std::size_t at, Tense tense,
                bool dependent) {
        if (const TemporalMention* mention = nearest(reading, at, tense.present || happening.expected)) {
            happening.date = mention->dating;
            happening.dateReason = "“" + std::string(slice(text_, mention->span)) + "”";
            if (!happening.expected && !happening.quoted) moveFocus(*mention);
            return;
        }
        if (happening.expected || !focus_) return;
        if (dependent && lastDate_) {
            happening.date = lastDate_;
            happening.dateReason = "as what it belongs to";
        } else if (published_ && (tense.perfect || tense.present)) {
            happening.date = date::datingOfDay(*published_);
            happening.dateReason = "told as of the day of the report";
        } else {
            happening.date = focus_;
            happening.dateReason = "the day the report tells of";
        }
    }

    /// The expression of the same clause that stands nearest; "In 2006 he …" leads into the next one.
    [[nodiscard]] const TemporalMention* nearest(const SentenceReading& reading, std::size_t at,
                                                 bool mayCome) const {
        const text::TokenRange clause = text::clauseAt(clauses_, at);
        const Span span = text::spanOf(reading.tokens, clause);
        const std::size_t here = reading.tokens[at].span.begin;
        const TemporalMention* best = nullptr;
        std::size_t distance = std::numeric_limits<std::size_t>::max();
        const bool speech = isSpeech(reading.tokens[at]);
        auto mention = firstOf(reading);
        for (; mention != mentions_.end() && mention->span.begin < reading.sentence.end; ++mention) {
            const bool leads = mention->span.begin < reading.sentence.begin + 6 && mention->span.end < here;
            if (!datesADay(*mention) || (!span.contains(mention->span.begin) && !leads)) continue;
            // "announced it would open in 2030": nothing told in the past is still to come.
            if (!mayCome && published_ && *mention->dating->earliest > *published_) continue;
            if (speech && isWithinWhatIsSaid(reading.tokens, at, mention->span.begin)) continue;
            if (isYearOfNoun(reading.tokens, mention->span)) continue;
            const std::size_t apart =
                mention->span.begin > here ? mention->span.begin - here : here - mention->span.begin;
            if (apart >= distance) continue;
            distance = apart;
            best = &*mention;
        }
        return best;
    }

    [[nodiscard]] std::vector<TemporalMention>::const_iterator firstOf(const SentenceReading& reading) const {
        return std::lower_bound(
            mentions_.begin(), mentions_.end(), reading.sentence.begin,
            [](const TemporalMention& m, std::size_t begin) { return m.span.begin < begin; });
    }

    /// The days a sentence states, whatever it dates with them.
    void tellOf(const SentenceReading& reading) {
        for (auto mention = firstOf(reading);
             mention != mentions_.end() && mention->span.begin < reading.sentence.end; ++mention) {
            const std::size_t offset = mention->span.begin;
            const bool quoted =
                std::any_of(reading.quotations.begin(), reading.quotations.end(),
                            [&](const text::Quotation& q) { return q.direct && q.span.contains(offset); });
            if (!quoted && datesADay(*mention)) moveFocus(*mention);
        }
    }

    /// A day of the week before the report that something is told of is what the report goes on to tell, even
    /// after what it says of today; of a text without a day of its own, any day.
    void moveFocus(const TemporalMention& mention) {
        if (!mention.dating->isSingleDay()) return;
        if (!published_) {
            focus_ = mention.dating;
            return;
        }
        const std::int64_t ago = *published_ - *mention.dating->earliest;
        if (ago > 0 && ago <= kRecent) focus_ = mention.dating;
    }

    std::string_view text_;
    const std::vector<TemporalMention>& mentions_;
    std::optional<Day> published_;
    std::optional<Dating> focus_;
    Coreference coreference_;
    std::vector<text::TokenRange> clauses_;
    std::vector<Participant> lastSubject_;
    std::optional<Dating> lastDate_;
    std::vector<Happening> found_;
};

} // namespace

std::vector<Happening> readHappenings(std::string_view text, const std::vector<SentenceReading>& sentences,
                                      const std::vector<TemporalMention>& mentions,
                                      std::optional<Day> published) {
    Reader reader(text, mentions, published);
    for (std::size_t i = 0; i < sentences.size(); ++i) reader.read(sentences[i], i);
    return reader.take();
}

} // namespace crossdate::analysis
