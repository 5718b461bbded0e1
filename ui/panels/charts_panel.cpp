#include "ui/panels/charts_panel.h"

#include "core/date/edtf.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/outlet_keys.h"
#include "ui/panels/outlet_matrix.h"
#include "ui/panels/time_chart.h"
#include "ui/panels/tone_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace crossdate::ui {

struct ChartsPanel::State {
    ChartsPanel* self = nullptr;
    ViewState* view = nullptr;
    SnapshotPtr snapshot;
    bool claims = true;
    QStackedLayout* pages = nullptr;
    ToneLabel* empty = nullptr;
    QPushButton* showClaims = nullptr;
    QPushButton* showReports = nullptr;
    QPushButton* wholeTime = nullptr;
    OutletKeys* keys = nullptr;
    TimeChart* chart = nullptr;
    ToneLabel* leftOut = nullptr;
    OutletMatrix* matrix = nullptr;

    void build();
    QWidget* buildTime();
    QWidget* buildMatrix();
    void wire();
    void refresh();
    void showFilter() const;
    void filterBucket(int index) const;
    void toggleOutlet(OutletId outlet) const;
    void tellLeftOut() const;
};

QWidget* ChartsPanel::State::buildTime() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(14, 10, 10, 8);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* group = new QButtonGroup(side);
    showClaims = new QPushButton(tr("Claims"));
    showReports = new QPushButton(tr("Reports"));
    showClaims->setToolTip(tr("What is told, by the date it happened"));
    showReports->setToolTip(tr("The reports, by the date they appeared"));
    for (auto* button : {showClaims, showReports}) {
        button->setCheckable(true);
        button->setProperty("kind", QStringLiteral("tab"));
        group->addButton(button);
        row->addWidget(button);
    }
    showClaims->setChecked(true);
    row->addSpacing(8);
    row->addWidget(new ToneLabel(Tone::heading, tr("over time")));
    row->addStretch(1);
    wholeTime = new QPushButton(tr("Show the whole time"));
    wholeTime->setProperty("kind", QStringLiteral("link"));
    row->addWidget(wholeTime);
    keys = new OutletKeys;
    chart = new TimeChart;
    leftOut = new ToneLabel(Tone::small);
    column->addLayout(row);
    column->addWidget(keys);
    column->addWidget(chart, 1);
    column->addWidget(leftOut);
    side->setMinimumWidth(260);
    return side;
}

QWidget* ChartsPanel::State::buildMatrix() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(14, 14, 14, 8);
    column->setSpacing(8);
    column->addWidget(new ToneLabel(Tone::heading, tr("Outlet against outlet")));
    matrix = new OutletMatrix;
    // Many outlets are scrolled to: the panel never takes the timeline's room for them.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(matrix);
    scroll->viewport()->setAutoFillBackground(false);
    matrix->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    column->addWidget(
        new ToneLabel(Tone::small, tr("▲ conflicts between the two · ● events told without conflict")));
    side->setMinimumWidth(240);
    return side;
}

void ChartsPanel::State::build() {
    pages = new QStackedLayout(self);
    empty =
        new ToneLabel(Tone::muted, tr("Import reports to see when outlets report and where they contradict "
                                      "each other."));
    empty->setAlignment(Qt::AlignCenter);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildTime());
    splitter->addWidget(buildMatrix());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    pages->addWidget(empty);
    pages->addWidget(splitter);
}

void ChartsPanel::State::wire() {
    QObject::connect(showClaims, &QPushButton::toggled, self, [this](bool on) {
        claims = on;
        refresh();
    });
    QObject::connect(chart, &TimeChart::bucketClicked, self, [this](int index) { filterBucket(index); });
    QObject::connect(keys, &OutletKeys::toggled, self, [this](OutletId outlet) { toggleOutlet(outlet); });
    QObject::connect(wholeTime, &QPushButton::clicked, self, [this] {
        EventFilter filter = view->filter();
        filter.range.reset();
        view->setFilter(filter);
    });
    QObject::connect(matrix, &OutletMatrix::eventChosen, self,
                     [this](EventId event) { view->selectEvent(event); });
    QObject::connect(matrix, &OutletMatrix::conflictChosen, self, [this](ConflictId id) {
        const auto* conflict = snapshot->find(id);
        if (conflict) view->selectConflict(id, conflict->event.value_or(view->event()));
    });
    QObject::connect(view, &ViewState::filterChanged, self, [this] { showFilter(); });
}

void ChartsPanel::State::refresh() {
    const bool nothing = !snapshot || snapshot->documents.empty();
    pages->setCurrentIndex(nothing ? 0 : 1);
    if (nothing) return;
    if (claims)
        chart->setCounts(claimsOverTime(*snapshot), tr("Claims"));
    else
        chart->setCounts(reportsOverTime(*snapshot), tr("Reports"));
    std::vector<OutletKeys::Entry> entries;
    for (const auto& series : chart->counts().series)
        entries.push_back({series.outlet, series.name, series.colour});
    keys->setEntries(std::move(entries));
    matrix->setSnapshot(*snapshot);
    tellLeftOut();
    showFilter();
}

void ChartsPanel::State::tellLeftOut() const {
    const auto& counts = chart->counts();
    QStringList parts;
    if (counts.buckets.empty()) parts += tr("None of them is dated.");
    if (counts.undated > 0) parts += tr("%1 undated, not shown.").arg(counts.undated);
    if (counts.before > 0) parts += tr("%1 outside the time shown.").arg(counts.before);
    if (counts.wide > 0)
        parts +=
            (counts.wide == 1 ? tr("1 is longer than a bar and stands at its middle.")
                              : tr("%1 are longer than a bar and stand at their middle.").arg(counts.wide));
    leftOut->say(parts.join(u' '));
}

void ChartsPanel::State::showFilter() const {
    keys->setHidden(view->filter().hiddenOutlets);
    const auto& range = view->filter().range;
    wholeTime->setVisible(range.has_value());
    if (range) wholeTime->setText(tr("Only %1 · show all").arg(dateText(range)));
}

void ChartsPanel::State::filterBucket(int index) const {
    const auto& buckets = chart->counts().buckets;
    if (index < 0 || static_cast<std::size_t>(index) >= buckets.size()) return;
    const Bucket& bucket = buckets[static_cast<std::size_t>(index)];
    EventFilter filter = view->filter();
    const Dating range = date::datingOfInterval(bucket.first, bucket.last);
    if (filter.range == range)
        filter.range.reset(); // a second click takes it back
    else
        filter.range = range;
    view->setFilter(filter);
}

void ChartsPanel::State::toggleOutlet(OutletId outlet) const {
    EventFilter filter = view->filter();
    if (filter.hiddenOutlets.erase(outlet) == 0) filter.hiddenOutlets.insert(outlet);
    view->setFilter(filter);
}

ChartsPanel::ChartsPanel(ViewState* state, QWidget* parent)
    : QWidget(parent), state_(std::make_unique<State>()) {
    state_->self = this;
    state_->view = state;
    state_->build();
    state_->wire();
    state_->showFilter();
}

ChartsPanel::~ChartsPanel() = default;

void ChartsPanel::setSnapshot(const SnapshotPtr& snapshot) {
    state_->snapshot = snapshot;
    state_->refresh();
}

} // namespace crossdate::ui
