// What a read-only text of this room offers to a screen reader and to whoever drives it.
#pragma once

#include <QPoint>
#include <QRectF>
#include <QString>

#include <utility>

namespace crossdate::ui {

/// Implemented by scroll areas that paint their text themselves. Positions are UTF-16 units of text(),
/// rectangles lie in the viewport.
class ReadableText {
public:
    virtual ~ReadableText() = default;

    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] virtual int cursorPosition() const = 0;
    [[nodiscard]] virtual int anchorPosition() const = 0;
    virtual void select(int anchor, int cursor) = 0;
    [[nodiscard]] virtual QRectF rectAt(int position) const = 0;
    [[nodiscard]] virtual int positionAt(const QPoint& viewportPoint) const = 0;
    /// The marks at a position, told: "Conflict: …".
    [[nodiscard]] virtual QString explanationAt(int position) const = 0;
    /// The stretch around a position that has the same marks all along: begin and end.
    [[nodiscard]] virtual std::pair<int, int> stretchAt(int position) const = 0;
    virtual void ensureVisible(int position) = 0;
};

} // namespace crossdate::ui
