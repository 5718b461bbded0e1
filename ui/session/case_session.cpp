#include "ui/session/case_session.h"

#include "core/model/projection.h"
#include "ui/session/job_runner.h"

#include <QFileInfo>

namespace crossdate::ui {

namespace {

using FilePtr = std::shared_ptr<store::CaseFile>;

std::filesystem::path toPath(const QString& path) {
    return {path.toStdU16String()};
}

std::vector<std::filesystem::path> toPaths(const QStringList& paths) {
    std::vector<std::filesystem::path> result;
    result.reserve(static_cast<std::size_t>(paths.size()));
    for (const QString& path : paths) result.push_back(toPath(path));
    return result;
}

Result<SnapshotPtr> read(const store::CaseFile& file) {
    return file.load().map([](const CaseLayers& layers) -> SnapshotPtr {
        return std::make_shared<CaseSnapshot>(project(layers));
    });
}

Error noCase() {
    return {ErrorCode::not_found, "nothing was done", "no case is open", "Make a new case or open one first"};
}

} // namespace

// A case on its way in: opened and read on the worker thread.
struct CaseSession::Opened {
    Result<FilePtr> file = FilePtr{};
    Result<SnapshotPtr> snapshot = SnapshotPtr{};
    std::optional<Result<workflow::ImportReport>> report; // of the sample's reports
};

struct CaseSession::State {
    FilePtr file;
    // What analysis remembers of the open case; the jobs that use it run one after the other.
    std::shared_ptr<workflow::Memory> memory = std::make_shared<workflow::Memory>();
    SnapshotPtr snapshot = std::make_shared<CaseSnapshot>();
    store::History history;
    // Counts judgements: a reading of the case that began before the last one is out of date.
    std::uint64_t revision = 0;
    JobRunner* jobs = nullptr;
};

CaseSession::CaseSession(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    qRegisterMetaType<CaseChange>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<workflow::ImportReport>();
    qRegisterMetaType<store::VerifyReport>();
    state_->jobs = new JobRunner(this);
    connect(state_->jobs, &JobRunner::crashed, this, [this](const QString& label, const QString& why) {
        report({ErrorCode::internal, label.toStdString() + " broke off", why.toStdString(),
                "The case is as it was before; please report this"});
    });
}

// The running job may still use the file: end it before the state goes.
CaseSession::~CaseSession() {
    delete std::exchange(state_->jobs, nullptr);
}

SnapshotPtr CaseSession::snapshot() const {
    return state_->snapshot;
}
bool CaseSession::isOpen() const {
    return state_->file != nullptr;
}
QString CaseSession::path() const {
    return QString::fromStdString(state_->snapshot->info.path);
}
JobRunner& CaseSession::jobs() const {
    return *state_->jobs;
}
QString CaseSession::undoLabel() const {
    return QString::fromStdString(state_->history.undoLabel);
}
QString CaseSession::redoLabel() const {
    return QString::fromStdString(state_->history.redoLabel);
}

void CaseSession::report(const Error& error) {
    if (error.code != ErrorCode::cancelled) Q_EMIT failed(error);
}

// ---- opening ---------------------------------------------------------------------------------------------

void CaseSession::create(const QString& path, const QString& title) {
    state_->jobs->run(tr("New case"),
                      [this, path, title = title.toStdString()](Progress&) -> JobRunner::Then {
                          Opened opened;
                          opened.file = store::CaseFile::create(toPath(path), title);
                          if (opened.file) opened.snapshot = read(**opened.file);
                          return [this, opened = std::move(opened)] { take(opened); };
                      });
}

void CaseSession::open(const QString& path) {
    state_->jobs->run(tr("Opening"), [this, path](Progress&) -> JobRunner::Then {
        Opened opened;
        opened.file = store::CaseFile::open(toPath(path));
        if (opened.file) opened.snapshot = read(**opened.file);
        return [this, opened = std::move(opened)] { take(opened); };
    });
}

void CaseSession::openSample(const QString& path, const QString& title, const QString& folder) {
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    state_->jobs->run(
        tr("Sample"),
        [this, path, title = title.toStdString(), folder](Progress& progress) -> JobRunner::Then {
            Opened opened;
            opened.file = store::CaseFile::create(toPath(path), title, true);
            if (opened.file) {
                opened.report = workflow::importSample(**opened.file, toPath(folder), progress);
                opened.snapshot = read(**opened.file);
            }
            return [this, opened = std::move(opened)] { take(opened); };
        });
}

void CaseSession::take(Opened opened) {
    if (!opened.file) return report(opened.file.error());
    if (!opened.snapshot) return report(opened.snapshot.error());
    state_->file = std::move(*opened.file);
    state_->memory = std::make_shared<workflow::Memory>();
    ++state_->revision;
    readHistory();
    show(opened.snapshot, {.opened = true, .evidence = true, .derivation = true, .judgements = true});
    if (!opened.report) return;
    if (!*opened.report) return report(opened.report->error());
    if (!(*opened.report)->failures.empty()) Q_EMIT imported(**opened.report);
}

void CaseSession::close() {
    state_->jobs->abandon();
    state_->file.reset();
    ++state_->revision;
    state_->history = {};
    state_->snapshot = std::make_shared<CaseSnapshot>();
    Q_EMIT changed({.opened = true, .evidence = true, .derivation = true, .judgements = true});
}

void CaseSession::show(const Result<SnapshotPtr>& snapshot, const CaseChange& change) {
    if (!snapshot) return report(snapshot.error());
    state_->snapshot = *snapshot;
    Q_EMIT changed(change);
}

// ---- long work on the open case --------------------------------------------------------------------------

void CaseSession::importPaths(const QStringList& paths, const importer::ImportOptions& options) {
    if (!state_->file) return report(noCase());
    state_->jobs->run(
        tr("Import"),
        [this, file = state_->file, memory = state_->memory, paths = toPaths(paths), options,
         revision = state_->revision](Progress& progress) -> JobRunner::Then {
            auto outcome = workflow::importFiles(*file, {paths, options, 0}, progress, memory.get());
            return [this, outcome = std::move(outcome), now = read(*file), revision] {
                afterImport(outcome, now, revision);
            };
        });
}

void CaseSession::importText(const QString& text, const QString& name,
                             const importer::ImportOptions& options) {
    if (!state_->file) return report(noCase());
    state_->jobs->run(tr("Import"),
                      [this, file = state_->file, memory = state_->memory, bytes = text.toStdString(),
                       name = name.toStdString(), options,
                       revision = state_->revision](Progress& progress) -> JobRunner::Then {
                          auto outcome =
                              workflow::importText(*file, bytes, name, options, progress, memory.get());
                          return [this, outcome = std::move(outcome), now = read(*file), revision] {
                              afterImport(outcome, now, revision);
                          };
                      });
}

void CaseSession::afterImport(const Result<workflow::ImportReport>& outcome, const Result<SnapshotPtr>& now,
                              std::uint64_t revision) {
    if (!outcome) return report(outcome.error());
    const CaseChange change{.evidence = true, .derivation = true};
    // A judgement made while the worker was reading is in the file, not in what it read.
    show(revision == state_->revision || !state_->file ? now : read(*state_->file), change);
    Q_EMIT imported(*outcome);
}

void CaseSession::analyseAgain() {
    if (!state_->file) return report(noCase());
    state_->jobs->run(
        tr("Analysis"),
        [this, file = state_->file, revision = state_->revision](Progress& progress) -> JobRunner::Then {
            const Status status = workflow::analyseAgain(*file, progress);
            return [this, file, status, now = read(*file), revision] {
                if (!status) return report(status.error());
                show(revision == state_->revision ? now : read(*file), {.derivation = true});
            };
        });
}

void CaseSession::saveCopy(const QString& path) {
    if (!state_->file) return report(noCase());
    state_->jobs->run(tr("Save a copy"), [this, file = state_->file, path](Progress&) -> JobRunner::Then {
        const Status status = file->saveCopy(toPath(path));
        return [this, path, status] {
            if (!status) return report(status.error());
            Q_EMIT copySaved(path);
        };
    });
}

void CaseSession::verify() {
    if (!state_->file) return report(noCase());
    state_->jobs->run(tr("Verify"), [this, file = state_->file](Progress& progress) -> JobRunner::Then {
        auto outcome = file->verify(progress);
        return [this, outcome = std::move(outcome)] {
            if (!outcome) return report(outcome.error());
            Q_EMIT verified(*outcome);
        };
    });
}

// ---- judgements ------------------------------------------------------------------------------------------

bool CaseSession::execute(const JudgementCommand& command) {
    return judged(state_->file ? state_->file->execute(command) : Status(tl::make_unexpected(noCase())));
}

void CaseSession::undo() {
    if (state_->file && !state_->history.undoLabel.empty()) judged(state_->file->undo());
}

void CaseSession::redo() {
    if (state_->file && !state_->history.redoLabel.empty()) judged(state_->file->redo());
}

bool CaseSession::judged(const Status& status) {
    if (!status) {
        report(status.error());
        return false;
    }
    ++state_->revision;
    readHistory();
    show(read(*state_->file), {.judgements = true});
    return true;
}

void CaseSession::readHistory() {
    if (auto history = state_->file->history())
        state_->history = std::move(*history);
    else
        report(history.error());
}

std::vector<store::SearchHit> CaseSession::search(const QString& query, std::size_t limit) const {
    if (!state_->file || query.trimmed().isEmpty()) return {};
    return state_->file->search(query.toStdString(), limit).value_or(std::vector<store::SearchHit>{});
}

} // namespace crossdate::ui
