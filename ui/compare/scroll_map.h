// Where in one text one is when one reads at a place of the other: straight lines between the passages that
// are paired. Pure; places are pixels from a text's top.
#pragma once

#include <QtGlobal>

#include <vector>

namespace crossdate::ui {

class ScrollMap {
public:
    struct Anchor {
        qreal left = 0, right = 0;
    };

    ScrollMap() = default;
    /// Anchors in order of the left text; those that would lead backwards in the right one are passed over.
    ScrollMap(const std::vector<Anchor>& anchors, qreal leftHeight, qreal rightHeight);

    [[nodiscard]] qreal toRight(qreal left) const;
    [[nodiscard]] qreal toLeft(qreal right) const;

private:
    std::vector<Anchor> anchors_; // both ascending; first {0, 0}, last the heights
};

/// Which line of a window of `height` counts as the one that is read when it is scrolled to `value` of
/// 0..`most`: its upper third, but the very top at the beginning and the very bottom at the end, so that both
/// texts begin and end together.
[[nodiscard]] qreal readingLine(qreal value, qreal most, qreal height);
/// The scroll value at which `y` is the line that is read: readingLine's inverse.
[[nodiscard]] qreal scrollFor(qreal y, qreal most, qreal height);

} // namespace crossdate::ui
