#include "ui/panels/count_row.h"

#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kMargin = 12;
const QString kBetween = QStringLiteral(" ↔ ");

} // namespace

CountRow::CountRow(const QString& text, bool alarming, QWidget* parent)
    : QAbstractButton(parent), alarming_(alarming) {
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountRow::setCount(int count) {
    setDetail(countText(static_cast<std::size_t>(std::max(0, count))), count != 0);
}

void CountRow::setPair(const QString& first, const QString& second) {
    first_ = first;
    second_ = second;
    setText(first + kBetween + second);
}

QString CountRow::fitted(const QFont& font, int space) const {
    const QFontMetrics metrics(font);
    if (second_.isEmpty() || metrics.horizontalAdvance(text()) <= space)
        return metrics.elidedText(text(), Qt::ElideRight, space);
    const int room = space - metrics.horizontalAdvance(kBetween);
    const int half = room / 2;
    const int first = metrics.horizontalAdvance(first_), second = metrics.horizontalAdvance(second_);
    const int left = std::max(half, room - second);
    return metrics.elidedText(first_, Qt::ElideRight, left) + kBetween +
           metrics.elidedText(second_, Qt::ElideRight, room - std::min(first, left));
}

void CountRow::setDetail(const QString& detail, bool something) {
    if (detail == detail_ && something == something_) return;
    detail_ = detail;
    something_ = something;
    setAccessibleName(text() + QStringLiteral(": ") + detail);
    update();
}

void CountRow::setSwatch(const QColor& colour) {
    swatch_ = colour;
    update();
}

QSize CountRow::sizeHint() const {
    return {120, 27};
}

void CountRow::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || isDown())
        painter.fillRect(rect(), theme.accentSoft);
    else if (underMouse())
        painter.fillRect(rect(), theme.grid);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(1.5, 0.5, -1.5, -0.5));
    }
    int left = kMargin;
    if (swatch_.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(swatch_);
        painter.drawRoundedRect(QRectF(left, height() / 2 - 5, 10, 10), 3, 3);
        left += 18;
    }
    const QFont small = interfaceFont(12, alarming_ && something_ ? QFont::DemiBold : QFont::Normal);
    painter.setFont(small);
    painter.setPen(alarming_ && something_ ? theme.conflictInk : theme.muted);
    const QRect inside = rect().adjusted(left, 0, -kMargin, 0);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail_);
    const int space = inside.width() - QFontMetrics(small).horizontalAdvance(detail_) - 8;

    const QFont normal = interfaceFont(13, isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(normal);
    painter.setPen(something_ || isChecked() ? theme.ink : theme.faint);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, fitted(normal, space));
}

} // namespace crossdate::ui
