#include "core/text/quotations.h"

#include "core/base/one_of.h"
#include "core/text/blocks.h"
#include "core/text/characters.h"
#include "core/text/name_candidates.h"
#include "core/text/pairs.h"
#include "core/text/phrases.h"
#include "core/text/quoted_speakers.h"

#include <algorithm>

namespace crossdate::text {

namespace {

constexpr std::size_t kShortestSpeech = 30; // bytes; verbs in shorter quotations are the reporter's as often
constexpr std::size_t kFewWords = 3; // a quotation of so few is a label unless a verb of saying is beside it
constexpr std::size_t kLongestHearer = 8; // tokens between "told" and "that"
constexpr std::size_t kFarthestCue = 240; // bytes between a verb and the quotation it governs

bool hasWord(std::string_view text, Span span) {
    for (std::size_t i = span.begin; i < span.end;) {
        const CodePoint c = at(text, i);
        if (isLetter(c.value) || isDigit(c.value)) return true;
        i += c.length;
    }
    return false;
}

void addSinglesOutside(std::string_view text, std::vector<QuotedSpan>& all, const std::vector<Span>& doubles,
                       const std::vector<Span>& singles) {
    std::size_t d = 0;
    for (const Span& single : singles) {
        while (d < doubles.size() && doubles[d].end <= single.begin) ++d;
        const bool outside = d == doubles.size() || !doubles[d].overlaps(single);
        if (outside && hasWord(text, single)) all.push_back({single, false});
    }
}

/// Gives the quotations of a text their speakers.
class SpeakerFinder {
public:
    SpeakerFinder(std::string_view text, const std::vector<std::vector<FoundAttribution>>& attributions,
                  std::vector<SentenceReading>& readings)
        : text_(text), attributions_(attributions), readings_(readings) {}

    void run(const std::vector<QuotedSpan>& quoted) {
        for (const QuotedSpan& quote : quoted) read(quote);
        for (std::size_t s = 0; s < readings_.size(); ++s) readIndirect(s);
    }

private:
    void read(const QuotedSpan& quote) {
        while (first_ < readings_.size() && readings_[first_].sentence.end <= quote.span.begin) ++first_;
        std::size_t last = first_;
        while (last + 1 < readings_.size() && readings_[last + 1].sentence.begin < quote.span.end) ++last;
        if (first_ >= readings_.size()) return;

        Quotation found;
        found.span = quote.span;
        const FoundAttribution* by = cueAfter(last, quote.span);
        if (by == nullptr) by = cueBefore(first_, quote.span);
        if (by == nullptr) by = cueBeforeColon(quote.span);
        if (by == nullptr) by = cueInNext(last, quote.span);
        if (by != nullptr) {
            setSpeaker(found, *by);
        } else if (const auto other = speakerBeforeQuote(readings_[first_], quote.span.begin)) {
            setSpeaker(found, *other);
        } else if (inherits(quote)) {
            lend(found, previous_);
        }
        for (std::size_t s = first_; s <= last; ++s) readings_[s].quotations.push_back(found);
        settleContinued(quote, found);
        if (!found.speaker.empty() || wordCount(quote.span) > kFewWords) {
            previous_ = found;
            previousSentence_ = last;
        }
    }

    /// A speech over several paragraphs often has its speaker in the last: gives the earlier ones the same.
    void settleContinued(const QuotedSpan& quote, const Quotation& found) {
        if (!quote.continues || waitingFrom_ == nothingWaits) waitingFrom_ = found.span.begin;
        if (found.speaker.empty() || !quote.continues) return;
        for (std::size_t s = first_ + 1; s-- > 0 && readings_[s].sentence.end > waitingFrom_;) {
            auto& quotations = readings_[s].quotations;
            for (auto earlier = quotations.rbegin(); earlier != quotations.rend(); ++earlier) {
                if (earlier->span.begin < waitingFrom_) break;
                if (earlier->speaker.empty()) lend(*earlier, found);
            }
        }
        waitingFrom_ = nothingWaits;
    }

    static void lend(Quotation& to, const Quotation& from) {
        to.speaker = from.speaker;
        to.speakerSpan = from.speakerSpan;
        to.speakerName = from.speakerName;
        to.cue = from.cue;
    }

    void setSpeaker(Quotation& found, const FoundAttribution& by) const {
        found.speaker = std::string(slice(text_, by.sourceSpan));
        found.speakerSpan = by.sourceSpan;
        found.speakerName = by.speaker;
        found.cue = by.attribution.cue;
    }

    void setSpeaker(Quotation& found, const QuotedSpeaker& by) const {
        const SentenceReading& reading = readings_[first_];
        found.speakerSpan = spanOf(reading.tokens, by.source);
        found.speaker = std::string(slice(text_, found.speakerSpan));
        for (const Name& name : reading.names)
            if (name.span == found.speakerSpan) found.speakerName = name.canonical;
        found.cue = reading.tokens[by.cue].lower;
    }

    /// "What now?" Brook asked reporters: the question is cut off as a sentence of its own.
    [[nodiscard]] const FoundAttribution* cueInNext(std::size_t last, Span quote) const {
        if (last + 1 >= readings_.size() || readings_[last].sentence.end != quote.end) return nullptr;
        const Span next = readings_[last + 1].sentence;
        const char32_t mark = before(text_, quote.end - before(text_, quote.end).length).value;
        if ((mark != U'?' && mark != U'!') || next.begin - quote.end > 2) return nullptr;
        if (slice(text_, {quote.end, next.begin}).find('\n') != std::string_view::npos) return nullptr;
        const auto& all = attributions_[last + 1];
        if (all.empty() || all.front().prepositional) return nullptr;
        return all.front().range.begin == 0 ? &all.front() : nullptr;
    }

    /// "…," Brook said: nothing but marks between.
    [[nodiscard]] const FoundAttribution* cueAfter(std::size_t sentence, Span quote) const {
        const auto& all = attributions_[sentence];
        const auto found = std::lower_bound(
            all.begin(), all.end(), quote.end,
            [](const FoundAttribution& one, std::size_t end) { return one.attribution.span.begin < end; });
        if (found == all.end() || found->prepositional) return nullptr;
        const Span between{quote.end, found->attribution.span.begin};
        if (!hasWord(text_, between)) return &*found;
        // "…," the mayor, Tom Hale, said: the name stands in apposition
        const Span mark{quote.end - before(text_, quote.end).length, quote.end};
        const bool comma = before(text_, mark.begin).value == U',' || at(text_, quote.end).value == U',';
        const bool apposed =
            comma && slice(text_, trimmed(text_, between)).ends_with(',') && wordCount(between) <= kFewWords;
        return apposed ? &*found : nullptr;
    }

    /// Brook said: "…", or a part of a sentence in quotation marks that a verb before governs.
    [[nodiscard]] const FoundAttribution* cueBefore(std::size_t sentence, Span quote) const {
        const auto& all = attributions_[sentence];
        auto found = std::lower_bound(all.begin(), all.end(), quote.begin,
                                      [](const FoundAttribution& one, std::size_t begin) {
                                          return one.attribution.span.begin < begin;
                                      });
        if (found == all.begin()) return nullptr;
        --found;
        const std::size_t cueEnd = found->attribution.span.end;
        if (cueEnd > quote.begin || quote.begin - cueEnd > kFarthestCue) return nullptr;
        if (wordCount(quote) > kFewWords && !isTitle(quote)) return &*found;
        const bool spoken = names(found->attribution.cue) || isPredicate({cueEnd, quote.begin}) ||
                            isSetOff(quote) || isIntroduced(*found, quote);
        return spoken ? &*found : nullptr;
    }

    /// "told the post: …", "told reporters, …"
    [[nodiscard]] bool isIntroduced(const FoundAttribution& by, Span quote) const {
        const std::size_t left =
            trimmed(text_, {quote.begin - std::min<std::size_t>(quote.begin, 2), quote.begin}).end;
        const char32_t mark = before(text_, left).value;
        return mark == U':' || (mark == U',' && takesHearer(by.attribution.cue));
    }

    /// Between commas: said the man, "armed and dangerous", had fled.
    [[nodiscard]] bool isSetOff(Span quote) const {
        const std::size_t left =
            trimmed(text_, {quote.begin - std::min<std::size_t>(quote.begin, 2), quote.begin}).end;
        const char32_t inside = before(text_, quote.end - before(text_, quote.end).length).value;
        return before(text_, left).value == U',' && (at(text_, quote.end).value == U',' || inside == U',') &&
               wordCount(quote) > 1;
    }

    /// "called the plan …", "described it as …": few words in quotation marks are the speaker's.
    static bool names(std::string_view cue) {
        return cue == "called" || cue == "calls" || cue == "described" || cue == "describes" ||
               cue == "dubbed" || cue == "branded" || cue == "labelled" || cue == "labeled";
    }

    /// "said …", "said it was …", not "said the … rule".
    [[nodiscard]] bool isPredicate(Span between) const {
        const std::vector<Token> words = tokenize(text_, between);
        const auto last = std::find_if(words.rbegin(), words.rend(),
                                       [](const Token& word) { return word.kind == TokenKind::word; });
        if (last == words.rend()) return true;
        static constexpr std::string_view auxiliaries[] = {"would", "will", "could", "can",  "to",
                                                           "not",   "had",  "has",   "have", "did"};
        const bool verbFollows = isOneOf(auxiliaries, last->lower);
        return words.size() <= 4 && (verbFollows || isFormOfBe(last->lower) || last->lower == "as" ||
                                     last->lower == "that" || last->lower == "it" || last->lower == "he" ||
                                     last->lower == "she" || last->lower == "they" || last->lower == "we");
    }

    /// "Brook wrote on Monday:" and the quotation in a paragraph of its own.
    [[nodiscard]] const FoundAttribution* cueBeforeColon(Span quote) const {
        if (first_ == 0 || quote.begin > readings_[first_].sentence.begin + 4) return nullptr;
        const auto& all = attributions_[first_ - 1];
        const bool colon = slice(text_, readings_[first_ - 1].sentence).ends_with(':');
        return colon && !all.empty() && !all.back().prepositional ? &all.back() : nullptr;
    }

    /// A quotation that opens a sentence right after one with a speaker, in the same paragraph or going on
    /// from the last.
    [[nodiscard]] bool inherits(const QuotedSpan& quote) const {
        if (previous_.speaker.empty()) return false;
        if (quote.continues) return true;
        const Span sentence = readings_[first_].sentence;
        const bool whole = quote.span.end + 1 >= sentence.end; // "Nobody was hurt." may be short
        if (first_ != previousSentence_ + 1 || (wordCount(quote.span) <= kFewWords && !whole)) return false;
        if (quote.span.begin > sentence.begin + 4) return false;
        return slice(text_, {previous_.span.end, quote.span.begin}).find('\n') == std::string_view::npos;
    }

    /// "Brook said the pier was closed": what follows the verb, to the next attribution or the end of the
    /// sentence.
    void readIndirect(std::size_t sentence) {
        SentenceReading& reading = readings_[sentence];
        const auto& all = attributions_[sentence];
        for (std::size_t a = 0; a < all.size(); ++a) {
            const FoundAttribution& one = all[a];
            if (one.prepositional || one.inverted || one.attribution.stance == Stance::denies) continue;
            const bool clauseDue = takesHearer(one.attribution.cue) || takesObject(one.attribution.cue);
            if (clauseDue && !saysThat(reading.tokens, one.range.end)) continue;
            const std::size_t limit =
                a + 1 < all.size() ? std::max(all[a + 1].range.begin, one.range.end) : reading.tokens.size();
            TokenRange content{one.range.end, limit};
            content.begin = contentBegin(reading.tokens, content);
            while (content.end > content.begin && isConjunction(reading.tokens[content.end - 1].lower))
                --content.end;
            if (content.end < content.begin + 3) continue;
            Quotation indirect;
            indirect.direct = false;
            indirect.span = spanOf(reading.tokens, content);
            setSpeaker(indirect, one);
            reading.quotations.push_back(std::move(indirect));
        }
    }

    /// "told the press": what follows is who hears it, until a "that".
    static bool takesHearer(std::string_view cue) {
        static constexpr std::string_view cues[] = {"told",   "tells", "asked",  "informed", "urged",
                                                    "warned", "cited", "quoted", "accused",  "called"};
        return isOneOf(cues, cue);
    }

    /// "announced a curfew": a deed or a thing, until a "that".
    static bool takesObject(std::string_view cue) {
        static constexpr std::string_view cues[] = {"announced", "announces", "confirmed", "confirms",
                                                    "described", "describes", "revealed",  "reveals"};
        return isOneOf(cues, cue);
    }

    static bool isConjunction(std::string_view lower) {
        return lower == "and" || lower == "but" || lower == "," || lower == "while";
    }

    static bool saysThat(const std::vector<Token>& tokens, std::size_t begin) {
        for (std::size_t i = begin; i < std::min(tokens.size(), begin + kLongestHearer); ++i) {
            if (tokens[i].lower == "that") return true;
            if (tokens[i].kind == TokenKind::mark) break;
        }
        return false;
    }

    /// Where what is said begins: after "that", or right after the verb where a subject follows; the end
    /// where nothing is said in so many words ("told a conference", "spoke at the time").
    static std::size_t contentBegin(const std::vector<Token>& tokens, TokenRange range) {
        for (std::size_t i = range.begin; i < std::min(range.end, range.begin + kLongestHearer); ++i) {
            if (tokens[i].lower == "that") return i + 1;
            if (tokens[i].kind == TokenKind::mark) break;
        }
        if (range.empty()) return range.end;
        const std::string_view first = tokens[range.begin].lower;
        static constexpr std::string_view subjects[] = {
            "the", "a",   "an",    "he",   "she",   "it",    "they", "we",   "i",   "there", "his",
            "her", "its", "their", "this", "these", "those", "no",   "some", "all", "both"};
        const bool subject = isOneOf(subjects, first);
        const bool open =
            tokens[range.begin].kind == TokenKind::word && !isStopWord(first) && !isCalendarWord(first);
        return subject || open ? range.begin : range.end;
    }

    /// Words of a stretch, counted up to a few.
    [[nodiscard]] std::size_t wordCount(Span span) const {
        std::size_t count = 0;
        bool inside = false;
        for (std::size_t i = span.begin; i < span.end && count <= kFewWords + 1;) {
            const CodePoint c = at(text_, i);
            const bool letter = isLetter(c.value) || isDigit(c.value) ||
                                (inside && (c.value == U'-' || isApostrophe(c.value)));
            if (letter && !inside) ++count;
            inside = letter;
            i += c.length;
        }
        return count;
    }

    /// "Better Idea of Many": a work or a thing called by a name.
    [[nodiscard]] bool isTitle(Span quote) const {
        const Span inside{quote.begin, std::min(quote.end, quote.begin + kFarthestCue)};
        return isTitleCase(tokenize(text_, inside));
    }

    std::string_view text_;
    const std::vector<std::vector<FoundAttribution>>& attributions_;
    std::vector<SentenceReading>& readings_;
    std::size_t first_ = 0; // the sentence in which the quotation at hand begins
    static constexpr std::size_t nothingWaits = static_cast<std::size_t>(-1);
    std::size_t waitingFrom_ =
        nothingWaits; // where continued quotations begin whose speaker is still to come
    Quotation previous_;
    std::size_t previousSentence_ = static_cast<std::size_t>(-2);
};

} // namespace

std::vector<QuotedSpan> findQuotedSpans(std::string_view text) {
    std::vector<QuotedSpan> all;
    bool open = false; // the paragraph before left its quotation open
    for (const Span block : splitBlocks(text)) {
        const std::size_t firstOfBlock = all.size();
        auto [doubles, left] = doubleQuotes(text, block);
        const bool goesOn = open && !doubles.empty() && doubles.front().begin == block.begin;
        const bool staysOpen = left < block.end;
        if (staysOpen) doubles.push_back({left, block.end});
        for (const Span& span : doubles)
            if (hasWord(text, span)) all.push_back({span, false});
        if ((goesOn || (open && left == block.begin)) && all.size() > firstOfBlock)
            all[firstOfBlock].continues = true;
        addSinglesOutside(text, all, doubles, singleQuotedSpans(text, block));
        std::sort(all.begin() + static_cast<std::ptrdiff_t>(firstOfBlock), all.end(),
                  [](const QuotedSpan& a, const QuotedSpan& b) { return a.span.begin < b.span.begin; });
        open = staysOpen;
    }
    return all;
}

std::vector<Span> longQuotations(const std::vector<QuotedSpan>& quoted) {
    std::vector<Span> spans;
    for (const QuotedSpan& quote : quoted)
        if (quote.span.size() >= kShortestSpeech) spans.push_back(quote.span);
    return spans;
}

void readQuotations(std::string_view text, const std::vector<QuotedSpan>& quoted,
                    const std::vector<std::vector<FoundAttribution>>& attributions,
                    std::vector<SentenceReading>& readings) {
    SpeakerFinder(text, attributions, readings).run(quoted);
}

} // namespace crossdate::text
