#include "ui/panels/coverage_data.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

bool stands(const ConflictView& conflict) {
    return conflict.relation == Relation::conflict &&
           (conflict.verdict == Verdict::open || conflict.verdict == Verdict::confirmed);
}

bool isFirm(const Claim& claim) {
    return claim.modality == Modality::asserted || claim.modality == Modality::denied;
}

} // namespace

Coverage::Coverage(const CaseSnapshot& snapshot, const EventFilter& filter) : snapshot_(&snapshot) {
    for (const EventView& event : snapshot.events)
        if (accepts(filter, event)) events_.push_back(&event);
    for (const OutletView& outlet : snapshot.outlets)
        if (!filter.hiddenOutlets.contains(outlet.id)) outlets_.push_back(&outlet);
}

CoverageCell Coverage::cell(const EventView& event, OutletId outlet) const {
    const auto isOf = [&](const Passage& passage) {
        const DocumentView* view = snapshot_->find(passage.document);
        return view != nullptr && view->outlet == outlet;
    };
    CoverageCell cell;
    bool firm = false;
    for (const Claim& claim : event.claims) {
        if (!isOf(claim.passage)) continue;
        if (++cell.claims == 1) cell.passage = claim.passage;
        firm = firm || isFirm(claim);
    }
    if (cell.claims == 0) {
        const bool silent = std::ranges::find(event.silent, outlet) != event.silent.end();
        cell.stand = silent ? Stand::silent : Stand::elsewhere;
        return cell;
    }
    cell.stand = firm ? Stand::agrees : Stand::hedges;
    for (const ConflictId id : event.conflicts) { // the strongest first
        const ConflictView* conflict = snapshot_->find(id);
        if (conflict == nullptr || !stands(*conflict)) continue;
        for (const ConflictSide* side : {&conflict->a, &conflict->b}) {
            if (!isOf(side->passage)) continue;
            cell.stand = Stand::contradicts;
            cell.passage = side->passage;
            cell.conflict = id;
            return cell;
        }
    }
    return cell;
}

std::vector<CoverageCell> Coverage::cells(int row) const {
    std::vector<CoverageCell> cells;
    const EventView& told = event(row);
    cells.reserve(outlets_.size());
    for (const OutletView* outlet : outlets_) cells.push_back(cell(told, outlet->id));
    return cells;
}

} // namespace crossdate::ui
