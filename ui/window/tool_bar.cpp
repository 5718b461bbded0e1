#include "ui/window/tool_bar.h"

#include "ui/window/actions.h"
#include "ui/window/filter_menu.h"
#include "ui/window/glyphs.h"
#include "ui/window/menu_button.h"
#include "ui/window/range_menu.h"
#include "ui/window/search_field.h"

#include <QHBoxLayout>

namespace crossdate::ui {

namespace {

// A button that does what the action does and is enabled, checked and explained like it.
void follow(QPushButton* button, QAction* action) {
    const auto sync = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setCheckable(action->isCheckable());
        button->setChecked(action->isChecked());
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(action->toolTip() +
                           (key.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(key)));
    };
    QObject::connect(action, &QAction::changed, button, sync);
    QObject::connect(action, &QAction::toggled, button, sync);
    QObject::connect(button, &QPushButton::clicked, action, [button, action] {
        action->trigger();
        button->setChecked(action->isChecked());
    });
    button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
    sync();
}

} // namespace

ToolBar::ToolBar(const Actions& actions, RangeMenu* range, FilterMenu* filter, QWidget* parent)
    : QWidget(parent), rangeMenu_(range), filterMenu_(filter) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("panel"));
    setProperty("edge", QStringLiteral("bottom"));
    setFixedHeight(46);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);

    QPushButton* import = addButton(actions.importFiles, tr("Import…"));
    import->setProperty("kind", QStringLiteral("primary"));
    import->setIcon(glyph(Glyph::plus, QPalette::HighlightedText));
    addButton(actions.undo, {})->setIcon(glyph(Glyph::undo));
    addButton(actions.redo, {})->setIcon(glyph(Glyph::redo));
    row->addWidget(range_ = new MenuButton(tr("Dates"), range, this));
    range_->setToolTip(tr("The days that the timeline shows"));
    row->addWidget(filter_ = new MenuButton(tr("Filters: all outlets"), filter, this));
    filter_->setToolTip(tr("Which events are shown"));
    addViewSwitch(actions);
    row->addStretch(1);
    row->addWidget(search_ = new SearchField(this), 12);
    row->addStretch(1);
    row->addWidget(review_ = new CountButton(tr("Review conflicts"), this));
    follow(review_, actions.review);
    auto* exporting = new MenuButton(tr("Export"), makeExportMenu(actions, this), this);
    exporting->setToolTip(tr("Export the timeline or the events"));
    row->addWidget(exporting);
    needCase_ = {range_, filter_, search_, exporting};
}

QPushButton* ToolBar::addButton(QAction* action, const QString& text) {
    auto* button = new QPushButton(text, this);
    follow(button, action);
    layout()->addWidget(button);
    return button;
}

void ToolBar::addViewSwitch(const Actions& actions) {
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [&](QAction* action, Glyph icon, const char* segment) {
        auto* button = new QPushButton(pair);
        button->setIcon(glyph(icon));
        button->setProperty("segment", QString::fromLatin1(segment));
        follow(button, action);
        row->addWidget(button);
    };
    add(actions.timeline, Glyph::timeline, "first");
    add(actions.table, Glyph::table, "last");
    layout()->addWidget(pair);
}

void ToolBar::setOpenConflicts(int count) {
    review_->setCount(count);
}

void ToolBar::refresh() {
    range_->setText(range_->isEnabled() ? rangeMenu_->summary() : tr("Dates"));
    filter_->setText(filterMenu_->summary());
}

void ToolBar::setCaseOpen(bool open) {
    for (QWidget* widget : needCase_) widget->setEnabled(open);
    refresh();
}

} // namespace crossdate::ui
