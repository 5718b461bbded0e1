#include "ui/window/menu_button.h"

#include "ui/models/wording.h"
#include "ui/style/labels.h"
#include "ui/style/theme.h"
#include "ui/window/glyphs.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleOptionButton>
#include <QWidgetAction>

#include <algorithm>

namespace crossdate::ui {

namespace {

constexpr int kArrow = 14;

// The frame alone: text and marks are placed by ourselves.
void paintFrame(QPushButton* button, QPainter* painter) {
    QStyleOptionButton option;
    option.initFrom(button);
    if (button->isDown()) option.state |= QStyle::State_Sunken;
    button->style()->drawControl(QStyle::CE_PushButtonBevel, &option, painter, button);
    painter->setPen(button->palette().color(button->isEnabled() ? QPalette::Active : QPalette::Disabled,
                                            QPalette::ButtonText));
    painter->setFont(interfaceFont(13, QFont::Medium));
}

QSize sizeFor(const QString& text, int more) {
    return {QFontMetrics(interfaceFont(13, QFont::Medium)).horizontalAdvance(text) + 24 + more, 28};
}

} // namespace

MenuButton::MenuButton(const QString& text, QMenu* menu, QWidget* parent) : QPushButton(text, parent) {
    setMenu(menu);
    setAccessibleName(text);
}

QSize MenuButton::sizeHint() const {
    return sizeFor(QString(text()).remove(QLatin1Char('&')), kArrow + 2);
}

void MenuButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFrame(this, &painter);
    const QRect inside = rect().adjusted(12, 0, -12 - kArrow, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    glyph(Glyph::chevron).paint(&painter, width() - 10 - kArrow, (height() - kArrow) / 2, kArrow, kArrow);
}

CountButton::CountButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setCount(0);
}

void CountButton::setCount(int count) {
    count_ = count;
    setAccessibleName(QString(text()).remove(QLatin1Char('&')) + QStringLiteral(": ") + shownCount());
    updateGeometry();
    update();
}

QString CountButton::shownCount() const {
    return countText(static_cast<std::size_t>(std::max(0, count_)));
}

QSize CountButton::sizeHint() const {
    return sizeFor(QString(text()).remove(QLatin1Char('&')),
                   6 + QFontMetrics(interfaceFont(13, QFont::Bold)).horizontalAdvance(shownCount()));
}

void CountButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFrame(this, &painter);
    const QRect inside = rect().adjusted(12, 0, -12, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    const Theme& theme = Theme::of(palette());
    painter.setFont(interfaceFont(13, QFont::Bold));
    painter.setPen(count_ > 0 ? theme.conflict : theme.faint);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, shownCount());
}

void addHeading(QMenu* menu, const QString& text) {
    auto* heading = new QWidgetAction(menu);
    QLabel* label = sectionLabel(text, menu);
    label->setContentsMargins(12, 8, 12, 3);
    heading->setDefaultWidget(label);
    heading->setEnabled(false);
    menu->addAction(heading);
}

void StickyMenu::mouseReleaseEvent(QMouseEvent* event) {
    QAction* action = actionAt(event->position().toPoint());
    if (action && action->isEnabled() && action->isCheckable())
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void StickyMenu::keyPressEvent(QKeyEvent* event) {
    QAction* action = activeAction();
    if (event->key() == Qt::Key_Space && action && action->isEnabled() && action->isCheckable())
        action->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace crossdate::ui
