#include "core/text/attribution.h"

#include "core/base/one_of.h"
#include "core/base/word_list.h"
#include "core/text/characters.h"
#include "core/text/gazetteer.h"
#include "core/text/noun_phrases.h"
#include "core/text/phrases.h"
#include "core/text/speech.h"
#include "core/text/words.h"
#include "words/source_words.h"

#include <algorithm>
#include <array>

namespace crossdate::text {

namespace {

constexpr std::size_t kNamesLookedBack = 20;

bool isPersonalPronoun(std::string_view lower) {
    return lower == "he" || lower == "she";
}

bool isCited(std::string_view lower) {
    return lower == "cited" || lower == "cites" || lower == "quoted" || lower == "quotes";
}
bool isCiting(std::string_view lower) {
    return lower == "citing" || lower == "quoting";
}

const WordList& sourceWords() {
    static const WordList list(words::source_words);
    return list;
}

class AttributionReader {
public:
    AttributionReader(std::string_view text, const SentenceReading& reading, const std::vector<Span>& quoted,
                      const Discourse& discourse)
        : text_(text), reading_(reading), tokens_(reading.tokens), quoted_(quoted), discourse_(discourse) {
        const auto first =
            std::lower_bound(quoted.begin(), quoted.end(), reading.sentence.begin,
                             [](const Span& quote, std::size_t begin) { return quote.end <= begin; });
        quote_ = static_cast<std::size_t>(first - quoted.begin());
    }

    std::vector<FoundAttribution> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (tokens_[i].is(WordClass::attribution) && !insideQuotation(i)) readAt(i);
        return std::move(found_);
    }

private:
    void readAt(std::size_t i) {
        const std::string_view word = tokens_[i].lower;
        if (word == "according" && is(i + 1, "to")) return readAccordingTo(i);
        if (isCited(word)) return readCited(i);
        if (isCiting(word)) return readCiting(i);
        if (const auto verb = speechVerb(word); verb && tokens_[i].capitals == Capitals::small)
            return readVerb(i, *verb);
        if (const auto participle = speechParticiple(word)) readParticiple(i, *participle);
    }

    [[nodiscard]] bool is(std::size_t i, std::string_view word) const {
        return i < tokens_.size() && std::string_view(tokens_[i].lower) == word;
    }

    [[nodiscard]] bool insideQuotation(std::size_t i) {
        const std::size_t offset = tokens_[i].span.begin;
        while (quote_ < quoted_.size() && quoted_[quote_].end <= offset) ++quote_;
        return quote_ < quoted_.size() && quoted_[quote_].contains(offset);
    }

    // ---- the forms
    // ------------------------------------------------------------------------------------------

    void readAccordingTo(std::size_t i) {
        const TokenRange phrase = phraseAfter(reading_, i + 2);
        if (phrase.empty() || !(isSource(phrase) || isAccount(phrase))) return;
        FoundAttribution found = make(withName(phrase), i, {});
        found.range = {i, phrase.end};
        found.prepositional = true;
        found.attribution.cue = "according to";
        add(std::move(found));
    }

    /// "according to the ranger": somebody, unless it is a plan or a rule that things go by.
    [[nodiscard]] bool isAccount(TokenRange phrase) const {
        static const WordSet measures(sourceWords().section("measures"));
        const std::string_view first = tokens_[phrase.begin].lower;
        const bool determined = isArticle(first) || first == "his" || first == "her" || first == "its" ||
                                first == "their" || first == "one" || first == "two" || first == "several";
        std::size_t head = phrase.begin;
        while (head < phrase.end && tokens_[head].lower != "of") ++head;
        return determined && head > phrase.begin && !measures.contains(tokens_[head - 1].lower);
    }

    /// "Reuters cited three officials … as saying", "was quoted by the BBC as saying".
    void readCited(std::size_t i) {
        const std::size_t first = groupBegin(i);
        const bool passive = first > 0 && isFormOfBe(tokens_[first - 1].lower);
        const auto subject = subjectBefore(reading_, passive ? first - 1 : i);
        if (!subject) return;
        if (!passive) {
            const TokenRange cited = phraseAfter(reading_, i + 1);
            FoundAttribution found = make(*subject, i, {});
            found.attribution.via = sourceOf(cited);
            found.range.end = std::max(i + 1, cited.end);
            return add(std::move(found));
        }
        if (is(i + 1, "by")) {
            const TokenRange outlet = phraseAfter(reading_, i + 2);
            FoundAttribution found = make(outlet, i, {});
            found.attribution.via = found.speaker = sourceOf(*subject);
            found.sourceSpan = spanOf(tokens_, *subject);
            found.range = {subject->begin, std::max(i + 1, outlet.end)};
            return add(std::move(found));
        }
        if (is(i + 1, "as")) add(make(*subject, i, {}));
    }

    /// ", citing people familiar with the matter": adds to what was said before, or stands for itself.
    void readCiting(std::size_t i) {
        const TokenRange cited = phraseAfter(reading_, i + 1);
        if (cited.empty() || !isSource(cited)) return;
        if (!found_.empty() && found_.back().attribution.via.empty()) {
            found_.back().attribution.via = sourceOf(cited);
            return;
        }
        const auto subject = subjectBefore(reading_, i);
        const bool outlet = subject && isOutlet(*subject);
        FoundAttribution found = make(outlet ? *subject : cited, i, {});
        if (outlet) found.attribution.via = sourceOf(cited);
        found.range = {outlet ? subject->begin : i, cited.end};
        add(std::move(found));
    }

    void readVerb(std::size_t i, const SpeechVerb& verb) {
        if (verb.stance == Stance::denies && !deniesClaim(tokens_, i)) return;
        const std::size_t first = groupBegin(i);
        if (first > 0 && isBlocked(tokens_[first - 1].lower)) return readPassive(i, first, verb);
        if (isAfterQuotation(i) || (first == i && is(i - 1, ",") && isNameAlone(i + 1))) {
            if (const auto subject = subjectAfter(reading_, i)) {
                FoundAttribution found = make(*subject, i, verb);
                found.range = {i, subject->end};
                found.inverted = true;
                return add(std::move(found));
            }
        }
        if (first > 1 && !found_.empty() && (is(first - 1, "and") || is(first - 1, "but")) &&
            !found_.back().prepositional)
            return continueLast(i, verb);
        const auto subject = subjectBefore(reading_, i);
        if (!subject || (!verb.sure && !bearsWeakVerb(*subject, i))) return;
        FoundAttribution found = make(*subject, i, verb);
        if (tokens_[i].lower == "told" || tokens_[i].lower == "tells") readHearer(i, *subject, found);
        absorbCiting(found);
        add(std::move(found));
    }

    /// "The agency, citing a police source, said": one attribution, not two.
    void absorbCiting(FoundAttribution& found) {
        if (found_.empty() || !isCiting(found_.back().attribution.cue)) return;
        const TokenRange cited = found_.back().range;
        if (cited.begin < found.range.begin || cited.end > found.verb || !found.attribution.via.empty())
            return;
        found.attribution.via = found_.back().attribution.source;
        found_.pop_back();
    }

    /// "Brook said … and claimed …": the same speaker again.
    void continueLast(std::size_t i, const SpeechVerb& verb) {
        FoundAttribution again = found_.back();
        again.attribution.cue = tokens_[i].lower;
        again.attribution.stance = verb.stance;
        again.range = {i, i + 1};
        again.verb = i;
        again.inverted = false;
        add(std::move(again));
    }

    /// "It was reported by …".
    void readPassive(std::size_t i, std::size_t first, const SpeechVerb& verb) {
        if (!isFormOfBe(tokens_[first - 1].lower) || !is(i + 1, "by")) return;
        const TokenRange source = phraseAfter(reading_, i + 2);
        if (source.empty()) return;
        FoundAttribution found = make(source, i, verb);
        found.range = {i, source.end};
        add(std::move(found));
    }

    /// "officials told Reuters": the outlet has it from the officials.
    void readHearer(std::size_t i, TokenRange subject, FoundAttribution& found) const {
        const TokenRange hearer = phraseAfter(reading_, i + 1);
        if (hearer.empty() || !isOutlet(hearer)) return;
        found.attribution.via = found.attribution.source;
        found.attribution.source = sourceOf(hearer);
        found.sourceSpan = spanOf(tokens_, subject);
        found.range.end = i + 1; // what is told follows the outlet's name
    }

    /// ", saying that …": the subject of the sentence says it.
    void readParticiple(std::size_t i, const SpeechVerb& verb) {
        if (i == 0 || is(i - 1, "as") || (tokens_[i].lower != "saying" && !is(i - 1, ","))) return;
        if (!found_.empty() && found_.back().attribution.cue == tokens_[i].lower) return;
        const auto subject = mainSubject(reading_, i);
        if (!subject) return;
        FoundAttribution found = make(*subject, i, verb);
        found.range = {i, i + 1};
        add(std::move(found));
    }

    // ---- the parts
    // ------------------------------------------------------------------------------------------

    /// Where the verb group with its adverbs and "has" begins.
    [[nodiscard]] std::size_t groupBegin(std::size_t i) const {
        std::size_t begin = i;
        while (begin > 0 && i - begin < 5 && tokens_[begin - 1].is(WordClass::adverb) &&
               !isBlocked(tokens_[begin - 1].lower))
            --begin;
        return begin;
    }

    /// After these the verb asserts nothing: "to say", "was told", "did not say", "may report", "a claim".
    static bool isBlocked(std::string_view lower) {
        static constexpr std::array<std::string_view, 25> words = {
            "to",   "not",   "will", "would", "may",      "might", "could",  "can", "should",
            "must", "shall", "did",  "does",  "do",       "don't", "didn't", "nor", "doesn't",
            "a",    "the",   "an",   "won't", "wouldn't", "never", "if"};
        return isFormOfBe(lower) || isOneOf(words, lower);
    }

    [[nodiscard]] bool isAfterQuotation(std::size_t i) const {
        if (i == 0) return false;
        const bool comma = is(i - 1, ",");
        return isQuoteToken(tokens_[i - 1]) || (comma && i > 1 && closesQuotation(i - 2)) ||
               closesQuotation(i - 1);
    }

    /// ", said Brook of the harbour office.": after the verb a name and no verb of its own.
    [[nodiscard]] bool isNameAlone(std::size_t i) const {
        if (i < tokens_.size()) i += titleLengthAt(tokens_, i);
        const Name* name = i < tokens_.size() ? nameFrom(reading_, tokens_[i].span.begin) : nullptr;
        if (name == nullptr || name->kind == NameKind::place) return false;
        while (i < tokens_.size() && tokens_[i].span.begin < name->span.end) ++i;
        return i == tokens_.size() || tokens_[i].kind == TokenKind::mark || is(i, "of") || is(i, "from") ||
               is(i, "at") || is(i, "who");
    }

    [[nodiscard]] bool closesQuotation(std::size_t i) const {
        return isQuoteToken(tokens_[i]) || tokens_[i].lower == "'" ||
               slice(text_, tokens_[i].span) == "\u2019";
    }

    /// "report", "state", "show" are verbs where a name, a pronoun or "that" says so.
    [[nodiscard]] bool bearsWeakVerb(TokenRange subject, std::size_t i) const {
        const Token& last = tokens_[subject.end - 1];
        if (isPersonalPronoun(last.lower) || last.lower == "it" || last.lower == "they" ||
            last.lower == "who" || last.lower == "we")
            return true;
        if (is(i + 1, "that") ||
            (i + 1 < tokens_.size() && (isQuoteToken(tokens_[i + 1]) || tokens_[i + 1].lower == ":")))
            return true;
        const auto [first, end] = namesIn(spanOf(tokens_, subject));
        const bool name = first < end && reading_.names[end - 1].span.end == last.span.end;
        return tokens_[i].lower != "posted" && (name || isSource(subject));
    }

    /// Names that lie within the range, as indices.
    [[nodiscard]] std::pair<std::size_t, std::size_t> namesIn(Span span) const {
        const auto first =
            std::lower_bound(reading_.names.begin(), reading_.names.end(), span.begin,
                             [](const Name& name, std::size_t begin) { return name.span.begin < begin; });
        auto last = first;
        while (last != reading_.names.end() && last->span.end <= span.end) ++last;
        return {static_cast<std::size_t>(first - reading_.names.begin()),
                static_cast<std::size_t>(last - reading_.names.begin())};
    }

    [[nodiscard]] bool isOutlet(TokenRange range) const {
        const auto [first, last] = namesIn(spanOf(tokens_, range));
        for (std::size_t n = first; n < last; ++n)
            if (isOutletName(reading_.names[n].canonical)) return true;
        return false;
    }

    /// "the team's coach, Ada Brook,": the name in apposition instead of the phrase.
    [[nodiscard]] TokenRange withName(TokenRange phrase) const {
        if (!is(phrase.end, ",")) return phrase;
        std::size_t end = phrase.end + 1;
        while (end < tokens_.size() && end < phrase.end + 6 && tokens_[end].kind != TokenKind::mark) ++end;
        const TokenRange aside{phrase.end + 1, end};
        if (aside.empty() || end == tokens_.size() || !(is(end, ",") || is(end, "."))) return phrase;
        const auto [first, last] = namesIn(spanOf(tokens_, aside));
        const bool person = first + 1 == last && reading_.names[first].kind == NameKind::person;
        return person && reading_.names[first].span == spanOf(tokens_, aside) ? aside : phrase;
    }

    /// Whether a phrase names somebody or something that can say things.
    [[nodiscard]] bool isSource(TokenRange range) const {
        static const WordSet sources(sourceWords().section(""));
        const auto [first, last] = namesIn(spanOf(tokens_, range));
        for (std::size_t n = first; n < last; ++n)
            if (reading_.names[n].kind == NameKind::person ||
                reading_.names[n].kind == NameKind::organisation)
                return true;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const std::string_view word = tokens_[i].lower;
            if (sources.contains(word) || titleLengthAt(tokens_, i) > 0 || isOrganisationWord(word) ||
                isPersonalPronoun(word))
                return true;
        }
        return first < last && reading_.names[last - 1].span.end == spanOf(tokens_, range).end;
    }

    /// The source in few words: a name's canonical form where the phrase ends in it (so titles fall away),
    /// the outlet of "a Reuters report", the person of "he", else the phrase without its article.
    [[nodiscard]] std::string sourceOf(TokenRange range) const {
        while (!range.empty() &&
               (isArticle(tokens_[range.begin].lower) || tokens_[range.begin].kind == TokenKind::mark))
            ++range.begin;
        if (range.empty()) return {};
        const Span span = spanOf(tokens_, range);
        if (isPersonalPronoun(tokens_[range.begin].lower) && range.begin + 1 == range.end) {
            const std::string person = lastPersonBefore(span.begin);
            return person.empty() ? tokens_[range.begin].lower : person;
        }
        if (const Name* person = personIn(range)) return person->canonical;
        const auto [first, last] = namesIn(span);
        for (std::size_t n = first; n < last; ++n)
            if (isOutletName(reading_.names[n].canonical)) return reading_.names[n].canonical;
        if (first < last && reading_.names[last - 1].span.end == span.end &&
            isHead(reading_.names[last - 1], range))
            return reading_.names[last - 1].canonical;
        return std::string(slice(text_, span));
    }

    /// The person a phrase begins with, after titles ("Dr Brook of the harbour office"), or ends in ("a
    /// tearful Brook"); null where it speaks of somebody else.
    [[nodiscard]] const Name* personIn(TokenRange phrase) const {
        const std::size_t begin = afterTitles(phrase);
        if (begin >= phrase.end) return nullptr;
        const Span span = spanOf(tokens_, phrase);
        const Name* first = nameFrom(reading_, tokens_[begin].span.begin);
        if (first != nullptr && first->kind == NameKind::person) {
            std::size_t next = begin;
            while (next < phrase.end && tokens_[next].span.begin < first->span.end) ++next;
            if (next >= phrase.end || is(next, "of") || is(next, "from") || is(next, "at")) return first;
        }
        const auto [from, to] = namesIn(span);
        if (from + 1 != to) return nullptr;
        const Name& last = reading_.names[from];
        const bool head = last.kind == NameKind::person && last.span.end == span.end && isHead(last, phrase);
        return head && !holdsOther(phrase, last) ? &last : nullptr;
    }

    [[nodiscard]] std::size_t afterTitles(TokenRange phrase) const {
        std::size_t begin = phrase.begin;
        if (begin < phrase.end && isArticle(tokens_[begin].lower)) ++begin;
        while (begin < phrase.end && titleLengthAt(tokens_, begin) > 0)
            begin += titleLengthAt(tokens_, begin);
        return begin;
    }

    /// The speaker as written: "Mr Brook" of "Mr Brook of the harbour office".
    [[nodiscard]] Span speakerSpan(TokenRange phrase) const {
        const Span whole = spanOf(tokens_, phrase);
        const Name* person = personIn(phrase);
        if (person == nullptr) return whole;
        const std::size_t name = afterTitles(phrase);
        const bool titled = name < phrase.end && tokens_[name].span.begin == person->span.begin;
        return titled ? Span{whole.begin, person->span.end} : person->span;
    }

    /// "Ann and Brook", "aides of Brook", "Brook's sister Ann" with a possessive: more than one party.
    [[nodiscard]] bool holdsOther(TokenRange phrase, const Name& name) const {
        for (std::size_t i = phrase.begin; i < phrase.end && tokens_[i].span.begin < name.span.begin; ++i)
            if (is(i, "and") || is(i, "or") || is(i, "of") || tokens_[i].kind == TokenKind::mark) return true;
        return false;
    }

    /// The name at the end of a phrase is its head unless a preposition leads to it: "people close to Brook".
    [[nodiscard]] bool isHead(const Name& name, TokenRange phrase) const {
        static constexpr std::array<std::string_view, 7> prepositions = {"to",      "with", "by", "from",
                                                                         "against", "in",   "for"};
        for (std::size_t i = phrase.begin; i < phrase.end && tokens_[i].span.begin < name.span.begin; ++i) {
            const std::string_view word = tokens_[i].lower;
            if (isOneOf(prepositions, word)) return false;
            if (word == "of" && name.kind != NameKind::person) return false;
        }
        return true;
    }

    /// A person named shortly before in this sentence, else the last one before it.
    [[nodiscard]] std::string lastPersonBefore(std::size_t offset) const {
        std::size_t n = namesIn({offset, offset}).first;
        for (std::size_t steps = 0; n > 0 && steps < kNamesLookedBack; ++steps)
            if (reading_.names[--n].kind == NameKind::person) return reading_.names[n].canonical;
        return discourse_.lastPerson;
    }

    static bool isArticle(std::string_view lower) { return lower == "the" || lower == "a" || lower == "an"; }

    [[nodiscard]] FoundAttribution make(TokenRange source, std::size_t verb, const SpeechVerb& kind) const {
        FoundAttribution found;
        found.attribution.source = found.speaker = sourceOf(source);
        found.attribution.cue = tokens_[verb].lower;
        found.attribution.stance = kind.stance;
        found.sourceSpan = speakerSpan(source);
        found.range = {std::min(source.begin, verb), std::max(source.end, verb + 1)};
        found.verb = verb;
        return found;
    }

    void add(FoundAttribution found) {
        if (found.attribution.source.empty()) return;
        found.attribution.span = spanOf(tokens_, found.range);
        found_.push_back(std::move(found));
    }

    std::string_view text_;
    const SentenceReading& reading_;
    const std::vector<Token>& tokens_;
    const std::vector<Span>& quoted_;
    const Discourse& discourse_;
    std::size_t quote_ = 0; // the first quotation not yet passed
    std::vector<FoundAttribution> found_;
};

} // namespace

bool mayAttribute(std::string_view lower) {
    return lower == "according" || isCited(lower) || isCiting(lower) || speechVerb(lower) ||
           speechParticiple(lower);
}

std::vector<FoundAttribution> readAttributions(std::string_view text, const SentenceReading& reading,
                                               const std::vector<Span>& quoted, const Discourse& discourse) {
    return AttributionReader(text, reading, quoted, discourse).run();
}

} // namespace crossdate::text
