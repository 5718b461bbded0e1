// One document's excerpts, read-only: laid out and painted here, so that imported text is never taken for
// markup and marks look as they should. Text can be selected, copied with its source, and read by a screen
// reader.
#pragma once

#include "ui/compare/display_text.h"
#include "ui/compare/passage_columns.h"

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <optional>
#include <vector>

class QVariantAnimation;

namespace crossdate::ui {

class PassageText : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PassageText(QWidget* parent = nullptr);

    /// `document` is the full text the column's spans point into; it is not kept.
    void setColumn(const PassageColumn& column, std::string_view document);
    void setTextScale(double scale);
    void setActiveConflict(ConflictId conflict);
    /// Scrolls to a span of the document and lets it glow for a moment.
    void reveal(Span span);

    // Positions below are UTF-16 units of text().
    [[nodiscard]] QString text() const { return shown_.text(); }
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] int cursorPosition() const { return cursor_; }
    [[nodiscard]] int anchorPosition() const { return anchor_; }
    void select(int anchor, int cursor);
    /// Where a position is painted, in viewport coordinates.
    [[nodiscard]] QRectF rectAt(int position) const;
    [[nodiscard]] int positionAt(const QPoint& viewportPoint) const;
    /// The marks at a position, told: "Conflict: …".
    [[nodiscard]] QString explanationAt(int position) const;
    void ensureVisible(int position);

public Q_SLOTS:
    void copy() const;
    void goToMark(int direction);

Q_SIGNALS:
    void conflictActivated(crossdate::ConflictId conflict);
    void moreContextWanted();
    void selectionChanged();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Range {
        int begin = 0;
        int end = 0;
        [[nodiscard]] bool contains(int position) const { return begin <= position && position < end; }
    };
    struct ShownMark : Range {
        std::size_t index = 0; // into column_.marks
    };

    void compose(std::string_view document);
    [[nodiscard]] QString paintedText() const;
    void applyFormats();
    void addSmallCapitals(Range range, QList<QTextLayout::FormatRange>& formats) const;
    void layOut();
    [[nodiscard]] std::pair<int, int> visibleLines() const;
    [[nodiscard]] std::vector<QRectF> boxesOf(Range range, int firstLine, int lastLine) const;
    void paintMarks(QPainter& painter, std::pair<int, int> lines) const;
    void paintExpanders(QPainter& painter, std::pair<int, int> lines) const;
    [[nodiscard]] const PassageMark* conflictAt(int position) const;
    [[nodiscard]] bool isExpander(int position) const;
    [[nodiscard]] int hit(const QPoint& viewportPoint) const; // -1 off the words
    void moveCursor(int position, bool keepAnchor);
    bool handleMotion(const QKeyEvent& event);
    void activateAtCursor();

    PassageColumn column_;
    DisplayText shown_;
    std::vector<Range> claims_, expanders_;
    std::vector<ShownMark> marks_;
    QTextLayout layout_;
    double scale_ = 1;
    int lineHeight_ = 24;
    int height_ = 0;
    int anchor_ = 0, cursor_ = 0;
    int pressedAt_ = -1;
    bool caretShown_ = false;
    ConflictId active_;
    Range glowing_;
    QVariantAnimation* glow_ = nullptr;
};

} // namespace crossdate::ui
