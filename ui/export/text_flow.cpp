#include "ui/export/text_flow.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace crossdate::ui {

struct TextFlow::Placed {
    FlowBlock block;
    QTextLayout layout;
    struct Line {
        int page = 0;
        double y = 0;
    };
    std::vector<Line> lines;
};

namespace {

void breakLines(QTextLayout& layout, const FlowBlock& block, double width) {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const auto& run : block.runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(run.text.size());
        range.format.setFont(run.font);
        range.format.setForeground(run.colour);
        formats << range;
        text += run.text;
    }
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setText(text);
    if (!block.runs.empty()) layout.setFont(block.runs.front().font);
    layout.setFormats(formats);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
}

double heightOf(const QTextLine& line) {
    return std::ceil(line.height() * 1.12);
}

} // namespace

TextFlow::TextFlow(double width, double pageHeight, double firstHeight)
    : width_(width), pageHeight_(std::max(pageHeight, 40.0)),
      firstHeight_(std::min(firstHeight, pageHeight)) {}

TextFlow::~TextFlow() = default;

void TextFlow::add(FlowBlock block) {
    auto placed = std::make_unique<Placed>();
    const double most = std::max(40.0, width_ - block.indent);
    breakLines(placed->layout, block, block.width > 0 ? std::min(block.width, most) : most);
    placed->block = std::move(block);
    blocks_.push_back(std::move(placed));
}

double TextFlow::roomOn(int page) const {
    return page == 0 ? firstHeight_ : pageHeight_;
}

/// A heading with the first line of what it heads; everything else its own first line.
double TextFlow::heightToStart(std::size_t index) const {
    double height = 0;
    for (; index < blocks_.size(); ++index) {
        const auto& placed = *blocks_[index];
        const bool whole = placed.block.keepWithNext;
        const int lines = whole ? placed.layout.lineCount() : std::min(1, placed.layout.lineCount());
        height += placed.block.spaceBefore;
        for (int i = 0; i < lines; ++i) height += heightOf(placed.layout.lineAt(i));
        if (!whole) break;
    }
    return height;
}

void TextFlow::place(Placed& placed) {
    if (y_ > 0) y_ += placed.block.spaceBefore;
    for (int i = 0; i < placed.layout.lineCount(); ++i) {
        const double height = heightOf(placed.layout.lineAt(i));
        if (y_ > 0 && y_ + height > roomOn(page_)) {
            ++page_;
            y_ = 0;
        }
        placed.lines.push_back({page_, y_});
        y_ += height;
    }
}

void TextFlow::finish() {
    page_ = 0;
    y_ = 0;
    if (!blocks_.empty() && heightToStart(0) > roomOn(0)) page_ = 1;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (y_ > 0 && y_ + heightToStart(i) > roomOn(page_)) {
            ++page_;
            y_ = 0;
        }
        blocks_[i]->lines.clear();
        place(*blocks_[i]);
    }
    pages_ = blocks_.empty() ? 0 : page_ + 1;
}

void TextFlow::paint(QPainter& painter, int page, QPointF topLeft) const {
    for (const auto& placed : blocks_)
        for (std::size_t i = 0; i < placed->lines.size(); ++i) {
            if (placed->lines[i].page != page) continue;
            const QTextLine line = placed->layout.lineAt(static_cast<int>(i));
            const QPointF at = topLeft + QPointF(placed->block.indent, placed->lines[i].y);
            line.draw(&painter, at - line.position());
            if (i > 0 || !placed->block.swatch) continue;
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(*placed->block.swatch);
            painter.drawRoundedRect(QRectF(at.x() - 15, at.y() + line.height() / 2 - 4.5, 9, 9), 2.5, 2.5);
            painter.restore();
        }
}

} // namespace crossdate::ui
