// The row above the collation: which documents, which rows, and the way out of the program.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QPushButton;

namespace crossdate::ui {

class CollationProxy;
class DocumentPicker;

class CollationTools : public QWidget {
    Q_OBJECT
public:
    explicit CollationTools(CollationProxy* rows, QWidget* parent = nullptr);

    void setSnapshot(const SnapshotPtr& snapshot);
    /// What is compared; `chosen`: not those of the event.
    void setDocuments(const std::vector<DocumentId>& documents, bool chosen);
    /// Counts the rows each filter lets through.
    void refresh();

Q_SIGNALS:
    void documentsChosen(const std::vector<crossdate::DocumentId>& documents);
    void eventWanted();
    void filterChanged();
    void exportWanted(bool html);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addFilters();
    void nameFilters();

    CollationProxy* rows_;
    QPushButton* documents_;
    QPushButton* ofEvent_;
    DocumentPicker* picker_;
    QButtonGroup* filters_;
    QPushButton* export_;
};

} // namespace crossdate::ui
