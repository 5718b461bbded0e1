// How an article is painted: words with their marks, and the gutter beside them.
#include "ui/compare/article_pane.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QVariantAnimation>

#include <algorithm>

namespace crossdate::ui {

TextRange ArticlePane::localRange(TextRange range, std::size_t block) const {
    const int begin = blocks_.beginOf(block);
    const int length = blocks_.words(block).shown().size();
    return {std::clamp(range.begin - begin, 0, length), std::clamp(range.end - begin, 0, length)};
}

MarkedText::Look ArticlePane::lookOf(std::size_t block) {
    MarkedText::Look look;
    look.active = active_;
    look.selection = localRange({std::min(anchor_, cursor_), std::max(anchor_, cursor_)}, block);
    for (const auto& range : lit_)
        if (const TextRange lit = localRange(range, block); !lit.empty())
            look.lit = look.lit.empty() ? lit : TextRange{look.lit.begin, lit.end};
    if (glow_->state() == QAbstractAnimation::Running) {
        look.glow = localRange(glowing_, block);
        look.glowStrength = glow_->currentValue().toDouble();
    }
    if (caretShown_ && hasFocus() && blocks_.blockOfPosition(cursor_) == block)
        look.cursor = cursor_ - blocks_.beginOf(block);
    return look;
}

void ArticlePane::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.card);
    if (blocks_.count() == 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal top = verticalScrollBar()->value();
    const qreal bottom = top + viewport()->height();
    for (auto block = blocks_.blockAt(top); block < blocks_.count(); ++block) {
        const qreal y = blocks_.topOf(block);
        if (y >= bottom) break;
        if (blocks_.hidden(block)) continue;
        painter.save();
        painter.translate(origin() + QPointF(0, y));
        const auto& words = blocks_.words(block);
        words.paint(painter, theme, lookOf(block), QRectF(0, top - y, viewport()->width(), bottom - top));
        paintFound(painter, block);
        painter.restore();
    }
    paintGutter(painter);
    if (hasFocus()) painter.fillRect(QRect(0, 0, viewport()->width(), 2), theme.focus);
}

void ArticlePane::paintFound(QPainter& painter, std::size_t block) {
    if (found_.empty()) return;
    const Theme& theme = Theme::of(palette());
    const int begin = blocks_.beginOf(block);
    const auto& words = blocks_.words(block);
    auto found = std::partition_point(found_.begin(), found_.end(),
                                      [begin](TextRange range) { return range.end <= begin; });
    for (; found != found_.end() && found->begin < begin + words.shown().size(); ++found) {
        const bool current = found->begin == std::min(anchor_, cursor_);
        painter.setPen(QPen(theme.hedge, current ? 2 : 1.2));
        QColor ground = theme.hedge;
        ground.setAlphaF(current ? 0.35F : 0.16F);
        painter.setBrush(ground);
        for (const auto& box : words.boxesOf(localRange(*found, block)))
            painter.drawRoundedRect(box.adjusted(-1, 0, 1, 1), 2, 2);
    }
}

/// Points at the sentence of the caret: what a pairing by hand would take from this side.
void ArticlePane::paintPointer(QPainter& painter) {
    const auto sentence = sentenceAtCursor();
    if (sentence == kNone) return;
    const Theme& theme = Theme::of(palette());
    const auto [top, bottom] = bandOf(article()->sentences[sentence]);
    const qreal inner = side_ == Side::left ? gutter().right() + 1.5 : gutter().left() + 0.5;
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.muted, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(inner, top + 5), QPointF(inner, std::max(top + 8, bottom - 5)));
}

void ArticlePane::paintGutter(QPainter& painter) {
    const auto* text = article();
    const Theme& theme = Theme::of(palette());
    const int height = viewport()->height();
    paintPointer(painter);
    const Span sight = inSight();
    const auto& stretches = text->stretches;
    for (auto i = firstIn(stretches, sight); i < stretches.size() && stretches[i].span.begin < sight.end; ++i)
        paintStretch(painter, i);
    painter.setPen(QPen(theme.moved, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal x = gutter().center().x();
    const auto& sentences = text->sentences;
    for (auto i = firstIn(sentences, sight); i < sentences.size() && sentences[i].begin < sight.end; ++i) {
        const auto pair = text->pairOf[i];
        if (pair == kNone || !blocks_.movedPair(pair) || (i > 0 && text->pairOf[i - 1] == pair)) continue;
        const auto [top, bottom] = bandOf(sentences[i]);
        if (bottom < 0 || top > height) continue;
        const qreal y = top + 12;
        painter.drawLine(QPointF(x, y - 7), QPointF(x, y + 7));
        painter.drawPolyline(
            QPolygonF{QPointF(x - 3.5, y - 3.5), QPointF(x, y - 7), QPointF(x + 3.5, y - 3.5)});
        painter.drawPolyline(
            QPolygonF{QPointF(x - 3.5, y + 3.5), QPointF(x, y + 7), QPointF(x + 3.5, y + 3.5)});
    }
}

/// A handle to fold it with, and the double line of what only this article has.
void ArticlePane::paintStretch(QPainter& painter, std::size_t stretch) {
    const Theme& theme = Theme::of(palette());
    const auto [top, bottom] = bandOf(article()->stretches[stretch].span);
    const bool folded = blocks_.folded(stretch);
    const qreal x = gutter().center().x();
    const qreal y = top + 12;
    painter.setPen(QPen(theme.muted, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (folded)
        painter.drawPolyline(QPolygonF{QPointF(x - 2, y - 4), QPointF(x + 2.5, y), QPointF(x - 2, y + 4)});
    else
        painter.drawPolyline(QPolygonF{QPointF(x - 4, y - 2), QPointF(x, y + 2.5), QPointF(x + 4, y - 2)});
    if (folded || bottom < y + 14) return;
    painter.setPen(QPen(theme.onlyHere, 1.4));
    for (const qreal dx : {-1.5, 1.5}) painter.drawLine(QPointF(x + dx, y + 9), QPointF(x + dx, bottom - 3));
}

} // namespace crossdate::ui
