#include "ui/compare/passage_legend.h"

#include "ui/compare/display_text.h"
#include "ui/compare/mark_painter.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QTextCharFormat>
#include <QToolTip>

#include <array>

namespace crossdate::ui {

namespace {

constexpr std::array kinds{MarkKind::conflict, MarkKind::development, MarkKind::onlyHere,
                           MarkKind::hedge,    MarkKind::attribution, MarkKind::sharedCopy};
constexpr int kGap = 14;

QString meaningOf(MarkKind kind) {
    switch (kind) {
    case MarkKind::sharedCopy:
        return QObject::tr("Hatched: the same words stand in another outlet");
    case MarkKind::onlyHere:
        return QObject::tr("Double line: no other outlet says this of the event");
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

QFont fontOf(MarkKind kind) {
    QFont font = interfaceFont(12);
    if (kind == MarkKind::hedge) font.setItalic(true);
    if (kind != MarkKind::attribution) return font;
    font = interfaceFont(12, QFont::DemiBold);
    font.setCapitalization(QFont::SmallCaps);
    return font;
}

/// Calls `use(kind, box)` for each entry that fits, from the right: a narrow bar drops the last ones.
template <class Use>
void forEachEntry(int width, int height, Use use) {
    int total = 0;
    for (const auto kind : kinds) total += QFontMetrics(fontOf(kind)).horizontalAdvance(nameOf(kind)) + kGap;
    int x = std::max(0, width - total) + kGap / 2;
    for (const auto kind : kinds) {
        const QFontMetrics metrics(fontOf(kind));
        const int wide = metrics.horizontalAdvance(nameOf(kind));
        if (x + wide > width) return;
        use(kind, QRectF(x, (height - metrics.height()) / 2.0, wide, metrics.height()));
        x += wide + kGap;
    }
}

} // namespace

PassageLegend::PassageLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QStringList meanings;
    for (const auto kind : kinds) meanings += nameOf(kind) + QStringLiteral(": ") + meaningOf(kind);
    setAccessibleName(tr("Legend of the passages"));
    setAccessibleDescription(meanings.join(u'\n'));
}

QSize PassageLegend::sizeHint() const {
    int width = kGap;
    for (const auto kind : kinds) width += QFontMetrics(fontOf(kind)).horizontalAdvance(nameOf(kind)) + kGap;
    return {width, 28};
}

QSize PassageLegend::minimumSizeHint() const {
    return {0, 28};
}

void PassageLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    forEachEntry(width(), height(), [&](MarkKind kind, const QRectF& box) {
        paintMarkGround(painter, theme, kind, box);
        paintMarkLine(painter, theme, kind, box);
        painter.setFont(fontOf(kind));
        painter.setPen(kind != MarkKind::attribution ? theme.ink
                       : theme.dark                  ? theme.accentChip
                                                     : theme.accent);
        painter.drawText(box, Qt::AlignCenter, nameOf(kind));
    });
}

bool PassageLegend::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString meaning;
    forEachEntry(width(), height(), [&](MarkKind kind, const QRectF& box) {
        if (box.adjusted(-kGap / 2.0, -4, kGap / 2.0, 4).contains(help->pos())) meaning = meaningOf(kind);
    });
    QToolTip::showText(help->globalPos(), meaning, this);
    return true;
}

} // namespace crossdate::ui
