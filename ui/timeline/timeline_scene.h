// Everything laid out for one size and one time scale: the geometry of the bands, cards in view, marks. The
// painter draws it, the view asks it what is under the pointer, exports make one of their own.
#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/axis.h"
#include "ui/timeline/lane_layout.h"
#include "ui/timeline/timeline_data.h"

#include <QFont>
#include <QRectF>

#include <algorithm>
#include <optional>
#include <vector>

namespace crossdate::ui {

/// Type of the timeline; the same for measuring and painting.
struct TimelineFonts {
    QFont card, chip, axisLower, axisUpper, lane, small;

    [[nodiscard]] static TimelineFonts make(Medium medium);
};

/// The horizontal bands, from the top: axis, card rows, date bars, lanes, legend, overview. Pixels.
struct TimelineGeometry {
    static constexpr double kAxisHeight = 34;
    static constexpr double kCardHeight = 29;

    double width = 0, height = 0;
    double plotLeft = 0; // where days begin; lane names stand left of it
    double cardsTop = 0, rowPitch = 0;
    int rows = 1;
    double foldY = 0;                                     // middle line of the "+N" marks
    double barY = 0;                                      // middle line of the date bars
    double lanesTop = 0, lanesBottom = 0, laneHeight = 0; // what of the lanes is seen
    double lanesScroll = 0;                               // how far the lanes are scrolled up
    double lanesContent = 0;                              // height of all lanes
    double legendTop = 0;
    double overviewTop = 0; // == height where there is no overview

    [[nodiscard]] double lanesScrollMax() const {
        return std::max(0.0, lanesContent - (lanesBottom - lanesTop));
    }
};

struct SceneOptions {
    bool overview = true;
    Medium medium = Medium::screen;
    int maxRows = 10;
    double widestTitle = 252; // longer ones are elided
};

class TimelineScene {
public:
    explicit TimelineScene(const SceneOptions& options = {});

    void setData(TimelineData data);
    void setSize(double width, double height);
    void setScale(const TimeScale& scale);
    void setLanesScroll(double pixels);
    /// Has a card whenever it is in view.
    void setPinned(EventId event);

    [[nodiscard]] const TimelineData& data() const { return data_; }
    [[nodiscard]] const TimelineGeometry& geometry() const { return geometry_; }
    [[nodiscard]] const TimelineFonts& fonts() const { return fonts_; }
    [[nodiscard]] const TimeScale& scale() const { return scale_; }
    /// The scale that shows everything.
    [[nodiscard]] TimeScale fitted() const;
    [[nodiscard]] const CardsInView& inView() const { return inView_; }
    [[nodiscard]] const std::vector<std::vector<MarkCluster>>& marks() const { return marks_; }
    /// How many events have no card of their own at this scale, seen or not.
    [[nodiscard]] int foldedCount() const;
    /// Height at which every lane and `rows` rows are seen.
    [[nodiscard]] double heightFor(int rows) const;
    [[nodiscard]] int rowsWanted() const { return rowsWanted_; }
    /// The row of an event, whether it has a card at this scale or not; -1 for an unknown or undated one.
    [[nodiscard]] int rowOf(EventId event) const;

    /// World pixels of lane_layout.h to pixels of the scene.
    [[nodiscard]] double toScene(double world) const;
    [[nodiscard]] QRectF cardRect(const VisibleCard& card) const;
    [[nodiscard]] QRectF foldRect(const FoldMark& fold) const;
    [[nodiscard]] QRectF barRect(const TimelineEvent& event) const; // at least 6 wide
    [[nodiscard]] QRectF laneRect(std::size_t lane) const;          // whole width, scrolled
    [[nodiscard]] QPointF markPoint(std::size_t lane, const MarkCluster& cluster) const;
    [[nodiscard]] QRectF plotRect() const; // axis to legend, without names
    [[nodiscard]] QRectF lanesRect() const;
    [[nodiscard]] QRectF undatedRect() const; // the head of the shelf; empty when there are none
    /// Below it, the first undated events, as many as find room.
    [[nodiscard]] std::vector<QRectF> undatedRows() const;
    /// Index range of a lane's clusters in view.
    [[nodiscard]] std::pair<std::size_t, std::size_t> clustersInView(std::size_t lane) const;

private:
    void makeRequests();
    void planRows();
    void assign();
    [[nodiscard]] bool foldsAt(const TimeScale& scale) const;
    void measure();
    void placeAll();
    void placeInView();
    [[nodiscard]] double cardWidth(const TimelineEvent& event) const;
    [[nodiscard]] double referencePixelsPerDay() const;

    SceneOptions options_;
    TimelineFonts fonts_;
    TimelineData data_;
    TimelineGeometry geometry_;
    TimeScale scale_;
    EventId pinned_;
    std::vector<CardRequest> requests_;
    std::vector<int> rows_;
    int rowsWanted_ = 1;
    bool foldsWhenFitted_ = false;
    CardLayout cards_;
    CardsInView inView_;
    std::vector<std::vector<MarkCluster>> marks_;
};

/// Widths shared by measuring and painting of a card.
struct CardMetrics {
    static constexpr double kPadding = 10;
    static constexpr double kCheck = 16; // room of the confirmed mark
    static constexpr double kTriangle = 18;
    static constexpr double kGap = 6;
};
[[nodiscard]] double chipWidth(const QFont& font, int count);

} // namespace crossdate::ui
