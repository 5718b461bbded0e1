// Structure of plain-text articles: title, authors, date, body, boilerplate, outlet.
#include "core/import/article.h"
#include "core/import/byline.h"
#include "core/import/importer.h"
#include "core/import/language.h"
#include "core/import/lines.h"
#include "core/import/outlet_name.h"
#include "core/import/vocabulary.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace crossdate;
using namespace crossdate::importer;

namespace {

std::string bodyOf(const Article& article, std::string_view text) {
    return std::string(slice(text, article.body));
}

bool isBoilerplate(const Article& article, std::string_view text, std::string_view words) {
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string_view::npos);
    return std::any_of(article.boilerplate.begin(), article.boilerplate.end(), [&](const Span& span) {
        return span.contains(Span{at, at + words.size()});
    });
}

bool ascendingAndDisjoint(const std::vector<Span>& spans) {
    for (std::size_t i = 1; i < spans.size(); ++i)
        if (spans[i].begin < spans[i - 1].end) return false;
    return true;
}

constexpr std::string_view kReport = R"(Ferry company cancels winter timetable

HomeNewsIslandTransportWeather

By Mara Lindqvist and Tom O'Neill
15 May 2019

The ferry company cancelled its winter timetable on Monday after the harbour was closed.

Long repairs

Engineers said the repairs would take until March, and that no other pier is deep enough.

Share this article

“We are sorry,” the company's director said.

Image credit: Mara Lindqvist
© 2019 Island Herald. All rights reserved.

Related stories
Harbour closed after storm damage
Council meets in special session
)";

} // namespace

TEST_CASE("a report is taken apart", "[import]") {
    const Article article = readArticle(kReport);
    CHECK(article.title == "Ferry company cancels winter timetable");
    CHECK(slice(kReport, article.titleSpan) == article.title);
    CHECK(article.authors == std::vector<std::string>{"Mara Lindqvist", "Tom O'Neill"});
    CHECK(article.outlet == "Island Herald");
    const std::string body = bodyOf(article, kReport);
    CHECK(body.starts_with("The ferry company cancelled"));
    CHECK(body.ends_with("director said."));
    for (const auto* words :
         {"HomeNewsIslandTransportWeather", "By Mara Lindqvist", "Long repairs", "Share this article",
          "Image credit", "© 2019", "Related stories", "Harbour closed after storm damage"})
        CHECK(isBoilerplate(article, kReport, words));
    CHECK(ascendingAndDisjoint(article.boilerplate));
}

TEST_CASE("the stated date is read from its own line", "[import]") {
    CHECK(readArticle(kReport).published.value_or(Dating{}).edtf == "2019-05-15");
    for (const auto* line :
         {"May 15, 2019", "15 May 2019", "Published: 15 May 2019 10:45 BST", "2019-05-15",
          "Wednesday, May 15, 2019", "By Mara Lindqvist | 15 May 2019", "Posted on May 15, 2019"}) {
        CAPTURE(line);
        const auto stated = readStatedDate(line);
        REQUIRE(stated);
        CHECK(stated->date.edtf == "2019-05-15");
        CHECK_FALSE(stated->isUpdate);
    }
    CHECK(readStatedDate("Last updated May 16, 2019").value().isUpdate);
    CHECK_FALSE(readStatedDate("The order was signed on May 15, 2019 and published the same day"));
    CHECK_FALSE(readStatedDate("© 2019 Island Herald"));
}

TEST_CASE("publication is stronger than a later update", "[import]") {
    const Article article = readArticle("Ferry cancelled\n\nUpdated 17 May 2019\nPublished 15 May 2019\n\n"
                                        "The ferry company cancelled its timetable on Monday.\n");
    CHECK(article.published.value_or(Dating{}).edtf == "2019-05-15");
}

TEST_CASE("a dateline states date and agency", "[import]") {
    const auto dateline =
        readDateline("OSLO, May 15, 2019 (Northwire) - The ferry company cancelled its timetable.");
    REQUIRE(dateline);
    CHECK(dateline->agency == "Northwire");
    CHECK(dateline->date.value_or(Dating{}).edtf == "2019-05-15");
    CHECK_FALSE(readDateline("The ferry company - a large one - cancelled its timetable."));
}

TEST_CASE("bylines", "[import]") {
    CHECK(readByline("Author: Jon Field").value().authors == std::vector<std::string>{"Jon Field"});
    CHECK(readByline("By JANE SMITH").value().authors == std::vector<std::string>{"Jane Smith"});
    CHECK(readByline("By Ana de la Cruz, Political Editor").value().authors ==
          std::vector<std::string>{"Ana de la Cruz"});
    CHECK(readByline("(Reporting by Ana Cruz; Editing by Bo Ek)").value().authors ==
          std::vector<std::string>{"Ana Cruz"});
    CHECK(readByline("By Island Herald staff").value().outlet == "Island Herald");
    CHECK(readByline("By Nelson C.J.").value().authors == std::vector<std::string>{"Nelson C.J."});
    CHECK_FALSE(readByline("By Tuesday, the pier had been closed."));
    CHECK_FALSE(readByline("Author of the report denies it"));
    CHECK(looksLikePersonName("Cora Mills"));
    CHECK_FALSE(looksLikePersonName("Executive Order"));
    CHECK_FALSE(looksLikePersonName("Legal woes"));
}

TEST_CASE("a name alone under the title is its author, a heading is not", "[import]") {
    CHECK(readArticle(
              "Pier closed\n\nCora Mills\n15 May 2019\n\nThe pier was closed on Monday after a storm.\n")
              .authors == std::vector<std::string>{"Cora Mills"});
    CHECK(readArticle(
              "Pier closed\n\nStorm Damage\n\nThe pier was closed on Monday after a storm and its damage.\n")
              .authors.empty());
}

TEST_CASE("a picture's description is not the title", "[import]") {
    const Article credited =
        readArticle("A white boat beside a wall\n\nFerry company cancels winter timetable\n\n"
                    "Image credit: Bo Ek |\n\nThe ferry company cancelled its winter timetable "
                    "on Monday, and gave no reason.\n");
    CHECK(credited.title == "Ferry company cancels winter timetable");
    const Article plain = readArticle("Ferry company logo on a ship\n\nWinter timetable cancelled\n\n"
                                      "The company cancelled its winter timetable on Monday.\n");
    CHECK(plain.title == "Winter timetable cancelled");
    // With the title first, the description below it stays what it is.
    const Article usual =
        readArticle("Ferry company cancels winter timetable\n\nA white boat beside a wall\n"
                    "Photo: Bo Ek\n\nThe ferry company cancelled its winter timetable on Monday.\n");
    CHECK(usual.title == "Ferry company cancels winter timetable");
}

TEST_CASE("labels, mastheads and repeated titles are not the title", "[import]") {
    constexpr std::string_view text = "BREAKING NEWS\nThe Island Herald\n\nPier closed\n\nPier closed\n\n"
                                      "The pier was closed on Monday after a storm.\n";
    const Article article = readArticle(text);
    CHECK(article.title == "Pier closed");
    CHECK(article.outlet == "The Island Herald");
    CHECK(article.boilerplate.size() == 3);
    CHECK(bodyOf(article, text) == "The pier was closed on Monday after a storm.");
}

TEST_CASE("without a heading the first sentence names the document", "[import]") {
    constexpr std::string_view text = "The pier was closed on Monday after a storm. Nobody was hurt.\n";
    const Article article = readArticle(text);
    CHECK(article.title == "The pier was closed on Monday after a storm");
    CHECK(article.titleSpan.empty());
    CHECK(bodyOf(article, text) == text.substr(0, text.size() - 1));
    CHECK(readArticle("\n\n").title.empty());
    CHECK(readArticle("Pier").title == "Pier");
    CHECK(readArticle(std::string(5000, 'x')).title.size() < 200);
}

TEST_CASE("a first line with a full stop is a title where a byline follows", "[import]") {
    const Article article =
        readArticle("The pier is closed. Nobody knows why.\n\nBy Cora Mills\n\n"
                    "The pier was closed on Monday after a storm had torn its planks away.\n");
    CHECK(article.title == "The pier is closed. Nobody knows why.");
    CHECK(article.authors == std::vector<std::string>{"Cora Mills"});
}

TEST_CASE("a short line with a date inside the report is no heading", "[import]") {
    constexpr std::string_view text = "Pier closed\n\nThe pier was closed on Monday after a storm.\n\n"
                                      "Feb. 8: Council votes\n\nThe council voted for the repair.\n\n"
                                      "What happens next\n\nEngineers begin on Tuesday.\n";
    const Article article = readArticle(text);
    REQUIRE(article.boilerplate.size() == 1);
    CHECK(slice(text, article.boilerplate.front()) == "What happens next");
}

TEST_CASE("hard-wrapped lines are one paragraph", "[import]") {
    constexpr std::string_view text = "Pier closed\n\n"
                                      "The pier was closed on Monday after a storm had torn away\n"
                                      "Long planks from its northern end and damaged the lights\n"
                                      "along it. Nobody was hurt.\n";
    const auto lines = splitLines(text);
    REQUIRE(lines.size() == 2);
    CHECK(readArticle(text).boilerplate.empty());
}

TEST_CASE("sentences that begin like notices stay in the report", "[import]") {
    for (const auto* line :
         {"He declined further comments.", "Shares in the company fell by 4% on Monday.",
          "Subscribers to the network rose to 4 million.", "Follow-up talks begin on Tuesday.",
          "Related companies were also named in the order."}) {
        CAPTURE(line);
        CHECK_FALSE(knownKind(line));
    }
    for (const auto* line : {"Read also :", "Sign up to the Herald News e-mail to get stories every day.",
                             "Do you know all about ships? Try our quiz!", "Other reports by Island Herald",
                             "12 comments", "Home | News | Sport | Weather", "FOLLOW US ON TWITTER"}) {
        CAPTURE(line);
        CHECK(knownKind(line));
    }
}

TEST_CASE("patterns", "[import]") {
    CHECK(matchesPattern("sign up to the herald newsletter today", "sign up * newsletter*"));
    CHECK(matchesPattern("", "*"));
    CHECK(matchesPattern("abc", "abc"));
    CHECK_FALSE(matchesPattern("abcd", "abc"));
    CHECK_FALSE(matchesPattern("abc", "*d"));
    CHECK_FALSE(matchesPattern(std::string(400, 'a'), "*a*a*a*a*b"));
}

TEST_CASE("outlets are named by the text, else by the file", "[import]") {
    CHECK(readArticle(
              "Pier closed\n\nThe pier was closed on Monday.\n\nSign up to the B&D News e-mail for more.\n")
              .outlet == "B&D News");
    CHECK(readArticle("Pier closed\n\nThe pier was closed on Monday.\n\nOther reports by iHerald\n").outlet ==
          "iHerald");
    CHECK(readArticle("Pier closed\n\nThe pier was closed on Monday.\n").outlet.empty());
    CHECK(outletFromFileName("harbour-gazette_2019-05-15.txt") == "Harbour Gazette");
    CHECK(outletFromFileName("BBC News.txt") == "BBC News");
    for (const auto* name :
         {"007_3fa94c0be6712d3e.txt", "pasted text", "standard input", "article 3.txt", ""})
        CHECK(outletFromFileName(name).empty());
    CHECK(sourceNumber("007_3fa94c0be6712d3e.txt") == "Source 007");
    CHECK(sourceNumber("3fa94c0be6712d3e") == "Source 3fa94c0b");
    CHECK(sourceNumber("pasted text") == "Source \u201cpasted text\u201d");
    CHECK(sourceNumber("") == "Unnamed source");
    const std::string wire = "Pier closed\n\nOSLO (Northwire) - The pier was closed on Monday.\n";
    CHECK(importBytes(wire, "pasted text", {}).value().outletName == "Northwire");
    CHECK(importBytes(wire, "island-herald.txt", {}).value().outletName == "Island Herald");
}

TEST_CASE("languages by their commonest words", "[import]") {
    CHECK(guessLanguage("The pier was closed on Monday, and nobody knows when it will be open again.") ==
          "en");
    CHECK(guessLanguage("Der Hafen wurde am Montag geschlossen, und niemand weiß, wann er wieder öffnet.") ==
          "de");
    CHECK(guessLanguage("Le port est fermé depuis lundi et la compagnie ne sait pas quand il rouvre.") ==
          "fr");
    CHECK(guessLanguage("Xyzzy plugh 1234").empty());
    CHECK(guessLanguage("").empty());
}

TEST_CASE("a document is complete", "[import]") {
    const std::string bytes(kReport);
    const auto imported = importBytes(bytes, "island-herald.txt", {});
    REQUIRE(imported);
    const Document& document = imported->document;
    CHECK(imported->bytes == bytes);
    CHECK(document.hash == sha256(bytes));
    CHECK(document.id.value == hashedId(bytes));
    CHECK(document.outlet.value == hashedId("outlet Island Herald"));
    CHECK(document.fileName == "island-herald.txt");
    CHECK(document.language == "en");
    CHECK(document.charset == "UTF-8");
    CHECK(document.importedAt.size() == 20);
    CHECK(document.publishedFrom == PublishedFrom::text);
    CHECK(imported->warnings.empty());
}

TEST_CASE("the analyst's outlet and date are stronger than the document's", "[import]") {
    const Dating day{"2019-05-20", Day{18036}, Day{18036}};
    const auto imported = importBytes(std::string(kReport), "a.txt", {"The Observer", day, {}});
    REQUIRE(imported);
    CHECK(imported->outletName == "The Observer");
    CHECK(imported->document.published == day);
    CHECK(imported->document.publishedFrom == PublishedFrom::analyst);
}
