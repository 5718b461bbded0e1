// A stretch of imported text with its marks, laid out and painted as plain text: never as markup. One of
// these is an outlet's passages, a cell of the collation or a paragraph of an article.
#pragma once

#include "ui/compare/display_text.h"
#include "ui/compare/marks.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace crossdate::ui {

struct Theme;

/// UTF-16 units of a shown text.
struct TextRange {
    int begin = 0;
    int end = 0;
    [[nodiscard]] bool contains(int position) const { return begin <= position && position < end; }
    [[nodiscard]] bool empty() const { return begin >= end; }
    bool operator==(const TextRange&) const = default;
};

/// A mark where it is shown.
struct ShownMark {
    TextRange range;
    PassageMark mark;
};

/// Coordinates are pixels from the upper left corner of the text. Thread: the GUI thread.
class MarkedText {
public:
    enum class Ink { faint, link };
    struct Inked {
        TextRange range;
        Ink ink = Ink::faint;
    };
    /// What changes between two paintings of the same layout.
    struct Look {
        ConflictId active; // its marks are framed
        TextRange selection;
        int cursor = -1; // -1: none
        TextRange lit;   // on a soft ground: of the pair being read
        TextRange glow;
        double glowStrength = 0; // 0..1
    };

    void set(DisplayText shown, const std::vector<PassageMark>& marks, std::vector<Inked> inks = {});
    struct Type {
        double pixels = 15;
        double spacing = 1.62; // of lines, in the type's size: as the design has it
        int weight = QFont::Normal;
        bool operator==(const Type&) const = default;
    };
    /// Does nothing when nothing changed. Theme: the letters' colours.
    void layOut(const Theme& theme, const Type& type, qreal width);
    void paint(QPainter& painter, const Theme& theme, const Look& look, const QRectF& visible) const;

    [[nodiscard]] const QString& text() const { return shown_.text(); }
    [[nodiscard]] const DisplayText& shown() const { return shown_; }
    [[nodiscard]] const std::vector<ShownMark>& marks() const { return marks_; }
    [[nodiscard]] qreal height() const { return height_; }
    [[nodiscard]] int lineHeight() const { return lineHeight_; }
    [[nodiscard]] const QTextLayout& layout() const { return layout_; }

    /// The box of a range on each of its lines, without white space at the ends.
    [[nodiscard]] std::vector<QRectF> boxesOf(TextRange range) const;
    [[nodiscard]] QRectF rectAt(int position) const;
    [[nodiscard]] int positionAt(QPointF point) const;
    [[nodiscard]] int hit(QPointF point) const; // -1 off the words
    [[nodiscard]] const PassageMark* conflictAt(int position) const;
    /// The marks at a position, told: "Conflict: …".
    [[nodiscard]] QString explanationAt(int position) const;
    /// Around `position`, with the same marks all along.
    [[nodiscard]] TextRange stretchAt(int position) const;

private:
    struct Lines {
        int first = 0, last = 0;
    };
    [[nodiscard]] QString paintedText() const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const Theme& theme) const;
    void addSmallCapitals(TextRange range, QList<QTextLayout::FormatRange>& formats) const;
    [[nodiscard]] Lines linesIn(qreal top, qreal bottom) const;
    [[nodiscard]] std::vector<QRectF> boxesOf(TextRange range, Lines lines) const;
    void paintMarks(QPainter& painter, const Theme& theme, const Look& look, Lines lines) const;
    void paintLinks(QPainter& painter, const Theme& theme, Lines lines) const;

    DisplayText shown_;
    std::vector<ShownMark> marks_; // in the order they are painted
    std::vector<Inked> inks_;
    QTextLayout layout_;
    Type type_;
    qreal width_ = 0; // 0: not laid out
    bool dark_ = false;
    int lineHeight_ = 24;
    qreal height_ = 0;
};

} // namespace crossdate::ui
