// The left side: outlets with their documents, who copied whom, and the counts of events, which filter.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class CaseSession;
class SourceModel;
class ViewState;

/// Keys in the list: Enter shows only the outlet (again: all), H hides it, F2 renames it.
class SourcesPanel : public QWidget {
    Q_OBJECT
public:
    SourcesPanel(CaseSession* session, SourceModel* model, ViewState* state, QWidget* parent = nullptr);
    ~SourcesPanel() override;

    /// The counts and the shared copy; outlets and documents come through the model.
    void setSnapshot(const SnapshotPtr& snapshot);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// What the counts of the sources panel count; dismissed events count only as dismissed.
struct EventCounts {
    int confirmed = 0, suggested = 0, withConflicts = 0, singleSource = 0, undated = 0, dismissed = 0;
    bool operator==(const EventCounts&) const = default;
};
[[nodiscard]] EventCounts countEvents(const CaseSnapshot& snapshot);

} // namespace crossdate::ui
