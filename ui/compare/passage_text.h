// One document's excerpts, read-only: laid out and painted here, so that imported text is never taken for
// markup and marks look as they should. Text can be selected, copied with its source, and read by a screen
// reader.
#pragma once

#include "ui/compare/marked_text.h"
#include "ui/compare/passage_columns.h"
#include "ui/compare/readable_text.h"

#include <QAbstractScrollArea>

#include <vector>

class QVariantAnimation;

namespace crossdate::ui {

class PassageText : public QAbstractScrollArea, public ReadableText {
    Q_OBJECT
public:
    explicit PassageText(QWidget* parent = nullptr);

    /// `document` is the full text the column's spans point into; it is not kept.
    void setColumn(const PassageColumn& column, std::string_view document);
    void setTextScale(double scale);
    void setActiveConflict(ConflictId conflict);
    /// Scrolls to a span of the document and lets it glow for a moment.
    void reveal(Span span);

    [[nodiscard]] QString selectedText() const;

    [[nodiscard]] QString text() const override { return words_.text(); }
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
    void compose(std::string_view document);
    void layOut();
    [[nodiscard]] QPointF origin() const; // of the words, in the viewport
    [[nodiscard]] int size() const { return words_.shown().size(); }
    [[nodiscard]] bool isExpander(int position) const;
    [[nodiscard]] int hit(const QPoint& viewportPoint) const; // -1 off the words
    void moveCursor(int position, bool keepAnchor);
    bool handleMotion(const QKeyEvent& event);
    void activateAtCursor();

    PassageColumn column_;
    MarkedText words_;
    std::vector<TextRange> expanders_;
    double scale_ = 1;
    int anchor_ = 0, cursor_ = 0;
    int pressedAt_ = -1;
    bool caretShown_ = false;
    ConflictId active_;
    TextRange glowing_;
    QVariantAnimation* glow_ = nullptr;
};

} // namespace crossdate::ui
