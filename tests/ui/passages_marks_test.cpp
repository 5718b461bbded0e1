// Which words are marked, and which stretches of a report are shown.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/compare/passage_columns.h"

#include <algorithm>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Marked {
    MarkKind kind;
    std::string words;
    bool operator==(const Marked&) const = default;
};

const PassageColumn* columnOf(const PassageBoard& board, const char* outlet) {
    for (const auto& column : board.columns)
        if (column.outlet == QString::fromUtf8(outlet)) return &column;
    return nullptr;
}

std::vector<Marked> marksOf(const CaseSnapshot& snapshot, const PassageColumn& column) {
    std::vector<Marked> marks;
    for (const auto& mark : column.marks)
        marks.push_back({mark.kind, std::string(snapshot.textOf({column.document, mark.span}))});
    return marks;
}

bool has(const std::vector<Marked>& marks, MarkKind kind, const char* words) {
    return std::find(marks.begin(), marks.end(), Marked{kind, words}) != marks.end();
}

PassageBoard boardOf(const CaseSnapshot& snapshot, const char* title, const PassageOptions& options = {}) {
    return passageBoard(snapshot, test::eventTitled(snapshot, title).id, options);
}

/// The sample with one verdict given.
SnapshotPtr judged(const char* conflict, Verdict verdict) {
    auto copy = *test::makeSampleSnapshot();
    const ConflictId id = test::conflictTitled(copy, conflict).id;
    for (auto& view : copy.conflicts)
        if (view.id == id) view.verdict = verdict;
    return std::make_shared<CaseSnapshot>(std::move(copy));
}

} // namespace

TEST_CASE("a conflict is marked on both sides and says what the other has") {
    const auto snapshot = test::makeSampleSnapshot();
    const auto board = boardOf(*snapshot, "Kestrel Bridge closed");
    REQUIRE(board.columns.size() == 2);
    const auto* ledger = columnOf(board, "The Harbour Ledger");
    const auto* daily = columnOf(board, "Velmar Daily");
    REQUIRE(ledger);
    REQUIRE(daily);
    CHECK(has(marksOf(*snapshot, *ledger), MarkKind::conflict, "14 August 2018"));
    CHECK(has(marksOf(*snapshot, *daily), MarkKind::conflict, "15 August 2018"));
    const auto mark = std::find_if(ledger->marks.begin(), ledger->marks.end(),
                                   [](const PassageMark& m) { return m.kind == MarkKind::conflict; });
    REQUIRE(mark != ledger->marks.end());
    CHECK(mark->why.contains(QStringLiteral("Velmar Daily has “15 August 2018”")));
    CHECK(mark->conflict == test::conflictTitled(*snapshot, "Date:").id);
}

TEST_CASE("a verdict changes the mark") {
    const auto kindAfter = [](Verdict verdict) -> std::optional<MarkKind> {
        const auto snapshot = judged("Date:", verdict);
        const auto board = boardOf(*snapshot, "Kestrel Bridge closed");
        for (const auto& mark : board.columns.front().marks)
            if (mark.conflict) return mark.kind;
        return std::nullopt;
    };
    CHECK(kindAfter(Verdict::open) == MarkKind::conflict);
    CHECK(kindAfter(Verdict::confirmed) == MarkKind::conflict);
    CHECK(kindAfter(Verdict::development) == MarkKind::development);
    CHECK(kindAfter(Verdict::different) == std::nullopt);
    CHECK(kindAfter(Verdict::dismissed) == std::nullopt);
}

TEST_CASE("hedges, origins and shared copy are marked") {
    const auto snapshot = test::makeSampleSnapshot();
    const auto order = boardOf(*snapshot, "Mayor signs order");
    const auto* planned = columnOf(order, "The Harbour Ledger");
    REQUIRE(planned);
    CHECK(has(marksOf(*snapshot, *planned), MarkKind::hedge, "is expected to"));
    const auto cracks = boardOf(*snapshot, "Inspectors find cracks");
    const auto* wire = columnOf(cracks, "Northwire");
    REQUIRE(wire);
    const auto marks = marksOf(*snapshot, *wire);
    CHECK(has(marks, MarkKind::attribution, "the port authority of Velmar"));
    CHECK(std::any_of(marks.begin(), marks.end(),
                      [](const Marked& m) { return m.kind == MarkKind::sharedCopy; }));
    CHECK(wire->originChain == QStringLiteral("the port authority of Velmar"));
    CHECK(wire->namesSource);
}

TEST_CASE("what only one outlet says is marked, but never inside a conflict") {
    const auto snapshot = test::makeSampleSnapshot();
    for (const auto& event : snapshot->events)
        for (const auto& column : passageBoard(*snapshot, event.id, {}).columns)
            for (const auto& only : column.marks) {
                if (only.kind != MarkKind::onlyHere) continue;
                CHECK(event.outlets.size() > 1);
                for (const auto& mark : column.marks)
                    if (mark.kind == MarkKind::conflict || mark.kind == MarkKind::development)
                        CHECK_FALSE(mark.span.overlaps(only.span));
            }
}

TEST_CASE("outlets that say nothing are told, and an event of nobody has no columns") {
    const auto snapshot = test::makeSampleSnapshot();
    const auto board = boardOf(*snapshot, "Kestrel Bridge closed");
    CHECK(board.silent.size() == snapshot->outlets.size() - 2);
    CHECK(passageBoard(*snapshot, {}, {}).columns.empty());
    CHECK(passageBoard(*snapshot, {}, {}).silent.empty());
    CHECK(passageBoard({}, EventId{77}, {}).columns.empty());
}

TEST_CASE("excerpts hold every claim and mark, in order, and grow on request") {
    const auto snapshot = test::makeSampleSnapshot();
    for (const auto& event : snapshot->events)
        for (const int more : {0, 1, 5}) {
            PassageOptions options;
            for (const auto& view : snapshot->documents) options.more[view.document->id] = more;
            for (const auto& column : passageBoard(*snapshot, event.id, options).columns) {
                const auto inside = [&](Span span) {
                    return std::any_of(column.excerpts.begin(), column.excerpts.end(),
                                       [&](const Span& excerpt) { return excerpt.contains(span); });
                };
                for (const auto claim : column.claims) CHECK(inside(claim));
                for (const auto& mark : column.marks) CHECK(inside(mark.span));
                for (std::size_t i = 1; i < column.excerpts.size(); ++i)
                    CHECK(column.excerpts[i - 1].end <= column.excerpts[i].begin);
            }
        }
    const auto shown = [&](int more) {
        PassageOptions options;
        for (const auto& view : snapshot->documents) options.more[view.document->id] = more;
        std::size_t bytes = 0;
        const auto board = boardOf(*snapshot, "Thousands cross", options);
        for (const auto span : board.columns.front().excerpts) bytes += span.size();
        return bytes;
    };
    CHECK(shown(1) > shown(0));
}

TEST_CASE("a passage that was asked for is shown wherever it is") {
    const auto snapshot = test::makeSampleSnapshot();
    const auto& inland =
        *std::find_if(snapshot->documents.begin(), snapshot->documents.end(), [](const auto& view) {
             return view.document->fileName == "inland.txt";
         })->document;
    PassageOptions options;
    options.revealed = test::passageIn(inland, "40 million crowns");
    const auto board = boardOf(*snapshot, "Kestrel Bridge closed", options);
    REQUIRE(board.columns.size() == 3);
    const auto* column = columnOf(board, "The Inland Post");
    REQUIRE(column);
    CHECK_FALSE(column->aboutEvent);
    REQUIRE(column->excerpts.size() == 1);
    CHECK(column->excerpts.front().contains(options.revealed->span));
    // Also with no event selected at all.
    CHECK(passageBoard(*snapshot, {}, options).columns.size() == 1);
}

TEST_CASE("spans that reach over the end of a text do no harm") {
    auto copy = *test::makeSampleSnapshot();
    for (auto& event : copy.events)
        for (auto& claim : event.claims) claim.passage.span = {5, 1'000'000};
    for (const auto& event : copy.events)
        for (const auto& column : passageBoard(copy, event.id, {}).columns)
            for (const auto span : column.excerpts)
                CHECK(span.end <= copy.find(column.document)->document->text.size());
}
