// What came of an import or of verifying the case, one row a file; does not block.
#pragma once

#include "core/store/case_file.h"
#include "core/workflow/workflow.h"

#include <QWidget>

class QLabel;
class QTimer;
class QTreeWidget;

namespace crossdate::ui {

class ResultsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ResultsPanel(QWidget* parent = nullptr);

    /// Opens itself when a file failed or was there already; a clean import is told in one line.
    void showImport(const workflow::ImportReport& report);
    void showVerify(const store::VerifyReport& report);
    /// Goes by itself after a while.
    void showDone(const QString& text);

private:
    void begin(const QString& title);
    void addRow(bool good, const QString& what, const QString& why);
    void addRows(const std::vector<Error>& errors);
    void fitHeight();

    QLabel* title_;
    QTreeWidget* rows_;
    QTimer* leaving_;
};

} // namespace crossdate::ui
