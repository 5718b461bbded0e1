#include "core/base/utf8.h"
#include "core/store/search_excerpt.h"
#include "core/store/search_query.h"
#include "tests/support/catch.h"
#include "tests/support/store_case.h"
#include "tests/support/temp_dir.h"

#include <algorithm>

using namespace crossdate;
using namespace crossdate::store;
using test::TempDir;

namespace {

std::unique_ptr<CaseFile> sampleIn(const TempDir& dir) {
    return test::makeSampleCase(dir / "a.crossdate");
}

std::vector<SearchHit> hitsOf(const CaseFile& file, std::string_view query, SearchHit::Kind kind) {
    auto hits = file.search(query, 100).value();
    std::erase_if(hits, [kind](const SearchHit& hit) { return hit.kind != kind; });
    return hits;
}

} // namespace

TEST_CASE("queries are read as a person means them", "[search]") {
    using Terms = std::vector<QueryTerm>;
    CHECK(parseQuery("bridge closed") == Terms{{"bridge"}, {"closed"}});
    CHECK(parseQuery("\"two piers\" -denied clos*") ==
          Terms{{"two piers"}, {"denied", false, true}, {"clos", true, false}});
    CHECK(parseQuery("“two piers” -\"a lane\"") == Terms{{"two piers"}, {"a lane", false, true}});
    CHECK(parseQuery("an \"open end") == Terms{{"an"}, {"open"}, {"end"}});
    CHECK(parseQuery("- – — ... * ** -* \"\" '") == Terms{});
    CHECK(parseQuery("mayor's 26,000 -1") == Terms{{"mayor's"}, {"26,000"}, {"1", false, true}});
    CHECK(parseQuery(std::string("a\0b\xff", 4)) == Terms{{"a"}, {"b"}});
    CHECK(parseQuery(std::string(5000, 'x')).front().text.size() == 1000);
    std::string many;
    for (int i = 0; i < 200; ++i) many += "w ";
    CHECK(parseQuery(many).size() == 32);
}

TEST_CASE("expressions quote everything", "[search]") {
    CHECK(matchExpression(parseQuery("a OR b")) == "(\"a\" AND \"OR\" AND \"b\")");
    CHECK(matchExpression(parseQuery("NEAR(a) x* -y")) == "(\"NEAR(a)\" AND \"x\" *) NOT \"y\"");
    CHECK(matchExpression(parseQuery("-only")).empty());
    CHECK(matchExpression({}).empty());
}

TEST_CASE("marks become spans", "[search]") {
    const MarkedText marked = unmark("a \uFDD0bé\uFDD1 c \uFDD0d\uFDD1\uFDD1\uFDD0");
    CHECK(marked.plain == "a bé c d");
    CHECK(marked.matches == std::vector<Span>{{2, 5}, {8, 9}});
}

TEST_CASE("an excerpt is one line around the first match, never a cut character", "[search]") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "né€🌉 ";
    const std::size_t at = text.size();
    text += "match\nand\tmore ";
    for (int i = 0; i < 60; ++i) text += "€🌉é ";
    const Excerpt excerpt = excerptOf({text, {{at, at + 5}, {text.size() - 3, text.size()}}});
    REQUIRE(excerpt.matches.size() == 1);
    CHECK(slice(excerpt.text, excerpt.matches.front()) == "match");
    CHECK(excerpt.text.find('\n') == std::string::npos);
    CHECK(excerpt.text.starts_with("…"));
    CHECK(excerpt.text.ends_with("…"));
    CHECK(utf8::isValid(excerpt.text));
    CHECK(excerptOf({"", {}}).text.empty());
    CHECK(excerptOf({"no match\n", {}}).text == "no match…");

    std::string solid(1000, 'x'); // nowhere to cut
    CHECK(excerptOf({solid, {{500, 510}}}).matches.size() == 1);
}

TEST_CASE("search finds documents, claims and events by stems", "[search]") {
    const TempDir dir;
    const auto file = sampleIn(dir);
    const CaseSnapshot snapshot = project(file->load().value());
    const auto documents = hitsOf(*file, "dismissing", SearchHit::Kind::document);
    REQUIRE(documents.size() == 2);
    for (const SearchHit& hit : documents) {
        REQUIRE_FALSE(hit.matches.empty());
        CHECK(slice(hit.excerpt, hit.matches.front()) == "dismissed");
        CHECK(snapshot.textOf({hit.document, hit.span}).find("dismissed") != std::string_view::npos);
    }
    const auto events = hitsOf(*file, "dismissing", SearchHit::Kind::event);
    REQUIRE(events.size() == 1);
    CHECK(events.front().event == test::eventTitled(snapshot, "Chief engineer dismissed").id);
    CHECK(events.front().document); // leads back to a passage

    const auto claims = hitsOf(*file, "marn", SearchHit::Kind::claim); // diacritics do not matter
    REQUIRE(claims.size() == 2);
    for (const SearchHit& hit : claims) CHECK(snapshot.textOf({hit.document, hit.span}).size() > 20);
}

TEST_CASE("phrases, prefixes and exclusions narrow", "[search]") {
    const TempDir dir;
    const auto file = sampleIn(dir);
    const auto count = [&](std::string_view query) {
        return hitsOf(*file, query, SearchHit::Kind::document).size();
    };
    CHECK(count("bridge") == 6);
    CHECK(count("\"two piers\"") == 2);
    CHECK(count("\"piers two\"") == 0);
    CHECK(count("centim*") == 1);
    CHECK(count("bridge -officials") == 4);
    CHECK(count("-bridge") == 0);
    CHECK(count("26,000") == 1);
    CHECK(count("bridge – closed") == count("bridge closed"));
}

TEST_CASE("no query is an error", "[search]") {
    const TempDir dir;
    const auto file = sampleIn(dir);
    for (const char* query : {"",
                              " ",
                              "\"",
                              "\"\"",
                              "*",
                              "-",
                              "AND",
                              "OR NOT",
                              "a AND",
                              "NEAR(",
                              "(((",
                              "{title}:x",
                              "title:bridge",
                              "^bridge",
                              "a + b",
                              "'; DROP TABLE evidence_document; --",
                              "\xff\xfe",
                              "🌉",
                              "a\"b\"c",
                              "--x",
                              "-\"x"})
        CHECK(file->search(query, 10));
    CHECK(file->search("bridge", 0)->empty());
    CHECK(file->search("bridge", 3)->size() == 3);
    CHECK(file->search("bridge", static_cast<std::size_t>(-1))->size() > 3);
}

TEST_CASE("what the analyst writes is found at once, and gone when undone", "[search]") {
    const TempDir dir;
    const auto file = sampleIn(dir);
    const CaseSnapshot snapshot = project(file->load().value());
    const EventId event = snapshot.events.front().id;
    const auto count = [&](std::string_view query) {
        return hitsOf(*file, query, SearchHit::Kind::event).size();
    };
    REQUIRE(file->execute(SetEventNote{event, "ask the harbourmaster"}));
    REQUIRE(file->execute(SetEventTitle{event, "Zigzag"}));
    REQUIRE(file->execute(SetConflictNote{snapshot.conflicts.front().id, "compare the census"}));
    CHECK(count("harbourmasters") == 1);
    CHECK(count("zigzag") == 1);
    CHECK(count("census") == 1);
    REQUIRE(file->undo());
    REQUIRE(file->undo());
    CHECK(count("zigzag") == 0);
    CHECK(count("census") == 0);
    CHECK(count("harbourmasters") == 1);
    REQUIRE(file->replaceDerivation({}));
    CHECK(count("harbourmasters") == 1); // orphaned, but the analyst's
    CHECK(hitsOf(*file, "bridge", SearchHit::Kind::claim).empty());
}

TEST_CASE("a text that holds the marks of the search is shown from its beginning", "[search]") {
    const TempDir dir;
    auto file = CaseFile::create(dir / "a.crossdate", "x").value();
    const std::string text = "Title\n\uFDD0 odd \uFDD1 text with a needle";
    REQUIRE(file->addDocuments({{test::makeDocument("Post", text), "Post", text}}, {}));
    const auto hits = file->search("needle", 10).value();
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().matches.empty());
    CHECK(hits.front().span.begin == 0);
}
