#include "ui/compare/passages_view.h"

#include "ui/models/view_state.h"

namespace crossdate::ui {

struct PassagesView::State {
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
    double scale = 1;
};

PassagesView::PassagesView(ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>(State{state, nullptr, 1})) {}

PassagesView::~PassagesView() = default;

void PassagesView::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
}

void PassagesView::setTextScale(double scale) {
    state_->scale = scale;
}

double PassagesView::textScale() const {
    return state_->scale;
}

void PassagesView::keyPressEvent(QKeyEvent* event) {
    QWidget::keyPressEvent(event);
}

void PassagesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
}

} // namespace crossdate::ui
