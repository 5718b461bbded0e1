// Chooses the event that tells the same happening as another: those nearest in what they tell first.
#pragma once

#include "core/model/snapshot.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace crossdate::ui {

class MergeDialog : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const SnapshotPtr& snapshot, EventId into, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(crossdate::EventId into, crossdate::EventId from);

private:
    void fill();

    SnapshotPtr snapshot_;
    EventId into_;
    std::vector<EventId> ranked_;
    QLineEdit* filter_;
    QListWidget* list_;
};

/// The other events, the likeliest to tell the same first: by names and reports in common, then by date.
[[nodiscard]] std::vector<EventId> mergeCandidates(const CaseSnapshot& snapshot, EventId into);

} // namespace crossdate::ui
