#include "ui/window/range_menu.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "ui/models/view_state.h"
#include "ui/models/wording.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/menu_button.h"

#include <QLocale>

#include <set>

namespace crossdate::ui {

namespace {

constexpr std::size_t kMostYears = 12;

// Qt's own month names; QDate does not reach all of EDTF's years, civil dates do.
QString monthAndYear(date::CivilDate civil) {
    return QLocale(QLocale::English)
               .standaloneMonthName(static_cast<int>(civil.month), QLocale::ShortFormat) +
           QLatin1Char(' ') + QString::number(civil.year);
}

QString dayText(date::CivilDate civil, bool withYear) {
    const QString day = QString::number(civil.day) + QLatin1Char(' ');
    const QString month = monthAndYear(civil);
    return day + (withYear ? month : month.section(QLatin1Char(' '), 0, 0));
}

} // namespace

RangeMenu::RangeMenu(TimelineView* timeline, ViewState* state, QWidget* parent)
    : QMenu(parent), timeline_(timeline), state_(state), snapshot_(std::make_shared<CaseSnapshot>()) {
    connect(this, &QMenu::aboutToShow, this, &RangeMenu::rebuild);
}

void RangeMenu::setSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
}

QString RangeMenu::summary() const {
    const auto [first, last] = timeline_->visibleDays();
    const auto from = date::toCivil(first);
    const auto to = date::toCivil(last);
    if (last - first < 80)
        return dayText(from, from.year != to.year) + QStringLiteral(" – ") + dayText(to, true);
    return monthAndYear(from) + QStringLiteral(" – ") + monthAndYear(to);
}

void RangeMenu::rebuild() {
    clear();
    addAction(tr("&Fit all events"), timeline_, &TimelineView::zoomToFit);
    if (const EventView* event = snapshot_->find(state_->event());
        event && event->date && event->date->earliest) {
        const Day first = *event->date->earliest;
        const Day last = event->date->latest.value_or(first);
        const std::int64_t margin = std::max<std::int64_t>(7, last - first);
        addAction(tr("Around the &selected event"), timeline_,
                  [this, first, last, margin] { timeline_->showDays(first - margin, last + margin); });
    }
    addYears();
    addFilter();
}

void RangeMenu::addYears() {
    std::set<std::int64_t> years;
    for (const EventView& event : snapshot_->events)
        if (event.date && event.date->earliest) years.insert(date::toCivil(*event.date->earliest).year);
    if (years.empty()) return;
    addHeading(this, tr("Years"));
    std::size_t shown = 0;
    for (auto year = years.rbegin(); year != years.rend() && shown < kMostYears; ++year, ++shown)
        addAction(QString::number(*year), timeline_, [this, y = *year] {
            timeline_->showDays(date::toDay({y, 1, 1}), date::toDay({y, 12, 31}));
        });
}

void RangeMenu::addFilter() {
    addSeparator();
    const auto [first, last] = timeline_->visibleDays();
    addAction(tr("Hide events &outside %1").arg(summary()), state_, [this, first = first, last = last] {
        EventFilter filter = state_->filter();
        filter.range = date::datingOfInterval(first, last);
        state_->setFilter(filter);
    });
    if (!state_->filter().range) return;
    addAction(tr("Show events of &all dates again"), state_, [this] {
        EventFilter filter = state_->filter();
        filter.range.reset();
        state_->setFilter(filter);
    });
}

} // namespace crossdate::ui
