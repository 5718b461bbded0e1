// Text that runs over pages: blocks of styled runs are broken into lines, lines are put on pages, headings
// stay with what follows them. Made first and painted afterwards, so that "page 2 of 5" is known.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QPainter;
class QTextLayout;

namespace crossdate::ui {

struct FlowRun {
    QString text;
    QFont font;
    QColor colour;
};

struct FlowBlock {
    std::vector<FlowRun> runs;
    double indent = 0;
    double spaceBefore = 0;
    double width = 0;             // of the text; 0: all there is
    bool keepWithNext = false;    // a heading does not stand alone at the foot of a page
    std::optional<QColor> swatch; // a small square left of the first line
};

class TextFlow {
public:
    /// Lines of `width`, pages of `pageHeight`; the first page has only `firstHeight`.
    TextFlow(double width, double pageHeight, double firstHeight);
    ~TextFlow();
    TextFlow(const TextFlow&) = delete;
    TextFlow& operator=(const TextFlow&) = delete;

    void add(FlowBlock block);
    /// After the last add.
    void finish();
    [[nodiscard]] int pageCount() const { return pages_; }
    void paint(QPainter& painter, int page, QPointF topLeft) const;

private:
    struct Placed;
    [[nodiscard]] double roomOn(int page) const;
    void place(Placed& block);
    [[nodiscard]] double heightToStart(std::size_t block) const;

    double width_, pageHeight_, firstHeight_;
    double y_ = 0;
    int page_ = 0;
    int pages_ = 0;
    std::vector<std::unique_ptr<Placed>> blocks_;
};

} // namespace crossdate::ui
