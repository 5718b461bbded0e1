// The job runner and the session over a real case file.
#include "tests/support/catch.h"
#include "tests/support/sample_texts.h"
#include "ui/session/case_session.h"
#include "ui/session/job_runner.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace crossdate;
using namespace crossdate::ui;
namespace texts = crossdate::test::sample;

namespace {

bool waitFor(const std::function<bool()>& done) {
    return QTest::qWaitFor(done, 20000);
}

QString writeFile(const QTemporaryDir& folder, const char* name, const char* text) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) >= 0);
    return path;
}

// A session with a new case in `folder`.
void begin(CaseSession& session, const QTemporaryDir& folder) {
    session.create(folder.filePath(QStringLiteral("a.crossdate")), QStringLiteral("A"));
    REQUIRE(waitFor([&] { return session.isOpen(); }));
}

void importBridge(CaseSession& session, const QTemporaryDir& folder) {
    QSignalSpy imported(&session, &CaseSession::imported);
    session.importPaths({writeFile(folder, "northwire.txt", texts::kNorthwire),
                         writeFile(folder, "ledger.txt", texts::kLedgerClosure),
                         writeFile(folder, "daily.txt", texts::kDaily)});
    REQUIRE(waitFor([&] { return !imported.isEmpty(); }));
}

} // namespace

TEST_CASE("jobs run one after the other, off the GUI thread, and end on it") {
    JobRunner jobs;
    QStringList order;
    const auto gui = std::this_thread::get_id();
    std::atomic<bool> elsewhere = true;
    QSignalSpy finished(&jobs, &JobRunner::finished);
    for (const auto* name : {"a", "b", "c"})
        jobs.run(QString::fromLatin1(name), [&, name](Progress&) -> JobRunner::Then {
            elsewhere = elsewhere && std::this_thread::get_id() != gui;
            return [&, name] {
                CHECK(std::this_thread::get_id() == gui);
                order.append(QString::fromLatin1(name));
            };
        });
    CHECK(jobs.busy());
    REQUIRE(waitFor([&] { return finished.size() == 3; }));
    CHECK(order == QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    CHECK(elsewhere);
    CHECK_FALSE(jobs.busy());
}

TEST_CASE("a stopped job hears of it and still ends; an abandoned one is never heard again") {
    JobRunner jobs;
    std::atomic<bool> sawStop = false;
    bool ended = false;
    const auto untilStopped = [&](Progress& progress) -> JobRunner::Then {
        while (!progress.cancelled()) std::this_thread::yield();
        sawStop = true;
        return [&] { ended = true; };
    };
    jobs.run(QStringLiteral("long"), untilStopped);
    SECTION("stop") {
        jobs.stop();
        REQUIRE(waitFor([&] { return ended; }));
        CHECK(sawStop);
    }
    SECTION("abandon, and the next one runs") {
        jobs.abandon();
        CHECK_FALSE(jobs.busy());
        bool next = false;
        jobs.run(QStringLiteral("next"), [&](Progress&) -> JobRunner::Then { return [&] { next = true; }; });
        REQUIRE(waitFor([&] { return next; }));
        CHECK(sawStop);
        CHECK_FALSE(ended);
    }
}

TEST_CASE("a runner that goes stops its job and drops the outcome") {
    bool ended = false;
    {
        JobRunner jobs;
        jobs.run(QStringLiteral("long"), [&](Progress& progress) -> JobRunner::Then {
            while (!progress.cancelled()) std::this_thread::yield();
            return [&] { ended = true; };
        });
    }
    QTest::qWait(20);
    CHECK_FALSE(ended);
}

TEST_CASE("progress arrives on the GUI thread, a throw as a crash") {
    JobRunner jobs;
    QSignalSpy progressed(&jobs, &JobRunner::progressed);
    QSignalSpy crashed(&jobs, &JobRunner::crashed);
    jobs.run(QStringLiteral("broken"), [](Progress& progress) -> JobRunner::Then {
        progress.stage("counting", 3);
        progress.report(3);
        throw std::runtime_error("no more");
    });
    REQUIRE(waitFor([&] { return !crashed.isEmpty(); }));
    CHECK(crashed[0][1].toString() == QStringLiteral("no more"));
    REQUIRE(progressed.size() >= 2);
    CHECK(progressed.back()[0].toString() == QStringLiteral("counting"));
    CHECK(progressed.back()[1].toInt() == 3);
}

TEST_CASE("a case is made, filled, closed and opened again") {
    const QTemporaryDir folder;
    CaseSession session;
    CHECK_FALSE(session.isOpen());
    CHECK(session.snapshot()->documents.empty());
    begin(session, folder);
    CHECK(session.snapshot()->info.title == "A");
    importBridge(session, folder);
    CHECK(session.snapshot()->documents.size() == 3);
    CHECK_FALSE(session.snapshot()->events.empty());
    const QString path = session.path();

    QSignalSpy changed(&session, &CaseSession::changed);
    session.close();
    CHECK_FALSE(session.isOpen());
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].value<CaseChange>().opened);

    session.open(path);
    REQUIRE(waitFor([&] { return session.isOpen(); }));
    CHECK(session.snapshot()->documents.size() == 3);
}

TEST_CASE("a judgement is one step of undo and survives") {
    const QTemporaryDir folder;
    QString path;
    EventId id;
    {
        CaseSession session;
        begin(session, folder);
        importBridge(session, folder);
        path = session.path();
        id = session.snapshot()->events.front().id;
        const std::string before = session.snapshot()->events.front().title;
        CHECK(session.undoLabel().isEmpty());

        REQUIRE(session.execute(SetEventTitle{id, "The title I gave"}));
        CHECK(session.snapshot()->find(id)->title == "The title I gave");
        CHECK_FALSE(session.undoLabel().isEmpty());
        session.undo();
        CHECK(session.snapshot()->find(id)->title == before);
        CHECK_FALSE(session.redoLabel().isEmpty());
        session.redo();
        CHECK(session.snapshot()->find(id)->title == "The title I gave");
    }
    CaseSession again;
    again.open(path);
    REQUIRE(waitFor([&] { return again.isOpen(); }));
    CHECK(again.snapshot()->find(id)->title == "The title I gave");
    CHECK_FALSE(again.undoLabel().isEmpty());
}

TEST_CASE("what cannot be done is said once, and the open case stays") {
    const QTemporaryDir folder;
    CaseSession session;
    QSignalSpy failed(&session, &CaseSession::failed);

    SECTION("without a case") {
        CHECK_FALSE(session.execute(SetEventTitle{EventId{1}, "x"}));
        session.importPaths({QStringLiteral("a.txt")});
        CHECK(failed.size() == 2);
    }
    SECTION("a file that is not there, and one that is no case") {
        begin(session, folder);
        const QString open = session.path();
        session.open(folder.filePath(QStringLiteral("none.crossdate")));
        session.open(writeFile(folder, "no.crossdate", "this is no case at all, however long it may be"));
        REQUIRE(waitFor([&] { return failed.size() == 2; }));
        CHECK(session.path() == open);
        for (const auto& arguments : failed) {
            const auto error = arguments[0].value<Error>();
            CHECK_FALSE(error.what.empty());
            CHECK_FALSE(error.hint.empty());
        }
    }
    SECTION("a new case never replaces a file") {
        const QString path = writeFile(folder, "mine.txt", "precious");
        session.create(path, QStringLiteral("x"));
        REQUIRE(waitFor([&] { return failed.size() == 1; }));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == "precious");
    }
    SECTION("bad files are rows of the report, good ones come in") {
        begin(session, folder);
        QSignalSpy imported(&session, &CaseSession::imported);
        session.importPaths({writeFile(folder, "good.txt", texts::kNorthwire),
                             writeFile(folder, "empty.txt", ""),
                             folder.filePath(QStringLiteral("gone.txt"))});
        REQUIRE(waitFor([&] { return !imported.isEmpty(); }));
        const auto report = imported[0][0].value<workflow::ImportReport>();
        CHECK(report.imported.size() == 1);
        CHECK(report.failures.size() == 2);
        CHECK(session.snapshot()->documents.size() == 1);
        CHECK(failed.isEmpty());
    }
}

TEST_CASE("pasted text, a copy, a search, a check") {
    const QTemporaryDir folder;
    CaseSession session;
    begin(session, folder);
    importer::ImportOptions options;
    options.outlet = "Northwire";
    QSignalSpy imported(&session, &CaseSession::imported);
    session.importText(QString::fromUtf8(texts::kNorthwire), QStringLiteral("pasted.txt"), options);
    REQUIRE(waitFor([&] { return !imported.isEmpty(); }));
    REQUIRE(session.snapshot()->outlets.size() == 1);
    CHECK(session.snapshot()->outlets.front().name == "Northwire");
    CHECK_FALSE(session.search(QStringLiteral("cracks"), 10).empty());
    CHECK(session.search(QString(), 10).empty());

    QSignalSpy saved(&session, &CaseSession::copySaved);
    session.saveCopy(folder.filePath(QStringLiteral("copy.crossdate")));
    REQUIRE(waitFor([&] { return !saved.isEmpty(); }));
    CHECK(QFileInfo::exists(folder.filePath(QStringLiteral("copy.crossdate"))));

    QSignalSpy verified(&session, &CaseSession::verified);
    session.verify();
    REQUIRE(waitFor([&] { return !verified.isEmpty(); }));
    CHECK(verified[0][0].value<store::VerifyReport>().damage.empty());
}
