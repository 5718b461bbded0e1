// The collation as CSV and as a page: nothing lost, nothing run, nothing obeyed.
#include "core/report/collation_export.h"
#include "core/report/csv_cell.h"
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"

using namespace crossdate;
using namespace crossdate::report;

namespace {

struct Fixture {
    CaseSnapshot snapshot;
    CollationTable table;

    /// One row: `left` is told by the first document in full, `right` by the second; empty: it is silent.
    Fixture(const std::string& left, const std::string& right) {
        snapshot = *test::makeSampleSnapshot();
        CollationRow row;
        for (const std::string& text : {left, right}) {
            auto document = std::make_shared<Document>(
                test::makeDocument("Northwire", text.empty() ? "Nothing else" : text));
            DocumentView view;
            view.document = document;
            view.outlet = snapshot.outlets[table.documents.size()].id;
            snapshot.documents.push_back(view);
            table.documents.push_back(document->id);
            CollationCell cell;
            if (!text.empty()) cell.sentences = {{0, document->text.size()}};
            row.cells.push_back(cell);
        }
        table.rows.push_back(row);
    }
    void mark(std::size_t column, std::string_view words, std::string name, std::string why) {
        const auto& text = snapshot.documents[snapshot.documents.size() - 2 + column].document->text;
        const auto at = text.find(words);
        REQUIRE(at != std::string::npos);
        table.rows[0].cells[column].marks.push_back(
            {{at, at + words.size()}, std::move(name), std::move(why)});
    }
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a collation as CSV names the documents, the silent ones and the marks") {
    Fixture f("The pier moved, the city said.", "");
    f.mark(0, "moved", "changed", "others have other words here");
    const std::string csv = collationCsv(f.snapshot, f.table);
    CHECK(csv.starts_with(std::string(kByteOrderMark) + "row,state,"));
    CHECK(has(csv, "[base]"));
    CHECK(has(csv, "1,one report,\"The pier moved, the city said.\",changed: moved,(silent),\r\n"));
}

TEST_CASE("a row's state is that of its reports") {
    Fixture f("The pier moved.", "The pier moved.");
    CHECK(has(collationCsv(f.snapshot, f.table), "1,agree,"));
    f.table.rows[0].differs = true;
    CHECK(has(collationCsv(f.snapshot, f.table), "1,differ,"));
    f.table.rows[0].conflicts = true;
    CHECK(has(collationCsv(f.snapshot, f.table), "1,conflict,"));
}

TEST_CASE("no cell of the CSV runs as a formula, and line ends stay within their cell") {
    const Fixture f("=HYPERLINK(\"http://example.org\")", "@cmd\nsecond line");
    const std::string csv = collationCsv(f.snapshot, f.table);
    CHECK(has(csv, "\"'=HYPERLINK(\"\"http://example.org\"\")\""));
    CHECK(has(csv, "'@cmd second line"));
    CHECK_FALSE(has(csv, ",=HYPERLINK"));
    CHECK_FALSE(has(csv, ",@cmd"));
    CHECK(csvCell("+1") == "'+1");
    CHECK(csvCell("-1") == "'-1");
    CHECK(csvCell("\tx") == "'\tx");
    CHECK(csvCell("a,b") == "\"a,b\"");
}

TEST_CASE("a page of the collation escapes what was imported and loads nothing") {
    Fixture f("<script>alert(1)</script> & <img src=x onerror=alert(2)> \u202Emoved\u202C", "");
    f.mark(0, "script", "changed", "\"><b onmouseover=alert(3)>");
    f.snapshot.info.title = "</title><script>alert(4)</script>";
    const std::string html = collationHtml(f.snapshot, f.table);
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "<img"));
    CHECK_FALSE(has(html, "<b "));
    CHECK(has(html, "&lt;img src=x onerror=alert(2)&gt;"));
    CHECK(has(html, "title=\"&quot;&gt;&lt;b onmouseover=alert(3)&gt;\""));
    CHECK_FALSE(has(html, "\u202E"));
    CHECK(has(html, "\u2423moved\u2423"));
    CHECK(has(html, "default-src 'none'"));
    CHECK_FALSE(has(html, "http:"));
    CHECK(has(html, "<td class=\"silent\">silent</td>"));
}

TEST_CASE("marks that overlap are written as stretches that do not, and the text stays whole") {
    Fixture f("The old pier moved again.", "");
    f.mark(0, "old pier moved", "changed", "one");
    f.mark(0, "pier moved again", "conflict", "two");
    const std::string html = collationHtml(f.snapshot, f.table);
    CHECK(has(html, "<span class=\"changed\" title=\"one\">old </span>"
                    "<span class=\"changed conflict-mark\" title=\"one\ntwo\">pier moved</span>"
                    "<span class=\"conflict-mark\" title=\"two\"> again</span>"));
}

TEST_CASE("sentences with something left out between them say so") {
    Fixture f("One two. Share this! Three four.", "");
    f.table.rows[0].cells[0].sentences = {{0, 8}, {21, 32}};
    CHECK(has(collationCsv(f.snapshot, f.table), "One two. … Three four."));
    CHECK(has(collationHtml(f.snapshot, f.table), "One two. … Three four."));
}

TEST_CASE("an empty collation is a table without rows") {
    const CollationTable nothing;
    const CaseSnapshot snapshot;
    CHECK(collationCsv(snapshot, nothing) == std::string(kByteOrderMark) + "row,state\r\n");
    CHECK(has(collationHtml(snapshot, nothing), "<tbody>\n</tbody>"));
}
