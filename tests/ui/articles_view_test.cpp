// Two whole articles beside each other, driven by mouse and keys.
#include "tests/ui/comparison_fixture.h"
#include "ui/compare/article_pane.h"
#include "ui/compare/articles_view.h"
#include "ui/compare/document_picker.h"
#include "ui/compare/find_bar.h"
#include "ui/compare/ribbons.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Fixture {
    test::ComparedCase reports;
    std::shared_ptr<ComparableStore> store = std::make_shared<ComparableStore>();
    ArticlesView view{&reports.session, &reports.view, store};

    Fixture() {
        reports.feed(view);
        view.resize(1000, 420);
        view.show();
        view.read(reports.id("Harbour Ledger"), reports.id("Northwire"), {});
        settle();
        left()->setFocus();
        QApplication::setActiveWindow(&view);
    }
    void settle() {
        REQUIRE(QTest::qWaitFor([this] { return !view.comparing() && view.comparison(); }, 20000));
        QTest::qWait(20);
    }
    [[nodiscard]] ArticlePane* left() const { return view.pane(Side::left); }
    [[nodiscard]] ArticlePane* right() const { return view.pane(Side::right); }
    [[nodiscard]] static int placeOf(const ArticlePane& pane, const char* words) {
        const int at = static_cast<int>(pane.text().indexOf(QString::fromUtf8(words)));
        REQUIRE(at >= 0);
        return at;
    }
    void click(ArticlePane* pane, const char* words) const {
        pane->ensureVisible(placeOf(*pane, words));
        const QRectF at = pane->rectAt(placeOf(*pane, words) + 1);
        QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, at.center().toPoint());
    }
    [[nodiscard]] std::string_view words(Side side, Span span) const {
        return slice(view.comparison()->text(side).document->text, span);
    }
    /// The pair whose left side begins with `words`; null when that sentence is unpaired.
    [[nodiscard]] const ArticlePair* pairOf(const char* begin) const {
        for (const auto& pair : view.comparison()->pairs)
            if (words(Side::left, pair.span(Side::left)).starts_with(begin)) return &pair;
        return nullptr;
    }
};

std::vector<std::string> marked(const Fixture& f, Side side, MarkKind kind) {
    std::vector<std::string> found;
    for (const auto& mark : f.view.comparison()->text(side).marks)
        if (mark.kind == kind) found.emplace_back(f.words(side, mark.span));
    return found;
}

bool contains(const std::vector<std::string>& all, const std::string& part) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& one) { return one.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("sentences that tell the same are paired, moved ones are called so, differing words are marked") {
    const Fixture f;
    REQUIRE(f.pairOf("The harbour bridge"));
    REQUIRE(f.pairOf("Engineers measured"));
    CHECK(f.pairOf("Engineers measured")->alike == Approx(1));
    const auto* cost = f.pairOf("The repair will cost");
    REQUIRE(cost);
    CHECK(f.words(Side::right, cost->span(Side::right)).find("46 million") != std::string_view::npos);
    CHECK(f.view.comparison()->movedPairs() >= 1);
    CHECK_FALSE(f.pairOf("Fishermen"));
    CHECK(contains(marked(f, Side::left, MarkKind::changed), "budget"));
    CHECK(contains(marked(f, Side::right, MarkKind::changed), "plan"));
    CHECK(contains(marked(f, Side::left, MarkKind::sameValue), "14 August 2018"));
    CHECK_FALSE(contains(marked(f, Side::left, MarkKind::changed), "August"));
}

TEST_CASE("a mark says in plain text why it is there") {
    const Fixture f;
    const QString why = f.left()->explanationAt(Fixture::placeOf(*f.left(), "ten minutes") + 1);
    CHECK(why.contains(QStringLiteral("Northwire")));
    CHECK(why.contains(QStringLiteral("twenty")));
}

TEST_CASE("the two articles scroll together by what is paired") {
    Fixture f;
    f.view.resize(420, 260); // long columns
    QTest::qWait(50);
    auto* bar = f.left()->verticalScrollBar();
    REQUIRE(bar->maximum() > 100);
    bar->setValue(bar->maximum());
    CHECK(f.right()->verticalScrollBar()->value() == f.right()->verticalScrollBar()->maximum());
    bar->setValue(0);
    CHECK(f.right()->verticalScrollBar()->value() == 0);
    SECTION("what is paired passes the line that is read together") {
        const auto middleOf = [](const ArticlePane* pane, Span span) {
            return (pane->heightAt(span.begin) + pane->heightAtEnd(span.end)) / 2;
        };
        for (const auto& pair : f.view.comparison()->pairs) {
            if (pair.moved) continue;
            f.left()->scrollToReading(middleOf(f.left(), pair.span(Side::left)));
            Q_EMIT f.left()->scrolled();
            CHECK(f.right()->readingHeight() ==
                  Approx(middleOf(f.right(), pair.span(Side::right))).margin(8));
        }
    }
    SECTION("the wheel over the right article moves the left one") {
        f.right()->verticalScrollBar()->setValue(f.right()->verticalScrollBar()->maximum());
        CHECK(bar->value() == bar->maximum());
    }
}

TEST_CASE("a click into a sentence lights its pair on both sides; O goes across") {
    Fixture f;
    f.click(f.left(), "Mayor Ilva");
    QTest::keyClick(f.left(), Qt::Key_O);
    const auto sentence = f.right()->sentenceAtCursor();
    REQUIRE(sentence != kNone);
    CHECK(f.words(Side::right, f.view.comparison()->text(Side::right).sentences[sentence])
              .starts_with("Mayor Ilva"));
    CHECK(f.right()->hasFocus());
}

TEST_CASE("D goes through the differences and comes around; Shift goes back") {
    Fixture f;
    f.left()->select(0, 0);
    std::vector<std::size_t> places;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(f.left(), Qt::Key_D);
        places.push_back(f.left()->byteAtCursor() * 10000 + f.right()->byteAtCursor());
    }
    std::vector<std::size_t> distinct(places);
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    CHECK(distinct.size() >= 4);
    CHECK(std::count(places.begin(), places.end(), places.front()) >= 2); // around
    QTest::keyClick(f.left(), Qt::Key_D, Qt::ShiftModifier);
    CHECK(f.left()->byteAtCursor() * 10000 + f.right()->byteAtCursor() == places[places.size() - 2]);
}

TEST_CASE("a pairing is forced and taken back by key, undone and done again, and survives a new analysis") {
    Fixture f;
    f.click(f.left(), "Fishermen complained");
    f.click(f.right(), "Schools on");
    QTest::keyClick(f.right(), Qt::Key_L);
    f.settle();
    const auto* pair = f.pairOf("Fishermen");
    REQUIRE(pair);
    CHECK(pair->byHand);
    CHECK(f.words(Side::right, pair->span(Side::right)).starts_with("Schools"));

    f.reports.session.undo();
    f.settle();
    CHECK_FALSE(f.pairOf("Fishermen"));
    f.reports.session.redo();
    f.settle();
    REQUIRE(f.pairOf("Fishermen"));

    QSignalSpy changed(&f.reports.session, &CaseSession::changed);
    f.reports.session.analyseAgain();
    REQUIRE(QTest::qWaitFor([&] { return !changed.isEmpty(); }, 20000));
    f.settle();
    REQUIRE(f.pairOf("Fishermen"));

    f.click(f.left(), "Fishermen complained");
    QTest::keyClick(f.left(), Qt::Key_U);
    f.settle();
    CHECK_FALSE(f.pairOf("Fishermen"));
}

TEST_CASE("a pair that was found is parted by key, and pairing it again brings it back") {
    Fixture f;
    REQUIRE(f.pairOf("Mayor Ilva"));
    f.click(f.left(), "Mayor Ilva");
    QTest::keyClick(f.left(), Qt::Key_U);
    f.settle();
    CHECK_FALSE(f.pairOf("Mayor Ilva"));
    CHECK(f.reports.session.undoLabel().size() > 0);
    f.click(f.left(), "Mayor Ilva");
    f.click(f.right(), "Mayor Ilva");
    QTest::keyClick(f.right(), Qt::Key_L);
    f.settle();
    REQUIRE(f.pairOf("Mayor Ilva"));
}

TEST_CASE("unpaired sentences fold by key, by click in the margin and by their pill") {
    Fixture f;
    f.click(f.left(), "Fishermen complained");
    QTest::keyClick(f.left(), Qt::Key_F);
    CHECK_FALSE(f.left()->text().contains(QStringLiteral("Fishermen")));
    const int pill = Fixture::placeOf(*f.left(), "2 sentences");
    const QPoint place = f.left()->rectAt(pill + 2).center().toPoint();
    QTest::mouseClick(f.left()->viewport(), Qt::LeftButton, {}, place);
    CHECK(f.left()->text().contains(QStringLiteral("Fishermen")));

    const int at = Fixture::placeOf(*f.left(), "Fishermen");
    f.left()->ensureVisible(at);
    const int y = qRound(f.left()->rectAt(at).center().y());
    QTest::mouseClick(f.left()->viewport(), Qt::LeftButton, {}, QPoint(12, y));
    CHECK_FALSE(f.left()->text().contains(QStringLiteral("Fishermen")));
    QTest::keyClick(f.left(), Qt::Key_F, Qt::ShiftModifier); // one is folded: unfolds all
    CHECK(f.left()->text().contains(QStringLiteral("Fishermen")));
    QTest::keyClick(f.left(), Qt::Key_F, Qt::ShiftModifier);
    CHECK_FALSE(f.left()->text().contains(QStringLiteral("Fishermen")));
    CHECK_FALSE(f.right()->text().contains(QStringLiteral("Schools")));
}

TEST_CASE("words are found in both articles, next and previous by key") {
    Fixture f;
    f.left()->select(0, 0);
    QTest::keyClick(f.left(), Qt::Key_F, Qt::ControlModifier);
    auto* bar = f.view.findChild<FindBar*>();
    REQUIRE(bar->isVisible());
    auto* field = bar->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("CRACKED"));
    CHECK(f.left()->selectedText() == QStringLiteral("cracked"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(f.right()->selectedText() == QStringLiteral("cracked"));
    CHECK(bar->findChild<QLabel*>()->text() == QStringLiteral("2 of 2"));
    QTest::keyClicks(field, QStringLiteral("zzz"));
    CHECK(bar->findChild<QLabel*>()->text() == QStringLiteral("not found"));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("what is copied carries its source, across paragraphs too") {
    Fixture f;
    const int at = Fixture::placeOf(*f.left(), "Engineers");
    f.left()->select(at, Fixture::placeOf(*f.left(), "Mayor") + 10);
    QTest::keyClick(f.left(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.startsWith(QStringLiteral("“Engineers measured")));
    CHECK(copied.contains(QStringLiteral("\nMayor Ilva")));
    CHECK(copied.contains(QStringLiteral("— Harbour Ledger, “Harbour bridge closed after pier moves”")));
}

TEST_CASE("the sides are exchanged, and another document is chosen from the list") {
    Fixture f;
    QTest::keyClick(f.left(), Qt::Key_X);
    f.settle();
    CHECK(f.view.comparison()->text(Side::left).heading.outlet == QStringLiteral("Northwire"));
    auto* chooser = f.view.findChildren<DocumentButton*>().at(1);
    QTest::mouseClick(chooser, Qt::LeftButton);
    auto* picker = chooser->findChild<DocumentPicker*>();
    REQUIRE(picker->isVisible());
    QTest::keyClicks(picker->findChild<QLineEdit*>(), QStringLiteral("herald"));
    QTest::keyClick(picker->findChild<QLineEdit*>(), Qt::Key_Return);
    f.settle();
    CHECK(f.view.comparison()->text(Side::right).heading.outlet == QStringLiteral("Island Herald"));
}

TEST_CASE("a click on a ribbon reads its pair; its tooltip tells how alike the two are") {
    Fixture f;
    auto* strip = f.view.findChild<RibbonStrip*>();
    const auto ribbons = strip->ribbons();
    REQUIRE_FALSE(ribbons.empty());
    const auto& ribbon = ribbons.front();
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(1, qRound((ribbon.leftTop + ribbon.leftBottom) / 2)));
    const Span span = f.view.comparison()->pairs[ribbon.pair].span(Side::right);
    CHECK(f.right()->byteAtCursor() == span.begin);
}

TEST_CASE("one size of text on both sides, by key") {
    Fixture f;
    const qreal before = f.left()->contentHeight();
    QTest::keyClick(f.left(), Qt::Key_Plus, Qt::ControlModifier);
    CHECK(f.view.textScale() == Approx(1.1));
    CHECK(f.left()->contentHeight() > before);
    QTest::keyClick(f.left(), Qt::Key_0, Qt::ControlModifier);
    CHECK(f.view.textScale() == Approx(1));
}

TEST_CASE("a screen reader is given the article and what its marks mean") {
    const Fixture f;
    auto* accessible = QAccessible::queryAccessibleInterface(f.left());
    REQUIRE(accessible);
    CHECK(accessible->text(QAccessible::Name).contains(QStringLiteral("Harbour Ledger")));
    auto* reader = accessible->textInterface();
    REQUIRE(reader);
    CHECK(reader->characterCount() == f.left()->text().size());
    int start = 0;
    int end = 0;
    const int at = Fixture::placeOf(*f.left(), "budget for");
    CHECK(reader->attributes(at + 1, &start, &end).contains(QStringLiteral("Changed")));
    CHECK(reader->text(start, end).contains(QStringLiteral("budget")));
}

TEST_CASE("a revealed passage is shown, of a third document too") {
    Fixture f;
    const auto& herald = *f.reports.document("Island Herald").document;
    f.reports.view.revealPassage(test::passageIn(herald, "brass band"));
    f.settle();
    CHECK(f.view.comparison()->text(Side::right).heading.outlet == QStringLiteral("Island Herald"));
    CHECK(f.words(Side::right, {f.right()->byteAtCursor(), f.right()->byteAtCursor() + 5}) == "brass");
}

TEST_CASE("without two reports the view says what to do") {
    CaseSession session;
    ViewState state;
    ArticlesView view(&session, &state, std::make_shared<ComparableStore>());
    view.resize(800, 300);
    view.show();
    view.setSnapshot(session.snapshot());
    bool told = false;
    for (auto* label : view.findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("Import two")));
    CHECK(told);
}

TEST_CASE("imported markup and direction marks are shown, never obeyed") {
    test::ComparedCase reports;
    reports.import("Prank Post",
                   "Bridge <b>closed</b>\n\nThe <img src='file:///etc/passwd'> pier \u202Emoved\u202C.\n",
                   18);
    ArticlesView view(&reports.session, &reports.view, std::make_shared<ComparableStore>());
    reports.feed(view);
    view.resize(900, 400);
    view.show();
    view.read(reports.id("Prank Post"), reports.id("Northwire"), {});
    REQUIRE(QTest::qWaitFor([&] { return !view.comparing() && view.comparison(); }, 20000));
    const QString text = view.pane(Side::left)->text();
    CHECK(text.contains(QStringLiteral("<img src=")));
    CHECK(text.contains(QStringLiteral("‹RLO›moved‹PDF›")));
}
