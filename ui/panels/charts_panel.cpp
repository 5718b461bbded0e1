#include "ui/panels/charts_panel.h"

#include "core/date/edtf.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/panels/coverage_matrix.h"
#include "ui/panels/figure_chart.h"
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
    enum class Kind { claims, reports, figures };
    Kind kind = Kind::claims;
    QStackedLayout* pages = nullptr;
    ToneLabel* empty = nullptr;
    QPushButton* showClaims = nullptr;
    QPushButton* showReports = nullptr;
    QPushButton* showFigures = nullptr;
    QPushButton* wholeTime = nullptr;
    OutletKeys* keys = nullptr;
    TimeChart* chart = nullptr;
    QStackedLayout* charts = nullptr;
    FigureChart* figures = nullptr;
    ToneLabel* noFigures = nullptr;
    ToneLabel* leftOut = nullptr;
    OutletMatrix* matrix = nullptr;
    CoverageMatrix* coverage = nullptr;

    void build();
    QWidget* buildTime();
    QWidget* buildMatrix();
    void wire();
    QWidget* addSwitches(QVBoxLayout* column, const QList<QPushButton*>& buttons, const QString& heading);
    void refresh();
    void refreshTime() const;
    void refreshFigures() const;
    void openCell(EventId event, const CoverageCell& cell) const;
    void showFilter() const;
    void filterBucket(int index) const;
    void toggleOutlet(OutletId outlet) const;
    void tellLeftOut() const;
};

/// A row of tabs, one of them chosen, and a place at its end.
QWidget* ChartsPanel::State::addSwitches(QVBoxLayout* column, const QList<QPushButton*>& buttons,
                                         const QString& heading) {
    auto* side = column->parentWidget();
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* group = new QButtonGroup(side);
    for (auto* button : buttons) {
        button->setCheckable(true);
        button->setProperty("kind", QStringLiteral("tab"));
        group->addButton(button);
        row->addWidget(button);
    }
    buttons.front()->setChecked(true);
    row->addSpacing(8);
    row->addWidget(new ToneLabel(Tone::heading, heading));
    row->addStretch(1);
    auto* end = new QPushButton;
    end->setProperty("kind", QStringLiteral("link"));
    end->hide();
    row->addWidget(end);
    column->addLayout(row);
    return end;
}

QWidget* ChartsPanel::State::buildTime() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(14, 10, 10, 8);
    column->setSpacing(4);
    showClaims = new QPushButton(tr("Claims"));
    showReports = new QPushButton(tr("Reports"));
    showFigures = new QPushButton(tr("Figures"));
    showClaims->setToolTip(tr("What is told, by the date it happened"));
    showReports->setToolTip(tr("The reports, by the date they appeared"));
    showFigures->setToolTip(tr("The figures outlets give for the selected event, by the date they appeared"));
    wholeTime = static_cast<QPushButton*>(
        addSwitches(column, {showClaims, showReports, showFigures}, tr("over time")));
    keys = new OutletKeys;
    auto* stack = new QWidget;
    charts = new QStackedLayout(stack);
    chart = new TimeChart;
    figures = new FigureChart;
    noFigures = new ToneLabel(Tone::muted);
    noFigures->setAlignment(Qt::AlignCenter);
    charts->addWidget(chart);
    charts->addWidget(figures);
    charts->addWidget(noFigures);
    leftOut = new ToneLabel(Tone::small);
    column->addWidget(keys);
    column->addWidget(stack, 1);
    column->addWidget(leftOut);
    side->setMinimumWidth(260);
    return side;
}

QWidget* ChartsPanel::State::buildMatrix() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(14, 10, 14, 8);
    column->setSpacing(8);
    auto* byOutlet = new QPushButton(tr("Outlets"));
    auto* byEvent = new QPushButton(tr("Events"));
    byOutlet->setToolTip(tr("Outlet against outlet: what they tell alike, where they contradict each other"));
    byEvent->setToolTip(tr("Event against outlet: who reports it, contradicts, hedges or is silent"));
    addSwitches(column, {byOutlet, byEvent}, tr("against outlets"));
    matrix = new OutletMatrix;
    // Many outlets are scrolled to: the panel never takes the timeline's room for them.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(matrix);
    scroll->viewport()->setAutoFillBackground(false);
    matrix->setAutoFillBackground(false);
    QObject::connect(matrix, &OutletMatrix::currentMoved, scroll, [scroll](const QRect& cell) {
        scroll->ensureVisible(cell.center().x(), cell.center().y(), cell.width(), cell.height());
    });
    coverage = new CoverageMatrix;
    auto* legend =
        new ToneLabel(Tone::small, tr("▲ conflicts between the two · ● events told without conflict"));
    auto* stack = new QWidget;
    auto* pair = new QStackedLayout(stack);
    pair->addWidget(scroll);
    pair->addWidget(coverage);
    QObject::connect(byEvent, &QPushButton::toggled, stack, [pair, legend](bool on) {
        pair->setCurrentIndex(on ? 1 : 0);
        legend->setText(on ? tr("● reports it · ▲ contradicts another · ○ hedges · – silent, though it "
                                "tells other events of the story")
                           : tr("▲ conflicts between the two · ● events told without conflict"));
    });
    column->addWidget(stack, 1);
    column->addWidget(legend);
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
    const std::pair<QPushButton*, Kind> kinds[]{
        {showClaims, Kind::claims}, {showReports, Kind::reports}, {showFigures, Kind::figures}};
    for (const auto& [button, shown] : kinds)
        QObject::connect(button, &QPushButton::toggled, self, [this, to = shown](bool on) {
            if (!on) return;
            kind = to;
            refreshTime();
        });
    QObject::connect(figures, &FigureChart::passageWanted, self,
                     [this](const Passage& passage) { view->revealPassage(passage); });
    QObject::connect(coverage, &CoverageMatrix::cellChosen, self,
                     [this](EventId event, const CoverageCell& cell) { openCell(event, cell); });
    QObject::connect(view, &ViewState::eventChanged, self, [this](EventId event) {
        coverage->selectEvent(event);
        if (kind == Kind::figures) refreshTime();
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
    refreshTime();
    matrix->setSnapshot(*snapshot);
    coverage->setSnapshot(snapshot, view->filter());
    showFilter();
}

void ChartsPanel::State::refreshTime() const {
    if (!snapshot) return;
    if (kind == Kind::figures) return refreshFigures();
    charts->setCurrentWidget(chart);
    if (kind == Kind::claims)
        chart->setCounts(claimsOverTime(*snapshot), tr("Claims"));
    else
        chart->setCounts(reportsOverTime(*snapshot), tr("Reports"));
    std::vector<OutletKeys::Entry> entries;
    for (const auto& series : chart->counts().series)
        entries.push_back({series.outlet, series.name, series.colour});
    keys->setEntries(std::move(entries));
    tellLeftOut();
    keys->setHidden(view->filter().hiddenOutlets);
}

/// Of the selected event: what its number conflicts compare.
void ChartsPanel::State::refreshFigures() const {
    const EventView* event = snapshot->find(view->event());
    const Figures shown = event ? figuresOf(*snapshot, *event) : Figures{};
    figures->setFigures(shown);
    noFigures->setText(event ? tr("No outlet gives another figure for this event.")
                             : tr("Select an event to see the figures that outlets give for it."));
    charts->setCurrentWidget(shown.series.empty() ? static_cast<QWidget*>(noFigures) : figures);
    std::vector<OutletKeys::Entry> entries;
    for (const auto& series : shown.series) entries.push_back({series.outlet, series.name, series.colour});
    keys->setEntries(std::move(entries));
    keys->setHidden(view->filter().hiddenOutlets);
    leftOut->say(shown.undated > 0 ? tr("%1 in reports without a date, not shown.").arg(shown.undated)
                                   : QString());
}

void ChartsPanel::State::openCell(EventId event, const CoverageCell& cell) const {
    if (cell.conflict)
        view->selectConflict(*cell.conflict, event);
    else
        view->selectEvent(event);
    if (cell.passage) view->revealPassage(*cell.passage);
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
    if (snapshot) coverage->setSnapshot(snapshot, view->filter());
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
