#include "ui/compare/ribbons.h"

#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kWidth = 54;

bool touches(qreal top, qreal bottom, qreal height) {
    return bottom >= 0 && top <= height;
}

} // namespace

// ---- geometry --------------------------------------------------------------------------------------------

std::vector<Ribbon> visibleRibbons(const ArticleComparison& comparison, const RibbonSource& source,
                                   qreal height) {
    const Span leftSight = source.inSight(Side::left);
    const Span rightSight = source.inSight(Side::right);
    std::vector<Ribbon> ribbons;
    for (std::size_t i = 0; i < comparison.pairs.size(); ++i) {
        const auto& pair = comparison.pairs[i];
        if (!pair.span(Side::left).overlaps(leftSight) && !pair.span(Side::right).overlaps(rightSight))
            continue; // asking where it stands costs more than this
        const auto [leftTop, leftBottom] = source.bandOf(Side::left, pair.span(Side::left));
        const auto [rightTop, rightBottom] = source.bandOf(Side::right, pair.span(Side::right));
        if (touches(leftTop, leftBottom, height) || touches(rightTop, rightBottom, height))
            ribbons.push_back({i, leftTop, leftBottom, rightTop, rightBottom});
    }
    return ribbons;
}

QPainterPath shapeOf(const Ribbon& ribbon, qreal width) {
    QPainterPath path(QPointF(0, ribbon.leftTop));
    const qreal half = width / 2;
    path.cubicTo(QPointF(half, ribbon.leftTop), QPointF(half, ribbon.rightTop),
                 QPointF(width, ribbon.rightTop));
    path.lineTo(width, ribbon.rightBottom);
    path.cubicTo(QPointF(half, ribbon.rightBottom), QPointF(half, ribbon.leftBottom),
                 QPointF(0, ribbon.leftBottom));
    path.closeSubpath();
    return path;
}

std::size_t ribbonAt(const std::vector<Ribbon>& ribbons, qreal width, QPointF point) {
    const Ribbon* best = nullptr;
    const auto size = [](const Ribbon& ribbon) {
        return ribbon.leftBottom - ribbon.leftTop + ribbon.rightBottom - ribbon.rightTop;
    };
    for (const auto& ribbon : ribbons)
        if (shapeOf(ribbon, width).contains(point) && (!best || size(ribbon) < size(*best))) best = &ribbon;
    return best ? best->pair : kNone;
}

// ---- strip -----------------------------------------------------------------------------------------------

RibbonStrip::RibbonStrip(RibbonSource source, QWidget* parent) : QWidget(parent), source_(std::move(source)) {
    setFixedWidth(kWidth);
    setMouseTracking(true);
}

void RibbonStrip::setComparison(const ArticleComparisonPtr& comparison) {
    comparison_ = comparison;
    current_ = hovered_ = kNone;
    if (comparison)
        setAccessibleName(tr("%n paired passage(s)", nullptr, static_cast<int>(comparison->pairs.size())));
    update();
}

void RibbonStrip::setCurrentPair(std::size_t pair) {
    if (pair == current_) return;
    current_ = pair;
    update();
}

std::vector<Ribbon> RibbonStrip::ribbons() const {
    return comparison_ ? visibleRibbons(*comparison_, source_, height()) : std::vector<Ribbon>{};
}

void RibbonStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.setPen(theme.border);
    painter.drawLine(0, 0, 0, height());
    painter.drawLine(width() - 1, 0, width() - 1, height());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = ribbons();
    // The current one over the others, what moved over what did not.
    const auto paintIf = [&](auto wanted) {
        for (const auto& ribbon : all)
            if (wanted(ribbon)) paintRibbon(painter, ribbon);
    };
    const auto moved = [this](const Ribbon& ribbon) { return comparison_->pairs[ribbon.pair].moved; };
    const auto current = [this](const Ribbon& ribbon) { return ribbon.pair == current_; };
    paintIf([&](const Ribbon& ribbon) { return !moved(ribbon) && !current(ribbon); });
    paintIf([&](const Ribbon& ribbon) { return moved(ribbon) && !current(ribbon); });
    paintIf(current);
    for (const auto& ribbon : all) paintBadge(painter, ribbon);
}

void RibbonStrip::paintRibbon(QPainter& painter, const Ribbon& ribbon) const {
    const Theme& theme = Theme::of(palette());
    const auto& pair = comparison_->pairs[ribbon.pair];
    const QColor line = pair.conflicts ? theme.conflict : pair.moved ? theme.moved : theme.accent;
    const bool strong = ribbon.pair == current_ || ribbon.pair == hovered_;
    QColor ground = pair.conflicts ? theme.conflictSoft : pair.moved ? theme.movedSoft : theme.accentHalo;
    ground.setAlphaF(strong ? 1.0F : 0.6F);
    QPen pen(line, strong ? 1.6 : 0.8);
    if (pair.moved) pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(ground);
    Ribbon inset = ribbon; // a hair apart from the next sentence's
    inset.leftTop += 1.5;
    inset.leftBottom = std::max(inset.leftTop + 2, inset.leftBottom - 1.5);
    inset.rightTop += 1.5;
    inset.rightBottom = std::max(inset.rightTop + 2, inset.rightBottom - 1.5);
    painter.drawPath(shapeOf(inset, width()));
}

void RibbonStrip::paintBadge(QPainter& painter, const Ribbon& ribbon) const {
    const Theme& theme = Theme::of(palette());
    const auto& pair = comparison_->pairs[ribbon.pair];
    if (!pair.conflicts && !pair.byHand) return;
    const qreal y = (ribbon.leftTop + ribbon.leftBottom + ribbon.rightTop + ribbon.rightBottom) / 4;
    const QPointF centre(width() / 2.0, y);
    painter.setPen(Qt::NoPen);
    if (pair.conflicts) {
        painter.setBrush(theme.conflict);
        painter.drawPolygon(
            QPolygonF{centre + QPointF(0, -6), centre + QPointF(6.5, 5), centre + QPointF(-6.5, 5)});
    }
    if (!pair.byHand) return;
    painter.setPen(QPen(theme.card, 1.5));
    painter.setBrush(theme.accent);
    painter.drawEllipse(centre + QPointF(pair.conflicts ? 13 : 0, 0), 4.5, 4.5);
}

QString RibbonStrip::told(std::size_t index) const {
    const auto& pair = comparison_->pairs[index];
    QStringList parts{pair.alike >= 1    ? tr("The same words")
                      : pair.alike < 0.4 ? tr("Told anew: few words in common")
                                         : tr("%1 % of the words in common").arg(qRound(pair.alike * 100))};
    if (pair.moved) parts += tr("Moved: stands elsewhere in the other article's order");
    if (pair.conflicts) parts += tr("Conflict: the two cannot both be true");
    if (pair.byHand) parts += tr("Paired by you");
    return parts.join(u'\n');
}

bool RibbonStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto pair = ribbonAt(ribbons(), width(), help->pos());
    if (pair == kNone)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(told(pair)), this);
    return true;
}

void RibbonStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (const auto pair = ribbonAt(ribbons(), width(), event->position()); pair != kNone)
        Q_EMIT pairActivated(pair);
}

void RibbonStrip::mouseMoveEvent(QMouseEvent* event) {
    const auto pair = ribbonAt(ribbons(), width(), event->position());
    setCursor(pair == kNone ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (pair == hovered_) return;
    hovered_ = pair;
    update();
}

void RibbonStrip::leaveEvent(QEvent*) {
    hovered_ = kNone;
    update();
}

void RibbonStrip::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace crossdate::ui
