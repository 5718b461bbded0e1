#include "ui/panels/outlet_keys.h"

#include "ui/panels/flow_layout.h"
#include "ui/style/outlet_mark.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace crossdate::ui {

OutletKey::OutletKey(const QString& name, int colour, QWidget* parent)
    : QAbstractButton(parent), colour_(colour) {
    setText(name);
    setCheckable(true);
    setChecked(true);
}

QSize OutletKey::sizeHint() const {
    return {QFontMetrics(interfaceFont(12)).horizontalAdvance(text()) + 22, 20};
}

void OutletKey::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF swatch(3, height() / 2.0 - 5, 10, 10);
    paintOutletMark(painter, swatch, theme, colour_, isChecked());
    QFont font = interfaceFont(12);
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    painter.setPen(isChecked() ? theme.ink : theme.faint);
    painter.drawText(rect().adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (!hasFocus()) return;
    painter.setPen(QPen(theme.focus, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
}

OutletKeys::OutletKeys(QWidget* parent) : QWidget(parent) {
    setLayout(new FlowLayout(nullptr, 8));
}

void OutletKeys::setEntries(std::vector<Entry> entries) {
    if (entries == entries_) return;
    entries_ = std::move(entries);
    for (auto* key : keys_) delete key;
    keys_.clear();
    for (const auto& entry : entries_) {
        auto* key = new OutletKey(entry.name, entry.colour, this);
        layout()->addWidget(key);
        key->show();
        keys_.push_back(key);
        if (!entry.outlet) { // several together: nothing that could be hidden here
            key->setEnabled(false);
            continue;
        }
        key->setCursor(Qt::PointingHandCursor);
        key->setToolTip(tr("Show or hide this outlet"));
        connect(key, &OutletKey::clicked, this, [this, outlet = entry.outlet] { Q_EMIT toggled(outlet); });
    }
}

void OutletKeys::setHidden(const std::set<OutletId>& hidden) {
    for (std::size_t i = 0; i < keys_.size(); ++i) keys_[i]->setChecked(!hidden.contains(entries_[i].outlet));
}

} // namespace crossdate::ui
