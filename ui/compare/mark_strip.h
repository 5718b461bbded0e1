// The whole of an article as a narrow strip: where it is marked, and which part is in sight. It is the
// article's scroll bar.
#pragma once

#include "ui/compare/article_text.h"

#include <QPixmap>
#include <QWidget>

namespace crossdate::ui {

class ArticlePane;

/// What one mark is in the strip: from `begin` to `end` in shares of the text's height, in one of the lanes.
struct StripMark {
    enum class Lane { unpaired, changed, copied, conflict } lane = Lane::changed;
    double begin = 0, end = 0;
    bool operator==(const StripMark&) const = default;
};

/// `shareAt(byte)`: how far down a byte stands, 0..1. Neighbours closer than `grain` are one.
[[nodiscard]] std::vector<StripMark>
stripMarks(const ArticleText& text, const std::function<double(std::size_t)>& shareAt, double grain);

class MarkStrip : public QWidget {
    Q_OBJECT
public:
    explicit MarkStrip(ArticlePane* pane, QWidget* parent = nullptr);

    /// The article or its heights changed.
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintMarks();
    void scrollTo(qreal y);

    ArticlePane* pane_;
    QPixmap marks_; // painted once; null: to be painted again
    qreal paintedHeight_ = 0;
};

} // namespace crossdate::ui
