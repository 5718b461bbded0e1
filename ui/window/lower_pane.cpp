#include "ui/window/lower_pane.h"

#include "ui/compare/passage_legend.h"
#include "ui/compare/passages_view.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/charts_panel.h"
#include "ui/panels/conflict_panel.h"
#include "ui/style/labels.h"
#include "ui/window/actions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace crossdate::ui {

namespace {

constexpr int kLowest = 120;

} // namespace

LowerPane::LowerPane(const Actions& actions, ViewState* state, PassagesView* passages,
                     ConflictPanel* conflicts, ChartsPanel* charts, QWidget* parent)
    : QWidget(parent), state_(state), event_(new ElidedLabel(this)), legend_(new PassageLegend(this)),
      pages_(new QStackedWidget(this)), tabs_(new QWidget(this)) {
    tabs_->setAttribute(Qt::WA_StyledBackground);
    tabs_->setProperty("surface", QStringLiteral("panel"));
    tabs_->setProperty("edge", QStringLiteral("bottom"));
    tabs_->setFixedHeight(40);
    auto* row = new QHBoxLayout(tabs_);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(2);
    addTab(actions.passages, passages);
    addTab(actions.conflicts, conflicts);
    addTab(actions.charts, charts);
    row->addSpacing(16);
    // The title gives way first.
    event_->setProperty("tone", QStringLiteral("muted"));
    event_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(event_, 1);
    row->addSpacing(12);
    row->addWidget(legend_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_);
    layout->addWidget(pages_, 1);
    pages_->setMinimumHeight(kLowest); // whatever a page that is not even shown would like
    connect(state, &ViewState::eventChanged, this, &LowerPane::nameEvent);
}

void LowerPane::addTab(QAction* action, QWidget* page) {
    auto* tab = new QPushButton(QString(action->text()).remove(QLatin1Char('&')), tabs_);
    tab->setProperty("kind", QStringLiteral("tab"));
    tab->setCheckable(true);
    tab->setChecked(action->isChecked());
    tab->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    tabs_->layout()->addWidget(tab);
    pages_->addWidget(page);
    connect(tab, &QPushButton::clicked, action, [action, tab] {
        action->trigger();
        tab->setChecked(action->isChecked());
    });
    connect(action, &QAction::toggled, this, [this, tab, page](bool on) {
        tab->setChecked(on);
        if (!on) return;
        pages_->setCurrentWidget(page);
        showLegendIfRoom();
    });
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

void LowerPane::showLegendIfRoom() {
    legend_->setVisible(pages_->currentIndex() == 0 && width() > legend_->sizeHint().width() + 420);
}

void LowerPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showLegendIfRoom();
}

} // namespace crossdate::ui
