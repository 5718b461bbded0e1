// A timeline over a snapshot, ready to be clicked; and snapshots of any size, made without analysis.
#pragma once

#include "tests/support/sample_case.h"
#include "ui/models/event_model.h"
#include "ui/models/selection_link.h"
#include "ui/models/view_state.h"
#include "ui/timeline/timeline_view.h"

#include <QItemSelectionModel>

#include <vector>

namespace crossdate::test {

struct TimelineFixture {
    explicit TimelineFixture(const SnapshotPtr& shown, QSize size = {1112, 475})
        : snapshot(shown), proxy(&model, &state), selection(&proxy), link(&proxy, &selection, &state),
          view(&proxy, &selection, &state) {
        model.setSnapshot(snapshot);
        view.setSnapshot(snapshot);
        view.resize(size);
        view.show();
    }
    [[nodiscard]] EventId selected() const {
        const auto current = selection.currentIndex();
        return current.isValid() ? proxy.eventAt(current.row()).id : EventId{};
    }

    SnapshotPtr snapshot;
    ui::ViewState state;
    ui::EventModel model;
    ui::EventFilterProxy proxy;
    QItemSelectionModel selection;
    ui::SelectionLink link;
    ui::TimelineView view;
};

/// One invented claim: outlet (index), date (one day, or a stretch), how it is told.
struct MadeClaim {
    std::size_t outlet = 0;
    Dating date;
    Modality modality = Modality::asserted;
};
struct MadeEvent {
    std::string title;
    std::optional<Dating> date;
    std::vector<MadeClaim> claims;
    int conflicts = 0;
    EventStatus status = EventStatus::suggested;
};

[[nodiscard]] SnapshotPtr makeSnapshot(const std::vector<std::string>& outlets,
                                       std::vector<MadeEvent> events);

/// A crowded spring after a quiet year: five outlets, a dozen events with every kind of date and mark.
[[nodiscard]] SnapshotPtr makeCrowdedSnapshot();

/// `count` events of one to three claims, spread over ten years.
[[nodiscard]] SnapshotPtr makeLargeSnapshot(int count, int outlets = 5);

} // namespace crossdate::test
