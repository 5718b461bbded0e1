#include "ui/panels/conflict_panel.h"

namespace crossdate::ui {

struct ConflictPanel::State {
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
};

ConflictPanel::ConflictPanel(CaseSession* session, ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{session, state, nullptr})) {}

ConflictPanel::~ConflictPanel() = default;

void ConflictPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
}

void ConflictPanel::startReview() {
    setFocus();
}

} // namespace crossdate::ui
