// One whole article, read-only: laid out lazily and painted here as plain text, with its marks, the pair that
// is being read on a soft ground, and a gutter at the outer edge that shows what is unpaired or moved.
#pragma once

#include "ui/compare/article_blocks.h"
#include "ui/compare/readable_text.h"

#include <QAbstractScrollArea>

class QVariantAnimation;

namespace crossdate::ui {

/// Keys it keeps: the arrows, Home, End, Page up and down, Space, Ctrl+C, Ctrl+A, Ctrl+F. All others go to
/// the view.
class ArticlePane : public QAbstractScrollArea, public ReadableText {
    Q_OBJECT
public:
    explicit ArticlePane(Side side, QWidget* parent = nullptr);

    /// Keeps the place that is read, the selection and what is folded when it is the same document.
    void setArticle(const ArticleComparisonPtr& comparison);
    void setTextScale(double scale);
    void setActiveConflict(ConflictId conflict);
    /// The pair whose sentences are on a soft ground; kNone.
    void setCurrentPair(std::size_t pair);
    /// What find found: painted with a frame.
    void setFound(std::vector<TextRange> found);

    [[nodiscard]] const ArticleText* article() const { return blocks_.article(); }
    [[nodiscard]] QString selectedText() const;
    /// The byte at the caret.
    [[nodiscard]] std::size_t byteAtCursor();
    /// The sentence at the caret; kNone off the report.
    [[nodiscard]] std::size_t sentenceAtCursor();
    /// Puts the caret at a span and brings it to the line that is read; `glow`: for a moment on a ground.
    void goTo(Span span, bool glow);
    /// Where a span stands: top and bottom in the viewport.
    [[nodiscard]] std::pair<qreal, qreal> bandOf(Span span) const;
    /// The bytes of the paragraphs that are in sight.
    [[nodiscard]] Span inSight() const;

    // Heights from the top of the text, for scrolling together.
    [[nodiscard]] qreal contentHeight() const { return blocks_.height(); }
    [[nodiscard]] qreal heightAt(std::size_t byte) const { return blocks_.yOf(byte); }
    [[nodiscard]] qreal heightAtEnd(std::size_t byte) const { return blocks_.yOfEnd(byte); }
    /// The line that is read at the current scroll value.
    [[nodiscard]] qreal readingHeight() const;
    void scrollToReading(qreal y);

    void toggleFold(std::size_t stretch);
    void foldAll(bool folded);
    [[nodiscard]] bool anyFolded() const;

    [[nodiscard]] QString text() const override { return blocks_.text(); }
    [[nodiscard]] int cursorPosition() const override { return cursor_; }
    [[nodiscard]] int anchorPosition() const override { return anchor_; }
    void select(int anchor, int cursor) override;
    [[nodiscard]] QRectF rectAt(int position) const override;
    [[nodiscard]] int positionAt(const QPoint& viewportPoint) const override;
    [[nodiscard]] QString explanationAt(int position) const override;
    [[nodiscard]] std::pair<int, int> stretchAt(int position) const override;
    void ensureVisible(int position) override;

public Q_SLOTS:
    void copy() const;

Q_SIGNALS:
    void scrolled(); // by the person
    void heightsChanged();
    void moved(); // the caret
    void conflictActivated(crossdate::ConflictId conflict);
    void findWanted();
    void menuWanted(const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void layOut();
    void layOutVisible();
    void updateRange();
    [[nodiscard]] QPointF origin() const; // of the text, in the viewport
    [[nodiscard]] QRect gutter() const;   // in the viewport
    [[nodiscard]] std::size_t stretchInGutter(const QPoint& point) const;
    [[nodiscard]] int hit(const QPoint& viewportPoint) const;
    void moveCursor(int position, bool keepAnchor);
    [[nodiscard]] int motionTarget(const QKeyEvent& event);
    void paintGutter(QPainter& painter);
    void paintPointer(QPainter& painter);
    void paintStretch(QPainter& painter, std::size_t stretch);
    void paintFound(QPainter& painter, std::size_t block);
    [[nodiscard]] MarkedText::Look lookOf(std::size_t block);
    [[nodiscard]] TextRange localRange(TextRange range, std::size_t block) const;

    Side side_;
    mutable ArticleBlocks blocks_; // asking where something stands lays it out
    double scale_ = 1;
    int anchor_ = 0, cursor_ = 0;
    int pressedAt_ = -1;
    bool caretShown_ = false;
    bool settingRange_ = false;
    ConflictId active_;
    std::vector<TextRange> lit_; // of the current pair
    TextRange glowing_;
    std::vector<TextRange> found_;
    QVariantAnimation* glow_;
    int idle_ = 0; // timer that lays out the rest
};

} // namespace crossdate::ui
