// What two articles beside each other rest on: paragraphs, unpaired stretches, stops, scrolling together,
// ribbons, the strip of marks, finding. No widget but the blocks' layout.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/compare/article_blocks.h"
#include "ui/compare/article_stops.h"
#include "ui/compare/find_bar.h"
#include "ui/compare/mark_strip.h"
#include "ui/compare/ribbons.h"
#include "ui/compare/scroll_map.h"
#include "ui/style/theme.h"

#include <algorithm>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

Span spanOf(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    REQUIRE(at != std::string_view::npos);
    return {at, at + words.size()};
}

// Two texts of one sentence a line, paired by hand: {left, right} by number.
ArticleComparisonPtr compared(const std::vector<std::string>& left, const std::vector<std::string>& right,
                              const std::vector<std::pair<std::size_t, std::size_t>>& pairs,
                              const char* gap = "\n\n") {
    ArticleComparison made;
    const std::array lines{left, right};
    for (std::size_t side = 0; side < 2; ++side) {
        std::string text;
        auto& article = made.texts[side];
        for (const auto& line : lines[side]) {
            if (!text.empty()) text += gap;
            article.sentences.push_back({text.size(), text.size() + line.size()});
            text += line;
        }
        article.document = std::make_shared<Document>(test::makeDocument("Northwire", text));
        article.pairOf.assign(article.sentences.size(), kNone);
    }
    for (const auto& [a, b] : pairs) {
        ArticlePair pair;
        pair.sentences = {std::vector{a}, std::vector{b}};
        pair.spans = {made.texts[0].sentences[a], made.texts[1].sentences[b]};
        pair.alike = 1;
        made.texts[0].pairOf[a] = made.texts[1].pairOf[b] = made.pairs.size();
        made.pairs.push_back(pair);
    }
    for (auto& article : made.texts) {
        article.stretches = unpairedStretches(article.sentences, article.pairOf);
        article.paragraphs = cutParagraphs(*article.document, article.sentences);
        for (auto& paragraph : article.paragraphs)
            for (auto& piece : paragraph.pieces)
                for (std::size_t i = 0; i < article.stretches.size(); ++i)
                    if (piece.sentence != kNone && article.stretches[i].first <= piece.sentence &&
                        piece.sentence <= article.stretches[i].last)
                        piece.stretch = i;
    }
    return std::make_shared<const ArticleComparison>(std::move(made));
}

ArticleBlocks blocksOf(const ArticleComparisonPtr& comparison, qreal width = 300) {
    ArticleBlocks blocks;
    blocks.setArticle(comparison, Side::left);
    blocks.setMetrics(Theme::light(), 1, width);
    return blocks;
}

} // namespace

TEST_CASE("a document is cut into paragraphs and these into sentences; nothing is lost") {
    const std::string text = "A title\n\nFirst sentence. Second one.\nThird sentence.\n\nShare this page";
    const auto document = test::makeDocument("Northwire", text);
    const auto& body = document.text;
    const std::vector<Span> sentences{spanOf(body, "First sentence."), spanOf(body, "Second one."),
                                      spanOf(body, "Third sentence.")};
    const auto paragraphs = cutParagraphs(document, sentences);
    REQUIRE(paragraphs.size() == 4);
    CHECK(paragraphs[0].title);
    CHECK(paragraphs[1].pieces.size() == 2);
    CHECK(paragraphs[1].pieces[1].sentence == 1);
    CHECK(paragraphs[2].pieces.front().sentence == 2);
    CHECK(paragraphs[3].pieces.front().sentence == kNone);
    std::string all;
    for (const auto& paragraph : paragraphs)
        for (const auto& piece : paragraph.pieces) all += slice(body, piece.span);
    std::string expected = body;
    const auto space = [](char c) { return c == ' ' || c == '\n'; };
    std::erase_if(all, space);
    std::erase_if(expected, space);
    CHECK(all == expected);
}

TEST_CASE("a sentence that crosses paragraphs has a piece in each") {
    const auto document = test::makeDocument("Northwire", "Title\n\nHe said:\nno word more.");
    const Span sentence = spanOf(document.text, "He said:\nno word more.");
    const auto paragraphs = cutParagraphs(document, {sentence});
    REQUIRE(paragraphs.size() == 3);
    CHECK(paragraphs[1].pieces.front().sentence == 0);
    CHECK(paragraphs[2].pieces.front().sentence == 0);
}

TEST_CASE("a paragraph without end is laid out in parts") {
    std::string text = "Title\n\n";
    std::vector<Span> sentences;
    for (int i = 0; i < 300; ++i) {
        sentences.push_back({text.size(), text.size() + 37});
        text += "The pier moved again by a centimetre. ";
    }
    const auto paragraphs = cutParagraphs(test::makeDocument("Northwire", text), sentences);
    CHECK(paragraphs.size() > 3);
    CHECK(std::count_if(paragraphs.begin(), paragraphs.end(), [](const auto& p) { return p.runsOn; }) + 2 ==
          static_cast<std::ptrdiff_t>(paragraphs.size()));
    for (const auto& paragraph : paragraphs) CHECK(paragraph.span.size() <= 3000);
}

TEST_CASE("runs of unpaired sentences are stretches") {
    const std::vector<Span> sentences{{0, 5}, {6, 9}, {10, 20}, {21, 30}};
    const auto stretches = unpairedStretches(sentences, {kNone, 0, kNone, kNone});
    REQUIRE(stretches.size() == 2);
    CHECK(stretches[0].size() == 1);
    CHECK(stretches[1].first == 2);
    CHECK(stretches[1].span == Span{10, 30});
    CHECK(unpairedStretches({}, {}).empty());
}

// ---- stops -----------------------------------------------------------------------------------------------

TEST_CASE("differences are gone through in the order of the left article, wrapping around") {
    // left: 0 paired, 1 alone, 2 paired; right: 0 ↔ left 0, 1 alone, 2 ↔ left 2
    const auto comparison = compared({"Aaa aaa.", "Bbb bbb.", "Ccc ccc."},
                                     {"Aaa aaa.", "Xxx xxx.", "Ccc ccc."}, {{0, 0}, {2, 2}});
    const auto stops = articleStops(*comparison, StopKind::difference);
    REQUIRE(stops.size() == 2); // equal pairs are none
    CHECK(stops[0].span(Side::right) == comparison->text(Side::right).sentences[1]);
    CHECK_FALSE(stops[0].span(Side::left));
    CHECK(stops[1].span(Side::left) == comparison->text(Side::left).sentences[1]);
    const auto left = stops[1].span(Side::left)->begin;
    CHECK(nextStop(stops, Side::left, 0, 1) == 0);
    CHECK(nextStop(stops, Side::left, left, 1) == 0);  // around
    CHECK(nextStop(stops, Side::left, left, -1) == 0); // back
    CHECK(nextStop(stops, Side::left, left + 5000, -1) == 1);
    CHECK(nextStop({}, Side::left, 0, 1) == kNone);
    CHECK(articleStops(*comparison, StopKind::conflict).empty());
}

// ---- scrolling -------------------------------------------------------------------------------------------

TEST_CASE("places between paired passages are carried over in proportion, both ways") {
    const ScrollMap map({{100, 300}, {200, 500}, {400, 520}}, 1000, 1000);
    CHECK(map.toRight(0) == Approx(0));
    CHECK(map.toRight(100) == Approx(300));
    CHECK(map.toRight(150) == Approx(400));
    CHECK(map.toRight(300) == Approx(510));
    CHECK(map.toRight(1000) == Approx(1000));
    for (const double y : {0.0, 40.0, 120.0, 333.0, 777.0, 1000.0})
        CHECK(map.toLeft(map.toRight(y)) == Approx(y));
}

TEST_CASE("an anchor that leads backwards is passed over") {
    const ScrollMap map({{100, 300}, {200, 50}, {400, 600}}, 1000, 1000);
    double last = -1;
    for (double y = 0; y <= 1000; y += 10) {
        CHECK(map.toRight(y) >= last);
        last = map.toRight(y);
    }
    CHECK(map.toRight(400) == Approx(600));
}

TEST_CASE("both texts begin and end together, and the line that is read goes back to its scroll value") {
    CHECK(readingLine(0, 2000, 600) == Approx(0));
    CHECK(readingLine(2000, 2000, 600) == Approx(2600));
    double last = -1;
    for (double value = 0; value <= 2000; value += 25) {
        const double y = readingLine(value, 2000, 600);
        CHECK(y >= last);
        last = y;
        CHECK(scrollFor(y, 2000, 600) == Approx(value).margin(0.6));
    }
    CHECK(scrollFor(123, 0, 600) == Approx(0)); // all of it is in sight
}

// ---- blocks ----------------------------------------------------------------------------------------------

TEST_CASE("blocks know where a byte stands, before and after they are laid out") {
    std::vector<std::string> lines;
    for (int i = 0; i < 60; ++i)
        lines.push_back("Sentence number " + std::to_string(i) +
                        " of a report about a bridge that was closed.");
    const auto comparison = compared(lines, {"Nothing."}, {});
    ArticleBlocks blocks = blocksOf(comparison);
    const auto& sentences = comparison->text(Side::left).sentences;
    const qreal guessed = blocks.yOf(sentences[40].begin);
    blocks.layOut(0, 200);
    while (blocks.layOutSome(5)) {
    }
    const qreal exact = blocks.yOf(sentences[40].begin);
    CHECK(guessed == Approx(exact).epsilon(0.35));
    double last = -1;
    for (const auto sentence : sentences) {
        CHECK(blocks.yOf(sentence.begin) > last);
        CHECK(blocks.yOf(sentence.end) > blocks.yOf(sentence.begin));
        last = blocks.yOf(sentence.begin);
    }
    SECTION("positions, bytes and places on the screen belong together") {
        const TextRange range = blocks.rangeOf(sentences[40]);
        CHECK(blocks.text()
                  .mid(range.begin, range.end - range.begin)
                  .startsWith(QStringLiteral("Sentence number 40")));
        CHECK(blocks.byteAt(range.begin) == sentences[40].begin);
        const QPointF place = blocks.rectAt(range.begin + 3).center();
        CHECK(blocks.positionAt(place) == range.begin + 3);
        CHECK(blocks.text().size() == blocks.length());
    }
}

TEST_CASE("a folded stretch leaves a pill that says how much, and unfolds to the same text") {
    const auto comparison = compared({"Aaa aaa.", "Bbb bbb.", "Ccc ccc.", "Ddd ddd."},
                                     {"Aaa aaa.", "Ddd ddd."}, {{0, 0}, {3, 1}});
    ArticleBlocks blocks = blocksOf(comparison);
    const QString before = blocks.text();
    const qreal tall = blocks.height();
    blocks.fold(0, true);
    CHECK_FALSE(blocks.text().contains(QStringLiteral("Bbb")));
    CHECK_FALSE(blocks.text().contains(QStringLiteral("Ccc")));
    const int pill = static_cast<int>(blocks.text().indexOf(QStringLiteral("2 sentences")));
    REQUIRE(pill > 0);
    CHECK(blocks.pillAt(pill) == 0);
    CHECK(blocks.height() < tall);
    CHECK(blocks.rangeOf(comparison->text(Side::left).sentences[1]).empty());
    blocks.fold(0, false);
    CHECK(blocks.text() == before);
    CHECK(blocks.height() == Approx(tall));
}

TEST_CASE("within a paragraph only the unpaired sentences fold") {
    const auto comparison =
        compared({"Aaa aaa.", "Bbb bbb.", "Ccc ccc."}, {"Aaa aaa.", "Ccc ccc."}, {{0, 0}, {2, 1}}, " ");
    ArticleBlocks blocks = blocksOf(comparison);
    blocks.fold(0, true);
    CHECK(blocks.text() == QStringLiteral("Aaa aaa. ▸ 1 sentence Ccc ccc.\n"));
}

// ---- ribbons and strip -----------------------------------------------------------------------------------

TEST_CASE("ribbons join the bands of a pair; those out of sight on both sides are left out") {
    const auto comparison =
        compared({"Aaa.", "Bbb.", "Ccc."}, {"Bbb.", "Aaa.", "Ccc."}, {{0, 1}, {1, 0}, {2, 2}});
    const auto bandOf = [&](Side side, Span span) {
        const auto sentence = comparison->text(side).sentenceAt(span.begin);
        const double top = static_cast<double>(sentence) * 100.0;
        return std::pair<qreal, qreal>{top, top + 40};
    };
    const auto all = [](Side) { return Span{0, 1000}; };
    const auto ribbons = visibleRibbons(*comparison, {bandOf, all}, 150);
    REQUIRE(ribbons.size() == 2); // the third lies below on both sides
    CHECK(ribbons[0].leftTop == 0);
    CHECK(ribbons[0].rightTop == 100);
    CHECK(ribbons[1].rightTop == 0); // they cross
    CHECK(shapeOf(ribbons[0], 50).contains(QPointF(0.5, 20)));
    CHECK(shapeOf(ribbons[0], 50).contains(QPointF(49.5, 120)));
    CHECK(ribbonAt(ribbons, 50, {1, 20}) == 0);
    CHECK(ribbonAt(ribbons, 50, {49, 20}) == 1);
    CHECK(ribbonAt(ribbons, 50, {1, 90}) == kNone);
}

TEST_CASE("the strip shows unpaired stretches and marks, near ones as one") {
    const auto comparison = compared({"Aaa aaa aaa.", "Bbb bbb bbb."}, {"Aaa aaa aaa."}, {{0, 0}});
    ArticleText text = comparison->text(Side::left);
    text.marks = {{MarkKind::changed, {0, 2}, {}, {}},
                  {MarkKind::changed, {3, 5}, {}, {}},
                  {MarkKind::conflict, {20, 25}, ConflictId{7}, {}},
                  {MarkKind::hedge, {1, 2}, {}, {}}};
    const auto shareAt = [](std::size_t byte) { return static_cast<double>(byte) / 100; };
    const auto marks = stripMarks(text, shareAt, 0.02);
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].lane == StripMark::Lane::unpaired);
    CHECK(marks[1] == StripMark{StripMark::Lane::changed, 0, 0.05});
    CHECK(marks[2].lane == StripMark::Lane::conflict);
    CHECK(stripMarks(text, shareAt, 0.001).size() == 4);
}

TEST_CASE("words are found whatever their case and the style of the quotation marks") {
    CHECK(placesOf(QStringLiteral("it's"), QStringLiteral("It’s late, it's so.")) == std::vector<int>{0, 11});
    CHECK(placesOf(QStringLiteral("aa"), QStringLiteral("aaaa")) == std::vector<int>{0, 2});
    CHECK(placesOf(QString(), QStringLiteral("aaaa")).empty());
    CHECK(placesOf(QStringLiteral("zz"), QStringLiteral("aaaa")).empty());
}
