// The passages view, driven by mouse and keys.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/compare/mark_legend.h"
#include "ui/compare/passage_text.h"
#include "ui/compare/passages_view.h"
#include "ui/models/view_state.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Fixture {
    SnapshotPtr snapshot = test::makeSampleSnapshot();
    ViewState state;
    PassagesView view{&state};

    explicit Fixture(const char* title = "Kestrel Bridge closed") {
        view.setSnapshot(snapshot);
        view.resize(900, 360);
        view.show();
        if (title) state.selectEvent(test::eventTitled(*snapshot, title).id);
        QTest::qWait(10);
    }
    [[nodiscard]] QList<PassageText*> texts() const {
        QList<PassageText*> visible;
        for (auto* text : view.findChildren<PassageText*>())
            if (text->isVisibleTo(&view)) visible += text;
        return visible;
    }
    [[nodiscard]] PassageText* textWith(const char* words) const {
        for (auto* text : texts())
            if (text->text().contains(QString::fromUtf8(words))) return text;
        FAIL("no column has " << words);
        return nullptr;
    }
    static QPoint middleOf(const PassageText& text, const char* words) {
        const int at = static_cast<int>(text.text().indexOf(QString::fromUtf8(words)));
        const QRectF a = text.rectAt(at);
        const QRectF b = text.rectAt(at + 1);
        return QPointF((a.x() + b.x()) / 2, a.center().y()).toPoint();
    }
};

} // namespace

TEST_CASE("selecting an event shows a column for each report of it") {
    Fixture f;
    CHECK(f.texts().size() == 2);
    CHECK(f.textWith("14 August 2018"));
    CHECK(f.textWith("15 August 2018"));
    f.state.selectEvent(test::eventTitled(*f.snapshot, "Orrin Works denies fault").id);
    CHECK(f.texts().size() == 1);
}

TEST_CASE("without an event the view says what to do") {
    Fixture f(nullptr);
    CHECK(f.texts().isEmpty());
    const auto labels = f.view.findChildren<QLabel*>();
    REQUIRE_FALSE(labels.isEmpty());
    CHECK(labels.front()->text().contains(QStringLiteral("Select an event")));
    f.view.setSnapshot(std::make_shared<CaseSnapshot>());
    CHECK(labels.front()->text().contains(QStringLiteral("Import")));
}

TEST_CASE("clicking a conflict's words selects the conflict; other words do not") {
    Fixture f;
    auto* text = f.textWith("14 August 2018");
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, Fixture::middleOf(*text, "Kestrel"));
    CHECK_FALSE(f.state.conflict());
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, Fixture::middleOf(*text, "14 August"));
    CHECK(f.state.conflict() == test::conflictTitled(*f.snapshot, "Date:").id);
    CHECK(f.state.event() == test::eventTitled(*f.snapshot, "Kestrel Bridge closed").id);
}

TEST_CASE("marks are stepped through and opened on the keyboard") {
    Fixture f;
    auto* text = f.textWith("14 August 2018");
    text->setFocus();
    for (int i = 0; i < 8 && !text->selectedText().startsWith(QStringLiteral("14 August")); ++i)
        QTest::keyClick(text, Qt::Key_M);
    REQUIRE(text->selectedText() == QStringLiteral("14 August 2018"));
    CHECK(text->explanationAt(text->cursorPosition()).contains(QStringLiteral("Conflict")));
    QTest::keyClick(text, Qt::Key_Return);
    CHECK(f.state.conflict() == test::conflictTitled(*f.snapshot, "Date:").id);
}

TEST_CASE("a copied selection carries its source, as plain text alone") {
    Fixture f;
    auto* text = f.textWith("14 August 2018");
    text->setFocus();
    const int at = static_cast<int>(text->text().indexOf(QStringLiteral("a pier moved")));
    text->select(at, at + 12);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.startsWith(
        QStringLiteral("“a pier moved”\n— The Harbour Ledger, “Bridge closed after pier moves”")));
    SECTION("words are selected with shift and control, and by double click") {
        text->select(at, at);
        QTest::keyClick(text, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        CHECK(text->selectedText().trimmed() == QStringLiteral("a"));
        QTest::mouseDClick(text->viewport(), Qt::LeftButton, {}, Fixture::middleOf(*text, "pier moved"));
        CHECK(text->selectedText() == QStringLiteral("pier"));
    }
}

TEST_CASE("more of a report is shown with E and by clicking the cut") {
    Fixture f("Thousands cross");
    auto* text = f.textWith("26,000 people");
    const auto before = text->text().size();
    text->setFocus();
    QTest::keyClick(text, Qt::Key_E);
    CHECK(text->text().size() > before);
    auto* other = f.textWith("18,000 people");
    const auto otherBefore = other->text().size();
    const int cut = static_cast<int>(other->text().indexOf(QStringLiteral("…")));
    REQUIRE(cut >= 0);
    const QRectF a = other->rectAt(cut);
    const QPoint middle(qRound((a.x() + other->rectAt(cut + 1).x()) / 2), qRound(a.center().y()));
    QTest::mouseClick(other->viewport(), Qt::LeftButton, {}, middle);
    CHECK(other->text().size() > otherBefore);
}

TEST_CASE("the text scales with the keyboard, within bounds") {
    Fixture f;
    f.texts().front()->setFocus();
    QTest::keyClick(f.texts().front(), Qt::Key_Plus, Qt::ControlModifier);
    CHECK(f.view.textScale() > 1.05);
    for (int i = 0; i < 30; ++i) QTest::keyClick(f.texts().front(), Qt::Key_Minus, Qt::ControlModifier);
    CHECK(f.view.textScale() == Approx(0.6));
    QTest::keyClick(f.texts().front(), Qt::Key_0, Qt::ControlModifier);
    CHECK(f.view.textScale() == Approx(1));
}

TEST_CASE("a revealed passage is shown, also of a report that is silent on the event") {
    Fixture f;
    for (const auto& view : f.snapshot->documents)
        if (view.document->fileName == "inland.txt")
            f.state.revealPassage(test::passageIn(*view.document, "40 million crowns"));
    QTest::qWait(30);
    CHECK(f.texts().size() == 3);
    CHECK(f.textWith("40 million crowns"));
}

TEST_CASE("a new snapshot keeps the selection of a column that did not change") {
    Fixture f;
    auto* text = f.textWith("14 August 2018");
    text->select(3, 9);
    f.view.setSnapshot(std::make_shared<CaseSnapshot>(*f.snapshot));
    CHECK(text->cursorPosition() == 9);
    CHECK(text->anchorPosition() == 3);
}

TEST_CASE("a screen reader is given the text and what its marks mean") {
    Fixture f;
    auto* text = f.textWith("14 August 2018");
    auto* accessible = QAccessible::queryAccessibleInterface(text);
    REQUIRE(accessible);
    CHECK(accessible->text(QAccessible::Name).contains(QStringLiteral("The Harbour Ledger")));
    auto* reader = accessible->textInterface();
    REQUIRE(reader);
    CHECK(reader->characterCount() == text->text().size());
    const int at = static_cast<int>(text->text().indexOf(QStringLiteral("14 August")));
    int start = 0;
    int end = 0;
    CHECK(reader->attributes(at + 2, &start, &end).contains(QStringLiteral("Conflict")));
    CHECK(reader->text(start, end) == QStringLiteral("14 August 2018"));
}

TEST_CASE("conflict words have their ground and their line, in light and dark") {
    for (const auto* theme : {&Theme::light(), &Theme::darkTheme()}) {
        Fixture f;
        f.view.setPalette(theme->palette());
        auto* text = f.textWith("14 August 2018");
        const QImage image = text->viewport()->grab().toImage();
        bool ground = false;
        bool line = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                ground = ground || image.pixelColor(x, y) == theme->conflictSoft;
                line = line || image.pixelColor(x, y) == theme->conflict;
            }
        CHECK(ground);
        CHECK(line);
    }
}

TEST_CASE("a report of a hundred thousand words is laid out and scrolled") {
    auto copy = *test::makeSampleSnapshot();
    std::string text = "A long report\n";
    while (text.size() < 600'000)
        text += "The inspectors wrote that the pier had moved again by one centimetre.\n";
    auto document = std::make_shared<Document>(test::makeDocument("Northwire", text));
    DocumentView view;
    view.document = document;
    view.outlet = copy.outlets.front().id;
    copy.documents.push_back(view);
    auto& event = copy.events.front();
    Claim claim;
    claim.id = ClaimId{4711};
    claim.passage = {document->id, {0, document->text.size()}};
    event.claims.push_back(claim);
    ViewState state;
    PassagesView passages(&state);
    passages.resize(900, 360);
    passages.show();
    passages.setSnapshot(std::make_shared<CaseSnapshot>(copy));
    state.selectEvent(event.id);
    const auto texts = passages.findChildren<PassageText*>();
    REQUIRE_FALSE(texts.isEmpty());
    for (auto* shown : texts) {
        shown->verticalScrollBar()->setValue(shown->verticalScrollBar()->maximum());
        CHECK_FALSE(shown->viewport()->grab().isNull());
    }
}

TEST_CASE("what the legend has no room for is behind a button, and nothing is lost") {
    MarkLegend legend;
    legend.resize(legend.sizeHint());
    const int all = legend.shownCount();
    CHECK(all == 6);
    legend.resize(legend.sizeHint().width() / 2, 28);
    CHECK(legend.shownCount() < all);
    CHECK(legend.shownCount() > 0);
    legend.show();
    QTest::mouseClick(&legend, Qt::LeftButton);
    const auto popups = legend.findChildren<QFrame*>();
    REQUIRE(popups.size() == 1);
    for (const char* word : {"conflict", "development", "only here", "hedged", "attributed", "shared copy"})
        CHECK(popups.front()->accessibleName().contains(QString::fromUtf8(word)));
    CHECK(legend.accessibleDescription().contains(QStringLiteral("conflict")));
}
