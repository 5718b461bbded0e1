// Imported text made fit to show, and the clauses only one report has.
#include "core/compare/only_here.h"
#include "tests/support/catch.h"
#include "ui/compare/display_text.h"

using namespace crossdate;
using namespace crossdate::ui;

namespace {

DisplayText shownWhole(std::string_view text) {
    DisplayText shown;
    shown.append(text, {0, text.size()});
    return shown;
}

std::vector<std::string> newIn(std::string_view text, const std::vector<std::string_view>& others) {
    std::vector<std::string> found;
    for (const auto span : compare::onlyHere(text, {{0, text.size()}}, others))
        found.emplace_back(slice(text, span));
    return found;
}

} // namespace

TEST_CASE("controls that hide or reorder text are shown as marks") {
    CHECK(visibleForm(U'\u202E', U'a', U'b') == QStringLiteral("‹RLO›"));
    CHECK(visibleForm(U'\u200B', U'a', U'b') == QStringLiteral("‹ZWSP›"));
    CHECK(visibleForm(U'\x01', U'a', U'b') == QStringLiteral("␁"));
    CHECK(visibleForm(U'é', U'a', U'b').isEmpty());
    SECTION("joiners are needed by other scripts, and suspicious in Latin words") {
        CHECK(visibleForm(U'\u200D', U'👩', U'🚀').isEmpty());
        CHECK(visibleForm(U'\u200C', U'\u06CC', U'\u062E').isEmpty());
        CHECK(visibleForm(U'\u200D', U'p', U'a') == QStringLiteral("‹ZWJ›"));
    }
}

TEST_CASE("lines that were only wrapped are joined, paragraphs stay apart") {
    CHECK(shownWhole("The pier\nmoved.\nIt was\n  closed").text() ==
          QStringLiteral("The pier moved.\u2028It was closed"));
    CHECK(shownWhole("A heading\n\nText").text() == QStringLiteral("A heading\u2028Text"));
}

TEST_CASE("spans of the document are found where they are shown") {
    const std::string_view text = "Ilva Märn 🌉 said \u202Eno\u202C.";
    const DisplayText shown = shownWhole(text);
    const auto shownAs = [&](std::string_view words) {
        const std::size_t at = text.find(words);
        const auto [begin, end] = shown.rangeOf({at, at + words.size()});
        return shown.text().mid(begin, end - begin);
    };
    CHECK(shownAs("Märn") == QStringLiteral("Märn"));
    CHECK(shownAs("🌉") == QStringLiteral("🌉"));
    CHECK(shownAs("said") == QStringLiteral("said"));
    CHECK(shownAs("\u202Eno\u202C") == QStringLiteral("‹RLO›no‹PDF›"));
}

TEST_CASE("what is ours between two pieces belongs to no span") {
    const std::string_view text = "One two three four";
    DisplayText shown;
    shown.append(text, {0, 3});
    shown.appendOurs(QStringLiteral(" … "));
    shown.append(text, {8, 13});
    CHECK(shown.text() == QStringLiteral("One … three"));
    CHECK(shown.rangeOf({0, 3}) == std::pair(0, 3));
    CHECK(shown.rangeOf({8, 13}) == std::pair(6, 11));
    CHECK(shown.rangeOf({14, 18}) == std::pair(11, 11));
}

TEST_CASE("bytes that are no UTF-8 are shown, not lost, and break nothing") {
    const std::string bytes = "a\xFF\xC3z";
    CHECK(shownWhole(bytes).text() == QStringLiteral("a\uFFFD\uFFFDz"));
}

TEST_CASE("clauses no other report has are found") {
    const std::string_view text =
        "The harbour bridge was closed on Tuesday, while engineers measured twelve cracked bearings.";
    CHECK(newIn(text, {"The harbour bridge closed on Tuesday."}) ==
          std::vector<std::string>{"engineers measured twelve cracked bearings"});
    SECTION("other words for all of it are one stretch") {
        CHECK(newIn(text, {"Ferries sailed."}).size() == 1);
    }
    SECTION("inflection makes nothing new") {
        CHECK(newIn("Engineers measuring cracked bearings.", {"An engineer measured the crack of a bearing"})
                  .empty());
    }
    SECTION("a changed word is not a new clause") {
        CHECK(newIn("The old harbour bridge was closed on Tuesday.",
                    {"The harbour bridge was shut on Tuesday."})
                  .empty());
    }
    SECTION("with nobody to compare with, nothing is only here") {
        CHECK(newIn(text, {}).empty());
    }
}
