// The timeline cut into pages: first all of it, then, where events had no room for their cards, the parts
// nearer, until they have. Each page carries axis and lane names of its own.
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <memory>
#include <vector>

namespace crossdate::ui {

struct TimelinePage {
    std::unique_ptr<TimelineScene> scene;
    bool isWhole = true; // all dates; else a part
    QString what;        // "1 Apr – 19 May 2019", of a part; lanes where they are split
};

/// `firstHeight` is what the head leaves on the first page. Heights and width in pixels of the scene.
[[nodiscard]] std::vector<TimelinePage> makeTimelinePages(const TimelineData& data, double width,
                                                          double firstHeight, double height);

} // namespace crossdate::ui
