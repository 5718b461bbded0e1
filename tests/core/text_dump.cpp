#include "tests/core/text_dump.h"

#include "core/text/sentences.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace crossdate::test {

namespace {

std::vector<text::SentenceReading> read(const std::string& text) {
    return text::readSentences(text, text::splitSentences(text));
}

std::string number(const std::optional<double>& value) {
    if (!value) return {};
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.15g", *value);
    return buffer;
}

std::string piece(const std::string& text, Span span) {
    return std::string(slice(text, span));
}

std::string stanceName(text::Stance stance) {
    switch (stance) {
    case text::Stance::claims:
        return " claims";
    case text::Stance::denies:
        return " denies";
    case text::Stance::admits:
        return " admits";
    case text::Stance::warns:
        return " warns";
    case text::Stance::neutral:
        break;
    }
    return {};
}

} // namespace

Lines quantitiesOf(const std::string& text) {
    Lines lines;
    for (const auto& reading : read(text))
        for (const auto& one : reading.quantities) {
            std::string line = piece(text, one.span) + " = " + number(one.value);
            if (one.low != one.high || one.low != one.value)
                line += " [" + number(one.low) + ".." + number(one.high) + "]";
            for (const std::string& word : {one.unit, one.of}) line += word.empty() ? "" : " " + word;
            lines.push_back(line);
        }
    return lines;
}

Lines namesOf(const std::string& text) {
    Lines lines;
    for (const auto& reading : read(text))
        for (const auto& one : reading.names)
            lines.push_back(piece(text, one.span) + " = " + std::string(nameOf(one.kind)) + " " +
                            one.canonical + (one.within.empty() ? "" : ", " + one.within));
    return lines;
}

Lines quotationsOf(const std::string& text) {
    Lines lines;
    std::optional<Span> last;
    for (const auto& reading : read(text))
        for (const auto& one : reading.quotations) {
            if (!one.direct || one.span == last) continue;
            last = one.span;
            const std::string by =
                one.speaker.empty() ? "?" : one.speaker + " (" + one.speakerName + ") " + one.cue;
            lines.push_back(by + ": " + piece(text, one.span));
        }
    return lines;
}

Lines attributionsOf(const std::string& text) {
    Lines lines;
    for (const auto& reading : read(text))
        for (const auto& one : reading.attributions)
            lines.push_back(one.source + (one.via.empty() ? "" : " < " + one.via) + ": " + one.cue +
                            stanceName(one.stance));
    return lines;
}

Lines modalityOf(const std::string& text) {
    Lines lines;
    for (const auto& reading : read(text))
        for (const auto& one : reading.modality)
            lines.push_back(std::string(nameOf(one.modality)) + " " + piece(text, one.span) + " | " +
                            piece(text, one.scope));
    return lines;
}

Lines negationsOf(const std::string& text) {
    Lines lines;
    for (const auto& reading : read(text))
        for (const auto& one : reading.negations)
            lines.push_back(piece(text, one.span) + " | " + piece(text, one.scope));
    return lines;
}

} // namespace crossdate::test
