#include "ui/panels/event_header.h"

#include "core/date/edtf.h"
#include "ui/models/wording.h"
#include "ui/panels/chip.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/inline_edit.h"
#include "ui/panels/tone_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace crossdate::ui {

namespace {

InlineEdit::Verdict checkTitle(const QString& text) {
    if (text.isEmpty()) return {false, EventHeader::tr("An event needs a title")};
    return {true, {}};
}

QString sentence(QString text) {
    if (text.isEmpty()) return text;
    text[0] = text.at(0).toUpper();
    if (!text.endsWith(QLatin1Char('.'))) text += QLatin1Char('.');
    return text;
}

InlineEdit::Verdict checkDate(const QString& text) {
    const auto date = date::parseEdtf(text.toStdString());
    if (date) return {true, EventHeader::tr("= %1 · Enter keeps it, Esc gives it up").arg(dateText(*date))};
    const Error& error = date.error();
    QString message = sentence(shownText(error.why.empty() ? error.what : error.why));
    if (!error.hint.empty()) message += QLatin1Char(' ') + sentence(shownText(error.hint));
    return {false, message};
}

Chip* statusChip(EventStatus status) {
    switch (status) {
    case EventStatus::confirmed:
        return new Chip(EventHeader::tr("confirmed"), ChipTone::good);
    case EventStatus::dismissed:
        return new Chip(EventHeader::tr("dismissed"), ChipTone::quiet);
    case EventStatus::suggested:
        break;
    }
    return new Chip(EventHeader::tr("suggested"));
}

QString counted(std::size_t count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

QString shortened(const QString& text, int longest) {
    if (text.size() <= longest) return text;
    const auto space = text.lastIndexOf(u' ', longest);
    return text.left(space > longest / 2 ? space : longest) + u'…';
}

QString outletNames(const CaseSnapshot& snapshot, const EventView& event) {
    QStringList names;
    for (const auto id : event.outlets)
        if (const auto* outlet = snapshot.find(id)) names += shownText(outlet->name);
    return names.join(u'\n');
}

} // namespace

QString precisionText(const Dating& date) {
    using date::Precision;
    switch (date::precisionOf(date)) {
    case Precision::day:
        return EventHeader::tr("to the day");
    case Precision::week:
        return EventHeader::tr("week precision");
    case Precision::month:
        return EventHeader::tr("month precision");
    case Precision::season:
        return EventHeader::tr("season precision");
    case Precision::quarter:
        return EventHeader::tr("quarter precision");
    case Precision::year:
        return EventHeader::tr("year precision");
    case Precision::decade:
        return EventHeader::tr("decade precision");
    case Precision::century:
        return EventHeader::tr("century precision");
    case Precision::interval:
        return EventHeader::tr("interval");
    case Precision::open:
        return EventHeader::tr("open end");
    case Precision::other:
        break;
    }
    return {};
}

EventHeader::EventHeader(QWidget* parent)
    : QWidget(parent), title_(new InlineEdit(Tone::title, tr("title of the event"), checkTitle, false)),
      date_(new InlineEdit(Tone::muted, tr("date of the event"), checkDate, true)),
      reason_(new ToneLabel(Tone::small)), chips_(new QWidget), flow_(new FlowLayout(chips_)),
      confirm_(Chip::button(tr("Confirm"), ChipTone::good)),
      dismiss_(Chip::button(tr("Dismiss"), ChipTone::quiet)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title_);
    layout->addSpacing(3);
    layout->addWidget(date_);
    layout->addWidget(reason_);
    layout->addSpacing(8);
    layout->addWidget(chips_);
    layout->addSpacing(8);
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons, 6);
    row->addWidget(confirm_);
    row->addWidget(dismiss_);
    layout->addWidget(buttons);
    for (auto* button : {confirm_, dismiss_}) button->setCheckable(true);
    const auto choose = [this](EventStatus status) {
        Q_EMIT statusChosen(status_ == status ? EventStatus::suggested : status);
    };
    connect(confirm_, &Chip::clicked, this, [choose] { choose(EventStatus::confirmed); });
    connect(dismiss_, &Chip::clicked, this, [choose] { choose(EventStatus::dismissed); });
    connect(title_, &InlineEdit::committed, this, &EventHeader::titleChosen);
    connect(date_, &InlineEdit::committed, this, [this](const QString& text) {
        if (const auto date = date::parseEdtf(text.toStdString())) Q_EMIT dateChosen(*date);
    });
}

void EventHeader::setEvent(const CaseSnapshot& snapshot, const EventView& event) {
    status_ = event.status;
    title_->setContent(shownText(event.title), QString::fromStdString(event.title));
    QString when = tr("No date");
    QString edtf;
    const QString human = dateText(event.date);
    if (event.date) {
        edtf = QString::fromStdString(event.date->edtf);
        const QString precision = precisionText(*event.date);
        when = human;
        // What is typed beside what is read, where both find room with the button.
        const QString exact = human == edtf ? precision : edtf;
        if (human.size() + exact.size() < 32) when += QStringLiteral(" · ") + exact;
    }
    date_->setContent(when, edtf);
    date_->setToolTip(event.date ? precisionText(*event.date) : QString());
    const QString reason = shownText(event.dateReason);
    reason_->say(reason.isEmpty() ? QString() : tr("Dated by: %1").arg(shortened(reason, 100)));
    reason_->setToolTip(plainToolTip(reason));
    for (auto* edit : {title_, date_}) edit->setReadOnly(snapshot.info.readOnly);
    showStanding(snapshot, event);
}

void EventHeader::cancelEdits() {
    title_->cancel();
    date_->cancel();
}

void EventHeader::addChip(Chip* chip) {
    flow_->addWidget(chip);
    chip->show();
}

/// What still stands, as the card and the table count it; what was judged away is told quietly beside it.
void EventHeader::addConflictChips(const EventView& event) {
    const auto standing = static_cast<std::size_t>(std::max(0, event.standingConflicts));
    if (standing > 0)
        addChip(new Chip(counted(standing, tr("1 conflict"), tr("%1 conflicts")), ChipTone::conflict));
    if (event.conflicts.size() == standing) return;
    auto* resolved = new Chip(tr("%1 resolved").arg(event.conflicts.size() - standing));
    resolved->setToolTip(tr("Developments, and what was judged different or dismissed"));
    addChip(resolved);
}

void EventHeader::showStanding(const CaseSnapshot& snapshot, const EventView& event) {
    while (auto* item = flow_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    addChip(statusChip(event.status));
    if (event.edited) addChip(new Chip(tr("edited")));
    if (event.regrouped) addChip(new Chip(tr("regrouped")));
    if (event.orphaned) addChip(new Chip(tr("no longer supported"), ChipTone::conflict));
    auto* outlets = new Chip(counted(event.outlets.size(), tr("1 outlet"), tr("%1 outlets")));
    outlets->setToolTip(plainToolTip(outletNames(snapshot, event)));
    addChip(outlets);
    addChip(new Chip(tr("%1 independent").arg(event.independentOrigins)));
    addConflictChips(event);
    confirm_->setChecked(event.status == EventStatus::confirmed);
    dismiss_->setChecked(event.status == EventStatus::dismissed);
    confirm_->setText(event.status == EventStatus::confirmed ? tr("Confirmed") : tr("Confirm"));
    dismiss_->setText(event.status == EventStatus::dismissed ? tr("Dismissed") : tr("Dismiss"));
    for (auto* button : {confirm_, dismiss_}) button->setEnabled(!snapshot.info.readOnly);
}

} // namespace crossdate::ui
