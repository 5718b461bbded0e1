#include "ui/panels/charts_panel.h"

namespace crossdate::ui {

struct ChartsPanel::State {

    ViewState* view = nullptr;
    SnapshotPtr snapshot;
};

ChartsPanel::ChartsPanel(ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{state, nullptr})) {}

ChartsPanel::~ChartsPanel() = default;

void ChartsPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
}

void ChartsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
}

} // namespace crossdate::ui
