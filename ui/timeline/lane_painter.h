// The outlets' lanes: names and grades, claim marks, the thread of the selected event, and silence.
#pragma once

class QPainter;

namespace crossdate::ui {

struct Theme;
struct TimelinePaint;
class TimelineScene;

void paintLanes(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                const TimelinePaint& paint);

} // namespace crossdate::ui
