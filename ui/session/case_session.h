// The open case, as the window knows it: what it holds, what can be done to it, and a signal when it changed.
#pragma once

#include "core/model/snapshot.h"
#include "core/store/case_file.h"
#include "core/workflow/workflow.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace crossdate::ui {

class JobRunner;

struct CaseChange {
    bool opened = false;     // another case, or none: forget selection and view
    bool evidence = false;   // documents came in
    bool derivation = false; // analysed anew
    bool judgements = false; // something was decided, undone or redone
};

/// Thread: the GUI thread. Long work goes to the JobRunner; everything else returns within a frame.
class CaseSession : public QObject {
    Q_OBJECT
public:
    explicit CaseSession(QObject* parent = nullptr);
    ~CaseSession() override;

    /// These start a job; the outcome is `changed` or `failed`. The case that was open stays open when
    /// another cannot be.
    void create(const QString& path, const QString& title);
    void open(const QString& path);
    /// Opens the sample case at `path`; where there is none, makes it from the sample reports in `folder`
    /// first.
    void openSample(const QString& path, const QString& title, const QString& folder);
    void importPaths(const QStringList& paths, const importer::ImportOptions& options = {});
    void importText(const QString& text, const QString& name, const importer::ImportOptions& options = {});
    void analyseAgain();
    void saveCopy(const QString& path);
    void verify();
    void close();

    /// Never null; an empty snapshot while no case is open.
    [[nodiscard]] SnapshotPtr snapshot() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] JobRunner& jobs() const;

    /// False and `failed` when it could not be done (read-only case, disk full).
    bool execute(const JudgementCommand& command);
    void undo();
    void redo();
    /// Empty when there is nothing to undo or redo.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;

    [[nodiscard]] std::vector<store::SearchHit> search(const QString& query, std::size_t limit) const;

Q_SIGNALS:
    void changed(const crossdate::ui::CaseChange& change);
    /// One thing went wrong; shown, never swallowed.
    void failed(const crossdate::Error& error);
    void imported(const crossdate::workflow::ImportReport& report);
    void verified(const crossdate::store::VerifyReport& report);
    void copySaved(const QString& path);

private:
    struct State;
    struct Opened;
    void take(Opened opened);
    void afterImport(const Result<workflow::ImportReport>& report, const Result<SnapshotPtr>& now,
                     std::uint64_t revision);
    bool judged(const Status& status);
    void show(const Result<SnapshotPtr>& snapshot, const CaseChange& change);
    void readHistory();
    void report(const Error& error);

    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
