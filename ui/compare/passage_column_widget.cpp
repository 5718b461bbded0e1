#include "ui/compare/passage_column_widget.h"

#include "ui/compare/passage_text.h"
#include "ui/models/wording.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kSwatch = 10;

void paintSwatch(QPainter& painter, const QColor& colour, int x, int middle) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(x, middle - kSwatch / 2.0, kSwatch, kSwatch), 3, 3);
}

void paintElided(QPainter& painter, const QRect& room, const QFont& font, const QColor& colour,
                 const QString& text) {
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace

// ---- header ----------------------------------------------------------------------------------------------

PassageHeader::PassageHeader(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PassageHeader::setColumn(const PassageColumn& column) {
    column_ = column;
    update();
}

QSize PassageHeader::sizeHint() const {
    return {300, 54};
}

void PassageHeader::paintChip(QPainter& painter, const QRect& row, int room) const {
    const Theme& theme = Theme::of(palette());
    const QFont font = interfaceFont(11, QFont::DemiBold);
    const QFontMetrics metrics(font);
    const QString label = column_.aboutEvent ? column_.originChain : tr("not about this event");
    const int width = std::min(room, metrics.horizontalAdvance(label) + 18);
    chip_ = {};
    if (width < 50) return;
    chip_ = QRect(row.right() - width + 1, row.center().y() - 9, width, 19);
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(chip_).adjusted(0.5, 0.5, -0.5, -0.5), 9.5, 9.5);
    painter.setFont(font);
    painter.setPen(column_.namesSource ? theme.ink : theme.muted);
    painter.drawText(chip_, Qt::AlignCenter, metrics.elidedText(label, Qt::ElideRight, width - 16));
}

void PassageHeader::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect row(kMargin, 7, width() - 2 * kMargin, 22);
    paintSwatch(painter, theme.outlet(column_.colour), row.left(), row.center().y() + 1);
    const QFont bold = interfaceFont(13, QFont::DemiBold);
    const int nameWidth = QFontMetrics(bold).horizontalAdvance(column_.outlet) + 2;
    const int left = row.left() + kSwatch + 8;
    const int room = row.right() - left;
    const int nameRoom = std::min(nameWidth, std::max(room * 3 / 5, room - 150));
    paintElided(painter, QRect(left, row.top(), nameRoom, row.height()), bold, theme.ink, column_.outlet);
    paintChip(painter, row, room - nameRoom - 10);
    paintElided(painter, QRect(left, 29, room, 17), interfaceFont(11.5), theme.muted, column_.subtitle);
    painter.setPen(theme.grid);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

bool PassageHeader::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString told =
        chip_.contains(help->pos()) ? column_.originDetail : column_.outlet + u'\n' + column_.subtitle;
    QToolTip::showText(help->globalPos(), plainToolTip(told), this);
    return true;
}

// ---- column ----------------------------------------------------------------------------------------------

PassageColumnWidget::PassageColumnWidget(QWidget* parent)
    : QWidget(parent), header_(new PassageHeader(this)), text_(new PassageText(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 3);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(text_, 1);
    setMinimumWidth(280);
    setFocusProxy(text_);
}

void PassageColumnWidget::setColumn(const PassageColumn& column, std::string_view document) {
    document_ = column.document;
    header_->setColumn(column);
    text_->setColumn(column, document);
    text_->setAccessibleName(tr("%1: passages").arg(column.outlet));
    text_->setAccessibleDescription(column.subtitle + u'\n' + column.originDetail);
}

void PassageColumnWidget::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(text_->hasFocus() ? theme.accent : theme.border);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

// ---- silence ---------------------------------------------------------------------------------------------

SilentColumn::SilentColumn(QWidget* parent) : QWidget(parent) {
    setFixedWidth(148);
}

void SilentColumn::setOutlets(const CaseSnapshot& snapshot, const std::vector<OutletId>& outlets) {
    lines_.clear();
    QStringList names;
    for (const auto id : outlets)
        if (const auto* outlet = snapshot.find(id)) {
            lines_.push_back({shownText(outlet->name), outlet->colour});
            names += lines_.back().name;
        }
    setVisible(!lines_.empty());
    const QString told = tr("Silent on this event: %1").arg(names.join(QStringLiteral(", ")));
    setAccessibleName(told);
    setToolTip(plainToolTip(told));
    update();
}

void SilentColumn::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const int room = width() - 2 * kMargin;
    paintElided(painter, QRect(kMargin, 7, room, 22), interfaceFont(12, QFont::DemiBold), theme.muted,
                tr("Silent"));
    int y = 34;
    constexpr int kLine = 24;
    constexpr int kTold = 44; // what the names below the heading have in common
    // What does not fit is counted; the tooltip names all.
    const auto fitting = static_cast<std::size_t>(std::max(0, (height() - y - kTold) / kLine));
    const std::size_t shown =
        lines_.size() <= fitting ? lines_.size() : fitting - std::min<std::size_t>(fitting, 1);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& line = lines_[i];
        paintSwatch(painter, theme.outlet(line.colour), kMargin, y + 10);
        paintElided(painter, QRect(kMargin + kSwatch + 8, y, room - kSwatch - 8, 20), interfaceFont(12),
                    theme.muted, line.name);
        y += kLine;
    }
    if (shown < lines_.size()) {
        paintElided(painter, QRect(kMargin, y, room, 20), interfaceFont(12), theme.muted,
                    tr("and %1 more").arg(lines_.size() - shown));
        y += kLine;
    }
    painter.setFont(interfaceFont(11.5));
    painter.setPen(theme.faint);
    painter.drawText(QRect(kMargin, y + 4, room, height() - y - 8), Qt::AlignLeft | Qt::TextWordWrap,
                     lines_.size() == 1 ? tr("does not mention this event")
                                        : tr("do not mention this event"));
}

} // namespace crossdate::ui
