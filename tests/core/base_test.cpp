#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/base/word_list.h"
#include "tests/support/catch.h"

using namespace crossdate;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4", "[base]") {
    CHECK(toHex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(toHex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256FromHex(toHex(sha256("abc"))) == sha256("abc"));
    CHECK_FALSE(sha256FromHex("ba78"));
    CHECK_FALSE(sha256FromHex(std::string(64, 'g')));
}

TEST_CASE("ids are positive, repeatable and readable", "[base]") {
    const auto id = hashedId("claim 1");
    CHECK(id > 0);
    CHECK(id == hashedId("claim 1"));
    CHECK(id != hashedId("claim 2"));
    CHECK(idFromHex(idToHex(id)) == id);
    CHECK(idToHex(255) == "00000000000000ff");
    CHECK_FALSE(idFromHex("xyz"));
    CHECK_FALSE(idFromHex(""));
}

TEST_CASE("UTF-8 offsets agree in bytes, code points and UTF-16", "[base]") {
    std::string text = "a\u00e9\u20ac\U0001F600z"; // 1, 2, 3, 4 and 1 bytes
    for (int i = 0; i < 400; ++i) text += "x\u00e9";
    const utf8::OffsetMap map(text);
    CHECK(map.codePointsAt(0) == 0);
    CHECK(map.codePointsAt(3) == 2);
    CHECK(map.codePointsAt(10) == 4);
    CHECK(map.utf16At(10) == 5);
    CHECK(map.byteOfUtf16(5) == 10);
    CHECK(map.byteOfCodePoint(4) == 10);

    std::size_t byte = 0;
    std::size_t count = 0;
    for (; byte < text.size(); ++count) {
        REQUIRE(map.codePointsAt(byte) == count);
        REQUIRE(map.byteOfCodePoint(count) == byte);
        (void)utf8::decode(text, byte);
    }
    CHECK(map.codePointsAt(text.size()) == count);
    CHECK(utf8::countCodePoints(text) == count);
}

TEST_CASE("UTF-8 validity follows Unicode's table 3-7", "[base]") {
    CHECK(utf8::isValid("plain \u20ac \U0001F600"));
    CHECK_FALSE(utf8::isValid("\xc0\x80"));         // overlong
    CHECK_FALSE(utf8::isValid("\xed\xa0\x80"));     // surrogate
    CHECK_FALSE(utf8::isValid("\xf4\x90\x80\x80")); // beyond U+10FFFF
    CHECK_FALSE(utf8::isValid("\xe2\x82"));         // cut off
    std::size_t at = 0;
    CHECK(utf8::decode("\xff", at) == 0xFFFD);
    CHECK(at == 1);
    std::string out;
    for (const char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600'}) utf8::append(out, c);
    CHECK(out == "a\u00e9\u20ac\U0001F600");
}

TEST_CASE("an error is one line whatever it quotes", "[base]") {
    const Error error{ErrorCode::invalid, "cannot open a\nb", "no\tcase", "choose another file"};
    CHECK(toLine(error) == "cannot open a b: no case (choose another file)");
}

TEST_CASE("progress is heard at stages and ends, and rarely between", "[base]") {
    std::vector<std::size_t> heard;
    std::stop_source stop;
    Progress progress(stop.get_token(), [&heard](const ProgressState& s) { heard.push_back(s.done); });
    progress.stage("Reading", 10'000);
    for (std::size_t i = 1; i <= 10'000; ++i) progress.report(i);
    CHECK(heard.front() == 0);
    CHECK(heard.back() == 10'000);
    CHECK(heard.size() < 100);
    CHECK_FALSE(progress.cancelled());
    stop.request_stop();
    CHECK(progress.cancelled());
}

TEST_CASE("a word list has sections", "[base]") {
    constexpr std::string_view lines[] = {"free entry", "[starts]", "read also", "[whole]", "other news"};
    const WordList list(lines);
    CHECK(list.section("") == std::vector<std::string_view>{"free entry"});
    CHECK(list.section("starts") == std::vector<std::string_view>{"read also"});
    CHECK(list.section("whole") == std::vector<std::string_view>{"other news"});
    CHECK(list.section("missing").empty());
}
