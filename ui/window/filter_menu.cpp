#include "ui/window/filter_menu.h"

#include "ui/models/event_model.h"
#include "ui/models/wording.h"

#include <QActionGroup>

namespace crossdate::ui {

FilterMenu::FilterMenu(EventFilterProxy* events, ViewState* state, QWidget* parent)
    : StickyMenu(parent), events_(events), state_(state), snapshot_(std::make_shared<CaseSnapshot>()) {
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::rebuild);
}

void FilterMenu::setSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
}

QString FilterMenu::summary() const {
    const EventFilter& filter = state_->filter();
    QStringList parts;
    const auto outlets = snapshot_->outlets.size();
    std::size_t shown = 0;
    for (const OutletView& outlet : snapshot_->outlets)
        shown += filter.hiddenOutlets.contains(outlet.id) ? 0 : 1;
    parts.append(shown == outlets ? tr("Filters: all outlets")
                                  : tr("Filters: %1 of %2 outlets").arg(shown).arg(outlets));
    if (const int hidden = events_->hiddenCount(); hidden > 0) parts.append(tr("%1 hidden").arg(hidden));
    return parts.join(QStringLiteral(" · "));
}

void FilterMenu::rebuild() {
    clear();
    addOutlets();
    addStatuses();
    addHeading(this, tr("Only"));
    addSwitch(tr("With &conflicts"), &EventFilter::onlyWithConflicts);
    addSwitch(tr("&Single source"), &EventFilter::onlySingleSource);
    addSwitch(tr("&Undated"), &EventFilter::onlyUndated);
    addSeparator();
    addSwitch(tr("Show &dismissed too"), &EventFilter::showDismissed);
    addSeparator();
    QAction* all = addAction(tr("Show &everything"), state_, [this] { state_->setFilter({}); });
    all->setEnabled(!state_->filter().isEverything());
}

void FilterMenu::addOutlets() {
    addHeading(this, tr("Outlets"));
    for (const OutletView& outlet : snapshot_->outlets) {
        QAction* action = addAction(shownText(outlet.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!state_->filter().hiddenOutlets.contains(outlet.id));
        connect(action, &QAction::toggled, state_, [this, id = outlet.id](bool on) {
            EventFilter filter = state_->filter();
            if (on)
                filter.hiddenOutlets.erase(id);
            else
                filter.hiddenOutlets.insert(id);
            state_->setFilter(filter);
        });
    }
}

void FilterMenu::addStatuses() {
    addHeading(this, tr("Status"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, std::optional<EventStatus> status) {
        QAction* action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(state_->filter().status == status);
        connect(action, &QAction::triggered, state_, [this, status] {
            EventFilter filter = state_->filter();
            filter.status = status;
            state_->setFilter(filter);
        });
        addAction(action);
    };
    add(tr("&Any"), std::nullopt);
    add(wordFor(EventStatus::confirmed), EventStatus::confirmed);
    add(wordFor(EventStatus::suggested), EventStatus::suggested);
    add(wordFor(EventStatus::dismissed), EventStatus::dismissed);
}

QAction* FilterMenu::addSwitch(const QString& text, bool EventFilter::*field) {
    QAction* action = addAction(text);
    action->setCheckable(true);
    action->setChecked(state_->filter().*field);
    connect(action, &QAction::toggled, state_, [this, field](bool on) {
        EventFilter filter = state_->filter();
        filter.*field = on;
        state_->setFilter(filter);
    });
    return action;
}

} // namespace crossdate::ui
