#include "ui/compare/scroll_map.h"

#include <algorithm>

namespace crossdate::ui {

namespace {

template <class From, class To>
qreal interpolate(const std::vector<ScrollMap::Anchor>& anchors, qreal at, From from, To to) {
    if (anchors.size() < 2) return at;
    auto next = std::partition_point(anchors.begin(), anchors.end(),
                                     [&](const auto& anchor) { return from(anchor) <= at; });
    next = std::clamp(next, anchors.begin() + 1, anchors.end() - 1);
    const auto& low = *(next - 1);
    const qreal room = from(*next) - from(low);
    const qreal share = room > 0 ? std::clamp((at - from(low)) / room, 0.0, 1.0) : 0;
    return to(low) + share * (to(*next) - to(low));
}

} // namespace

ScrollMap::ScrollMap(const std::vector<Anchor>& anchors, qreal leftHeight, qreal rightHeight) {
    anchors_.push_back({0, 0});
    for (const auto& anchor : anchors) {
        const auto& last = anchors_.back();
        if (anchor.left < last.left || anchor.right < last.right) continue;
        if (anchor.left > leftHeight || anchor.right > rightHeight) continue;
        anchors_.push_back(anchor);
    }
    anchors_.push_back({leftHeight, rightHeight});
}

qreal ScrollMap::toRight(qreal left) const {
    return interpolate(
        anchors_, left, [](const Anchor& anchor) { return anchor.left; },
        [](const Anchor& anchor) { return anchor.right; });
}

qreal ScrollMap::toLeft(qreal right) const {
    return interpolate(
        anchors_, right, [](const Anchor& anchor) { return anchor.right; },
        [](const Anchor& anchor) { return anchor.left; });
}

qreal readingLine(qreal value, qreal most, qreal height) {
    if (most <= 0) return value;
    const qreal third = height / 3;
    const qreal nearTop = std::min(third, value);
    const qreal nearEnd = height - 2 * (most - value);
    return value + std::max(nearTop, nearEnd);
}

qreal scrollFor(qreal y, qreal most, qreal height) {
    // readingLine rises with the scroll value: halve the interval until it is narrower than a pixel.
    qreal low = 0;
    qreal high = std::max(0.0, most);
    while (high - low > 0.25) {
        const qreal middle = (low + high) / 2;
        if (readingLine(middle, most, height) < y)
            low = middle;
        else
            high = middle;
    }
    return high < 0.5 ? 0 : high;
}

} // namespace crossdate::ui
