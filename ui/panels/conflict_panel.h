// All conflicts of the case as a list to be worked through on the keyboard: filters above, the table, and
// both sides of the current one quoted side by side.
#pragma once

#include "core/model/snapshot.h"

#include <QWidget>

#include <memory>

namespace crossdate::ui {

class CaseSession;
class ViewState;

/// Keys in the table: N or J next, P or K previous, C conflict, D development, F different, X dismiss, O open
/// again.
class ConflictPanel : public QWidget {
    Q_OBJECT
public:
    ConflictPanel(CaseSession* session, ViewState* state, QWidget* parent = nullptr);
    ~ConflictPanel() override;

    void setSnapshot(const SnapshotPtr& snapshot);
    /// Puts the focus on the table, at the selected conflict or the first open one.
    void startReview();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace crossdate::ui
