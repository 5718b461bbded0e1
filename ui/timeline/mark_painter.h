// The small signs of the timeline: claims by modality, counts, the conflict triangle. Shape says it, colour
// only repeats it.
#pragma once

#include "core/model/kinds.h"

#include <QColor>
#include <QPen>
#include <QPointF>
#include <QRectF>

class QFont;
class QPainter;

namespace crossdate::ui {

struct Theme;

/// Filled circle asserted, ring reported, triangle expected, slashed ring denied. `size` is its diameter.
void paintMark(QPainter& painter, QPointF centre, Modality modality, const QColor& colour,
               const QColor& background, double size = 12);

/// Several claims in one mark that are not of one modality: a filled lozenge with their number.
void paintMixedMark(QPainter& painter, QPointF centre, int count, const QColor& colour, const Theme& theme,
                    const QFont& font);
/// The number beside a mark that stands for several claims alike.
void paintMarkCount(QPainter& painter, QPointF centre, int count, const Theme& theme, const QFont& font);

/// An outlet says nothing of the selected event.
void paintSilence(QPainter& painter, QPointF centre, const QColor& colour);

/// Filled triangle with a number; over nine it says "9+". 16 wide, 14 high. `rim`, where valid, sets it off
/// from a coloured ground.
void paintConflict(QPainter& painter, QPointF centre, int count, const Theme& theme, const QColor& rim = {});

/// The analyst confirmed it. 8 wide.
void paintCheck(QPainter& painter, QPointF centre, const QColor& colour);
/// The outline of what nobody has confirmed: it does not look like a fact.
[[nodiscard]] QPen suggestedPen(const QColor& colour);

/// A pill with a number.
void paintChip(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
               const QColor& fill, const QColor& ink);

/// A stretch of time with soft ends; `fadeLeft` and `fadeRight` are how many pixels of it fade.
void paintSoftBar(QPainter& painter, const QRectF& rect, const QColor& colour, double fadeLeft,
                  double fadeRight);

} // namespace crossdate::ui
