// The headers of the collation that stay in sight: the documents above, the rows' numbers and states beside.
#pragma once

#include <QHeaderView>

namespace crossdate::ui {

class CollationProxy;

/// Swatch, outlet and whether it is the base; below them date and headline. A click makes the document the
/// base.
class CollationColumnHeader : public QHeaderView {
    Q_OBJECT
public:
    CollationColumnHeader(CollationProxy* rows, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    CollationProxy* rows_;
    int hovered_ = -1;
};

/// The number of a row in the whole table, with a triangle where it conflicts, an arrow where it moved and a
/// bar where the selected event is told.
class CollationRowHeader : public QHeaderView {
    Q_OBJECT
public:
    CollationRowHeader(CollationProxy* rows, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override { return {kWidth, 100}; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    static constexpr int kWidth = 46;
    CollationProxy* rows_;
};

} // namespace crossdate::ui
