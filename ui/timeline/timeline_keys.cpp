// The timeline by keyboard.
#include "ui/models/event_model.h"
#include "ui/timeline/timeline_state.h"
#include "ui/timeline/timeline_view.h"

#include <QItemSelectionModel>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace crossdate::ui {

namespace {

constexpr double kPanStep = 0.15; // of the width

/// All events in the order the arrow keys walk: by date, undated ones last.
std::vector<EventId> walkOrder(const TimelineData& data) {
    std::vector<EventId> order;
    order.reserve(data.events.size() + data.undated.size());
    for (const auto* list : {&data.events, &data.undated})
        for (const auto& event : *list) order.push_back(event.id);
    return order;
}

EventId currentEvent(const EventFilterProxy& events, const QItemSelectionModel& selection) {
    const auto current = selection.currentIndex();
    return current.isValid() ? events.eventAt(current.row()).id : EventId{};
}

} // namespace

void TimelineView::selectNext(int step) {
    refresh();
    const auto order = walkOrder(state_->scene.data());
    if (order.empty()) return;
    const auto at = std::find(order.begin(), order.end(), currentEvent(*state_->events, *state_->selection));
    if (at == order.end()) {
        // Nothing selected yet: begin with what is seen.
        const auto& seen = state_->scene.inView().cards;
        if (seen.empty())
            selectEvent(step > 0 ? order.front() : order.back());
        else
            selectEvent(state_->scene.data().events[(step > 0 ? seen.front() : seen.back()).event].id);
        return;
    }
    const auto target = std::clamp<std::ptrdiff_t>((at - order.begin()) + step, 0, std::ssize(order) - 1);
    selectEvent(order[static_cast<std::size_t>(target)]);
}

void TimelineView::selectEdge(bool last) {
    refresh();
    const auto order = walkOrder(state_->scene.data());
    if (!order.empty()) selectEvent(last ? order.back() : order.front());
}

/// The nearest row above or below that has a card in view, and in it the card nearest in time.
void TimelineView::selectInOtherRow(int step) {
    refresh();
    const auto& scene = state_->scene;
    const auto& cards = scene.inView().cards;
    const EventId current = currentEvent(*state_->events, *state_->selection);
    const auto from = std::find_if(cards.begin(), cards.end(), [&](const auto& card) {
        return scene.data().events[card.event].id == current;
    });
    if (from == cards.end()) {
        selectNext(step);
        return;
    }
    const VisibleCard* best = nullptr;
    auto bestKey = std::pair(std::numeric_limits<int>::max(), std::numeric_limits<double>::max());
    for (const auto& card : cards) {
        const int rows = (card.card.row - from->card.row) * step;
        const auto key = std::pair(rows, std::abs(card.card.leader - from->card.leader));
        if (rows <= 0 || key >= bestKey) continue;
        bestKey = key;
        best = &card;
    }
    if (best) selectEvent(scene.data().events[best->event].id);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    refresh();
    const auto& scale = state_->scene.scale();
    state_->focusByKeys = true;
    switch (event->key()) {
    case Qt::Key_Left:
        selectNext(-1);
        break;
    case Qt::Key_Right:
        selectNext(1);
        break;
    case Qt::Key_Up:
        selectInOtherRow(-1);
        break;
    case Qt::Key_Down:
        selectInOtherRow(1);
        break;
    case Qt::Key_Home:
        selectEdge(false);
        break;
    case Qt::Key_End:
        selectEdge(true);
        break;
    case Qt::Key_A:
        setScale(scale.panned(scale.width() * kPanStep));
        break;
    case Qt::Key_D:
        setScale(scale.panned(-scale.width() * kPanStep));
        break;
    case Qt::Key_PageUp:
        setScale(scale.panned(scale.width() * 0.9));
        break;
    case Qt::Key_PageDown:
        setScale(scale.panned(-scale.width() * 0.9));
        break;
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_S:
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        zoomToFit();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        zoomToEvent(currentEvent(*state_->events, *state_->selection));
        break;
    case Qt::Key_Escape:
        if (state_->drag != TimelineDrag::band) {
            QWidget::keyPressEvent(event);
            return;
        }
        state_->drag = TimelineDrag::none;
        state_->band.reset();
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    update();
}

} // namespace crossdate::ui
