// Any bytes are read without harm and in time linear in their number.
#include "core/text/reading.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <chrono>
#include <string>

using namespace crossdate;

namespace {

std::string repeated(const std::string& part, std::size_t size) {
    std::string text;
    while (text.size() < size) text += part;
    return text;
}

double secondsToRead(const std::string& text) {
    const auto begin = std::chrono::steady_clock::now();
    const auto readings = text::readSentences(text, text::splitSentences(text));
    CHECK(readings.size() <= text.size());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

TEST_CASE("hostile texts are read in linear time", "[text][hostile]") {
    constexpr std::size_t size = 200'000; // quadratic work would take minutes
    for (const char* part : {"a",
                             "\"",
                             "“",
                             "'",
                             "'a ",
                             ".",
                             "A ",
                             "Aa Bb ",
                             "said ",
                             "he said ",
                             "Brook said ",
                             "\"Ha\" he said ",
                             "1 ",
                             "two ",
                             "denied ",
                             "denied - ",
                             "not ",
                             "Aa, ",
                             "according to ",
                             "citing A ",
                             "President ",
                             "Bank of ",
                             "(ABC) ",
                             "who said ",
                             ", said ",
                             "dozens of ",
                             "\n\n\"a",
                             "and he is ",
                             ", which said ",
                             "\xF0\x9F",
                             "\xFF"}) {
        INFO(part);
        CHECK(secondsToRead(repeated(part, size)) < 20);
    }
}

TEST_CASE("a text may be cut anywhere", "[text][hostile]") {
    const std::string text =
        "Dr J. A. Brook's \"quiet zone\" (NPC), said Lars P.\nMay. No. 10 – between 5 and £1.7bn, "
        "half a million; 'not' denied by the U.S. – he said, citing A. “B. Of The";
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const std::string head = text.substr(0, i), tail = text.substr(i);
        CHECK(text::readSentences(head, text::splitSentences(head)).size() <= i);
        CHECK(text::readSentences(tail, text::splitSentences(tail)).size() <= tail.size());
    }
}

TEST_CASE("spans lie within their text", "[text][hostile]") {
    const std::string text = "“\xE2\x80 Brook\xFF said: \"It’s 5\xC3, £\xA3"
                             "9bn,\" — the U.S.'s\xE2\x80\x99";
    for (const auto& reading : text::readSentences(text, text::splitSentences(text))) {
        for (const auto& token : reading.tokens) CHECK(token.span.end <= text.size());
        for (const auto& name : reading.names) CHECK(name.span.end <= text.size());
        for (const auto& quotation : reading.quotations) CHECK(quotation.span.end <= text.size());
        for (const auto& cue : reading.modality) CHECK(cue.scope.end <= text.size());
    }
    CHECK(text::readSentences("", {}).empty());
}
