// Event handling with two articles of 20,000 words open: what each key, wheel step and change of view costs
// the GUI thread, painting included. Prints the figures; processor time, so that a busy machine does not
// count.
#include "tests/support/catch.h"
#include "tests/support/sample_case.h"
#include "ui/compare/article_pane.h"
#include "ui/compare/articles_view.h"
#include "ui/compare/collation_table_view.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/document_picker.h"
#include "ui/compare/find_bar.h"
#include "ui/compare/passages_view.h"
#include "ui/models/view_state.h"
#include "ui/session/case_session.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

constexpr double kFrame = 16; // ms
constexpr int kWords = 20'000;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kInstrumented = true;
#else
constexpr bool kInstrumented = false;
#endif

double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::vector<std::string> sentencesOf(unsigned seed) {
    static const std::array<const char*, 28> words{
        "the",      "harbour",  "bridge",    "council",  "closed", "after", "inspectors",
        "measured", "cracked",  "bearings",  "ferry",    "crowns", "mayor", "island",
        "schools",  "said",     "engineers", "repair",   "pier",   "moved", "quickly",
        "towards",  "northern", "quay",      "estimate", "of",     "and",   "a"};
    std::mt19937 random(seed);
    std::vector<std::string> sentences;
    for (int written = 0; written < kWords;) {
        std::string sentence = "On day " + std::to_string(written);
        for (int i = 0; i < 17; ++i) sentence += std::string(" ") + words[random() % words.size()];
        sentences.push_back(sentence + ".");
        written += 20;
    }
    return sentences;
}

std::string written(const char* title, const std::vector<std::string>& sentences) {
    std::string text = title;
    for (std::size_t i = 0; i < sentences.size(); ++i) text += (i % 3 == 0 ? "\n\n" : " ") + sentences[i];
    return text;
}

/// Every fifth sentence has another word, every eleventh is left out, blocks of forty change places.
std::vector<std::string> edited(const std::vector<std::string>& sentences) {
    std::vector<std::string> made;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::string sentence = sentences[i];
        if (i % 11 == 3) continue;
        if (i % 5 == 0) sentence.insert(sentence.size() - 1, " on Thursday");
        made.push_back(sentence);
    }
    for (std::size_t i = 0; i + 80 <= made.size(); i += 160)
        std::rotate(made.begin() + static_cast<std::ptrdiff_t>(i),
                    made.begin() + static_cast<std::ptrdiff_t>(i + 40),
                    made.begin() + static_cast<std::ptrdiff_t>(i + 80));
    return made;
}

SnapshotPtr longCase() {
    auto snapshot = std::make_shared<CaseSnapshot>(*test::makeSampleSnapshot());
    const auto sentences = sentencesOf(7);
    auto& event = snapshot->events.front();
    std::size_t outlet = 0;
    for (const auto& text :
         {written("The long report", sentences), written("The other report", edited(sentences))}) {
        auto document = std::make_shared<Document>(test::makeDocument("Northwire", text));
        DocumentView view;
        view.document = document;
        view.outlet = snapshot->outlets[outlet++].id;
        snapshot->documents.push_back(view);
        Claim claim;
        claim.id = ClaimId{4711 + static_cast<std::int64_t>(outlet)};
        claim.passage = {document->id, {20, 400}};
        event.claims.push_back(claim);
    }
    return snapshot;
}

/// Counts what is painted: a frame without paint would measure nothing.
class Paints : public QObject {
public:
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++count;
        return false;
    }
};

class Frames {
public:
    Frames() { qApp->installEventFilter(&paints_); }

    template <class Act>
    void frame(Act act) {
        const double begin = threadMilliseconds();
        act();
        QCoreApplication::sendPostedEvents(); // what was updated is painted here
        times_.push_back(threadMilliseconds() - begin);
        QTest::qWait(0); // what is done when there is nothing else to do is no part of the frame
    }
    void tell(const char* what) {
        std::sort(times_.begin(), times_.end());
        const double median = times_[times_.size() / 2];
        const double most = times_[times_.size() * 95 / 100];
        std::printf("%-44s median %6.2f ms   95 %% %6.2f ms   most %6.2f ms   (%zu frames)\n", what, median,
                    most, times_.back(), times_.size());
        CAPTURE(what);
        if (!kInstrumented) CHECK(median < kFrame);
        CHECK(paints_.count >= static_cast<int>(times_.size()) / 2);
        paints_.count = 0;
        times_.clear();
    }

private:
    Paints paints_;
    std::vector<double> times_;
};

/// Waits, and tells what the dearest turn of the event loop took.
template <class Done>
void waitAndTell(const char* what, Done done) {
    double most = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (!done()) {
        REQUIRE(std::chrono::steady_clock::now() < end);
        const double begin = threadMilliseconds();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        most = std::max(most, threadMilliseconds() - begin);
        QTest::qSleep(1);
    }
    std::printf("%-44s dearest turn of the event loop %6.2f ms\n", what, most);
}

void wheel(QWidget* target, int steps) {
    const QPointF at(target->width() / 2.0, target->height() / 2.0);
    QWheelEvent event(at, target->mapToGlobal(at), {}, QPoint(0, -120 * steps), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(target, &event);
}

} // namespace

TEST_CASE("typing, scrolling and changing views stay within a frame with two articles of 20,000 words") {
    const SnapshotPtr snapshot = longCase();
    CaseSession session;
    ViewState state;
    const auto store = std::make_shared<ComparableStore>();
    QStackedWidget window;
    auto* passages = new PassagesView(&state);
    auto* collation = new CollationView(&state, store);
    auto* articles = new ArticlesView(&session, &state, store);
    for (QWidget* page : std::initializer_list<QWidget*>{passages, collation, articles})
        window.addWidget(page);
    window.resize(1600, 900);
    window.show();
    passages->setSnapshot(snapshot);
    collation->setSnapshot(snapshot);
    articles->setSnapshot(snapshot);
    state.selectEvent(snapshot->events.front().id);

    const DocumentId left = snapshot->documents[snapshot->documents.size() - 2].document->id;
    const DocumentId right = snapshot->documents.back().document->id;
    window.setCurrentWidget(articles);
    articles->read(left, right, {});
    waitAndTell("whole articles: the comparison arrives",
                [&] { return !articles->comparing() && articles->comparison(); });
    REQUIRE(articles->comparison()->pairs.size() > 500);
    window.setCurrentWidget(collation);
    Q_EMIT collation->findChild<DocumentPicker*>()->picked({left, right});
    waitAndTell("collation: the table arrives", [&] { return !collation->comparing(); });
    REQUIRE(collation->table()->rows.size() > 500);

    Frames frames;
    window.setCurrentWidget(articles);
    QTest::qWait(20);
    auto* pane = articles->pane(Side::left);
    for (int i = 0; i < 300; ++i) frames.frame([&] { wheel(pane->viewport(), i < 150 ? 2 : -1); });
    frames.tell("whole articles: wheel");
    for (int i = 0; i < 60; ++i)
        frames.frame(
            [&] { pane->verticalScrollBar()->setValue(i * pane->verticalScrollBar()->maximum() / 60); });
    frames.tell("whole articles: jumps");
    for (int i = 0; i < 100; ++i) frames.frame([&] { QTest::keyClick(pane, Qt::Key_Down); });
    frames.tell("whole articles: caret");
    for (int i = 0; i < 60; ++i) frames.frame([&] { QTest::keyClick(pane, Qt::Key_D); });
    frames.tell("whole articles: next difference");
    QTest::keyClick(pane, Qt::Key_F, Qt::ControlModifier);
    auto* field = articles->findChild<FindBar*>()->findChild<QLineEdit*>();
    for (const QChar c : QStringLiteral("the harbour bridge council quay")) {
        const char letter = c.toLatin1();
        frames.frame([&] { QTest::keyClick(field, letter); });
    }
    frames.tell("whole articles: typing into find");
    QTest::keyClick(field, Qt::Key_Escape);

    window.setCurrentWidget(collation);
    QTest::qWait(20);
    auto* table = collation->findChild<CollationTableView*>();
    for (int i = 0; i < 200; ++i) frames.frame([&] { wheel(table->viewport(), 1); });
    frames.tell("collation: wheel");
    for (int i = 0; i < 60; ++i) frames.frame([&] { QTest::keyClick(table, Qt::Key_Down); });
    frames.tell("collation: next row");

    std::vector<QPushButton*> filters;
    for (auto* button : collation->findChildren<QPushButton*>())
        if (button->isCheckable()) filters.push_back(button);
    REQUIRE(filters.size() == 4);
    for (int i = 0; i < 24; ++i) frames.frame([&] { filters[static_cast<std::size_t>(i) % 3]->click(); });
    frames.tell("collation: filter");

    const std::array<QWidget*, 3> pages{articles, passages, collation};
    for (int i = 0; i < 30; ++i)
        frames.frame([&] { window.setCurrentWidget(pages[static_cast<std::size_t>(i) % 3]); });
    frames.tell("changing views");
}
