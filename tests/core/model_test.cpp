#include "core/model/kinds.h"
#include "core/model/passage.h"
#include "tests/support/catch.h"

using namespace crossdate;

TEST_CASE("a selector finds its passage when the text before it changed", "[model]") {
    const std::string text = "He left. He stayed. Then he left. The end.";
    const std::size_t at = text.rfind("left");
    const Selector selector = makeSelector({DocumentId{1}, {at, at + 4}}, text);
    CHECK(selector.exact == "left");
    CHECK(resolve(selector, text) == Span{at, at + 4});

    const std::string longer = "A new first line. " + text;
    CHECK(resolve(selector, longer) == Span{at + 18, at + 22});
    CHECK_FALSE(resolve(selector, "Nothing of the kind"));
}

TEST_CASE("selectors never cut a code point", "[model]") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "\u20ac";
    const Selector selector = makeSelector({DocumentId{1}, {60, 63}}, text);
    CHECK(selector.exact == "\u20ac");
    CHECK(selector.prefix.size() % 3 == 0);
    CHECK(selector.suffix.size() % 3 == 0);
}

TEST_CASE("kinds have stable names that read back", "[model]") {
    CHECK(nameOf(ConflictKind::quotation) == "quotation");
    CHECK(fromName<ConflictKind>("scope") == ConflictKind::scope);
    CHECK(fromName<Verdict>("dismissed") == Verdict::dismissed);
    CHECK_FALSE(fromName<Verdict>("maybe"));
}
