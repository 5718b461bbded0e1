// Where event cards and claim marks stand. Pure geometry in world pixels, x = (day - day zero) * pixels per
// day, so that panning changes nothing of it. Three steps:
//   assignRows   once for the data: the row of each event, kept at every zoom;
//   placeCards   once for a zoom: cards beside each other in their rows, or folded into "+N" marks;
//   fitIntoView  for what is seen: cards of visible events moved in from the edges.
#pragma once

#include "ui/timeline/time_scale.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace crossdate::ui {

/// One event, in order of date.
struct CardRequest {
    DaySpan days;
    double width = 0; // of the whole card, nothing elided
    int priority = 0; // the higher stays when there is no room for both
};

struct CardRules {
    double minWidth = 124; // elided no further than this
    double gap = 8;
    double inset = 14;     // a leader line keeps this from its card's corners
    double foldWidth = 46; // room of a "+N" mark
};

struct PlacedCard {
    int row = 0;
    double left = 0;
    double width = 0;
    double leader = 0;   // x where the leader line meets card and date bar
    bool folded = false; // no room: counted in a FoldMark
};

/// Events for whose cards there is no room, near each other.
struct FoldMark {
    double x = 0; // middle of the first event
    std::vector<std::uint32_t> events;
};

struct CardLayout {
    double pixelsPerDay = 1;
    std::vector<PlacedCard> cards; // one a request, in order
    std::vector<FoldMark> folds;   // by x; no two nearer than foldWidth
};

/// The row of each card: the top one where it has room beside the earlier ones at `pixelsPerDay`, the one
/// that is longest unused where it has not. `wanted` rows would leave nobody without room (but at most
/// `rows` are used). Cards that would reach beyond the day `last` are taken to lean left of it.
struct RowPlan {
    std::vector<int> rows;
    int wanted = 1;
};
[[nodiscard]] RowPlan assignRows(const std::vector<CardRequest>& requests, double pixelsPerDay, int rows,
                                 double last = std::numeric_limits<double>::infinity(),
                                 const CardRules& rules = {});

/// Cards begin where their date begins and give way to the left, then by getting narrower, then by folding
/// the one of lower priority. Cards of a row never overlap and always touch their date.
[[nodiscard]] CardLayout placeCards(const std::vector<CardRequest>& requests, const std::vector<int>& rows,
                                    double pixelsPerDay, const CardRules& rules = {});

/// A card in a view of world pixels.
struct VisibleCard {
    std::uint32_t event = 0;
    PlacedCard card;
};
struct CardsInView {
    std::vector<VisibleCard> cards; // by event
    std::vector<FoldMark> folds;    // those of the layout, and who finds no room at the edges
};
/// What to paint between `left` and `right`. Cards of events that are seen stand whole inside.
[[nodiscard]] CardsInView fitIntoView(const std::vector<CardRequest>& requests, const CardLayout& layout,
                                      double left, double right, const CardRules& rules = {});

// ---- marks ------------------------------------------------------------------------------------------------

struct MarkRules {
    double fold = 3;  // nearer ones become one
    double room = 14; // nearer ones are put one above the other
};

/// One mark on the screen; stands for `marks` of the lane.
struct MarkCluster {
    double x = 0;
    int level = 0; // -1 above the lane's middle, 0 on it, 1 below
    std::vector<std::uint32_t> marks;
};

/// `middles` ascending, in days. Where both levels are taken, a mark joins the nearest cluster; marks that
/// carry a number get the room for it.
[[nodiscard]] std::vector<MarkCluster> placeMarks(const std::vector<double>& middles, double pixelsPerDay,
                                                  const MarkRules& rules = {});

} // namespace crossdate::ui
