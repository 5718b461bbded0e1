#include "core/relate/passage.h"

#include "core/relate/figures.h"
#include "core/relate/moments.h"
#include "core/text/sentences.h"

#include <algorithm>

namespace crossdate::relate {

namespace {

bool isCapitalAt(std::string_view text, std::size_t offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    return (byte >= 'A' && byte <= 'Z') || byte == 0xC3 || byte == 0xC4 ||
           byte == 0xC5; // Latin letters with marks
}

void addWords(Passage& passage) {
    for (std::size_t s = 0; s < passage.readings.size(); ++s) {
        bool first = true;
        for (const text::Token& token : passage.readings[s].tokens) {
            if (passage.words.size() >= kMostWords) return;
            Word word;
            word.token = &token;
            word.sentence = s;
            word.mark = token.kind == text::TokenKind::mark;
            word.content = !word.mark && !text::isStopWord(token.lower) && token.lower != "'s";
            word.capital = !word.mark && !first && isCapitalAt(passage.text, token.span.begin);
            first = first && word.mark;
            passage.words.push_back(word);
        }
    }
}

/// Words whose token lies within a span.
WordRange rangeOf(const Passage& passage, Span span) {
    const auto before = [](const Word& word, std::size_t offset) { return word.token->span.begin < offset; };
    const auto begin = std::lower_bound(passage.words.begin(), passage.words.end(), span.begin, before);
    const auto end = std::lower_bound(begin, passage.words.end(), span.end, before);
    return {static_cast<std::size_t>(begin - passage.words.begin()),
            static_cast<std::size_t>(end - passage.words.begin())};
}

void addManner(Passage& passage) {
    for (const text::SentenceReading& reading : passage.readings) {
        for (const text::NegationCue& cue : reading.negations) {
            const WordRange scope = rangeOf(passage, cue.scope);
            const WordRange own = rangeOf(passage, cue.span);
            for (std::size_t i = scope.begin; i < scope.end; ++i)
                if (i < own.begin || i >= own.end) ++passage.words[i].negations;
        }
        for (const text::ModalityCue& cue : reading.modality) {
            const WordRange scope = rangeOf(passage, cue.scope);
            for (std::size_t i = scope.begin; i < scope.end; ++i) {
                passage.words[i].hedged |= cue.modality == Modality::reported;
                passage.words[i].planned |= cue.modality == Modality::expected;
                if (cue.modality == Modality::denied) ++passage.words[i].negations;
            }
        }
    }
}

void addNames(Passage& passage) {
    for (const text::SentenceReading& reading : passage.readings) {
        for (const text::Name& name : reading.names) {
            const WordRange words = rangeOf(passage, name.span);
            if (words.begin >= words.end) continue;
            for (std::size_t i = words.begin; i < words.end; ++i)
                passage.words[i].name = passage.names.size();
            passage.names.push_back({words, &name});
        }
    }
}

} // namespace

Span Passage::spanOf(WordRange range) const {
    if (range.begin >= range.end || range.end > words.size()) return {};
    return {words[range.begin].token->span.begin, words[range.end - 1].token->span.end};
}

Passage readPassage(std::string_view text, std::vector<text::SentenceReading> readings,
                    const std::vector<date::TemporalMention>& mentions) {
    Passage passage;
    passage.text = text;
    passage.readings = std::move(readings);
    addWords(passage);
    addManner(passage);
    for (const date::TemporalMention& mention : mentions)
        addMoment(passage, mention, rangeOf(passage, mention.span));
    for (const text::SentenceReading& reading : passage.readings)
        for (const text::Quantity& quantity : reading.quantities)
            addFigure(passage, quantity, rangeOf(passage, quantity.span));
    addUnreadFigures(passage);
    addNames(passage);
    return passage;
}

Passage readPassage(std::string_view text, std::optional<Day> published) {
    date::TaggerContext context;
    context.published = published;
    return readPassage(text, text::readSentences(text, text::splitSentences(text)),
                       date::tagDates(text, context));
}

} // namespace crossdate::relate
