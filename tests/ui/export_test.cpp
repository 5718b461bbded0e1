#include "tests/support/catch.h"
#include "tests/ui/timeline_fixture.h"
#include "ui/export/text_flow.h"
#include "ui/export/timeline_export.h"
#include "ui/export/timeline_pages.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <set>

using namespace crossdate;
using namespace crossdate::ui;

namespace {

QString pathIn(const QTemporaryDir& folder, const char* name) {
    return folder.filePath(QLatin1String(name));
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Words of a PDF, single spaces between; nothing where pdftotext is not installed.
std::optional<QString> textOf(const QString& pdf) {
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty()) {
        WARN("skipped: pdftotext is not installed");
        return std::nullopt;
    }
    QProcess process;
    process.start(tool, {pdf, QStringLiteral("-")});
    REQUIRE(process.waitForFinished(60'000));
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

int countColour(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour) ++count;
    return count;
}

SnapshotPtr withSpecialTitles() {
    const Dating day = test::singleDay(2019, 5, 14);
    std::vector<test::MadeEvent> events;
    for (int i = 0; i < 40; ++i)
        events.push_back({"Ministers of the northern towns speak of the offer for the " + std::to_string(i) +
                              "th time and find no common answer to it",
                          day,
                          {{static_cast<std::size_t>(i % 3), day}}});
    events.push_back({"Märn & Söhne: <b>100 %</b> “sure” – Žižka’s office’s final → offer", day, {{0, day}}});
    return test::makeSnapshot({"Northwire", "Harbour Ledger", "Velmar Daily"}, std::move(events));
}

} // namespace

TEST_CASE("the PNG shows every event with its colours, at the scale asked for") {
    const QTemporaryDir folder;
    const auto snapshot = test::makeCrowdedSnapshot();
    Progress progress;
    ExportOptions options;
    options.scale = 1;
    const auto small = exportPng(*snapshot, options, pathIn(folder, "small.png"), progress);
    REQUIRE(small);
    options.scale = 2;
    options.dark = true;
    REQUIRE(exportPng(*snapshot, options, pathIn(folder, "large.png"), progress));

    const QImage light(pathIn(folder, "small.png")), dark(pathIn(folder, "large.png"));
    REQUIRE_FALSE(light.isNull());
    CHECK(std::abs(dark.width() - 2 * light.width()) <= 2);
    CHECK(std::abs(dark.height() - 2 * light.height()) <= 2);
    CHECK(light.text(QStringLiteral("Title")) == QStringLiteral("The Tarn line"));
    for (const auto& outlet : snapshot->outlets) {
        CHECK(countColour(light, Theme::light().outlet(outlet.colour)) > 150);
        CHECK(countColour(dark, Theme::darkTheme().outlet(outlet.colour)) > 600);
    }
    CHECK(countColour(light, Theme::light().conflict) > 150);
    CHECK(countColour(light, Theme::light().ink) > 200);
}

TEST_CASE("a PNG too large names the largest scale") {
    const QTemporaryDir folder;
    Progress progress;
    ExportOptions options;
    options.scale = 8;
    const auto status =
        exportPng(*test::makeLargeSnapshot(3000, 60), options, pathIn(folder, "huge.png"), progress);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::too_large);
    CHECK(status.error().what.find("huge.png") != std::string::npos);
    CHECK(status.error().hint.find("choose a scale of ") == 0);
    CHECK_FALSE(QFile::exists(pathIn(folder, "huge.png")));
    options.scale = 9;
    CHECK(exportPng(*test::makeCrowdedSnapshot(), options, pathIn(folder, "a.png"), progress).error().code ==
          ErrorCode::invalid);
}

TEST_CASE("where it cannot be written is said, and an old file stays") {
    const QTemporaryDir folder;
    Progress progress;
    const auto snapshot = test::makeSampleSnapshot();
    for (const char* name : {"no/such/folder/a.pdf", ""}) {
        const QString path = *name ? pathIn(folder, name) : folder.path();
        const auto pdf = exportPdf(*snapshot, {}, path, progress);
        REQUIRE_FALSE(pdf);
        CHECK(pdf.error().code == ErrorCode::unwritable);
        CHECK(pdf.error().what.find(path.toStdString()) != std::string::npos);
        CHECK_FALSE(pdf.error().hint.empty());
        CHECK_FALSE(exportPng(*snapshot, {}, path, progress));
    }
}

TEST_CASE("a disk that takes only a part is an error, and the old file stays") {
    const QTemporaryDir folder;
    const QString path = pathIn(folder, "old.png");
    {
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{4096, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &little) == 0);
    Progress progress;
    const auto status = exportPng(*test::makeSampleSnapshot(), {}, path, progress);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::unwritable);
    CHECK(bytesOf(path) == "old");
}

TEST_CASE("what is no ordinary file is not replaced") {
    const QTemporaryDir folder;
    const QString pipe = pathIn(folder, "pipe.png");
    REQUIRE(mkfifo(pipe.toLocal8Bit().constData(), 0600) == 0);
    Progress progress;
    CHECK_FALSE(exportPng(*test::makeSampleSnapshot(), {}, pipe, progress));
    CHECK_FALSE(QFileInfo(pipe).isFile());
}

TEST_CASE("a cancelled export leaves the old file as it was") {
    const QTemporaryDir folder;
    const QString path = pathIn(folder, "old.pdf");
    {
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token(), {});
    const auto status = exportPdf(*test::makeSampleSnapshot(), {}, path, progress);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::cancelled);
    CHECK(exportPng(*test::makeSampleSnapshot(), {}, path, progress).error().code == ErrorCode::cancelled);
    CHECK(bytesOf(path) == "old");
}

TEST_CASE("exports to look at", "[.pictures]") {
    const QDir folder(qEnvironmentVariable("CROSSDATE_PICTURES", QDir::tempPath()));
    Progress progress;
    for (const bool dark : {false, true}) {
        ExportOptions options;
        options.dark = dark;
        const QString ending = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        CHECK(exportPng(*test::makeCrowdedSnapshot(), options,
                        folder.filePath(QStringLiteral("export") + ending + QStringLiteral(".png")),
                        progress));
        CHECK(exportPdf(*test::makeCrowdedSnapshot(), options,
                        folder.filePath(QStringLiteral("export") + ending + QStringLiteral(".pdf")),
                        progress));
    }
    CHECK(
        exportPdf(*test::makeSampleSnapshot(), {}, folder.filePath(QStringLiteral("sample.pdf")), progress));
    CHECK(exportPdf(*withSpecialTitles(), {}, folder.filePath(QStringLiteral("special.pdf")), progress));
    CHECK(exportPdf(*test::makeLargeSnapshot(400, 20), {}, folder.filePath(QStringLiteral("large.pdf")),
                    progress));
}

TEST_CASE("the PDF says every title in full, quotes, sources and page numbers") {
    const QTemporaryDir folder;
    for (const auto& snapshot :
         {test::makeSampleSnapshot(), test::makeCrowdedSnapshot(), withSpecialTitles()})
        for (const bool landscape : {true, false}) {
            const QString path = pathIn(folder, "case.pdf");
            Progress progress;
            ExportOptions options;
            options.landscape = landscape;
            REQUIRE(exportPdf(*snapshot, options, path, progress));
            const auto text = textOf(path);
            if (!text) return;
            for (const auto& event : snapshot->events) {
                INFO(event.title);
                CHECK(text->contains(QString::fromStdString(event.title).simplified()));
            }
            CHECK(text->contains(QStringLiteral("Sample case")));
            CHECK(text->contains(QStringLiteral("page 1 of ")));
            CHECK(text->contains(QStringLiteral("[1]")));
            for (const auto& document : snapshot->documents)
                CHECK(text->contains(QString::fromStdString(document.document->fileName)));
        }
}

TEST_CASE("a range leaves the other events out, and says so") {
    const QTemporaryDir folder;
    const auto snapshot = test::makeCrowdedSnapshot();
    Progress progress;
    ExportOptions options;
    options.range = test::between("2018-12/2019-01", test::dayOf(2018, 12, 1), test::dayOf(2019, 1, 31));
    options.title = QStringLiteral("Winter");
    const QString path = pathIn(folder, "winter.pdf");
    REQUIRE(exportPdf(*snapshot, options, path, progress));
    const auto text = textOf(path);
    if (!text) return;
    CHECK(text->contains(QStringLiteral("Winter")));
    CHECK(text->contains(QStringLiteral("Chief engineer arrested")));
    CHECK_FALSE(text->contains(QStringLiteral("Cabinet discussion")));
    CHECK(text->contains(QStringLiteral("left out")));
}

TEST_CASE("an empty case makes a page that can be opened") {
    const QTemporaryDir folder;
    Progress progress;
    REQUIRE(exportPdf(CaseSnapshot{}, {}, pathIn(folder, "empty.pdf"), progress));
    REQUIRE(exportPng(CaseSnapshot{}, {}, pathIn(folder, "empty.png"), progress));
    CHECK_FALSE(QImage(pathIn(folder, "empty.png")).isNull());
}

TEST_CASE("a crowded line is shown again in parts until its cards have room") {
    const auto snapshot = test::makeLargeSnapshot(150);
    std::vector<const EventView*> events;
    for (const auto& event : snapshot->events) events.push_back(&event);
    const auto data = buildTimelineData(events, *snapshot);
    const auto pages = makeTimelinePages(data, 1270, 700, 800);
    REQUIRE(pages.size() > 1);
    CHECK(pages.front().isWhole);
    std::set<std::uint32_t> carded;
    for (const auto& page : pages)
        for (const auto& card : page.scene->inView().cards) carded.insert(card.event);
    CHECK(carded.size() == data.events.size());
}

TEST_CASE("text flows over pages, headings stay with what they head") {
    TextFlow flow(300, 100, 100);
    for (int i = 0; i < 30; ++i) {
        FlowBlock heading;
        heading.runs = {{QStringLiteral("Heading %1").arg(i), interfaceFont(13, QFont::Bold), Qt::black}};
        heading.keepWithNext = true;
        flow.add(heading);
        FlowBlock text;
        text.runs = {{QStringLiteral("word ").repeated(i * 9), interfaceFont(11), Qt::black}};
        flow.add(text);
    }
    flow.finish();
    CHECK(flow.pageCount() > 10);
    CHECK(flow.pageCount() < 200);
    TextFlow nothing(300, 100, 100);
    nothing.finish();
    CHECK(nothing.pageCount() == 0);
}
