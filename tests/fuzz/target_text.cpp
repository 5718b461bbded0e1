#include "core/text/reading.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

#include <cmath>

namespace crossdate::fuzz {

namespace {

void promiseCovered(const std::vector<Span>& spans, std::string_view text) {
    auto span = spans.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] <= ' ' || text[i] == '\x7f')
            continue; // controls, spaces and the bytes of longer characters
        while (span != spans.end() && span->end <= i) ++span;
        promise(span != spans.end() && span->contains(i),
                "every character that is no space is in a sentence");
    }
}

void check(const text::SentenceReading& read, std::string_view text) {
    for (const auto& quantity : read.quantities) {
        promiseWithin(quantity.span, text, "quantity within the text");
        promise(!std::isnan(quantity.value), "a quantity is a number");
        promise(!quantity.low || !quantity.high || *quantity.low <= *quantity.high, "low before high");
    }
    for (const auto& name : read.names) {
        promiseWithin(name.span, text, "name within the text");
        promise(!name.span.empty() && !name.canonical.empty(), "a name has a form");
    }
    for (const auto& quotation : read.quotations) {
        promiseWithin(quotation.span, text, "quotation within the text");
        promiseWithin(quotation.speakerSpan, text, "speaker within the text");
    }
    for (const auto& attribution : read.attributions)
        promiseWithin(attribution.span, text, "attribution within the text");
    for (const auto& cue : read.modality) {
        promiseWithin(cue.span, text, "modality cue within the text");
        promiseWithin(cue.scope, text, "modality scope within the text");
    }
    for (const auto& cue : read.negations) {
        promiseWithin(cue.span, text, "negation cue within the text");
        promiseWithin(cue.scope, text, "negation scope within the text");
    }
}

} // namespace

void sentences(std::string_view bytes) {
    const auto spans = text::splitSentences(bytes);
    promiseRow(spans, bytes, "sentences in order, disjoint, within the text");
    promiseCovered(spans, bytes);
    for (const Span& sentence : spans) {
        std::vector<Span> tokens;
        for (const auto& token : text::tokenize(bytes, sentence)) {
            promise(sentence.contains(token.span), "tokens within their sentence");
            tokens.push_back(token.span);
        }
        promiseRow(tokens, bytes, "tokens in order, disjoint");
    }
}

void reading(std::string_view bytes) {
    const auto spans = text::splitSentences(bytes);
    const auto readings = text::readSentences(bytes, spans);
    promise(readings.size() == spans.size(), "one reading a sentence");
    for (const auto& read : readings) check(read, bytes);
}

} // namespace crossdate::fuzz
