// The inspector over a real case: every edit is one step of undo.
#include "tests/ui/panels_fixture.h"
#include "ui/panels/chip.h"
#include "ui/panels/conflict_card.h"
#include "ui/panels/event_header.h"
#include "ui/panels/inline_edit.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/notes_edit.h"
#include "ui/panels/tags_edit.h"
#include "ui/panels/verdict_bar.h"

#include <QLabel>
#include <QLineEdit>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

struct Fixture : test::PanelCase {
    InspectorPanel panel{&session, &view};

    Fixture() {
        feed(panel);
        panel.resize(318, 900);
        panel.show();
        select("Kestrel Bridge closed");
        panel.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&panel));
    }
    [[nodiscard]] EventHeader* header() const { return panel.findChild<EventHeader*>(); }
    [[nodiscard]] const EventView& selected() const { return *session.snapshot()->find(view.event()); }
    [[nodiscard]] QList<ConflictCard*> cards() const {
        QList<ConflictCard*> visible;
        for (auto* card : panel.findChildren<ConflictCard*>())
            if (card->isVisibleTo(&panel)) visible += card;
        return visible;
    }
    [[nodiscard]] QAbstractButton* button(const QString& text) const {
        for (auto* chip : panel.findChildren<QAbstractButton*>())
            if (chip->text() == text && chip->isVisibleTo(&panel) && chip->focusPolicy() != Qt::NoFocus)
                return chip;
        return nullptr;
    }
    static void retype(QLineEdit* field, const char* text) {
        field->selectAll();
        QTest::keyClicks(field, QString::fromUtf8(text));
    }
};

} // namespace

TEST_CASE("the chip counts the conflicts that stand, as the card and the table do") {
    Fixture f;
    const auto chip = [&f](const QString& text) {
        for (const auto* one : f.panel.findChildren<Chip*>())
            if (one->text() == text && one->isVisibleTo(&f.panel)) return true;
        return false;
    };
    const auto counted = [](const QString& word, std::size_t count) {
        return QStringLiteral("%1 %2").arg(count).arg(word);
    };
    const auto all = f.selected().conflicts;
    const auto standing = static_cast<std::size_t>(f.selected().standingConflicts);
    REQUIRE(standing >= 1);
    CHECK(chip(counted(standing == 1 ? QStringLiteral("conflict") : QStringLiteral("conflicts"), standing)));
    for (const auto id : all) REQUIRE(f.session.execute(SetVerdict{id, Verdict::dismissed}));
    CHECK(f.selected().standingConflicts == 0);
    CHECK(chip(counted(QStringLiteral("resolved"), all.size())));
    CHECK_FALSE(chip(
        counted(all.size() == 1 ? QStringLiteral("conflict") : QStringLiteral("conflicts"), all.size())));
}

TEST_CASE("the date is edited in place, checked while typing, and undone") {
    Fixture f;
    auto* date = f.header()->date();
    REQUIRE(f.selected().date->edtf == "2018-08-14/2018-08-15");
    QTest::mouseClick(f.button(QStringLiteral("edit")), Qt::LeftButton);
    REQUIRE(date->editing());
    CHECK(date->field()->text() == QStringLiteral("2018-08-14/2018-08-15"));

    Fixture::retype(date->field(), "2018-13");
    REQUIRE_FALSE(date->message().isEmpty());
    CHECK(date->message().at(0).isUpper()); // sentences
    CHECK(date->message().endsWith(QLatin1Char('.')));
    QTest::keyClick(date->field(), Qt::Key_Return);
    CHECK(date->editing()); // what is wrong is not kept
    CHECK(f.selected().date->edtf == "2018-08-14/2018-08-15");

    Fixture::retype(date->field(), "2018-08-14");
    CHECK(date->message().contains(QStringLiteral("14 August 2018")));
    QTest::keyClick(date->field(), Qt::Key_Return);
    CHECK_FALSE(date->editing());
    CHECK(f.selected().date->edtf == "2018-08-14");
    CHECK(f.selected().edited);

    f.session.undo();
    CHECK(f.selected().date->edtf == "2018-08-14/2018-08-15");
    f.session.redo();
    CHECK(f.selected().date->edtf == "2018-08-14");
}

TEST_CASE("Esc gives an edit up, leaving keeps a valid one") {
    Fixture f;
    auto* title = f.header()->title();
    title->beginEdit();
    Fixture::retype(title->field(), "Something else");
    QTest::keyClick(title->field(), Qt::Key_Escape);
    CHECK_FALSE(title->editing());
    CHECK(f.selected().title == "Kestrel Bridge closed");

    title->beginEdit();
    Fixture::retype(title->field(), "Bridge shut");
    QTest::keyClick(title->field(), Qt::Key_Return);
    CHECK(f.selected().title == "Bridge shut");
    f.session.undo();
    CHECK(f.selected().title == "Kestrel Bridge closed");

    SECTION("an empty title is refused") {
        title->beginEdit();
        title->field()->clear();
        QTest::keyClick(title->field(), Qt::Key_Return);
        CHECK(title->editing());
        CHECK(f.selected().title == "Kestrel Bridge closed");
    }
    SECTION("an edit does not pass on to another event") {
        title->beginEdit();
        Fixture::retype(title->field(), "Not for the next");
        f.select("Towns meet the ministry");
        CHECK_FALSE(title->editing());
        CHECK(f.selected().title == "Towns meet the ministry");
    }
}

TEST_CASE("events are confirmed and dismissed, and both taken back") {
    Fixture f;
    const EventId event = f.view.event();
    const auto status = [&] { return f.session.snapshot()->find(event)->status; };
    REQUIRE(status() == EventStatus::suggested);
    QTest::mouseClick(f.button(QStringLiteral("Confirm")), Qt::LeftButton);
    CHECK(status() == EventStatus::confirmed);
    QTest::mouseClick(f.button(QStringLiteral("Confirmed")), Qt::LeftButton);
    CHECK(status() == EventStatus::suggested);
    QTest::mouseClick(f.button(QStringLiteral("Dismiss")), Qt::LeftButton);
    f.session.undo();
    CHECK(status() == EventStatus::suggested);
}

TEST_CASE("verdicts are given by key on the focused card and by button") {
    Fixture f;
    REQUIRE(f.cards().size() == 1);
    auto* card = f.cards().front();
    const auto verdict = [&] { return f.conflict("Date:").verdict; };
    card->setFocus();
    QTest::keyClick(card, Qt::Key_D);
    CHECK(verdict() == Verdict::development);
    CHECK(card->verdicts()->verdict() == Verdict::development);
    CHECK(f.cards().front() == card); // refreshed, not rebuilt: the focus stays
    QTest::keyClick(card, Qt::Key_1);
    CHECK(verdict() == Verdict::confirmed);
    f.session.undo();
    CHECK(verdict() == Verdict::development);
    CHECK(card->verdicts()->verdict() == Verdict::development);
    QTest::mouseClick(f.button(QStringLiteral("Different")), Qt::LeftButton);
    CHECK(verdict() == Verdict::different);
    QTest::mouseClick(f.button(QStringLiteral("Different")), Qt::LeftButton);
    CHECK(verdict() == Verdict::open);
    QTest::keyClick(card, Qt::Key_C, Qt::ControlModifier); // copying is no verdict
    CHECK(verdict() == Verdict::open);
}

TEST_CASE("a card leads to its conflict") {
    Fixture f;
    QTest::mouseClick(f.cards().front(), Qt::LeftButton, {}, QPoint(40, 16));
    CHECK(f.view.conflict() == f.conflict("Date:").id);
}

TEST_CASE("of many conflicts the first are shown, the others on request or when one is selected") {
    Fixture f;
    auto copy = *f.session.snapshot();
    auto many = f.conflict("Date:");
    std::vector<ConflictId> ids;
    for (int i = 1; i <= 7; ++i) {
        many.id = ConflictId{i};
        copy.conflicts.push_back(many);
        ids.push_back(many.id);
    }
    for (auto& event : copy.events)
        if (event.id == f.view.event()) event.conflicts = ids;
    f.panel.setSnapshot(std::make_shared<CaseSnapshot>(copy));
    CHECK(f.cards().size() == 3);
    SECTION("on request") {
        QTest::mouseClick(f.button(QStringLiteral("4 more conflicts")), Qt::LeftButton);
        CHECK(f.cards().size() == 7);
    }
    SECTION("when one of them is selected elsewhere") {
        f.view.selectConflict(ids.back(), f.view.event());
        CHECK(f.cards().size() == 7);
    }
}

TEST_CASE("a note is kept when one leaves it, as one step") {
    Fixture f;
    auto* notes = f.panel.findChild<NotesEdit*>();
    notes->setFocus();
    QTest::keyClicks(notes, QStringLiteral("Ask the mayor"));
    CHECK(f.selected().note.empty());
    f.header()->setFocus();
    notes->clearFocus();
    CHECK(f.selected().note == "Ask the mayor");
    f.session.undo();
    CHECK(f.selected().note.empty());
    CHECK(notes->toPlainText().isEmpty());

    SECTION("and belongs to the event it was written for") {
        const EventId closed = f.view.event();
        QTest::keyClicks(notes, QStringLiteral("For this one"));
        f.select("Towns meet the ministry");
        CHECK(f.session.snapshot()->find(closed)->note == "For this one");
        CHECK(f.selected().note.empty());
        CHECK(notes->toPlainText().isEmpty());
    }
}

TEST_CASE("tags are added and removed") {
    Fixture f;
    auto* tags = f.panel.findChild<TagsEdit*>();
    tags->beginAdding();
    QTest::keyClicks(tags->field(), QStringLiteral("pier, closure,pier"));
    QTest::keyClick(tags->field(), Qt::Key_Return);
    CHECK(f.selected().tags == std::vector<std::string>{"pier", "closure"});
    auto* chip = f.button(QStringLiteral("pier"));
    REQUIRE(chip);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    CHECK(f.selected().tags == std::vector<std::string>{"closure"});
    f.session.undo();
    CHECK(f.selected().tags == std::vector<std::string>{"pier", "closure"});
    tags->beginAdding();
    QTest::keyClick(tags->field(), Qt::Key_Escape);
    CHECK(f.selected().tags.size() == 2);
}

TEST_CASE("markup in imported names stays text") {
    Fixture f;
    auto copy = *f.session.snapshot();
    for (auto& event : copy.events) {
        event.title = "<img src='file:///etc/passwd'> & <b>bold</b>";
        event.names = {"<a href='x'>x</a>"};
        event.dateReason = "<b>why</b>";
    }
    f.panel.setSnapshot(std::make_shared<CaseSnapshot>(copy));
    for (const auto* label : f.panel.findChildren<QLabel*>()) CHECK(label->textFormat() == Qt::PlainText);
    CHECK(f.button(QStringLiteral("edit"))); // still there, still working
}

TEST_CASE("without an event the inspector says what to do") {
    Fixture f;
    f.view.selectEvent({});
    bool told = false;
    for (const auto* label : f.panel.findChildren<QLabel*>())
        told = told || (label->isVisibleTo(&f.panel) && label->text() == QStringLiteral("No event selected"));
    CHECK(told);
}

TEST_CASE("a read-only case can be read and not changed") {
    Fixture f;
    auto copy = *f.session.snapshot();
    copy.info.readOnly = true;
    copy.info.readOnlyReason = "the file is write-protected";
    f.panel.setSnapshot(std::make_shared<CaseSnapshot>(copy));
    CHECK_FALSE(f.button(QStringLiteral("edit")));
    f.header()->title()->beginEdit();
    CHECK_FALSE(f.header()->title()->editing());
    QTest::keyClick(f.cards().front(), Qt::Key_C);
    CHECK(f.conflict("Date:").verdict == Verdict::open);
}
