#include "core/base/utf8.h"
#include "core/report/report.h"
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"

#include <nlohmann/json.hpp>

using namespace crossdate;
using nlohmann::json;

namespace {

std::u32string decoded(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out += utf8::decode(text, at);
    return out;
}

/// The stretch between two code points, as whoever reads an export would cut it.
std::string cut(const std::string& text, const json& place) {
    const std::u32string all = decoded(text);
    std::string out;
    for (std::size_t i = place["start"]; i < place["end"]; ++i) utf8::append(out, all.at(i));
    return out;
}

const std::string& textOf(const CaseSnapshot& snapshot, const std::string& hexId) {
    return snapshot.find(DocumentId{*idFromHex(hexId)})->document->text;
}

/// A reader of RFC 4180: rows of cells.
std::vector<std::vector<std::string>> readCsv(std::string_view csv) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (c == '"' && quoted && csv.substr(i + 1).starts_with('"')) {
            rows.back().back() += c;
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            rows.back().emplace_back();
        } else if (csv.substr(i).starts_with("\r\n") && !quoted) {
            rows.push_back({""});
            ++i;
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

/// The sample with an event and an outlet of hostile names.
CaseSnapshot hostile(std::string text) {
    CaseLayers layers = test::makeSampleLayers();
    EventJudgement& judgement = layers.judgements.events.front();
    judgement.title = std::move(text);
    judgement.note = *judgement.title;
    for (Outlet& outlet : layers.outlets) outlet.name = *judgement.title;
    return project(layers);
}

} // namespace

TEST_CASE("events as JSON have the keys of the command line", "[report]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    const json events = json::parse(report::eventsJson(*sample))["events"];
    REQUIRE(events.size() == 10);
    for (const char* key : {"id", "title", "date", "earliest", "latest", "status", "outlets", "independent",
                            "conflicts", "claims"})
        CHECK(events[0].contains(key));
    for (const char* key :
         {"id", "document", "outlet", "quote", "start", "end", "date", "modality", "origins"})
        CHECK(events[0]["claims"][0].contains(key));
    CHECK(events[0]["id"].get<std::string>().size() == 16);
    CHECK(events[0]["date"] == "2018-04-09");
    CHECK(events[0]["earliest"] == "2018-04-09");
    CHECK(events[0]["outlets"] == 2);
    CHECK(events[0]["independent"] == 1);
    CHECK(events[0]["claims"][0]["origins"][0]["name"] == "the port authority of Velmar");
    CHECK(events[9]["date"].is_null());
    CHECK(events[9]["earliest"].is_null());
    for (const json& event : events)
        if (event["title"] == "Kestrel Bridge closed") {
            CHECK(event["status"] == "confirmed");
            CHECK(event["earliest"] == "2018-08-14");
            CHECK(event["latest"] == "2018-08-15");
            CHECK(event["conflicts"].size() == 1);
        }
}

TEST_CASE("offsets in JSON are code points of the document's text", "[report]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    std::size_t checked = 0;
    const json events = json::parse(report::eventsJson(*sample));
    for (const json& event : events["events"])
        for (const json& claim : event["claims"]) {
            CHECK(cut(textOf(*sample, claim["document"]), claim) == claim["quote"].get<std::string>());
            ++checked;
        }
    const json conflicts = json::parse(report::conflictsJson(*sample));
    for (const json& conflict : conflicts["conflicts"])
        for (const char* side : {"a", "b"})
            CHECK(cut(textOf(*sample, conflict[side]["document"]), conflict[side]) ==
                  conflict[side]["quote"].get<std::string>());
    CHECK(checked == 18);
}

TEST_CASE("conflicts as JSON", "[report]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    const json conflicts = json::parse(report::conflictsJson(*sample))["conflicts"];
    REQUIRE(conflicts.size() == 5);
    const json& number = conflicts[0];
    CHECK(number["kind"] == "number");
    CHECK(number["relation"] == "conflict");
    CHECK(number["score"] == 0.95);
    CHECK(number["verdict"] == "open");
    CHECK(number["a"]["value"] == "26,000 people");
    CHECK(number["b"]["outlet"] == "Velmar Daily");
    CHECK(number["event"] == toHex(test::eventTitled(*sample, "Thousands").id));
    CHECK(conflicts[4]["relation"] == "development");
    CaseSnapshot loose = *sample;
    loose.conflicts.front().event.reset();
    CHECK(json::parse(report::conflictsJson(loose))["conflicts"][0]["event"].is_null());
}

TEST_CASE("sources as JSON", "[report]") {
    const SnapshotPtr sample = test::makeSampleSnapshot();
    const json documents = json::parse(report::sourcesJson(*sample))["documents"];
    REQUIRE(documents.size() == 6);
    const json& wire = documents[0];
    CHECK(wire["file"] == "northwire.txt");
    CHECK(wire["outlet"] == "Northwire");
    CHECK(wire["grade"] == "B");
    CHECK(wire["published"] == "2018-04-12");
    CHECK(wire["published_from"] == "text");
    CHECK(wire["authors"].is_array());
    CHECK(wire["sha256"].get<std::string>().size() == 64);
    REQUIRE(wire["shared_copy"].size() == 1);
    CHECK(wire["shared_copy"][0]["share"] == 0.55);
    const json& last = documents[5];
    CHECK(last["characters"] == decoded(textOf(*sample, last["id"])).size());
    CHECK(last["characters"] < textOf(*sample, last["id"]).size());
    CHECK(documents[4]["published_from"] == "inferred");

    CaseLayers undated = test::makeSampleLayers();
    undated.derivation.inferredDates.clear();
    const json without = json::parse(report::sourcesJson(project(undated)))["documents"][5];
    CHECK(without["published"].is_null());
    CHECK(without["published_from"].is_null());
}

TEST_CASE("an empty case is empty lists", "[report]") {
    CHECK(json::parse(report::eventsJson({})) == json{{"events", json::array()}});
    CHECK(json::parse(report::sourcesJson({})) == json{{"documents", json::array()}});
    CHECK(json::parse(report::conflictsJson({})) == json{{"conflicts", json::array()}});
    CHECK(readCsv(report::eventsCsv({})).size() == 1);
}

TEST_CASE("bytes that are no UTF-8 never make an export fail", "[report]") {
    const CaseSnapshot snapshot = hostile(std::string("a\xff\xed\xa0\x80\0z", 6));
    for (const std::string& text : {report::eventsJson(snapshot), report::sourcesJson(snapshot),
                                    report::conflictsJson(snapshot), report::eventsCsv(snapshot)}) {
        CHECK(utf8::isValid(text));
        CHECK(text.find("a\uFFFD") != std::string::npos);
    }
}

TEST_CASE("CSV is one row a claim that spreadsheets read back", "[report]") {
    const std::string csv = report::eventsCsv(*test::makeSampleSnapshot());
    CHECK(csv.starts_with("\xEF\xBB\xBF"
                          "event,title,date,"));
    CHECK(csv.ends_with("\r\n"));
    const auto rows = readCsv(csv);
    REQUIRE(rows.size() == 19);
    for (const auto& row : rows) CHECK(row.size() == rows.front().size());
    CHECK(rows[1][1] == "Inspectors find cracks in the Kestrel Bridge");
    CHECK(rows[1][16].starts_with(
        "Inspectors found cracks in two piers of the Kestrel Bridge on 9 April 2018, the"));
}

TEST_CASE("cells that a spreadsheet would run get an apostrophe; quotes and breaks are quoted", "[report]") {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"}) {
        const auto rows = readCsv(report::eventsCsv(hostile(text)));
        const auto row =
            std::ranges::find_if(rows, [](const auto& cells) { return cells[5] == "confirmed"; });
        REQUIRE(row != rows.end());
        CHECK((*row)[1] == "'" + std::string(text));
        CHECK((*row)[8] == "'" + std::string(text));
    }
    for (const char* text : {"say \"hello\"", "a,b", "line\nbreak", "cr\r\nlf", "'=1", " =1"}) {
        const auto rows = readCsv(report::eventsCsv(hostile(text)));
        const auto row =
            std::ranges::find_if(rows, [](const auto& cells) { return cells[5] == "confirmed"; });
        REQUIRE(row != rows.end());
        CHECK((*row)[1] == text);
    }
}
