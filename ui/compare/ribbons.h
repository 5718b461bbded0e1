// The ribbons between paired passages of two articles: where they run (pure) and the strip that paints them.
#pragma once

#include "ui/compare/article_text.h"

#include <QPainterPath>
#include <QWidget>

#include <functional>

namespace crossdate::ui {

/// From a band of the left text to one of the right, in pixels from the strip's top.
struct Ribbon {
    std::size_t pair = 0;
    qreal leftTop = 0, leftBottom = 0;
    qreal rightTop = 0, rightBottom = 0;
    bool operator==(const Ribbon&) const = default;
};

/// Where a span of one side stands, top and bottom, and what of it is in sight.
struct RibbonSource {
    std::function<std::pair<qreal, qreal>(Side, Span)> bandOf;
    std::function<Span(Side)> inSight;
};

/// The ribbons that touch a strip of `height`, in the order of the pairs.
[[nodiscard]] std::vector<Ribbon> visibleRibbons(const ArticleComparison& comparison,
                                                 const RibbonSource& source, qreal height);
[[nodiscard]] QPainterPath shapeOf(const Ribbon& ribbon, qreal width);
/// The pair of the narrowest ribbon at a point; kNone.
[[nodiscard]] std::size_t ribbonAt(const std::vector<Ribbon>& ribbons, qreal width, QPointF point);

/// Moved pairs cross the others and are dashed, conflicts have their colour and a triangle, pairs made by
/// hand a dot. A click reads the pair.
class RibbonStrip : public QWidget {
    Q_OBJECT
public:
    explicit RibbonStrip(RibbonSource source, QWidget* parent = nullptr);

    void setComparison(const ArticleComparisonPtr& comparison);
    void setCurrentPair(std::size_t pair);
    [[nodiscard]] std::vector<Ribbon> ribbons() const;

Q_SIGNALS:
    void pairActivated(std::size_t pair);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintRibbon(QPainter& painter, const Ribbon& ribbon) const;
    void paintBadge(QPainter& painter, const Ribbon& ribbon) const;
    [[nodiscard]] QString told(std::size_t pair) const;

    RibbonSource source_;
    ArticleComparisonPtr comparison_;
    std::size_t current_ = kNone;
    std::size_t hovered_ = kNone;
};

} // namespace crossdate::ui
