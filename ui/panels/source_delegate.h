// Paints one row of the sources panel: swatch, name and detail of an outlet, or title and date of a document.
#pragma once

#include <QStyledItemDelegate>

namespace crossdate::ui {

class ViewState;

class SourceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SourceDelegate(ViewState* state, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ViewState* state_;
};

} // namespace crossdate::ui
