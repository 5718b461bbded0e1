#include "ui/compare/mark_legend.h"

#include "ui/compare/mark_painter.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QFrame>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QToolTip>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kGap = 14;
constexpr int kMoreWidth = 38;
constexpr int kHeight = 28;

QFont fontOf(MarkKind kind) {
    QFont font = interfaceFont(12);
    if (kind == MarkKind::hedge) font.setItalic(true);
    if (kind != MarkKind::attribution) return font;
    font = interfaceFont(12, QFont::DemiBold);
    font.setCapitalization(QFont::SmallCaps);
    return font;
}

int widthOf(MarkKind kind) {
    return QFontMetrics(fontOf(kind)).horizontalAdvance(nameOf(kind));
}

void paintSample(QPainter& painter, const Theme& theme, MarkKind kind, const QRectF& box) {
    paintMarkGround(painter, theme, kind, box);
    paintMarkLine(painter, theme, kind, box);
    painter.setFont(fontOf(kind));
    painter.setPen(kind != MarkKind::attribution ? theme.ink : theme.dark ? theme.accentChip : theme.accent);
    painter.drawText(box, Qt::AlignCenter, nameOf(kind));
}

std::vector<MarkKind> kindsOf(LegendFor what) {
    if (what == LegendFor::passages)
        return {MarkKind::conflict, MarkKind::development, MarkKind::onlyHere,
                MarkKind::hedge,    MarkKind::attribution, MarkKind::sharedCopy};
    return {MarkKind::conflict, MarkKind::development, MarkKind::changed, MarkKind::onlyHere,
            MarkKind::moved,    MarkKind::sharedCopy,  MarkKind::hedge,   MarkKind::sameValue};
}

/// A line for each mark: how it looks, what it means.
class LegendPopup : public QFrame {
public:
    LegendPopup(LegendFor what, QWidget* parent)
        : QFrame(parent, Qt::Popup), what_(what), kinds_(kindsOf(what)) {
        setAttribute(Qt::WA_DeleteOnClose);
        int wide = 0;
        QStringList told;
        for (const auto kind : kinds_) {
            wide = std::max(wide, QFontMetrics(interfaceFont(12.5)).horizontalAdvance(meaningOf(kind, what)));
            told += nameOf(kind) + QStringLiteral(": ") + meaningOf(kind, what);
        }
        setAccessibleName(told.join(u'\n'));
        resize(kSample + wide + 44, static_cast<int>(kinds_.size()) * kLine + 18);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), theme.card);
        painter.setPen(theme.border);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        qreal y = 9;
        for (const auto kind : kinds_) {
            const QFontMetrics metrics(fontOf(kind));
            paintSample(painter, theme, kind,
                        QRectF(16, y + (kLine - metrics.height()) / 2.0, widthOf(kind), metrics.height()));
            painter.setFont(interfaceFont(12.5));
            painter.setPen(theme.muted);
            painter.drawText(QRectF(16 + kSample, y, width(), kLine), Qt::AlignVCenter | Qt::AlignLeft,
                             meaningOf(kind, what_));
            y += kLine;
        }
    }

private:
    static constexpr int kSample = 100;
    static constexpr int kLine = 30;
    LegendFor what_;
    std::vector<MarkKind> kinds_;
};

} // namespace

QString meaningOf(MarkKind kind, LegendFor what) {
    switch (kind) {
    case MarkKind::sharedCopy:
        return QObject::tr("Hatched: the same words stand in another outlet");
    case MarkKind::moved:
        return QObject::tr("Arrow: stands elsewhere in the other report");
    case MarkKind::onlyHere:
        return what == LegendFor::passages
                   ? QObject::tr("Double line: no other outlet says this of the event")
                   : QObject::tr("Double line: the others have nothing like it here");
    case MarkKind::sameValue:
        return QObject::tr("Thin line: the same date, number or name, written otherwise");
    case MarkKind::changed:
        return QObject::tr("Bracket: the others have other words here");
    case MarkKind::attribution:
        return QObject::tr("Small capitals: where the report has it from");
    case MarkKind::hedge:
        return QObject::tr("Dotted, italic: reported, expected or denied rather than asserted");
    case MarkKind::development:
        return QObject::tr("Dashed: a later report updates an earlier one");
    case MarkKind::conflict:
        return QObject::tr("Thick line: contradicts another report; click to select the conflict");
    }
    return {};
}

MarkLegend::MarkLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setMarks(LegendFor::passages);
}

void MarkLegend::setMarks(LegendFor what) {
    kinds_ = kindsOf(what);
    what_ = what;
    QStringList meanings;
    for (const auto kind : kinds_) meanings += nameOf(kind) + QStringLiteral(": ") + meaningOf(kind, what);
    setAccessibleName(tr("Legend of the marks"));
    setAccessibleDescription(meanings.join(u'\n'));
    updateGeometry();
    update();
}

void MarkLegend::open() {
    auto* popup = new LegendPopup(what_, this);
    QPoint corner = mapToGlobal(QPoint(width() - popup->width(), height() + 4));
    if (const QScreen* here = screen()) {
        const QRect room = here->availableGeometry();
        corner.setX(std::max(room.left(), corner.x()));
        if (corner.y() + popup->height() > room.bottom())
            corner.setY(mapToGlobal(QPoint()).y() - popup->height() - 4);
    }
    popup->move(corner);
    popup->show();
}

QSize MarkLegend::sizeHint() const {
    int width = kGap;
    for (const auto kind : kinds_) width += widthOf(kind) + kGap;
    return {width, kHeight};
}

QSize MarkLegend::minimumSizeHint() const {
    return {kMoreWidth + kGap, kHeight};
}

/// From the right; where not all have room, a button stands for the rest.
MarkLegend::Placed MarkLegend::place() const {
    Placed placed;
    const bool all = sizeHint().width() <= width();
    const int room = all ? width() : width() - kMoreWidth;
    int used = 0;
    std::size_t fitting = 0;
    while (fitting < kinds_.size() && used + widthOf(kinds_[fitting]) + kGap <= room)
        used += widthOf(kinds_[fitting++]) + kGap;
    int x = room - used + kGap / 2;
    for (std::size_t i = 0; i < fitting; ++i) {
        const int tall = QFontMetrics(fontOf(kinds_[i])).height();
        placed.entries.push_back({kinds_[i], QRectF(x, (height() - tall) / 2.0, widthOf(kinds_[i]), tall)});
        x += widthOf(kinds_[i]) + kGap;
    }
    placed.left = static_cast<int>(kinds_.size() - fitting);
    if (placed.left > 0)
        placed.more = QRectF(width() - kMoreWidth + 2, height() / 2.0 - 11, kMoreWidth - 4, 22);
    return placed;
}

int MarkLegend::shownCount() const {
    return static_cast<int>(place().entries.size());
}

void MarkLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Placed placed = place();
    for (const auto& [kind, box] : placed.entries) paintSample(painter, theme, kind, box);
    if (!placed.more.isEmpty()) {
        painter.setPen(hasFocus() ? theme.accent : theme.border);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(placed.more, 6, 6);
        painter.setFont(interfaceFont(12, QFont::Medium));
        painter.setPen(theme.ink);
        painter.drawText(placed.more, Qt::AlignCenter,
                         placed.entries.empty() ? tr("Key") : QStringLiteral("+%1").arg(placed.left));
    } else if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5), 6, 6);
    }
}

bool MarkLegend::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Placed placed = place();
    QString told = tr("All marks and what they mean");
    for (const auto& [kind, box] : placed.entries)
        if (box.adjusted(-kGap / 2.0, -4, kGap / 2.0, 4).contains(help->pos())) told = meaningOf(kind, what_);
    QToolTip::showText(help->globalPos(), told, this);
    return true;
}

void MarkLegend::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) open();
}

void MarkLegend::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        open();
    else
        QWidget::keyPressEvent(event);
}

} // namespace crossdate::ui
