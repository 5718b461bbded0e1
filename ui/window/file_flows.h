// The ways in and out of a case: each asks what it must in a dialog that does not block, then tells the
// session.
#pragma once

#include "core/base/result.h"
#include "core/import/importer.h"
#include "ui/compare/collation_table.h"
#include "ui/window/export_dialog.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace crossdate::ui {

class CaseSession;

class FileFlows : public QObject {
    Q_OBJECT
public:
    FileFlows(CaseSession* session, QWidget* window);

    void newCase();
    void open();
    void openPath(const QString& path);
    void openSample();
    void saveCopy();
    void importFiles();
    void importFolder();
    /// Files, folders or a case: what was dropped or pasted. Without an open case, a new one is asked for
    /// first.
    void bringIn(const QStringList& paths);
    /// What the clipboard or a drop holds; false when there is nothing of use in it.
    bool take(const QMimeData* data);
    void exportTimeline(ExportDialog::Format format, const Dating& visible, bool dark);
    enum class TextFormat { csv, json };
    void exportEvents(TextFormat format);
    /// `table`: what the collation shows; says so when there is nothing in it.
    void exportCollation(const CollationTablePtr& table, bool html);

    [[nodiscard]] static bool canTake(const QMimeData* data);

Q_SIGNALS:
    void done(const QString& text);
    void failed(const crossdate::Error& error);

private:
    void createThenImport(const QStringList& paths);
    void bringInWaiting();
    void paste(const QString& text);
    void askWhereTo(const QString& title, const QString& suffix, const QString& filter,
                    std::function<void(const QString&)> then);
    void runExport(const QString& path, std::function<Status(Progress&)> work);

    CaseSession* session_;
    QWidget* window_;
    QStringList waiting_; // for the new case to be there
};

} // namespace crossdate::ui
