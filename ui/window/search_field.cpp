#include "ui/window/search_field.h"

#include "ui/style/theme.h"
#include "ui/window/glyphs.h"

namespace crossdate::ui {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(tr("Search events, claims, sources…"));
    setAccessibleName(tr("Search"));
    setToolTip(tr("Search the case (Ctrl+K or /)"));
    setClearButtonEnabled(false);
    setTextMargins(20, 0, 0, 0);
    setMinimumWidth(200);
    setMaximumWidth(560);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    glyph(Glyph::search, QPalette::PlaceholderText).paint(&painter, 9, (height() - 16) / 2, 16, 16);
    if (!text().isEmpty() || hasFocus()) return;
    const Theme& theme = Theme::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = interfaceFont(11);
    const QString key = tr("Ctrl K");
    const int wide = QFontMetrics(font).horizontalAdvance(key) + 12;
    const QRectF box(width() - wide - 6.5, height() / 2.0 - 9, wide, 18);
    if (box.left() < 40 + fontMetrics().horizontalAdvance(placeholderText())) return;
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.muted);
    painter.drawText(box, Qt::AlignCenter, key);
}

} // namespace crossdate::ui
