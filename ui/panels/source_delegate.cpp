#include "ui/panels/source_delegate.h"

#include "ui/models/source_model.h"
#include "ui/models/view_state.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainterPath>

namespace crossdate::ui {

namespace {

constexpr int kLeft = 12;
constexpr int kRight = 12;
constexpr int kDocumentIndent = 30;
constexpr int kSwatch = 10;

// The detail at the right edge; returns where the text before it has to end.
int paintDetail(QPainter* painter, QRect row, const QString& detail, const QColor& colour, double pixels) {
    const QFont font = interfaceFont(pixels);
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(row.adjusted(0, 0, -kRight, 0), Qt::AlignRight | Qt::AlignVCenter, detail);
    return row.right() - kRight - QFontMetrics(font).horizontalAdvance(detail) - 8;
}

void paintText(QPainter* painter, QRect row, int left, int right, const QString& text, const QFont& font,
               const QColor& colour) {
    painter->setFont(font);
    painter->setPen(colour);
    const QRect space(left, row.top(), right - left, row.height());
    painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, space.width()));
}

void paintSwatch(QPainter* painter, QRect row, const QColor& colour, bool hollow) {
    const QRectF box(kLeft, row.center().y() - kSwatch / 2 + 0.5, kSwatch, kSwatch);
    painter->setPen(hollow ? QPen(colour, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter->drawRoundedRect(box, 3, 3);
}

} // namespace

SourceDelegate::SourceDelegate(ViewState* state, QObject* parent)
    : QStyledItemDelegate(parent), state_(state) {}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Theme& theme = Theme::of(option.palette);
    const QRect row = option.rect;
    const bool outlet = index.data(SourceModel::IsOutletRole).toBool();
    const QModelIndex owner = outlet ? index : index.parent();
    const bool hidden =
        state_->filter().hiddenOutlets.contains(OutletId{owner.data(SourceModel::IdRole).toLongLong()});

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme.grid);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Active) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(QRectF(row).adjusted(1.5, 0.5, -1.5, -0.5));
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(SourceModel::DetailRole).toString();
    if (outlet) {
        paintSwatch(painter, row, theme.outlet(index.data(SourceModel::ColourRole).toInt()), hidden);
        const int end = paintDetail(painter, row, hidden ? tr("hidden") : detail, theme.muted, 12);
        paintText(painter, row, kLeft + kSwatch + 8, end, text, interfaceFont(13),
                  hidden ? theme.faint : theme.ink);
    } else {
        const int end = paintDetail(painter, row, detail, theme.faint, 11);
        paintText(painter, row, kDocumentIndent, end, text, interfaceFont(12),
                  hidden ? theme.faint : theme.muted);
    }
    painter->restore();
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {120, index.data(SourceModel::IsOutletRole).toBool() ? 28 : 22};
}

} // namespace crossdate::ui
