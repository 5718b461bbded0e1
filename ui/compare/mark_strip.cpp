#include "ui/compare/mark_strip.h"

#include "ui/compare/article_pane.h"
#include "ui/style/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kWidth = 18;

std::optional<StripMark::Lane> laneOf(MarkKind kind) {
    switch (kind) {
    case MarkKind::conflict:
    case MarkKind::development:
        return StripMark::Lane::conflict;
    case MarkKind::sharedCopy:
        return StripMark::Lane::copied;
    case MarkKind::changed:
    case MarkKind::onlyHere:
    case MarkKind::moved:
        return StripMark::Lane::changed;
    default:
        return std::nullopt;
    }
}

struct Stripe {
    int left = 0, width = 0;
};

Stripe stripeOf(StripMark::Lane lane) {
    switch (lane) {
    case StripMark::Lane::unpaired:
        return {2, 4};
    case StripMark::Lane::changed:
        return {7, 4};
    case StripMark::Lane::copied:
        return {12, 4};
    case StripMark::Lane::conflict:
        return {2, 14};
    }
    return {};
}

QColor colourOf(const Theme& theme, StripMark::Lane lane) {
    switch (lane) {
    case StripMark::Lane::unpaired:
        return theme.onlyHere;
    case StripMark::Lane::changed:
        return theme.changed;
    case StripMark::Lane::copied:
        return theme.bar;
    case StripMark::Lane::conflict:
        return theme.conflict;
    }
    return theme.ink;
}

} // namespace

std::vector<StripMark> stripMarks(const ArticleText& text, const std::function<double(std::size_t)>& shareAt,
                                  double grain) {
    std::vector<StripMark> marks;
    const auto add = [&](StripMark::Lane lane, Span span) {
        marks.push_back({lane, shareAt(span.begin), shareAt(span.end)});
    };
    for (const auto& stretch : text.stretches) add(StripMark::Lane::unpaired, stretch.span);
    for (const auto& mark : text.marks)
        if (const auto lane = laneOf(mark.kind)) add(*lane, mark.span);
    std::stable_sort(marks.begin(), marks.end(), [](const StripMark& a, const StripMark& b) {
        return std::pair(a.lane, a.begin) < std::pair(b.lane, b.begin);
    });
    std::vector<StripMark> joined;
    for (const auto& mark : marks) {
        const bool near =
            !joined.empty() && joined.back().lane == mark.lane && mark.begin <= joined.back().end + grain;
        if (near)
            joined.back().end = std::max(joined.back().end, mark.end);
        else
            joined.push_back(mark);
    }
    return joined;
}

MarkStrip::MarkStrip(ArticlePane* pane, QWidget* parent) : QWidget(parent), pane_(pane) {
    setFixedWidth(kWidth);
    setToolTip(tr("The whole article: what the other has nothing like, what is worded otherwise, what was "
                  "copied (from left to right), and conflicts across. Click or drag to scroll."));
    const auto* bar = pane->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(bar, &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
}

void MarkStrip::refresh() {
    marks_ = {};
    update();
}

void MarkStrip::paintMarks() {
    const Theme& theme = Theme::of(palette());
    const qreal ratio = devicePixelRatioF();
    marks_ = QPixmap(size() * ratio);
    marks_.setDevicePixelRatio(ratio);
    marks_.fill(theme.panel);
    paintedHeight_ = pane_->contentHeight();
    if (!pane_->article() || paintedHeight_ <= 0) return;
    QPainter painter(&marks_);
    painter.setPen(Qt::NoPen);
    const auto shareAt = [this](std::size_t byte) { return pane_->heightAt(byte) / paintedHeight_; };
    for (const auto& mark : stripMarks(*pane_->article(), shareAt, 0.5 / std::max(1, height()))) {
        const auto [left, width] = stripeOf(mark.lane);
        const qreal top = mark.begin * height();
        const qreal tall = std::max(2.0, (mark.end - mark.begin) * height());
        painter.setBrush(colourOf(theme, mark.lane));
        if (mark.lane == StripMark::Lane::unpaired) { // a double line, as in the gutter
            painter.drawRect(QRectF(left, top, 1.4, tall));
            painter.drawRect(QRectF(left + 2.6, top, 1.4, tall));
        } else {
            painter.drawRect(QRectF(left, top, width, mark.lane == StripMark::Lane::conflict ? 2.5 : tall));
        }
    }
}

void MarkStrip::paintEvent(QPaintEvent*) {
    if (marks_.isNull() || marks_.deviceIndependentSize() != QSizeF(size()) ||
        paintedHeight_ != pane_->contentHeight())
        paintMarks();
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.drawPixmap(0, 0, marks_);
    const qreal whole = std::max(1.0, pane_->contentHeight());
    const qreal top = pane_->verticalScrollBar()->value() / whole * height();
    const qreal tall = std::max(14.0, pane_->viewport()->height() / whole * height());
    QColor ground = theme.ink;
    ground.setAlphaF(0.10F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.muted, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(0.5, std::min(top, height() - tall) + 0.5, width() - 1, tall - 1), 4, 4);
}

void MarkStrip::scrollTo(qreal y) {
    const qreal share = std::clamp(y / std::max(1, height()), 0.0, 1.0);
    pane_->verticalScrollBar()->setValue(
        qRound(share * pane_->contentHeight() - pane_->viewport()->height() / 2.0));
}

void MarkStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) scrollTo(event->position().y());
}

void MarkStrip::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton)) scrollTo(event->position().y());
}

void MarkStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refresh();
}

void MarkStrip::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace crossdate::ui
