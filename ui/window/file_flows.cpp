#include "ui/window/file_flows.h"

#include "core/report/report.h"
#include "ui/export/save_bytes.h"
#include "ui/session/case_session.h"
#include "ui/session/job_runner.h"
#include "ui/window/collation_export.h"
#include "ui/window/paste_dialog.h"
#include "ui/window/sample_files.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace crossdate::ui {

namespace {

const QString kCaseSuffix = QStringLiteral("crossdate");

QString caseFilter() {
    return FileFlows::tr("Crossdate cases (*.crossdate)");
}

// A file dialog that does not block; `then` gets what was chosen.
QFileDialog* ask(QWidget* window, const QString& title, QFileDialog::FileMode mode, const QString& filter,
                 std::function<void(const QStringList&)> then) {
    auto* dialog = new QFileDialog(window, title, settings::folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    QObject::connect(dialog, &QFileDialog::filesSelected, window,
                     [then = std::move(then)](const QStringList& files) {
                         if (files.isEmpty()) return;
                         settings::setFolderOf(files.front());
                         then(files);
                     });
    return dialog;
}

bool isCase(const QString& path) {
    return QFileInfo(path).suffix().compare(kCaseSuffix, Qt::CaseInsensitive) == 0;
}

QStringList localPaths(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    return paths;
}

} // namespace

FileFlows::FileFlows(CaseSession* session, QWidget* window)
    : QObject(window), session_(session), window_(window) {
    connect(session, &CaseSession::changed, this, [this](const CaseChange& change) {
        if (change.opened && session_->isOpen()) bringInWaiting();
    });
    connect(session, &CaseSession::failed, this, [this] { waiting_.clear(); });
}

// ---- cases -----------------------------------------------------------------------------------------------

void FileFlows::newCase() {
    createThenImport({});
}

void FileFlows::createThenImport(const QStringList& paths) {
    QFileDialog* dialog = ask(
        window_, tr("New case"), QFileDialog::AnyFile, caseFilter(), [this, paths](const QStringList& files) {
            waiting_ = paths;
            session_->create(files.front(), QFileInfo(files.front()).completeBaseName());
        });
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kCaseSuffix);
    // A case is never overwritten: the session says so, and what to do.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(tr("New case.crossdate"));
    dialog->open();
}

void FileFlows::bringInWaiting() {
    if (const QStringList paths = std::exchange(waiting_, {}); !paths.isEmpty()) session_->importPaths(paths);
}

void FileFlows::open() {
    ask(window_, tr("Open a case"), QFileDialog::ExistingFile, caseFilter() + tr(";;All files (*)"),
        [this](const QStringList& files) { openPath(files.front()); })
        ->open();
}

void FileFlows::openPath(const QString& path) {
    if (!QFileInfo::exists(path)) settings::removeRecentCase(QFileInfo(path).absoluteFilePath());
    session_->open(path);
}

void FileFlows::openSample() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (const auto reports = unpackSample(folder))
        session_->openSample(QDir(folder).filePath(tr("Sample.crossdate")),
                             tr("Telecoms and security, May 2019"), *reports);
    else
        Q_EMIT failed(reports.error());
}

void FileFlows::saveCopy() {
    askWhereTo(tr("Save a copy"), kCaseSuffix, caseFilter(),
               [this](const QString& path) { session_->saveCopy(path); });
}

// ---- import ----------------------------------------------------------------------------------------------

void FileFlows::importFiles() {
    ask(window_, tr("Import reports"), QFileDialog::ExistingFiles,
        tr("Reports (*.txt *.text *.md);;All files (*)"),
        [this](const QStringList& files) { bringIn(files); })
        ->open();
}

void FileFlows::importFolder() {
    ask(window_, tr("Import a folder"), QFileDialog::Directory, {}, [this](const QStringList& files) {
        bringIn(files);
    })->open();
}

void FileFlows::bringIn(const QStringList& paths) {
    if (paths.size() == 1 && isCase(paths.front()))
        openPath(paths.front());
    else if (session_->isOpen())
        session_->importPaths(paths);
    else
        createThenImport(paths);
}

bool FileFlows::canTake(const QMimeData* data) {
    return data->hasUrls() || data->hasText();
}

bool FileFlows::take(const QMimeData* data) {
    if (const QStringList paths = localPaths(data); !paths.isEmpty()) {
        bringIn(paths);
        return true;
    }
    if (!session_->isOpen() || data->text().trimmed().isEmpty()) return false;
    paste(data->text());
    return true;
}

void FileFlows::paste(const QString& text) {
    auto* dialog = new PasteDialog(text, window_);
    connect(dialog, &PasteDialog::reportGiven, session_, &CaseSession::importText);
    dialog->open();
}

// ---- export ----------------------------------------------------------------------------------------------

void FileFlows::askWhereTo(const QString& title, const QString& suffix, const QString& filter,
                           std::function<void(const QString&)> then) {
    QFileDialog* dialog = ask(window_, title, QFileDialog::AnyFile, filter,
                              [then = std::move(then)](const QStringList& files) { then(files.front()); });
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    const QString base = QFileInfo(session_->path()).completeBaseName();
    dialog->selectFile((suffix == kCaseSuffix ? tr("%1 copy").arg(base) : base) + QLatin1Char('.') + suffix);
    dialog->open();
}

void FileFlows::exportTimeline(ExportDialog::Format format, const Dating& visible, bool dark) {
    const bool png = format == ExportDialog::Format::png;
    auto* dialog = new ExportDialog(format, QString::fromStdString(session_->snapshot()->info.title), visible,
                                    dark, window_);
    connect(dialog, &ExportDialog::chosen, this, [this, png](const ExportOptions& options) {
        const QString suffix = png ? QStringLiteral("png") : QStringLiteral("pdf");
        const QString filter = png ? tr("PNG picture (*.png)") : tr("PDF document (*.pdf)");
        askWhereTo(tr("Export the timeline"), suffix, filter, [this, png, options](const QString& path) {
            runExport(path, [snapshot = session_->snapshot(), png, options, path](Progress& progress) {
                return png ? exportPng(*snapshot, options, path, progress)
                           : exportPdf(*snapshot, options, path, progress);
            });
        });
    });
    dialog->open();
}

void FileFlows::exportEvents(TextFormat format) {
    const bool csv = format == TextFormat::csv;
    askWhereTo(
        tr("Export the events"), csv ? QStringLiteral("csv") : QStringLiteral("json"),
        csv ? tr("Comma-separated values (*.csv)") : tr("JSON (*.json)"), [this, csv](const QString& path) {
            runExport(path, [snapshot = session_->snapshot(), csv, path](Progress&) {
                const std::string text = csv ? report::eventsCsv(*snapshot) : report::eventsJson(*snapshot);
                return saveBytes(QByteArray::fromStdString(text), path);
            });
        });
}

void FileFlows::exportCollation(const CollationTablePtr& table, bool html) {
    if (table->rows.empty()) {
        Q_EMIT failed({ErrorCode::not_found, "nothing was exported", "the collation is empty",
                       "Select an event or choose documents in the collation first"});
        return;
    }
    askWhereTo(tr("Export the collation"), html ? QStringLiteral("html") : QStringLiteral("csv"),
               html ? tr("Web page (*.html)") : tr("Comma-separated values (*.csv)"),
               [this, table, html](const QString& path) {
                   runExport(path, [snapshot = session_->snapshot(), table, html, path](Progress&) {
                       const auto made = forExport(*table);
                       const std::string text = html ? report::collationHtml(*snapshot, made)
                                                     : report::collationCsv(*snapshot, made);
                       return saveBytes(QByteArray::fromStdString(text), path);
                   });
               });
}

void FileFlows::runExport(const QString& path, std::function<Status(Progress&)> work) {
    session_->jobs().run(tr("Export"),
                         [this, path, work = std::move(work)](Progress& progress) -> JobRunner::Then {
                             const Status status = work(progress);
                             return [this, path, status] {
                                 if (status)
                                     Q_EMIT done(tr("Exported to %1").arg(QDir::toNativeSeparators(path)));
                                 else if (status.error().code != ErrorCode::cancelled)
                                     Q_EMIT failed(status.error());
                             };
                         });
}

} // namespace crossdate::ui
