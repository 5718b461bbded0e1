#include "ui/panels/inspector_panel.h"

namespace crossdate::ui {

struct InspectorPanel::State {
    CaseSession* session = nullptr;
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
};

InspectorPanel::InspectorPanel(CaseSession* session, ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{session, state, nullptr})) {}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
}

} // namespace crossdate::ui
