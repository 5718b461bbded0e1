// How ArticlesView is put together; what it shows is in articles_view.cpp.
#include "ui/compare/article_pane.h"
#include "ui/compare/articles_state.h"
#include "ui/compare/busy_strip.h"
#include "ui/compare/document_picker.h"
#include "ui/compare/find_bar.h"
#include "ui/compare/mark_strip.h"
#include "ui/compare/ribbons.h"
#include "ui/models/view_state.h"
#include "ui/session/job_runner.h"
#include "ui/style/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace crossdate::ui {

namespace {

QPushButton* stepButton(const QString& text, const QString& tip) {
    auto* button = new QPushButton(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFixedWidth(30);
    return button;
}

} // namespace

// ---- building --------------------------------------------------------------------------------------------

QWidget* ArticlesView::State::buildTools() {
    auto* tools = new QWidget;
    tools->setAttribute(Qt::WA_StyledBackground);
    tools->setProperty("surface", QStringLiteral("panel"));
    tools->setProperty("edge", QStringLiteral("bottom"));
    tools->setFixedHeight(42);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(4);
    choosers = {new DocumentButton(tr("Left article")), new DocumentButton(tr("Right article"))};
    kindButton = new QPushButton;
    kindButton->setToolTip(tr("What to go through: D differences, C conflicts, S shared copy"));
    auto* menu = new QMenu(kindButton);
    const std::array<QString, 3> names{tr("&Differences\tD"), tr("&Conflicts\tC"), tr("&Shared copy\tS")};
    for (int i = 0; i < 3; ++i)
        menu->addAction(names[static_cast<std::size_t>(i)], self, [this, i] {
            kind = static_cast<StopKind>(i);
            step(kind, 1);
        });
    kindButton->setMenu(menu);
    auto* previous = stepButton(QStringLiteral("‹"), tr("Previous (Shift and the key)"));
    auto* next = stepButton(QStringLiteral("›"), tr("Next"));
    QObject::connect(previous, &QPushButton::clicked, self, [this] { step(kind, -1); });
    QObject::connect(next, &QPushButton::clicked, self, [this] { step(kind, 1); });
    row->addWidget(choosers[0], 1);
    row->addSpacing(6);
    row->addWidget(previous);
    row->addWidget(kindButton);
    row->addWidget(next);
    row->addSpacing(6);
    row->addWidget(choosers[1], 1);
    return tools;
}

QWidget* ArticlesView::State::buildBody() {
    auto* body = new QWidget;
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const Side side : {Side::left, Side::right}) {
        const auto i = static_cast<std::size_t>(side);
        panes[i] = new ArticlePane(side);
        strips[i] = new MarkStrip(panes[i]);
    }
    ribbons = new RibbonStrip({[this](Side side, Span span) { return paneOf(side)->bandOf(span); },
                               [this](Side side) { return paneOf(side)->inSight(); }});
    row->addWidget(strips[0]);
    row->addWidget(panes[0], 1);
    row->addWidget(ribbons);
    row->addWidget(panes[1], 1);
    row->addWidget(strips[1]);
    return body;
}

void ArticlesView::State::build() {
    jobs = new JobRunner(self);
    empty = plainLabel({}, "muted");
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);
    find = new FindBar;
    auto* layout = new QVBoxLayout(self);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTools());
    layout->addWidget(new BusyStrip(jobs));
    pages = new QStackedLayout;
    pages->addWidget(empty);
    pages->addWidget(buildBody());
    layout->addLayout(pages, 1);
    layout->addWidget(find);
    tellStops(kNone);
}

void ArticlesView::State::wirePane(Side side) {
    auto* pane = paneOf(side);
    QObject::connect(pane, &ArticlePane::scrolled, self, [this, side] { follow(side); });
    QObject::connect(pane, &ArticlePane::heightsChanged, self, [this] {
        ribbons->update();
        for (auto* strip : strips) strip->update();
    });
    QObject::connect(pane, &ArticlePane::moved, self, [this, side] { readCaret(side); });
    QObject::connect(pane, &ArticlePane::conflictActivated, self, [this](ConflictId id) {
        const auto* conflict = snapshot->find(id);
        if (conflict) view->selectConflict(id, conflict->event.value_or(view->event()));
    });
    QObject::connect(pane, &ArticlePane::findWanted, self, [this] { openFind(); });
    QObject::connect(pane, &ArticlePane::menuWanted, self, [this](const QPoint& at) { openMenu(at); });
    QObject::connect(choosers[static_cast<std::size_t>(side)], &DocumentButton::picked, self,
                     [this, side](DocumentId chosen) {
                         auto wanted = documents;
                         auto& here = wanted[static_cast<std::size_t>(side)];
                         auto& there = wanted[1 - static_cast<std::size_t>(side)];
                         if (chosen == there) there = here; // exchanged
                         here = chosen;
                         setDocuments(wanted[0], wanted[1]);
                     });
}

void ArticlesView::State::wire() {
    wirePane(Side::left);
    wirePane(Side::right);
    QObject::connect(ribbons, &RibbonStrip::pairActivated, self,
                     [this](std::size_t pair) { goToPair(pair); });
    QObject::connect(view, &ViewState::eventChanged, self, [this](EventId event) { chooseFor(event); });
    QObject::connect(view, &ViewState::conflictChanged, self, [this](ConflictId id) { showConflict(id); });
    QObject::connect(view, &ViewState::passageRevealed, self,
                     [this](const Passage& passage) { reveal(passage); });
    QObject::connect(find, &FindBar::wordsChanged, self, [this](const QString& words) { search(words); });
    QObject::connect(find, &FindBar::nextWanted, self, [this](int direction) { showFound(direction); });
    QObject::connect(find, &FindBar::closed, self, [this] { closeFind(); });
    QObject::connect(&scale, &TextScale::changed, self, [this](double value) {
        for (auto* pane : panes) pane->setTextScale(value);
        Q_EMIT self->textScaleChanged(value);
    });
    QObject::connect(jobs, &JobRunner::crashed, self, [this](const QString& label, const QString& why) {
        Q_EMIT self->failed({ErrorCode::internal, label.toStdString() + " broke off", why.toStdString(), {}});
    });
}

} // namespace crossdate::ui
