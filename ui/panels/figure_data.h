// The figures that outlets give for one thing, by the day they were published. Pure.
#pragma once

#include "core/model/snapshot.h"

#include <QString>

#include <vector>

namespace crossdate::ui {

struct FigurePoint {
    Day published;
    double value = 0;
    QString shown; // "26,000 jobs"
    Passage passage;
    ConflictId conflict;
    bool operator==(const FigurePoint&) const = default;
};

struct FigureSeries {
    OutletId outlet;
    QString name;
    int colour = 0;
    std::vector<FigurePoint> points; // by day
    bool operator==(const FigureSeries&) const = default;
};

struct Figures {
    QString what;                     // what is counted: "jobs"; empty when it is not one thing
    std::vector<FigureSeries> series; // in the case's order
    int undated = 0;                  // in reports without a date
    bool operator==(const Figures&) const = default;
};

/// What the number conflicts and developments of an event compare.
[[nodiscard]] Figures figuresOf(const CaseSnapshot& snapshot, const EventView& event);

/// The first number of a value as conflicts show it: "26,000 jobs", "£1.7bn", "more than 2.5 million". None
/// when there is none.
[[nodiscard]] std::optional<double> numberIn(std::string_view value);

} // namespace crossdate::ui
