// How a mark looks: a ground under the words and a line below them. Each kind has a line of its own shape, so
// that none is told by colour alone. Used by the passages and by their legend.
#pragma once

#include "ui/compare/marks.h"

#include <QRectF>

class QPainter;
class QTextCharFormat;

namespace crossdate::ui {

struct Theme;

/// `words` is the box of the marked words on one line, ascent to descent. `active`: of the selected conflict.
void paintMarkGround(QPainter& painter, const Theme& theme, MarkKind kind, const QRectF& words,
                     bool active = false);
void paintMarkLine(QPainter& painter, const Theme& theme, MarkKind kind, const QRectF& words);
/// What the mark changes about the letters: hedges are italic, attributions small capitals.
void formatMark(QTextCharFormat& format, const Theme& theme, MarkKind kind);

} // namespace crossdate::ui
