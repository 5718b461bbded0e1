#include "core/text/reading.h"

#include "core/text/attribution.h"
#include "core/text/clauses.h"
#include "core/text/modality.h"
#include "core/text/names.h"
#include "core/text/quantities.h"
#include "core/text/quotations.h"

namespace crossdate::text {

namespace {

bool isPersonIn(const SentenceReading& reading, const std::string& canonical) {
    return std::any_of(reading.names.begin(), reading.names.end(), [&canonical](const Name& name) {
        return name.kind == NameKind::person && name.canonical == canonical;
    });
}

constexpr int kSpeakerStays = 3; // sentences for which a speaker may be "he"
constexpr int kPersonStays = 1;

/// "He" of the next sentence is who spoke in this one, else the first person it names.
void follow(Discourse& discourse, const SentenceReading& reading,
            const std::vector<FoundAttribution>& attributions) {
    const std::string before = discourse.lastPerson;
    if (--discourse.staysFor <= 0) discourse.lastPerson.clear();
    for (auto said = attributions.rbegin(); said != attributions.rend() && said - attributions.rbegin() < 4;
         ++said) {
        if (said->speaker.empty() || (said->speaker != before && !isPersonIn(reading, said->speaker)))
            continue;
        discourse = {said->speaker, kSpeakerStays};
        return;
    }
    for (const Name& name : reading.names) {
        if (name.kind != NameKind::person) continue;
        if (discourse.lastPerson.empty()) discourse = {name.canonical, kPersonStays};
        return;
    }
}

std::vector<FoundAttribution> attribute(std::string_view text, SentenceReading& reading,
                                        const std::vector<Span>& quoted, Discourse& discourse) {
    std::vector<FoundAttribution> found = readAttributions(text, reading, quoted, discourse);
    std::stable_sort(found.begin(), found.end(), [](const FoundAttribution& a, const FoundAttribution& b) {
        return a.attribution.span.begin < b.attribution.span.begin;
    });
    for (const FoundAttribution& one : found) reading.attributions.push_back(one.attribution);
    follow(discourse, reading, found);
    return found;
}

void readAlone(std::string_view text, SentenceReading& reading) {
    const std::vector<TokenRange> clauses = clausesOf(reading.tokens);
    reading.quantities = readQuantities(text, reading.tokens);
    reading.modality = readModality(reading.tokens, clauses);
    reading.negations = readNegations(reading.tokens, clauses);
}

} // namespace

std::string_view nameOf(NameKind kind) {
    switch (kind) {
    case NameKind::person:
        return "person";
    case NameKind::organisation:
        return "organisation";
    case NameKind::place:
        return "place";
    case NameKind::other:
        break;
    }
    return "other";
}

std::vector<SentenceReading> readSentences(std::string_view text, const std::vector<Span>& sentences) {
    std::vector<SentenceReading> readings;
    readings.reserve(sentences.size());
    for (const Span sentence : sentences) {
        SentenceReading& reading = readings.emplace_back();
        reading.sentence = sentence;
        reading.tokens = tokenize(text, sentence);
        readAlone(text, reading);
    }
    readNames(text, readings);

    const std::vector<QuotedSpan> quoted = findQuotedSpans(text);
    const std::vector<Span> speech = longQuotations(quoted);
    std::vector<std::vector<FoundAttribution>> attributions;
    attributions.reserve(readings.size());
    Discourse discourse;
    for (SentenceReading& reading : readings)
        attributions.push_back(attribute(text, reading, speech, discourse));
    readQuotations(text, quoted, attributions, readings);
    return readings;
}

} // namespace crossdate::text
