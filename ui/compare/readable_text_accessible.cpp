#include "ui/compare/readable_text_accessible.h"

#include "ui/compare/readable_text.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <tuple>

namespace crossdate::ui {

namespace {

class ReadableTextAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit ReadableTextAccessible(QAbstractScrollArea* area)
        : QAccessibleWidget(area, QAccessible::EditableText) {}

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? view().text() : QAccessibleWidget::text(kind);
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    void selection(int index, int* start, int* end) const override {
        if (index != 0) return;
        *start = std::min(view().anchorPosition(), view().cursorPosition());
        *end = std::max(view().anchorPosition(), view().cursorPosition());
    }
    int selectionCount() const override { return view().anchorPosition() == view().cursorPosition() ? 0 : 1; }
    void addSelection(int start, int end) override { view().select(start, end); }
    void removeSelection(int) override { view().select(view().cursorPosition(), view().cursorPosition()); }
    void setSelection(int, int start, int end) override { view().select(start, end); }
    int cursorPosition() const override { return view().cursorPosition(); }
    void setCursorPosition(int position) override { view().select(position, position); }
    QString text(int start, int end) const override { return view().text().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(view().text().size()); }
    QRect characterRect(int offset) const override {
        const QRectF here = view().rectAt(offset);
        const QRectF next = view().rectAt(offset + 1);
        const qreal width = next.top() == here.top() ? std::abs(next.x() - here.x()) : 8;
        const QPoint corner = area().viewport()->mapToGlobal(here.topLeft().toPoint());
        return {corner, QSizeF(width, here.height()).toSize()};
    }
    int offsetAtPoint(const QPoint& point) const override {
        return view().positionAt(area().viewport()->mapFromGlobal(point));
    }
    void scrollToSubstring(int start, int) override { view().ensureVisible(start); }
    /// The stretch with the same marks around `offset`, and what they say.
    QString attributes(int offset, int* start, int* end) const override {
        std::tie(*start, *end) = view().stretchAt(offset);
        QString told = view().explanationAt(offset);
        if (told.isEmpty()) return {};
        told.replace(u'\n', u' ').replace(u';', u',').replace(u':', u' ');
        return QStringLiteral("mark:%1;").arg(told);
    }

private:
    [[nodiscard]] QAbstractScrollArea& area() const { return *static_cast<QAbstractScrollArea*>(widget()); }
    [[nodiscard]] ReadableText& view() const { return *dynamic_cast<ReadableText*>(widget()); }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* area = qobject_cast<QAbstractScrollArea*>(object);
    return dynamic_cast<ReadableText*>(area) ? new ReadableTextAccessible(area) : nullptr;
}

} // namespace

void installReadableTextAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace crossdate::ui
