// A line of `annotate --jsonl`, as programs write it and as they may.
#include "app/annotate_line.h"
#include "tests/support/catch.h"

using namespace crossdate::app;

namespace {

std::string textOf(const std::string& line) {
    const auto found = parseAnnotateLine(line);
    return found ? found->text : "none";
}

} // namespace

TEST_CASE("a line has an id, a date and a text in any order", "[app]") {
    const auto line = parseAnnotateLine(R"( { "text" : "One.\nTwo." , "dct":"2019-05-15","id": "a-1" } )");
    REQUIRE(line);
    CHECK(line->id == "a-1");
    CHECK(line->published == "2019-05-15");
    CHECK(line->text == "One.\nTwo.");
    const auto bare = parseAnnotateLine(R"({"text":""})");
    REQUIRE(bare);
    CHECK(bare->id.is_null());
    CHECK_FALSE(bare->published);
}

TEST_CASE("escapes in a line mean what JSON says", "[app]") {
    CHECK(textOf(R"({"text":"\"\\\/\b\f\n\r\t"})") == "\"\\/\b\f\n\r\t");
    CHECK(textOf(R"({"text":"caf\u00e9 \u20AC \ud83d\ude00"})") == "caf\u00e9 \u20AC \U0001F600");
    CHECK(textOf("{\"text\":\"caf\u00e9\"}") == "caf\u00e9");
}

TEST_CASE("what is less usual in a line is read as well", "[app]") {
    const auto line = parseAnnotateLine(R"({"id":7,"dct":null,"title":{"a":[1,2]},"text":"x"})");
    REQUIRE(line);
    CHECK(line->id == 7);
    CHECK_FALSE(line->published);
    CHECK(line->text == "x");
    CHECK(textOf(R"({"text":"first","text":"last"})") == "last");
}

TEST_CASE("what is no line is refused", "[app]") {
    for (const std::string line :
         {R"({"id":"a"})", R"({"text":1})", R"(["text"])", R"({"text":"x"}})", R"({"text":"x")",
          R"({"text":"x)", R"({"text":"\q"})", R"({"text":"\ud83d"})", R"({"text":"\ud83dx"})",
          R"({"text":"\ude00"})", R"({"text":"\u00g0"})", R"({"text":"\u00)",
          R"({"text":"a)"
          "\x01"
          R"("})",
          "{\"text\":\"\xff\"}", "", "{}"}) {
        CAPTURE(line);
        CHECK(textOf(line) == "none");
    }
}

TEST_CASE("what is nested deeply in a line is left out", "[app]") {
    std::string deep = R"({"text":"x","deep":)";
    deep += std::string(100'000, '[') + std::string(100'000, ']') + "}";
    CHECK(textOf(deep) == "x");
}
