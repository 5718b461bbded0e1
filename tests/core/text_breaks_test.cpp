// Our own reading of Unicode's sentence rules beside ICU's, over random strings of the characters they turn
// on.
#include "core/text/sentence_breaks.h"
#include "tests/support/catch.h"

#include <array>
#include <random>
#include <string>

using namespace crossdate;

namespace {

constexpr std::array<std::string_view, 34> kCharacters = {
    "a",  "b",      "A",      "B",      "1",      "9",      ".",      ".",      "!",      "?",     " ", " ",
    "\t", "\n",     "\r",     "\r\n",   ",",      "-",      ":",      ";",      "/",      "\"",    "'", "(",
    ")",  "\u00E9", "\u00C9", "\u4E2D", "\u201C", "\u201D", "\u2014", "\u2026", "\u00A0", "\u3002"};

std::string randomText(std::mt19937& random, std::size_t longest) {
    std::string text;
    for (std::size_t n = random() % longest; n > 0; --n) text += kCharacters[random() % kCharacters.size()];
    return text;
}

} // namespace

TEST_CASE("sentence breaks are those of ICU", "[text][sentences]") {
    std::mt19937 random(1); // the same strings each time
    for (int n = 0; n < 40'000; ++n) {
        const std::string text = "x" + randomText(random, n % 2 == 0 ? 6 : 24);
        const Span block{1, text.size()};
        if (text::sentenceBreaks(text, block) == text::sentenceBreaksByIcu(text, block)) continue;
        CAPTURE(n, text);
        CHECK(text::sentenceBreaks(text, block) == text::sentenceBreaksByIcu(text, block));
    }
}

TEST_CASE("combining and invisible characters are left to ICU", "[text][sentences]") {
    for (const std::string text : {"End.\u0301 Next.", "End.\u200B Next.", "U.\u00ADS. Next. One"}) {
        const Span block{0, text.size()};
        CAPTURE(text);
        CHECK(text::sentenceBreaks(text, block) == text::sentenceBreaksByIcu(text, block));
    }
}

TEST_CASE("sentence breaks lie inside of the block", "[text][sentences]") {
    const std::string text = "One. Two. Three. Four.";
    CHECK(text::sentenceBreaks(text, {5, 16}) == std::vector<std::size_t>{10});
    CHECK(text::sentenceBreaks(text, {5, 9}).empty());
    CHECK(text::sentenceBreaks("", {0, 0}).empty());
}
