// The command line is a contract: exit codes, one-line errors, key names.
#include "tests/app/program.h"
#include "tests/support/catch.h"

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace crossdate::test;
using Json = nlohmann::json;

namespace {

const char* const kFirst =
    "Mayor opens rebuilt harbour bridge\n\nBy Ada Lind\nMarch 14, 2018\n\n"
    "The mayor of Northaven, Carla Weiss, opened the rebuilt harbour bridge on Tuesday.\n\n"
    "More than 300 workers had rebuilt the bridge since last August, the city said.\n\n"
    "The city council will decide next week whether to name it after the architect.\n";
const char* const kSecond =
    "Harbour bridge open again\n\nMarch 15, 2018\n\n"
    "Carla Weiss, the mayor of Northaven, opened the rebuilt harbour bridge on Tuesday.\n\n"
    "The council denied that the bridge would be named after the architect.\n";

std::string twoReports(const ScratchFolder& folder) {
    const std::string file = folder / "bridge.crossdate";
    const Outcome outcome = run({"import", file, folder.write("harbour-post.txt", kFirst),
                                 folder.write("city-herald.txt", kSecond), "--json"});
    REQUIRE(outcome.err.empty());
    REQUIRE(outcome.code == 0);
    CHECK(Json::parse(outcome.out).at("imported").size() == 2);
    return file;
}

Json jsonOf(const std::vector<std::string>& words) {
    const Outcome outcome = run(words);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return Json::parse(outcome.out);
}

void checkKeys(const Json& object, const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
        INFO(key);
        CHECK(object.contains(key));
    }
}

} // namespace

TEST_CASE("import makes a case that sources, events and conflicts read back", "[app]") {
    const ScratchFolder folder;
    const std::string file = twoReports(folder);

    const Json sources = jsonOf({"sources", file, "--json"}).at("documents");
    REQUIRE(sources.size() == 2);
    for (const Json& document : sources) {
        checkKeys(document, {"id", "file", "sha256", "outlet", "title", "authors", "published",
                             "published_from", "language", "characters", "shared_copy"});
        CHECK(document.at("published_from") == "text");
        CHECK(document.at("sha256").get<std::string>().size() == 64);
    }
    CHECK(sources[0].at("file") == "harbour-post.txt");
    CHECK(sources[0].at("published") == "2018-03-14");
    CHECK(sources[0].at("title") == "Mayor opens rebuilt harbour bridge");

    const Json events = jsonOf({"events", file, "--json"}).at("events");
    REQUIRE_FALSE(events.empty());
    for (const Json& event : events) {
        checkKeys(event, {"id", "title", "date", "earliest", "latest", "status", "outlets", "independent",
                          "conflicts", "claims"});
        for (const Json& claim : event.at("claims"))
            checkKeys(claim,
                      {"id", "document", "outlet", "quote", "start", "end", "date", "modality", "origins"});
    }
    const Json conflicts = jsonOf({"conflicts", file, "--json"}).at("conflicts");
    for (const Json& conflict : conflicts)
        checkKeys(conflict, {"id", "kind", "relation", "score", "why", "verdict", "event", "a", "b"});
}

TEST_CASE("quotes are the code points between start and end", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "c.crossdate";
    const std::string report =
        folder.write("a.txt", "Café re\u2011opens\n\nMay 2, 2019\n\nThe café \u201cÉtoile\u201d was "
                              "reopened on Tuesday after a long dispute with the city.\n");
    REQUIRE(run({"import", file, report}).code == 0);
    const Json text = Json::parse(run({"text", report}).out);
    std::u32string points;
    const std::string bytes = text.at("text");
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U) continue;
        points += static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
    }
    const Json events = jsonOf({"events", file, "--json"}).at("events");
    REQUIRE_FALSE(events.empty());
    for (const Json& event : events) {
        for (const Json& claim : event.at("claims")) {
            const std::string quote = claim.at("quote");
            const auto start = claim.at("start").get<std::size_t>();
            CHECK(points.at(start) == static_cast<char32_t>(static_cast<unsigned char>(quote.front())));
            const auto leads = std::ranges::count_if(
                quote, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
            CHECK(static_cast<std::ptrdiff_t>(claim.at("end").get<std::size_t>() - start) == leads);
        }
    }
}

TEST_CASE("the same bytes twice are one document", "[app]") {
    const ScratchFolder folder;
    const std::string file = twoReports(folder);
    const Outcome again = run({"import", file, folder.write("copy.txt", kFirst), "--json"});
    CHECK(again.code == 0);
    CHECK(Json::parse(again.out).at("imported").at(0).at("already_there") == true);
    CHECK(jsonOf({"sources", file, "--json"}).at("documents").size() == 2);
}

TEST_CASE("standard input, outlet and date can be given", "[app]") {
    const ScratchFolder folder;
    const std::string file = folder / "in.crossdate";
    const Outcome outcome =
        run({"import", file, "-", "--outlet", "Evening Star", "--published", "2018-03-16"}, kSecond);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    const Json document = jsonOf({"sources", file, "--json"}).at("documents").at(0);
    CHECK(document.at("outlet") == "Evening Star");
    CHECK(document.at("published") == "2018-03-16");
    CHECK(document.at("published_from") == "analyst");
}

TEST_CASE("analyse, verify and search work on a stored case", "[app]") {
    const ScratchFolder folder;
    const std::string file = twoReports(folder);
    const Json before = jsonOf({"events", file, "--json"});
    CHECK(run({"analyse", file}).code == 0);
    CHECK(jsonOf({"events", file, "--json"}) == before);
    CHECK(run({"verify", file}).code == 0);
    const Json hits = jsonOf({"search", file, "bridge architect", "--json"}).at("hits");
    REQUIRE_FALSE(hits.empty());
    checkKeys(hits[0], {"kind", "document", "event", "excerpt", "matches"});
    CHECK(jsonOf({"search", file, "zeppelin", "--json"}).at("hits").empty());
    CHECK(run({"search", file, "\"unbalanced AND (", "--json"}).code == 0);
}

TEST_CASE("every export format is written", "[app]") {
    const ScratchFolder folder;
    const std::string file = twoReports(folder);
    for (const std::string format : {"png", "pdf", "json", "csv"}) {
        INFO(format);
        const Outcome outcome = run({"export", file, folder / ("out." + format)});
        INFO(outcome.err);
        CHECK(outcome.code == 0);
    }
    CHECK(readFile(folder / "out.png").starts_with("\x89PNG"));
    CHECK(readFile(folder / "out.pdf").starts_with("%PDF-"));
    CHECK(Json::parse(readFile(folder / "out.json")) == jsonOf({"events", file, "--json"}));
    CHECK(readFile(folder / "out.csv").find("harbour bridge") != std::string::npos);
}

TEST_CASE("annotate reads one text or many lines", "[app]") {
    const Outcome one = run({"annotate", "--published", "2018-03-15"}, "It opened on Tuesday.");
    REQUIRE(one.code == 0);
    const Json timexes = Json::parse(one.out).at("timexes");
    REQUIRE(timexes.size() == 1);
    CHECK(timexes[0].at("value") == "2018-03-13");
    CHECK(timexes[0].at("edtf") == "2018-03-13");
    CHECK(timexes[0].at("bstart") == 13);

    const Outcome many =
        run({"annotate", "--jsonl"}, "{\"id\":\"a\",\"dct\":\"2018-03-15\",\"text\":\"Yesterday.\"}\n"
                                     "broken\n"
                                     "{\"id\":\"b\",\"dct\":\"2018-03-15\",\"text\":\"In 2011.\"}\n");
    CHECK(many.code == 1);
    CHECK(many.err.find("line 2") != std::string::npos);
    const std::size_t newline = many.out.find('\n');
    CHECK(Json::parse(many.out.substr(0, newline)).at("timexes").at(0).at("value") == "2018-03-14");
    CHECK(Json::parse(many.out.substr(newline)).at("id") == "b");
}
