// Words, marks and stems.
#include "core/text/tokens.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace crossdate;
using text::TokenKind;

namespace {

std::string joined(const std::string& text) {
    std::string all;
    for (const text::Token& token : text::tokenize(text))
        all += (all.empty() ? "" : "|") + std::string(slice(text, token.span));
    return all;
}

text::Token only(const std::string& text) {
    const auto tokens = text::tokenize(text);
    REQUIRE(tokens.size() == 1);
    return tokens.front();
}

} // namespace

TEST_CASE("words keep what belongs to them", "[text][tokens]") {
    CHECK(joined("T-Mobile of the U.S. don't pay 26,000 or £1.7bn.") ==
          "T-Mobile|of|the|U.S.|don't|pay|26,000|or|£1.7bn|.");
    CHECK(joined("China’s and James' boats") == "China|’s|and|James|'|boats");
    CHECK(joined("“No,” she said -- at last...") == "“|No|,|”|she|said|--|at|last|...");
    CHECK(joined("a US$9 fee, 5% or 10:30 p.m.") == "a|US$9|fee|,|5|%|or|10:30|p.m.");
    CHECK(joined("ended.Then E&T at x@example.org") == "ended|.|Then|E&T|at|x@example.org");
    CHECK(joined("Co.'s 'no-spy' deal") == "Co|.|'s|'|no-spy|'|deal");
    CHECK(joined("东京 Tower") == "东|京|Tower");
}

TEST_CASE("kinds, folding and stems", "[text][tokens]") {
    CHECK(only("26,000").kind == TokenKind::number);
    CHECK(only("£1.7bn").kind == TokenKind::number);
    CHECK(only("26th").kind == TokenKind::number);
    CHECK(only("5G").kind == TokenKind::word);
    CHECK(only("Agreements").stem == "agreement");
    CHECK(only("Agreements").lower == "agreements");
    CHECK(only("don’t").lower == "don't");
    CHECK(only("ÉTÉ").lower == "été");
    CHECK(only(";").kind == TokenKind::mark);
    CHECK(text::tokenize("").empty());
}

TEST_CASE("a range is read alone", "[text][tokens]") {
    const std::string text = "one two three";
    const auto tokens = text::tokenize(text, {4, 7});
    REQUIRE(tokens.size() == 1);
    CHECK(slice(text, tokens[0].span) == "two");
    CHECK(text::tokenize(text, {40, 70}).empty());
}

TEST_CASE("stop words", "[text][tokens]") {
    CHECK(text::isStopWord("the"));
    CHECK(text::isStopWord("don't"));
    CHECK_FALSE(text::isStopWord("harbour"));
}
