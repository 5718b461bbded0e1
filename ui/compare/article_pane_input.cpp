// Mouse, keyboard, selection and clipboard of ArticlePane.
#include "ui/compare/article_pane.h"
#include "ui/compare/document_heading.h"
#include "ui/models/wording.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QToolTip>

#include <algorithm>

namespace crossdate::ui {

// ---- selection -------------------------------------------------------------------------------------------

QString ArticlePane::selectedText() const {
    return text().mid(std::min(anchor_, cursor_), std::abs(cursor_ - anchor_));
}

void ArticlePane::select(int anchor, int cursor) {
    anchor_ = std::clamp(anchor, 0, blocks_.length());
    moveCursor(cursor, true);
}

void ArticlePane::moveCursor(int position, bool keepAnchor) {
    cursor_ = std::clamp(position, 0, std::max(0, blocks_.length() - 1));
    if (!keepAnchor) anchor_ = cursor_;
    QAccessibleTextCursorEvent event(this, cursor_);
    QAccessible::updateAccessibility(&event);
    viewport()->update();
    Q_EMIT moved();
}

void ArticlePane::copy() const {
    if (const QString selected = selectedText(); !selected.trimmed().isEmpty())
        QApplication::clipboard()->setText(quotationOf(selected, article()->heading.citation));
}

// ---- keyboard --------------------------------------------------------------------------------------------

bool ArticlePane::event(QEvent* event) {
    // The window has shortcuts of its own on some of these.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool arrows = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (arrows || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) ||
            key->matches(QKeySequence::Find)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

int ArticlePane::motionTarget(const QKeyEvent& event) {
    const bool words = event.modifiers().testFlag(Qt::ControlModifier);
    const auto mode = words ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    const auto block = blocks_.blockOfPosition(cursor_);
    const int begin = blocks_.beginOf(block);
    const auto& layout = blocks_.words(block).layout();
    const QRectF here = rectAt(cursor_);
    const QPoint middle = here.center().toPoint();
    const int line = qRound(here.height() * 1.3);
    switch (event.key()) {
    case Qt::Key_Left: {
        const int before = layout.previousCursorPosition(cursor_ - begin, mode);
        return before == cursor_ - begin ? cursor_ - 1 : begin + before;
    }
    case Qt::Key_Right: {
        const int after = layout.nextCursorPosition(cursor_ - begin, mode);
        return after == cursor_ - begin ? cursor_ + 1 : begin + after;
    }
    case Qt::Key_Up:
        return positionAt(middle - QPoint(0, line));
    case Qt::Key_Down:
        return positionAt(middle + QPoint(0, line));
    case Qt::Key_Home:
        return words ? 0 : positionAt({qRound(origin().x()), middle.y()});
    case Qt::Key_End:
        return words ? blocks_.length() : positionAt({viewport()->width(), middle.y()});
    default:
        return -1;
    }
}

void ArticlePane::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy();
    if (event->matches(QKeySequence::SelectAll)) return select(0, blocks_.length());
    if (event->matches(QKeySequence::Find)) return Q_EMIT findWanted();
    if (blocks_.count() == 0) return event->ignore();
    switch (event->key()) {
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    default:
        break;
    }
    const int target = event->modifiers().testFlag(Qt::AltModifier) ? -1 : motionTarget(*event);
    if (target < 0) return event->ignore(); // the view's commands, Ctrl + and -
    caretShown_ = true;
    moveCursor(target, event->modifiers().testFlag(Qt::ShiftModifier));
    ensureVisible(cursor_);
}

void ArticlePane::focusInEvent(QFocusEvent* event) {
    caretShown_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    Q_EMIT moved();
}

void ArticlePane::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// ---- mouse -----------------------------------------------------------------------------------------------

bool ArticlePane::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString why;
    if (const auto stretch = stretchInGutter(help->pos()); stretch != kNone)
        why = tr("%n sentence(s) the other article has nothing like; click to fold (F)", nullptr,
                 static_cast<int>(article()->stretches[stretch].size()));
    else if (const int position = hit(help->pos()); position >= 0)
        why = explanationAt(position);
    if (why.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(why), viewport());
    return true;
}

void ArticlePane::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || blocks_.count() == 0) return;
    const QPoint point = event->position().toPoint();
    if (const auto stretch = stretchInGutter(point); stretch != kNone) return toggleFold(stretch);
    pressedAt_ = hit(point);
    caretShown_ = true;
    moveCursor(positionAt(point), event->modifiers().testFlag(Qt::ShiftModifier));
}

void ArticlePane::mouseMoveEvent(QMouseEvent* event) {
    if (blocks_.count() == 0) return;
    const QPoint point = event->position().toPoint();
    if (event->buttons().testFlag(Qt::LeftButton)) {
        if (gutter().contains(point)) return;
        moveCursor(positionAt(point), true);
        ensureVisible(cursor_);
        return;
    }
    const int position = hit(point);
    bool active = stretchInGutter(point) != kNone;
    if (position >= 0) {
        const auto block = blocks_.blockOfPosition(position);
        active = blocks_.pillAt(position) != kNone ||
                 blocks_.words(block).conflictAt(position - blocks_.beginOf(block)) != nullptr;
    }
    viewport()->setCursor(active                     ? Qt::PointingHandCursor
                          : gutter().contains(point) ? Qt::ArrowCursor
                                                     : Qt::IBeamCursor);
}

void ArticlePane::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || anchor_ != cursor_ || blocks_.count() == 0) return;
    const int position = hit(event->position().toPoint());
    if (position < 0 || position != pressedAt_) return;
    if (const auto stretch = blocks_.pillAt(position); stretch != kNone) return toggleFold(stretch);
    const auto block = blocks_.blockOfPosition(position);
    if (const auto* mark = blocks_.words(block).conflictAt(position - blocks_.beginOf(block)))
        Q_EMIT conflictActivated(mark->conflict);
}

void ArticlePane::mouseDoubleClickEvent(QMouseEvent* event) {
    if (blocks_.count() == 0 || gutter().contains(event->position().toPoint())) return;
    const int position = positionAt(event->position().toPoint());
    const auto block = blocks_.blockOfPosition(position);
    const int offset = blocks_.beginOf(block);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, blocks_.words(block).text());
    finder.setPosition(position - offset);
    const auto end = finder.toNextBoundary();
    if (end < 0) return;
    const auto begin = finder.toPreviousBoundary();
    if (begin >= 0) select(offset + static_cast<int>(begin), offset + static_cast<int>(end));
}

void ArticlePane::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse && anchor_ == cursor_ && blocks_.count() > 0)
        moveCursor(positionAt(event->pos()), false);
    const QPoint place = event->reason() == QContextMenuEvent::Mouse
                             ? event->globalPos()
                             : viewport()->mapToGlobal(rectAt(cursor_).bottomLeft().toPoint());
    Q_EMIT menuWanted(place);
}

void ArticlePane::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore(); // the view scales
    else
        QAbstractScrollArea::wheelEvent(event);
}

} // namespace crossdate::ui
