// Everything known and decided about the selected event, and where it is decided: title, date, status,
// conflicts with their verdicts, corroboration, names, notes and tags. Each change is one step of undo.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class CaseSession;
class ViewState;

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    InspectorPanel(CaseSession* session, ViewState* state, QWidget* parent = nullptr);
    ~InspectorPanel() override;

    /// Refreshes in place: an edit under way and the focused card stay.
    void setSnapshot(const SnapshotPtr& snapshot);
    /// Keeps what is being typed into the note: to be called before the case is closed.
    void commitEdits();

    /// Asks for the event to merge with the selected one; takes the keyboard to the claims to be split off.
    void startMerge();
    void startSplit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
