#include "core/compare/case_layers.h"
#include "core/compare/collation_marks.h"
#include "core/text/sentences.h"
#include "tests/support/catch.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

struct Text {
    std::string text;
    Comparable comparable;
};

Text report(std::int64_t id, const std::string& text) {
    return {text, makeComparable(DocumentId{id}, text, text::splitSentences(text), Day{18000})};
}

std::vector<std::vector<CellMark>> marksOf(const std::vector<Text>& reports) {
    std::vector<CellText> cells;
    for (const Text& one : reports) {
        CellText& cell = cells.emplace_back();
        cell.text = one.text;
        cell.published = one.comparable.published;
        for (const ComparableSentence& sentence : one.comparable.sentences)
            cell.sentences.push_back(sentence.span);
    }
    Progress silent;
    return wordMarks(cells, silent).value();
}

/// The stretches of one kind.
std::vector<std::string> marked(const std::string& text, const std::vector<CellMark>& marks,
                                CellMarkKind kind) {
    std::vector<std::string> found;
    for (const CellMark& mark : marks)
        if (mark.kind == kind) found.emplace_back(slice(text, mark.span));
    return found;
}

using Texts = std::vector<std::string>;

bool holdsAll(const Texts& found, const Texts& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
        return std::any_of(found.begin(), found.end(),
                           [&](const std::string& f) { return f.find(one) != std::string::npos; });
    });
}

} // namespace

TEST_CASE("words another cell has otherwise are changed, words it has not are only here") {
    const std::vector<Text> reports{
        report(1, "The board closed the north pier on Monday after an inspection."),
        report(2, "The board closed the south pier on Monday after an inspection, and sent divers down.")};
    const auto marks = marksOf(reports);
    CHECK(marked(reports[0].text, marks[0], CellMarkKind::changed) == Texts{"north"});
    CHECK(marked(reports[1].text, marks[1], CellMarkKind::changed) == Texts{"south"});
    CHECK(holdsAll(marked(reports[1].text, marks[1], CellMarkKind::only), {"sent divers down"}));
    CHECK(holdsAll(marked(reports[0].text, marks[0], CellMarkKind::same), {"The board closed the"}));
}

TEST_CASE("what any other cell has too is the same, whoever else writes otherwise") {
    const std::vector<Text> reports{report(1, "The board closed the north pier on Monday."),
                                    report(2, "The board closed the south pier on Monday."),
                                    report(3, "The board closed the north pier on Sunday.")};
    const auto marks = marksOf(reports);
    CHECK(marked(reports[0].text, marks[0], CellMarkKind::changed).empty());
    CHECK(marked(reports[1].text, marks[1], CellMarkKind::changed) == Texts{"south"});
    CHECK(marked(reports[2].text, marks[2], CellMarkKind::changed) == Texts{"Sunday"});

    const std::vector<Text> turned{reports[2], reports[0], reports[1]};
    const auto same = marksOf(turned);
    CHECK(same[0] == marks[2]);
    CHECK(same[1] == marks[0]);
    CHECK(same[2] == marks[1]);
}

TEST_CASE("two writers' own sentences are not marked changed word by word") {
    const std::vector<Text> reports{
        report(1, "Divers who went down on Monday found cracks in two of the pillars that carry the pier."),
        report(2, "The pier was shut because a pair of its supports is no longer safe, an engineer warned.")};
    for (const auto& marks : marksOf(reports))
        CHECK(std::none_of(marks.begin(), marks.end(),
                           [](const CellMark& m) { return m.kind == CellMarkKind::changed; }));
}

TEST_CASE("marks are of words, never of the spaces or commas between them") {
    const std::vector<Text> reports{
        report(
            1,
            "In January, U.S. prosecutors charged the company; its officer, they said, had lied to banks."),
        report(
            2,
            "In January US prosecutors have charged the company, saying that its officer had misled banks.")};
    const auto marks = marksOf(reports);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK_FALSE(marks[i].empty());
        for (std::size_t m = 0; m < marks[i].size(); ++m) {
            const std::string_view stretch = slice(reports[i].text, marks[i][m].span);
            CHECK(stretch.front() != ' ');
            CHECK(stretch.back() != ' ');
            if (marks[i][m].kind != CellMarkKind::same)
                CHECK(stretch.find_first_not_of(" ,.;") != std::string_view::npos);
            if (m > 0) CHECK(marks[i][m - 1].span.end <= marks[i][m].span.begin);
        }
    }
}

TEST_CASE("a cell that stands alone has no marks") {
    const auto marks = marksOf({report(1, "The board closed the pier."), report(2, "")});
    CHECK(marks[0].empty());
    CHECK(marks[1].empty());
}

TEST_CASE("conflicts, copy and hedges are laid over the words and clipped to the cell") {
    const Text a = report(1, "The toll rose to 31 on Monday. A choir sang.");
    const Text b = report(2, "The toll reportedly rose to 35 on Monday.");
    const auto at = [](const Text& report, std::string_view words) {
        const std::size_t begin = report.text.find(words);
        return Span{begin, begin + words.size()};
    };
    MarkLayers layers;
    layers.conflicts.push_back({0, 1, at(a, "31"), at(b, "35")});
    layers.shared.push_back({1, 0, at(b, "on Monday"), at(a, "on Monday. A choir")});
    layers.hedged.push_back({1, at(b, "reportedly")});
    Progress silent;
    const auto collation = collate({&a.comparable, &b.comparable}, 0, {}, silent).value();
    const auto rows =
        markRows({{&a.comparable, a.text}, {&b.comparable, b.text}}, collation, layers, silent).value();
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0].cells[0]);
    REQUIRE(rows[0].cells[1]);
    const auto &first = rows[0].cells[0]->marks, &second = rows[0].cells[1]->marks;
    CHECK(marked(a.text, first, CellMarkKind::conflict) == Texts{"31"});
    CHECK(marked(b.text, second, CellMarkKind::conflict) == Texts{"35"});
    CHECK(marked(a.text, first, CellMarkKind::shared) == Texts{"on Monday."});
    CHECK(marked(b.text, second, CellMarkKind::hedged) == Texts{"reportedly"});
    CHECK(marked(a.text, rows[1].cells[0]->marks, CellMarkKind::shared) == Texts{"A choir"});
    CHECK_FALSE(rows[1].cells[1]);
    CHECK(std::is_sorted(first.begin(), first.end(),
                         [](const CellMark& x, const CellMark& y) { return x.kind < y.kind; }));
}

TEST_CASE("a case lends its standing conflicts, its copy, its hedges and its pairings") {
    const auto documentOf = [](std::int64_t id, std::string text) {
        auto document = std::make_shared<Document>();
        document->id = {id};
        document->body = {0, text.size()};
        document->text = std::move(text);
        return document;
    };
    CaseSnapshot snapshot;
    for (const auto& document :
         {documentOf(1, "One thing. Another thing."), documentOf(2, "A third. A fourth.")}) {
        DocumentView view;
        view.document = document;
        snapshot.documents.push_back(view);
    }
    ConflictView standing, dismissed;
    standing.a = {{{1}, {0, 3}}, ""};
    standing.b = {{{2}, {0, 1}}, ""};
    dismissed = standing;
    dismissed.verdict = Verdict::dismissed;
    ConflictView elsewhere = standing;
    elsewhere.b.passage.document = {9};
    snapshot.conflicts = {dismissed, standing, elsewhere};
    SharedCopy copy;
    copy.a = {1};
    copy.b = {2};
    copy.passages = {{{0, 10}, {0, 8}}};
    snapshot.sharedCopies = {copy};
    snapshot.pairings = {{{{2}, {9, 17}}, {{1}, {0, 10}}, true}};

    const MarkLayers layers = layersOf(snapshot, {{2}, {1}});
    REQUIRE(layers.conflicts.size() == 1);
    CHECK(layers.conflicts[0].documentA == 1);
    CHECK(layers.conflicts[0].documentB == 0);
    CHECK(layers.shared.size() == 1);

    const Comparable a = makeComparable(*snapshot.documents[0].document, std::nullopt);
    const Comparable b = makeComparable(*snapshot.documents[1].document, std::nullopt);
    const auto pairings = pairingsOf(snapshot, {&a, &b});
    REQUIRE(pairings.size() == 1);
    CHECK(pairings[0].documentA == 1);
    CHECK(pairings[0].pairing == compare::Pairing{1, 0, true});
}

} // namespace crossdate::compare
