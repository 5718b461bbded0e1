#include "ui/window/lower_pane.h"

#include "ui/compare/articles_view.h"
#include "ui/compare/collation_view.h"
#include "ui/compare/mark_legend.h"
#include "ui/compare/passages_view.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/conflict_panel.h"
#include "ui/style/labels.h"
#include "ui/window/actions.h"
#include "ui/window/glyphs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace crossdate::ui {

namespace {

constexpr int kLowest = 120;
constexpr int kLeastOfTitle = 130;
constexpr int kLastOfTexts = 2; // of the tabs

} // namespace

LowerPane::LowerPane(const Actions& actions, ViewState* state, const Pages& pages, QWidget* parent)
    : QWidget(parent), state_(state), event_(new ElidedLabel(this)), legend_(new MarkLegend(this)),
      stack_(new QStackedWidget(this)), tabs_(new QWidget(this)) {
    tabs_->setAttribute(Qt::WA_StyledBackground);
    tabs_->setProperty("surface", QStringLiteral("panel"));
    tabs_->setProperty("edge", QStringLiteral("bottom"));
    tabs_->setFixedHeight(40);
    auto* row = new QHBoxLayout(tabs_);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(2);
    addTab(actions.passages, pages.passages);
    addTab(actions.collation, pages.collation);
    addTab(actions.articles, pages.articles);
    addTab(actions.conflicts, pages.conflicts);
    addTab(actions.charts, pages.charts);
    row->addSpacing(12);
    // The title gives way first.
    event_->setProperty("tone", QStringLiteral("muted"));
    event_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    event_->setMinimumWidth(kLeastOfTitle);
    row->addWidget(event_, 1);
    row->addSpacing(12);
    legend_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    row->addWidget(legend_, 5);
    row->addSpacing(6);
    addTallButton(actions.lowerTall);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_);
    layout->addWidget(stack_, 1);
    stack_->setMinimumHeight(kLowest); // whatever a page that is not even shown would like
    connect(state, &ViewState::eventChanged, this, &LowerPane::nameEvent);
    scaleTogether(pages);
    showLegend();
}

void LowerPane::addTab(QAction* action, QWidget* page) {
    auto* tab = new QPushButton(QString(action->text()).remove(QLatin1Char('&')), tabs_);
    tab->setProperty("kind", QStringLiteral("tab"));
    tab->setCheckable(true);
    tab->setChecked(action->isChecked());
    tab->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    tabs_->layout()->addWidget(tab);
    stack_->addWidget(page);
    connect(tab, &QPushButton::clicked, action, [action, tab] {
        action->trigger();
        tab->setChecked(action->isChecked());
    });
    connect(action, &QAction::toggled, this, [this, tab, page](bool on) {
        tab->setChecked(on);
        if (!on) return;
        stack_->setCurrentWidget(page);
        showLegend();
    });
}

/// The timeline makes room for reading, and comes back.
void LowerPane::addTallButton(QAction* action) {
    auto* button = new QToolButton(tabs_);
    button->setCheckable(true);
    button->setIcon(glyph(Glyph::expand));
    button->setAccessibleName(tr("Enlarge the lower pane"));
    button->setToolTip(
        tr("Enlarge the lower pane (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
    tabs_->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, button, &QToolButton::setChecked);
}

void LowerPane::setSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    nameEvent();
}

void LowerPane::nameEvent() {
    const EventView* event = snapshot_ ? snapshot_->find(state_->event()) : nullptr;
    const QString text =
        event ? shownText(event->title) + QStringLiteral(" · ") + dateText(event->date) : QString();
    event_->setText(text);
    event_->setToolTip(plainToolTip(text));
}

/// One size of text in all three views of it.
void LowerPane::scaleTogether(const Pages& pages) {
    const auto follow = [this](auto* from, auto signal, auto*... others) {
        connect(from, signal, this, [=](double scale) { (others->setTextScale(scale), ...); });
    };
    follow(pages.passages, &PassagesView::textScaleChanged, pages.collation, pages.articles);
    follow(pages.collation, &CollationView::textScaleChanged, pages.passages, pages.articles);
    follow(pages.articles, &ArticlesView::textScaleChanged, pages.passages, pages.collation);
}

void LowerPane::showLegend() {
    const int page = stack_->currentIndex();
    legend_->setVisible(page <= kLastOfTexts);
    legend_->setMarks(page == 0 ? LegendFor::passages : LegendFor::comparison);
}

} // namespace crossdate::ui
