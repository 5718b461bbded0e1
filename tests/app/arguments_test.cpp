#include "app/arguments.h"
#include "tests/support/catch.h"

using crossdate::app::Arguments;
using crossdate::app::OptionSpec;

namespace {

const std::vector<OptionSpec> kOptions{{"--outlet", true}, {"--json"}};

} // namespace

TEST_CASE("options stand anywhere, with a space or an equals sign", "[app]") {
    const auto a = Arguments::parse({"case", "--outlet", "The Courier", "--json", "file"}, kOptions);
    REQUIRE(a);
    CHECK(a->names() == std::vector<std::string>{"case", "file"});
    CHECK(a->value("--outlet") == "The Courier");
    CHECK(a->has("--json"));
    const auto b = Arguments::parse({"--outlet=A=B"}, kOptions);
    REQUIRE(b);
    CHECK(b->value("--outlet") == "A=B");
    CHECK_FALSE(b->has("--json"));
}

TEST_CASE("a dash is a name, two dashes end the options", "[app]") {
    const auto a = Arguments::parse({"case", "-", "--", "--json"}, kOptions);
    REQUIRE(a);
    CHECK(a->names() == std::vector<std::string>{"case", "-", "--json"});
    CHECK_FALSE(a->has("--json"));
}

TEST_CASE("unknown options and missing values are refused", "[app]") {
    CHECK_FALSE(Arguments::parse({"--nothing"}, kOptions));
    CHECK_FALSE(Arguments::parse({"--outlet"}, kOptions));
    CHECK_FALSE(Arguments::parse({"--json=yes"}, kOptions));
}
