// Cards, their leader lines, date bars and "+N" marks: the upper half of the timeline.
#pragma once

class QPainter;

namespace crossdate::ui {

struct Theme;
struct TimelinePaint;
class TimelineScene;

void paintLeaders(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                  const TimelinePaint& paint);
void paintBars(QPainter& painter, const TimelineScene& scene, const Theme& theme, const TimelinePaint& paint);
void paintCards(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                const TimelinePaint& paint);
void paintFolds(QPainter& painter, const TimelineScene& scene, const Theme& theme);

} // namespace crossdate::ui
