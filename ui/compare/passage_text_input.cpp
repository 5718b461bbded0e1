// Mouse, keyboard, selection and clipboard of PassageText.
#include "ui/compare/document_heading.h"
#include "ui/compare/passage_text.h"
#include "ui/models/wording.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QToolTip>

#include <algorithm>

namespace crossdate::ui {

// ---- what is where ---------------------------------------------------------------------------------------

bool PassageText::isExpander(int position) const {
    return std::any_of(expanders_.begin(), expanders_.end(),
                       [position](const TextRange& range) { return range.contains(position); });
}

QString PassageText::explanationAt(int position) const {
    if (isExpander(position)) return tr("More of this report (E)");
    return words_.explanationAt(position);
}

std::pair<int, int> PassageText::stretchAt(int position) const {
    const TextRange stretch = words_.stretchAt(position);
    return {stretch.begin, stretch.end};
}

// ---- selection -------------------------------------------------------------------------------------------

QString PassageText::selectedText() const {
    QString selected = text().mid(std::min(anchor_, cursor_), std::abs(cursor_ - anchor_));
    return selected.replace(QChar::LineSeparator, u'\n');
}

void PassageText::select(int anchor, int cursor) {
    anchor_ = std::clamp(anchor, 0, size());
    moveCursor(cursor, true);
}

void PassageText::moveCursor(int position, bool keepAnchor) {
    cursor_ = std::clamp(position, 0, size());
    if (!keepAnchor) anchor_ = cursor_;
    QAccessibleTextCursorEvent moved(this, cursor_);
    QAccessible::updateAccessibility(&moved);
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PassageText::copy() const {
    const QString selected = selectedText();
    if (selected.isEmpty()) return;
    QApplication::clipboard()->setText(quotationOf(selected, column_.citation));
}

void PassageText::goToMark(int direction) {
    std::vector<TextRange> stops;
    for (const auto& mark : words_.marks()) stops.push_back(mark.range);
    std::sort(stops.begin(), stops.end(), [](const TextRange& a, const TextRange& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    if (stops.empty()) return;
    if (direction < 0) std::reverse(stops.begin(), stops.end());
    const int from = std::min(anchor_, cursor_);
    const bool fresh = anchor_ == cursor_ && cursor_ == 0;
    const auto next = std::find_if(stops.begin(), stops.end(), [&](const TextRange& stop) {
        return direction > 0 ? stop.begin > from || (fresh && stop.begin == from) : stop.begin < from;
    });
    const TextRange stop = next == stops.end() ? stops.front() : *next;
    select(stop.end, stop.begin);
    ensureVisible(stop.begin);
    const QPoint place = rectAt(stop.begin).bottomLeft().toPoint();
    QToolTip::showText(viewport()->mapToGlobal(place), plainToolTip(explanationAt(stop.begin)), viewport());
}

void PassageText::activateAtCursor() {
    const int position = std::min(anchor_, cursor_);
    if (isExpander(position))
        Q_EMIT moreContextWanted();
    else if (const auto* mark = words_.conflictAt(position))
        Q_EMIT conflictActivated(mark->conflict);
}

// ---- keyboard --------------------------------------------------------------------------------------------

bool PassageText::handleMotion(const QKeyEvent& event) {
    const bool keep = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool words = event.modifiers().testFlag(Qt::ControlModifier);
    const auto mode = words ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    const QPoint here = rectAt(cursor_).center().toPoint();
    int target = cursor_;
    switch (event.key()) {
    case Qt::Key_Left:
        target = words_.layout().previousCursorPosition(cursor_, mode);
        break;
    case Qt::Key_Right:
        target = words_.layout().nextCursorPosition(cursor_, mode);
        break;
    case Qt::Key_Up:
        target = positionAt(here - QPoint(0, words_.lineHeight()));
        break;
    case Qt::Key_Down:
        target = positionAt(here + QPoint(0, words_.lineHeight()));
        break;
    case Qt::Key_Home:
        target = words ? 0 : words_.layout().lineForTextPosition(cursor_).textStart();
        break;
    case Qt::Key_End:
        target = words ? size() : positionAt({viewport()->width(), here.y()});
        break;
    default:
        return false;
    }
    caretShown_ = true;
    moveCursor(target, keep);
    ensureVisible(cursor_);
    return true;
}

bool PassageText::event(QEvent* event) {
    // A window may have shortcuts on bare letters; a focused passage keeps the few it uses.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool bare = !(key->modifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier));
        const bool ours =
            key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) ||
            (bare && (key->key() == Qt::Key_E || key->key() == Qt::Key_M || key->key() == Qt::Key_Return ||
                      key->key() == Qt::Key_Left || key->key() == Qt::Key_Right));
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PassageText::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return select(0, size());
    auto* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_E:
        Q_EMIT moreContextWanted();
        return;
    case Qt::Key_M:
        goToMark(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateAtCursor();
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return;
    default:
        break;
    }
    if (handleMotion(*event)) return;
    event->ignore(); // Ctrl + and - belong to the view
}

void PassageText::focusInEvent(QFocusEvent* event) {
    caretShown_ = false; // until it is moved
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PassageText::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// ---- mouse -----------------------------------------------------------------------------------------------

bool PassageText::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int position = hit(help->pos());
    const QString why = position < 0 ? QString() : explanationAt(position);
    if (why.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(why), viewport());
    return true;
}

void PassageText::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressedAt_ = hit(event->position().toPoint());
    caretShown_ = false;
    moveCursor(positionAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void PassageText::mouseMoveEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (event->buttons().testFlag(Qt::LeftButton)) {
        moveCursor(positionAt(point), true);
        ensureVisible(cursor_);
        return;
    }
    const int position = hit(point);
    const bool active = position >= 0 && (isExpander(position) || words_.conflictAt(position));
    viewport()->setCursor(active ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void PassageText::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || anchor_ != cursor_) return;
    const int position = hit(event->position().toPoint());
    if (position < 0 || position != pressedAt_) return;
    if (isExpander(position))
        Q_EMIT moreContextWanted();
    else if (const auto* mark = words_.conflictAt(position))
        Q_EMIT conflictActivated(mark->conflict);
}

void PassageText::mouseDoubleClickEvent(QMouseEvent* event) {
    const int position = positionAt(event->position().toPoint());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text());
    finder.setPosition(position);
    const auto end = finder.toNextBoundary();
    finder.setPosition(end < 0 ? text().size() : end);
    const auto begin = finder.toPreviousBoundary();
    if (end < 0 || begin < 0) return;
    select(static_cast<int>(begin), static_cast<int>(end));
}

void PassageText::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // the view scales
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PassageText::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PassageText::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) layOut();
}

} // namespace crossdate::ui
