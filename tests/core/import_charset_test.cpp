// Bytes to text: byte order marks, guesses, line ends, damage.
#include "core/base/utf8.h"
#include "core/import/charset.h"
#include "core/import/importer.h"
#include "tests/support/catch.h"

#include <random>

using namespace crossdate;
using namespace crossdate::importer;
using namespace std::string_literals;

namespace {

const std::string kText = "Caf\u00e9 \u201cQuai\u201d: the pier costs \u20ac5. It was closed on Monday.\n";

std::string utf16(std::string_view text, bool littleEndian) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t unit = utf8::decode(text, i); // all of kText is in the basic plane
        const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
        const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
        out += littleEndian ? low : high;
        out += littleEndian ? high : low;
    }
    return out;
}

} // namespace

TEST_CASE("byte order marks are believed and dropped", "[import][charset]") {
    CHECK(decodeText("\xEF\xBB\xBF" + kText).value().text == kText);
    CHECK(decodeText("\xFF\xFE" + utf16(kText, true)).value().text == kText);
    const auto big = decodeText("\xFE\xFF" + utf16(kText, false));
    CHECK(big.value().text == kText);
    CHECK(big.value().charset == "UTF-16BE");
}

TEST_CASE("charsets are told from the bytes", "[import][charset]") {
    CHECK(decodeText(kText).value().charset == "UTF-8");
    CHECK(decodeText("plain ASCII\n").value().charset == "UTF-8");
    CHECK(decodeText(utf16(kText, true)).value().text == kText);
    CHECK(decodeText(utf16(kText, false)).value().text == kText);
    const auto western = decodeText("The caf\xE9 on the quay \x96 the \x93Quai\x94 \x96 costs \x80"
                                    "5 to visit.\n");
    CHECK(western.value().charset == "windows-1252");
    CHECK(western.value().text ==
          "The caf\u00e9 on the quay \u2013 the \u201cQuai\u201d \u2013 costs \u20ac5 to visit.\n");
    // "The port is closed since Monday, the ministry reported", in Russian.
    const auto russian =
        decodeText("\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xF1 \xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED"
                   "\xE8\xEA\xE0, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xEE \xEC\xE8\xED\xE8\xF1\xF2\xE5\xF0\xF1"
                   "\xF2\xE2\xEE.\n");
    CHECK(russian.value().charset == "windows-1251");
    CHECK(russian.value().text.starts_with("\u041f\u043e\u0440\u0442"));
}

TEST_CASE("a declared charset is taken where the bytes do not speak for themselves", "[import][charset]") {
    CHECK(decodeText("caf\xE9", "iso-8859-1").value().text == "caf\u00e9");
    CHECK(decodeText("\xEF\xBB\xBF" + kText, "iso-8859-1").value().text == kText);
    CHECK(decodeText("plain", "no-such-charset").value().text == "plain");
}

TEST_CASE("line ends become LF and nothing else changes", "[import][charset]") {
    CHECK(decodeText("a\r\nb\rc\n\r\n d \t e\f").value().text == "a\nb\nc\n\n d \t e\f");
    CHECK(decodeText("e\u0301 stays two, \u00a0 stays too").value().text ==
          "e\u0301 stays two, \u00a0 stays too");
}

TEST_CASE("damage is shown and counted", "[import][charset]") {
    const auto nul = decodeText("one \0 two"s);
    CHECK(nul.value().text == "one \uFFFD two");
    CHECK(nul.value().replaced == 1);
    const auto cut = decodeText("Caf\u00e9s \u2013 caf\u00e9s \u2013 caf\u00e9\xE2\x82");
    CHECK(cut.value().charset == "UTF-8");
    CHECK(cut.value().replaced == 2);
    const auto imported = importBytes("Pier \0 closed"s, "a.txt", {});
    REQUIRE(imported);
    REQUIRE(imported->warnings.size() == 1);
    CHECK(imported->warnings.front().starts_with("1 character"));
}

TEST_CASE("whatever the bytes, the text is valid UTF-8 without NUL and its spans fit",
          "[import][charset][property]") {
    std::mt19937 random(20190515); // NOLINT(cert-msc51-cpp): the same bytes every run
    std::uniform_int_distribution<int> length(1, 300);
    std::uniform_int_distribution<int> any(0, 255);
    const std::string alphabet = "aB .,\n\r\t\"'|>-\xE2\x80\x99\xC3\xA9 By 2019 Image credit: Read also\n\n";
    std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (int i = length(random); i > 0; --i)
            bytes += round % 4 == 0 ? static_cast<char>(any(random)) : alphabet[letter(random)];
        const auto imported = importBytes(bytes, "noise.txt", {});
        if (!imported) continue;
        const Document& document = imported->document;
        REQUIRE(utf8::isValid(document.text));
        REQUIRE(utf8::isValid(document.title));
        REQUIRE(document.text.find('\0') == std::string::npos);
        REQUIRE(document.text.find('\r') == std::string::npos);
        REQUIRE(document.body.begin <= document.body.end);
        REQUIRE(document.body.end <= document.text.size());
        std::size_t end = 0;
        for (const Span& span : document.boilerplate) {
            REQUIRE(span.begin >= end);
            REQUIRE(span.end <= document.text.size());
            end = span.end;
        }
        REQUIRE_FALSE(imported->outletName.empty());
    }
}
