#include "ui/panels/event_counts.h"

#include "ui/panels/count_row.h"
#include "ui/panels/sources_panel.h"

namespace crossdate::ui {

EventCounts countEvents(const CaseSnapshot& snapshot) {
    EventCounts counts;
    for (const EventView& event : snapshot.events) {
        if (event.status == EventStatus::dismissed) {
            ++counts.dismissed;
            continue;
        }
        ++(event.status == EventStatus::confirmed ? counts.confirmed : counts.suggested);
        if (event.standingConflicts > 0) ++counts.withConflicts;
        if (event.outlets.size() == 1) ++counts.singleSource;
        if (!event.date) ++counts.undated;
    }
    return counts;
}

EventCountsList::EventCountsList(ViewState* state, QWidget* parent) : QWidget(parent), state_(state) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    confirmed_ = addRow(tr("Confirmed"), tr("Show only the events you confirmed"));
    suggested_ = addRow(tr("Suggested"), tr("Show only the events not yet confirmed or dismissed"));
    conflicts_ =
        addRow(tr("With conflicts"), tr("Show only events on which reports contradict each other"), true);
    single_ = addRow(tr("Single source"), tr("Show only events that one outlet alone reports"));
    undated_ = addRow(tr("Undated"), tr("Show only events without a date"));
    dismissed_ = addRow(tr("Dismissed"), tr("Show only the events you dismissed"));
    addStatusRow(confirmed_, EventStatus::confirmed);
    addStatusRow(suggested_, EventStatus::suggested);
    addStatusRow(dismissed_, EventStatus::dismissed);
    addSwitchRow(conflicts_, &EventFilter::onlyWithConflicts);
    addSwitchRow(single_, &EventFilter::onlySingleSource);
    addSwitchRow(undated_, &EventFilter::onlyUndated);
}

CountRow* EventCountsList::addRow(const QString& text, const QString& toolTip, bool alarming) {
    auto* row = new CountRow(text, alarming, this);
    row->setCheckable(true);
    row->setToolTip(toolTip);
    row->setCount(0);
    layout()->addWidget(row);
    return row;
}

void EventCountsList::addStatusRow(CountRow* row, EventStatus status) {
    connect(row, &QAbstractButton::clicked, this, [this, status](bool on) {
        EventFilter filter = state_->filter();
        filter.status = on ? std::optional(status) : std::nullopt;
        state_->setFilter(filter);
    });
    connect(state_, &ViewState::filterChanged, row,
            [row, status](const EventFilter& filter) { row->setChecked(filter.status == status); });
}

void EventCountsList::addSwitchRow(CountRow* row, bool EventFilter::*field) {
    connect(row, &QAbstractButton::clicked, this, [this, field](bool on) {
        EventFilter filter = state_->filter();
        filter.*field = on;
        state_->setFilter(filter);
    });
    connect(state_, &ViewState::filterChanged, row,
            [row, field](const EventFilter& filter) { row->setChecked(filter.*field); });
}

void EventCountsList::setCounts(const EventCounts& counts) {
    confirmed_->setCount(counts.confirmed);
    suggested_->setCount(counts.suggested);
    conflicts_->setCount(counts.withConflicts);
    single_->setCount(counts.singleSource);
    undated_->setCount(counts.undated);
    dismissed_->setCount(counts.dismissed);
    // Rows that say nothing stay away, but never one that is switched on.
    undated_->setVisible(counts.undated > 0 || undated_->isChecked());
    dismissed_->setVisible(counts.dismissed > 0 || dismissed_->isChecked());
}

} // namespace crossdate::ui
