#include "ui/compare/passage_text.h"

#include "ui/compare/readable_text_accessible.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QVariantAnimation>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kMarginX = 14;
constexpr int kMarginY = 12;
constexpr double kTextSize = 15;
constexpr QChar kCut = u'…';

} // namespace

PassageText::PassageText(QWidget* parent) : QAbstractScrollArea(parent), glow_(new QVariantAnimation(this)) {
    installReadableTextAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    glow_->setDuration(1400);
    glow_->setStartValue(1.0);
    glow_->setEndValue(0.0);
    connect(glow_, &QVariantAnimation::valueChanged, viewport(), [this] { viewport()->update(); });
    connect(glow_, &QVariantAnimation::finished, this, [this] { glowing_ = {}; });
}

// ---- content ---------------------------------------------------------------------------------------------

void PassageText::setColumn(const PassageColumn& column, std::string_view document) {
    if (column == column_ && size() > 0) return;
    const bool sameText = column.document == column_.document && column.excerpts == column_.excerpts;
    column_ = column;
    compose(document);
    if (!sameText) {
        anchor_ = cursor_ = 0;
        QAccessibleTextUpdateEvent update(this, 0, QString(), text());
        QAccessible::updateAccessibility(&update);
    }
    layOut();
}

void PassageText::compose(std::string_view document) {
    DisplayText shown;
    std::vector<MarkedText::Inked> inks;
    expanders_.clear();
    const auto addCut = [&](bool atStart, bool atEnd) {
        if (!atStart) shown.appendOurs(QStringLiteral(" "));
        expanders_.push_back({shown.size(), shown.size() + 1});
        inks.push_back({expanders_.back(), MarkedText::Ink::link});
        shown.appendOurs(QString(kCut));
        if (!atEnd) shown.appendOurs(QStringLiteral(" "));
    };
    std::size_t last = 0;
    for (const auto span : column_.excerpts) {
        if (span.begin > last) addCut(shown.size() == 0, false);
        shown.append(document, span);
        last = span.end;
    }
    if (last < document.size() && !column_.excerpts.empty()) addCut(false, true);
    int at = 0;
    for (const auto claim : column_.claims) {
        const auto [begin, end] = shown.rangeOf(claim);
        inks.push_back({{at, begin}, MarkedText::Ink::faint});
        at = std::max(at, end);
    }
    inks.push_back({{at, shown.size()}, MarkedText::Ink::faint});
    words_.set(std::move(shown), column_.marks, std::move(inks));
}

void PassageText::setTextScale(double scale) {
    if (scale == scale_) return;
    scale_ = scale;
    layOut();
}

void PassageText::setActiveConflict(ConflictId conflict) {
    if (conflict == active_) return;
    active_ = conflict;
    viewport()->update();
    for (const auto& [range, mark] : words_.marks())
        if (conflict && mark.conflict == conflict) return ensureVisible(range.begin);
}

void PassageText::reveal(Span span) {
    const auto [begin, end] = words_.shown().rangeOf(span);
    if (begin >= end) return;
    ensureVisible(begin);
    glowing_ = {begin, end};
    glow_->stop();
    glow_->start();
}

// ---- layout ----------------------------------------------------------------------------------------------

void PassageText::layOut() {
    MarkedText::Type type;
    type.pixels = kTextSize * scale_;
    words_.layOut(Theme::of(palette()), type, std::max(40, viewport()->width() - 2 * kMarginX));
    const int height = qCeil(words_.height()) + 2 * kMarginY;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(words_.lineHeight());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

QPointF PassageText::origin() const {
    return {kMarginX, static_cast<qreal>(kMarginY - verticalScrollBar()->value())};
}

QRectF PassageText::rectAt(int position) const {
    return words_.rectAt(position).translated(origin());
}

int PassageText::positionAt(const QPoint& point) const {
    return words_.positionAt(point - origin());
}

int PassageText::hit(const QPoint& point) const {
    return words_.hit(point - origin());
}

void PassageText::ensureVisible(int position) {
    const QRectF rect = rectAt(position);
    const int line = words_.lineHeight();
    auto* bar = verticalScrollBar();
    if (rect.top() < line)
        bar->setValue(bar->value() + qFloor(rect.top()) - line);
    else if (rect.bottom() > viewport()->height() - line)
        bar->setValue(bar->value() + qCeil(rect.bottom()) - viewport()->height() + 2 * line);
}

// ---- painting --------------------------------------------------------------------------------------------

void PassageText::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin());
    MarkedText::Look look;
    look.active = active_;
    look.selection = {std::min(anchor_, cursor_), std::max(anchor_, cursor_)};
    if (caretShown_ && hasFocus()) look.cursor = cursor_;
    look.glow = glowing_;
    if (glow_->state() == QAbstractAnimation::Running) look.glowStrength = glow_->currentValue().toDouble();
    words_.paint(painter, Theme::of(palette()), look, QRectF(viewport()->rect()).translated(-origin()));
}

} // namespace crossdate::ui
